import load, { initSync as start } from "./core.glue.js";
import { attach } from "./tape.js";
import { unusable } from "./unusable.js";

export * from "./index.api.js";
export { initCredential, initCredentialSync } from "./credential.slim.js";

/** Loads the core at once from a `WebAssembly.Module` or from its bytes. */
export function initSync(module) {
  try {
    attach(start({ module }));
  } catch (cause) {
    throw unusable(cause, "core.wasm");
  }
}

/** Loads the core from a URL, a `Response`, a `WebAssembly.Module` or bytes. */
export async function init(source) {
  try {
    attach(await load({ module_or_path: await source }));
  } catch (cause) {
    throw unusable(cause, "core.wasm");
  }
}
