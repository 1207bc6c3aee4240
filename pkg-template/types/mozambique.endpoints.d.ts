// Written by `cargo test` from the rows in src/mozambique. Do not edit.
import type { Endpoint, Extra, Outcome, Resend } from "./core.js";
import type { Destination } from "./mozambique.js";

/** Whose name. */
export interface CustomerNameParams {
  /** The customer's number. */
  phoneNumber: string;
}

/** The name. */
export interface CustomerNameReply {
  /** `INS-0`. */
  readonly responseCode: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks under which name a number is registered.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET :19323/queryCustomerName/`
 *
 * @example
 * ```ts
 * const request = customerName.request(undefined, context);
 * ```
 */
export declare const customerName: Endpoint<CustomerNameParams, CustomerNameReply, "bearerToken", Destination>;
