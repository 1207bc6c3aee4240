// Serves the receiver on Deno or Bun, posts a callback to it, and prints what came of it.
import { readFileSync } from "node:fs";
import { createReceiver } from "mpesa-core/receivers";

const secret = "5f0c1a7be2d9436890ab";
const told = [];
const options = { secret, store: ({ event }) => void told.push(event.dedupeKey) };
const here = createReceiver({ ...options, addresses: ["127.0.0.1"] });
const elsewhere = createReceiver({ ...options, addresses: "safaricom" });
const body = readFileSync(new URL("../fixtures/daraja/bodies/stkpush-callback-success.json", import.meta.url));

for (const { fetch: receive } of [here, elsewhere]) {
  const { port, stop } = serve(receive);
  const init = { method: "POST", body, headers: { "content-type": "application/json", connection: "close" } };
  const response = await fetch(`http://127.0.0.1:${port}/callbacks/${secret}/callback`, init);
  told.push(response.status, await response.text());
  await stop();
}
console.log(JSON.stringify(told));

function serve(handler) {
  if (globalThis.Deno) {
    const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, handler);
    return { port: server.addr.port, stop: () => server.shutdown() };
  }
  const server = Bun.serve({ port: 0, hostname: "127.0.0.1", fetch: handler });
  return { port: server.port, stop: () => server.stop(true) };
}
