import load, { initSync as start } from "./core.glue.js";
import { attach } from "./tape.js";

export * from "./index.api.js";

/** Loads the core at once from a `WebAssembly.Module` or from its bytes. */
export function initSync(module) {
  attach(start({ module }));
}

/** Loads the core from a URL, a `Response`, a `WebAssembly.Module` or bytes. */
export async function init(source) {
  attach(await load({ module_or_path: await source }));
}
