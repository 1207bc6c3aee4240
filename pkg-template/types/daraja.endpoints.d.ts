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
 * each new token ends the one before, which authors of libraries dispute.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET /oauth/v1/generate?grant_type=client_credentials`
 *
 * @example
 * ```ts
 * const request = accessToken.request(undefined, context);
 * ```
 */
export declare const accessToken: Endpoint<AccessTokenParams, AccessTokenReply, "consumerKey" | "consumerSecret">;

/** Whose accounts. */
export interface AccountBalanceParams {
  /** The short code whose accounts are asked about: the one of the API operator. */
  shortCode: string | number;
  /** What `shortCode` is: `"shortCode"` (a paybill or B2C number), which it is if left out, or `"till"`. */
  identifierType?: "shortCode" | "till";
  /** Why, up to 100 characters. M-Pesa wants some words: left out, `OK` is sent. */
  remarks?: string;
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
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /mpesa/accountbalance/v1/query`
 *
 * @example
 * ```ts
 * const request = accountBalance.request({
 *   shortCode: "600000",
 *   resultUrl: "https://shop.example/7f3a9c/result",
 *   timeoutUrl: "https://shop.example/7f3a9c/timeout",
 * }, context);
 * ```
 */
export declare const accountBalance: Endpoint<AccountBalanceParams, AccountBalanceReply, "accessToken" | "initiatorName" | "securityCredential">;

