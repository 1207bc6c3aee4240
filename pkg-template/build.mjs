// Builds the wasm and renders this folder into pkg/, ready for `npm publish`.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { transformSync } from "esbuild";

const template = dirname(fileURLToPath(import.meta.url));
const root = dirname(template);
const dist = join(root, "pkg/dist");

/** Each wasm, with the cargo features that it holds. */
const BUILDS = { core: "daraja,credential", credential: "credential", simulator: "simulator" };
/** Each subpath, with the module that it shows and the wasm under it. */
const ENTRIES = {
  index: { subpath: ".", api: "index.api.js", build: "core" },
  daraja: { subpath: "./daraja", api: "daraja.api.js", build: "core" },
  credential: { subpath: "./credential", api: "credential.api.js", build: "credential" },
  simulator: { subpath: "./simulator", api: "simulator.api.js", build: "simulator" },
};

const version = /^version = "(.*)"$/m.exec(readFileSync(join(root, "Cargo.toml"), "utf8"))[1];

rmSync(join(root, "pkg"), { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
for (const [build, features] of Object.entries(BUILDS)) await wasm(build, features);
for (const file of readdirSync(join(template, "src"))) script(file, readFileSync(join(template, "src", file), "utf8"));
for (const [name, entry] of Object.entries(ENTRIES)) entries(name, entry);
script("slim.js", 'export * from "./slim.api.js";\n');
for (const file of readdirSync(join(template, "types"))) types(file, readFileSync(join(template, "types", file), "utf8"));
manifest();
for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "CHANGELOG.md"]) cpSync(join(root, file), join(root, "pkg", file));
cpSync(join(root, "README.md"), join(root, "pkg/README.md"));

async function wasm(build, features) {
  const out = join(root, ".build", build);
  const path = [join(root, ".tools/bin"), join(root, "node_modules/.bin"), process.env.PATH].join(":");
  execFileSync(
    "wasm-pack",
    ["build", root, "--release", "--target", "web", "--no-pack", "--no-typescript", "--mode", "no-install",
      "--out-dir", out, "--out-name", build, "--", "--no-default-features", "--features", features],
    { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, PATH: path, RUST_LOG: "warn" } },
  );
  const binary = readFileSync(join(out, `${build}_bg.wasm`));
  writeFileSync(join(dist, `${build}.wasm`), binary);
  script(`${build}.base64.js`, `export default "${binary.toString("base64")}";\n`);
  script(`${build}.glue.js`, realm(readFileSync(join(out, `${build}.js`), "utf8")));
  const attach = build === "core" ? ['import { attach } from "./tape.js";\n', "attach(", ")"] : ["", "", ""];
  const start = (module) => `${attach[1]}initSync({ module: ${module} })${attach[2]};\n`;
  const head = `import { initSync } from "./${build}.glue.js";\n${attach[0]}`;
  // A plain loop: `Uint8Array.from(text, map)` takes ten milliseconds longer.
  script(`${build}.load-inline.js`, `${head}import base64 from "./${build}.base64.js";

const text = atob(base64);
const bytes = new Uint8Array(text.length);
for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
${start("bytes")}`);
  module_(`${build}.load-workerd.js`, `import module from "./${build}.wasm";\n${head}\n${start("module")}`);
  module_(`${build}.load-edge.js`, `import module from "./${build}.wasm?module";\n${head}\n${start("module")}`);
}

/** Next's edge runtime hands over a module of another realm, for which `instanceof` is false. */
function realm(glue) {
  const test = "!(module instanceof WebAssembly.Module)";
  if (!glue.includes(test)) throw new Error("the glue has changed: the realm patch no longer applies");
  return glue
    .replace(/^\/\* @ts-self-types.*\n+/, "")
    .replaceAll(test, 'Object.prototype.toString.call(module) !== "[object WebAssembly.Module]"');
}

function entries(name, { api, build }) {
  const entry = (loader) => `import "./${build}.load-${loader}.js";\n\nexport * from "./${api}";\n`;
  script(`${name}.js`, entry("inline"));
  module_(`${name}.workerd.js`, entry("workerd"));
  module_(`${name}.edge.js`, entry("edge"));
}

/** Writes an ES module and its CommonJS twin. */
function script(file, code) {
  module_(file, code);
  const { code: common } = transformSync(code, { format: "cjs", target: "es2022" });
  module_(file.replace(/\.js$/, ".cjs"), common.replace(/require\("(\.\/[^"]*)\.js"\)/g, 'require("$1.cjs")'));
}

/** Writes a file that must not be there yet: two of one name would hide each other. */
function module_(file, code) {
  writeFileSync(join(dist, file), code, { flag: "wx" });
}

function types(file, code) {
  module_(file, code);
  module_(file.replace(/\.d\.ts$/, ".d.cts"), code.replace(/(["'])(\.\/[^"']*)\.js\1/g, "$1$2.cjs$1"));
}

function manifest() {
  const path = (file) => `./dist/${file}`;
  const conditions = (types, file) => ({ types: path(types), default: path(file) });
  const exports = {};
  for (const [name, { subpath }] of Object.entries(ENTRIES)) {
    exports[subpath] = {
      workerd: conditions(`${name}.d.ts`, `${name}.workerd.js`),
      "edge-light": conditions(`${name}.d.ts`, `${name}.edge.js`),
      import: conditions(`${name}.d.ts`, `${name}.js`),
      require: conditions(`${name}.d.cts`, `${name}.cjs`),
    };
  }
  exports["./slim"] = { import: conditions("slim.d.ts", "slim.js"), require: conditions("slim.d.cts", "slim.cjs") };
  exports["./core.wasm"] = path("core.wasm");
  exports["./package.json"] = "./package.json";
  const loaders = Object.keys(BUILDS).flatMap((build) => ["inline.js", "inline.cjs", "workerd.js", "edge.js"].map((end) => path(`${build}.load-${end}`)));
  const shown = Object.keys(ENTRIES).flatMap((name) => [".js", ".cjs", ".workerd.js", ".edge.js"].map((end) => path(`${name}${end}`)));
  const { files, ...head } = JSON.parse(readFileSync(join(template, "package.json"), "utf8"));
  const written = {
    ...head, version,
    main: path("index.cjs"), module: path("index.js"), types: path("index.d.ts"),
    exports, sideEffects: [...loaders, ...shown], files: [...files, "LICENSE-*", "CHANGELOG.md"],
  };
  writeFileSync(join(root, "pkg/package.json"), `${JSON.stringify(written, null, 2)}\n`);
}
