import { inspectCertificate as inspect, securityCredential as encrypt } from "./credential.glue.js";
import { credentialFunctions } from "./credential.functions.js";
import { start } from "./credential.load.js";

export { MpesaError } from "./error.js";

export const { securityCredential, inspectCertificate } = /* @__PURE__ */ credentialFunctions({ encrypt, inspect, ready: start });
