import type { CommonCallOptions, CommonClientOptions, TokenStore } from "./client.js";
import type { Outcome, Resend } from "./core.js";
import type { Calls } from "./openapi.calls.js";
import type { SessionReply, TransactionStatusParams, TransactionStatusReply } from "./openapi.endpoints.js";

export { durableObjectTokenStore, keyValueTokenStore, memoryTokenStore, redisTokenStore } from "./client.js";
export type {
  CommonCallOptions as CallOptions, CommonClientOptions, EndedExchange, Exchange, Fetch, FetchInit, FetchResponse, MayLack, Signal,
  StoredToken, TokenStore,
} from "./client.js";

/** How a client reaches the OpenAPI, and as whom. */
export interface ClientOptions extends CommonClientOptions {
  /** Which country's M-Pesa: an application of the portal is made for one. */
  market: "vodafoneGHA" | "vodacomTZN" | "vodacomLES" | "vodacomDRC" | "vodacomMOZ";
  /** The API key of your application on the portal, as it is shown there. */
  apiKey: string;
  /** Another public key of the OpenAPI's than that of the package for the environment: PEM, DER or base64. */
  publicKey?: string | Uint8Array | ArrayBuffer;
  /** The `Origin` header, as set for your application: `*`, if left out. */
  origin?: string;
  /**
   * How long a session is valid, in milliseconds, as set for your application on the portal: two minutes or more. The
   * client replaces it a minute earlier. No usual value is published, and no answer says that a session has ended: left
   * out, one is used until you call `renewSession`.
   */
  sessionLifetime?: number;
  /**
   * Where processes share the session, instead of each with one of its own. It needs `sessionLifetime`. What it keeps is
   * a secret. The stores for tokens are stores for this.
   */
  sessionStore?: TokenStore;
  /** Told what a session store threw. The client then goes on with a session of its own. */
  sessionStoreFailed?: (error: unknown) => void;
}

/** How a transaction ended, as far as M-Pesa says: what the last query said, if any answered. */
export interface TransactionEnd extends Partial<Omit<TransactionStatusReply, "outcome" | "resend">> {
  /** `"unknown"`: M-Pesa has not said in time. Wait for the callback, or ask again later; it is not a failure. */
  readonly outcome: Exclude<Outcome, "pending">;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
}

/** All calls of the OpenAPI, with the session held and the answers read. */
export interface Client extends Calls {
  /**
   * The session that the calls share, begun if there is none, with the seconds until it can be used. It is a secret, and
   * the calls need no help with it.
   */
  session(options?: CommonCallOptions): Promise<SessionReply>;

  /**
   * Begins a new session in place of the one that there is, for all calls from now on: after a limit that holds for a
   * session (`INS-990` to `INS-996`), or where you take the session for expired. Of several at a time one does it. It
   * sends no payment again.
   *
   * @example
   * ```ts
   * try {
   *   await client.c2bPayment(payment);
   * } catch (error) {
   *   if (MpesaError.is(error) && error.apiCode === "INS-995") await client.renewSession();
   *   throw error;
   * }
   * ```
   */
  renewSession(options?: CommonCallOptions): Promise<void>;

  /**
   * Waits until M-Pesa says how a transaction ended.
   *
   * Asks by `transactionStatus`, at once and then every 12 seconds at most, for all transactions of this client together:
   * how often one may ask is not published. The callback is quicker: use this where none can reach you, or to confirm it.
   * A failed query is no failed payment: it goes on asking. Throws `MpesaError` only for what asking again cannot mend.
   *
   * @example
   * ```ts
   * const queryReference = payment.thirdPartyConversationId;
   * const { outcome } = await client.waitForTransaction({ queryReference, serviceProviderCode: "000000" });
   * ```
   */
  waitForTransaction(
    params: Omit<TransactionStatusParams, "thirdPartyConversationId">,
    options?: {
      /** Ends the waiting: the promise rejects with the signal's reason. */
      signal?: CommonCallOptions["signal"];
      /** After how many milliseconds to leave it as unknown: 120,000, if left out. */
      timeout?: number;
    },
  ): Promise<TransactionEnd>;
}

/**
 * Makes a client of Vodacom's and Vodafone's OpenAPI: it holds the session, sends what the calls build by `fetch`, and
 * reads the answers.
 *
 * The session is begun once for all, at the first call, which then waits for the 30 seconds that a session takes to
 * become usable; the call's `signal` ends that waiting, its `timeout` does not count it. **Nothing is ever sent a second
 * time**: no answer of the OpenAPI proves that a session has expired, so none proves that nothing happened. Where an
 * answer is lost, the error's `resend` says what to do, and its `thirdPartyConversationId` what to ask for: it is made
 * where a call is given none, and `beforeSend` can store it first.
 *
 * Throws `MpesaError`: `"invalidParameters"` and `"invalidArgument"` before anything is sent, `"invalidPassword"` and
 * `"invalidCertificate"` for what is wrong with API key and public key, `"notSent"` if nobody was reached, `"noAnswer"` if
 * no answer came, and whatever the answer amounts to.
 *
 * For servers only: API key and session are secrets, and a browser sets the `Origin` header itself.
 *
 * @example
 * ```ts
 * const client = createClient({ environment: "sandbox", market: "vodacomTZN", apiKey });
 * const reply = await client.c2bPayment({
 *   amount: 10, phoneNumber: "000000000001", serviceProviderCode: "000000", transactionReference: "T1234C", description: "Shoes",
 * });
 * if (reply.outcome === "pending") await keepUntilCallback(reply);
 * ```
 */
export declare function createClient(options: ClientOptions): Client;
