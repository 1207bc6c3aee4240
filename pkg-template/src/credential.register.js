import { bearerToken, inspectCertificate, inspectPublicKey, securityCredential } from "./credential.api.js";
import { REGISTERED } from "./credential.registry.js";

globalThis[REGISTERED] = { bearerToken, inspectCertificate, inspectPublicKey, securityCredential };
