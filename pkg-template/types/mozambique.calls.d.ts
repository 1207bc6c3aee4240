// Written by `cargo test` from the rows in src/mozambique. Do not edit.
import type { CallOptions, MayLack } from "./client.js";
import type * as endpoints from "./mozambique.endpoints.js";

/** The calls of a client: each checks, sends once, and reads the answer. */
export interface Calls {
  /**
   * Asks under which name a number is registered.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `GET :19323/queryCustomerName/`
   *
   * @example
   * ```ts
   * const reply = await client.customerName(undefined);
   * ```
   */
  readonly customerName: (params: endpoints.CustomerNameParams, options?: CallOptions) => Promise<endpoints.CustomerNameReply>;
}
