import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { capture, pack, project, readJson, tool } from "../project.mjs";

test("publint finds nothing to say", async () => {
  const pkgDir = join(project, "node_modules/mpesa-core");
  const { messages } = await publint({ pkgDir, pack: false, level: "suggestion" });
  assert.deepEqual(messages.map((message) => formatMessage(message, readJson(pkgDir, "package.json"))), []);
});

test("attw finds the types of every entry right, for import and for require", () => {
  const { tarball } = pack(join(project, "attw"));
  const report = capture(tool("attw"), [tarball, "--profile", "node16", "--exclude-entrypoints", "core.wasm", "credential.wasm", "--format", "json"]);
  const { entrypoints, problems } = JSON.parse(report).analysis;
  assert.deepEqual(problems.filter(({ resolutionKind }) => resolutionKind !== "node10"), []);
  const entries = Object.keys(readJson(project, "node_modules/mpesa-core/package.json").exports);
  assert.deepEqual(Object.keys(entrypoints), entries.filter((entry) => !entry.endsWith(".wasm")));
});
