import { test } from "node:test";
import { host } from "./host.mjs";
import { command, newerNode, run, withoutNodes } from "./programs.mjs";

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

for (const [name, args] of [["as it is", []], ["with its files transformed too", ["--server.deps.inline=mpesa-core"]]]) {
  test(`Vitest runs every entry, the package ${name}`, { skip: newerNode ? false : withoutNodes }, async () => {
    const folder = host("vitest", {
      "all.test.js": 'import { expect, test } from "vitest";\nimport { all } from "./all.mjs";\nimport { expected } from "./walk.mjs";\n' +
        'test("every entry answers", async () => expect(await all()).toEqual(expected));\n',
    });
    await run(newerNode, [command("vitest"), "run", "--root", folder, ...args], { cwd: folder });
  });
}
