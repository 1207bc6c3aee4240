// Written by `cargo test` from the rows in src/ethiopia. Do not edit.
import type { CommonCallOptions as CallOptions, MayLack } from "./client.js";
import type * as endpoints from "./ethiopia.endpoints.js";

/** The calls of a client: each checks, sends once, and reads the answer. */
export interface Calls {
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
   * const reply = await client.accountBalance({
   *   originatorConversationId: "balance-7",
   *   shortCode: "101010",
   *   resultUrl: "https://shop.example/callbacks/7f3a9c/result",
   *   timeoutUrl: "https://shop.example/callbacks/7f3a9c/timeout",
   * });
   * ```
   */
  readonly accountBalance: (params: MayLack<endpoints.AccountBalanceParams, "originatorConversationId">, options?: CallOptions) => Promise<endpoints.AccountBalanceReply>;
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
   * const reply = await client.b2cPayment({
   *   originatorConversationId: "payout-7",
   *   commandId: "BusinessPayment",
   *   amount: 12,
   *   shortCode: "101010",
   *   phoneNumber: "251700100100",
   *   remarks: "Test B2C",
   *   resultUrl: "https://shop.example/callbacks/7f3a9c/result",
   *   timeoutUrl: "https://shop.example/callbacks/7f3a9c/timeout",
   * });
   * ```
   */
  readonly b2cPayment: (params: MayLack<endpoints.B2cPaymentParams, "originatorConversationId">, options?: CallOptions) => Promise<endpoints.B2cPaymentReply>;
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
   * const reply = await client.c2bPayment({
   *   requestReferenceId: "12345",
   *   amount: 500,
   *   accountReference: "TU781RE",
   *   phoneNumber: "251799100026",
   *   shortCode: "370360",
   *   remark: "Here is a remark",
   *   channelSessionId: "10100000037656400042",
   *   sourceSystem: "USSD",
   * });
   * ```
   */
  readonly c2bPayment: (params: endpoints.C2bPaymentParams, options?: CallOptions) => Promise<endpoints.C2bPaymentReply>;
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
   * const reply = await client.c2bRegister({
   *   shortCode: "101051",
   *   responseType: "completed",
   *   confirmationUrl: "https://shop.example/callbacks/7f3a9c/confirmation",
   *   validationUrl: "https://shop.example/callbacks/7f3a9c/validation",
   * });
   * ```
   */
  readonly c2bRegister: (params: endpoints.C2bRegisterParams, options?: CallOptions) => Promise<endpoints.C2bRegisterReply>;
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
   * const reply = await client.c2bSimulate({
   *   shortCode: "443443",
   *   transactionType: "payBill",
   *   amount: 100,
   *   phoneNumber: "251700404709",
   *   accountReference: "INV-0007",
   * });
   * ```
   */
  readonly c2bSimulate: (params: endpoints.C2bSimulateParams, options?: CallOptions) => Promise<endpoints.C2bSimulateReply>;
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
   * const reply = await client.reversal({
   *   originatorConversationId: "reversal-7",
   *   receipt: "SJH9BVRIO3",
   *   amount: 200,
   *   receiver: "101010",
   *   remarks: "Wrong order",
   *   resultUrl: "https://shop.example/callbacks/7f3a9c/result",
   *   timeoutUrl: "https://shop.example/callbacks/7f3a9c/timeout",
   * });
   * ```
   */
  readonly reversal: (params: MayLack<endpoints.ReversalParams, "originatorConversationId">, options?: CallOptions) => Promise<endpoints.ReversalReply>;
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
   * const reply = await client.stkPush({
   *   merchantRequestId: "order-7-1",
   *   shortCode: "101010",
   *   amount: 20,
   *   phoneNumber: "0700404709",
   *   callbackUrl: "https://shop.example/callbacks/7f3a9c",
   *   accountReference: "INV-7",
   * });
   * ```
   */
  readonly stkPush: (params: MayLack<endpoints.StkPushParams, "merchantRequestId">, options?: CallOptions) => Promise<endpoints.StkPushReply>;
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
   * const reply = await client.transactionStatus({
   *   receipt: "SJH9BVRIO3",
   *   party: "101010",
   *   resultUrl: "https://shop.example/callbacks/7f3a9c/result",
   *   timeoutUrl: "https://shop.example/callbacks/7f3a9c/timeout",
   * });
   * ```
   */
  readonly transactionStatus: (params: endpoints.TransactionStatusParams, options?: CallOptions) => Promise<endpoints.TransactionStatusReply>;
}
