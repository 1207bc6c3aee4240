// Whether the core's memory grows with use: a million callbacks, half of which throw.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { daraja, initSync, MpesaError } from "../pkg/dist/slim.js";
import { dist, give, sample } from "./measure.mjs";

const EARLY = 1_000;
const LATE = 1_000_000;

const memory = load(readFileSync(join(dist, "core.wasm")));
const success = sample("stk_success").minified;
const cancelled = sample("stk_cancelled").minified;
// Each text is another one, as in life: kept ids would show.
const texts = [
  (index) => success.replace("191220191020363925", String(index)),
  (index) => cancelled.replace("191220191020363925", String(index)),
  (index) => success.slice(0, 100 + (index % 250)),
  (index) => `{"unknown":${index}}`,
];

const seen = { parsed: 0, thrown: 0 };
const at = [];
for (let index = 1; index <= LATE; index++) {
  try {
    daraja.parseCallback(texts[index % texts.length](index));
    seen.parsed++;
  } catch (error) {
    if (!MpesaError.is(error)) throw error;
    seen.thrown++;
  }
  if (index === EARLY || index === LATE) at.push(measure(index));
}
assert.deepEqual(seen, { parsed: LATE / 2, thrown: LATE / 2 });

const [early, late] = at;
const growth = Object.fromEntries(Object.keys(early).slice(1).map((key) => [key, late[key] - early[key]]));
give({ title: "Memory in bytes, half of the callbacks throw", rows: [early, late, { callbacks: "growth", ...growth, target: "wasm: 0" }] });

/** Loads the core and catches the memory of the instance that is made for it. */
function load(wasm) {
  const { Instance } = WebAssembly;
  let caught;
  WebAssembly.Instance = class extends Instance {
    constructor(...from) {
      super(...from);
      caught = this.exports.memory;
    }
  };
  initSync(wasm);
  WebAssembly.Instance = Instance;
  return caught;
}

function measure(index) {
  globalThis.gc();
  return { callbacks: index.toLocaleString("en"), "wasm memory": memory.buffer.byteLength, "JS heap used": process.memoryUsage().heapUsed };
}
