// How long a fresh process takes until the first callback is read, and until the first password is encrypted: what
// encrypts is loaded at its first use.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { dist, give, median, root, sample } from "./measure.mjs";

const ROUNDS = 15;
const text = JSON.stringify(sample("stk_success").minified);
const timed = (load, use, right = 'result === "NLJ7RT61SV"') => `const start = performance.now();
const loaded = ${load};
const ready = performance.now();
const result = ${use};
const end = performance.now();
if (!(${right})) throw new Error("wrong result: " + result);
console.log(JSON.stringify([ready - start, end - ready, end - start]));`;

const ours = `loaded.parseCallback(${text}).receipt`;
const theirs = `loaded.parseSTKCallback(JSON.parse(${text})).getTransactionId()`;
const schema = `loaded.z.object({ Body: loaded.z.object({ stkCallback: loaded.z.object({ CheckoutRequestID: loaded.z.string() }).loose() }) })
  .parse(JSON.parse(${text})).Body.stkCallback.CallbackMetadata.Item[1].Value`;
const url = JSON.stringify(pathToFileURL(join(dist, "daraja.node.js")).href);
const common = JSON.stringify(join(dist, "daraja.cjs"));

const encrypt = 'loaded.securityCredential("Safaricom999!*!", { environment: "sandbox" })';
const encrypted = (load) => timed(load, encrypt, "result.length === 344");
const credential = JSON.stringify(pathToFileURL(join(dist, "credential.node.js")).href);

const callbacks = measure([
  { name: 'import "mpesa-core/daraja"', type: "module", code: timed(`await import(${url})`, ours), target: "<= 10 ms" },
  { name: 'require "mpesa-core/daraja"', type: "commonjs", code: timed(`require(${common})`, ours), target: "<= 10 ms" },
  { name: 'import "safaricom-mpesa-node"', type: "module", code: timed('await import("safaricom-mpesa-node")', theirs) },
  { name: 'import "zod", one schema', type: "module", code: timed('await import("zod")', schema) },
]);
const passwords = measure([
  { name: 'import "mpesa-core/daraja"', type: "module", code: encrypted(`await import(${url})`) },
  { name: 'import "mpesa-core/credential"', type: "module", code: encrypted(`await import(${credential})`) },
]);
give(
  { title: `Start in a fresh process, median of ${ROUNDS}`, rows: rows(callbacks, "first callback ms") },
  { title: `Start until a password is encrypted, median of ${ROUNDS}`, rows: rows(passwords, "first credential ms") },
);

function measure(contenders) {
  const timed = contenders.map((contender) => ({ ...contender, times: [] }));
  for (let round = -1; round < ROUNDS; round++) {
    for (const { type, code, times } of round % 2 ? timed.toReversed() : timed) {
      const printed = execFileSync(process.execPath, [`--input-type=${type}`, "--eval", code], { cwd: root, encoding: "utf8" });
      if (round >= 0) times.push(JSON.parse(printed));
    }
  }
  return timed;
}

function rows(timed, use) {
  return timed.map(({ name, times, target }) => {
    const [load, first, both] = [0, 1, 2].map((part) => median(times.map((parts) => parts[part])));
    return { contender: name, "load ms": load, [use]: first, "both ms": both, target };
  });
}
