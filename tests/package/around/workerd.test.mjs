import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { buildSync } from "esbuild";
import { Miniflare } from "miniflare";
import { project, readJson } from "../project.mjs";
import exercise from "../consumer/exercise.cjs";

const outdir = join(project, "worker");
const fixtures = readJson(project, "fixtures.json");

before(() => buildSync({
  entryPoints: [join(project, "worker.mjs")], conditions: ["workerd", "worker"], format: "esm", bundle: true,
  loader: { ".wasm": "copy" }, assetNames: "[name]", outdir, outExtension: { ".js": ".mjs" }, logLevel: "error",
}));

for (const compatibilityDate of ["2023-01-01", "2026-04-01"]) {
  test(`a Worker of ${compatibilityDate} does all ${fixtures.length} fixtures, and encrypts in a handler only`, async () => {
    const modules = readdirSync(outdir).sort((left) => (left === "worker.mjs" ? -1 : 1)).map((path) => ({
      type: path.endsWith(".wasm") ? "CompiledWasm" : "ESModule", path, contents: readFileSync(join(outdir, path)),
    }));
    const worker = new Miniflare({ modules, compatibilityDate, cf: false });
    try {
      for (const time of ["first", "second"]) {
        const response = await worker.dispatchFetch("http://localhost/");
        assert.equal(response.status, 200, `${time}: ${await response.clone().text()}`);
        const { early, late, token, small, exercise: exercised, fixtures: ran } = await response.json();
        assert.deepEqual(early, Array(3).fill({ is: true, code: "noRandomness" }));
        assert.deepEqual([late, small, token], [344, 344, 684]);
        assert.deepEqual(exercised, exercise.expected);
        assert.deepEqual(ran, { passed: fixtures.length, failures: [] });
      }
    } finally {
      await worker.dispose();
    }
  });
}
