// Runs the code of the guide on each framework, with the package as it is packed: `npm test` in this folder.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pack } from "../package/project.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const made = join(here, "made");
const guide = readFileSync(join(here, "../../docs/guides/receiving-callbacks.md"), "utf8");

install();
rmSync(made, { recursive: true, force: true });
for (const [, path, code] of guide.matchAll(/^```js\n\/\/ (\S+)\n([^]*?)^```/gm)) {
  mkdirSync(dirname(join(made, path)), { recursive: true });
  writeFileSync(join(made, path), code);
}
const tests = readdirSync(here).filter((name) => name.endsWith(".test.mjs")).map((name) => join(here, name));
process.exitCode = spawnSync(process.execPath, ["--test", "--test-concurrency=1", ...tests], { stdio: "inherit" }).status ?? 1;

/** The packed package in place of the one that may be there from an earlier run. */
function install() {
  const folder = mkdtempSync(join(tmpdir(), "mpesa-core-"));
  const target = join(here, "node_modules/mpesa-core");
  const { tarball } = pack(folder);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", target, "--strip-components=1"]);
  rmSync(folder, { recursive: true, force: true });
}
