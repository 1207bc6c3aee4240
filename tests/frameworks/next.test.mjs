import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keepsItsPromises } from "./promises.mjs";
import { SECRET, here, made, start } from "./shop.mjs";

const program = join(here, "node_modules/next/dist/bin/next");

test("the guide's route handler on Next, built and started, receives callbacks", { timeout: 240_000 }, async (t) => {
  const folder = join(made, "next");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of ["app", "receiver.js", "store.js"]) cpSync(join(made, part), join(folder, part), { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  cpSync(join(made, "next.config.js"), join(folder, "guide.config.js"));
  // The packages are not in the folder itself, as they are in a project.
  const config = `export default { ...guide, turbopack: { root: ${JSON.stringify(here)} } };`;
  writeFileSync(join(folder, "next.config.js"), `import guide from "./guide.config.js";\n${config}\n`);
  writeFileSync(join(folder, "app/layout.js"), "export default ({ children }) => <html><body>{children}</body></html>;\n");
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CALLBACK_SECRET: SECRET, DATABASE: join(made, "build.db") };
  execFileSync(process.execPath, [program, "build"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"], timeout: 180_000 });
  const shop = await start(t, [program, "start", "-H", "127.0.0.1"], { folder, env: { NEXT_TELEMETRY_DISABLED: "1" } });
  await keepsItsPromises(shop);
});
