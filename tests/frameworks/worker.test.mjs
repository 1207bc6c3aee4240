import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { buildSync } from "esbuild";
import { Miniflare } from "miniflare";
import { keepsItsPromises } from "./promises.mjs";
import { SECRET, made } from "./shop.mjs";

test("the guide's Worker receives callbacks in workerd", { timeout: 60_000 }, async (t) => {
  const outdir = join(made, "worker");
  buildSync({
    entryPoints: [join(made, "worker.js")], conditions: ["workerd", "worker"], format: "esm", bundle: true,
    loader: { ".wasm": "copy" }, assetNames: "[name]", outdir, outExtension: { ".js": ".mjs" }, logLevel: "error",
  });
  const modules = readdirSync(outdir).sort((left) => (left === "worker.mjs" ? -1 : 1)).map((path) => ({
    type: path.endsWith(".wasm") ? "CompiledWasm" : "ESModule", path, contents: readFileSync(join(outdir, path)),
  }));
  const worker = new Miniflare({
    modules, compatibilityDate: "2026-04-01", cf: false, d1Databases: ["DB"], bindings: { CALLBACK_SECRET: SECRET },
    host: "127.0.0.1", log: undefined,
  });
  t.after(() => worker.dispose());
  const database = await worker.getD1Database("DB");
  await database.exec("CREATE TABLE events (dedupeKey TEXT PRIMARY KEY, body TEXT NOT NULL, at INTEGER NOT NULL)");
  await keepsItsPromises({
    async post(path, body, init) {
      const response = await worker.dispatchFetch(`http://localhost${path}`, {
        method: "POST", body, headers: { "content-type": "application/json" }, ...init,
      });
      return { status: response.status, body: await response.text() };
    },
    async stored() {
      const { results } = await database.prepare("SELECT dedupeKey FROM events ORDER BY dedupeKey").all();
      return results.map(({ dedupeKey }) => dedupeKey);
    },
  });
  const strange = await worker.dispatchFetch(`http://localhost/callbacks/${SECRET}/callback`, { method: "POST", body: "{}" });
  assert.equal(strange.status, 415, "text/plain is no JSON");
});
