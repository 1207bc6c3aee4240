// Written by `cargo test` from the rows in src/mozambique. Do not edit.
import type { Endpoint, Extra, Outcome, Resend } from "./core.js";
import type { Destination } from "./mozambique.js";

/** Who is paid what, and by whom. */
export interface B2bPaymentParams {
  /**
   * In meticais: at least 1, with at most two decimals. It is sent as a string; some libraries send a number, which
   * `numberFormat` of the context chooses.
   */
  amount: number | string;
  /** Your code, which pays: 5 or 6 digits; in the sandbox `171717`. */
  primaryPartyCode: string | number;
  /** The code of the business that is paid: 5 or 6 digits; in the sandbox `979797`. */
  receiverPartyCode: string | number;
  /** What is paid for, such as the number of an invoice: 1 to 20 letters, digits and underscores. */
  transactionReference: string;
  /**
   * Your id of this request, which no other request has: 1 to 20 letters, digits and underscores. Store it before
   * anything is sent: by it `transactionStatus` finds a payment whose answer was lost.
   */
  thirdPartyReference: string;
}

/** It was carried out, or only taken: see `outcome`. */
export interface B2bPaymentReply {
  /**
   * `"succeeded"` if it was carried out. `"pending"` if it was only taken, as in asynchronous mode: a
   * callback of kind `transaction` says how it ends.
   */
  readonly outcome: Outcome;
  /** `"no"`, or `"poll"` while it is pending. */
  readonly resend: Resend;
  /** `"INS-0"`: carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of the request, by which `transactionStatus` finds it. */
  readonly conversationId?: string;
  /** M-Pesa's id of the transaction, such as `4XDF12345`. Absent while it is pending. */
  readonly transactionId?: string;
  /** Your id of the request. */
  readonly thirdPartyReference?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Pays another business.
 *
 * If the account is asynchronous the answer comes at once, with `outcome` pending, and a callback says how it ended.
 * Never send it again because an answer was lost, nor under a new reference: ask with `transactionStatus` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST :18349/b2bPayment/`
 *
 * @example
 * ```ts
 * const request = b2bPayment.request({
 *   amount: 10,
 *   primaryPartyCode: "171717",
 *   receiverPartyCode: "979797",
 *   transactionReference: "T12344C",
 *   thirdPartyReference: "11114",
 * }, context);
 * ```
 */
export declare const b2bPayment: Endpoint<B2bPaymentParams, B2bPaymentReply, "bearerToken", Destination>;

/** Who is paid what, and by whom. */
export interface B2cPaymentParams {
  /**
   * In meticais: at least 1, with at most two decimals. It is sent as a string; some libraries send a number, which
   * `numberFormat` of the context chooses.
   */
  amount: number | string;
  /**
   * The customer's number, which must be Vodacom's (84 or 85): `843330333`, `+258843330333`, `00258843330333` or
   * `258843330333`.
   */
  phoneNumber: string | number;
  /** Your code: 5 or 6 digits; in the sandbox `171717`. */
  serviceProviderCode: string | number;
  /** What is paid for, such as the number of a refund: 1 to 20 letters, digits and underscores. */
  transactionReference: string;
  /**
   * Your id of this request, which no other request has: 1 to 20 letters, digits and underscores. Store it before
   * anything is sent: by it `transactionStatus` finds a payment whose answer was lost.
   */
  thirdPartyReference: string;
}

/** It was carried out, or only taken: see `outcome`. */
export interface B2cPaymentReply {
  /**
   * `"succeeded"` if it was carried out. `"pending"` if it was only taken, as in asynchronous mode: a
   * callback of kind `transaction` says how it ends.
   */
  readonly outcome: Outcome;
  /** `"no"`, or `"poll"` while it is pending. */
  readonly resend: Resend;
  /** `"INS-0"`: carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of the request, by which `transactionStatus` finds it. */
  readonly conversationId?: string;
  /** M-Pesa's id of the transaction, such as `4XDF12345`. Absent while it is pending. */
  readonly transactionId?: string;
  /** Your id of the request. */
  readonly thirdPartyReference?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Pays a customer.
 *
 * If the account is asynchronous the answer comes at once, with `outcome` pending, and a callback says how it ended.
 * Never send it again because an answer was lost, nor under a new reference: ask with `transactionStatus` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST :18345/b2cPayment/`
 *
 * @example
 * ```ts
 * const request = b2cPayment.request({
 *   amount: 10,
 *   phoneNumber: "+258 84 333 0333",
 *   serviceProviderCode: "171717",
 *   transactionReference: "T12344C",
 *   thirdPartyReference: "11114",
 * }, context);
 * ```
 */
export declare const b2cPayment: Endpoint<B2cPaymentParams, B2cPaymentReply, "bearerToken", Destination>;

/** Who pays what, and to whom. */
export interface C2bPaymentParams {
  /**
   * In meticais: at least 1, with at most two decimals. It is sent as a string; some libraries send a number, which
   * `numberFormat` of the context chooses.
   */
  amount: number | string;
  /**
   * The customer's number, which must be Vodacom's (84 or 85): `843330333`, `+258843330333`, `00258843330333` or
   * `258843330333`.
   */
  phoneNumber: string | number;
  /** Your code: 5 or 6 digits; in the sandbox `171717`. */
  serviceProviderCode: string | number;
  /** What is paid for, such as the number of an invoice: 1 to 20 letters, digits and underscores. */
  transactionReference: string;
  /**
   * Your id of this request, which no other request has: 1 to 20 letters, digits and underscores. Store it before
   * anything is sent: by it `transactionStatus` finds a payment whose answer was lost.
   */
  thirdPartyReference: string;
}

/** It was carried out, or only taken: see `outcome`. */
export interface C2bPaymentReply {
  /**
   * `"succeeded"` if it was carried out. `"pending"` if it was only taken, as in asynchronous mode: a
   * callback of kind `transaction` says how it ends.
   */
  readonly outcome: Outcome;
  /** `"no"`, or `"poll"` while it is pending. */
  readonly resend: Resend;
  /** `"INS-0"`: carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of the request, by which `transactionStatus` finds it. */
  readonly conversationId?: string;
  /** M-Pesa's id of the transaction, such as `4XDF12345`. Absent while it is pending. */
  readonly transactionId?: string;
  /** Your id of the request. */
  readonly thirdPartyReference?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks a customer to pay: a prompt for the M-Pesa PIN appears on the phone, and the answer comes when the customer
 * has paid.
 *
 * If the account is asynchronous the answer comes at once, with `outcome` pending, and a callback says how it ended.
 * Never send it again because an answer was lost: ask with `transactionStatus` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `POST :18352/c2bPayment/singleStage/`
 *
 * @example
 * ```ts
 * const request = c2bPayment.request({
 *   amount: 10,
 *   phoneNumber: "843330333",
 *   serviceProviderCode: "171717",
 *   transactionReference: "T12344C",
 *   thirdPartyReference: "11114",
 * }, context);
 * ```
 */
export declare const c2bPayment: Endpoint<C2bPaymentParams, C2bPaymentReply, "bearerToken", Destination>;

/** Whose name, and who asks. */
export interface CustomerNameParams {
  /**
   * The customer's number, which must be Vodacom's (84 or 85): `843330333`, `+258843330333`, `00258843330333` or
   * `258843330333`.
   */
  phoneNumber: string | number;
  /** Your id of this question, which no other request has: 1 to 20 letters, digits and underscores. */
  thirdPartyReference: string;
  /** Your code: 5 or 6 digits; in the sandbox `171717`. */
  serviceProviderCode: string | number;
}

/** The name. */
export interface CustomerNameReply {
  /** `"succeeded"` with a name, `"pending"` without one, as in asynchronous mode. */
  readonly outcome: Outcome;
  /** `"no"`, or `"poll"` while it is pending. */
  readonly resend: Resend;
  /** The whole name, in one of the two shapes. */
  readonly customerName?: string;
  /** The first name, in the other shape; some letters hidden. */
  readonly firstName?: string;
  /** The second name, in the other shape; some letters hidden. */
  readonly secondName?: string;
  /** The number that was asked about, in the other shape. */
  readonly phoneNumber?: string;
  /** `"INS-0"`: the question was answered, or taken. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of the question. */
  readonly conversationId?: string;
  /** Your id of the question. */
  readonly thirdPartyReference?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks under which name a number is registered, so that you can compare it before you pay out. Some letters of the
 * name are hidden.
 *
 * Known from two libraries, which read two shapes of the reply: there is `customerName`, or `firstName` and
 * `secondName`.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET :19323/queryCustomerName/`
 *
 * @example
 * ```ts
 * const request = customerName.request({
 *   phoneNumber: "258843330333",
 *   serviceProviderCode: "171717",
 *   thirdPartyReference: "11114",
 * }, context);
 * ```
 */
export declare const customerName: Endpoint<CustomerNameParams, CustomerNameReply, "bearerToken", Destination>;

/** Which transaction, and how much of it. */
export interface ReversalParams {
  /** M-Pesa's id of the transaction, such as `49XCDF6`: the `transactionId` of its reply or callback. */
  transactionId: string;
  /** In meticais: how much to take back, at least 1, with at most two decimals. Left out, the whole. */
  amount?: number | string;
  /**
   * What the member with the amount is called: `"input_ReversalAmount"`, which it is if left out, as the portal has
   * it, or `"input_Amount"`, as some libraries have it. A name that the API does not know could take back the whole
   * in place of a part.
   */
  amountName?: "input_ReversalAmount" | "input_Amount";
  /** Your code: 5 or 6 digits; in the sandbox `171717`. */
  serviceProviderCode: string | number;
  /**
   * Your id of this request, which no other request has: 1 to 20 letters, digits and underscores. Store it before
   * anything is sent: by it `transactionStatus` finds a reversal whose answer was lost.
   */
  thirdPartyReference: string;
}

/** It was carried out, or only taken: see `outcome`. */
export interface ReversalReply {
  /**
   * `"succeeded"` if it was carried out. `"pending"` if it was only taken, as in asynchronous mode: a
   * callback of kind `transaction` says how it ends.
   */
  readonly outcome: Outcome;
  /** `"no"`, or `"poll"` while it is pending. */
  readonly resend: Resend;
  /** `"INS-0"`: carried out, or taken to be carried out. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of the request, by which `transactionStatus` finds it. */
  readonly conversationId?: string;
  /** M-Pesa's id of the transaction, such as `4XDF12345`. Absent while it is pending. */
  readonly transactionId?: string;
  /** Your id of the request. */
  readonly thirdPartyReference?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Takes a transaction back, the whole of it or a part.
 *
 * `initiatorName` of the context is what Vodacom calls the InitiatorIdentifier, and `securityCredential` goes as it
 * is: Vodacom gives both out. Never send it again because an answer was lost: a part could be taken back twice. Ask
 * with `transactionStatus` first.
 *
 * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
 *
 * `PUT :18354/reversal/`
 *
 * @example
 * ```ts
 * const request = reversal.request({
 *   transactionId: "49XCDF6",
 *   serviceProviderCode: "171717",
 *   thirdPartyReference: "11114",
 * }, context);
 * ```
 */
export declare const reversal: Endpoint<ReversalParams, ReversalReply, "bearerToken" | "initiatorName" | "securityCredential", Destination>;

/** Which transaction. */
export interface TransactionStatusParams {
  /** Your id of this question, which no other request has: 1 to 20 letters, digits and underscores. */
  thirdPartyReference: string;
  /**
   * What names the transaction: its `transactionId`, the `conversationId` of its reply, or the
   * `thirdPartyReference` of its request, which is known even if the answer was lost.
   */
  queryReference: string;
  /** Your code: 5 or 6 digits; in the sandbox `171717`. */
  serviceProviderCode: string | number;
}

/** What became of it. */
export interface TransactionStatusReply {
  /**
   * Of the transaction: `"succeeded"` if it is completed, `"failed"` if it was cancelled or expired, `"pending"`
   * while it is under way or the answer to the question comes as a callback, `"unknown"` for `N/A` and for every
   * word that nobody has explained.
   */
  readonly outcome: Outcome;
  /** Whether the payment may be sent anew. Under a new reference, as the old one is taken. */
  readonly resend: Resend;
  /**
   * M-Pesa's word for what became of it: `Completed`, `Cancelled`, `Expired`, `N/A`; one library lists `Pending`
   * and `Failed` too. Absent in asynchronous mode.
   */
  readonly transactionStatus?: string;
  /** `"INS-0"`: the question was answered, or taken. */
  readonly responseCode: string;
  /** The same in words. */
  readonly responseDescription?: string;
  /** M-Pesa's id of the question. */
  readonly conversationId?: string;
  /** Your id of the question. */
  readonly thirdPartyReference?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Asks what became of a transaction, and so what to do after an answer that was lost.
 *
 * `outcome` is about the transaction, and not about the question: `INS-0` only says that the question was answered.
 * A question that is refused says nothing about the transaction either.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `GET :18353/queryTransactionStatus/`
 *
 * @example
 * ```ts
 * const request = transactionStatus.request({
 *   queryReference: "5C1400CVRO",
 *   serviceProviderCode: "171717",
 *   thirdPartyReference: "11114",
 * }, context);
 * ```
 */
export declare const transactionStatus: Endpoint<TransactionStatusParams, TransactionStatusReply, "bearerToken", Destination>;
