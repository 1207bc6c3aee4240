import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { project, tool } from "../package/project.mjs";
import { host, shows, showsBoth } from "./host.mjs";
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

test("Bun runs every entry by import and by require in one process", async () => {
  showsBoth(await run(tool("bun"), ["--no-install", "print.both.mjs"], { cwd: folder }));
});

const deno = (...args) => run(tool("deno"), ["run", "--no-prompt", "--no-remote", ...args], {
  cwd: folder, env: { ...process.env, DENO_DIR: join(folder, "deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" },
});

test("Deno runs every entry without any permission", async () => shows(await deno("print.mjs")));

test("Deno runs every entry by import and by require in one process, with leave to read", async () => {
  showsBoth(await deno("--allow-read=.", "print.both.mjs"));
});

for (const format of ["esm", "cjs"]) {
  test(`esbuild bundles what is imported and what is required into one ${format} file for Node`, async () => {
    const outfile = join(elsewhere, format === "esm" ? "both.mjs" : "both.cjs");
    const stdin = { contents: 'import { both } from "./both.mjs";\nboth().then((shown) => console.log(JSON.stringify(shown)));\n', resolveDir: folder };
    await build({ stdin, platform: "node", format, bundle: true, outfile, logLevel: "error" });
    showsBoth(await run(process.execPath, [outfile], { cwd: elsewhere }));
  });
}
