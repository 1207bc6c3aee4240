import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { project, readJson } from "../project.mjs";
import exercise from "../consumer/exercise.cjs";

const { outputFiles: [bundle] } = buildSync({
  entryPoints: [join(project, "page.mjs")], format: "esm", minify: true, bundle: true, write: false, logLevel: "error",
});
const html = '<!doctype html><meta charset="utf-8"><output>nothing</output><script type="module" src="/page.js"></script>';

/** The DOM of the page, as Chromium has it under that policy. */
async function browse(policy) {
  const server = createServer((request, response) => {
    const script = request.url === "/page.js";
    response.setHeader("content-security-policy", policy);
    response.setHeader("content-type", script ? "text/javascript" : "text/html");
    response.end(script ? bundle.contents : html);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const chromium = process.env.CHROMIUM ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
    `--user-data-dir=${join(project, "chromium")}`, "--dump-dom"];
  try {
    const { stdout } = await promisify(execFile)(chromium, [...flags, `http://127.0.0.1:${server.address().port}/`], { timeout: 120_000 });
    return /<output>(.*)<\/output>/.exec(stdout)[1];
  } finally {
    server.close();
  }
}

const fixtures = readJson(project, "fixtures.json");

test(`Chromium runs a bundle with all ${fixtures.length} fixtures under a policy that allows wasm and no eval`, async () => {
  const shown = await browse("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
  assert.deepEqual(JSON.parse(shown), { exercise: exercise.expected, fixtures: { passed: fixtures.length, failures: [] } });
});

test("Chromium runs nothing where the policy forbids wasm", async () => {
  assert.equal(await browse("default-src 'none'; script-src 'self'"), "nothing");
});
