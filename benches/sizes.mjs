// How large the wasm is, raw and as a server would send it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { dist, give } from "./measure.mjs";
import { sizes } from "./compress.mjs";

const TARGETS = { "core.wasm": "core <= 100,000 brotli" };
const files = ["core.wasm", "credential.wasm", "simulator.wasm"].filter((file) => existsSync(join(dist, file)));
if (!files.includes("core.wasm")) throw new Error("pkg/dist has no core.wasm: build the package first");

const rows = files.map((file) => ({ file, ...sizes(readFileSync(join(dist, file))), target: TARGETS[file] }));
give({ title: "Sizes in bytes", rows });
