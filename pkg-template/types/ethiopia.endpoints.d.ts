// Written by `cargo test` from the rows in src/ethiopia. Do not edit.
import type { Endpoint, Extra, Outcome, Resend } from "./core.js";

/** None: consumer key and secret are part of the context. */
export type AccessTokenParams = Record<string, never> | undefined;

/** The token. */
export interface AccessTokenReply {
  /** The token itself: a secret. */
  readonly accessToken: string;
  /** For how many seconds it is valid, from when it was issued: about 3599. */
  readonly expiresIn: number;
}

/**
 * Fetches the access token that every other call carries.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET /v1/token/generate?grant_type=client_credentials`
 *
 * @example
 * ```ts
 * const request = accessToken.request(undefined, context);
 * ```
 */
export declare const accessToken: Endpoint<AccessTokenParams, AccessTokenReply, "consumerKey" | "consumerSecret">;

/** Whose accounts. */
export interface AccountBalanceParams {
  /** Your id of this question, up to 100 characters. */
  originatorConversationId: string;
  /** The short code whose accounts are asked about. */
  shortCode: string | number;
  /** What `shortCode` is: `"shortCode"` (a paybill or B2C number), which it is if left out, or `"till"`. */
  identifierType?: "shortCode" | "till";
  /** Why, up to 200 characters. Left out, `OK` is sent. */
  remarks?: string;
  /** Where M-Pesa posts the answer. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
  /**
   * `"v1"`, as the Go SDK of Safaricom Ethiopia has it and as it is if left out, or `"v2"`, as its PHP SDK has
   * it.
   */
  version?: "v1" | "v2";
}

