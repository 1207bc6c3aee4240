/** Whether, and how, a request may be sent again. A boolean is wrong where money may have moved. */
export type Resend =
  /** It was not carried out: it may be sent again after a pause. */
  | "safe"
  /** It may be sent again under the same id, and never under a new one. */
  | "sameId"
  /** Fetch a new access token, then send once more. */
  | "newToken"
  /** It is under way: keep asking how it ended, do not send it again. */
  | "poll"
  /** It may have been carried out: ask how it ended before you send it again. */
  | "afterQuery"
  /** Sending it again as it is does not help, or does harm. */
  | "no";

/** How a payment or request ended. `"unknown"`: money may have moved, so find out before anything else. */
export type Outcome = "succeeded" | "failed" | "pending" | "unknown";

/** Why there is no result. New codes may be added; existing ones keep their meaning. */
export type ErrorCode =
  /** An argument has the wrong type, or could not be read. */
  | "invalidArgument"
  /** Parameters or context are wrong: `issues` lists every problem. Nothing was sent. */
  | "invalidParameters"
  /** M-Pesa answered that it will not do it: see `apiCode`, `status` and `body`. */
  | "refused"
  /** M-Pesa failed on its side, by a time-out or an internal error, and does not say whether it was carried out: go by `resend`. */
  | "unconfirmed"
  /** The answer is not one that this endpoint gives: HTML, empty, cut off, or the wrong type. */
  | "unreadableReply"
  /** The callback is not JSON. */
  | "notJson"
  /** The callback of the DRC's gateway is not XML, or XML with what the library does not read, such as a DTD. */
  | "notXml"
  /** The callback can be read, but is none that M-Pesa is known to send. */
  | "unknownCallback"
  /** More than the library reads: 1 MiB for a body or for parameters. */
  | "tooLarge"
  /** The certificate or public key cannot be read, or is not one to encrypt with. */
  | "invalidCertificate"
  /** The password, API key or session id is one that M-Pesa cannot have issued, or does not fit the key. */
  | "invalidPassword"
  /** From a client: no answer came, because the network failed or time ran out. It may have been carried out: go by `resend`. */
  | "noAnswer"
  /** From a client: nobody was reached, so nothing can have been carried out. */
  | "notSent"
  /** The platform gives no random numbers here, as in a Worker outside a request handler. */
  | "noRandomness"
  /**
   * From `mpesa-core/slim`: the core is not loaded yet. From `mpesa-core/daraja` in a Cloudflare Worker: what encrypts is
   * not part of it, unless it imports `mpesa-core/credential`.
   */
  | "notReady";

