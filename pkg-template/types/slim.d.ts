export { bearerToken, inspectPublicKey } from "./credential.js";
export type { PublicKeyInfo, PublicKeySource } from "./credential.js";
export { MpesaError } from "./core.js";
export type * from "./core.js";
export * as daraja from "./daraja.js";

// `object`, as `WebAssembly.Module` is no narrower, and naming it would ask Node projects for the types of the web.

/**
 * Loads the core at once from a `WebAssembly.Module` or from its bytes (`mpesa-core/core.wasm`).
 *
 * @example
 * ```ts
 * initSync(await readFile(new URL(import.meta.resolve("mpesa-core/core.wasm"))));
 * ```
 */
export declare function initSync(module: object): void;

/**
 * Loads the core from a URL, a `Request`, a `Response` or the promise of one, a `WebAssembly.Module` or bytes.
 *
 * @example
 * ```ts
 * await init(fetch("/assets/core.wasm"));
 * ```
 */
export declare function init(source: string | object): Promise<void>;

/**
 * Loads what `securityCredential`, `inspectCertificate`, `bearerToken` and `inspectPublicKey` need, at once, from a
 * `WebAssembly.Module` or from its bytes (`mpesa-core/credential.wasm`).
 *
 * @example
 * ```ts
 * initCredentialSync(await readFile(new URL(import.meta.resolve("mpesa-core/credential.wasm"))));
 * ```
 */
export declare function initCredentialSync(module: object): void;

/**
 * The same from a URL, a `Request`, a `Response` or the promise of one, a `WebAssembly.Module` or bytes.
 *
 * @example
 * ```ts
 * await initCredential(fetch("/assets/credential.wasm"));
 * ```
 */
export declare function initCredential(source: string | object): Promise<void>;
