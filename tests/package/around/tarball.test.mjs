import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { buildSync } from "esbuild";
import { pack, project, readJson } from "../project.mjs";

const installed = join(project, "node_modules/mpesa-core");
const manifest = readJson(installed, "package.json");
const { tarball, files } = pack(join(project, "first"));
const read = (file) => readFileSync(join(installed, file), "utf8");
// The command line is a program for Node, and no entry.
const scripts = files.filter((file) => /\.c?js$/.test(file) && !file.startsWith("bin/"));
const targets = (value) => (typeof value === "string" ? [value] : Object.values(value).flatMap(targets));

/** The files that a file of the package asks for. */
function asked(file) {
  if (!/\.(c?js|d\.c?ts)$/.test(file)) return [];
  const paths = read(file).matchAll(/(?:from|import|require\()\s*["'](\.[^"'?]*)/g);
  return [...paths].map(([, path]) => {
    const wanted = join(dirname(file), path);
    return /\.d\.c?ts$/.test(file) ? wanted.replace(/\.(c?)js$/, ".d.$1ts") : wanted;
  });
}

test("packing twice gives the same bytes", () => {
  assert.ok(readFileSync(tarball).equals(readFileSync(pack(join(project, "second")).tarball)));
});

test("the tarball holds what its entries reach, its papers, and nothing else", () => {
  const reached = new Set([...targets(manifest.exports), ...targets(manifest.bin)].map(normalize));
  for (const file of reached) asked(file).forEach((path) => reached.add(path));
  const papers = ["CHANGELOG.md", "CODES.md", "LICENSE-APACHE", "LICENSE-MIT", "README.md", "dist/payload/package.json", "dist/types/package.json"];
  assert.deepEqual([...files].sort(), [...new Set([...reached, ...papers])].sort());
});

test("there is nothing to install beside it, and nothing that runs while it is installed", () => {
  for (const name of ["dependencies", "peerDependencies", "optionalDependencies", "bundleDependencies", "scripts"]) {
    assert.equal(manifest[name], undefined, name);
  }
});

test("no file asks for a module of Node or looks for a file beside itself", () => {
  for (const file of scripts) {
    const code = read(file);
    assert.doesNotMatch(code, /["']node:|require\(["'](?!\.\/)|from ["'](?!\.\/)/, file);
    assert.doesNotMatch(code, /new URL\(|import\.meta|__dirname|__filename|\bprocess\./, file);
  }
});

test("no entry waits for anything at the top level", () => {
  for (const file of scripts.filter((file) => file.endsWith(".js"))) assert.doesNotMatch(read(file), /^(const .* = )?await /m, file);
});

test("only slim, which is told from where, the simulator, which posts callbacks, and a client, which is told to, fetch anything", () => {
  const fetching = ["./slim", "./simulator"];
  for (const entry of Object.keys(manifest.exports).filter((name) => manifest.exports[name].import && !fetching.includes(name))) {
    for (const condition of ["import", "workerd", "edge-light"]) {
      const { outputFiles: [bundle] } = buildSync({
        stdin: { contents: `export * from "mpesa-core${entry.slice(1)}"`, resolveDir: project },
        conditions: [condition], external: ["*.wasm", "*.wasm?module"], bundle: true, format: "esm", write: false, logLevel: "error",
      });
      const code = bundle.text.replaceAll("own.fetch(url", "").replaceAll("globalThis.fetch(url", "");
      assert.ok(!/fetch\(|XMLHttpRequest|import\(/.test(code), `${entry} ${condition}`);
    }
  }
});

test("a wasm asks its host for nothing but its own glue", () => {
  for (const file of files.filter((file) => file.endsWith(".wasm"))) {
    const module = new WebAssembly.Module(readFileSync(join(installed, file)));
    const modules = new Set(WebAssembly.Module.imports(module).map(({ module }) => module));
    assert.deepEqual([...modules], [`./${/(\w+)\.wasm$/.exec(file)[1]}_bg.js`]);
  }
});

/** What the text of a payload stands for: each character a byte, after "|", "}" and "~" by another row of the table. */
function bytesOf(table, text) {
  const bytes = [], stands = Buffer.from(table, "hex");
  for (let at = 0; at < text.length; at++) {
    const row = "|}~".indexOf(text[at]) + 1;
    if (row > 0) at++;
    bytes.push(stands[row * 128 + text.charCodeAt(at)]);
  }
  return Buffer.from(bytes);
}

test("the copy of a wasm for those who cannot load a file is that wasm, once for all module systems", () => {
  for (const name of ["core", "credential", "markets", "simulator"]) {
    const [, table, text] = /= \["([0-9a-f]{1024})", "([ -~]+)"\];\n$/.exec(read(`dist/payload/${name}.js`));
    assert.doesNotMatch(text, /["\\<]/, "nothing to escape in a script or page");
    assert.ok(bytesOf(table, text).equals(readFileSync(join(installed, `dist/${name}.wasm`))), name);
  }
  for (const file of scripts.filter((file) => !file.includes("payload/"))) assert.ok(read(file).length < 100_000, file);
});

// 800 KB held Kenya. Each wasm is in it twice: as a file for Workers, and as text for all that cannot load one.
test("the tarball is at most 1,150 KB", () => {
  assert.ok(statSync(tarball).size <= 1_150_000, `${statSync(tarball).size} bytes`);
});
