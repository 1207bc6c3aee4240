// Holds each wasm of the package at the size that was reached. `UPDATE=1` records what there is.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** What each may never exceed in brotli, whatever was recorded. */
const CEILINGS = { "core.wasm": 100_000, "credential.wasm": 60_000, "markets.wasm": 120_000 };

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const record = join(root, "sizes.json");
const dist = join(root, "pkg/dist");
const recorded = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : {};

const measured = {};
for (const file of readdirSync(dist).filter((file) => file.endsWith(".wasm")).sort()) {
  const bytes = readFileSync(join(dist, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  measured[file] = { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params }).length };
}

if (process.env.UPDATE) writeFileSync(record, `${JSON.stringify(measured, null, 2)}\n`);
const limits = process.env.UPDATE ? measured : recorded;

const problems = [];
console.log(["", "raw", "gzip", "brotli"].map((name, at) => (at ? name.padStart(9) : name.padEnd(18))).join(""));
for (const [file, sizes] of Object.entries(measured)) {
  console.log(file.padEnd(18) + Object.values(sizes).map((size) => String(size).padStart(9)).join(""));
  if (!limits[file]) problems.push(`${file} has no recorded size: run UPDATE=1 node tests/sizes.mjs`);
  for (const [form, limit] of Object.entries(limits[file] ?? {})) {
    if (!(sizes[form] <= limit)) problems.push(`${file} grew in ${form} from ${limit} to ${sizes[form]}`);
  }
}
for (const file of Object.keys(limits).filter((file) => !(file in measured))) problems.push(`${file} is gone`);
for (const [file, ceiling] of Object.entries(CEILINGS)) {
  if (!(measured[file]?.brotli <= ceiling)) problems.push(`${file} must not exceed ${ceiling} bytes in brotli`);
}

problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
