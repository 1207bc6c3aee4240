import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Response } from "miniflare";
import { bundleWorker } from "./build.js";
import { runWorker } from "./host.js";

const SHORT_CODE = "600966";
const COUNT = 5_000;

const folder = mkdtempSync(join(tmpdir(), "bench-"));
const keys = { consumerKey: "key", consumerSecret: "secret", passkey: "p".repeat(64) };
const entry = fileURLToPath(new URL("bench.worker.js", import.meta.url));
const worker = runWorker({
  modules: await bundleWorker(entry, join(folder, "dist"), { minify: true }),
  keep: join(folder, "storage"),
  bindings: { MPESA_KEYS: JSON.stringify({ [SHORT_CODE]: keys }), CALLBACK_KEYS: "k".repeat(32) },
  internet: async () => new Response(null, { status: 503 }),
});

function confirmation(number) {
  return JSON.stringify({
    TransactionType: "Pay Bill", TransID: `RKL${String(number).padStart(7, "0")}`, TransTime: "20260105090020",
    TransAmount: "100.00", BusinessShortCode: SHORT_CODE, BillRefNumber: `INV-${number}`, OrgAccountBalance: "2500.00",
    MSISDN: "2547 ***** 126", FirstName: "JANE",
  });
}

async function run(place, bodies, atOnce = 1) {
  const request = { method: "POST", body: JSON.stringify({ shortCode: SHORT_CODE, place, bodies, atOnce }) };
  const startedAt = performance.now();
  const response = await worker.dispatchFetch("http://bench", request);
  const answer = await response.json();
  return { answer, seconds: (performance.now() - startedAt) / 1000 };
}

try {
  const bodies = Array.from({ length: COUNT }, (_, index) => confirmation(index));
  await run("confirmation", [confirmation(COUNT)]);
  for (const [name, place, atOnce] of [
    ["confirmations, applied", "confirmation", 50], ["the same again, all duplicates", "confirmation", 50],
    ["validations", "validation", 50], ["validations, one after the other", "validation", 1],
  ]) {
    const { answer, seconds } = await run(place, bodies, atOnce);
    assert.equal(answer, COUNT + 1);
    console.log(`${name}: ${Math.round(COUNT / seconds)} a second`);
  }
} finally {
  await worker.dispose();
  rmSync(folder, { recursive: true });
}
