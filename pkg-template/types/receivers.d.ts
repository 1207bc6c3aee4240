import type { MpesaError } from "./core.js";
import type { Event } from "./daraja.events.js";

export { MpesaError } from "./core.js";
export type { ErrorCode, Issue, Resend } from "./core.js";
export type * from "./daraja.events.js";

/**
 * The end of a URL that M-Pesa posts to, one for each kind of call that makes it post:
 * - `"callback"`: of `stkPush`, `b2bExpress`, `standingOrder` and Bill Manager
 * - `"result"`: the `resultUrl` of payouts, transfers, reversals and balances
 * - `"status"`: the `resultUrl` of `transactionStatus`, whose failure says nothing about the payment
 * - `"timeout"`: the `timeoutUrl` of all of them
 * - `"confirmation"` and `"validation"`: the URLs of `c2bRegister`
 */
export type Place = "callback" | "result" | "status" | "timeout" | "confirmation" | "validation";

/** A callback that was read. It is a claim: compare it with your own record, and confirm by query before goods move. */
export interface Received<Owner extends object = object> {
  /** What it says. `event.dedupeKey` is the same for every copy of it: make it the primary key. */
  readonly event: Event;
  /** The body as it came, as text. */
  readonly body: string;
  /** Where it arrived. */
  readonly place: Place;
  /** When, in milliseconds since 1970. */
  readonly at: number;
  /** Whose the secret is, if your function for secrets said so. */
  readonly owner?: Owner;
}

/**
 * The answer to a C2B validation: `true` accepts; `{ thirdPartyTransactionId }` accepts, and the confirmation repeats
 * your id; a reason rejects; `false` rejects as `"other"`. Anything else counts as a failure of `validate`.
 */
export type Decision =
  | boolean
  | RejectReason
  | {
      /** Your id of the payment. */
      thirdPartyTransactionId: string;
    };

/** Why a payment is rejected. */
export type RejectReason =
  | "invalidPhoneNumber"
  | "invalidAccountNumber"
  | "invalidAmount"
  | "invalidKycDetails"
  | "invalidShortCode"
  | "other";

/**
 * What became of a request, with the status that it was answered with:
 * - `"received"` (200): read and stored
 * - `"duplicate"` (200): the same, and `store` returned `"duplicate"`
 * - `"accepted"`, `"rejected"` (200): a C2B validation, stored and answered
 * - `"wrongPath"` (404): the path does not end in a secret and a place
 * - `"wrongSecret"` (404): it does, with a secret that is none of yours
 * - `"wrongMethod"` (405): something else than POST
 * - `"wrongAddress"` (403): from an address that is not in `addresses`
 * - `"wrongContentType"` (415): not JSON; a request that names no type is read
 * - `"tooLarge"` (413): more than `largestBody`
 * - `"tooSlow"` (408): the body was not there within `bodyTimeout`
 * - `"aborted"` (400, which nobody hears): the sender went away before its body was there
 * - `"alreadyRead"` (500): something read the body before: mount the receiver before `express.json()` and the like
 * - `"notJson"`, `"unknownCallback"` (400; 200 if `unreadable` kept it): the code of the error
 * - `"storeFailed"` and so on (503): a function of yours threw, or `validate` gave no `Decision`
 * - `"storeTooSlow"` and so on (503): `answerWithin` was over before a function of yours had ended
 * - `"storeEndedLate"`, `"storeFailedLate"` and so on (503, sent before): and then it ended all the same, well or not;
 *   a late end of `store` means that it is stored, but M-Pesa was not told so
 * - `"unexpected"` (500): anything else went wrong
 */
export type ReceivedReason =
  | "received"
  | "duplicate"
  | "accepted"
  | "rejected"
  | "wrongPath"
  | "wrongSecret"
  | "wrongMethod"
  | "wrongAddress"
  | "wrongContentType"
  | "tooLarge"
  | "tooSlow"
  | "aborted"
  | "alreadyRead"
  | "notJson"
  | "unknownCallback"
  | "unexpected"
  | `${"secret" | "store" | "validate" | "unreadable"}${"Failed" | "TooSlow" | "EndedLate" | "FailedLate"}`;

/** What became of one request. Nothing in it is a secret or about a person. */
export interface LogEntry {
  /** What became of it. */
  readonly reason: ReceivedReason;
  /** The HTTP status of the answer. */
  readonly status: number;
  /** Where it arrived, once the secret was right. */
  readonly place?: Place;
  /** What kind of event it was, if it could be read. */
  readonly kind?: Event["kind"];
  /** The outcome of the event, if it could be read. */
  readonly outcome?: Event["outcome"];
  /** How long it took, in milliseconds. */
  readonly milliseconds: number;
}

