// Pages, and Chromium to look at them.
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { after } from "node:test";
import { chromium } from "playwright-core";

const LONGEST = 30_000;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm" };

/** A server of files, and nothing else; gives its address. It ends with the test's file. */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://127.0.0.1");
    const file = join(folder, pathname === "/" ? "index.html" : pathname);
    const found = file.startsWith(folder + sep) && existsSync(file);
    response.writeHead(found ? 200 : 404, { "content-type": TYPES[extname(file)] ?? "text/plain" });
    response.end(found ? readFileSync(file) : "");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

let browser;
after(async () => (await browser)?.close());

/** What a page in Chromium writes into its `output`; throws with what went wrong in it. */
export const browse = (address) => visit(address, async (page) => {
  await page.waitForFunction(() => document.querySelector("output")?.textContent, undefined, { timeout: LONGEST });
  return page.textContent("output");
});

/** What a page in Chromium logs first. */
export const listen = (address) => visit(address, async (page, logged) => (await logged).text());

async function visit(address, look) {
  const page = await (await launch()).newPage();
  const wrong = [];
  const broken = new Promise((_, reject) => page.on("pageerror", (error) => reject(error)));
  page.on("console", (message) => message.type() === "error" && wrong.push(`${message.text()} ${message.location().url}`));
  const logged = page.waitForEvent("console", { predicate: (message) => message.type() === "log", timeout: LONGEST });
  for (const late of [logged, broken]) late.catch(() => {});
  try {
    await page.goto(address);
    return await Promise.race([look(page, logged), broken]);
  } catch (error) {
    throw new Error(`${address}\n${wrong.join("\n")}`, { cause: error });
  } finally {
    await page.close();
  }
}

function launch() {
  const executablePath = process.env.CHROMIUM ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"];
  return (browser ??= chromium.launch({ executablePath, args }));
}
