import { inspectCertificate as inspect, securityCredential as encrypt } from "./core.glue.js";
import { credentialFunctions } from "./credential.functions.js";
import { json, text } from "./endpoint.js";
import { core, open, ready } from "./tape.js";

export * from "./daraja.endpoints.js";
export { MpesaError } from "./error.js";

export const { securityCredential, inspectCertificate } = credentialFunctions({ encrypt, inspect, ready, open });

export function parseCallback(body) {
  return core.parseCallback(text(body, "parseCallback takes the body of the callback as text or bytes",
    "pass what was received, before any framework parses it: await request.text()"));
}

export function acknowledge() {
  return core.acknowledge();
}

export function stkPassword(params) {
  return core.stkPassword(json(params, "stkPassword") ?? "null");
}
