import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { here as packageTests, project } from "../package/project.mjs";
import { host, shows, showsBoth } from "./host.mjs";
import { nodes, run, withoutNodes } from "./programs.mjs";

const folder = host("node");
const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
const own = { path: process.execPath, version: process.version };

for (const { path, version } of [own, ...nodes]) {
  for (const file of ["print.mjs", "print.cjs"]) {
    test(`Node ${version} runs every entry by ${file.endsWith("mjs") ? "import" : "require"}`, async () => {
      shows(await run(path, [join(folder, file)]));
    });
  }

  test(`Node ${version} runs every entry by both in one process`, async () => showsBoth(await run(path, [join(folder, "print.both.mjs")])));
}

// What takes long is the same in each, and runs in the tests of the package.
const suite = readdirSync(project).filter((file) => /\.test\.[cm]js$/.test(file) && !/^(memory|hostile)\./.test(file));

const around = join(packageTests, "around");
const line = readdirSync(around).filter((file) => /^cli\b.*\.test\.mjs$/.test(file)).map((file) => join(around, file));

if (withoutNodes) test("other versions of Node run every entry", { skip: withoutNodes }, () => {});
for (const { path, version } of nodes) {
  test(`Node ${version} passes the tests of the package`, async () => {
    await run(path, ["--test", ...suite], { cwd: project, env });
  });
}

for (const { path, version } of nodes.filter((_, at) => at === 0 || at === nodes.length - 1)) {
  test(`Node ${version} passes the tests of the command line`, async () => {
    assert.ok(line.length > 0);
    await run(path, ["--test", ...line], { cwd: project, env });
  });
}
