import type { Environment, ErrorCode, Outcome, Resend } from "./core.js";
import type { Calls } from "./daraja.calls.js";
import type { AccessTokenReply } from "./daraja.endpoints.js";
import type { Till } from "./daraja.js";

/** An exchange that is about to be sent. There is no secret in it; `params` can hold personal data. */
export interface Exchange {
  /** The name of the call, such as `"stkPush"`. */
  readonly endpoint: string;
  /** The HTTP method. */
  readonly method: "GET" | "POST" | "PUT";
  /** Where it goes, without the query, which can hold a key. */
  readonly url: string;
  /** What the call was given; absent for `accessToken`. */
  readonly params?: unknown;
  /** Of payouts, the id under which this one may be sent again: store it. */
  readonly originatorConversationId?: string;
  /** OpenAPI: the id of the call, by which `transactionStatus` finds what became of it: store it. */
  readonly thirdPartyConversationId?: string;
  /** Mozambique: your reference of the call, by which `transactionStatus` finds what became of it: store it. */
  readonly thirdPartyReference?: string;
  /** Ethiopia: your id of a push: store it. */
  readonly merchantRequestId?: string;
  /** 1, or 2 if a token was turned away, or the session of DR Congo's gateway. */
  readonly attempt: number;
}

/** An exchange that has ended. */
export interface EndedExchange extends Exchange {
  /** The HTTP status, if an answer came. */
  readonly status?: number;
  /** How long it took. */
  readonly milliseconds: number;
  /** `"ok"`, or the code of the error that is thrown. */
  readonly outcome: "ok" | ErrorCode;
  /** Of an error: whether it may be sent again. */
  readonly resend?: Resend;
  /** Of a refusal: M-Pesa's code. */
  readonly apiCode?: string;
  /** Of a refusal: M-Pesa's id of the request. */
  readonly requestId?: string;
}

/** As much of a `fetch` as a client uses: the global one, a simulator's, or one of yours. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** What a client passes to `fetch`. Redirects are not followed: they would send a payment twice. */
export interface FetchInit {
  /** The HTTP method. */
  method: "GET" | "POST" | "PUT";
  /** The headers, with the token or keys in them: do not log them. */
  headers: Record<string, string>;
  /** JSON; absent for `GET`. */
  body?: string;
  /** Redirects are not followed. */
  redirect: "manual";
  /** An `AbortSignal`. */
  signal: any;
}

/** What a client reads of an answer. */
export interface FetchResponse {
  /** The HTTP status. */
  readonly status: number;
  /** The body as text. */
  text(): Promise<string>;
}

/** As much of an `AbortSignal` as a client uses. */
export interface Signal {
  /** Whether it was called off. */
  readonly aborted: boolean;
  /** Why it was called off. */
  readonly reason: any;
  /** Calls the listener when it is called off. */
  addEventListener(type: "abort", listener: () => void): void;
  /** Calls that listener no more. */
  removeEventListener(type: "abort", listener: () => void): void;
}

/** An access token, as it is stored. It is a secret. */
export interface StoredToken {
  /** The token itself. */
  readonly accessToken: string;
  /** When it ends, in milliseconds since 1970. */
  readonly expiresAt: number;
  /** Of an OpenAPI session: when it can be used, in milliseconds since 1970. */
  readonly usableAt?: number;
}

/**
 * Where the processes of one app share their access token: by the portal each new one ends the one before. A store that
 * fails stops no payment; see `tokenStoreFailed`. An old token in it does no harm: once M-Pesa turns it away, a new one
 * is fetched.
 */
export interface TokenStore {
  /** What was stored under that key. The key is a hash, for one of the consumer key, and names no secret. */
  get(key: string): Promise<StoredToken | undefined>;
  /** Stores a token under that key, in place of the one before. It may forget it once `expiresAt` is past. */
  set(key: string, token: StoredToken): Promise<void>;
}

