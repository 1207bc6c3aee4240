// Written by `cargo test` from the rows in src/mozambique. Do not edit.
import type { CommonCallOptions as CallOptions, MayLack } from "./client.js";
import type * as endpoints from "./mozambique.endpoints.js";

/** The calls of a client: each checks, sends once, and reads the answer. */
export interface Calls {
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
   * const reply = await client.b2bPayment({
   *   amount: 10,
   *   primaryPartyCode: "171717",
   *   receiverPartyCode: "979797",
   *   transactionReference: "T12344C",
   *   thirdPartyReference: "11114",
   * });
   * ```
   */
  readonly b2bPayment: (params: MayLack<endpoints.B2bPaymentParams, "thirdPartyReference">, options?: CallOptions) => Promise<endpoints.B2bPaymentReply>;
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
   * const reply = await client.b2cPayment({
   *   amount: 10,
   *   phoneNumber: "+258 84 333 0333",
   *   serviceProviderCode: "171717",
   *   transactionReference: "T12344C",
   *   thirdPartyReference: "11114",
   * });
   * ```
   */
  readonly b2cPayment: (params: MayLack<endpoints.B2cPaymentParams, "thirdPartyReference">, options?: CallOptions) => Promise<endpoints.B2cPaymentReply>;
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
   * const reply = await client.c2bPayment({
   *   amount: 10,
   *   phoneNumber: "843330333",
   *   serviceProviderCode: "171717",
   *   transactionReference: "T12344C",
   *   thirdPartyReference: "11114",
   * });
   * ```
   */
  readonly c2bPayment: (params: MayLack<endpoints.C2bPaymentParams, "thirdPartyReference">, options?: CallOptions) => Promise<endpoints.C2bPaymentReply>;
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
   * const reply = await client.customerName({
   *   phoneNumber: "258843330333",
   *   serviceProviderCode: "171717",
   *   thirdPartyReference: "11114",
   * });
   * ```
   */
  readonly customerName: (params: MayLack<endpoints.CustomerNameParams, "thirdPartyReference">, options?: CallOptions) => Promise<endpoints.CustomerNameReply>;
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
   * const reply = await client.reversal({
   *   transactionId: "49XCDF6",
   *   serviceProviderCode: "171717",
   *   thirdPartyReference: "11114",
   * });
   * ```
   */
  readonly reversal: (params: MayLack<endpoints.ReversalParams, "thirdPartyReference">, options?: CallOptions) => Promise<endpoints.ReversalReply>;
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
   * const reply = await client.transactionStatus({
   *   queryReference: "5C1400CVRO",
   *   serviceProviderCode: "171717",
   *   thirdPartyReference: "11114",
   * });
   * ```
   */
  readonly transactionStatus: (params: MayLack<endpoints.TransactionStatusParams, "thirdPartyReference">, options?: CallOptions) => Promise<endpoints.TransactionStatusReply>;
}
