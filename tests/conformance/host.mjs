// Projects with the package installed, and a walk through all of it.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { transformSync } from "esbuild";
import { project, readJson } from "../package/project.mjs";
import { expected } from "./host/walk.mjs";
import { here } from "./programs.mjs";

/** The entries that need no call to load them. */
export const entries = Object.entries(readJson(project, "node_modules/mpesa-core/package.json").exports)
  .filter(([name, target]) => target.import && name !== "./slim").map(([name]) => name);

/** Fails unless each entry answered what it should. */
export function shows(shown) {
  const walked = typeof shown === "string" ? JSON.parse(shown) : shown;
  assert.deepEqual(Object.keys(walked), entries);
  assert.deepEqual(walked, expected);
}

/** The same of what was imported and what was required in one process. */
export function showsBoth(shown) {
  const both = JSON.parse(shown);
  assert.equal(both.length, 2);
  both.forEach(shows);
}

/** A new project with the package in it, the walk as `walk.mjs` and `walk.cjs`, and more files. */
export function host(name, files = {}, manifest = { type: "module" }) {
  const folder = mkdtempSync(join(project, `${name}-`));
  cpSync(join(project, "node_modules/mpesa-core"), join(folder, "node_modules/mpesa-core"), { recursive: true });
  const walk = readFileSync(join(here, "host/walk.mjs"), "utf8");
  const called = (load) => `{ ${entries.map((entry, at) => `${JSON.stringify(entry)}: ${load(entry, at)}`).join(", ")} }`;
  const imports = entries.map((entry, at) => `import * as entry${at} from "mpesa-core${entry.slice(1)}";\n`).join("");
  write(folder, {
    "package.json": JSON.stringify({ name, private: true, ...manifest }),
    "walk.mjs": walk,
    "walk.cjs": transformSync(walk, { format: "cjs" }).code,
    "all.mjs": `import { walk } from "./walk.mjs";\n${imports}export const all = () => walk(${called((_, at) => `entry${at}`)});\n`,
    "all.cjs": `const { walk } = require("./walk.cjs");
      exports.all = () => walk(${called((entry) => `require("mpesa-core${entry.slice(1)}")`)});\n`,
    "print.mjs": 'import { all } from "./all.mjs";\nconsole.log(JSON.stringify(await all()));\n',
    "print.cjs": 'require("./all.cjs").all().then((shown) => console.log(JSON.stringify(shown)));\n',
    // Both copies, in one process.
    "both.mjs": 'import { all } from "./all.mjs";\nimport required from "./all.cjs";\n' +
      "export const both = async () => [await all(), await required.all()];\n",
    "print.both.mjs": 'import { both } from "./both.mjs";\nconsole.log(JSON.stringify(await both()));\n',
    ...files,
  });
  return folder;
}

export function write(folder, files) {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
}

/** Gives a project tools, and what they need, as files of its own: some bundlers follow no link out of it. */
export function giveTools(folder, names) {
  const wanted = new Set(names);
  for (const name of wanted) {
    const { dependencies, optionalDependencies } = readJson(here, "node_modules", name, "package.json");
    Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => existsSync(join(here, "node_modules", name))).forEach((name) => wanted.add(name));
  }
  for (const name of wanted) copy(join(here, "node_modules", name), join(folder, "node_modules", name));
}

/** By links to the same bytes, where the disk is the same. */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  try {
    execFileSync("cp", ["-al", from, to], { stdio: "ignore" });
  } catch {
    execFileSync("cp", ["-a", from, to], { stdio: "ignore" });
  }
}

/** A page that shows what `all.mjs` gives, and one that shows what `both.mjs` does. */
export const page = {
  "index.html": '<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><output></output><script type="module" src="/page.mjs"></script>',
  "page.mjs": 'import { all } from "./all.mjs";\nall().then((shown) => { document.querySelector("output").textContent = JSON.stringify(shown); });\n',
};
export const pageOfBoth = { ...page, "page.mjs": page["page.mjs"].replace("{ all }", "{ both as all }").replace("all.mjs", "both.mjs") };
