import { callbacks } from "./callback.js";
import { json } from "./endpoint.js";
import { explainer } from "./explain.js";
import { WORDS } from "./ethiopia.words.js";
import { core } from "./tape.js";

export * from "./ethiopia.endpoints.js";
export { createClient } from "./ethiopia.client.js";
export { MpesaError } from "./error.js";
export { stkPassword } from "./ethiopia.password.js";
export { durableObjectTokenStore, keyValueTokenStore, memoryTokenStore, redisTokenStore } from "./token_stores.js";

/** The number of this M-Pesa in the core. */
const DOOR = 4;

export const { parseCallback, acknowledge } = /* @__PURE__ */ callbacks(DOOR);
export const explain = /* @__PURE__ */ explainer(DOOR, WORDS, about);

/** Of replies only that to `c2bRegister` has no code that says that something is to come. */
function about({ responseCode }) {
  return responseCode === "200" ? "c2bRegister" : "reply";
}

export function diagnose(settings) {
  return core.diagnose(DOOR, json(settings, "diagnose") ?? "null");
}
