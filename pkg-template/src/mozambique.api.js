import { callbacks } from "./callback.js";
import { json } from "./endpoint.js";
import { explainer } from "./explain.js";
import { WORDS } from "./mozambique.words.js";
import { core } from "./tape.js";

export * from "./mozambique.endpoints.js";
export { createClientWith } from "./mozambique.client.js";
export { MpesaError } from "./error.js";

/** The number of this M-Pesa in the core. */
const DOOR = 2;

export const { parseCallback, acknowledge } = /* @__PURE__ */ callbacks(DOOR);
export const explain = /* @__PURE__ */ explainer(DOOR, WORDS, () => "reply");

export function diagnose(settings) {
  return core.diagnose(DOOR, json(settings, "diagnose") ?? "null");
}
