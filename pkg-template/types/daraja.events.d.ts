// Written by `cargo test` from the rows in src/daraja. Do not edit.
import type { Extra, Outcome, Resend } from "./core.js";

/**
 * How an STK push ended, posted to its `callbackUrl`.
 *
 * A claim, as callbacks are not signed: compare `checkoutRequestId` and `amount` with your own record,
 * and confirm with `stkQuery` before goods move. It can come twice, or before the reply to the push.
 */
export interface StkEvent {
  /** What this callback is about. */
  readonly kind: "stk";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"0"` paid, `"1032"` cancelled, `"SFC_IC0003"`, … */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** The push that this is about. */
  readonly checkoutRequestId: string;
  /** M-Pesa's other id of the push. */
  readonly merchantRequestId?: string;
  /** The M-Pesa receipt, such as `NLJ7RT61SV`. */
  readonly receipt?: string;
  /** What was paid, in shillings. */
  readonly amount?: number;
  /** Who paid: digits, or masked. */
  readonly phoneNumber?: string;
  /** When it was paid: ISO 8601 with the offset of East Africa. */
  readonly time?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/** What a callback says. */
export type Event = StkEvent;
