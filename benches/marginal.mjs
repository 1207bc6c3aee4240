// What one more endpoint of ten parameters and five reply fields adds to core.wasm. Builds a copy of the
// repository twice, as it is and with generated endpoints, so the tree itself is never touched.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { sizes } from "./compress.mjs";
import { give, root } from "./measure.mjs";

const EXTRA = 8;
const FEATURES = "daraja,js";
const PARAMS = [
  "Receiver", "Shillings<1, 250_000>", "Msisdn", "CallbackUrl", "Text<1, 12>", "Option<Text<1, 13>>",
  "Option<Msisdn>", "Option<NumberFormat>", "Text<1, 12>", "Option<Text<1, 13>>",
];
const REPLY = ["String", "String", "String", "Option<String>", "Option<String>"];

const copy = realpathSync(mkdtempSync(join(tmpdir(), "mpesa-core-marginal-")));
process.on("exit", () => rmSync(copy, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(1));
for (const part of ["src", ".cargo", "build.rs", "Cargo.toml", "Cargo.lock", "README.md"]) {
  cpSync(join(root, part), join(copy, part), { recursive: true });
}

const before = sizes(build());
const endpoints = Array.from({ length: EXTRA }, endpoint);
for (const [index, { code }] of endpoints.entries()) {
  writeFileSync(join(copy, `src/daraja/endpoints/generated_${index}.rs`), code);
}
const wasm = build();
for (const { probe } of endpoints) assert.ok(wasm.includes(probe), `${probe} was not built in`);
const after = sizes(wasm);

const each = Object.fromEntries(Object.keys(before).map((key) => [key, Math.round((after[key] - before[key]) / EXTRA)]));
give({
  title: "Bytes for one more endpoint of ten parameters and five reply fields",
  rows: [
    { build: "core as it is", ...before },
    { build: `core and ${EXTRA} generated endpoints`, ...after },
    { build: "one endpoint", ...each, target: "<= 1,536 raw (1.5 KB)" },
  ],
});

function build() {
  const path = [join(root, ".tools/bin"), join(root, "node_modules/.bin"), process.env.PATH].join(delimiter);
  execFileSync(
    "wasm-pack",
    ["build", copy, "--release", "--target", "web", "--no-pack", "--no-typescript", "--mode", "no-install",
      "--out-dir", join(copy, "out"), "--out-name", "core", "--", "--no-default-features", "--features", FEATURES],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, PATH: path, RUST_LOG: "warn", CARGO_TARGET_DIR: join(copy, "target") } },
  );
  return readFileSync(join(copy, "out/core_bg.wasm"));
}

/** An endpoint whose names occur nowhere else, so that neither linker nor compressor can share them. */
function endpoint() {
  const probe = camel(words());
  const field = (kind) => {
    const names = words();
    const wire = names.map(capital).join("");
    return `/// A field.\n#[wire = "${wire}"]\npub ${names.join("_")}: ${kind},`;
  };
  const code = `//! Generated.

use crate::{daraja::MARKET, endpoint::endpoint, kind::{CallbackUrl, Msisdn, NumberFormat, Receiver, Shillings, Text}};

endpoint!(
    /// Generated.
    #[endpoint(
        "${probe}", POST "/mpesa/${words().join("/")}/v1/request",
        title = "Generated", version = "v1", evidence = "none", needs = [AccessToken], lost = AfterQuery,
    )]
    /// Parameters.
    pub struct Params { ${PARAMS.map(field).join("\n")} }

    /// Reply.
    pub struct Reply { ${REPLY.map(field).join("\n")} }
);
`;
  return { probe, code };
}

/** Two made-up words. */
function words() {
  const word = (syllables) =>
    Array.from({ length: syllables }, () => "bdfgklmnprstvz"[pick(14)] + "aeiou"[pick(5)]).join("");
  return [word(3), word(4)];
}

function camel([first, ...rest]) {
  return first + rest.map(capital).join("");
}

function capital(word) {
  return word[0].toUpperCase() + word.slice(1);
}

/** The same numbers in each run. */
function pick(below) {
  pick.state = (Math.imul(pick.state ?? 1, 1664525) + 1013904223) >>> 0;
  return Math.floor((pick.state / 2 ** 32) * below);
}
