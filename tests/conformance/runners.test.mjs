import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { host } from "./host.mjs";
import { command, here, newerNode, run, withoutNodes } from "./programs.mjs";

test("Jest runs every entry as CommonJS", async () => {
  const folder = host("jest", {
    "all.test.js": 'const { all } = require("./all.cjs");\nconst { expected } = require("./walk.cjs");\n' +
      'test("every entry answers", async () => expect(await all()).toEqual(expected));\n',
  }, {});
  await run(process.execPath, [command("jest"), "--rootDir", folder, "--cacheDirectory", `${folder}/cache`, "--ci"], { cwd: folder });
});

test("Jest runs every entry as ES modules", async () => {
  const folder = host("jest-esm", {
    "all.test.js": 'import { all } from "./all.mjs";\nimport { expected } from "./walk.mjs";\n' +
      'test("every entry answers", async () => expect(await all()).toEqual(expected));\n',
  });
  const args = ["--experimental-vm-modules", command("jest"), "--rootDir", folder, "--cacheDirectory", `${folder}/cache`, "--ci"];
  await run(process.execPath, args, { cwd: folder });
});

const inline = "export default { test: { server: { deps: { inline: ['mpesa-core'] } } } };\n";
for (const [name, config] of [["as it is", {}], ["transformed too", { "vitest.config.js": inline }]]) {
  test(`Vitest runs every entry, the package ${name}`, { skip: newerNode ? false : withoutNodes }, async () => {
    const folder = host("vitest", {
      "all.test.js": 'import { expect, test } from "vitest";\nimport { all } from "./all.mjs";\nimport { expected } from "./walk.mjs";\n' +
        'test("every entry answers", async () => expect(await all()).toEqual(expected));\n',
      ...config,
    });
    symlinkSync(join(here, "node_modules/vitest"), join(folder, "node_modules/vitest"));
    await run(newerNode, [command("vitest"), "run", "--root", folder], { cwd: folder });
  });
}
