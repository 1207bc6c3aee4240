// Without the feature `js` the library asks nothing of its host on wasm32, and works all the same.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const target = "target/hostless";
const build = ["build", "--locked", "--manifest-path", "tests/hostless/Cargo.toml", "--target", "wasm32-unknown-unknown", "--target-dir", target];
execFileSync("cargo", build, { stdio: "inherit" });
const module = new WebAssembly.Module(readFileSync(join(target, "wasm32-unknown-unknown/debug/hostless.wasm")));

const problems = WebAssembly.Module.imports(module).map(({ module, name }) => `it imports ${module}.${name}`);
if (problems.length === 0 && new WebAssembly.Instance(module).exports.works() !== 1) problems.push("it does not work");
problems.forEach((problem) => console.error(`wasm without the feature js: ${problem}`));
process.exitCode = problems.length > 0 ? 1 : 0;
