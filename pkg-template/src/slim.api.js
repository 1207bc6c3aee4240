import { loadCore, startCore } from "./daraja.shared.js";
import { unusable } from "./unusable.js";

export { MpesaError } from "./daraja.shared.js";
export * as daraja from "./daraja.slim.js";
export { bearerToken, initCredential, initCredentialSync, inspectPublicKey } from "./credential.slim.js";

/** Loads the core at once from a `WebAssembly.Module` or from its bytes. */
export function initSync(module) {
  try {
    startCore(module);
  } catch (cause) {
    throw unusable(cause, "core.wasm");
  }
}

/** Loads the core from a URL, a `Response`, a `WebAssembly.Module` or bytes. */
export async function init(source) {
  try {
    await loadCore(await source);
  } catch (cause) {
    throw unusable(cause, "core.wasm");
  }
}
