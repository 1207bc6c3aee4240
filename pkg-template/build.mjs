// Builds the wasm and renders this folder into pkg/, ready for `npm publish`.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transformSync } from "esbuild";
import { BIN, cli } from "./build.cli.mjs";
import { decoder, payload, wasm } from "./build.wasm.mjs";

const template = dirname(fileURLToPath(import.meta.url));
const root = dirname(template);
const modules = join(root, ".build/modules");
const dist = join(root, "pkg/dist");

/** Each wasm, with the cargo features that it holds. */
const BUILDS = { core: "daraja", markets: "markets", credential: "credential", simulator: "simulator,markets" };
/** The wasm in which size counts and time does not. */
const SMALLEST = new Set(["markets", "simulator"]);
/** Each entry, with the wasm that it loads. */
const ENTRIES = {
  daraja: "core", receivers: "core",
  openapi: "markets", mozambique: "markets", drc: "markets", ethiopia: "markets",
  credential: "credential", simulator: "simulator",
};
/** Beyond Kenya, with what each takes from what encrypts. */
const MARKETS = {
  openapi: ["bearerToken", "inspectPublicKey"], mozambique: ["bearerToken", "inspectPublicKey"], drc: [], ethiopia: [],
};
/** Those whose code all loaders share: it is too much to be there four times. */
const SHARED = ["daraja", "receivers", "markets", ...Object.keys(MARKETS)];
/** The modules that those beyond Kenya have once only, in `markets.shared.js`: they hold the core. */
const ENGINE = [
  "bytes", "callback", "client.bearer", "client.calls", "client.exchange", "client.ids", "client.oauth", "client.pause",
  "client.sessions", "client.settings", "client.tokens", "client.transactions", "client.wait", "core.glue", "core.start", "endpoint",
  "error", "explain", "tape", "token_stores",
];
/** Loaded at the first use: who never encrypts never pays for it, and bundlers leave it out. */
const LAZY = new Set(["credential"]);
/** What shared code shows to loaders and not to users. */
const INTERNAL = new Set(["ENDPOINTS", "createClientWith", "diagnoseWith", "failure", "joined", "loadCore", "readUpTo", "startCore"]);
/** How each loader ends, and where it finds the wasm. */
const LOADERS = { ".js": "import", ".cjs": "require", ".node.js": "node", ".workerd.js": "workerd", ".edge.js": "edge" };
const SUBPATHS = ["index", ...Object.keys(ENTRIES)];

const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))[1];

for (const folder of [join(root, "pkg"), modules]) rmSync(folder, { recursive: true, force: true });
for (const folder of [join(dist, "payload"), modules]) mkdirSync(folder, { recursive: true });
cpSync(join(template, "src"), modules, { recursive: true });
write(join(modules, "decoder.js"), decoder());
write(join(modules, "markets.api.js"), ENGINE.map((module) => `export * from "./${module}.js";\n`).join(""));
// Plain scripts: one copy for `import`, `require`, bundlers and browsers.
write(join(dist, "payload/package.json"), '{ "type": "commonjs" }\n');
for (const [name, features] of Object.entries(BUILDS)) load(name, wasm(name, features, SMALLEST.has(name)));
const names = {};
for (const name of SHARED) {
  const code = `export * from "./${name}.api.js";\n`;
  names[name] = await bundle(`${name}.shared.js`, ".js", code, name);
  await bundle(`${name}.shared.cjs`, ".cjs", code, name);
}
for (const end of Object.keys(LOADERS)) {
  // Wrangler uploads each wasm that can be reached by imports, whether it is used or not.
  const credential = end === ".workerd.js" ? "./credential.registered.js" : "./credential.entry.js";
  await bundle(`daraja${end}`, end, `import "./core.load.js";\n${daraja(credential)}`);
  await bundle(`receivers${end}`, end, `import "./daraja.entry.js";\n${shown("receivers")}`);
  for (const name of Object.keys(MARKETS)) await bundle(`${name}${end}`, end, `import "./markets.load.js";\n${market(name)}`);
  const register = end === ".workerd.js" ? 'import "./credential.register.js";\n' : "";
  await bundle(`credential${end}`, end, `${register}export * from "./credential.api.js";\n`);
  await bundle(`simulator${end}`, end, 'import "./simulator.load.js";\nexport * from "./simulator.api.js";\n');
  index(end);
}
write(join(modules, "daraja.slim.js"), daraja("./credential.slim.js"));
for (const end of [".js", ".cjs"]) await bundle(`slim${end}`, end, 'export * from "./slim.api.js";\n');
cpSync(join(template, "types"), join(dist, "types"), { recursive: true });
// Plain scripts too: of declarations that were modules, `require` would need a copy of its own.
write(join(dist, "types/package.json"), '{ "type": "commonjs" }\n');
for (const name of [...SUBPATHS, "slim"]) {
  for (const end of [".d.ts", ".d.cts"]) write(join(dist, `${name}${end}`), `export * from "./types/${name}.js";\n`);
}
await cli(join(root, "pkg"));
manifest();
for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md", "CODES.md", "README.md"]) cpSync(join(root, file), join(root, "pkg", file));

