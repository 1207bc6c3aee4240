import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { capture, project, tool } from "../project.mjs";

const strict = {
  strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, verbatimModuleSyntax: true,
  skipLibCheck: false, noEmit: true, target: "es2022", types: [],
};
const nodenext = { module: "nodenext", moduleResolution: "nodenext" };
const bundler = { module: "esnext", moduleResolution: "bundler" };

/** Checks files of the project, and with them the declarations of the package. */
function check(name, files, options) {
  const config = join(project, "types", `${name}.json`);
  writeFileSync(config, JSON.stringify({ compilerOptions: { ...strict, ...options }, files }));
  capture(tool("tsc"), ["-p", config]);
}

test("the types hold for an ES module in Node, without the types of the web", () => check("esm", ["usage.mts", "markets.mts", "receivers.mts"], { ...nodenext, lib: ["es2022"] }));

test("the types hold for CommonJS in Node, without the types of the web", () => check("cjs", ["required.cts"], { ...nodenext, lib: ["es2022"] }));

test("the types hold for a bundler, without the types of the web", () => check("bundler", ["usage.mts", "markets.mts", "receivers.mts"], { ...bundler, lib: ["es2022"] }));

test("a request is what fetch takes, and slim loads from what the web has", () => {
  for (const [name, resolution] of Object.entries({ nodenext, bundler })) check(name, ["host.mts", "receivers.host.mts"], { ...resolution, lib: ["es2022", "dom"] });
});
