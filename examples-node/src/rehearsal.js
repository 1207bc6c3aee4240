import { createClient } from "mpesa-core/daraja";
import { createApp } from "./app.js";
import { simulated } from "./mpesa.js";
import { createPayments } from "./payments.js";
import { openStore } from "./store.js";

const PUBLIC_URL = "https://shop.example";
const START = "2026-01-05T09:00:00+03:00";

/**
 * The whole backend against the simulator in one process and on a virtual clock: for the demo and for tests.
 *
 * @param {object} [options]
 * @param {import("mpesa-core/simulator").SimulatorOptions["scenario"]} [options.scenario]
 * @param {(fetch: typeof globalThis.fetch) => typeof globalThis.fetch} [options.network] stands between it and M-Pesa
 * @param {ReturnType<typeof openStore>} [options.store]
 * @param {(message: string) => void} [options.log]
 */
export function rehearse({ scenario = "paid", network = (fetch) => fetch, store = openStore(":memory:"), log } = {}) {
  /** @type {{ path: string, body: string, status: number }[]} */
  const callbacks = [];

  const post = (path, body) =>
    app.request(path, { method: "POST", headers: { "content-type": "application/json" }, body });

  async function deliver({ url, body }) {
    const path = new URL(url).pathname;
    const { status } = await post(path, body);
    callbacks.push({ path, body, status });
  }

  const { simulator, fetch, shortCode, context } = simulated({ now: START, scenario, deliver });
  const client = createClient({ ...context, fetch: network(fetch), now: simulator.now });
  const payments = createPayments({ store, client, context, shortCode, publicUrl: PUBLIC_URL, now: simulator.now, log });
  const app = createApp({ payments, store, mpesa: "the simulator", log });

  return {
    app, payments, store, simulator, callbacks, post,

    /** Orders a charge as a client of this backend would. */
    async charge(values) {
      const body = JSON.stringify({ amount: 100, phoneNumber: "0712345678", reference: "INV-1", ...values });
      return (await post("/charges", body)).json();
    },
    state: async (id) => (await app.request(`/charges/${id}`)).json(),

    /** Lets time pass second by second, as the server's timers would. */
    async pass(seconds) {
      for (let second = 0; second < seconds; second += 1) {
        await simulator.advance(1000);
        await payments.queryDue();
      }
    },
  };
}
