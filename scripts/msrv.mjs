// Every dependency allows the Rust version that Cargo.toml promises.
import { execFileSync } from "node:child_process";

const told = execFileSync("cargo", ["metadata", "--format-version", "1", "--locked", "--all-features"], { encoding: "utf8", maxBuffer: 1 << 28 });
const { packages, resolve } = JSON.parse(told);
const promised = packages.find(({ id }) => id === resolve.root).rust_version;
const above = (version) => {
  const [left, right] = [version, promised].map((text) => text.split(".").map(Number));
  const at = [0, 1, 2].find((at) => (left[at] ?? 0) !== (right[at] ?? 0));
  return at !== undefined && (left[at] ?? 0) > (right[at] ?? 0);
};

const newer = packages.filter(({ rust_version: version }) => version && above(version));
for (const { name, version, rust_version: needs } of newer) console.error(`${name} ${version} needs Rust ${needs}`);
console.log(`${packages.length - newer.length} of ${packages.length} packages allow Rust ${promised}`);
process.exitCode = newer.length > 0 ? 1 : 0;
