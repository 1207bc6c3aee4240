import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { uploadSize } from "../minimal/size.js";

/** Bytes, gzipped: script and wasm. */
const LARGEST = 130_000;

for (const [name, entry] of [["", "worker.js"], [" with a receiver", "with-receiver.js"]]) {
  test(`a minimal Worker that pushes and receives${name} uploads at most 130 KB`, async (t) => {
    const sizes = await uploadSize(fileURLToPath(new URL(`../minimal/${entry}`, import.meta.url)));
    const total = Object.values(sizes).reduce((left, right) => left + right, 0);
    t.diagnostic(`${total} bytes: ${JSON.stringify(sizes)}`);
    assert.ok(total <= LARGEST, `${total} bytes: ${JSON.stringify(sizes)}`);
  });
}
