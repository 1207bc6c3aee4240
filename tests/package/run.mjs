// Packs pkg/, installs the tarball as a host would, and tests that: `node tests/package/run.mjs [part of a file name]`.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { run } from "node:test";
import { inspect } from "node:util";
import { here, prepare } from "./project.mjs";

const wanted = process.argv[2] ?? "";
const project = await prepare();
process.env.MPESA_PROJECT = project;
const files = [join(project), join(here, "around")].flatMap((folder) =>
  readdirSync(folder).filter((name) => /\.test\.[mc]js$/.test(name) && name.includes(wanted)).map((name) => join(folder, name)));

let passed = 0, failed = 0;
for await (const { type, data } of run({ files, concurrency: 2, timeout: 600_000 })) {
  if (type === "test:pass") {
    passed++;
    console.log(`pass  ${data.name} (${Math.round(data.details.duration_ms)} ms)`);
  } else if (type === "test:fail") {
    failed++;
    console.log(`FAIL  ${data.name}\n${inspect(data.details.error.cause ?? data.details.error, { depth: 6 })}`);
  } else if (type === "test:stderr" || type === "test:stdout") {
    process.stderr.write(data.message);
  }
}
if (process.env.KEEP) console.log(`kept: ${project}`);
else rmSync(project, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
