import type { CommonCallOptions, TokenClientOptions } from "./client.js";
import type { Calls } from "./ethiopia.calls.js";
import type { AccessTokenReply } from "./ethiopia.endpoints.js";

export { durableObjectTokenStore, keyValueTokenStore, memoryTokenStore, redisTokenStore } from "./client.js";
export type {
  CommonCallOptions as CallOptions, CommonClientOptions, EndedExchange, Exchange, Fetch, FetchInit, FetchResponse, MayLack, Signal,
  StoredToken, TokenClientOptions, TokenStore,
} from "./client.js";

/** How a client reaches M-Pesa Ethiopia, and as whom. */
export interface ClientOptions extends TokenClientOptions {
  /** The secret key that Safaricom Ethiopia gave you for `c2bPayment`. */
  appKey?: string;
}

/** All calls of M-Pesa Ethiopia, with the token held and the answers read. */
export interface Client extends Calls {
  /** The token that the calls share, fetched if there is none. It is a secret. */
  accessToken(options?: CommonCallOptions): Promise<AccessTokenReply>;
}

/**
 * Makes a client of M-Pesa Ethiopia: it holds the access token, sends what the calls build by `fetch`, and reads the
 * answers.
 *
 * The token is fetched once for all, replaced a minute early, and once more if M-Pesa turns it away, which is the only
 * case in which a request is sent a second time. **It never repeats a payment by itself**: where an answer is lost, the
 * error's `resend` says what to do. A push gets a `merchantRequestId` if it has none, and payouts, reversals and questions
 * for the balance get an `originatorConversationId`; `beforeSend` can store them first.
 *
 * Throws `MpesaError`: `"invalidParameters"` and `"invalidArgument"` before anything is sent, `"notSent"` if nobody was
 * reached, `"noAnswer"` if no answer came, and whatever the answer amounts to.
 *
 * @example
 * ```ts
 * const client = createClient({ environment: "sandbox", consumerKey, consumerSecret, passkey });
 * const token = await client.accessToken();
 * ```
 */
export declare function createClient(options: ClientOptions): Client;
