// Written by `cargo test` from the rows in src/drc. Do not edit.
import type { Endpoint, Extra, Outcome, Resend } from "./core.js";

/** None: user name and password are in the context. */
export type B2bLoginParams = Record<string, never> | undefined;

/** The session. */
export interface B2bLoginReply {
  /** The session id: a secret. Give it as `sessionId` of `b2bPayment`. */
  readonly sessionId: string;
}

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
 * const request = b2bLogin.request(undefined, context);
 * ```
 */
export declare const b2bLogin: Endpoint<B2bLoginParams, B2bLoginReply, "username" | "password">;

/** Who pays what, and to whom. */
export interface B2bPaymentParams {
  /** The session that `b2bLogin` gave. */
  sessionId: string;
  /** The code of the business: 3 to 10 digits. */
  serviceProviderCode: string | number;
  /** `"CDF"`, Congolese francs, or `"USD"`. One dollar is thousands of francs, so there is no default. */
  currency: "CDF" | "USD";
  /** In that currency: more than nothing, with at most two decimals. The limits are not published. */
  amount: number | string;
  /**
   * What the clock shows, as `2020-07-27T18:27:53` or `20200727182753`. If left out it is the time in Kinshasa, one
   * hour ahead of UTC. DR Congo has another time zone, Lubumbashi's, and which one the gateway means is not
   * published.
   */
  localTime?: string;
  /**
   * Your id of this payment, which no other has: 1 to 100 characters. It comes back in the callback: store it
   * before anything is sent.
   */
  thirdPartyReference: string;
  /** The command that Vodacom gave you: 1 to 100 characters. */
  commandId: string;
  /** The agent's number: `0811835361`, `+243811835361`, `00243811835361` or `243811835361`. */
  agentPhoneNumber: string | number;
  /** In which language the agent is written to; `"EN"` if left out. */
  language?: "EN" | "FR";
  /** The agent's name: 1 to 100 characters. */
  agentName: string;
  /**
   * Where the result is posted: `https://` and reachable from the internet in production. Use a path that nobody
   * can guess, since callbacks are not signed. `mailto:` and an e-mail address have it mailed instead.
   */
  callbackUrl: string;
}

/** The request was taken: nothing is paid yet. */
export interface B2bPaymentReply {
  /** `"pending"`: a callback says how it ends. */
  readonly outcome: Outcome;
  /** `"poll"`: it is under way. */
  readonly resend: Resend;
  /** `"0"`: taken. */
  readonly responseCode: string;
  /** The same in words, where the gateway has any. */
  readonly responseDescription?: string;
  /** The gateway's reference of this payment, which the callback has too. */
  readonly insightReference?: string;
  /** Your reference, as the gateway repeats it. */
  readonly thirdPartyReference?: string;
  /** The gateway's id of the message: quote it to Vodacom. It names no transaction. */
  readonly requestId?: string;
}

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
 * const request = b2bPayment.request({
 *   sessionId: "dbcb63a40afd4191a990d66ed9cb62f7",
 *   serviceProviderCode: "12345",
 *   currency: "USD",
 *   amount: 10,
 *   thirdPartyReference: "PAY-7",
 *   commandId: "COMMAND_ID",
 *   agentPhoneNumber: "0811835361",
 *   agentName: "AGENT",
 *   callbackUrl: "https://shop.example/callbacks/7f3a9c",
 * }, context);
 * ```
 */
export declare const b2bPayment: Endpoint<B2bPaymentParams, B2bPaymentReply, never>;

/** Who is paid what, and by whom. */
export interface B2cPaymentParams {
  /** `ONE4ALL` if left out. Vodacom may have given you another. */
  serviceProviderName?: string;
  /** The customer's number: `0811835361`, `+243811835361`, `00243811835361` or `243811835361`. */
  phoneNumber: string | number;
  /** `"CDF"`, Congolese francs, or `"USD"`. One dollar is thousands of francs, so there is no default. */
  currency: "CDF" | "USD";
  /** In that currency: more than nothing, with at most two decimals. The limits are not published. */
  amount: number | string;
  /**
   * What the clock shows, as `2020-07-27T18:27:53` or `20200727182753`. If left out it is the time in Kinshasa, one
   * hour ahead of UTC. DR Congo has another time zone, Lubumbashi's, and which one the gateway means is not
   * published.
   */
  localTime?: string;
  /** The short code that pays: 3 to 10 digits, such as `15058`. */
  shortCode: string | number;
  /** In which language the customer is written to; `"EN"` if left out, as the public samples have it. */
  language?: "EN" | "FR";
  /**
   * Your id of this payment, which no other has: 1 to 100 characters. It comes back in the callback: store it
   * before anything is sent.
   */
  thirdPartyReference: string;
  /**
   * Where the result is posted: `https://` and reachable from the internet in production. Use a path that nobody
   * can guess, since callbacks are not signed. `mailto:` and an e-mail address have it mailed instead.
   */
  callbackUrl: string;
  /** `InitTrans_one4allb2c` if left out. Vodacom may have given you another. */
  commandId?: string;
}

