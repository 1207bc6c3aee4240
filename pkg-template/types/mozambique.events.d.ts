// Written by `cargo test` from the rows in src/mozambique. Do not edit.
import type { Extra, Outcome, Resend } from "./core.js";

/**
 * How a request ended, posted to the Asynchronous Response URL of the account. All requests of the account have the
 * same URL and the same form of callback, payments and queries alike.
 *
 * `outcome` is about money. It is `succeeded` only where a transaction is named; that of a query is `unknown`, unless
 * it says what became of the transaction that was asked about. What the callback of a query looks like is not
 * published: find your request by `thirdPartyReference`, and where it was a query, call
 * `parseCallback(body, { arrivedAt: "transactionStatus" })`.
 *
 * A claim, as callbacks are not signed: compare the ids with your own record, and confirm with `transactionStatus`
 * before goods move.
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
  /** M-Pesa's code, always text: `"0"` carried out, as is `"INS-0"`; `"INS-2006"`, … */
  readonly resultCode: string;
  /** The same in words. */
  readonly resultDescription?: string;
  /** The request that this is about: the `conversationId` of its reply. */
  readonly originalConversationId?: string;
  /** Your id of the request. */
  readonly thirdPartyReference?: string;
  /** M-Pesa's id of the transaction, such as `4XDF12345`. No proof that money moved: see `outcome`. */
  readonly transactionId?: string;
  /**
   * Of a query: what became of the transaction, in M-Pesa's word. Inferred from the replies, as no callback of a
   * query is published.
   */
  readonly transactionStatus?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/** What a callback says. */
export type Event = TransactionEvent;
