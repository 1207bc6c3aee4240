// Opens the page in Chromium as a person would, and keeps a record of whatever it should not do.
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { writeCertificates } from "../../tests/package/certificates.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
export const file = here("../dist/index.html");
export const address = pathToFileURL(file).href;
export const screenshots = here("../screenshots/");
export const bodies = here("../../tests/fixtures/daraja/bodies/");

/** A browser for one file of tests. */
export async function launch() {
  const executablePath =
    process.env.CHROMIUM ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"];
  const browser = await chromium.launch({ executablePath, args });
  after(() => browser.close());
  mkdirSync(screenshots, { recursive: true });
  return browser;
}

/** The page in a context of its own, with what it asked of the network, broke of the policy and threw. */
export async function open(browser, { url = address, ...options } = {}) {
  const context = await browser.newContext({ locale: "en-KE", viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const seen = { requests: [], errors: [], started: [] };
  context.on("request", (request) => seen.requests.push(request.url()));
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && seen.errors.push(message.text()));
  await page.exposeFunction("tellViolation", (text) => seen.errors.push(text));
  await page.exposeFunction("tellWasm", (size) => seen.started.push(size));
  await page.addInitScript(watch);
  await page.goto(url);
  return { context, page, seen };
}

/** Runs in the page before its own script. */
function watch() {
  document.addEventListener("securitypolicyviolation", (event) => {
    window.tellViolation(`${event.violatedDirective} ${event.blockedURI}`);
  });
  const tell = (source) => window.tellWasm(source.byteLength ?? -1);
  for (const name of ["instantiate", "compile", "instantiateStreaming", "compileStreaming"]) {
    const real = WebAssembly[name];
    WebAssembly[name] = (source, ...rest) => {
      tell(source);
      return real.call(WebAssembly, source, ...rest);
    };
  }
  const RealModule = WebAssembly.Module;
  WebAssembly.Module = class extends RealModule {
    constructor(source) {
      super(source);
      tell(source);
    }
  };
}

/** The page from a server on loopback; `asked` holds the paths. */
export async function serve() {
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(readFileSync(file));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => server.close());
  return { url: `http://127.0.0.1:${server.address().port}/tools/`, asked };
}

/** Certificates with keys that the tests have, in a folder that goes away. */
export function certificates() {
  const parent = mkdtempSync(join(tmpdir(), "mpesa-core-page-"));
  const folder = join(parent, "certificates");
  writeCertificates(folder);
  after(() => rmSync(parent, { recursive: true }));
  return (name) => join(folder, name);
}

/** Drops a file on an element, as from a file manager. */
export async function drop(page, selector, { name, bytes }) {
  const data = await page.evaluateHandle(
    ([called, base64]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], called));
      return transfer;
    },
    [name, bytes.toString("base64")],
  );
  await page.dispatchEvent(selector, "drop", { dataTransfer: data });
}

/** Presses Tab until an element has the focus; fails where the keyboard does not reach it. */
export async function tabTo(page, selector) {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}
