// Written by `cargo test` from the rows in src/drc. Do not edit.
import type { CallOptions, MayLack } from "./client.js";
import type * as endpoints from "./drc.endpoints.js";

/** The calls of a client: each checks, sends once, and reads the answer. */
export interface Calls {
  /**
   * Logs in to the B2B interface: fetches the session that `b2bPayment` takes. That of `login` is another.
   *
   * All that is known of this interface is from mocks that others wrote, its port not even from those. Where Vodacom
   * gives you another address, set `baseUrl` and `path` of the context.
   *
   * If the answer is lost: send it again (`safe`).
   *
   * `POST :8091/insight/B2BLogin`
   *
   * @example
   * ```ts
   * const reply = await client.b2bLogin(undefined);
   * ```
   */
  readonly b2bLogin: (params: endpoints.B2bLoginParams, options?: CallOptions) => Promise<endpoints.B2bLoginReply>;
  /**
   * Pays a business, by an agent.
   *
   * All that is known of this interface is from mocks that others wrote, its port not even from those. Where Vodacom
   * gives you another address, set `baseUrl` and `path` of the context.
   *
   * The reply only says that the request was taken: how it ends comes as a callback of kind `b2b`. Never send it again
   * because an answer was lost. A duplicate is refused as such, and says nothing of what became of the first.
   *
   * If the answer is lost: find out whether it was carried out before you send it again (`afterQuery`).
   *
   * `POST :8091/insight/B2B`
   *
   * @example
   * ```ts
   * const reply = await client.b2bPayment({
   *   sessionId: "dbcb63a40afd4191a990d66ed9cb62f7",
   *   serviceProviderCode: "12345",
   *   currency: "USD",
   *   amount: 10,
   *   thirdPartyReference: "PAY-7",
   *   commandId: "COMMAND_ID",
   *   agentPhoneNumber: "0811835361",
   *   agentName: "AGENT",
   *   callbackUrl: "https://shop.example/callbacks/7f3a9c",
   * });
   * ```
   */
  readonly b2bPayment: (params: MayLack<endpoints.B2bPaymentParams, "thirdPartyReference">, options?: CallOptions) => Promise<endpoints.B2bPaymentReply>;
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
   *   surname: "Ngoy",
   *   initials: "J",
   * });
   * ```
   */
  readonly c2bPayment: (params: MayLack<endpoints.C2bPaymentParams, "thirdPartyReference">, options?: CallOptions) => Promise<endpoints.C2bPaymentReply>;
}