/** Whose a secret is, where it is somebody's. */
export type Found<Owner extends object> = Owner | boolean | null | undefined;

/** How a receiver behaves. `secret` and `store` are needed. */
export interface ReceiverOptions<Owner extends object = object> {
  /**
   * The part of the path that nobody can guess: 16 to 512 characters of `A-Z a-z 0-9 - . _ ~`, such as 32 random
   * hexadecimal digits. Several are all good, and `urls` uses the first: put a new one in front, and take the old
   * one away once nothing can come to it. They are compared in a time that does not depend on how much of a guess
   * is right. A function decides for itself, as where each payment has a secret of its own: `true` lets in, and so does
   * an object, such as the payment, which then comes along as `owner`. Look for a hash of the secret, since looking for
   * the secret itself takes a time that tells about it.
   */
  secret: string | readonly string[] | ((secret: string) => Found<Owner> | Promise<Found<Owner>>);
  /**
   * Keeps an event, and is awaited before M-Pesa is answered: once it has ended, the callback counts as received, and
   * M-Pesa does not send it again. Make `event.dedupeKey` the primary key; for a copy return `"duplicate"`, which is
   * only logged. Validations come here too. If it throws, or takes longer than `answerWithin`, the answer is 503, and
   * Safaricom's default applies: for a validation the `responseType` that was registered; anything else is not sent
   * again, and must be found by query.
   */
  store: (received: Received<Owner>) => unknown;
  /**
   * Decides over a C2B validation, after it was stored; accepts all, if left out. Safaricom waits about eight seconds.
   * If it throws, is too slow, or gives no `Decision`, the answer is 503, and the registered `responseType` applies.
   */
  validate?: (received: Received<Owner>) => Decision | Promise<Decision>;
  /**
   * Keeps a body that cannot be read, and is awaited; it is then answered with 200, except for a validation. Left out,
   * such a body is answered with 400 and is gone: nobody but M-Pesa and whoever has the secret can send one.
   */
  unreadable?: (body: Uint8Array, error: MpesaError, owner?: Owner) => unknown;
  /**
   * Who may post: `"any"`, if left out; `"safaricom"`, the addresses that Safaricom has published, which the sandbox
   * does not keep to; or a list of addresses and networks (`"10.0.0.0/8"`, `"::1"`). The secret is needed all the same.
   */
  addresses?: "any" | "safaricom" | readonly string[];
  /** The header with the sender's address, if your edge sets it and strangers cannot: `"cf-connecting-ip"`. */
  addressHeader?: string;
  /** Proxies of yours, as addresses and networks: what they say in `X-Forwarded-For` is believed. */
  trustedProxies?: readonly string[];
  /** The largest body, in bytes: 65,536, if left out. Callbacks have a few kilobytes; 1,048,576 at most. */
  largestBody?: number;
  /** Milliseconds within which the body must be there: 5,000, if left out. */
  bodyTimeout?: number;
  /** Milliseconds within which everything is answered: 7,000, if left out. */
  answerWithin?: number;
  /** Is told about each request. What it throws is ignored. */
  log?: (entry: LogEntry) => void;
  /** Is given what a function of yours threw. It may hold anything, personal data too: that is up to your function. */
  onError?: (error: unknown, entry: LogEntry) => void;
  /** The clock: milliseconds since 1970. */
  now?: () => number;
}

/** The URLs of a receiver, under the names of the parameters that they are for. */
export interface ReceiverUrls {
  /** Of pushes and the like. */
  readonly callbackUrl: string;
  /** Of payouts, transfers, reversals and balances. */
  readonly resultUrl: string;
  /** The `resultUrl` of `transactionStatus`. */
  readonly statusUrl: string;
  /** Of all calls that have a `resultUrl`. */
  readonly timeoutUrl: string;
  /** Of `c2bRegister`. */
  readonly confirmationUrl: string;
  /** Of `c2bRegister` too. */
  readonly validationUrl: string;
}

/** Web-standard `Request`, where the types of the web are there. */
type WebRequest = typeof globalThis extends { Request: { prototype: infer R } } ? R : object;
type WebResponse = typeof globalThis extends { Response: { prototype: infer R } } ? R : object;

/** As much of Node's `IncomingMessage` as is needed. */
export interface NodeRequest {
  /** The HTTP method. */
  method?: string | undefined;
  /** Path and query. */
  url?: string | undefined;
  /** The headers, in lower case. */
  headers: { readonly [name: string]: string | readonly string[] | undefined };
  /** Listens for the body, its end and what cuts it off. */
  on(event: string, listener: (...values: any[]) => void): unknown;
}

