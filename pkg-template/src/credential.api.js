import {
  bearerToken as bearer, inspectCertificate as inspect, inspectPublicKey as inspectKey, securityCredential as encrypt,
} from "./credential.glue.js";
import { credentialFunctions } from "./credential.functions.js";
import { start } from "./credential.load.js";

export { MpesaError } from "./error.js";

export const { bearerToken, inspectCertificate, inspectPublicKey, securityCredential } =
  /* @__PURE__ */ credentialFunctions({ bearer, encrypt, inspect, inspectKey, ready: start });
