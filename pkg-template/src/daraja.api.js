import { inspectCertificate as inspect, securityCredential as encrypt } from "./core.glue.js";
import { credentialFunctions } from "./credential.functions.js";
import { json, text } from "./endpoint.js";
import { attempt, invalidArgument } from "./error.js";
import { core, open, ready } from "./tape.js";

export * from "./daraja.endpoints.js";
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

export function acknowledge() {
  return core.acknowledge();
}

export function stkPassword(params) {
  return core.stkPassword(json(params, "stkPassword") ?? "null");
}
