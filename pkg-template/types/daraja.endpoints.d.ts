// Written by `cargo test` from the rows in src/daraja. Do not edit.
import type { Endpoint, Outcome, Resend } from "./core.js";
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
   * in the callback.
   */
  accountReference: string;
  /** Up to 13 characters. Left out, the account reference is sent, as Daraja refuses a push without. */
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
