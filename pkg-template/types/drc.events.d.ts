// Written by `cargo test` from the rows in src/drc. Do not edit.
import type { Extra, Outcome, Resend } from "./core.js";

/**
 * How a B2B payment ended, posted to its `callbackUrl`. Known from mocks only.
 *
 * It is `succeeded` only where a transaction is named. A claim, as callbacks are not signed: compare
 * `thirdPartyReference`, `insightReference` and `amount` with your own record before goods move.
 */
export interface B2bEvent {
  /** What this callback is about. */
  readonly kind: "b2b";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"0"` carried out, `"-3"` not, … */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** Your id of the payment. */
  readonly thirdPartyReference?: string;
  /** The gateway's reference of the payment, as in the reply to it. */
  readonly insightReference?: string;
  /** M-Pesa's id of the transaction, the receipt: `5H275YKJEP`. Absent where there is none. */
  readonly transactionId?: string;
  /** In the currency of the request, which is not in the callback; paid only if the outcome is `succeeded`. */
  readonly amount?: number;
  /**
   * When it happened, as a clock in DR Congo shows it: `2020-07-27T18:27:53`. In which of its two time zones is not
   * published.
   */
  readonly localTime?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * How a C2B or B2C payment ended, posted to its `callbackUrl`.
 *
 * It is `succeeded` only where a transaction is named. A failure says that no transaction came about; it is M-Pesa's
 * word, for which there are few samples, so `resend` is `"afterQuery"`: look in Vodacom's portal before a payment is
 * made again. Codes that nobody has explained are `unknown`.
 *
 * A claim, as callbacks are not signed: compare `thirdPartyReference`, `insightReference` and `amount` with your own
 * record before goods move. It can come twice, or before the reply to the payment. The customer's number is not in it.
 */
export interface TransactionEvent {
  /** What this callback is about. */
  readonly kind: "transaction";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"0"` carried out, `"-3"` not, … */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** `"0"` for what went well, `"-1"` for what did not. */
  readonly resultType: string;
  /** Your id of the payment. */
  readonly thirdPartyReference?: string;
  /** The gateway's reference of the payment, as in the reply to it. */
  readonly insightReference?: string;
  /** M-Pesa's id of the transaction, the receipt: `5H275YKJEP`. Absent where there is none. */
  readonly transactionId?: string;
  /** In the currency of the request, which is not in the callback; paid only if the outcome is `succeeded`. */
  readonly amount?: number;
  /**
   * When it happened, as a clock in DR Congo shows it: `2017-03-01T22:59:01`. In which of its two time zones is not
   * published. Absent in most.
   */
  readonly localTime?: string;
  /** M-Pesa's id of the request. */
  readonly originalConversationId?: string;
  /** M-Pesa's id of the conversation. */
  readonly conversationId?: string;
  /** `"1"` in the sample of B2C, absent in those of C2B: by it `acknowledge` knows which answer is wanted. */
  readonly eventId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/** What a callback says. */
export type Event = B2bEvent | TransactionEvent;
