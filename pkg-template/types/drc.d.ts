import type { Acknowledgement, Environment, Explanation, Finding, MpesaError } from "./core.js";
import type { Event } from "./drc.events.js";

export { MpesaError } from "./core.js";
export type * from "./core.js";
export * from "./drc.client.js";
export * from "./drc.endpoints.js";
export type * from "./drc.events.js";

/**
 * Reads the body of a callback, which is XML.
 *
 * A callback is a claim: Vodacom does not sign it. Store the body, then the event under its `dedupeKey`, answer with
 * `acknowledge(event)`, and compare it with your own record before goods move. Throws `MpesaError`: `"notXml"`,
 * `"unknownCallback"` or `"tooLarge"`.
 *
 * @example
 * ```ts
 * const event = parseCallback(await request.text());
 * if (event.outcome === "succeeded") await paid(event.thirdPartyReference, event.transactionId);
 * ```
 */
export declare function parseCallback(body: string | Uint8Array | ArrayBuffer): Event;

/**
 * The answer to a callback once it is stored, and to every duplicate: status 200 and XML, which says one thing more to a
 * callback with an `eventId`, as B2C's have it. Nothing is known of what B2B wants: it gets the same as C2B.
 *
 * @example
 * ```ts
 * const { status, headers, body } = acknowledge(parseCallback(await request.text()));
 * return new Response(body, { status, headers });
 * ```
 */
export declare function acknowledge(event: {
  /** What it is about. */
  readonly kind: string;
  /** The `eventId` of the event, if it has one. */
  readonly eventId?: string;
}): Acknowledgement;

/**
 * Says what a code, an error, an event or a reply means, and what to do about it. Needs no network. Vodacom publishes no
 * list of codes: those that nobody has explained are `unknown`.
 *
 * @example
 * ```ts
 * explain("-3", { api: "transaction" }).fix;
 * explain(error).whoCanFix;
 * ```
 */
export declare function explain(
  subject:
    | string
    | number
    | MpesaError
    | Event
    | {
        /** The `responseCode` of a reply. */
        readonly responseCode: string;
      },
  options?: ExplainOptions,
): Explanation & {
  /** What else it can mean. */
  readonly others: readonly Explanation[];
};

/** What a code alone does not say. */
export interface ExplainOptions {
  /** The gateway's message. */
  message?: string;
  /** What the code is about: a kind of callback, `"reply"` for the `responseCode` of replies, or `"eventInfo"`. */
  api?: "transaction" | "b2b" | "reply" | "eventInfo" | (string & {});
}

/** How an integration is set up: as much of it as there is. Nothing of it is kept, shown or sent. */
export interface Settings {
  /** Which of M-Pesa's two worlds. */
  environment?: Environment;
  /** Another host in place of the environment's. */
  baseUrl?: string;
  /** The user name on the gateway. */
  username?: string;
  /** The password on the gateway. */
  password?: string;
  /** The session that `login` gave. */
  sessionId?: string;
  /** The code of the business, for C2B. */
  serviceProviderCode?: string | number;
  /** The short code that pays, for B2C. */
  shortCode?: string | number;
  /** A phone number that is to pay or to be paid. */
  phoneNumber?: string | number;
  /** In which currency is paid: `"CDF"` or `"USD"`. */
  currency?: string;
  /** Where results go. */
  callbackUrl?: string;
}

/**
 * Finds what people get wrong before anything is sent: an address that encrypts nothing, a password that was copied with
 * a blank, a number or currency of another country, a callback URL that cannot be reached. Whether Vodacom has the
 * address of your server on its list cannot be found out here: the gateway does not answer those that it has not.
 *
 * @example
 * ```ts
 * for (const { path, message, hint } of diagnose({ environment: "production", currency: "FC" })) {
 *   console.log(path, message, hint); // currency is neither "CDF" nor "USD" …
 * }
 * ```
 */
export declare function diagnose(settings: Settings): readonly Finding[];