/** What the clients of all M-Pesas can be given. */
export interface CommonClientOptions {
  /** Which of M-Pesa's two worlds. */
  environment: Environment;
  /** Another host in place of the environment's: a simulator, mock or proxy. */
  baseUrl?: string;
  /** Sends values over the published limits instead of refusing them. */
  skipLimits?: boolean;
  /** In place of the global `fetch`: `simulator.fetch`, or one that goes through a proxy. */
  fetch?: Fetch;
  /** How long one exchange may take, in milliseconds: 30,000, if left out. */
  timeout?: number;
  /** Called, and awaited, before each exchange. If it throws, nothing is sent and the call fails with what it threw. */
  beforeSend?: (exchange: Exchange) => void | Promise<void>;
  /** Called after each exchange. What it throws is ignored, as it must not hide how a payment ended. */
  afterReceive?: (exchange: EndedExchange) => void;
  /** The clock, in milliseconds since 1970: `Date.now`, if left out, or `simulator.now`. */
  now?: () => number;
  /** How the client lets time pass where it waits: a timer, if left out, or `simulator.advance`. */
  wait?: (milliseconds: number, signal?: Signal) => Promise<unknown>;
}

/** The keys of a client that holds an access token, and where the token is kept. */
export interface TokenClientOptions extends CommonClientOptions {
  /** The consumer key of your app on the Daraja portal. */
  consumerKey: string;
  /** The consumer secret of your app on the Daraja portal. */
  consumerSecret: string;
  /** The passkey of the short code that signs: for `stkPush` and `stkQuery`. */
  passkey?: string;
  /** The API operator: for payouts, transfers, reversals, and queries of balances and transactions. */
  initiator?: {
    /** The operator's user name. */
    name: string;
    /** What `securityCredential` made of the password, or a function that makes it: called once, at the first use. */
    securityCredential: string | (() => string | Promise<string>);
  };
  /** Where processes share the token. In the memory of this client, if left out. */
  tokenStore?: TokenStore;
  /** Told what a token store threw. The client then goes on with a token of its own. */
  tokenStoreFailed?: (error: unknown) => void;
}

/** How a client reaches M-Pesa, and as whom. */
export interface ClientOptions extends TokenClientOptions {
  /** The key that `billManagerOptIn` gave: for Bill Manager. */
  appKey?: string;
  /** How amounts, short codes and phone numbers are sent, see `Context`. */
  numberFormat?: "string" | "number";
}

/** How one call differs from the others of its client, in every M-Pesa. */
export interface CommonCallOptions {
  /** Calls it off. After it was sent that is doubt: the error then has the `resend` of a lost answer. */
  signal?: Signal;
  /** How long the exchange may take, in milliseconds. */
  timeout?: number;
  /** As that of the client, for this call alone and after it. The fetching of a token is not announced to it. */
  beforeSend?: (exchange: Exchange) => void | Promise<void>;
  /** Another path in place of the endpoint's, where your go-live mail names one. */
  path?: string;
  /** As that of the client, for this call alone. */
  skipLimits?: boolean;
}

/** How one call differs from the others of its client. */
export interface CallOptions extends CommonCallOptions {
  /** As that of the client, for this call alone. */
  numberFormat?: "string" | "number";
}

/** Parameters whose id is made where it is left out: `beforeSend`, the reply and the error tell it. */
export type MayLack<Params, Id extends keyof Params> = Omit<Params, Id> & Partial<Pick<Params, Id>>;

/** How an STK push ended, as far as M-Pesa says. */
export interface PaymentEnd {
  /** `"unknown"`: M-Pesa has not said in time. Wait for the callback, or ask again later; it is not a failure. */
  readonly outcome: Exclude<Outcome, "pending">;
  /** Whether a new push may be sent. */
  readonly resend: Resend;
  /** M-Pesa's code: `"0"` paid, `"1032"` cancelled, … */
  readonly resultCode?: string;
  /** The same in words. */
  readonly resultDescription?: string;
}

/** All calls of Daraja, with the token held and the answers read. */
export interface Client extends Calls {
  /** The token that the calls share, fetched if there is none. It is a secret. */
  accessToken(options?: CallOptions): Promise<AccessTokenReply>;

