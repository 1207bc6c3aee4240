import type { CommonCallOptions, CommonClientOptions, MayLack, TokenStore } from "./client.js";
import type { Calls } from "./drc.calls.js";
import type { B2bPaymentParams, B2bPaymentReply } from "./drc.endpoints.js";

export { durableObjectTokenStore, keyValueTokenStore, memoryTokenStore, redisTokenStore } from "./client.js";
export type {
  CommonCallOptions as CallOptions, CommonClientOptions, EndedExchange, Exchange, Fetch, FetchInit, FetchResponse, MayLack, Signal,
  StoredToken, TokenStore,
} from "./client.js";

/** How a client reaches the gateway, and as whom. */
export interface ClientOptions extends CommonClientOptions {
  /** Your user name on the gateway. */
  username: string;
  /** Your password on the gateway. */
  password: string;
  /** User name and password on the B2B interface, where they are others. */
  b2b?: {
    /** Your user name there. */
    username?: string;
    /** Your password there. */
    password?: string;
  };
  /** Where processes share the sessions. What it keeps is a secret. The stores for tokens are stores for this. */
  sessionStore?: TokenStore;
  /** Told what a session store threw. The client then goes on with a session of its own. */
  sessionStoreFailed?: (error: unknown) => void;
}

/** All calls of the gateway, with the sessions held and the answers read. */
export interface Client extends Omit<Calls, "b2bLogin" | "b2bPayment"> {
  /**
   * Pays a business, by an agent, in the session that the client holds for this interface.
   *
   * The reply only says that the request was taken: how it ends comes as a callback of kind `b2b`. If the answer is lost:
   * find out before it is sent again (`afterQuery`).
   *
   * @example
   * ```ts
   * const reply = await client.b2bPayment(payment, { beforeSend: ({ thirdPartyReference }) => store.keep(payment, thirdPartyReference) });
   * ```
   */
  b2bPayment(
    params: MayLack<Omit<B2bPaymentParams, "sessionId">, "thirdPartyReference">,
    options?: CommonCallOptions,
  ): Promise<B2bPaymentReply>;
}

/**
 * Makes a client of the gateway of Vodacom DR Congo: it logs in, holds the sessions, sends what the calls build by
 * `fetch`, and reads the answers.
 *
 * It logs in once for all at the first call, once more if the gateway turns a session away, which is the only case in
 * which a request is sent a second time, and once a day. The B2B interface has a session of its own. **It never repeats a
 * payment by itself**: where an answer is lost, the error's `resend` says what to do. A payment gets a
 * `thirdPartyReference` if it has none, which comes back in the callback; `beforeSend` can store it first.
 *
 * Throws `MpesaError`: `"invalidParameters"` and `"invalidArgument"` before anything is sent, `"notSent"` if nobody was
 * reached, `"noAnswer"` if no answer came, and whatever the answer amounts to.
 *
 * For servers only, and for those whose address Vodacom has on its list.
 *
 * @example
 * ```ts
 * const client = createClient({ environment: "sandbox", username, password });
 * const reply = await client.c2bPayment(payment);
 * ```
 */
export declare function createClient(options: ClientOptions): Client;
