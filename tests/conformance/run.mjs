// Packs pkg/ and tries it wherever it may be installed: `node tests/conformance/run.mjs [part of a file name]`.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { inspect } from "node:util";
import { prepare } from "../package/project.mjs";
import { endAll, here } from "./programs.mjs";

const wanted = process.argv[2] ?? "";
const began = performance.now();
process.env.MPESA_PROJECT = await prepare();
// What takes longest comes first: two run at a time.
const LONG = ["next", "newcomer", "browser"];
const rank = (file) => (LONG.indexOf(file.split(".")[0]) + LONG.length + 1) % (LONG.length + 1);
const files = readdirSync(here).filter((file) => /\.test\.mjs$/.test(file) && file.includes(wanted))
  .sort((left, right) => rank(left) - rank(right)).map((file) => join(here, file));

let passed = 0, failed = 0, skipped = 0;
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
for await (const { type, data } of run({ files, concurrency: 2, timeout: 300_000 })) {
  if (type === "test:pass" && data.skip !== undefined) {
    skipped++;
    console.log(`skip  ${data.name}: ${data.skip}`);
  } else if (type === "test:pass") {
    passed++;
    console.log(`pass  ${data.name} (${seconds(data.details.duration_ms)})`);
  } else if (type === "test:fail") {
    failed++;
    console.log(`FAIL  ${data.name}\n${inspect(data.details.error.cause ?? data.details.error, { depth: 6 })}`);
  } else if (type === "test:stderr" || type === "test:stdout") {
    process.stderr.write(data.message);
  }
}
endAll();
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped in ${seconds(performance.now() - began)}`);
if (failed > 0 || passed === 0) process.exitCode = 1;
if (process.env.KEEP) console.log(`kept: ${process.env.MPESA_PROJECT}`);
else rmSync(process.env.MPESA_PROJECT, { recursive: true, force: true, maxRetries: 5 });
