import { callbacks } from "./callback.js";
import { json } from "./endpoint.js";
import { explainer } from "./explain.js";
import { WORDS } from "./openapi.words.js";
import { core } from "./tape.js";

export * from "./openapi.endpoints.js";
export { createClientWith } from "./openapi.client.js";
export { MpesaError } from "./error.js";
export { durableObjectTokenStore, keyValueTokenStore, memoryTokenStore, redisTokenStore } from "./token_stores.js";

/** The number of this M-Pesa in the core. */
const DOOR = 1;

export const { parseCallback, acknowledge } = /* @__PURE__ */ callbacks(DOOR);
export const explain = /* @__PURE__ */ explainer(DOOR, WORDS, () => "reply");

export function diagnose(settings) {
  return core.diagnose(DOOR, json(settings, "diagnose") ?? "null");
}
