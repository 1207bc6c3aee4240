export * from "./index.js";

/** Loads the core at once from a `WebAssembly.Module` or from its bytes (`mpesa-core/core.wasm`). */
export declare function initSync(module: WebAssembly.Module | BufferSource): void;

/** Loads the core from a URL, a `Response`, a `WebAssembly.Module` or bytes. */
export declare function init(
  source: string | URL | Request | WebAssembly.Module | BufferSource | Response | Promise<Response>,
): Promise<void>;
