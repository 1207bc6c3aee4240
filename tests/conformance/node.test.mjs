import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project } from "../package/project.mjs";
import { host, shows } from "./host.mjs";
import { nodes, run, withoutNodes } from "./programs.mjs";

const folder = host("node");
const own = { path: process.execPath, version: process.version };

for (const { path, version } of [own, ...nodes]) {
  for (const file of ["print.mjs", "print.cjs"]) {
    test(`Node ${version} runs every entry by ${file.endsWith("mjs") ? "import" : "require"}`, async () => {
      shows(await run(path, [join(folder, file)]));
    });
  }
}

// What takes long is the same in each, and runs in the tests of the package.
const suite = readdirSync(project).filter((file) => /\.test\.[cm]js$/.test(file) && !/^(memory|hostile)\./.test(file));

if (withoutNodes) test("other versions of Node run every entry", { skip: withoutNodes }, () => {});
for (const { path, version } of nodes) {
  test(`Node ${version} passes the tests of the package`, async () => {
    await run(path, ["--test", ...suite], { cwd: project, env: { ...process.env, NODE_TEST_CONTEXT: undefined } });
  });
}
