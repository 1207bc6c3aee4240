// Who copies from the README ends with a confirmed payment: an empty folder, the README's commands, the README's code.
//
// A comment before a block says whose it is: `<!-- newcomer: node, bun -->`. A block of `sh` is typed as it stands; any
// other is saved under the name in its first line. The name of the package is the tarball, and `npx` finds what it needs.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { test } from "node:test";
import { project, root, tool } from "../package/project.mjs";
import { write } from "./host.mjs";
import { listen, serve } from "./pages.mjs";
import { command, newerNode, run, serving, withoutNodes } from "./programs.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
const [file] = readdirSync(join(project, "tarball"));
const tarball = join(project, "tarball", file);
const MARKED = /^<!-- newcomer: ([^\n]*) -->\n+```(\w+)\n([^]*?)^```/gm;

/** An empty folder with the files of a runtime, and the commands that are to be typed there. */
function copied(runtime) {
  const folder = mkdtempSync(join(project, `newcomer-${runtime}-`));
  const commands = [];
  for (const [, whose, language, block] of readme.matchAll(MARKED)) {
    if (!whose.split(/, */).includes(runtime)) continue;
    if (language === "sh") commands.push(...block.trim().split("\n"));
    else write(folder, { [named(block)]: block });
  }
  assert.ok(commands.length > 0 && readdirSync(folder).length > 0, `the README has nothing for ${runtime}`);
  return { folder, commands: commands.map((line) => line.replace(/(npm install|bun add) mpesa-core\b/, `$1 ${tarball}`)) };
}

/** The name in the comment that a block begins with. */
function named(block) {
  const found = /^(?:\/\/|<!--) (\S+\.\w+)/.exec(block);
  assert.ok(found, `the block begins with the name of its file:\n${block}`);
  return found[1];
}

const env = {
  ...process.env, NODE_TEST_CONTEXT: undefined, npm_config_offline: "true", npm_config_audit: "false", npm_config_fund: "false",
  DENO_NO_UPDATE_CHECK: "1", DENO_DIR: join(project, "deno"), BUN_INSTALL_CACHE_DIR: join(project, "bun"), NO_COLOR: "1",
  PATH: [dirname(tool("deno")), process.env.PATH].join(delimiter),
};

const type = (folder, commands) => run("sh", ["-ec", commands.map((line) => line.replace(/^npx /, "")).join("\n")], { cwd: folder, env });

for (const [runtime, called] of [["node", "Node"], ["cjs", "Node with require"], ["bun", "Bun"], ["deno", "Deno"]]) {
  test(`a newcomer on ${called} ends with a confirmed payment`, async () => {
    const { folder, commands } = copied(runtime);
    const told = await type(folder, commands);
    assert.equal(told.split("\n").at(-1), "succeeded", told);
  });
}

test("a newcomer in a browser ends with a confirmed payment", async () => {
  const { folder, commands } = copied("browser");
  await type(folder, commands);
  assert.equal(await listen(await serve(folder)), "succeeded");
});

test("a newcomer on Workers ends with a confirmed payment", { skip: newerNode ? false : withoutNodes }, async () => {
  const { folder, commands } = copied("workers");
  const wrangler = commands.pop().replace(/^npx wrangler /, "");
  await type(folder, commands);
  const args = [command("wrangler"), ...wrangler.split(" "), "--ip", "127.0.0.1", "--port", "0"];
  const { address, stop } = await serving(newerNode, args, /Ready on (http:\/\/127\.0\.0\.1:\d+)/, {
    cwd: folder, env: { ...env, WRANGLER_SEND_METRICS: "false", XDG_CONFIG_HOME: join(folder, "settings"), WRANGLER_LOG_PATH: join(folder, "logs") },
  });
  try {
    assert.equal(await (await fetch(address)).text(), "succeeded");
  } finally {
    stop();
  }
});
