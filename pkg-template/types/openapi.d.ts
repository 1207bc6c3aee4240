import type { Acknowledgement, Environment, Explanation, Finding, MpesaError } from "./core.js";
import type { Event } from "./openapi.events.js";

export { MpesaError } from "./core.js";
export { bearerToken, inspectPublicKey } from "./credential.js";
export type { PublicKeyInfo, PublicKeySource } from "./credential.js";
export type * from "./core.js";
export * from "./openapi.client.js";
export * from "./openapi.endpoints.js";
export type * from "./openapi.events.js";

/** The word of a country in the URL: Ghana, Tanzania, Lesotho, DR Congo and Mozambique. */
export type Market = "vodafoneGHA" | "vodacomTZN" | "vodacomLES" | "vodacomDRC" | "vodacomMOZ";

/** Where a request goes, beside what every context holds. */
export interface Destination {
  /** The country: your application on the portal is for one of them. */
  market: Market;
  /**
   * The `Origin` header: `"*"` if left out, or the domain name or IP address that the portal has for your application.
   * A page in a browser cannot set it: call from a server.
   */
  origin?: string;
}

/**
 * Reads the body of a callback, whatever its kind; tell kinds apart by `event.kind`. It comes by `POST` or `PUT`.
 *
 * A callback is a claim: M-Pesa does not sign it, and may send it twice. Store the body, then the event under its
 * `dedupeKey`, answer with `acknowledge(event)`, and confirm by `transactionStatus` before goods move. Throws
 * `MpesaError`: `"notJson"`, `"unknownCallback"` or `"tooLarge"`.
 *
 * @example
 * ```ts
 * const event = parseCallback(await request.text());
 * if (event.kind === "transaction" && event.outcome === "succeeded") await paid(event.thirdPartyConversationId);
 * ```
 */
export declare function parseCallback(body: string | Uint8Array | ArrayBuffer): Event;

/**
 * The answer to a callback once it is stored, and to every duplicate: status 200, the event's two ids, and the code `0`,
 * or `INS-0` for `directDebitQuery`. For a callback after `updateTransactionStatus`, whose code is `INS-GAR-0`, give
 * `{ ...event, kind: "updateTransactionStatus" }`. Throws `MpesaError` (`"invalidArgument"`) where there is no id.
 *
 * @example
 * ```ts
 * const { status, headers, body } = acknowledge(event);
 * return new Response(body, { status, headers });
 * ```
 */
export declare function acknowledge(event: {
  /** The `kind` of the event. */
  readonly kind: string;
  /** M-Pesa's id of the request. */
  readonly originalConversationId?: string;
  /** Your id of the request. */
  readonly thirdPartyConversationId?: string;
}): Acknowledgement;

/**
 * Says what a code, an error, an event or a reply means, and what to do about it. Needs no network.
 *
 * Some codes mean other things for other calls: give the event or error itself, or say which call. The code of a reply
 * says that a request was carried out or taken: its `outcome` says which.
 *
 * @example
 * ```ts
 * explain("INS-2006", { api: "c2bPayment" }).cause; // "The customer has too little money."
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
        readonly responseCode?: string;
      },
  options?: {
    /** The kind of callback or the endpoint that the code is from, such as `"transaction"` or `"b2cPayment"`. */
    api?: string;
    /** M-Pesa's message. */
    message?: string;
  },
): Explanation & {
  /** What else it can mean. */
  readonly others: readonly Explanation[];
};

/** How an integration is set up: as much of it as there is. Nothing of it is kept, shown or sent. */
export interface Settings {
  /** Which of M-Pesa's two worlds. */
  environment?: Environment;
  /** The country. */
  market?: Market;
  /** Another host in place of M-Pesa's. */
  baseUrl?: string;
  /** The API key of your application, as it is. */
  apiKey?: string;
  /** The session id that `session` gave, as it is. */
  sessionId?: string;
  /** One of both, encrypted. */
  bearerToken?: string;
  /** What your own public key is, if you give `bearerToken` one: the `identity` that `inspectPublicKey` tells. */
  publicKey?: "openapiSandbox" | "openapiProduction" | "mozambiqueSample" | "unknown";
  /** When the session id was fetched: it can be used 30 seconds later. */
  sessionCreated?: Date | string | number;
  /** The `Origin` header. */
  origin?: string;
  /** Your organisation: in the sandbox `000000`. */
  serviceProviderCode?: string | number;
  /** An id as you give them to requests. */
  thirdPartyConversationId?: string;
  /** The currency. */
  currency?: string;
  /** The phone number of a customer, in any form. */
  phoneNumber?: string | number;
  /** What your clock says; now, if left out. */
  now?: Date | string | number;
}

/**
 * Finds what people get wrong before anything is sent: keys that are mistaken for each other, a public key of the other
 * environment, a session that is not live yet, what belongs to another market.
 *
 * @example
 * ```ts
 * const settings = { environment: "production", market: "vodacomTZN", serviceProviderCode: "000000" } as const;
 * for (const { path, message, hint } of diagnose(settings)) {
 *   console.log(path, message, hint); // serviceProviderCode is the sandbox's …
 * }
 * ```
 */
export declare function diagnose(settings: Settings): readonly Finding[];
