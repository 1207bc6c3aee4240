import { join } from "node:path";
import { createRequire } from "node:module";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { tool } from "../package/project.mjs";
import { entries, host, write } from "./host.mjs";
import { run } from "./programs.mjs";

const folder = host("declared");
const require = createRequire(join(folder, "package.json"));
const nodenext = { module: "nodenext", moduleResolution: "nodenext" };
const bundler = { module: "esnext", moduleResolution: "bundler" };

async function check(name, extension, load, names, options) {
  const files = {};
  for (const [at, entry] of [...entries, "./slim"].entries()) {
    const found = await names(`mpesa-core${entry.slice(1)}`);
    const members = found.map((name) => `  ${name}: true,\n`).join("");
    files[`${name}/${at}.${extension}`] = `${load(`mpesa-core${entry.slice(1)}`)}\n` +
      `export const names: Record<keyof typeof entry, true> = {\n${members}};\n`;
  }
  const compilerOptions = { strict: true, skipLibCheck: false, noEmit: true, target: "es2022", lib: ["es2022"], types: [], ...options };
  write(folder, { ...files, [`${name}/tsconfig.json`]: JSON.stringify({ compilerOptions }) });
  await run(tool("tsc"), ["-p", join(folder, name)]);
}

const imported = (entry) => `import * as entry from ${JSON.stringify(entry)};`;
const required = (entry) => `import entry = require(${JSON.stringify(entry)});`;
const found = async (entry) => {
  const { exports } = require("mpesa-core/package.json");
  const target = exports[entry.replace("mpesa-core", ".")].import.default;
  return Object.keys(await import(pathToFileURL(join(folder, "node_modules/mpesa-core", target))));
};

test("what import gives is what its types declare, for an ES module in Node", () => check("import", "mts", imported, found, nodenext));

test("what import gives is what its types declare, for a bundler", () => check("bundle", "ts", imported, found, bundler));

test("what require gives is what its types declare, for CommonJS in Node", () =>
  check("require", "cts", required, (entry) => Object.keys(require(entry)), nodenext));
