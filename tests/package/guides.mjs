// What the programs of the guides are given by their tests.
import { document } from "./blocks.mjs";

export const guide = (name) => document(`docs/guides/${name}.md`);

const KEYS = `environment: "sandbox", consumerKey: "key", consumerSecret: "secret", passkey: process.env.MPESA_PASSKEY`;
const INITIATOR = `initiator: { name: "testapi", securityCredential: "A".repeat(342) + "==" }`;

export const SIMULATOR = `const { createSimulator } = await import("mpesa-core/simulator");\n`;
/** A client that sends by that function, at the time of the simulator that is in scope. */
export const clientBy = (fetch) => `(await import("mpesa-core/daraja")).createClient({
  ${KEYS}, ${INITIATOR}, fetch: ${fetch}, now: simulator.now, wait: simulator.advance,
})`;
/** A client of that simulator. */
export const CLIENT = `const client = ${clientBy("simulator.fetch")};\n`;
export const URLS = `{ resultUrl: "https://shop.example/r", timeoutUrl: "https://shop.example/t" }`;
