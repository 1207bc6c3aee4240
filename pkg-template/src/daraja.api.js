import { ARRIVALS } from "./daraja.words.js";
import { json, text } from "./endpoint.js";
import { attempt, invalidArgument } from "./error.js";
import { core } from "./tape.js";

export * from "./daraja.endpoints.js";
export * from "./token_stores.js";
export { createClient } from "./client.js";
export { explain } from "./explain.js";
export { failure, MpesaError } from "./error.js";
export { joined, readUpTo } from "./bytes.js";

export { loadCore, startCore } from "./core.start.js";

export function parseCallback(body, options) {
  const arrival = options === undefined ? ARRIVALS.length : arrivalOf(options);
  return core.parseCallback(arrival, text(body, "parseCallback takes the body of the callback as text or bytes",
    "pass what was received, before any framework parses it: await request.text()"));
}

function arrivalOf(options) {
  const arrivedAt = attempt(() => options?.arrivedAt, "the options of parseCallback cannot be read");
  if (arrivedAt === undefined) return ARRIVALS.length;
  const arrival = ARRIVALS.indexOf(arrivedAt);
  if (arrival < 0) throw invalidArgument("`arrivedAt` must be one of " + ARRIVALS.join(", "));
  return arrival;
}

export function acknowledge(event) {
  return core.acknowledge(attempt(() => event?.kind === "billPayment", "acknowledge takes an event"));
}

export function acceptPayment(options) {
  return core.acceptPayment(json(options, "acceptPayment") ?? "null");
}

export function rejectPayment(reason) {
  return core.rejectPayment(json(reason, "rejectPayment") ?? "null");
}

export function matchesPhoneNumber(shown, phoneNumber) {
  return core.matchesPhoneNumber(json([shown, phoneNumber], "matchesPhoneNumber"));
}

export function isSafaricomAddress(address, options) {
  const given = attempt(() => [address ?? null, options?.list ?? null], "the options of isSafaricomAddress cannot be read");
  return core.isSafaricomAddress(json(given, "isSafaricomAddress"));
}

export function clientAddress(remote, forwardedFor, trustedProxies = []) {
  return core.clientAddress(json([remote ?? null, forwardedFor ?? null, trustedProxies], "clientAddress"));
}

export function originatorConversationId() {
  return core.originatorConversationId();
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
    return core.diagnose(json(given, "diagnose") ?? "null");
  };
}

export function stkPassword(params) {
  return core.stkPassword(json(params, "stkPassword") ?? "null");
}
