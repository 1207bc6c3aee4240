import { serve } from "@hono/node-server";
import { createClient } from "mpesa-core/daraja";
import { createApp } from "./app.js";
import { chooseMpesa, SIMULATED_REFERENCES } from "./mpesa.js";
import { createPayments } from "./payments.js";
import { openStore } from "./store.js";

const port = Number(process.env.PORT ?? 3000);
const hostname = process.env.HOST ?? "127.0.0.1";
const { name, simulator, fetch, shortCode, context } = chooseMpesa(process.env);
const publicUrl = (simulator ? `http://127.0.0.1:${port}` : process.env.PUBLIC_URL).replace(/\/+$/, "");
const log = (message) => console.log(`${new Date().toISOString()} ${message}`);

const store = openStore(process.env.DATABASE ?? (simulator ? ":memory:" : "charges.db"));
const client = createClient({ ...context, fetch });
const payments = createPayments({ store, client, context, shortCode, publicUrl, now: Date.now, log });
const app = createApp({ payments, store, mpesa: name, references: simulator ? SIMULATED_REFERENCES : [], log });

payments.recover();

const server = serve({ fetch: app.fetch, port, hostname }, () => {
  console.log(`Connected to ${name}.`);
  console.log(`Open http://localhost:${port} and ask for a payment.`);
  if (simulator) console.log("No money moves. For Safaricom's sandbox set the variables that README.md names.");
  else console.log(`M-Pesa posts to ${publicUrl}, which must lead here.`);
});

const timers = [everySecond(payments.queryDue)];
if (simulator) timers.push(everySecond(simulator.deliverDue));

/** Runs `work` every second, and never twice at a time. */
function everySecond(work) {
  let busy = false;
  return setInterval(async () => {
    if (busy) return;
    busy = true;
    await work().catch((error) => log(error.stack));
    busy = false;
  }, 1000);
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    timers.forEach(clearInterval);
    server.close(() => store.close());
  });
}
