// Written by `cargo test` from the rows in src/ethiopia. Do not edit.
import type { Extra, Outcome, Resend } from "./core.js";

/**
 * A customer pays, or has paid, your short code: posted to the URLs of `c2bRegister`.
 *
 * Before the payment M-Pesa may ask whether you take it (`stage` is `validation`, the outcome `pending`);
 * afterwards it tells you (`confirmation`, `succeeded`). The body names its stage in `RequestType`; where it does
 * not, say where it arrived. Where nothing tells, or both contradict each other, the stage is absent and the
 * outcome `unknown`: never book such an event.
 *
 * What to answer is not published: `acknowledge` gives Daraja's answer, which accepts. How to reject is not known.
 *
 * A claim, as callbacks are not signed: confirm it with `transactionStatus` before much depends on it.
 */
export interface C2bEvent {
  /** What this callback is about. */
  readonly kind: "c2b";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** Whether the payment is about to be made or was made. Absent where nothing tells. */
  readonly stage?: "validation" | "confirmation";
  /** M-Pesa's word for the stage: `Validation` or `Confirmation`. */
  readonly requestType?: string;
  /** The M-Pesa receipt, such as `RCH7BT9MZ1`: the same in validation and confirmation. */
  readonly receipt: string;
  /** What is paid, in birr. */
  readonly amount: number;
  /** When: ISO 8601 with the offset of East Africa. No source names the time zone. */
  readonly time?: string;
  /** `Pay Bill`, …: others are normal. */
  readonly transactionType?: string;
  /** The short code that is paid. */
  readonly shortCode?: string;
  /** What the customer entered as account number. */
  readonly accountReference?: string;
  /** The invoice, where M-Pesa names one. */
  readonly invoiceNumber?: string;
  /** What is in your account afterwards, in birr. */
  readonly orgAccountBalance?: number;
  /** An id of the payment from elsewhere. */
  readonly thirdPartyTransactionId?: string;
  /** Who pays, as it was sent. */
  readonly phoneNumber?: string;
  /** The customer's first name. */
  readonly firstName?: string;
  /** The customer's middle name, maybe masked. */
  readonly middleName?: string;
  /** The customer's last name, maybe masked. */
  readonly lastName?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * How a payout, reversal or query ended: posted to the `resultUrl` of the request, or to its `timeoutUrl`.
 *
 * Nobody has published such a body of M-Pesa Ethiopia: it is read as Daraja's, which is a guess. What has no field
 * here is in `extras`. `"0"` is taken for success, and every other code for doubt. After `transactionStatus` the
 * outcome is what became of the transaction that was asked about, by its status in words. All that arrives at a
 * timeout URL is `unknown`.
 *
 * A claim, as callbacks are not signed: compare the ids and `amount` with your own record.
 */
export interface ResultEvent {
  /** What this callback is about. */
  readonly kind: "result";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text. */
  readonly resultCode: string;
  /** The same in words. */
  readonly resultDescription?: string;
  /** M-Pesa's type of result. */
  readonly resultType?: string;
  /** The request that this is about: the id that you gave it. */
  readonly originatorConversationId?: string;
  /** M-Pesa's own id of the request. */
  readonly conversationId?: string;
  /** As it was sent. No receipt where the request failed, even if it looks like one. */
  readonly transactionId?: string;
  /** The M-Pesa receipt: after a status query that of the transaction asked about. */
  readonly receipt?: string;
  /** What was moved or asked about, in birr. */
  readonly amount?: number;
  /** What became of the transaction asked about, in M-Pesa's words. */
  readonly transactionStatus?: string;
  /** Your accounts after `accountBalance`, in M-Pesa's own notation. */
  readonly accountBalance?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * How an STK push ended, posted to its `callbackUrl`.
 *
 * A claim, as callbacks are not signed: compare `checkoutRequestId` and `amount` with your own record. It can come
 * twice, or before the reply to the push. Read with and without the `Envelope` around it.
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
  /** M-Pesa's code, always text: `"0"` paid, `"3002"` no response, … */
  readonly resultCode: string;
  /** The same in words. */
  readonly resultDescription?: string;
  /** The push that this is about. */
  readonly checkoutRequestId: string;
  /** The id that the reply to the push had as `merchantRequestId`. */
  readonly merchantRequestId?: string;
  /** The M-Pesa receipt, such as `SJH9BVRIO3`. */
  readonly receipt?: string;
  /** What was paid, in birr. */
  readonly amount?: number;
  /** Who was asked: there in failures too. */
  readonly phoneNumber?: string;
  /**
   * When it was paid: ISO 8601 with the offset of East Africa. No source names the time zone; in the one sample
   * it fits Ethiopia's.
   */
  readonly time?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/** What a callback says. */
export type Event = C2bEvent | ResultEvent | StkEvent;
