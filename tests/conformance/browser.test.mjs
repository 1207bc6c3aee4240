// No bundler is configured: what a new project has is all there is.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { promisify } from "node:util";
import { build as esbuild } from "esbuild";
import { build as viteBuild, createServer as viteServer } from "vite";
import webpack from "webpack";
import { readJson } from "../package/project.mjs";
import { entries, host, page, pageOfBoth, shows, showsBoth, write } from "./host.mjs";
import { browse, serve } from "./pages.mjs";

const named = { ...page, "index.html": page["index.html"].replace("/page.mjs", "/page.js") };

for (const format of ["esm", "iife"]) {
  test(`Chromium runs every entry bundled by esbuild as ${format}`, async () => {
    const folder = host("esbuild", named);
    await esbuild({ entryPoints: [join(folder, "page.mjs")], bundle: true, minify: true, format, outfile: join(folder, "page.js"), logLevel: "error" });
    shows(await browse(await serve(folder)));
  });
}

async function pack(mode, files) {
  const folder = host("webpack", files);
  const stats = await promisify(webpack)({
    mode, context: folder, entry: "./page.mjs", output: { path: folder, filename: "page.js" }, performance: { hints: false },
  });
  assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
  return browse(await serve(folder));
}

for (const mode of ["production", "development"]) {
  test(`Chromium runs every entry bundled by webpack for ${mode}`, async () => shows(await pack(mode, named)));
}

test("Chromium runs what is imported and what is required in one bundle by webpack", async () => {
  showsBoth(await pack("production", { ...pageOfBoth, "index.html": named["index.html"] }));
});

const vite = { configFile: false, logLevel: "error" };

test("Chromium runs every entry built by Vite", async () => {
  const folder = host("vite-build", page);
  await viteBuild({ ...vite, root: folder });
  shows(await browse(await serve(join(folder, "dist"))));
});

test("Chromium runs what is imported and what is required in one build by Vite", async () => {
  const folder = host("vite-both", pageOfBoth);
  await viteBuild({ ...vite, root: folder });
  showsBoth(await browse(await serve(join(folder, "dist"))));
});

test("Chromium runs every entry from Vite's server", async () => {
  const folder = host("vite-server", page);
  const server = await viteServer({ ...vite, root: folder, server: { host: "127.0.0.1", port: 0, hmr: { port: 0 } } });
  after(() => server.close());
  await server.listen();
  shows(await browse(`http://127.0.0.1:${server.httpServer.address().port}/`));
});

test("Chromium runs every entry, and slim, from the files of the package through an import map", async () => {
  const folder = host("import-map", {
    "page.mjs": `import { all } from "./all.mjs";
      import * as slim from "mpesa-core/slim";
      await slim.init(fetch("/node_modules/mpesa-core/dist/core.wasm"));
      const { body } = slim.daraja.acknowledge();
      document.querySelector("output").textContent = JSON.stringify({ all: await all(), body });\n`,
  });
  const { exports } = readJson(folder, "node_modules/mpesa-core/package.json");
  const imports = Object.fromEntries([...entries, "./slim"].map((name) =>
    [`mpesa-core${name.slice(1)}`, join("/node_modules/mpesa-core", exports[name].import.default)]));
  write(folder, { "index.html": `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><output></output>
    <script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="/page.mjs"></script>` });
  const { all, body } = JSON.parse(await browse(await serve(folder)));
  shows(all);
  assert.equal(body, '{"ResultCode":0,"ResultDesc":"Accepted"}');
});
