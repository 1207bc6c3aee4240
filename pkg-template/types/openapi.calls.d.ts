// Written by `cargo test` from the rows in src/openapi. Do not edit.
import type { CallOptions, MayLack } from "./client.js";
import type * as endpoints from "./openapi.endpoints.js";

/** The calls of a client: each checks, sends once, and reads the answer. */
export interface Calls {
  /**
   * Pays another organisation from yours.
   *
   * The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
   * again because an answer was lost: ask with `transactionStatus` first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /b2bPayment/`
   *
   * @example
   * ```ts
   * const reply = await client.b2bPayment({
   *   amount: 2500,
   *   primaryPartyCode: "000000",
   *   receiverPartyCode: "000001",
   *   transactionReference: "T12344C",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   *   description: "Shoes",
   * });
   * ```
   */
  readonly b2bPayment: (params: MayLack<endpoints.B2bPaymentParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.B2bPaymentReply>;
  /**
   * Pays a customer from your organisation.
   *
   * The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
   * again because an answer was lost: ask with `transactionStatus` first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /b2cPayment/`
   *
   * @example
   * ```ts
   * const reply = await client.b2cPayment({
   *   amount: 2500,
   *   phoneNumber: "0712345678",
   *   serviceProviderCode: "000000",
   *   transactionReference: "T12344C",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   *   description: "Salary payment",
   * });
   * ```
   */
  readonly b2cPayment: (params: MayLack<endpoints.B2cPaymentParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.B2cPaymentReply>;
  /**
   * Asks for the name of a customer, to compare before a payment. The portal has it for Ghana only: for another market it
   * is refused, unless `skipLimits` is set.
   *
   * The answer may also come as a callback of kind `beneficiaryName`: `outcome` is `"pending"` then. A name is personal
   * data: keep it out of logs.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `GET /queryBeneficiaryName/`
   *
   * @example
   * ```ts
   * const reply = await client.beneficiaryName({
   *   phoneNumber: "0244123456",
   *   serviceProviderCode: "000000",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   * });
   * ```
   */
  readonly beneficiaryName: (params: MayLack<endpoints.BeneficiaryNameParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.BeneficiaryNameReply>;
  /**
   * Asks a customer to pay your organisation: a prompt for the M-Pesa PIN appears on the phone.
   *
   * The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
   * again because an answer was lost: ask with `transactionStatus` first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /c2bPayment/singleStage/`
   *
   * @example
   * ```ts
   * const reply = await client.c2bPayment({
   *   amount: 1000,
   *   phoneNumber: "0712345678",
   *   serviceProviderCode: "000000",
   *   transactionReference: "INV7",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   *   description: "Shoes",
   * });
   * ```
   */
  readonly c2bPayment: (params: MayLack<endpoints.C2bPaymentParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.C2bPaymentReply>;
  /**
   * Asks a customer to pay, in two steps: `updateTransactionStatus` commits the payment, or calls it off.
   *
   * The portal names it and does not describe it: path and parameters are those of other libraries. Try it in the sandbox
   * of your market first. However it is answered, nothing is paid yet.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /c2bPayment/multiStage/`
   *
   * @example
   * ```ts
   * const reply = await client.c2bPaymentTwoStep({
   *   amount: "10",
   *   phoneNumber: "000000000001",
   *   serviceProviderCode: "000000",
   *   transactionReference: "T1234C",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   *   description: "Shoes",
   * });
   * ```
   */
  readonly c2bPaymentTwoStep: (params: MayLack<endpoints.C2bPaymentTwoStepParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.C2bPaymentTwoStepReply>;
  /**
   * Ends a mandate. If the answer was lost, `directDebitQuery` says whether the mandate is still there.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `PUT /directDebitCancel/`
   *
   * @example
   * ```ts
   * const reply = await client.directDebitCancel({
   *   msisdnToken: "cvgwUBZ3lAO9ivwhWAFeng==",
   *   serviceProviderCode: "000000",
   *   thirdPartyReference: "Test123",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   * });
   * ```
   */
  readonly directDebitCancel: (params: MayLack<endpoints.DirectDebitCancelParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.DirectDebitCancelReply>;
  /**
   * Asks a customer for a mandate, by which `directDebitPayment` can debit the customer from then on.
   *
   * Never send it again because an answer was lost: ask with `directDebitQuery` first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /directDebitCreation/`
   *
   * @example
   * ```ts
   * const reply = await client.directDebitCreate({
   *   phoneNumber: "0712345678",
   *   serviceProviderCode: "000000",
   *   thirdPartyReference: "Test123",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   *   agreedToTerms: true,
   * });
   * ```
   */
  readonly directDebitCreate: (params: MayLack<endpoints.DirectDebitCreateParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.DirectDebitCreateReply>;
  /**
   * Debits a customer who gave a mandate. The customer is not asked again.
   *
   * The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
   * again because an answer was lost: ask with `transactionStatus` first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST /directDebitPayment/`
   *
   * @example
   * ```ts
   * const reply = await client.directDebitPayment({
   *   amount: 10,
   *   phoneNumber: "0712345678",
   *   serviceProviderCode: "000000",
   *   thirdPartyReference: "Test123",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   * });
   * ```
   */
  readonly directDebitPayment: (params: MayLack<endpoints.DirectDebitPaymentParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.DirectDebitPaymentReply>;
  /**
   * Asks how a mandate stands, and whether the customer has enough to pay an amount.
   *
   * The answer may also come as a callback of kind `directDebitQuery`: `outcome` is `"pending"` then. It is about the
   * question, not about money.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `GET /queryDirectDebit/`
   *
   * @example
   * ```ts
   * const reply = await client.directDebitQuery({
   *   phoneNumber: "0712345678",
   *   serviceProviderCode: "000000",
   *   thirdPartyReference: "Test123",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   * });
   * ```
   */
  readonly directDebitQuery: (params: MayLack<endpoints.DirectDebitQueryParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.DirectDebitQueryReply>;
  /**
   * Takes a payment back from who was paid, and gives it to who had paid: the whole, or a part.
   *
   * The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
   * again because an answer was lost: ask with `transactionStatus` first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `PUT /reversal/`
   *
   * @example
   * ```ts
   * const reply = await client.reversal({
   *   transactionId: "0000000000001",
   *   serviceProviderCode: "000000",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   * });
   * ```
   */
  readonly reversal: (params: MayLack<endpoints.ReversalParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.ReversalReply>;
  /**
   * Asks what became of a transaction.
   *
   * The answer may also come as a callback of kind `transactionStatus`: `outcome` is `"pending"` then. That nothing was
   * found is no proof that nothing is under way.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `GET /queryTransactionStatus/`
   *
   * @example
   * ```ts
   * const reply = await client.transactionStatus({
   *   queryReference: "000000000000000000001",
   *   serviceProviderCode: "000000",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   * });
   * ```
   */
  readonly transactionStatus: (params: MayLack<endpoints.TransactionStatusParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.TransactionStatusReply>;
  /**
   * Commits what `c2bPaymentTwoStep` began, or calls it off.
   *
   * The portal of today does not describe it: path and parameters are those of other libraries, which send the decision as
   * `input_CustomerMSISDN`. Try it in the sandbox of your market first, and confirm with `transactionStatus`.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `PUT /updateTransactionStatus/`
   *
   * @example
   * ```ts
   * const reply = await client.updateTransactionStatus({
   *   transactionId: "0000000000001",
   *   decision: "commit",
   *   voucherCode: "V1234",
   *   serviceProviderCode: "000000",
   *   thirdPartyConversationId: "asv02e5958774f7ba228d83d0d689761",
   * });
   * ```
   */
  readonly updateTransactionStatus: (params: MayLack<endpoints.UpdateTransactionStatusParams, "thirdPartyConversationId">, options?: CallOptions) => Promise<endpoints.UpdateTransactionStatusReply>;
}
