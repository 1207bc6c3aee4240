import { inspectCertificate as inspect, securityCredential as encrypt } from "./core.glue.js";
import { credentialFunctions } from "./credential.functions.js";
import { base64 } from "./base64.js";
import { isBytes, json, text } from "./endpoint.js";
import { attempt, invalidArgument } from "./error.js";
import { core, open, ready } from "./tape.js";

export * from "./daraja.endpoints.js";
export { explain } from "./explain.js";
export { MpesaError } from "./error.js";

export const { securityCredential, inspectCertificate } = credentialFunctions({ encrypt, inspect, ready, open });

/** In the order of the core. */
const ARRIVALS = ["validation", "confirmation", "transactionStatus", "timeout"];

export function parseCallback(body, options) {
  const arrivedAt = attempt(() => options?.arrivedAt, "the options of parseCallback cannot be read");
  const arrival = arrivedAt === undefined ? ARRIVALS.length : ARRIVALS.indexOf(arrivedAt);
  if (arrival < 0) throw invalidArgument("`arrivedAt` must be one of " + ARRIVALS.join(", "));
  return core.parseCallback(arrival, text(body, "parseCallback takes the body of the callback as text or bytes",
    "pass what was received, before any framework parses it: await request.text()"));
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

export function originatorConversationId() {
  return core.originatorConversationId();
}

export function diagnose(settings) {
  const given = attempt(() => readable(settings), "the settings of diagnose cannot be read");
  return core.diagnose(json(given, "diagnose") ?? "null");
}

/** A certificate in bytes goes as base64. */
function readable(settings) {
  if (!isBytes(settings?.certificate)) return settings;
  return { ...settings, certificate: base64(settings.certificate) };
}

export function stkPassword(params) {
  return core.stkPassword(json(params, "stkPassword") ?? "null");
}
