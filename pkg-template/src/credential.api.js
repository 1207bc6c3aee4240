import { inspectCertificate as inspect, securityCredential as encrypt } from "./credential.glue.js";
import { credentialFunctions } from "./credential.functions.js";

export { MpesaError } from "./error.js";

export const { securityCredential, inspectCertificate } = credentialFunctions({ encrypt, inspect });
