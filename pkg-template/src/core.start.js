import load, { initSync } from "./core.glue.js";
import { attach } from "./tape.js";

/** Starts the core from a `WebAssembly.Module` or from its bytes. */
export function startCore(module) {
  attach(initSync({ module }));
}

/** The same from anything that it can be fetched from. */
export async function loadCore(source) {
  attach(await load({ module_or_path: source }));
}
