import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Response } from "miniflare";
import { createSimulator } from "mpesa-core/simulator";
import { bundleWorker } from "./build.js";
import { runWorker } from "./host.js";

const SHORT_CODE = "174379";
const HOST = "127.0.0.1";
/** What the reference of a charge brings about; any other reference is paid. */
const ENDINGS = {
  CANCEL: "cancelled",
  BROKE: "insufficientBalance",
  WRONGPIN: "wrongPin",
  TWICE: { outcome: "paid", copies: 2 },
  LOST: { outcome: "paid", copies: 0 },
};

const port = process.env.PORT === undefined ? 8787 : Number(process.env.PORT) || (await freePort());
const url = `http://${HOST}:${port}`;
const secret = () => randomBytes(32).toString("hex");
const token = secret();
const keys = { consumerKey: secret(), consumerSecret: secret(), passkey: secret() };

const simulator = createSimulator({
  now: Date.now,
  scenario: ({ accountReference }) => ENDINGS[accountReference.toUpperCase()] ?? "paid",
  ...keys,
  shortCodes: [SHORT_CODE],
  deliver: ({ url, method, headers, body }) => worker.dispatchFetch(url, { method, headers, body }),
});

const dist = mkdtempSync(join(tmpdir(), "worker-"));
const worker = runWorker({
  modules: await bundleWorker(fileURLToPath(new URL("../src/worker.js", import.meta.url)), dist),
  host: HOST,
  port,
  bindings: {
    PUBLIC_URL: url,
    MPESA_ENVIRONMENT: "sandbox",
    MPESA_KEYS: JSON.stringify({ [SHORT_CODE]: { ...keys, nominatedNumber: "0722000000" } }),
    CALLBACK_KEYS: secret(),
    API_TOKEN: token,
  },
  // Nothing that the Worker fetches leaves this process.
  async internet(request) {
    const body = request.method === "GET" ? undefined : await request.text();
    const headers = Object.fromEntries(request.headers);
    const answer = await simulator.fetch(request.url, { method: request.method, headers, body });
    return new Response(await answer.text(), { status: answer.status, headers: Object.fromEntries(answer.headers) });
  },
});
await worker.ready;
rmSync(dist, { recursive: true });

const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
const api = (path, init) => worker.dispatchFetch(`${url}/api/${SHORT_CODE}${path}`, { headers, ...init });
await api("/register", { method: "POST" });
await api("/orders/INV-9", { method: "PUT", body: '{"amount":250}' });

console.log(`The Worker runs in workerd, with the simulator as M-Pesa. No money moves; nothing is kept.

  page  ${url}/#token=${token}
  JSON  curl -X POST ${url}/api/${SHORT_CODE}/charges -H "authorization: Bearer ${token}" \\
          -H "content-type: application/json" -H "idempotency-key: order-1" \\
          -d '{"amount":100,"phoneNumber":"0712345678","reference":"INV-1"}'
        curl ${url}/api/${SHORT_CODE} -H "authorization: Bearer ${token}"

The reference decides how a charge ends: ${Object.keys(ENDINGS).join(", ")}; any other is paid.
Type "pay 250 INV-9" for a customer who pays from the phone's own menu: INV-9 owes 250, anything over is rejected.
`);

const timers = [
  every(250, () => simulator.deliverDue()),
  every(60_000, async () => (await worker.getWorker()).scheduled()),
];

createInterface({ input: process.stdin }).on("line", (line) => {
  const [, amount, accountReference] = /^pay (\d+) (\S+)$/.exec(line.trim()) ?? [];
  if (amount === undefined) return console.log("pay <shillings> <reference>");
  simulator.pay({ shortCode: SHORT_CODE, amount: Number(amount), phoneNumber: "254712345678", accountReference });
});

/** Runs `work` again and again, and never twice at a time. */
function every(milliseconds, work) {
  let busy = false;
  return setInterval(async () => {
    if (busy) return;
    busy = true;
    await work().catch((error) => console.error(error.message));
    busy = false;
  }, milliseconds);
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, async () => {
    timers.forEach(clearInterval);
    await worker.dispose();
    process.exit(0);
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject).listen(0, HOST, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
