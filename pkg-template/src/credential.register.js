import { inspectCertificate, securityCredential } from "./credential.api.js";
import { REGISTERED } from "./credential.registry.js";

globalThis[REGISTERED] = { inspectCertificate, securityCredential };
