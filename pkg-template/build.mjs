// Builds the wasm and renders this folder into pkg/, ready for `npm publish`.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformSync } from "esbuild";
import { decoder, payload, wasm } from "./build.wasm.mjs";

const template = dirname(fileURLToPath(import.meta.url));
const root = dirname(template);
const modules = join(root, ".build/modules");
const dist = join(root, "pkg/dist");

/** Each wasm, with the cargo features that it holds. */
const BUILDS = { core: "daraja", credential: "credential", simulator: "simulator" };
/** Each bundle, with the module that it shows and the wasm in it: one file loads quicker than ten. */
const BUNDLES = {
  daraja: { api: "daraja.api.js", wasm: "core" },
  credential: { api: "credential.api.js", wasm: "credential" },
  simulator: { api: "simulator.api.js", wasm: "simulator" },
};
/** Loaded at the first use: who never encrypts never pays for it, and bundlers leave it out. */
const LAZY = new Set(["credential"]);
/** Modules without a wasm of their own, which use the entry of a market. */
const COMPANIONS = { receivers: "receivers.api.js" };
/** How each loader ends, and where it finds the wasm. */
const LOADERS = { ".js": "import", ".cjs": "require", ".workerd.js": "workerd", ".edge.js": "edge" };
const SUBPATHS = ["index", ...Object.keys(BUNDLES), ...Object.keys(COMPANIONS)];

const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))[1];

for (const folder of [join(root, "pkg"), modules]) rmSync(folder, { recursive: true, force: true });
for (const folder of [join(dist, "payload"), modules]) mkdirSync(folder, { recursive: true });
cpSync(join(template, "src"), modules, { recursive: true });
write(join(modules, "decoder.js"), decoder());
// Plain scripts: one copy for `import`, `require`, bundlers and browsers.
write(join(dist, "payload/package.json"), '{ "type": "commonjs" }\n');
for (const [name, features] of Object.entries(BUILDS)) load(name, wasm(name, features));
for (const [name, { api, wasm }] of Object.entries(BUNDLES)) {
  for (const end of Object.keys(LOADERS)) {
    const load = LAZY.has(wasm) ? "" : `import "./${wasm}.load.js";\n`;
    await bundle(`${name}${end}`, end, `${load}export * from "./${api}";\n`);
  }
}
for (const [name, api] of Object.entries(COMPANIONS)) {
  for (const end of Object.keys(LOADERS)) await bundle(`${name}${end}`, end, `export * from "./${api}";\n`);
}
for (const end of Object.keys(LOADERS)) index(end);
for (const end of [".js", ".cjs"]) await bundle(`slim${end}`, end, 'export * from "./slim.api.js";\n', "credential.slim.js");
for (const file of readdirSync(join(template, "types"))) types(file, readFileSync(join(template, "types", file), "utf8"));
manifest();
for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md", "CODES.md", "README.md"]) cpSync(join(root, file), join(root, "pkg", file));

/** The modules that start a wasm, one for each place where it can be found. */
function load(name, { binary, glue }) {
  write(join(dist, `${name}.wasm`), binary);
  const text = payload(binary);
  const script = `globalThis[Symbol.for("${text.name}")] = ["${text.table}", "${text.text}"];\n`;
  write(join(dist, `payload/${name}.js`), script);
  const module = (file, code) => write(join(modules, `${name}.${file}.js`), code);
  module("glue", glue);
  const attach = name === "core" ? 'import { attach } from "./tape.js";\n' : "";
  const head = `import { initSync } from "./${name}.glue.js";\n${attach}`;
  const start = (value, before = "") => {
    const module = `initSync({ module: ${value} })`;
    if (!LAZY.has(name)) return `${before}${name === "core" ? `attach(${module})` : module};\n`;
    return `let started;\nexport function start() {\n  if (started) return;\n  ${before}started = ${module};\n}\n`;
  };
  const inline = `${head}import { inline } from "./inline.js";\n`;
  const value = `inline("${text.name}")`;
  module("load-import", `import "./payload/${name}.js";\n${inline}${start(value)}`);
  module("load-require", `${inline}${start(value, `require("./payload/${name}.js");\n`)}`);
  module("load-workerd", `import module from "./${name}.wasm";\n${head}${start("module")}`);
  module("load-edge", `import module from "./${name}.wasm?module";\n${head}${start("module")}`);
}

