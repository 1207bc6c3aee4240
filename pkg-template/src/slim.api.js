import load, { initSync as start } from "./core.glue.js";
import { invalidArgument } from "./error.js";
import { attach } from "./tape.js";

export * from "./index.api.js";

/** Loads the core at once from a `WebAssembly.Module` or from its bytes. */
export function initSync(module) {
  try {
    attach(start({ module }));
  } catch (cause) {
    throw unusable(cause);
  }
}

/** Loads the core from a URL, a `Response`, a `WebAssembly.Module` or bytes. */
export async function init(source) {
  try {
    attach(await load({ module_or_path: await source }));
  } catch (cause) {
    throw unusable(cause);
  }
}

function unusable(cause) {
  const error = invalidArgument("the core cannot be loaded from this", "it is mpesa-core/core.wasm: give its bytes or module");
  return Object.assign(error, { cause });
}