/** As much of Node's `ServerResponse` as is needed. */
export interface NodeResponse {
  /** Sends status and headers. */
  writeHead(status: number, headers: Record<string, string | number>): unknown;
  /** Sends the body, and ends. */
  end(body: Uint8Array): unknown;
}

/** As much of Fastify as is needed. */
export interface FastifyScope {
  /** Adds a route for every method. */
  all(
    path: string,
    options: {
      /** Called before Fastify reads the body. */
      onRequest: (request: any, reply: any, done: any) => void;
    },
    handler: () => void,
  ): unknown;
}

/**
 * Answers what M-Pesa posts, for the server that you have. It looks at the last two parts of the path,
 * `…/{secret}/{place}`; what is before, and a query, do not matter. The functions need no `this`.
 */
export interface Receiver {
  /**
   * The URLs to give to M-Pesa: `{base}/{secret}/{place}`. The secret is the first of yours, if left out. Throws
   * `MpesaError` with `"invalidParameters"`, also if the base holds a word that M-Pesa refuses in URLs.
   */
  urls(base: string, secret?: string): ReceiverUrls;
  /**
   * For Workers, Next's route handlers, Deno, Bun, and whatever else speaks `Request` and `Response`. It never
   * rejects. `address` is who sent it, for `addresses`; what Deno and Bun give as second argument does as well.
   */
  fetch(
    request: WebRequest,
    info?:
      | {
          /** Who sent it. */
          address?: string;
        }
      | object,
  ): Promise<WebResponse>;
  /**
   * For `node:http` and Express: mount it before `express.json()`. With `next`, requests whose path does not end in a
   * place are passed on.
   */
  node(request: NodeRequest, response: NodeResponse, next?: (error?: any) => void): void;
  /**
   * A plugin for Fastify: `app.register(receiver.fastify, { prefix: "/callbacks" })`. It takes requests over
   * before Fastify reads their bodies, and touches no other route.
   */
  fastify(instance: FastifyScope, options: object, done: (error?: Error) => void): void;
  /** A handler for Hono: `app.all("/callbacks/*", receiver.hono)`. */
  hono(context: {
    /** Hono's request. */
    readonly req: {
      /** What is in it. */
      readonly raw: WebRequest;
    };
    /** What the platform gives, the connection in Node among it. */
    readonly env?: any;
  }): Promise<WebResponse>;
}

/**
 * Makes a receiver of callbacks: it checks path, method, sender, type, size and pace, reads the body, has you store the
 * event, and only then acknowledges it.
 *
 * Throws `MpesaError` with `"invalidParameters"` and all `issues` at once, if options are wrong.
 *
 * @example
 * ```ts
 * const receiver = createReceiver({
 *   secret: process.env.CALLBACK_SECRET,
 *   store: ({ event, body }) => payments.keep(event.dedupeKey, event, body),
 *   validate: async ({ event }) => (await owes(event)) || "invalidAccountNumber",
 *   log: (entry) => console.log(JSON.stringify(entry)),
 * });
 * const { callbackUrl } = receiver.urls("https://shop.example/callbacks");
 * createServer(receiver.node).listen(3000);
 * ```
 */
export declare function createReceiver<Owner extends object = object>(options: ReceiverOptions<Owner>): Receiver;

/**
 * Writes many items with one write each time: what arrives while one is under way, or in the same turn of the event
 * loop, is written together in the next. Each caller gets the result of its own item, in the order of arrival.
 *
 * `write` must keep all of its items or none, as a transaction does, and give one result for each. If it throws, each
 * item is written again by itself, so that one that cannot be written takes no other along. A write that never ends
 * holds up those after it.
 *
 * For servers and Durable Objects. In a plain Worker requests do not share a write: use the database's own batches.
 *
 * @example
 * ```ts
 * const insert = database.prepare("INSERT INTO events (dedupeKey, body) VALUES (?, ?) ON CONFLICT DO NOTHING");
 * const store = inBatches(database.transaction((batch) =>
 *   batch.map(({ event, body }) => (insert.run(event.dedupeKey, body).changes === 1 ? "stored" : "duplicate"))));
 * ```
 */
export declare function inBatches<T, R>(
  write: (items: T[]) => readonly R[] | Promise<readonly R[]>,
  options?: {
    /** The largest batch: 500, if left out. */
    most?: number;
    /** How many may wait; over that an item is refused at once. 100,000, if left out. */
    mostWaiting?: number;
  },
): (item: T) => Promise<R>;
