// Written by `cargo test` from the rows in src/openapi. Do not edit.
import type { Extra, Outcome, Resend } from "./core.js";

/**
 * The name of a customer, after `beneficiaryName`. It is personal data: keep it out of logs.
 *
 * A claim, as callbacks are not signed: compare both ids with your own record.
 */
export interface BeneficiaryNameEvent {
  /** What this callback is about. */
  readonly kind: "beneficiaryName";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"INS-0"` done, `"INS-2006"`, `"INS-2051"`, … Any number may follow `INS-`. */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** M-Pesa's id of the request: the `conversationId` of its reply. */
  readonly originalConversationId?: string;
  /** Your id of the request. */
  readonly thirdPartyConversationId?: string;
  /** The first name. */
  readonly firstName?: string;
  /** The last name. */
  readonly lastName?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * How a request to end a mandate ended. It differs from `directDebitCreate` by the number of the mandate, which it lacks:
 * your own record says for certain which it was.
 *
 * A claim, as callbacks are not signed: compare both ids with your own record, and confirm with `directDebitQuery`.
 */
export interface DirectDebitCancelEvent {
  /** What this callback is about. */
  readonly kind: "directDebitCancel";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"INS-0"` done, `"INS-2006"`, `"INS-2051"`, … Any number may follow `INS-`. */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** M-Pesa's id of the request: the `conversationId` of its reply. */
  readonly originalConversationId?: string;
  /** Your id of the request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's word for the customer's phone number: keep it as it is. */
  readonly msisdnToken?: string;
  /** The reference of the mandate. */
  readonly transactionReference?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * How a request for a mandate ended: whether the customer agreed.
 *
 * A claim, as callbacks are not signed: compare both ids with your own record, and confirm with `directDebitQuery`.
 */
export interface DirectDebitCreateEvent {
  /** What this callback is about. */
  readonly kind: "directDebitCreate";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"INS-0"` done, `"INS-2006"`, `"INS-2051"`, … Any number may follow `INS-`. */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** M-Pesa's id of the request: the `conversationId` of its reply. */
  readonly originalConversationId?: string;
  /** Your id of the request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's number of the mandate. */
  readonly mandateId?: string;
  /** M-Pesa's word for the customer's phone number: keep it as it is. */
  readonly msisdnToken?: string;
  /** M-Pesa's reference of the mandate. */
  readonly transactionReference?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * How a payment by a mandate ended. A success without the id of a transaction is `unknown`.
 *
 * A claim, as callbacks are not signed: compare both ids with your own record, and confirm with `transactionStatus`
 * before goods move.
 */
export interface DirectDebitPaymentEvent {
  /** What this callback is about. */
  readonly kind: "directDebitPayment";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"INS-0"` done, `"INS-2006"`, `"INS-2051"`, … Any number may follow `INS-`. */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** M-Pesa's id of the request: the `conversationId` of its reply. */
  readonly originalConversationId?: string;
  /** Your id of the request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's id of the transaction: opaque, in either case. */
  readonly transactionId?: string;
  /** M-Pesa's word for the customer's phone number: keep it as it is. */
  readonly msisdnToken?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * How a mandate stands, after `directDebitQuery`. `outcome` is about the question, not about money.
 *
 * A claim, as callbacks are not signed: compare both ids with your own record.
 */
export interface DirectDebitQueryEvent {
  /** What this callback is about. */
  readonly kind: "directDebitQuery";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"INS-0"` done, `"INS-2006"`, `"INS-2051"`, … Any number may follow `INS-`. */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** M-Pesa's id of the request: the `conversationId` of its reply. */
  readonly originalConversationId?: string;
  /** Your id of the request. */
  readonly thirdPartyConversationId?: string;
  /** Whether the customer has the `balanceAmount` that was asked about. */
  readonly sufficientBalance?: boolean;
  /** How the mandate stands, in M-Pesa's words: `Active`, … */
  readonly mandateStatus?: string;
  /** How the customer's account stands, in M-Pesa's words: `Active`, … */
  readonly accountStatus?: string;
  /** M-Pesa's number of the mandate. */
  readonly mandateId?: string;
  /** M-Pesa's word for the customer's phone number: keep it as it is. */
  readonly msisdnToken?: string;
  /** M-Pesa's reference of the mandate. */
  readonly transactionReference?: string;
  /** How often it is paid. */
  readonly frequency?: "onceOff" | "daily" | "weekly" | "monthly" | "quarterly" | "halfYearly" | "yearly" | "onDemand";
  /** The day from which on it is paid: `2026-11-21`. */
  readonly firstPaymentDate?: string;
  /** From which day of the month on it may be paid. */
  readonly startDay?: number;
  /** Until which day of the month. */
  readonly endDay?: number;
  /** The day until which it is valid. */
  readonly expiryDate?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * How a payment ended, or a reversal: these look alike, so that your own record says which it was.
 *
 * A request of another kind that failed may come as this too, where M-Pesa leaves out what tells its kind. A success
 * without the id of a transaction is `unknown`.
 *
 * A claim, as callbacks are not signed: compare both ids with your own record, and confirm with `transactionStatus`
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
  /** M-Pesa's code, always text: `"INS-0"` done, `"INS-2006"`, `"INS-2051"`, … Any number may follow `INS-`. */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** M-Pesa's id of the request: the `conversationId` of its reply. */
  readonly originalConversationId?: string;
  /** Your id of the request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's id of the transaction: opaque, in either case. */
  readonly transactionId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * What became of a transaction, after `transactionStatus`.
 *
 * `outcome` is about the transaction that was asked about, `queryOutcome` about the question. The portal's callback lacks
 * the word for what became of it, which its reply has: such an event is `unknown`, even where it says that nothing was
 * reversed. Ask again, or look on the organisation portal.
 *
 * A claim, as callbacks are not signed: compare both ids with your own record.
 */
export interface TransactionStatusEvent {
  /** What this callback is about. */
  readonly kind: "transactionStatus";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** Whether the question was answered. */
  readonly queryOutcome: Outcome;
  /** M-Pesa's code, always text: `"INS-0"` done, `"INS-2006"`, `"INS-2051"`, … Any number may follow `INS-`. */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** M-Pesa's id of the request: the `conversationId` of its reply. */
  readonly originalConversationId?: string;
  /** Your id of the request. */
  readonly thirdPartyConversationId?: string;
  /** M-Pesa's id of this question. */
  readonly transactionId?: string;
  /** M-Pesa's id of the transaction that was asked about. */
  readonly originalTransactionId?: string;
  /** Whether it was given back. */
  readonly reversed?: boolean;
  /** What became of it, in M-Pesa's words: `Completed`. */
  readonly transactionStatus?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/** What a callback says. */
export type Event = BeneficiaryNameEvent | DirectDebitCancelEvent | DirectDebitCreateEvent | DirectDebitPaymentEvent | DirectDebitQueryEvent | TransactionEvent | TransactionStatusEvent;
