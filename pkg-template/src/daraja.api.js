import {
  acceptPayment as accept, clientAddress as client, isSafaricomAddress as isSafaricom, matchesPhoneNumber as matches,
  originatorConversationId as make, rejectPayment as reject, stkPassword as password,
} from "./core.glue.js";
import { WORDS } from "./daraja.words.js";
import { callbacks } from "./callback.js";
import { json } from "./endpoint.js";
import { attempt } from "./error.js";
import { about, explainer } from "./explain.js";
import { core, withInput } from "./tape.js";

/** The number of this M-Pesa in the core. */
const DARAJA = 0;

export * from "./daraja.endpoints.js";
export * from "./token_stores.js";
export { createClient } from "./client.js";
export { failure, MpesaError } from "./error.js";
export { joined, readUpTo } from "./bytes.js";

export { loadCore, startCore } from "./core.start.js";

export const { parseCallback, acknowledge } = /* @__PURE__ */ callbacks(DARAJA);
export const explain = /* @__PURE__ */ explainer(DARAJA, WORDS, about);

export function acceptPayment(options) {
  return withInput(json(options, "acceptPayment") ?? "null", accept);
}

export function rejectPayment(reason) {
  return withInput(json(reason, "rejectPayment") ?? "null", reject);
}

export function matchesPhoneNumber(shown, phoneNumber) {
  return withInput(json([shown, phoneNumber], "matchesPhoneNumber"), matches);
}

export function isSafaricomAddress(address, options) {
  const given = attempt(() => [address ?? null, options?.list ?? null], "the options of isSafaricomAddress cannot be read");
  return withInput(json(given, "isSafaricomAddress"), isSafaricom);
}

export function clientAddress(remote, forwardedFor, trustedProxies = []) {
  return withInput(json([remote ?? null, forwardedFor ?? null, trustedProxies], "clientAddress"), client)[0];
}

export function originatorConversationId() {
  return withInput("", make);
}

/** The core takes of a certificate only what it is, which is for another wasm to say. */
export function diagnoseWith(inspectCertificate) {
  const identity = (certificate) => {
    try {
      return inspectCertificate({ certificate }).identity;
    } catch (error) {
      if (error.code === "notReady") throw error;
      return "unreadable";
    }
  };
  const identified = (settings) => {
    const certificate = settings?.certificate;
    return certificate === undefined || certificate === null ? settings : { ...settings, certificate: identity(certificate) };
  };
  return function diagnose(settings) {
    const given = attempt(() => identified(settings), "the settings of diagnose cannot be read");
    return core.diagnose(DARAJA, json(given, "diagnose") ?? "null");
  };
}

export function stkPassword(params) {
  return withInput(json(params, "stkPassword") ?? "null", password);
}
