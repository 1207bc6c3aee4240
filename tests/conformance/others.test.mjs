import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { project, tool } from "../package/project.mjs";
import { host, shows } from "./host.mjs";
import { run } from "./programs.mjs";

const folder = host("others");
const elsewhere = join(project, "nowhere");
mkdirSync(elsewhere, { recursive: true });

for (const file of ["print.mjs", "print.cjs"]) {
  test(`Bun runs every entry of ${file}`, async () => shows(await run(tool("bun"), ["--no-install", file], { cwd: folder })));

  test(`Bun compiles ${file} into a program that runs from another folder`, async () => {
    const program = join(folder, `${file}.program`);
    await run(tool("bun"), ["build", "--compile", file, "--outfile", program], { cwd: folder });
    shows(await run(program, [], { cwd: elsewhere }));
  });
}

test("Deno runs every entry without any permission", async () => {
  const env = { ...process.env, DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
  shows(await run(tool("deno"), ["run", "--no-prompt", "--no-remote", "print.mjs"], { cwd: folder, env }));
});
