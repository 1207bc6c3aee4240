// How long a fresh process takes until the first callback is read.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { dist, give, median, root, sample } from "./measure.mjs";

const ROUNDS = 15;
const text = JSON.stringify(sample("stk_success").minified);
const timed = (load, use) => `const start = performance.now();
const loaded = ${load};
const ready = performance.now();
const result = ${use};
const end = performance.now();
if (result !== "NLJ7RT61SV") throw new Error("wrong result: " + result);
console.log(JSON.stringify([ready - start, end - ready, end - start]));`;

const ours = `loaded.parseCallback(${text}).receipt`;
const theirs = `loaded.parseSTKCallback(JSON.parse(${text})).getTransactionId()`;
const schema = `loaded.z.object({ Body: loaded.z.object({ stkCallback: loaded.z.object({ CheckoutRequestID: loaded.z.string() }).loose() }) })
  .parse(JSON.parse(${text})).Body.stkCallback.CallbackMetadata.Item[1].Value`;
const url = JSON.stringify(pathToFileURL(join(dist, "daraja.js")).href);
const common = JSON.stringify(join(dist, "daraja.cjs"));

const contenders = [
  { name: 'import "mpesa-core/daraja"', type: "module", code: timed(`await import(${url})`, ours), target: "<= 10 ms" },
  { name: 'require "mpesa-core/daraja"', type: "commonjs", code: timed(`require(${common})`, ours), target: "<= 10 ms" },
  { name: 'import "safaricom-mpesa-node"', type: "module", code: timed('await import("safaricom-mpesa-node")', theirs) },
  { name: 'import "zod", one schema', type: "module", code: timed('await import("zod")', schema) },
].map((contender) => ({ ...contender, times: [] }));

for (let round = -1; round < ROUNDS; round++) {
  for (const { type, code, times } of round % 2 ? contenders.toReversed() : contenders) {
    const printed = execFileSync(process.execPath, [`--input-type=${type}`, "--eval", code], { cwd: root, encoding: "utf8" });
    if (round >= 0) times.push(JSON.parse(printed));
  }
}

const rows = contenders.map(({ name, times, target }) => {
  const [load, first, both] = [0, 1, 2].map((part) => median(times.map((parts) => parts[part])));
  return { contender: name, "load ms": load, "first callback ms": first, "both ms": both, target };
});
give({ title: `Start in a fresh process, median of ${ROUNDS}`, rows });
