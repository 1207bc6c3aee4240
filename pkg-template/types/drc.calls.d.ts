// Written by `cargo test` from the rows in src/drc. Do not edit.
import type { CommonCallOptions as CallOptions, MayLack } from "./client.js";
import type * as endpoints from "./drc.endpoints.js";

/** The calls of a client: each checks, sends once, and reads the answer. */
export interface Calls {
  /**
   * Pays a customer.
   *
   * The reply only says that the request was taken: how it ends comes as a callback of kind `transaction`. Never send
   * it again because an answer was lost: whether the gateway knows a reference for a repeated one is not published. It
   * has no query whose answer is known: wait for the callback, or look for your reference in Vodacom's portal.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST :8094/iPG/B2C`
   *
   * @example
   * ```ts
   * const reply = await client.b2cPayment({
   *   phoneNumber: "0811835361",
   *   currency: "CDF",
   *   amount: 100,
   *   shortCode: "15058",
   *   thirdPartyReference: "PAY-7",
   *   callbackUrl: "https://shop.example/callbacks/7f3a9c",
   * });
   * ```
   */
  readonly b2cPayment: (params: MayLack<endpoints.B2cPaymentParams, "thirdPartyReference">, options?: CallOptions) => Promise<endpoints.B2cPaymentReply>;
  /**
   * Asks a customer to pay: a prompt for the M-Pesa PIN appears on the phone.
   *
   * The reply only says that the request was taken: how it ends comes as a callback of kind `transaction`. Never send
   * it again because an answer was lost. The gateway has no query whose answer is known: wait for the callback, or
   * look for your reference in Vodacom's portal.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST :8091/insight/SOAPIn`
   *
   * @example
   * ```ts
   * const reply = await client.c2bPayment({
   *   phoneNumber: "0811835361",
   *   serviceProviderCode: "8337",
   *   currency: "CDF",
   *   amount: 10,
   *   thirdPartyReference: "INV-7",
   *   callbackUrl: "https://shop.example/callbacks/7f3a9c",
   * });
   * ```
   */
  readonly c2bPayment: (params: MayLack<endpoints.C2bPaymentParams, "thirdPartyReference">, options?: CallOptions) => Promise<endpoints.C2bPaymentReply>;
}
