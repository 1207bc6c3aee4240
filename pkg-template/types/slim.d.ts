export * from "./index.js";

// `object`, as `WebAssembly.Module` is no narrower, and naming it would ask Node projects for the types of the web.

/** Loads the core at once from a `WebAssembly.Module` or from its bytes (`mpesa-core/core.wasm`). */
export declare function initSync(module: object): void;

/** Loads the core from a URL, a `Request`, a `Response` or the promise of one, a `WebAssembly.Module` or bytes. */
export declare function init(source: string | object): Promise<void>;
