import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { capture, root, tool } from "../package/project.mjs";
import { here } from "./shop.mjs";

const expected = ["stk:ws_CO_191220191020363925:0", 200, '{"ResultCode":0,"ResultDesc":"Accepted"}', 403, ""];
const limit = { timeout: 60_000 };

test("Bun serves the receiver, and knows who sent a callback", limit, () => {
  assert.deepEqual(JSON.parse(capture(tool("bun"), ["--no-install", "runtimes.mjs"], { cwd: here })), expected);
});

test("Deno serves the receiver, and knows who sent a callback", limit, () => {
  const env = { ...process.env, DENO_DIR: join(here, "made/deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
  const leave = ["--allow-net=127.0.0.1", `--allow-read=${join(root, "tests")}`];
  const args = ["run", "--no-prompt", "--no-remote", ...leave, "runtimes.mjs"];
  assert.deepEqual(JSON.parse(capture(tool("deno"), args, { cwd: here, env })), expected);
});