/** One problem: where, what must be, and what to do about it. */
export interface Issue {
  /** The parameter in your words (`amount`, `shortCode.till`, `context.passkey`), or for a reply the field in M-Pesa's. */
  readonly path: string;
  /** What must be. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

/**
 * The one error. Branch on `code` and `resend`, never on `message`.
 *
 * @example
 * ```ts
 * try {
 *   stkPush.reply({ status: response.status, body: await response.text() });
 * } catch (error) {
 *   if (MpesaError.is(error) && error.resend === "afterQuery") await keepAsDoubtful(error);
 *   else throw error;
 * }
 * ```
 */
export declare class MpesaError extends Error {
  private constructor();
  /** Always `"MpesaError"`. */
  readonly name: "MpesaError";
  /** The stable reason. */
  readonly code: ErrorCode;
  /** Whether the request may be sent again. */
  readonly resend: Resend;
  /** Each problem, where there are several. */
  readonly issues: readonly Issue[];
  /** What to do about it. */
  readonly hint?: string;
  /** The HTTP status, where M-Pesa answered. */
  readonly status?: number;
  /** M-Pesa's own code, such as `400.002.02`. */
  readonly apiCode?: string;
  /** M-Pesa's id of the request: quote it to Safaricom. */
  readonly requestId?: string;
  /** From a client, of a payout: the id under which it may be sent again. */
  readonly originatorConversationId?: string;
  /** From an OpenAPI client: the id of the call, to ask for it by `transactionStatus`. */
  readonly thirdPartyConversationId?: string;
  /** From a Mozambique client: your reference of the call, to ask for it by `transactionStatus`. */
  readonly thirdPartyReference?: string;
  /** From an Ethiopia client, of a push: your id of it. */
  readonly merchantRequestId?: string;
  /** What M-Pesa answered, cut at 2,048 bytes; absent where it could hold a secret. */
  readonly body?: string;
  /** Whether a value is one, whichever subpath or copy of the package it came from; so does `instanceof`. */
  static is(value: unknown): value is MpesaError;
}

/** Which of M-Pesa's two worlds: tests without money, or real money. */
export type Environment = "sandbox" | "production";

/** The keys that an endpoint may need. They are secrets: keep them on a server, out of logs and out of pages. */
export interface Keys {
  /** The token that `accessToken` gave. */
  accessToken: string;
  /** The consumer key of your app on the Daraja portal. */
  consumerKey: string;
  /** The consumer secret of your app on the Daraja portal. */
  consumerSecret: string;
  /** The passkey of the short code that signs: 64 characters, not the password made from it. */
  passkey: string;
  /** The name of the API operator who starts payouts, queries and reversals. */
  initiatorName: string;
  /** The API operator's password, encrypted by `securityCredential`. It can be used again. */
  securityCredential: string;
  /** Daraja: the key that `billManagerOptIn` gave. Ethiopia: the secret key for `c2bPayment`. */
  appKey: string;
  /** OpenAPI and Mozambique: the API key or the session id, encrypted by `bearerToken`. It can be used again. */
  bearerToken: string;
  /** DRC: the user name on the gateway. */
  username: string;
  /** DRC: the password on the gateway. */
  password: string;
  /** DRC: the session that `login` gave. */
  sessionId: string;
}

/** What a call needs beside its parameters: where to, with which keys, at what time. Keys that an endpoint does not need may be there. */
export type Context<Needs extends keyof Keys = never> = {
  /** Which hosts and certificates. */
  environment: Environment;
  /** Another host in place of the environment's: a simulator, mock or proxy. */
  baseUrl?: string;
  /** Another path in place of the endpoint's, where your go-live mail names one. */
  path?: string;
  /**
   * How amounts, short codes and phone numbers are sent: as JSON strings or as JSON numbers. Left out, as the portal's
   * samples have it, which is a string for most. Sources disagree: one production user reports to need numbers.
   */
  numberFormat?: "string" | "number";
  /** The time of the request; now, if left out. A `Date`, ISO 8601 text with offset, or milliseconds since 1970. */
  now?: Date | string | number;
  /** Sends values over the published limits (amounts, lengths of text) instead of refusing them. */
  skipLimits?: boolean;
} & Pick<Keys, Needs> & Partial<Keys>;

/** A request for you to send: `fetch(request.url, request)`. */
export interface HttpRequest {
  /** The HTTP method. */
  readonly method: "GET" | "POST" | "PUT";
  /** Where to, with what belongs into the query. */
  readonly url: string;
  /** The headers, with the token or keys in them: do not log them. */
  readonly headers: Record<string, string>;
  /** JSON; absent for `GET`. */
  readonly body?: string;
  /** What M-Pesa may take or not, such as a text over a limit that it was seen not to enforce. `skipLimits` wants none. */
  readonly warnings?: readonly Issue[];
}

/** An answer that you received. */
export interface HttpResponse {
  /** The HTTP status. */
  readonly status: number;
  /** Not read: it may be there. */
  readonly headers?: unknown;
  /** `await response.text()`, or the bytes. */
  readonly body: string | Uint8Array | ArrayBuffer;
}

/** An answer for you to give. */
export interface Acknowledgement {
  /** The HTTP status: 200. */
  readonly status: number;
  /** The headers: a content type of JSON. */
  readonly headers: Record<string, string>;
  /** JSON. */
  readonly body: string;
}

/** One call of the API as two functions: what to send, and what the answer means. Sending is yours. */
export interface Endpoint<Params, Reply, Needs extends keyof Keys, Destination = unknown> {
  /** Its name. */
  readonly name: string;
  /** What to do if no answer comes: the `resend` of a request that may or may not have arrived. */
  readonly lost: Resend;
  /** The keys that its context must hold. */
  readonly needs: readonly (keyof Keys)[];
  /** The parameter with the id under which it may be sent again, if there is one. */
  readonly under?: string;
  /** Checks the parameters, all of them at once, and builds the request. Throws `MpesaError` with `issues`. */
  request(params: Params, context: Context<Needs> & Destination): HttpRequest;
  /** Reads the answer. Throws `MpesaError`: `"refused"` if M-Pesa said no, `"unreadableReply"` if it cannot be told. */
  reply(response: HttpResponse): Reply;
}

/** Something in a reply or callback that has no field of its own, or a value that its field could not read. */
export interface Extra {
  /** The name as it was sent. */
  readonly name: string;
  /** The value as JSON text: numbers keep every digit. */
  readonly value: string;
}

/** What a code means, and what to do about it. */
export interface Explanation {
  /** Whether anybody has explained it; what nobody has is doubt. */
  readonly known: boolean;
  /** M-Pesa's code, if it has one. */
  readonly code?: string;
  /** What it is about, where the code means other things elsewhere: `"stk"`, `"result"`, `"pullQuery"`, … */
  readonly api?: string;
  /** What happened. */
  readonly cause: string;
  /** What to do. */
  readonly fix: string;
  /** Who can do it: who pays or is paid, you, Safaricom or Vodacom on request, or nobody as nothing is broken. */
  readonly whoCanFix: "customer" | "you" | "safaricom" | "vodacom" | "nobody";
  /** How it ended, where that is known. */
  readonly outcome?: Outcome;
  /** Whether the request may be sent again. */
  readonly resend: Resend;
  /** Where that is known from: `documented`, `captured`, `reported`, `disputed`, … */
  readonly evidence: string;
}

/** Something that is wrong in your settings, or likely to be. */
export interface Finding {
  /** The setting. */
  readonly path: string;
  /** `"error"`: it cannot work. `"warning"`: it may not work, or not always, or is not safe. */
  readonly severity: "error" | "warning";
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}