/** One file; what encrypts is in a file of its own, unless `credential` names the module that does. */
async function bundle(file, end, contents, credential) {
  const format = end === ".cjs" ? "cjs" : "esm";
  const choose = {
    name: "choose",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/\w+\.load\.js$/ }, ({ path }) =>
        ({ path: join(modules, path.replace(".load.js", `.load-${LOADERS[end]}.js`)) }));
      onResolve({ filter: /^\.\/\w+\.entry\.js$/ }, ({ path }) => {
        const name = /\w+/.exec(path)[0];
        const own = name === "credential" && credential;
        return own ? { path: join(modules, own) } : { path: `./${name}${end}`, external: true };
      });
    },
  };
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: modules }, bundle: true, write: false, format,
    target: "es2022", charset: "utf8", external: ["*.wasm", "*.wasm?module", "./payload/*"], plugins: [choose],
  });
  write(join(dist, file), outputFiles[0].text);
}

/** Everything, as a namespace for each market: the same instance as under the market's own name. */
function index(end) {
  const code = readFileSync(join(modules, "index.api.js"), "utf8").replace(/"\.\/(\w+)\.api\.js"/g, `"./$1${end}"`);
  write(join(dist, `index${end}`), end === ".cjs" ? transformSync(code, { format: "cjs", target: "es2022" }).code : code);
}

/** Writes a file that must not be there yet: two of one name would hide each other. */
function write(file, content) {
  writeFileSync(file, content, { flag: "wx" });
}

function types(file, code) {
  write(join(dist, file), code);
  write(join(dist, file.replace(/\.d\.ts$/, ".d.cts")), code.replace(/(["'])(\.\/[^"']*)\.js\1/g, "$1$2.cjs$1"));
}

function manifest() {
  const path = (file) => `./dist/${file}`;
  const conditions = (types, file) => ({ types: path(types), default: path(file) });
  const exports = {};
  for (const name of SUBPATHS) {
    exports[name === "index" ? "." : `./${name}`] = {
      workerd: conditions(`${name}.d.ts`, `${name}.workerd.js`),
      "edge-light": conditions(`${name}.d.ts`, `${name}.edge.js`),
      import: conditions(`${name}.d.ts`, `${name}.js`),
      require: conditions(`${name}.d.cts`, `${name}.cjs`),
    };
  }
  exports["./slim"] = { import: conditions("slim.d.ts", "slim.js"), require: conditions("slim.d.cts", "slim.cjs") };
  for (const name of ["core.wasm", "credential.wasm"]) exports[`./${name}`] = path(name);
  exports["./package.json"] = "./package.json";
  // Tree-shaking would otherwise drop the loading of the wasm.
  const eager = SUBPATHS.filter((name) => !LAZY.has(BUNDLES[name]?.wasm) && !(name in COMPANIONS));
  const payloads = Object.keys(BUILDS).map((name) => path(`payload/${name}.js`));
  const sideEffects = [...eager.flatMap((name) => Object.keys(LOADERS).map((end) => path(`${name}${end}`))), ...payloads];
  const { files, ...head } = JSON.parse(readFileSync(join(template, "package.json"), "utf8"));
  const written = {
    ...head, version,
    main: path("index.cjs"), module: path("index.js"), types: path("index.d.ts"),
    exports, sideEffects, files: [...files, "LICENSE-*", "CHANGELOG.md", "CODES.md"],
  };
  write(join(root, "pkg/package.json"), `${JSON.stringify(written, null, 2)}\n`);
}
