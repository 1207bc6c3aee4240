import { failure } from "./daraja.shared.js";
import { REGISTERED } from "./credential.registry.js";

const registered = (name) => (...given) => {
  const found = globalThis[REGISTERED];
  if (found !== undefined) return found[name](...given);
  const hint = 'in a Worker, import "mpesa-core/credential" too: without it, it is not part of the upload';
  throw failure("notReady", "what encrypts is not part of this Worker", hint);
};

export const securityCredential = /* @__PURE__ */ registered("securityCredential");
export const inspectCertificate = /* @__PURE__ */ registered("inspectCertificate");
export const bearerToken = /* @__PURE__ */ registered("bearerToken");
export const inspectPublicKey = /* @__PURE__ */ registered("inspectPublicKey");
