// Written by `cargo test` from the rows in src/openapi. Do not edit.
import type { CommonCallOptions as CallOptions, MayLack } from "./client.js";
import type * as endpoints from "./openapi.endpoints.js";

/** The calls of a client: each checks, sends once, and reads the answer. */
export interface Calls {
}