/** The request was taken, and nothing more: how it ends comes later, at the URL that the request named. */
export interface AccountBalanceReply {
  /** Names this request: store it. */
  readonly conversationId?: string;
  /** The other id of this request: yours, if you gave one. */
  readonly originatorConversationId?: string;
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
 * The reply only says that the question was taken: the answer arrives at `resultUrl`, as a callback of kind
 * `result`.
 *
 * How `securityCredential` is made is not published: Safaricom Ethiopia gives it, or tells you how.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /mpesa/accountbalance/v1/query`
 *
 * @example
 * ```ts
 * const request = accountBalance.request({
 *   originatorConversationId: "balance-7",
 *   shortCode: "101010",
 *   resultUrl: "https://shop.example/callbacks/7f3a9c/result",
 *   timeoutUrl: "https://shop.example/callbacks/7f3a9c/timeout",
 * }, context);
 * ```
 */
export declare const accountBalance: Endpoint<AccountBalanceParams, AccountBalanceReply, "accessToken" | "initiatorName" | "securityCredential">;

/** Who is paid, how much, and from where. */
export interface B2cPaymentParams {
  /** Your id of this payment, up to 100 characters: store it before you send. */
  originatorConversationId: string;
  /**
   * What it is for: `"SalaryPayment"` for wages, `"PromotionPayment"` for prizes, `"BusinessPayment"` for
   * everything else.
   */
  commandId: "SalaryPayment" | "BusinessPayment" | "PromotionPayment";
  /** Whole birr, at least 1. */
  amount: number | string;
  /** The B2C short code that pays. */
  shortCode: string | number;
  /** Who is paid: `0700404709`, `+251700404709` or `251700404709`. */
  phoneNumber: string | number;
  /** Why, up to 200 characters. */
  remarks: string;
  /** More about it, up to 100 characters. */
  occasion?: string;
  /**
   * How the member with `occasion` is spelled: `"Occasion"`, as the Go SDK of Safaricom Ethiopia has it and as
   * it is if left out, or `"Occassion"`, as its Node and Python SDKs have it.
   */
  occasionName?: "Occasion" | "Occassion";
  /** Where M-Pesa posts the result. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
  /** `"v2"`, as three of the four SDKs have it and as it is if left out, or `"v1"`, as the Python SDK has it. */
  version?: "v2" | "v1";
}

/** The request was taken, and nothing more: how it ends comes later, at the URL that the request named. */
export interface B2cPaymentReply {
  /** Names this request: store it. */
  readonly conversationId?: string;
  /** The other id of this request: yours, if you gave one. */
  readonly originatorConversationId?: string;
  /** `"0"`: accepted for processing. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Pays a customer from a B2C short code.
 *
 * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Nobody
 * promises that a second request under the same `originatorConversationId` is not a second payment: where an
 * answer is lost, wait for the result or ask with `transactionStatus`, and never send it again blindly.
 *
 * How `securityCredential` is made is not published: Safaricom Ethiopia gives it, or tells you how.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/b2c/v2/paymentrequest`
 *
 * @example
 * ```ts
 * const request = b2cPayment.request({
 *   originatorConversationId: "payout-7",
 *   commandId: "BusinessPayment",
 *   amount: 12,
 *   shortCode: "101010",
 *   phoneNumber: "251700100100",
 *   remarks: "Test B2C",
 *   resultUrl: "https://shop.example/callbacks/7f3a9c/result",
 *   timeoutUrl: "https://shop.example/callbacks/7f3a9c/timeout",
 * }, context);
 * ```
 */
export declare const b2cPayment: Endpoint<B2cPaymentParams, B2cPaymentReply, "accessToken" | "initiatorName" | "securityCredential">;

/** What is paid, by whom and to whom. */
export interface C2bPaymentParams {
  /** Your id of this request, up to 50 characters: store it before you send. */
  requestReferenceId: string;
  /** What is paid: `"payBill"`, which it is if left out, or `"buyGoods"`, a till. */
  transactionType?: "payBill" | "buyGoods";
  /** Whole birr, at least 1. */
  amount: number | string;
  /** The account number at the short code, up to 20 characters. */
  accountReference: string;
  /** Who pays: `0700404709`, `+251700404709` or `251700404709`. */
  phoneNumber: string | number;
  /** Who is paid. */
  shortCode: string | number;
  /** Why, up to 100 characters. */
  remark: string;
  /** The session in your channel, up to 50 characters. */
  channelSessionId: string;
  /** Your channel, up to 50 characters, such as `USSD`. */
  sourceSystem: string;
  /** More about the payment: up to 20 names with their values. */
  referenceData?: readonly ReferenceItem[];
}

/** The request was taken. A receipt alone is no proof that it is paid. */
export interface C2bPaymentReply {
  /** Your id of this request. */
  readonly requestReferenceId?: string;
  /** `"0"`: taken. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of the transaction. */
  readonly transactionId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Starts a payment from a customer to a short code, for partners with a channel of their own, such as USSD.
 *
 * Of Safaricom Ethiopia's own SDKs only the Python one knows the path, and it does not show the body: this is the
 * body on which libraries by others agree. Ask Safaricom Ethiopia whether your app has this API before you build
 * on it. The reply says that the request was taken: wait for the confirmation before goods move.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /v1/c2b/payments`
 *
 * @example
 * ```ts
 * const request = c2bPayment.request({
 *   requestReferenceId: "12345",
 *   amount: 500,
 *   accountReference: "TU781RE",
 *   phoneNumber: "251799100026",
 *   shortCode: "370360",
 *   remark: "Here is a remark",
 *   channelSessionId: "10100000037656400042",
 *   sourceSystem: "USSD",
 * }, context);
 * ```
 */
export declare const c2bPayment: Endpoint<C2bPaymentParams, C2bPaymentReply, "accessToken" | "securityCredential" | "appKey">;

/** Whose payments, and where to. */
export interface C2bRegisterParams {
  /** The paybill or till. */
  shortCode: string | number;
  /**
   * What becomes of a payment if your validation cannot be reached: `"completed"` or `"cancelled"`. The Node
   * SDK of Safaricom Ethiopia spells the second one `"canceled"`, which is sent if you write it so.
   */
  responseType: "completed" | "cancelled" | "canceled";
  /** Where payments are announced once they are made. */
  confirmationUrl: string;
  /** Where payments are announced before they are made. */
  validationUrl: string;
}

/** The URLs are registered. */
export interface C2bRegisterReply {
  /** `"200"`: registered. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words for people. */
  readonly customerMessage?: string;
  /** When, in M-Pesa's words. */
  readonly timestamp?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Tells M-Pesa where to announce payments that customers make to a short code by themselves.
 *
 * The consumer key is in the URL of this request, as Safaricom Ethiopia wants it: do not log that URL. The access
 * token goes along as the Node SDK of Safaricom Ethiopia has it; its Go SDK sends none.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /v1/c2b-register-url/register`
 *
 * @example
 * ```ts
 * const request = c2bRegister.request({
 *   shortCode: "101051",
 *   responseType: "completed",
 *   confirmationUrl: "https://shop.example/callbacks/7f3a9c/confirmation",
 *   validationUrl: "https://shop.example/callbacks/7f3a9c/validation",
 * }, context);
 * ```
 */
export declare const c2bRegister: Endpoint<C2bRegisterParams, C2bRegisterReply, "accessToken" | "consumerKey">;

/** What is paid, by whom and to whom. */
export interface C2bSimulateParams {
  /** The paybill or till that is paid. */
  shortCode: string | number;
  /** What `shortCode` is: `"payBill"` or `"buyGoods"`, a till. */
  transactionType: "payBill" | "buyGoods";
  /** Whole birr, at least 1. */
  amount: number | string;
  /** Who pays: `0700404709`, `+251700404709` or `251700404709`. */
  phoneNumber: string | number;
  /**
   * The account number that the customer enters. From 6 to 20 characters by the Go SDK of Safaricom Ethiopia;
   * the sample of its PHP SDK has 40, so that from 21 on it is sent with a warning.
   */
  accountReference: string;
}

/** The request was taken, and nothing more: how it ends comes later, at the URL that the request named. */
export interface C2bSimulateReply {
  /** Names this request: store it. */
  readonly conversationId?: string;
  /** The other id of this request: yours, if you gave one. */
  readonly originatorConversationId?: string;
  /** `"0"`: accepted for processing. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Acts out a payment that a customer makes to a short code. It is for the sandbox.
 *
 * The reply only says that it was taken: the payment is announced at the URLs that `c2bRegister` set. Safaricom
 * Ethiopia's Go SDK warns that this call is not stable.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/b2c/simulatetransaction/v1/request`
 *
 * @example
 * ```ts
 * const request = c2bSimulate.request({
 *   shortCode: "443443",
 *   transactionType: "payBill",
 *   amount: 100,
 *   phoneNumber: "251700404709",
 *   accountReference: "INV-0007",
 * }, context);
 * ```
 */
export declare const c2bSimulate: Endpoint<C2bSimulateParams, C2bSimulateReply, "accessToken">;

/** Which payment. */
export interface ReversalParams {
  /** Your id of this request, up to 100 characters: store it before you send. */
  originatorConversationId: string;
  /**
   * The M-Pesa receipt of the payment. The PHP SDK of Safaricom Ethiopia has `0` here in its sample, which names
   * the payment by `originalConversationId`.
   */
  receipt: string;
  /** The `conversationId` of the request that made the payment, up to 100 characters. Only the PHP SDK knows it. */
  originalConversationId?: string;
  /** Whole birr: what was paid. */
  amount: number | string;
  /** Your short code. Only the PHP SDK knows it. */
  shortCode?: string | number;
  /** Who was paid: a short code, or a phone number. */
  receiver: string | number;
  /**
   * What the receiver is called: `"shortCode"`, as the PHP SDK has it and as it is if left out, or `"reversal"`,
   * as in Kenya and as other libraries have it.
   */
  receiverIdentifierType?: "shortCode" | "reversal";
  /** Why, up to 200 characters. */
  remarks: string;
  /** More about it, up to 100 characters. */
  occasion?: string;
  /** Where M-Pesa posts the result. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
  /**
   * `"v1"`, as the Go SDK of Safaricom Ethiopia has it and as it is if left out, or `"v2"`, as its PHP SDK and
   * libraries by others have it.
   */
  version?: "v1" | "v2";
}

/** The request was taken, and nothing more: how it ends comes later, at the URL that the request named. */
export interface ReversalReply {
  /** Names this request: store it. */
  readonly conversationId?: string;
  /** The other id of this request: yours, if you gave one. */
  readonly originatorConversationId?: string;
  /** `"0"`: accepted for processing. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Gives a payment back.
 *
 * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Never send it
 * again because an answer was lost: ask with `transactionStatus` first.
 *
 * How `securityCredential` is made is not published: Safaricom Ethiopia gives it, or tells you how.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/reversal/v1/request`
 *
 * @example
 * ```ts
 * const request = reversal.request({
 *   originatorConversationId: "reversal-7",
 *   receipt: "SJH9BVRIO3",
 *   amount: 200,
 *   receiver: "101010",
 *   remarks: "Wrong order",
 *   resultUrl: "https://shop.example/callbacks/7f3a9c/result",
 *   timeoutUrl: "https://shop.example/callbacks/7f3a9c/timeout",
 * }, context);
 * ```
 */
export declare const reversal: Endpoint<ReversalParams, ReversalReply, "accessToken" | "initiatorName" | "securityCredential">;

/** What the customer is asked to pay, and to whom. */
export interface StkPushParams {
  /**
   * Your id of this push, up to 50 characters, which its reply and its callback repeat: store it before you
   * send. A push under a new id asks the customer once more.
   */
  merchantRequestId: string;
  /** The short code that signs, and that is paid unless `receiverShortCode` is given. */
  shortCode: string | number;
  /** What is paid: `"payBill"`, an account at a paybill, which it is if left out, or `"buyGoods"`, a till. */
  transactionType?: "payBill" | "buyGoods";
  /** Whole birr, at least 1. */
  amount: number | string;
  /** The phone that gets the prompt: `0700404709`, `+251700404709` or `251700404709`. */
  phoneNumber: string | number;
  /**
   * Where M-Pesa posts the result: `https://` and reachable from the internet in production. Use a path that
   * nobody can guess, since callbacks are not signed.
   */
  callbackUrl: string;
  /**
   * Shown to the customer: an invoice or account number. Up to 12 characters by the PHP and Python SDKs of
   * Safaricom Ethiopia, up to 20 by its Go SDK: from 13 on it is sent with a warning.
   */
  accountReference: string;
  /**
   * What it is for. Up to 13 characters by some of the SDKs, up to 100 by others: from 14 on it is sent with a
   * warning. Left out, the account reference is sent.
   */
  description?: string;
  /** Whose M-Pesa account pays, if not that of `phoneNumber`. */
  payerPhoneNumber?: string | number;
  /** Who is paid, if not `shortCode`: such as the till of a store. */
  receiverShortCode?: string | number;
  /** More about the payment, such as who was at the till: up to 20 names with their values. */
  referenceData?: readonly ReferenceItem[];
  /**
   * How the password is made: `"sha256"`, as the live API was seen to take it and as it is if left out, or
   * `"daraja"`, as in Kenya and as the Python SDK of Safaricom Ethiopia makes it.
   */
  passwordForm?: "sha256" | "daraja";
}

/** The prompt is on its way: nothing is paid yet. */
export interface StkPushReply {
  /** Names this push in the callback: store it before anything else. */
  readonly checkoutRequestId: string;
  /** Your id of this push, or M-Pesa's own in its place. */
  readonly merchantRequestId?: string;
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
 * The reply only says that the prompt is on its way. Whether the customer paid arrives as a callback of kind
 * `stk`: no call is published that asks how a push ended. Never send it again because an answer was lost: the
 * customer may be paying already.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/stkpush/v3/processrequest`
 *
 * @example
 * ```ts
 * const request = stkPush.request({
 *   merchantRequestId: "order-7-1",
 *   shortCode: "101010",
 *   amount: 20,
 *   phoneNumber: "0700404709",
 *   callbackUrl: "https://shop.example/callbacks/7f3a9c",
 *   accountReference: "INV-7",
 * }, context);
 * ```
 */
export declare const stkPush: Endpoint<StkPushParams, StkPushReply, "accessToken" | "passkey">;

/** Which transaction: by its receipt, or by the id of the request that started it. */
export interface TransactionStatusParams {
  /**
   * The M-Pesa receipt of the transaction, such as `SJH9BVRIO3`. Needed unless `originalConversationId` is
   * given.
   */
  receipt?: string;
  /**
   * The `conversationId` of the request that started the transaction, for where no receipt came. Its name on the
   * wire is misspelt, `OriginalConcersationID`, as libraries by others have it.
   */
  originalConversationId?: string;
  /** Your id of this question, up to 100 characters. */
  originatorConversationId?: string;
  /** Who asks, and has a part in the transaction: your short code, or a phone number. */
  party: string | number;
  /**
   * What `party` is: `"shortCode"` (a paybill or B2C number), `"till"` or `"phoneNumber"`. Left out, it is
   * `"phoneNumber"` for a phone number and `"shortCode"` for any other.
   */
  identifierType?: "shortCode" | "till" | "phoneNumber";
  /** Why, up to 200 characters. Left out, `OK` is sent. */
  remarks?: string;
  /** More about it, up to 100 characters. The Go SDK of Safaricom Ethiopia wants it. */
  occasion?: string;
  /** Where M-Pesa posts the answer. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes later, at the URL that the request named. */
export interface TransactionStatusReply {
  /** Names this request: store it. */
  readonly conversationId?: string;
  /** The other id of this request: yours, if you gave one. */
  readonly originatorConversationId?: string;
  /** `"0"`: accepted for processing. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks what became of a transaction.
 *
 * The reply only says that the question was taken. The answer arrives at `resultUrl`, as a callback of kind
 * `result`: give that URL a path of its own, and say `arrivedAt: "transactionStatus"` when you parse what came
 * there.
 *
 * How `securityCredential` is made is not published: Safaricom Ethiopia gives it, or tells you how.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /mpesa/transactionstatus/v1/query`
 *
 * @example
 * ```ts
 * const request = transactionStatus.request({
 *   receipt: "SJH9BVRIO3",
 *   party: "101010",
 *   resultUrl: "https://shop.example/callbacks/7f3a9c/result",
 *   timeoutUrl: "https://shop.example/callbacks/7f3a9c/timeout",
 * }, context);
 * ```
 */
export declare const transactionStatus: Endpoint<TransactionStatusParams, TransactionStatusReply, "accessToken" | "initiatorName" | "securityCredential">;

/** Something to go along with a payment: a name and its value. */
export interface ReferenceItem {
  /** The name, up to 50 characters, such as `CashierName`. */
  key: string;
  /** The value, up to 100 characters. */
  value: string;
}