/** The modules that start a wasm, one for each place where it can be found. */
function load(name, { binary, glue }) {
  write(join(dist, `${name}.wasm`), binary);
  const text = payload(binary);
  const script = `globalThis[Symbol.for("${text.name}")] = ["${text.table}", "${text.text}"];\n`;
  write(join(dist, `payload/${name}.js`), script);
  // For `import` in Node, which reads a script for its exports first, letter by letter, unless another requires it.
  write(join(dist, `payload/${name}.lazy.js`), `exports.load = () => require("./${name}.js");\n`);
  const module = (file, code) => write(join(modules, `${name}.${file}.js`), code);
  module("glue", glue);
  const core = { core: "daraja", markets: "markets" }[name];
  const head = core ? `import { startCore } from "./${core}.shared.js";\n` : `import { initSync } from "./${name}.glue.js";\n`;
  const start = (value, before = "") => {
    if (!LAZY.has(name)) return `${before}${core ? `startCore(${value})` : `initSync({ module: ${value} })`};\n`;
    return `let started;\nexport function start() {\n  if (started) return;\n  ${before}started = initSync({ module: ${value} });\n}\n`;
  };
  const inline = `${head}import { inline } from "./inline.js";\n`;
  const value = `inline("${text.name}")`;
  module("load-import", `import "./payload/${name}.js";\n${inline}${start(value)}`);
  module("load-node", `import { load } from "./payload/${name}.lazy.js";\n${inline}${start(value, "load();\n")}`);
  module("load-require", `${inline}${start(value, `require("./payload/${name}.js");\n`)}`);
  module("load-workerd", `import module from "./${name}.wasm";\n${head}${start("module")}`);
  module("load-edge", `import module from "./${name}.wasm?module";\n${head}${start("module")}`);
}

/** What an entry shows of its shared code. */
function shown(name) {
  return `export { ${names[name].filter((name) => !INTERNAL.has(name)).join(", ")} } from "./${name}.shared.js";\n`;
}

/** All of Daraja, with what encrypts from that module. */
function daraja(credential) {
  return `import { diagnoseWith } from "./daraja.shared.js";
import { inspectCertificate } from "${credential}";
${shown("daraja")}export { inspectCertificate, securityCredential } from "${credential}";
export const diagnose = /* @__PURE__ */ diagnoseWith(inspectCertificate);
`;
}

/** All of an M-Pesa beyond Kenya, with what it takes from what encrypts. */
function market(name, credential = "./credential.entry.js") {
  const encrypts = MARKETS[name];
  if (encrypts.length === 0) return shown(name);
  return `import { createClientWith } from "./${name}.shared.js";
import { bearerToken } from "${credential}";
${shown(name)}export { ${encrypts.join(", ")} } from "${credential}";
export const createClient = /* @__PURE__ */ createClientWith(bearerToken);
`;
}