/** The request was taken: nothing is paid yet. */
export interface B2cPaymentReply {
  /** `"pending"`: a callback says how it ends. */
  readonly outcome: Outcome;
  /** `"poll"`: it is under way. */
  readonly resend: Resend;
  /** `"0"`: taken. */
  readonly responseCode: string;
  /** The same in words, where the gateway has any. */
  readonly responseDescription?: string;
  /** The gateway's reference of this payment, which the callback has too. */
  readonly insightReference?: string;
  /** Your reference, as the gateway repeats it. */
  readonly thirdPartyReference?: string;
  /** The gateway's id of the message: quote it to Vodacom. It names no transaction. */
  readonly requestId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

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
 * const request = b2cPayment.request({
 *   phoneNumber: "0811835361",
 *   currency: "CDF",
 *   amount: 100,
 *   shortCode: "15058",
 *   thirdPartyReference: "PAY-7",
 *   callbackUrl: "https://shop.example/callbacks/7f3a9c",
 * }, context);
 * ```
 */
export declare const b2cPayment: Endpoint<B2cPaymentParams, B2cPaymentReply, "sessionId">;

/** Who pays what, and to whom. */
export interface C2bPaymentParams {
  /** The customer's number: `0811835361`, `+243811835361`, `00243811835361` or `243811835361`. */
  phoneNumber: string | number;
  /** Your code: 3 to 10 digits, such as `8337`. */
  serviceProviderCode: string | number;
  /** `"CDF"`, Congolese francs, or `"USD"`. One dollar is thousands of francs, so there is no default. */
  currency: "CDF" | "USD";
  /** In that currency: more than nothing, with at most two decimals. The limits are not published. */
  amount: number | string;
  /**
   * What the clock shows, as `2020-07-27T18:27:53` or `20200727182753`. If left out it is the time in Kinshasa, one
   * hour ahead of UTC. DR Congo has another time zone, Lubumbashi's, and which one the gateway means is not
   * published.
   */
  localTime?: string;
  /**
   * Your id of this payment, which no other has: 1 to 100 characters. It comes back in the callback: store it
   * before anything is sent.
   */
  thirdPartyReference: string;
  /** `InitTrans_oneForallC2B` if left out. Vodacom may have given you another. */
  commandId?: string;
  /** In which language the customer is written to; `"EN"` if left out, as the public samples have it. */
  language?: "EN" | "FR";
  /**
   * Where the result is posted: `https://` and reachable from the internet in production. Use a path that nobody
   * can guess, since callbacks are not signed. `mailto:` and an e-mail address have it mailed instead.
   */
  callbackUrl: string;
  /**
   * The customer's surname: 1 to 100 characters. If left out the word `Surname` is sent, as in the public samples:
   * a message without can make the gateway fail.
   */
  surname?: string;
  /** The customer's initials: 1 to 100 characters. If left out the word `Initials` is sent, as in the public samples. */
  initials?: string;
}

/** The request was taken: nothing is paid yet. */
export interface C2bPaymentReply {
  /** `"pending"`: a callback says how it ends. */
  readonly outcome: Outcome;
  /** `"poll"`: it is under way. */
  readonly resend: Resend;
  /** `"0"`: taken. */
  readonly responseCode: string;
  /** The same in words, where the gateway has any. */
  readonly responseDescription?: string;
  /** The gateway's reference of this payment, which the callback has too. */
  readonly insightReference?: string;
  /** Your reference, as the gateway repeats it. */
  readonly thirdPartyReference?: string;
  /** The gateway's id of the message: quote it to Vodacom. It names no transaction. */
  readonly requestId?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

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
 * const request = c2bPayment.request({
 *   phoneNumber: "0811835361",
 *   serviceProviderCode: "8337",
 *   currency: "CDF",
 *   amount: 10,
 *   thirdPartyReference: "INV-7",
 *   callbackUrl: "https://shop.example/callbacks/7f3a9c",
 * }, context);
 * ```
 */
export declare const c2bPayment: Endpoint<C2bPaymentParams, C2bPaymentReply, "sessionId">;

/** None: user name and password are in the context. */
export type LoginParams = Record<string, never> | undefined;

/** The session. */
export interface LoginReply {
  /** The session id: a secret. Give it as `sessionId` of the context of payments. */
  readonly sessionId: string;
}

/**
 * Logs in: fetches the session that `c2bPayment` and `b2cPayment` carry.
 *
 * How long a session holds is not published: keep it until a payment is refused with `resend` `"newToken"`. The
 * gateway repeats user name and password in its answer, so no error keeps that.
 *
 * If the answer is lost: send it again (`safe`).
 *
 * `POST :8091/insight/SOAPIn`
 *
 * @example
 * ```ts
 * const request = login.request(undefined, context);
 * ```
 */
export declare const login: Endpoint<LoginParams, LoginReply, "username" | "password">;
