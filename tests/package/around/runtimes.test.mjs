import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build, buildSync } from "esbuild";
import { capture, project, readJson, tool } from "../project.mjs";
import exercise from "../consumer/exercise.cjs";

const fixtures = readJson(project, "fixtures.json");
const all = (output) => assert.deepEqual(JSON.parse(output), { passed: fixtures.length, failures: [] });
const shows = (output) => assert.deepEqual(JSON.parse(output), [exercise.expected, exercise.expected]);

for (const [format, source] of [["esm", "smoke.mjs"], ["cjs", "smoke.cjs"], ["cjs", "smoke.mjs"]]) {
  test(`${source} bundled for Node as ${format} by esbuild runs from another folder`, () => {
    const outfile = join(project, "bundles", `${source}.${format === "esm" ? "mjs" : "cjs"}`);
    buildSync({ entryPoints: [join(project, source)], platform: "node", format, bundle: true, outfile, logLevel: "error" });
    const elsewhere = join(project, "elsewhere");
    mkdirSync(elsewhere, { recursive: true });
    shows(capture(process.execPath, [outfile], { cwd: elsewhere }));
  });
}

for (const source of ["smoke.mjs", "smoke.cjs"]) {
  test(`Bun runs ${source}`, () => shows(capture(tool("bun"), ["--no-install", join(project, source)], { cwd: project })));
}

test(`Bun does all ${fixtures.length} fixtures`, () => all(capture(tool("bun"), ["--no-install", join(project, "fixtures.run.mjs")], { cwd: project })));

/** Deno looks into nothing but the project: neither a registry nor another cache. */
function deno(...args) {
  const environment = { ...process.env, DENO_DIR: join(project, "deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
  return capture(tool("deno"), ["run", "--no-prompt", "--no-remote", ...args], { cwd: project, env: environment });
}

test("Deno runs smoke.mjs without any permission", () => shows(deno("smoke.mjs")));

test("Deno runs smoke.cjs with leave to read, which its require needs", () => shows(deno("--allow-read=.", "smoke.cjs")));

test(`Deno does all ${fixtures.length} fixtures without any permission`, () => all(deno("fixtures.run.mjs")));

test("a bundle for the edge takes a module of another realm, as Next hands it over", async () => {
  const outfile = join(project, "bundles/edge.mjs");
  const edge = {
    name: "edge",
    setup(build) {
      build.onResolve({ filter: /\.wasm\?module$/ }, ({ path, resolveDir }) => ({ path: join(resolveDir, path.replace("?module", "")), namespace: "edge" }));
      build.onLoad({ filter: /.*/, namespace: "edge" }, ({ path }) => ({
        contents: `import { readFileSync } from "node:fs"; import { runInNewContext } from "node:vm";
          export default runInNewContext("new WebAssembly.Module(bytes)", { bytes: readFileSync(${JSON.stringify(path)}) });`,
      }));
    },
  };
  const options = { entryPoints: [join(project, "smoke.mjs")], conditions: ["edge-light"], platform: "node", format: "esm", bundle: true, outfile };
  await build({ ...options, plugins: [edge] });
  shows(capture(process.execPath, [outfile]));
});
