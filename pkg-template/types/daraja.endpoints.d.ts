// Written by `cargo test` from the rows in src/daraja. Do not edit.
import type { Endpoint, Extra, Outcome, Resend } from "./core.js";
import type { Till } from "./daraja.js";

/** None: consumer key and secret are part of the context. */
export type AccessTokenParams = Record<string, never> | undefined;

/** The token. */
export interface AccessTokenReply {
  /** The token itself: a secret. */
  readonly accessToken: string;
  /** For how many seconds it is valid, from when it was issued: 3599 in practice. */
  readonly expiresIn: number;
}

/**
 * Fetches the access token that every other call carries.
 *
 * It is valid for an hour. Keep it, share it, and fetch the next one a minute early: by the portal
 * each new token ends the one before.
 *
 * `GET /oauth/v1/generate?grant_type=client_credentials`
 */
export declare const accessToken: Endpoint<AccessTokenParams, AccessTokenReply, "consumerKey" | "consumerSecret">;

/** Whose accounts. */
export interface AccountBalanceParams {
  /** The short code whose accounts are asked about: the one of the API operator. */
  shortCode: string | number;
  /** What `shortCode` is: `"shortCode"` (a paybill or B2C number), which it is if left out, or `"till"`. */
  identifierType?: "shortCode" | "till" | "phoneNumber";
  /** Why, up to 100 characters. */
  remarks: string;
  /** Where M-Pesa posts the balances. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes as a callback of kind `result`. */
export interface AccountBalanceReply {
  /** Names this request in its callback: store it. */
  readonly conversationId: string;
  /** The other id of this request: yours, if you gave one. */
  readonly originatorConversationId: string;
  /** `"0"`: accepted for processing. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks what is on the accounts of a short code.
 *
 * The reply only says that the question was taken. The balances arrive at `resultUrl`, as a callback of kind
 * `result` with `accounts`, once and without another try.
 *
 * `POST /mpesa/accountbalance/v1/query`
 */
export declare const accountBalance: Endpoint<AccountBalanceParams, AccountBalanceReply, "accessToken" | "initiatorName" | "securityCredential">;

/** The invoices. */
export interface BillManagerInvoicesParams {
  /** Up to 1,000 of them. */
  invoices: readonly Invoice[];
  /**
   * How they are sent: `"array"`, as the portal's sample has it and as it is if left out, or `"bulk"`, as a
   * member of that name, which one source reports.
   */
  bulkFormat?: "array" | "bulk";
  /**
   * What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
   * source reports.
   */
  appKeyHeader?: "appKey" | "app_key";
}

/** It is done. */
export interface BillManagerInvoicesReply {
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in a word: `"Success"`. */
  readonly responseMessage?: string;
  /** The same in a sentence. */
  readonly statusMessage?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Sends many invoices at once.
 *
 * An answer that was lost says nothing about them: each `externalReference` exists only once, so sending the
 * same ones again does not bill anybody twice, but may be answered with a conflict.
 *
 * `POST /v1/billmanager-invoice/bulk-invoicing`
 */
export declare const billManagerInvoices: Endpoint<BillManagerInvoicesParams, BillManagerInvoicesReply, "accessToken" | "appKey">;

/** Whose payments, and where to. */
export interface C2bRegisterParams {
  /** The paybill or till. */
  shortCode: string | number;
  /**
   * What becomes of a payment if your validation cannot be reached in about eight seconds: `"completed"` or
   * `"cancelled"`.
   */
  responseType: "completed" | "cancelled";
  /** Where payments are announced once they are made. */
  confirmationUrl: string;
  /**
   * Where payments are announced for you to accept or reject; used only if Safaricom turned external
   * validation on.
   */
  validationUrl: string;
  /** `"v2"`, which it is if left out, or `"v1"`: the product that your app has. */
  version?: "v2" | "v1";
}

/** The URLs are registered. */
export interface C2bRegisterReply {
  /** The id of this request. */
  readonly originatorConversationId?: string;
  /** The other id of this request, in old replies. */
  readonly conversationId?: string;
  /** Zeros: registered. Absent in old replies. */
  readonly responseCode?: string;
  /** The same in words. */
  readonly responseDescription: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Tells M-Pesa where to announce payments that customers make to a short code by themselves.
 *
 * In production it works once: to change the URLs, delete them in the self-service portal first. In the
 * sandbox it can be called any number of times.
 *
 * `POST /mpesa/c2b/v2/registerurl`
 */
export declare const c2bRegister: Endpoint<C2bRegisterParams, C2bRegisterReply, "accessToken">;

/** Which payments. */
export interface PullQueryParams {
  /** The paybill or till, registered with `pullRegister`. */
  shortCode: string | number;
  /** From when on: at most 48 hours ago. */
  start: Date | string | number;
  /** Until when. */
  end: Date | string | number;
  /** How many payments to pass over, `"0"` at first: the answer is cut into pages. */
  offset?: string;
}

/** The payments. */
export interface PullQueryReply {
  /** The payments; empty where none were found. */
  readonly transactions: readonly PulledTransaction[];
  /** `"1000"`: found. `"1001"`: nothing found, or not registered. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Lists the payments to a short code: the way to find those whose confirmation never came.
 *
 * It reaches 48 hours back. An empty list is no proof that nobody paid: the same answer comes when the short
 * code is not registered for it.
 *
 * `POST /pulltransactions/v1/query`
 */
export declare const pullQuery: Endpoint<PullQueryParams, PullQueryReply, "accessToken">;

/** What the customer is asked to pay, and to whom. */
export interface StkPushParams {
  /**
   * Who is paid. A paybill is its number, `"174379"`. A till is `{ store, till }`: the store (or head
   * office) number from your go-live signs, the till number receives.
   */
  shortCode: string | number | Till;
  /** Whole shillings, 1 to 250,000. */
  amount: number | string;
  /** The phone that gets the prompt: `0712345678`, `0112345678`, `+254712345678` or `254712345678`. */
  phoneNumber: string | number;
  /**
   * Where M-Pesa posts the result: `https://` and reachable from the internet in production. Use a
   * path that nobody can guess, since callbacks are not signed.
   */
  callbackUrl: string;
  /**
   * Shown to the customer, up to 12 characters: an invoice or account number. It does not come back
   * in the callback. Longer ones were seen to pass in the sandbox, so they are sent with a warning.
   */
  accountReference: string;
  /** Up to 13 characters; longer ones are sent with a warning. Left out, the account reference is sent, as Daraja refuses a push without. */
  description?: string;
  /** Whose M-Pesa account pays, if not that of `phoneNumber`. */
  payerPhoneNumber?: string | number;
  /**
   * How phone numbers are sent: `"string"` as the portal's sample has it, or `"number"`, which one
   * production user reports to need.
   */
  numberFormat?: "string" | "number";
}

/** The prompt is on its way: nothing is paid yet. */
export interface StkPushReply {
  /** Names this push in the callback and in `stkQuery`: store it before anything else. */
  readonly checkoutRequestId: string;
  /** M-Pesa's other id of this push. */
  readonly merchantRequestId: string;
  /** `"0"`: accepted for processing. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** Words that may be shown to the customer. */
  readonly customerMessage?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks a customer to pay: a prompt for the M-Pesa PIN appears on the phone.
 *
 * The reply only says that the prompt is on its way. Whether the customer paid arrives as a callback
 * of kind `stk`, or is found out with `stkQuery`. Never send it again because an answer was lost:
 * the customer may be paying already.
 *
 * `POST /mpesa/stkpush/v1/processrequest`
 */
export declare const stkPush: Endpoint<StkPushParams, StkPushReply, "accessToken" | "passkey">;

/** Which push. */
export interface StkQueryParams {
  /** The same `shortCode` as in the push. */
  shortCode: string | number | Till;
  /** From the reply to the push. */
  checkoutRequestId: string;
}

/** How the push ended, if it has. */
export interface StkQueryReply {
  /**
   * `"succeeded"` if the customer paid, `"failed"` if not, `"pending"` while it is under way,
   * `"unknown"` for a code that nobody has explained.
   */
  readonly outcome: Outcome;
  /** Whether a new push may be sent. */
  readonly resend: Resend;
  /** M-Pesa's code: `"0"` paid, `"1032"` cancelled, …; absent while pending. */
  readonly resultCode?: string;
  /** The same in words. */
  readonly resultDescription?: string;
  /** The push that was asked about. */
  readonly checkoutRequestId?: string;
  /** M-Pesa's other id of the push. */
  readonly merchantRequestId?: string;
  /** `"0"`: the question was answered. It says nothing about the push. */
  readonly responseCode?: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks how an STK push ended.
 *
 * Ask 25 to 30 seconds after the push at the earliest, and in the sandbox at most every 12 seconds.
 * "Still processing" comes in five disguises, errors among them; all are `pending` here. After two
 * minutes leave the payment as unknown and wait for the callback.
 *
 * `POST /mpesa/stkpushquery/v1/query`
 */
export declare const stkQuery: Endpoint<StkQueryParams, StkQueryReply, "accessToken" | "passkey">;

/** An invoice. */
export interface Invoice {
  /** Your number of the invoice: it can exist only once. */
  externalReference: string;
  /** Who is billed, by name. */
  fullName: string;
  /** Who is billed: the phone that gets the message. */
  phoneNumber: string | number;
  /** What time it is for, such as `August 2021`. */
  period: string;
  /** What it is called. */
  name: string;
  /** Until when it is to be paid. */
  dueDate: string | number | Date;
  /** The account number that the customer pays to. */
  accountReference: string;
  /** In shillings. */
  amount: number | string;
  /** Its lines. */
  items?: readonly InvoiceItem[];
}

/** A line of an invoice. */
export interface InvoiceItem {
  /** What is billed. */
  name: string;
  /** In shillings. */
  amount: number | string;
}

/** A payment to the short code. */
export interface PulledTransaction {
  /** The M-Pesa receipt. */
  readonly receipt: string;
  /** When it was paid, as M-Pesa writes it: ISO 8601 with `Z` or `+03:00`. */
  readonly time?: string;
  /** Who paid: digits, or masked. */
  readonly phoneNumber?: string;
  /** Who paid, by name. */
  readonly sender?: string;
  /** What kind of payment, such as `c2b-pay-bill-debit`. */
  readonly transactionType?: string;
  /** The account number that the customer entered. */
  readonly accountReference?: string;
  /** What was paid, in shillings. */
  readonly amount?: number;
  /** Who was paid, by name. */
  readonly organizationName?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}
