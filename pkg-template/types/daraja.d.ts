import type { Acknowledgement } from "./core.js";
import type { Event } from "./daraja.events.js";

export { MpesaError } from "./core.js";
export type * from "./core.js";
export { inspectCertificate, securityCredential } from "./credential.js";
export type { CertificateInfo, CertificateSource } from "./credential.js";
export * from "./daraja.endpoints.js";
export type * from "./daraja.events.js";

/** A till for STK push. The two numbers cannot be mixed up, as each has its name. */
export interface Till {
  /** The store or head office number given at go-live, to which the passkey belongs: it signs. */
  store: string | number;
  /** The till number that customers know: it receives. */
  till: string | number;
}

/**
 * Reads the body of a callback, whatever its kind; tell kinds apart by `event.kind`.
 *
 * A callback is a claim: Safaricom does not sign it, may send it twice, and never again once you have
 * answered. Store the body, then the event under its `dedupeKey`, answer with `acknowledge()`, and confirm by
 * query before goods move. Throws `MpesaError`: `"notJson"`, `"unknownCallback"` or `"tooLarge"`.
 *
 * @example
 * ```ts
 * const event = parseCallback(await request.text());
 * if (event.kind === "stk" && event.outcome === "succeeded") await paid(event.checkoutRequestId, event.receipt);
 * ```
 */
export declare function parseCallback(body: string | Uint8Array | ArrayBuffer, options?: CallbackOptions): Event;

/** What a callback's body does not say about itself. */
export interface CallbackOptions {
  /**
   * At which of your URLs it arrived: give each a path of its own, and say so here.
   *
   * A validation and a confirmation of C2B look alike, and so do a payment that failed and a status query that
   * failed. Without it such an event is `unknown` rather than guessed.
   */
  arrivedAt?: "validation" | "confirmation" | "transactionStatus" | "timeout";
}

/** The answer to a callback once it is stored, and to every duplicate: status 200, `{"ResultCode":0,…}`. */
export declare function acknowledge(): Acknowledgement;

/**
 * Computes the password that signs an STK push, with the time that it was made at; `stkPush` and `stkQuery` do
 * so themselves.
 *
 * @example
 * ```ts
 * const { password, timestamp } = stkPassword({ shortCode: "174379", passkey });
 * ```
 */
export declare function stkPassword(params: {
  /** The number that signs: for a till the store number. */
  shortCode: string | number;
  /** From the portal, or from the go-live mail. */
  passkey: string;
  /** The time; now, if left out. */
  now?: Date | string | number;
}): {
  /** For `Password`. */
  readonly password: string;
  /** For `Timestamp`: East Africa Time, `YYYYMMDDHHmmss`. */
  readonly timestamp: string;
};
