// Makes dist/index.html: one file that holds everything and may load nothing.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const wasm = (name) => readFileSync(fileURLToPath(import.meta.resolve(`mpesa-core/${name}.wasm`))).toString("base64");
const hash = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const TARGET = ["chrome111", "firefox121", "safari16.4"];
const {
  outputFiles: [{ text: bundle }],
} = await build({
  entryPoints: [here("src/main.js")],
  bundle: true,
  minify: true,
  format: "iife",
  target: TARGET,
  charset: "utf8",
  write: false,
});
const { code: css } = await transform(readFileSync(here("src/style.css"), "utf8"), {
  loader: "css",
  minify: true,
  target: TARGET,
});
const [script, style] = [bundle.trim(), css.trim()];
const policy = [
  "default-src 'none'",
  `script-src ${hash(script)} 'wasm-unsafe-eval'`,
  `style-src ${hash(style)}`,
  "img-src data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const parts = { policy, style, script, credential: wasm("credential"), core: wasm("core") };
const page = readFileSync(here("src/index.html"), "utf8").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
mkdirSync(here("dist"), { recursive: true });
writeFileSync(here("dist/index.html"), page);
const kilobytes = Math.round(page.length / 1000);
console.log(`dist/index.html: ${kilobytes} KB, SHA-256 ${createHash("sha256").update(page).digest("hex")}`);
