import load, {
  bearerToken as bearer, inspectCertificate as inspect, inspectPublicKey as inspectKey, securityCredential as encrypt,
  initSync,
} from "./credential.glue.js";
import { credentialFunctions } from "./credential.functions.js";
import { failure } from "./error.js";
import { unusable } from "./unusable.js";

let loaded = false;

export const { bearerToken, inspectCertificate, inspectPublicKey, securityCredential } =
  credentialFunctions({ bearer, encrypt, inspect, inspectKey, ready });

function ready() {
  if (loaded) return;
  const hint = "from mpesa-core/slim, call initCredential or initCredentialSync before it";
  throw failure("notReady", "what encrypts is not loaded yet", hint);
}

/** Loads what encrypts at once from a `WebAssembly.Module` or from its bytes. */
export function initCredentialSync(module) {
  try {
    initSync({ module });
  } catch (cause) {
    throw unusable(cause, "credential.wasm");
  }
  loaded = true;
}

/** Loads what encrypts from a URL, a `Response`, a `WebAssembly.Module` or bytes. */
export async function initCredential(source) {
  try {
    await load({ module_or_path: await source });
  } catch (cause) {
    throw unusable(cause, "credential.wasm");
  }
  loaded = true;
}
