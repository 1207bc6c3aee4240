// The wasm of the package: built by wasm-pack, and written as text for those who cannot load a file.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const path = [join(root, ".tools/bin"), join(root, "node_modules/.bin"), process.env.PATH].join(":");
const run = (program, args, env) =>
  execFileSync(program, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, PATH: path, ...env } });

/** Where nobody waits, size is all that counts. */
const SMALLEST = ["profile.release.opt-level", "profile.release.package.hifijson.opt-level"];

/** A wasm with those cargo features, and its glue: the smallest, or a quick one. Built anew only if a source has changed. */
export function wasm(name, features, smallest = false) {
  const out = join(root, ".build", name);
  const made = { binary: join(out, `${name}_bg.wasm`), glue: join(out, `${name}.js`), inputs: join(out, "inputs") };
  const profile = smallest ? SMALLEST.flatMap((key) => ["--config", `${key}="z"`]) : [];
  const inputs = digest([features, ...profile, ...sources().map((file) => readFileSync(file))]);
  if (!existsSync(made.inputs) || readFileSync(made.inputs, "utf8") !== inputs) {
    run("wasm-pack",
      ["build", root, "--release", "--target", "web", "--no-pack", "--no-typescript", "--mode", "no-install",
        "--out-dir", out, "--out-name", name, "--", "--no-default-features", "--features", `${features},js`,
        ...profile],
      { RUST_LOG: "warn", CARGO_ENCODED_RUSTFLAGS: rustFlags() });
    writeFileSync(made.inputs, inputs);
  }
  return { binary: readFileSync(made.binary), glue: realm(readFileSync(made.glue, "utf8")) };
}

/** What a wasm is made from. */
function sources() {
  const folder = join(root, "src");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const own = ["Cargo.toml", "Cargo.lock", "build.rs", ".cargo/config.toml", "pkg-template/build.wasm.mjs"];
  return [...files.map(({ parentPath, path, name }) => join(parentPath ?? path, name)).sort(), ...own.map((file) => join(root, file))];
}

function digest(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** Those of .cargo/config.toml, and no path of this machine in the wasm: it is the same wherever it is built. */
function rustFlags() {
  const own = readFileSync(join(root, ".cargo/config.toml"), "utf8").match(/--cfg=[^']*/g);
  const crates = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "registry/src");
  const folders = existsSync(crates) ? readdirSync(crates).map((folder) => join(crates, folder)) : [];
  return [...own, ...[...folders, root].map((folder) => `--remap-path-prefix=${folder}=`)].join("\x1f");
}

/** Next's edge runtime hands over a module of another realm, for which `instanceof` is false. */
function realm(glue) {
  const test = "!(module instanceof WebAssembly.Module)";
  if (!glue.includes(test)) throw new Error("the glue has changed: the realm patch no longer applies");
  return glue
    .replace(/^\/\* @ts-self-types.*\n+/, "")
    .replaceAll(test, 'Object.prototype.toString.call(module) !== "[object WebAssembly.Module]"');
}

/** The characters of a payload: printable, and nothing that a string in a script or page must escape. */
const CHARACTERS = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).filter((one) => !'"\\<'.includes(one));
/** Those that announce a second one. */
const PREFIXES = ["|", "}", "~"];
const SINGLES = CHARACTERS.filter((one) => !PREFIXES.includes(one));

/**
 * Bytes as text that packs as well as the bytes do, which base64 does not: the usual bytes are one character, the
 * others two. With it a table of what each character (and each second one, in three more rows of 128) stands for, in
 * hexadecimal.
 */
export function payload(bytes) {
  const count = new Array(256).fill(0);
  for (const byte of bytes) count[byte]++;
  const usual = [...count.keys()].sort((left, right) => count[right] - count[left] || left - right);
  const table = Buffer.alloc(512);
  const written = new Array(256);
  usual.forEach((byte, place) => {
    const second = place - SINGLES.length;
    const row = second < 0 ? 0 : Math.floor(second / CHARACTERS.length) + 1;
    const character = second < 0 ? SINGLES[place] : CHARACTERS[second % CHARACTERS.length];
    table[row * 128 + character.charCodeAt(0)] = byte;
    written[byte] = (row === 0 ? "" : PREFIXES[row - 1]) + character;
  });
  const text = Array.from(bytes, (byte) => written[byte]).join("");
  return { name: `mpesa-core ${digest([bytes]).slice(0, 16)}`, table: table.toString("hex"), text };
}

/** A module with the wasm that reads payloads, see decode.wat. */
export function decoder() {
  const out = join(root, ".build/decode");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  run("wasm-as", [join(root, "pkg-template/decode.wat"), "-o", join(out, "decode.wasm")]);
  run("wasm-opt", ["-Oz", join(out, "decode.wasm"), "-o", join(out, "decode.small.wasm")]);
  return `export const DECODER = "${readFileSync(join(out, "decode.small.wasm"), "base64")}";\n`;
}