/** How much, from where and to where. */
export interface AccountTopUpParams {
  /** In shillings. Neither a limit nor whether cents pass is published. */
  amount: number | string;
  /** Your short code, which pays. */
  shortCode: string | number;
  /** The B2C short code that is topped up. */
  receiverShortCode: string | number;
  /** A number of your own for it, up to 13 characters. The result may give it back without leading zeros. */
  accountReference?: string;
  /** The phone of the customer on whose behalf you pay. */
  requesterPhoneNumber?: string | number;
  /** Why, up to 100 characters. */
  remarks: string;
  /** Where M-Pesa posts the result. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes as a callback of kind `result`. */
export interface AccountTopUpReply {
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
 * Moves money from a paybill or till to the utility account of a B2C short code, from where payouts are made.
 *
 * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. No id makes
 * it safe to send again. Never send it again because an answer was lost: ask for the account balance, or look
 * into the statement, first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/b2b/v1/paymentrequest`
 *
 * @example
 * ```ts
 * const request = accountTopUp.request({
 *   amount: 239,
 *   shortCode: "600979",
 *   receiverShortCode: "600000",
 *   remarks: "OK",
 *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
 *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
 * }, context);
 * ```
 */
export declare const accountTopUp: Endpoint<AccountTopUpParams, AccountTopUpReply, "accessToken" | "initiatorName" | "securityCredential">;

/** Whose age. */
export interface AgeOnNetworkParams {
  /** The customer. */
  phoneNumber: string | number;
}

/** The age. */
export interface AgeOnNetworkReply {
  /** Since when the phone number is registered, as Safaricom writes it. */
  readonly registrationDate?: string;
  /** The customer. */
  readonly phoneNumber?: string;
  /** `"200"` or `"0"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Tells since when a phone number is registered: a check against fraud.
 *
 * It needs a commercial agreement with Safaricom. The sandbox was only seen to refuse with the code `404`, for
 * "Not found". No successful answer was ever published, so its fields are those that libraries name; what else it
 * holds is in `extras`.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /registration/lookup/v1/checkATI`
 *
 * @example
 * ```ts
 * const request = ageOnNetwork.request({
 *   phoneNumber: "0722000000",
 * }, context);
 * ```
 */
export declare const ageOnNetwork: Endpoint<AgeOnNetworkParams, AgeOnNetworkReply, "accessToken">;

/** Who is asked to pay, how much, and to whom. */
export interface B2bExpressParams {
  /** The till that is asked to pay. */
  shortCode: string | number;
  /** The paybill that is paid: yours. */
  receiverShortCode: string | number;
  /** In shillings. Neither a limit nor whether cents pass is published. */
  amount: number | string;
  /** What is paid, up to 100 characters: the other business reads it in the prompt. */
  paymentReference: string;
  /** Your name as that business knows it, up to 100 characters. */
  partnerName: string;
  /**
   * Your id of this request, up to 100 characters, such as a UUID. The callback names it as `requestId`: store
   * it before you send.
   */
  requestId: string;
  /** Where M-Pesa posts the result. */
  callbackUrl: string;
}

/** The prompt is on its way: nothing is paid yet. */
export interface B2bExpressReply {
  /** `"0"`: the prompt is on its way. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks another business to pay you: a prompt for the PIN of its till appears on the phone of its operator.
 *
 * The reply only says that the prompt is on its way: how it ends comes as a callback of kind `b2bExpress`. Nothing
 * says that the same `requestId` may be sent twice. Never send it again because an answer was lost: the prompt
 * may be open already.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /v1/ussdpush/get-msisdn`
 *
 * @example
 * ```ts
 * const request = b2bExpress.request({
 *   shortCode: "000001",
 *   receiverShortCode: "000002",
 *   amount: 100,
 *   paymentReference: "INV-81",
 *   partnerName: "Vendor",
 *   requestId: "550e8400-e29b-41d4-a716-446655440000",
 *   callbackUrl: "https://shop.example/daraja/express/7f3a9c",
 * }, context);
 * ```
 */
export declare const b2bExpress: Endpoint<B2bExpressParams, B2bExpressReply, "accessToken">;

/** Who is paid, how much, and from where. */
export interface B2bPaymentParams {
  /**
   * What it is. Documented: `"BusinessPayBill"` to a paybill, `"BusinessBuyGoods"` to a till,
   * `"BusinessPayToBulk"` to a B2C short code. Legacy, from documents of before 2020 that the portal no longer
   * has: all the others.
   */
  commandId: "BusinessPayBill" | "BusinessBuyGoods" | "BusinessPayToBulk" | "BusinessTransferFromMMFToUtility" | "BusinessTransferFromUtilityToMMF" | "DisburseFundsToBusiness" | "BusinessToBusinessTransfer" | "MerchantToMerchantTransfer" | "MerchantTransferFromMerchantToWorking" | "MerchantServicesMMFAccountTransfer" | "AgencyFloatAdvance";
  /** In shillings. Neither a limit nor whether cents pass is published. */
  amount: number | string;
  /** Your short code, which pays. */
  shortCode: string | number;
  /** The paybill, till or B2C short code that is paid. */
  receiverShortCode: string | number;
  /**
   * What `receiverShortCode` is called: `"shortCode"`, as the portal has it for all three documented commands
   * and as it is if left out, or `"till"`, which one business sends for `"BusinessBuyGoods"`: a dispute.
   */
  receiverIdentifierType?: "shortCode" | "till";
  /**
   * The account at the paybill, up to 13 characters. `"BusinessPayBill"` needs it. The result may give it back
   * without leading zeros.
   */
  accountReference?: string;
  /** The phone of the customer on whose behalf you pay. */
  requesterPhoneNumber?: string | number;
  /** Why, up to 100 characters. */
  remarks: string;
  /** More about it, up to 100 characters. */
  occasion?: string;
  /**
   * How the member with `occasion` is spelled: `"Occassion"`, as the portal has it and as it is if left out, or
   * `"Occasion"`, which the sandbox was seen to take too.
   */
  occasionName?: "Occassion" | "Occasion";
  /** Where M-Pesa posts the result. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes as a callback of kind `result`. */
export interface B2bPaymentReply {
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
 * Pays another business: its paybill, its till, or the utility account of its B2C short code.
 *
 * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. No id makes
 * it safe to send again. Never send it again because an answer was lost: look into the statement first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/b2b/v1/paymentrequest`
 *
 * @example
 * ```ts
 * const request = b2bPayment.request({
 *   commandId: "BusinessBuyGoods",
 *   amount: 239,
 *   shortCode: "123456",
 *   receiverShortCode: "5123456",
 *   remarks: "OK",
 *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
 *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
 * }, context);
 * ```
 */
export declare const b2bPayment: Endpoint<B2bPaymentParams, B2bPaymentReply, "accessToken" | "initiatorName" | "securityCredential">;

/** Who is paid, how much, and from where. */
export interface B2cPaymentParams {
  /**
   * Your id of this payment: it makes it safe to send again. Store it before you send. The portal says fewer
   * than 20 characters, but has 25 in its own sample: longer ones are sent with a warning.
   */
  originatorConversationId: string;
  /**
   * What it is for: `"SalaryPayment"` for wages, `"PromotionPayment"` for prizes, `"BusinessPayment"` for
   * everything else.
   */
  commandId: "SalaryPayment" | "BusinessPayment" | "PromotionPayment";
  /** Whole shillings, 10 to 250,000. */
  amount: number | string;
  /** The B2C short code that pays. */
  shortCode: string | number;
  /** Who is paid: `0712345678`, `0112345678`, `+254712345678` or `254712345678`. */
  phoneNumber: string | number;
  /** Why, 2 to 100 characters. */
  remarks: string;
  /** More about it, up to 100 characters. */
  occasion?: string;
  /**
   * How the member with `occasion` is spelled: `"Occassion"`, as the portal has it and as it is if left out, or
   * `"Occasion"`, which the sandbox was seen to take too.
   */
  occasionName?: "Occassion" | "Occasion";
  /** Where M-Pesa posts the result. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes as a callback of kind `result`. */
export interface B2cPaymentReply {
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
 * Pays a customer from a B2C short code.
 *
 * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Where an
 * answer is lost, send the same request again under the same `originatorConversationId`, and never under a new
 * one. A payout cannot be reversed with the API.
 *
 * Where your go-live mail names version 1, call `b2cPaymentV1` rather than set `path`: that version knows no id.
 *
 * If the answer is lost: send it again under the same `originatorConversationId`, and never under a new one (`sameId`).
 *
 * `POST /mpesa/b2c/v3/paymentrequest`
 *
 * @example
 * ```ts
 * const request = b2cPayment.request({
 *   originatorConversationId: "7K2M9QX4T0ZB5H1VNCD",
 *   commandId: "BusinessPayment",
 *   amount: 1500,
 *   shortCode: "600992",
 *   phoneNumber: "0705912645",
 *   remarks: "Refund of order 81",
 *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
 *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
 * }, context);
 * ```
 */
export declare const b2cPayment: Endpoint<B2cPaymentParams, B2cPaymentReply, "accessToken" | "initiatorName" | "securityCredential">;

/** Who is paid, how much, and from where. */
export interface B2cPaymentV1Params {
  /**
   * What it is for: `"SalaryPayment"` for wages, `"PromotionPayment"` for prizes, `"BusinessPayment"` for
   * everything else.
   */
  commandId: "SalaryPayment" | "BusinessPayment" | "PromotionPayment";
  /** Whole shillings, 10 to 250,000. */
  amount: number | string;
  /** The B2C short code that pays. */
  shortCode: string | number;
  /** Who is paid: `0712345678`, `0112345678`, `+254712345678` or `254712345678`. */
  phoneNumber: string | number;
  /** Why, 2 to 100 characters. */
  remarks: string;
  /** More about it, up to 100 characters. It may be empty, as in documents of this version. */
  occasion?: string;
  /**
   * How the member with `occasion` is spelled: `"Occassion"`, as the portal has it and as it is if left out, or
   * `"Occasion"`, which the sandbox was seen to take too.
   */
  occasionName?: "Occassion" | "Occasion";
  /** Where M-Pesa posts the result. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes as a callback of kind `result`. */
export interface B2cPaymentV1Reply {
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
 * Pays a customer from a B2C short code, by the version that go-live mails still name.
 *
 * Prefer `b2cPayment` where your app has it: here no id makes it safe to send again. The reply only says that
 * the request was taken: how it ends comes as a callback of kind `result`. Never send it again because an answer
 * was lost: look into the statement first. A payout cannot be reversed with the API.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/b2c/v1/paymentrequest`
 *
 * @example
 * ```ts
 * const request = b2cPaymentV1.request({
 *   commandId: "BusinessPayment",
 *   amount: 1500,
 *   shortCode: "600992",
 *   phoneNumber: "0705912645",
 *   remarks: "Refund of order 81",
 *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
 *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
 * }, context);
 * ```
 */
export declare const b2cPaymentV1: Endpoint<B2cPaymentV1Params, B2cPaymentV1Reply, "accessToken" | "initiatorName" | "securityCredential">;

/** Who is paid, how much, and from where. */
export interface B2cValidatedPaymentParams {
  /**
   * Your id of this payment: store it before you send. Of up to 19 characters, as in `b2cPayment`; longer ones
   * are sent with a warning.
   */
  originatorConversationId: string;
  /**
   * What it is for: `"SalaryPayment"` for wages, `"PromotionPayment"` for prizes, `"BusinessPayment"` for
   * everything else.
   */
  commandId: "SalaryPayment" | "BusinessPayment" | "PromotionPayment";
  /** Whole shillings, 10 to 250,000: the limits of `b2cPayment`. */
  amount: number | string;
  /** The B2C short code that pays. */
  shortCode: string | number;
  /** Who is paid: `0712345678`, `0112345678`, `+254712345678` or `254712345678`. */
  phoneNumber: string | number;
  /** What kind of document `idNumber` is of: `"nationalId"`, which it is if left out. No other is known here. */
  idType?: "nationalId";
  /** The number on the customer's identity card, up to 100 characters. One user sends it without leading zeros. */
  idNumber: string;
  /** Why, 2 to 100 characters. */
  remarks: string;
  /** More about it, up to 100 characters. It may be empty, as libraries send it. */
  occasion?: string;
  /**
   * How the member with `occasion` is spelled: `"Occassion"`, as the portal has it and as it is if left out, or
   * `"Occasion"`, which the sandbox was seen to take too.
   */
  occasionName?: "Occassion" | "Occasion";
  /** Where M-Pesa posts the result. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes as a callback of kind `result`. */
export interface B2cValidatedPaymentReply {
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
 * Pays a customer if the phone is registered under the given identity number.
 *
 * The portal does not document it: what is known comes from libraries and one business that uses it, so ask
 * Safaricom whether your app has it. The reply only says that the request was taken: how it ends comes as a
 * callback of kind `result`. Never send it again because an answer was lost: nobody has published that the id
 * protects you here as it does in `b2cPayment`.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/b2cvalidate/v2/paymentrequest`
 *
 * @example
 * ```ts
 * const request = b2cValidatedPayment.request({
 *   originatorConversationId: "7K2M9QX4T0ZB5H1VNCD",
 *   commandId: "BusinessPayment",
 *   amount: 1500,
 *   shortCode: "600992",
 *   phoneNumber: "0705912645",
 *   idNumber: "24567890",
 *   remarks: "Refund of order 81",
 *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
 *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
 * }, context);
 * ```
 */
export declare const b2cValidatedPayment: Endpoint<B2cValidatedPaymentParams, B2cValidatedPaymentReply, "accessToken" | "initiatorName" | "securityCredential">;

/** Which invoice. */
export interface BillManagerCancelParams {
  /** Your number of the invoice, up to 100 characters. */
  externalReference: string;
  /**
   * What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
   * source reports.
   */
  appKeyHeader?: "appKey" | "app_key";
}

/** It is done. */
export interface BillManagerCancelReply {
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
 * Cancels an invoice. One that is paid, be it in part, cannot be cancelled: that is a conflict.
 *
 * For the path of your go-live mail, if it differs, see `billManagerOptIn`.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /v1/billmanager-invoice/cancel-single-invoice`
 *
 * @example
 * ```ts
 * const request = billManagerCancel.request({
 *   externalReference: "113",
 * }, context);
 * ```
 */
export declare const billManagerCancel: Endpoint<BillManagerCancelParams, BillManagerCancelReply, "accessToken" | "appKey">;

/** Which invoices. */
export interface BillManagerCancelManyParams {
  /**
   * Your numbers of the invoices, up to 1,000: the limit of `billManagerInvoices`, as none is published for
   * this.
   */
  externalReferences: readonly string[];
  /**
   * What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
   * source reports.
   */
  appKeyHeader?: "appKey" | "app_key";
}

/** It is done. */
export interface BillManagerCancelManyReply {
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
 * Cancels many invoices at once. Those that are paid, be it in part, cannot be cancelled.
 *
 * The path is disputed: one source reports that go-live mails name it
 * `/v1/billmanager-invoice/v1/billmanager-invoice/cancel-bulk-invoice`, with the prefix twice and `invoice` in
 * the singular. If yours does, give that as `context.path`.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /v1/billmanager-invoice/cancel-bulk-invoices`
 *
 * @example
 * ```ts
 * const request = billManagerCancelMany.request({
 *   externalReferences: [
 *     "113",
 *   ],
 * }, context);
 * ```
 */
export declare const billManagerCancelMany: Endpoint<BillManagerCancelManyParams, BillManagerCancelManyReply, "accessToken" | "appKey">;

/** The invoice. */
export interface BillManagerInvoiceParams {
  /** Your number of the invoice, up to 100 characters: it can exist only once. */
  externalReference: string;
  /** Who is billed, by name, up to 200 characters. */
  fullName: string;
  /** Who is billed: the phone that gets the message; sent as `0712345678`. */
  phoneNumber: string | number;
  /** What time it is for, up to 100 characters, such as `August 2021`. */
  period: string;
  /** What it is called, up to 200 characters. */
  name: string;
  /**
   * Until when it is to be paid: a day such as `2026-11-21`, which is sent as it is, or a time, which is
   * sent as `2026-11-21 10:15:00.00` in East Africa Time. The portal shows both.
   */
  dueDate: Date | string | number;
  /** The account number that the customer pays to, up to 100 characters. */
  accountReference: string;
  /** In shillings. */
  amount: number | string;
  /** Its lines. */
  items?: readonly InvoiceItem[];
  /**
   * What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
   * source reports.
   */
  appKeyHeader?: "appKey" | "app_key";
}

/** It is done. */
export interface BillManagerInvoiceReply {
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
 * Sends an invoice: the customer gets a message with it.
 *
 * If the answer was lost, send the same invoice again under the same `externalReference`: it can exist only
 * once, so nobody is billed twice; a conflict then says that it exists.
 *
 * For the path of your go-live mail, if it differs, see `billManagerOptIn`.
 *
 * If the answer is lost: send it again under the same `externalReference`, and never under a new one (`sameId`).
 *
 * `POST /v1/billmanager-invoice/single-invoicing`
 *
 * @example
 * ```ts
 * const request = billManagerInvoice.request({
 *   externalReference: "#9932340",
 *   fullName: "John Doe",
 *   phoneNumber: "0722000000",
 *   period: "August 2021",
 *   name: "Jentrys",
 *   dueDate: "2021-10-12",
 *   accountReference: "1ASD678H",
 *   amount: 800,
 * }, context);
 * ```
 */
export declare const billManagerInvoice: Endpoint<BillManagerInvoiceParams, BillManagerInvoiceReply, "accessToken" | "appKey">;

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
 * A yes can come with `errors`, whose form is not published: they are among `extras` then.
 *
 * For the path of your go-live mail, if it differs, see `billManagerOptIn`.
 *
 * If the answer is lost: send it again under the same `externalReference`, and never under a new one (`sameId`).
 *
 * `POST /v1/billmanager-invoice/bulk-invoicing`
 *
 * @example
 * ```ts
 * const request = billManagerInvoices.request({
 *   invoices: [
 *     {
 *       externalReference: "1107",
 *       fullName: "John Doe",
 *       phoneNumber: "0722000000",
 *       period: "August 2021",
 *       name: "Jentrys ",
 *       dueDate: "2026-12-31",
 *       accountReference: "A1",
 *       amount: "2000",
 *     },
 *   ],
 * }, context);
 * ```
 */
export declare const billManagerInvoices: Endpoint<BillManagerInvoicesParams, BillManagerInvoicesReply, "accessToken" | "appKey">;

/** Who bills. */
export interface BillManagerOptInParams {
  /** The paybill or till that is paid to. */
  shortCode: string | number;
  /** The e-mail address that customers are shown. */
  email: string;
  /** The phone number that customers are shown; sent as `0712345678`. */
  officialContact: string | number;
  /** Whether customers are reminded of invoices that fall due. */
  sendReminders: boolean;
  /** The picture on invoices and receipts, as text. In which form is not published. */
  logo?: string;
  /** Where payments are announced. */
  callbackUrl: string;
}

/** Bill Manager is started. */
export interface BillManagerOptInReply {
  /** The key that Bill Manager's other calls need as `context.appKey`: a secret. */
  readonly appKey: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in a word: `"Success"`. */
  readonly responseMessage?: string;
}

/**
 * Starts Bill Manager for a short code, and gives the key that its other calls need.
 *
 * Keep the key: no other call gives it, and a second opt-in is answered with a conflict.
 *
 * One source reports that go-live mails name the path `/v1/billmanager-invoice/v1/billmanager-invoice/optin`.
 * If yours does, give that as `context.path`, and do likewise for the other calls of Bill Manager.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /v1/billmanager-invoice/optin`
 *
 * @example
 * ```ts
 * const request = billManagerOptIn.request({
 *   shortCode: "718003",
 *   email: "youremail@gmail.com",
 *   officialContact: "0710119383",
 *   sendReminders: true,
 *   callbackUrl: "https://shop.example/bills/7f3a9c",
 * }, context);
 * ```
 */
export declare const billManagerOptIn: Endpoint<BillManagerOptInParams, BillManagerOptInReply, "accessToken">;

/** The payment, and the invoice that it is for. */
export interface BillManagerReconcileParams {
  /** The day of the payment. */
  paymentDate: string | number | Date;
  /** What was paid, in shillings. */
  amount: number | string;
  /** The account number that was paid to, up to 100 characters. */
  accountReference: string;
  /** The M-Pesa receipt of the payment, such as `PJB53MYR1N`. */
  receipt: string;
  /** Who gets the receipt; sent as `0712345678`. */
  phoneNumber: string | number;
  /** The customer, by name, up to 200 characters. */
  fullName: string;
  /** What the invoice is called, up to 200 characters. */
  invoiceName: string;
  /** Your number of the invoice, up to 100 characters. */
  externalReference: string;
  /**
   * What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
   * source reports.
   */
  appKeyHeader?: "appKey" | "app_key";
}

/** It is done. */
export interface BillManagerReconcileReply {
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
 * Says that a payment to an invoice was received and booked: the customer gets a receipt.
 *
 * For the path of your go-live mail, if it differs, see `billManagerOptIn`.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /v1/billmanager-invoice/reconciliation`
 *
 * @example
 * ```ts
 * const request = billManagerReconcile.request({
 *   paymentDate: "2021-10-01",
 *   amount: "800",
 *   accountReference: "Balboa95",
 *   receipt: "PJB53MYR1N",
 *   phoneNumber: "254710119383",
 *   fullName: "John Doe",
 *   invoiceName: "School Fees",
 *   externalReference: "955",
 * }, context);
 * ```
 */
export declare const billManagerReconcile: Endpoint<BillManagerReconcileParams, BillManagerReconcileReply, "accessToken" | "appKey">;

/** Who bills, from now on. */
export interface BillManagerUpdateParams {
  /** The paybill or till that is paid to. */
  shortCode: string | number;
  /** The e-mail address that customers are shown. */
  email: string;
  /** The phone number that customers are shown; sent as `0712345678`. */
  officialContact: string | number;
  /**
   * Whether customers are reminded of invoices that fall due. Sent as a number here, as the portal's sample
   * has it.
   */
  sendReminders: boolean;
  /** The picture on invoices and receipts, as text. In which form is not published. */
  logo?: string;
  /** Where payments are announced. */
  callbackUrl: string;
  /**
   * What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
   * source reports.
   */
  appKeyHeader?: "appKey" | "app_key";
}

/** It is done. */
export interface BillManagerUpdateReply {
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
 * Changes what was given with `billManagerOptIn`.
 *
 * For the path of your go-live mail, if it differs, see `billManagerOptIn`.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /v1/billmanager-invoice/change-optin-details`
 *
 * @example
 * ```ts
 * const request = billManagerUpdate.request({
 *   shortCode: "718003",
 *   email: "youremail@gmail.com",
 *   officialContact: "0710119383",
 *   sendReminders: true,
 *   callbackUrl: "https://shop.example/bills/7f3a9c",
 * }, context);
 * ```
 */
export declare const billManagerUpdate: Endpoint<BillManagerUpdateParams, BillManagerUpdateReply, "accessToken" | "appKey">;

/** How many points. */
export interface BongaPointsParams {
  /** A whole number, from 1. */
  points: number | string;
}

/** What they are worth. */
export interface BongaPointsReply {
  /** In shillings. */
  readonly amount: number;
  /** The points that were asked about. */
  readonly points?: number;
  /** What one point is worth in shillings: the `conversionRate` of `bongaRedeem`. */
  readonly rate?: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown to the customer. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as M-Pesa writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks what a number of Bonga points is worth in shillings. The answer comes at once, and nothing is redeemed.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /v1/lipa/na/bonga/calculate-points`
 *
 * @example
 * ```ts
 * const request = bongaPoints.request({
 *   points: 1,
 * }, context);
 * ```
 */
export declare const bongaPoints: Endpoint<BongaPointsParams, BongaPointsReply, "accessToken">;

/** Who pays, how much, and to whom. */
export interface BongaRedeemParams {
  /** The phone whose points are redeemed. */
  phoneNumber: string | number;
  /** What is paid, in shillings. */
  amount: number | string;
  /**
   * How many points are redeemed: a whole number, from 1. It is not checked against `amount`, since the
   * portal's own sample does not add up.
   */
  points: number | string;
  /** What one point is worth in shillings, such as `0.2`: the `rate` that `bongaPoints` gave. */
  conversionRate: number | string;
  /** The paybill that is paid. */
  shortCode: string | number;
  /** The account number that is paid to, up to 100 characters. */
  accountReference: string;
}

/** The request was taken. That the points became money is said by the C2B confirmation alone. */
export interface BongaRedeemReply {
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown to the customer. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as M-Pesa writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Lets a customer pay to a paybill with Bonga points.
 *
 * The reply says that the request was taken. The payment itself arrives as an ordinary C2B confirmation. Never
 * send it again because an answer was lost: it has no id of its own, so the points could be spent twice.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /v1/lipa/na/bonga/redeem-paybill`
 *
 * @example
 * ```ts
 * const request = bongaRedeem.request({
 *   phoneNumber: "0720776155",
 *   amount: 50,
 *   points: 20,
 *   conversionRate: 0.2,
 *   shortCode: "888880",
 *   accountReference: "test",
 * }, context);
 * ```
 */
export declare const bongaRedeem: Endpoint<BongaRedeemParams, BongaRedeemReply, "accessToken">;

/** Who is paid, how much, and from where. */
export interface BusinessToPochiParams {
  /**
   * Your id of this payment: it makes it safe to send again. Store it before you send. The portal says fewer
   * than 20 characters, but has 25 in its own sample: longer ones are sent with a warning.
   */
  originatorConversationId: string;
  /** Whole shillings, 10 to 250,000. */
  amount: number | string;
  /** The B2C short code that pays. */
  shortCode: string | number;
  /** Whose Pochi is paid: `0712345678`, `0112345678`, `+254712345678` or `254712345678`. */
  phoneNumber: string | number;
  /** Why, 2 to 100 characters. */
  remarks: string;
  /** More about it, up to 100 characters. */
  occasion?: string;
  /**
   * How the member with `occasion` is spelled: `"Occassion"`, as the portal has it and as it is if left out, or
   * `"Occasion"`, which the sandbox was seen to take too.
   */
  occasionName?: "Occassion" | "Occasion";
  /** Where M-Pesa posts the result. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes as a callback of kind `result`. */
export interface BusinessToPochiReply {
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
 * Pays from a B2C short code into a Pochi la Biashara: a phone's second account, for small businesses.
 *
 * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Where an
 * answer is lost, send the same request again under the same `originatorConversationId`, and never under a new
 * one. A payout cannot be reversed with the API.
 *
 * If the answer is lost: send it again under the same `originatorConversationId`, and never under a new one (`sameId`).
 *
 * `POST /mpesa/b2pochi/v1/paymentrequest`
 *
 * @example
 * ```ts
 * const request = businessToPochi.request({
 *   originatorConversationId: "7K2M9QX4T0ZB5H1VNCD",
 *   amount: 1500,
 *   shortCode: "600992",
 *   phoneNumber: "0705912645",
 *   remarks: "Refund of order 81",
 *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
 *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
 * }, context);
 * ```
 */
export declare const businessToPochi: Endpoint<BusinessToPochiParams, BusinessToPochiReply, "accessToken" | "initiatorName" | "securityCredential">;

/** Whose payments, and where to. */
export interface C2bRegisterParams {
  /** The paybill or till. */
  shortCode: string | number;
  /**
   * What becomes of a payment if your validation cannot be reached in about eight seconds: `"completed"` or
   * `"cancelled"`.
   */
  responseType: "completed" | "cancelled";
  /**
   * Where payments are announced once they are made. Safaricom wants no words such as `mpesa`, `safaricom`,
   * `exe`, `cmd`, `sql` or `query` in it, in any case: it is sent with a warning.
   */
  confirmationUrl: string;
  /**
   * Where payments are announced for you to accept or reject; used only if Safaricom turned external
   * validation on, and needed all the same. The same words are unwanted.
   */
  validationUrl: string;
  /** `"v2"`, which it is if left out, or `"v1"`: the product that your app has. */
  version?: "v2" | "v1";
}

/** The URLs are registered. */
export interface C2bRegisterReply {
  /** The id of this request; empty in old replies. */
  readonly originatorConversationId?: string;
  /** The other id of this request, in old replies; empty there too. */
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
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /mpesa/c2b/v2/registerurl`
 *
 * @example
 * ```ts
 * const request = c2bRegister.request({
 *   shortCode: "600984",
 *   responseType: "completed",
 *   confirmationUrl: "https://shop.example/c2b/7f3a9c/confirmation",
 *   validationUrl: "https://shop.example/c2b/7f3a9c/validation",
 * }, context);
 * ```
 */
export declare const c2bRegister: Endpoint<C2bRegisterParams, C2bRegisterReply, "accessToken">;

/** What is paid, by whom and to whom. */
export interface C2bSimulateParams {
  /** The paybill or till that is paid: the sandbox's own, such as `600984`. */
  shortCode: string | number;
  /** What `shortCode` is: `"payBill"`, with `accountReference`, or `"buyGoods"`, a till, without. */
  transactionType: "payBill" | "buyGoods";
  /** Whole shillings, 1 to 250,000. */
  amount: number | string;
  /** Who pays: in the sandbox `254708374149`. */
  phoneNumber: string | number;
  /** The account number that the customer enters for a paybill, up to 20 characters. */
  accountReference?: string;
  /** `"v2"`, which it is if left out, or `"v1"`: the product that your app has. */
  version?: "v2" | "v1";
}

/** It was taken, and nothing more. */
export interface C2bSimulateReply {
  /** The id of this request. */
  readonly originatorConversationId?: string;
  /** The other id of this request, in replies of v1. */
  readonly conversationId?: string;
  /** `"0"`: accepted for processing. Absent in old replies. */
  readonly responseCode?: string;
  /** The same in words. */
  readonly responseDescription: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Acts out a payment that a customer makes to a short code. It exists in the sandbox only.
 *
 * The reply only says that it was taken: the payment is announced at the URLs that `c2bRegister` set.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/c2b/v2/simulate`
 *
 * @example
 * ```ts
 * const request = c2bSimulate.request({
 *   shortCode: "600985",
 *   transactionType: "buyGoods",
 *   amount: 1,
 *   phoneNumber: "0708 374 149",
 * }, context);
 * ```
 */
export declare const c2bSimulate: Endpoint<C2bSimulateParams, C2bSimulateReply, "accessToken">;

/** Whose name, and who asks. */
export interface CustomerNameParams {
  /** Your id of this question, up to 100 characters, such as a UUID: it comes back in the reply. */
  requestId: string;
  /** The phone number that is asked about. */
  phoneNumber: string | number;
  /** Your B2C short code. */
  shortCode: string | number;
}

/** Who it belongs to. */
export interface CustomerNameReply {
  /** The first name. */
  readonly firstName: string;
  /** The middle name, masked. */
  readonly middleName?: string;
  /** The last name, masked. */
  readonly lastName?: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in a word: `"Success"`. */
  readonly responseMessage?: string;
  /** Your id of the question. */
  readonly requestId?: string;
  /** When it was answered, as M-Pesa writes it: seconds since 1970, or digits such as `20250603074239`. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks who a phone number belongs to, so that you can check the name before you pay out. It answers at once.
 *
 * The names come masked: the first one clear, of the others the first letter, such as `M******`.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /mpesa/b2c/hakikisha/v1/hakikisha`
 *
 * @example
 * ```ts
 * const request = customerName.request({
 *   requestId: "8aeefeea-8713-4a4d-b1b4-7b8c143b7ec1",
 *   phoneNumber: "0722000000",
 *   shortCode: "123456",
 * }, context);
 * ```
 */
export declare const customerName: Endpoint<CustomerNameParams, CustomerNameReply, "accessToken">;

/** What the code is for. */
export interface DynamicQrParams {
  /** Who is paid, by name, up to 200 characters. */
  merchantName: string;
  /** What it is for, up to 200 characters, such as an invoice number. */
  reference: string;
  /** Whole shillings, 1 to 250,000. */
  amount: number | string;
  /** What scanning it does: `"buyGoods"`, `"withdrawAtAgent"`, `"payBill"`, `"sendMoney"` or `"sendToBusiness"`. */
  transactionType: "buyGoods" | "withdrawAtAgent" | "payBill" | "sendMoney" | "sendToBusiness";
  /** Who is paid: a till, agent or paybill number, or a phone number for `"sendMoney"` and `"sendToBusiness"`. */
  receiver: string | number;
  /** Width and height in pixels, 300 if left out. */
  size?: number | string;
}

/** The QR code. */
export interface DynamicQrReply {
  /** The image as bytes, to be shown as `image/png`. */
  readonly png: Uint8Array;
  /** `"00"`, or an id on the portal: it does not tell success. */
  readonly responseCode?: string;
  /** The answer in words. */
  readonly responseDescription?: string;
  /** The id of this request, if it came. */
  readonly requestId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Makes a QR code that a customer scans in the M-Pesa app, to pay without typing.
 *
 * No money moves and nothing is announced: a payment made with it comes like any other.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /mpesa/qrcode/v1/generate`
 *
 * @example
 * ```ts
 * const request = dynamicQr.request({
 *   merchantName: "TEST SUPERMARKET",
 *   reference: "Invoice Test",
 *   amount: 1,
 *   transactionType: "buyGoods",
 *   receiver: "373132",
 * }, context);
 * ```
 */
export declare const dynamicQr: Endpoint<DynamicQrParams, DynamicQrReply, "accessToken">;

/** Whose SIM. */
export interface ImsiParams {
  /** The customer. */
  phoneNumber: string | number;
}

/** The SIM. */
export interface ImsiReply {
  /** The identity of the SIM, hashed: compare it with the one that you stored. */
  readonly imsi: string;
  /** When the SIM was last swapped, as Safaricom writes it: `01-05-2022`, the day first. */
  readonly lastSwapDate?: string;
  /** When the phone number was registered, in the same form. */
  readonly registrationDate?: string;
  /** The customer. */
  readonly phoneNumber?: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Tells which SIM a phone number has, as a hash, and when it was registered and last swapped: a check against
 * fraud. A SIM that is not the one you know is a sign of a swap.
 *
 * It needs a commercial agreement with Safaricom. Each call costs KES 20.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /imsi/v1/checkATI`
 *
 * @example
 * ```ts
 * const request = imsi.request({
 *   phoneNumber: "0722000000",
 * }, context);
 * ```
 */
export declare const imsi: Endpoint<ImsiParams, ImsiReply, "accessToken">;

/** Which SIM. */
export interface IotActivateSimParams {
  /** The number of the SIM, such as `300000443539`. */
  simNumber: string | number;
  /** The account of the SIM, such as `1-225560081663_VPN`. */
  vpnGroup: string;
  /** The user of the account who asks, by the email address on the portal. */
  username: string;
}

/** The SIM is activated. */
export interface IotActivateSimReply {
  /** What happened, in words. */
  readonly description?: string;
  /** The number of the SIM. */
  readonly simNumber?: string;
  /** The id of the activation. */
  readonly activationId?: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Activates a SIM.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/simactivation`
 *
 * @example
 * ```ts
 * const request = iotActivateSim.request({
 *   simNumber: "300000443539",
 *   vpnGroup: "1-225560081663_VPN",
 *   username: "user@safaricom.co.ke",
 * }, context);
 * ```
 */
export declare const iotActivateSim: Endpoint<IotActivateSimParams, IotActivateSimReply, "accessToken">;

/** Which account, and which days. */
export interface IotActivationTrendsParams {
  /** The account of the SIM, such as `1-225560081663_VPN`. */
  vpnGroup: string;
  /** The first day. */
  start: string | number | Date;
  /** The last day. */
  end: string | number | Date;
  /** The user of the account who asks, by the email address on the portal. */
  username: string;
  /**
   * What the last day is called: `"stopDate"`, as the portal's sample and other libraries have it and as it is
   * if left out, or `"endDate"`, as the portal's table has it.
   */
  endName?: "stopDate" | "endDate";
}

/** The counts. The portal only shows their names, so each is as it came. */
export interface IotActivationTrendsReply {
  /** The counts. */
  readonly trends: readonly IotTrends[];
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Counts the SIMs of an account by state, day by day.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/getactivationtrends`
 *
 * @example
 * ```ts
 * const request = iotActivationTrends.request({
 *   vpnGroup: "1-225560081663_VPN",
 *   start: "2024-02-21",
 *   end: "2024-04-21",
 *   username: "user@safaricom.co.ke",
 * }, context);
 * ```
 */
export declare const iotActivationTrends: Endpoint<IotActivationTrendsParams, IotActivationTrendsReply, "accessToken">;

/** Which SIM. */
export interface IotCustomerInfoParams {
  /** The number of the SIM, such as `300000443539`. */
  simNumber: string | number;
  /** The account of the SIM, such as `1-225560081663_VPN`. */
  vpnGroup: string;
  /** The user of the account who asks, by the email address on the portal. */
  username: string;
}

/** The SIM and its tariff. */
export interface IotCustomerInfoReply {
  /** The state of the SIM, such as `Active`. */
  readonly subscriberStatus?: string;
  /** The tariff, by name. */
  readonly offeringName?: string;
  /** The id of the tariff: what `iotSuspend` takes as `product`. */
  readonly offeringId?: string;
  /** The state of the tariff, such as `Active`. */
  readonly offeringStatus?: string;
  /** The account of the SIM. */
  readonly vpnGroup?: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Tells the state of a SIM and which tariff it has.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/querycustomerinfo`
 *
 * @example
 * ```ts
 * const request = iotCustomerInfo.request({
 *   simNumber: "300000443539",
 *   vpnGroup: "1-225560081663_VPN",
 *   username: "user@safaricom.co.ke",
 * }, context);
 * ```
 */
export declare const iotCustomerInfo: Endpoint<IotCustomerInfoParams, IotCustomerInfoReply, "accessToken">;

/** Which message. */
export interface IotDeleteMessageParams {
  /** Its `id`, from `iotMessages` or `iotSearchMessages`. */
  id: number;
}

/** What the SIM portal answered; what has no field here is in `extras`. */
export interface IotDeleteMessageReply {
  /** The portal's own code: `"0"` for done. */
  readonly statusCode?: string;
  /** The same in words. */
  readonly statusDescription?: string;
  /** The state of the SIM, such as `Active`. */
  readonly status?: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Deletes a message from the portal.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/deletemessage`
 *
 * @example
 * ```ts
 * const request = iotDeleteMessage.request({
 *   id: 3888,
 * }, context);
 * ```
 */
export declare const iotDeleteMessage: Endpoint<IotDeleteMessageParams, IotDeleteMessageReply, "accessToken">;

/** Which SIM. */
export interface IotDeleteMessageThreadParams {
  /** The number of the SIM, such as `300000443539`: sent with `254` in front. */
  simNumber: string | number;
}

/** What the SIM portal answered; what has no field here is in `extras`. */
export interface IotDeleteMessageThreadReply {
  /** The portal's own code: `"0"` for done. */
  readonly statusCode?: string;
  /** The same in words. */
  readonly statusDescription?: string;
  /** The state of the SIM, such as `Active`. */
  readonly status?: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Deletes all messages to a SIM from the portal.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/deleteMessageThread`
 *
 * @example
 * ```ts
 * const request = iotDeleteMessageThread.request({
 *   simNumber: "300000443539",
 * }, context);
 * ```
 */
export declare const iotDeleteMessageThread: Endpoint<IotDeleteMessageThreadParams, IotDeleteMessageThreadReply, "accessToken">;

/** Which messages. */
export interface IotFilterMessagesParams {
  /** From when on. The portal names no time zone: it is sent in East Africa Time. */
  start: Date | string | number;
  /** Until when. */
  end: Date | string | number;
  /** Their `processingStatus`, such as `"1"` for sent. */
  status: string;
  /** Which page, 1 for the first, which it is if left out. */
  page?: number | string;
  /** How many messages on a page: 50 if left out. */
  pageSize?: number | string;
}

/** A page of messages. */
export interface IotFilterMessagesReply {
  /** The messages; empty where there are none. */
  readonly messages: readonly IotMessage[];
  /** How many pages there are. */
  readonly totalPages?: number;
  /** How many messages there are on all pages. */
  readonly totalMessages?: number;
  /** Whether this is the last page. */
  readonly last?: boolean;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Lists the messages of some time that have a certain state.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/filtermessages`
 *
 * @example
 * ```ts
 * const request = iotFilterMessages.request({
 *   start: "2022-05-02T08:39:11+03:00",
 *   end: "2022-10-02T00:00:00+03:00",
 *   status: "1",
 * }, context);
 * ```
 */
export declare const iotFilterMessages: Endpoint<IotFilterMessagesParams, IotFilterMessagesReply, "accessToken">;

/** Which SIM. */
export interface IotLifeCycleStatusParams {
  /** The number of the SIM, such as `300000443539`. */
  simNumber: string | number;
  /** The account of the SIM, such as `1-225560081663_VPN`. */
  vpnGroup: string;
  /** The user of the account who asks, by the email address on the portal. */
  username: string;
}

/** What the SIM portal answered; what has no field here is in `extras`. */
export interface IotLifeCycleStatusReply {
  /** The portal's own code: `"0"` for done. */
  readonly statusCode?: string;
  /** The same in words. */
  readonly statusDescription?: string;
  /** The state of the SIM, such as `Active`. */
  readonly status?: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Tells the state of a SIM.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/queryLifeCycleStatus`
 *
 * @example
 * ```ts
 * const request = iotLifeCycleStatus.request({
 *   simNumber: "300000443539",
 *   vpnGroup: "1-225560081663_VPN",
 *   username: "user@safaricom.co.ke",
 * }, context);
 * ```
 */
export declare const iotLifeCycleStatus: Endpoint<IotLifeCycleStatusParams, IotLifeCycleStatusReply, "accessToken">;

/** Which account. */
export interface IotMessagesParams {
  /** The account of the SIMs, such as `1-225560081663_VPN`. */
  vpnGroup: string;
  /** Which page, 1 for the first, which it is if left out. */
  page?: number | string;
  /** How many messages on a page: 50 if left out. */
  pageSize?: number | string;
}

/** A page of messages. */
export interface IotMessagesReply {
  /** The messages; empty where there are none. */
  readonly messages: readonly IotMessage[];
  /** How many pages there are. */
  readonly totalPages?: number;
  /** How many messages there are on all pages. */
  readonly totalMessages?: number;
  /** Whether this is the last page. */
  readonly last?: boolean;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Lists the messages to all SIMs of an account.
 *
 * The page is sent in the query and in the body, as the portal's sample has it.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/getallmessages`
 *
 * @example
 * ```ts
 * const request = iotMessages.request({
 *   vpnGroup: "1-225560081663_VPN",
 * }, context);
 * ```
 */
export declare const iotMessages: Endpoint<IotMessagesParams, IotMessagesReply, "accessToken">;

/** Which SIM, and its name. */
export interface IotRenameAssetParams {
  /** The number of the SIM, such as `300000443539`. */
  simNumber: string | number;
  /** The new name, such as `Tracker001`. */
  assetName: string;
  /** The account of the SIM, such as `1-225560081663_VPN`. */
  vpnGroup: string;
  /** The user of the account who asks, by the email address on the portal. */
  username: string;
}

/** What the SIM portal answered; what has no field here is in `extras`. */
export interface IotRenameAssetReply {
  /** The portal's own code: `"0"` for done. */
  readonly statusCode?: string;
  /** The same in words. */
  readonly statusDescription?: string;
  /** The state of the SIM, such as `Active`. */
  readonly status?: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Gives a SIM a name of yours.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/renameasset`
 *
 * @example
 * ```ts
 * const request = iotRenameAsset.request({
 *   simNumber: "300000443539",
 *   vpnGroup: "1-225560081663_VPN",
 *   username: "user@safaricom.co.ke",
 *   assetName: "Tracker001",
 * }, context);
 * ```
 */
export declare const iotRenameAsset: Endpoint<IotRenameAssetParams, IotRenameAssetReply, "accessToken">;

/** Which SIM. */
export interface IotSearchMessagesParams {
  /** The number of the SIM, such as `300000443539`: sent with `254` in front. */
  simNumber: string | number;
  /** Which page, 1 for the first, which it is if left out. */
  page?: number | string;
  /** How many messages on a page: 50 if left out. */
  pageSize?: number | string;
}

/** A page of messages. */
export interface IotSearchMessagesReply {
  /** The messages; empty where there are none. */
  readonly messages: readonly IotMessage[];
  /** How many pages there are. */
  readonly totalPages?: number;
  /** How many messages there are on all pages. */
  readonly totalMessages?: number;
  /** Whether this is the last page. */
  readonly last?: boolean;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Lists the messages to a SIM.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/searchmessages`
 *
 * @example
 * ```ts
 * const request = iotSearchMessages.request({
 *   simNumber: "300000443539",
 * }, context);
 * ```
 */
export declare const iotSearchMessages: Endpoint<IotSearchMessagesParams, IotSearchMessagesReply, "accessToken">;

/** The message. */
export interface IotSendMessageParams {
  /** The number of the SIM, such as `300000443539`. */
  simNumber: string | number;
  /** The text. No limit of its length is published; this one is the library's. */
  message: string;
  /** The account of the SIM, such as `1-225560081663_VPN`. */
  vpnGroup: string;
}

/** The message waits to be sent. */
export interface IotSendMessageReply {
  /** The message as the portal keeps it. */
  readonly message?: IotMessage;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Sends a message to a SIM.
 *
 * The reply only says that it waits to be sent: `iotSearchMessages` tells how far it is. When an answer was lost,
 * search before sending again, or the device may get the message twice.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /simportal/v1/sendsinglemessage`
 *
 * @example
 * ```ts
 * const request = iotSendMessage.request({
 *   simNumber: "300000443539",
 *   message: "Test",
 *   vpnGroup: "1-225560081663_VPN",
 * }, context);
 * ```
 */
export declare const iotSendMessage: Endpoint<IotSendMessageParams, IotSendMessageReply, "accessToken">;

/** Whose SIMs. */
export interface IotSimsParams {
  /** The accounts, such as `1-225560081663_VPN`. */
  vpnGroups: readonly string[];
  /** How many SIMs to pass over: 0 for the first page. */
  startAtIndex: number | string;
  /** How many SIMs on a page. */
  pageSize: number | string;
  /** The user of the account who asks, by the email address on the portal. */
  username: string;
  /**
   * What the start is called: `"startAtIndex"`, as the portal's table and other libraries have it and as it is
   * if left out, or `"startAtInde"`, as the portal's sample has it.
   */
  startName?: "startAtIndex" | "startAtInde";
}

/** A page of SIMs. */
export interface IotSimsReply {
  /** The SIMs. */
  readonly sims: readonly IotSim[];
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Lists the SIMs of an account, page by page.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/allsims`
 *
 * @example
 * ```ts
 * const request = iotSims.request({
 *   vpnGroups: [
 *     "1-225560081663_VPN",
 *   ],
 *   startAtIndex: 0,
 *   pageSize: 50,
 *   username: "user@safaricom.co.ke",
 * }, context);
 * ```
 */
export declare const iotSims: Endpoint<IotSimsParams, IotSimsReply, "accessToken">;

/** Which SIM, and what to do. */
export interface IotSuspendParams {
  /** The number of the SIM, such as `300000443539`. */
  simNumber: string | number;
  /** `"suspend"` or `"resume"`. */
  operation: "suspend" | "resume";
  /** The id of the SIM's tariff: `offeringId` of `iotCustomerInfo`. */
  product: string;
  /** The account of the SIM, such as `1-225560081663_VPN`. */
  vpnGroup: string;
  /** The user of the account who asks, by the email address on the portal. */
  username: string;
}

/** What the SIM portal answered; what has no field here is in `extras`. */
export interface IotSuspendReply {
  /** The portal's own code: `"0"` for done. */
  readonly statusCode?: string;
  /** The same in words. */
  readonly statusDescription?: string;
  /** The state of the SIM, such as `Active`. */
  readonly status?: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** Words that may be shown. */
  readonly customerMessage?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** When it was answered, as the portal writes it. */
  readonly answeredAt?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Suspends a SIM, or resumes one that is suspended.
 *
 * One library also sends the user's email address in a header `X-Identity`: add it if the portal asks for it.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /simportal/v1/suspend_unsuspend_sub`
 *
 * @example
 * ```ts
 * const request = iotSuspend.request({
 *   simNumber: "300000443539",
 *   vpnGroup: "1-225560081663_VPN",
 *   username: "user@safaricom.co.ke",
 *   product: "14205001",
 *   operation: "suspend",
 * }, context);
 * ```
 */
export declare const iotSuspend: Endpoint<IotSuspendParams, IotSuspendReply, "accessToken">;

/** Who is asked about. */
export interface KycValidationParams {
  /** Your id of this request, up to 100 characters, such as a UUID. */
  requestId: string;
  /** Your paybill or till. */
  shortCode: string | number;
  /** The customer. */
  phoneNumber: string | number;
  /** The kind of document: `"nationalId"`, `"militaryId"` or `"passport"`. */
  idType: "nationalId" | "militaryId" | "passport";
  /** The number of the document, up to 100 characters. */
  idNumber: string;
}

/** Whether they belong together. */
export interface KycValidationReply {
  /** Whether the phone number is registered to the holder of the document. */
  readonly matches: boolean;
  /**
   * `"4000"`, or `"4001"` for no match. Libraries disagree whether `"4000"` can be no match too: only `matches`
   * tells.
   */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseMessage?: string;
  /** The id of this answer. */
  readonly requestId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Tells whether a phone number is registered to the holder of an identity document.
 *
 * It needs a commercial agreement with Safaricom. It is known from other libraries only.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /v1/KYC-validation/validateID`
 *
 * @example
 * ```ts
 * const request = kycValidation.request({
 *   requestId: "test-ref-1",
 *   shortCode: "600000",
 *   phoneNumber: "0710860780",
 *   idType: "nationalId",
 *   idNumber: "454353453",
 * }, context);
 * ```
 */
export declare const kycValidation: Endpoint<KycValidationParams, KycValidationReply, "accessToken">;

/** Whose name. */
export interface OrganizationInfoParams {
  /** What `shortCode` is: `"payBill"` or `"till"`. The same digits may be both. */
  identifierType: "payBill" | "till";
  /** The paybill or till. */
  shortCode: string | number;
}

/** Who it belongs to. */
export interface OrganizationInfoReply {
  /** The name of the organization. */
  readonly organizationName: string;
  /** The paybill or till that was asked about. */
  readonly shortCode?: string;
  /** The id of its tariff. */
  readonly chargeProfileId?: string;
  /** `"4000"` or `"0"`. */
  readonly responseCode: string;
  /** The same in a word: `"Success"`. */
  readonly responseMessage?: string;
  /** The same in a sentence. */
  readonly detailedMessage?: string;
  /** The id of this request. */
  readonly conversationId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks who a paybill or till belongs to, so that you can check the name before you pay. It answers at once.
 *
 * Which code is a yes is disputed: the portal's sample has `"4000"`, its table `"0"`. Both are taken, and only
 * together with a name: an answer without one is an error of code `refused`.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /sfcverify/v1/query/info`
 *
 * @example
 * ```ts
 * const request = organizationInfo.request({
 *   identifierType: "payBill",
 *   shortCode: "666677",
 * }, context);
 * ```
 */
export declare const organizationInfo: Endpoint<OrganizationInfoParams, OrganizationInfoReply, "accessToken">;

/** Which payments. */
export interface PullQueryParams {
  /** The paybill or till, registered with `pullRegister`. */
  shortCode: string | number;
  /** From when on: at most 48 hours ago. More than 48 hours before `end`, it is sent with a warning. */
  start: Date | string | number;
  /** Until when. */
  end: Date | string | number;
  /** How many payments to pass over, 0 if left out: the answer is cut into pages. It counts payments, not pages. */
  offset?: number | string;
}

/** The payments. */
export interface PullQueryReply {
  /** The payments; empty where none were found. What stands among them without a receipt is in `extras`. */
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
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /pulltransactions/v1/query`
 *
 * @example
 * ```ts
 * const request = pullQuery.request({
 *   shortCode: "600000",
 *   start: "2026-11-19T10:15:00+03:00",
 *   end: "2026-11-21T10:15:00+03:00",
 * }, context);
 * ```
 */
export declare const pullQuery: Endpoint<PullQueryParams, PullQueryReply, "accessToken">;

/** Which short code. */
export interface PullRegisterParams {
  /** The paybill or till. */
  shortCode: string | number;
  /**
   * The Safaricom phone number that the short code was registered with: the M-Pesa portal shows it among the
   * short code's details.
   */
  nominatedNumber: string | number;
  /** A URL of yours. The payments do not come there: `pullQuery` lists them. */
  callbackUrl: string;
}

/** The short code is registered, now or already. */
export interface PullRegisterReply {
  /** `"1000"`: registered. `"1001"`: it was registered already. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** The short code. */
  readonly shortCode?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Turns `pullQuery` on for a short code: once, and for short codes of production.
 *
 * To send it again does no harm: the answer is that the short code is registered already.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /pulltransactions/v1/register`
 *
 * @example
 * ```ts
 * const request = pullRegister.request({
 *   shortCode: "600000",
 *   nominatedNumber: "0722000000",
 *   callbackUrl: "https://domain/path",
 * }, context);
 * ```
 */
export declare const pullRegister: Endpoint<PullRegisterParams, PullRegisterReply, "accessToken">;

/** Which payment. */
export interface ReversalParams {
  /** The M-Pesa receipt of the payment, such as `PDU91HIVIT`. */
  receipt: string;
  /** In shillings: what was paid. */
  amount: number | string;
  /** Your short code, which was paid. */
  shortCode: string | number;
  /**
   * What the short code is called: `"reversal"`, which it is if left out, or `"shortCode"`, as documents of 2018
   * have it.
   */
  receiverIdentifierType?: "reversal" | "shortCode";
  /** Why, 2 to 100 characters. */
  remarks: string;
  /** More about it, up to 100 characters. The portal names it no more. */
  occasion?: string;
  /** Where M-Pesa posts the result. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes as a callback of kind `result`. */
export interface ReversalReply {
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
 * Gives back what a customer paid to your short code, by C2B or STK push. Payouts cannot be reversed with it.
 *
 * The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Never send it
 * again because an answer was lost: ask with `transactionStatus` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/reversal/v1/request`
 *
 * @example
 * ```ts
 * const request = reversal.request({
 *   receipt: "PDU91HIVIT",
 *   amount: 200,
 *   shortCode: "603021",
 *   remarks: "Payment reversal",
 *   resultUrl: "https://shop.example/7f3a9c/result",
 *   timeoutUrl: "https://shop.example/7f3a9c/timeout",
 * }, context);
 * ```
 */
export declare const reversal: Endpoint<ReversalParams, ReversalReply, "accessToken" | "initiatorName" | "securityCredential">;

/** Whose SIM. */
export interface SimSwapParams {
  /** The customer. */
  phoneNumber: string | number;
}

/** The last swap. */
export interface SimSwapReply {
  /**
   * Whether the SIM was swapped within the last three months, by Safaricom's count: `false` where
   * `lastSwapDate` is of the year 1900, which stands for longer ago, `true` for any other day. Absent where it
   * is no day at all: nobody knows then, so do not read it as `false`.
   */
  readonly swappedRecently?: boolean;
  /**
   * When the SIM was last swapped, as Safaricom writes it: `21-11-2026 10:15`, the day first, or
   * `01-01-1900 00:00`.
   */
  readonly lastSwapDate: string;
  /** `"200"`. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** The id of this request. */
  readonly requestId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Tells when the SIM of a phone number was last swapped: a check against fraud before money moves.
 *
 * It needs a commercial agreement with Safaricom, and calls are charged for.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /imsi/v2/checkATI`
 *
 * @example
 * ```ts
 * const request = simSwap.request({
 *   phoneNumber: "0722000000",
 * }, context);
 * ```
 */
export declare const simSwap: Endpoint<SimSwapParams, SimSwapReply, "accessToken">;

/** Who pays what to whom, and when. */
export interface StandingOrderParams {
  /**
   * `"2025"` or `"2026"`: which edition of the portal's page `frequency` and the type of the transaction are
   * sent by. A wrong one makes the customer pay in another rhythm.
   */
  version: "2025" | "2026";
  /** What it is called, up to 100 characters: each customer can have a name only once. */
  name: string;
  /** What `shortCode` is: `"payBill"` or `"till"`. */
  receiverIdentifierType: "payBill" | "till";
  /** Who is paid: the paybill or till. */
  shortCode: string | number;
  /** Who pays: the phone that gets the prompt. */
  phoneNumber: string | number;
  /** What is paid each time: whole shillings, 1 to 250,000. */
  amount: number | string;
  /**
   * How often: `"oneOff"`, `"daily"`, `"weekly"`, `"biWeekly"` (version 2026 only), `"monthly"`,
   * `"biMonthly"`, `"quarterly"`, `"halfYearly"` or `"yearly"`.
   */
  frequency: "oneOff" | "daily" | "weekly" | "biWeekly" | "monthly" | "biMonthly" | "quarterly" | "halfYearly" | "yearly";
  /** The first day. */
  startDate: string | number | Date;
  /** The last day: not before the first. */
  endDate: string | number | Date;
  /**
   * Shown to the customer, up to 12 characters: the account number that is paid to. Longer ones are sent with
   * a warning.
   */
  accountReference: string;
  /** What it is for, up to 13 characters; longer ones are sent with a warning. */
  description: string;
  /** Where M-Pesa posts the result: `https://` and reachable from the internet in production. */
  callbackUrl: string;
  /**
   * The type of the transaction, in place of the one that follows from `version` and `receiverIdentifierType`. For where
   * your agreement names another: one source has `Standing Order Pay Bill Ext-Third Party`, and the portal's
   * sample of 2026 has the type of a paybill for a till.
   */
  transactionType?: string;
  /** Your own id, up to 100 characters, such as a UUID, in version 2026 only: it comes back in reply and callback. */
  customId?: string;
  /**
   * How the member with `customId` is spelled: `"CustomStoId"`, as the portal's sample has it and as it is if
   * left out, or `"CustomstdoId"`, as its table has it.
   */
  customIdName?: "CustomStoId" | "CustomstdoId";
}

/** The request was taken: the customer has not agreed yet. */
export interface StandingOrderReply {
  /** Names this request in the callback: store it. */
  readonly requestId: string;
  /** `"200"`: accepted for processing. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** More words. */
  readonly resultDescription?: string;
  /** The code in the body of the reply: `"200"` too. */
  readonly bodyResponseCode?: string;
  /** The same in words. */
  readonly bodyResponseDescription?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks a customer to agree to a standing order: payments to you that repeat by themselves.
 *
 * The reply only says that the request was taken. Whether the customer agreed arrives as a callback of kind
 * `standingOrder`. Never send it again because an answer was lost: the customer may be agreeing already. It
 * needs an agreement with Safaricom, and no way to ask about a standing order or to cancel one is known.
 *
 * In August 2026 the portal gave the digits of frequencies another meaning: what was monthly is biweekly since.
 * So `version` must be given; ask Safaricom which one is yours.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /standingorder/v1/createStandingOrderExternal`
 *
 * @example
 * ```ts
 * const request = standingOrder.request({
 *   version: "2026",
 *   name: "Rent of INV-7",
 *   receiverIdentifierType: "payBill",
 *   shortCode: "174379",
 *   phoneNumber: "0708374149",
 *   amount: 4500,
 *   frequency: "monthly",
 *   startDate: "2026-12-01",
 *   endDate: "2027-11-30",
 *   accountReference: "INV-7",
 *   description: "Rent",
 *   callbackUrl: "https://shop.example/orders/7f3a9c",
 * }, context);
 * ```
 */
export declare const standingOrder: Endpoint<StandingOrderParams, StandingOrderReply, "accessToken">;

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
  /**
   * What it is for, up to 13 characters; longer ones are sent with a warning. The portal calls it optional, but
   * a push without was refused: left out, the account reference is sent.
   */
  description?: string;
  /** Whose M-Pesa account pays, if not that of `phoneNumber`. */
  payerPhoneNumber?: string | number;
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
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/stkpush/v1/processrequest`
 *
 * @example
 * ```ts
 * const request = stkPush.request({
 *   shortCode: "174379",
 *   amount: 100,
 *   phoneNumber: "0712345678",
 *   callbackUrl: "https://shop.example/callbacks/7f3a9c",
 *   accountReference: "INV-7",
 * }, context);
 * ```
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
 * If the answer is lost: ask again (`poll`).
 *
 * `POST /mpesa/stkpushquery/v1/query`
 *
 * @example
 * ```ts
 * const request = stkQuery.request({
 *   shortCode: "174379",
 *   checkoutRequestId: "ws_CO_260520211133524545",
 * }, context);
 * ```
 */
export declare const stkQuery: Endpoint<StkQueryParams, StkQueryReply, "accessToken" | "passkey">;

/** Which tax, how much, and from where. */
export interface TaxRemittanceParams {
  /** In shillings. Neither a limit nor whether cents pass is published. */
  amount: number | string;
  /** Your short code, which pays. KRA's own, 572572, is added. */
  shortCode: string | number;
  /** The payment registration number (PRN) that KRA gave, up to 100 characters. */
  paymentRegistrationNumber: string;
  /** Why, up to 100 characters. */
  remarks: string;
  /** Where M-Pesa posts the result. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes as a callback of kind `result`. */
export interface TaxRemittanceReply {
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
 * Pays tax to the Kenya Revenue Authority.
 *
 * Declare the tax with KRA first: it gives the payment registration number. The reply only says that the request
 * was taken: how it ends comes as a callback of kind `result`. No id makes it safe to send again. Never send it
 * again because an answer was lost: look into the statement first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST /mpesa/b2b/v1/remittax`
 *
 * @example
 * ```ts
 * const request = taxRemittance.request({
 *   amount: 239,
 *   shortCode: "888880",
 *   paymentRegistrationNumber: "PRN1234XN",
 *   remarks: "OK",
 *   resultUrl: "https://shop.example/daraja/result/7f3a9c",
 *   timeoutUrl: "https://shop.example/daraja/timeout/7f3a9c",
 * }, context);
 * ```
 */
export declare const taxRemittance: Endpoint<TaxRemittanceParams, TaxRemittanceReply, "accessToken" | "initiatorName" | "securityCredential">;

/** Which transaction: by its receipt, or by the id of the request that started it. */
export interface TransactionStatusParams {
  /**
   * The M-Pesa receipt of the transaction, such as `NLJ7RT61SV`. Needed unless `originatorConversationId` is
   * given.
   */
  receipt?: string;
  /** The `originatorConversationId` of the request that started the transaction, for where no receipt came. */
  originatorConversationId?: string;
  /** Who asks, and has a part in the transaction: your short code, or a phone number. */
  party: string | number;
  /**
   * What `party` is: `"shortCode"` (a paybill or B2C number), `"till"` or `"phoneNumber"`. Left out, it is
   * `"phoneNumber"` for a phone number and `"shortCode"` for any other.
   */
  identifierType?: "shortCode" | "till" | "phoneNumber";
  /** Why, up to 100 characters. M-Pesa wants some words: left out, `OK` is sent. */
  remarks?: string;
  /** More about it, up to 100 characters: it comes back in the callback. */
  occasion?: string;
  /** Where M-Pesa posts the answer. */
  resultUrl: string;
  /** Where M-Pesa posts if the request waited too long in its queue. */
  timeoutUrl: string;
}

/** The request was taken, and nothing more: how it ends comes as a callback of kind `result`. */
export interface TransactionStatusReply {
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
 * Asks what became of a transaction: C2B, B2C, B2B, a reversal or a transfer from abroad.
 *
 * The reply only says that the question was taken. The answer arrives at `resultUrl`, as a callback of kind
 * `result`. There `"0"` only says that the question was answered: whether the transaction is completed stands in
 * its status.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST /mpesa/transactionstatus/v1/query`
 *
 * @example
 * ```ts
 * const request = transactionStatus.request({
 *   receipt: "NEF61H8J60",
 *   party: "600782",
 *   resultUrl: "https://shop.example/7f3a9c/result",
 *   timeoutUrl: "https://shop.example/7f3a9c/timeout",
 * }, context);
 * ```
 */
export declare const transactionStatus: Endpoint<TransactionStatusParams, TransactionStatusReply, "accessToken" | "initiatorName" | "securityCredential">;

/** An invoice. */
export interface Invoice {
  /** Your number of the invoice, up to 100 characters: it can exist only once. */
  externalReference: string;
  /** Who is billed, by name, up to 200 characters. */
  fullName: string;
  /** Who is billed: the phone that gets the message; sent as `0712345678`. */
  phoneNumber: string | number;
  /** What time it is for, up to 100 characters, such as `August 2021`. */
  period: string;
  /** What it is called, up to 200 characters. */
  name: string;
  /**
   * Until when it is to be paid: a day such as `2026-11-21`, which is sent as it is, or a time, which is
   * sent as `2026-11-21 10:15:00.00` in East Africa Time. The portal shows both.
   */
  dueDate: Date | string | number;
  /** The account number that the customer pays to, up to 100 characters. */
  accountReference: string;
  /** In shillings. */
  amount: number | string;
  /** Its lines. */
  items?: readonly InvoiceItem[];
}

/** A line of an invoice. */
export interface InvoiceItem {
  /** What is billed, up to 200 characters. */
  name: string;
  /** In shillings. */
  amount: number | string;
}

/** A message to a SIM. */
export interface IotMessage {
  /** Its number on the portal: what `iotDeleteMessage` takes. */
  readonly id?: number;
  /** Which SIM, with `254` in front. */
  readonly simNumber?: string;
  /** The text. */
  readonly message?: string;
  /** How far it is: `"1"` for sent, `"0"` in a sample of one that waits. */
  readonly processingStatus?: string;
  /** The same in a word, such as `sent`, or `-`. */
  readonly description?: string;
  /** When it was sent, as the portal writes it: `02-09-2024 17:01:07`, the day first. */
  readonly date?: string;
  /** When it was delivered, in the same form, or `-`. */
  readonly deliveredAt?: string;
  /** Its id on the network, or `-`. */
  readonly messageId?: string;
  /** Whether it was received, as a number: `-1` in the samples. */
  readonly receiptId?: string;
  /** What it was sent from, such as `23122`. */
  readonly sourceAddress?: string;
  /** Which system sent it, such as `sim-portal`. */
  readonly sourceSystem?: string;
  /** The account of the SIM. */
  readonly vpnGroup?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/** An IoT SIM. */
export interface IotSim {
  /** Its number. */
  readonly simNumber?: string;
  /** What `iotRenameAsset` called it. */
  readonly assetName?: string;
  /** Its state on the network, such as `Active`. */
  readonly lifeCycleStatus?: string;
  /** The state of its tariff, such as `Active`. */
  readonly productStatus?: string;
  /** The number printed on it. */
  readonly iccid?: string;
  /** Its identity on the network. */
  readonly imsi?: string;
  /** The device it is in, or `-`. */
  readonly imei?: string;
  /** When it was activated, as the portal writes it, or `-`. */
  readonly activatedAt?: string;
  /** Who activated it, or `-`. */
  readonly activatedBy?: string;
  /** The year in which it ends, such as `2030`. */
  readonly expires?: string;
  /** Its account. */
  readonly vpnGroup?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/** The states of SIMs, day by day. */
export interface IotTrends {
  /** The days, such as `20240604`. */
  readonly dates?: readonly string[];
  /** How many SIMs were active. */
  readonly active?: readonly string[];
  /** How many SIMs were idle. */
  readonly idle?: readonly string[];
  /** How many SIMs were pooled. */
  readonly pooled?: readonly string[];
  /** How many SIMs were suspended. */
  readonly suspended?: readonly string[];
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
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