  /**
   * Waits until M-Pesa says how a push ended.
   *
   * Asks by `stkQuery`, first 25 seconds after the push and then every 12 seconds at most, for all payments of this
   * client together, as the sandbox takes five queries a minute. The callback is quicker: use this where none can reach
   * you, or to confirm it. A failed query is no failed payment: it goes on asking. Throws `MpesaError` only for what
   * asking again cannot mend, such as a wrong passkey.
   *
   * @example
   * ```ts
   * const { outcome } = await client.waitForPayment(push.checkoutRequestId);
   * if (outcome === "succeeded") await deliver(order);
   * ```
   */
  waitForPayment(
    checkoutRequestId: string,
    options?: {
      /** The `shortCode` of the push; may be left out if this client made it. */
      shortCode?: string | number | Till;
      /** Ends the waiting: the promise rejects with the signal's reason. */
      signal?: Signal;
      /** After how many milliseconds to leave it as unknown: 120,000, if left out. */
      timeout?: number;
    },
  ): Promise<PaymentEnd>;
}

/**
 * Makes a client: it holds the access token, sends what the calls build by `fetch`, and reads the answers.
 *
 * The token is fetched once for all, replaced a minute early, and once more if M-Pesa turns it away, which is the only
 * case in which a request is sent a second time. **It never repeats a payment by itself**: where an answer is lost, the
 * error's `resend` says what to do. Payouts get an `originatorConversationId` if they have none, and may be sent again
 * under the same one.
 *
 * Throws `MpesaError`: `"invalidParameters"` and `"invalidArgument"` before anything is sent, `"notSent"` if nobody was
 * reached, `"noAnswer"` if no answer came, and whatever the answer amounts to.
 *
 * @example
 * ```ts
 * const client = createClient({ environment: "sandbox", consumerKey, consumerSecret, passkey });
 * const push = await client.stkPush({ shortCode: "174379", amount: 100, phoneNumber, callbackUrl, accountReference });
 * const { outcome } = await client.waitForPayment(push.checkoutRequestId);
 * ```
 *
 * @example Paying out without paying twice
 * ```ts
 * await client.b2cPayment(payout, { beforeSend: ({ originatorConversationId }) => store.keep(payout, originatorConversationId) });
 * ```
 */
export declare function createClient(options: ClientOptions): Client;

/**
 * Keeps tokens in the memory of this process: for several clients of one app.
 *
 * @example
 * ```ts
 * const tokenStore = memoryTokenStore();
 * ```
 */
export declare function memoryTokenStore(): TokenStore;

/**
 * Keeps tokens in Cloudflare KV. It is seconds behind elsewhere in the world: a token that was replaced is then turned
 * away once, and the next one fetched.
 *
 * @example
 * ```ts
 * const tokenStore = keyValueTokenStore(env.TOKENS);
 * ```
 */
export declare function keyValueTokenStore(namespace: {
  /** Reads what is kept under a key. */
  get(key: string, type: "json"): Promise<any>;
  /** Keeps JSON under a key. */
  put(
    key: string,
    value: string,
    options: {
      /** For how many seconds. */
      expirationTtl: number;
    },
  ): Promise<void>;
}): TokenStore;

/**
 * Keeps tokens in the storage of a Cloudflare Durable Object: the same for all the world, at once.
 *
 * @example
 * ```ts
 * const tokenStore = durableObjectTokenStore(this.ctx.storage);
 * ```
 */
export declare function durableObjectTokenStore(storage: {
  /** Reads what is kept under a key. */
  get(key: string): Promise<any>;
  /** Keeps a token under a key. */
  put(key: string, value: StoredToken): Promise<void>;
}): TokenStore;

/**
 * Keeps tokens in Redis, by any client with `get` and `set`: ioredis, node-redis, Upstash.
 *
 * @example
 * ```ts
 * const tokenStore = redisTokenStore(new Redis(process.env.REDIS_URL));
 * ```
 */
export declare function redisTokenStore(redis: {
  /** Reads what is kept under a key. */
  get(key: string): Promise<any>;
  /** Keeps JSON under a key. */
  set(key: string, value: string): Promise<unknown>;
}): TokenStore;