/** One file. Entries and shared code are files of their own; gives the names of what it shows. */
async function bundle(file, end, contents, name) {
  const format = end === ".cjs" ? "cjs" : "esm";
  const shared = (name) => ({ path: `./${name}.shared.${format === "cjs" ? "cjs" : "js"}`, external: true });
  const choose = {
    name: "choose",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\/\w+\.load\.js$/ }, ({ path }) =>
        ({ path: join(modules, path.replace(".load.js", `.load-${LOADERS[end]}.js`)) }));
      onResolve({ filter: /^\.\/\w+\.entry\.js$/ }, ({ path }) => ({ path: path.replace(".entry.js", end), external: true }));
      onResolve({ filter: /^\.\/\w+\.shared\.js$/ }, ({ path }) => shared(path.slice(2).replace(".shared.js", "")));
      if (name === "markets") onResolve({ filter: /^\.\/core\.glue\.js$/ }, () => ({ path: join(modules, "markets.glue.js") }));
      if (name in MARKETS) onResolve({ filter: new RegExp(`^\\./(${ENGINE.join("|")})\\.js$`) }, () => shared("markets"));
    },
  };
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: modules }, bundle: true, write: false, metafile: true, format,
    target: "es2022", charset: "utf8", external: ["*.wasm", "*.wasm?module", "./payload/*"], plugins: [choose],
  });
  write(join(dist, file), outputFiles[0].text);
  return Object.values(metafile.outputs)[0].exports;
}

/** Everything, as a namespace for each market: the same instance as under the market's own name. */
function index(end) {
  const all = end === ".workerd.js" ? `import "./credential${end}";\n` : "";
  const code = all + readFileSync(join(modules, "index.api.js"), "utf8").replace(/"\.\/(\w+)\.api\.js"/g, `"./$1${end}"`);
  write(join(dist, `index${end}`), end === ".cjs" ? transformSync(code, { format: "cjs", target: "es2022" }).code : code);
}

/** Writes a file that must not be there yet: two of one name would hide each other. */
function write(file, content) {
  writeFileSync(file, content, { flag: "wx" });
}

function manifest() {
  const path = (file) => `./dist/${file}`;
  const conditions = (types, file) => ({ types: path(types), default: path(file) });
  const exports = {};
  for (const name of SUBPATHS) {
    exports[name === "index" ? "." : `./${name}`] = {
      workerd: conditions(`${name}.d.ts`, `${name}.workerd.js`),
      "edge-light": conditions(`${name}.d.ts`, `${name}.edge.js`),
      require: conditions(`${name}.d.cts`, `${name}.cjs`),
      // Without permissions Deno requires nothing.
      deno: conditions(`${name}.d.ts`, `${name}.js`),
      node: conditions(`${name}.d.ts`, `${name}.node.js`),
      import: conditions(`${name}.d.ts`, `${name}.js`),
    };
  }
  exports["./slim"] = { import: conditions("slim.d.ts", "slim.js"), require: conditions("slim.d.cts", "slim.cjs") };
  for (const name of ["core.wasm", "credential.wasm"]) exports[`./${name}`] = path(name);
  exports["./package.json"] = "./package.json";
  // Tree-shaking would otherwise drop the loading of the wasm.
  const eager = SUBPATHS.filter((name) => !LAZY.has(ENTRIES[name]));
  const payloads = Object.keys(BUILDS).map((name) => path(`payload/${name}.js`));
  const loaders = eager.flatMap((name) => Object.keys(LOADERS).map((end) => path(`${name}${end}`)));
  const sideEffects = [...loaders, path("credential.workerd.js"), ...payloads];
  const { files, ...head } = JSON.parse(readFileSync(join(template, "package.json"), "utf8"));
  const written = {
    ...head, version,
    main: path("index.cjs"), module: path("index.js"), types: path("index.d.ts"),
    exports, bin: BIN, sideEffects, files: [...files, "LICENSE-*", "CHANGELOG.md", "CODES.md"],
  };
  write(join(root, "pkg/package.json"), `${JSON.stringify(written, null, 2)}\n`);
}
