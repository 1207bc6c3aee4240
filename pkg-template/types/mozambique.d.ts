import type { Acknowledgement, Environment, Explanation, Finding, MpesaError } from "./core.js";
import type { Event } from "./mozambique.events.js";

export { MpesaError } from "./core.js";
export type * from "./core.js";
export { bearerToken, inspectPublicKey } from "./credential.js";
export type { PublicKeyInfo, PublicKeySource } from "./credential.js";
export * from "./mozambique.client.js";
export * from "./mozambique.endpoints.js";
export type * from "./mozambique.events.js";

/**
 * What the context of Mozambique's calls may hold beside the rest.
 *
 * The gateway has been seen to send HTTP headers that strict parsers refuse. In Node that is an error such as
 * `HPE_INVALID_HEADER_TOKEN`: it comes after the request was sent, so take it for an answer that was lost. `https.request`
 * with `insecureHTTPParser: true` reads such an answer; `fetch` has no such option. Use it for this host alone, and never
 * turn the check of certificates off with it. Each call has a port of its own, which a firewall must let out: 18345, 18349,
 * 18352 to 18354 and 19323.
 */
export interface Destination {
  /** The `Origin` header; `developer.mpesa.vm.co.mz` if left out. Some accounts have another, or `*`. */
  origin?: string;
}

/**
 * Reads the body of a callback. They come if an Asynchronous Response URL is registered on the page of your account: from
 * then on all calls of the account are asynchronous.
 *
 * A callback is a claim: Vodacom does not sign it. Store the body, then the event under its `dedupeKey`, answer with
 * `acknowledge(event)`, and confirm with `transactionStatus` before goods move. Throws `MpesaError`: `"notJson"`,
 * `"unknownCallback"` or `"tooLarge"`.
 *
 * @example
 * ```ts
 * const event = parseCallback(await request.text());
 * if (event.outcome === "succeeded") await paid(event.thirdPartyReference, event.transactionId);
 * ```
 */
export declare function parseCallback(body: string | Uint8Array | ArrayBuffer, options?: CallbackOptions): Event;

/** What a callback's body does not say about itself. */
export interface CallbackOptions {
  /**
   * `"transactionStatus"` where `thirdPartyReference` is that of a question: its `"0"` only says that the question was
   * answered. All callbacks of an account arrive at the same URL.
   */
  arrivedAt?: "transactionStatus";
}

/**
 * The answer to a callback once it is stored, and to every duplicate: status 200, with the ids of the event. Your reference
 * goes back under another name than it came with. Throws `MpesaError` (`"invalidArgument"`) without an event.
 *
 * @example
 * ```ts
 * const { status, headers, body } = acknowledge(parseCallback(await request.text()));
 * return new Response(body, { status, headers });
 * ```
 */
export declare function acknowledge(event: {
  /** The `originalConversationId` of the event. */
  readonly originalConversationId?: string;
  /** The `thirdPartyReference` of the event. */
  readonly thirdPartyReference?: string;
}): Acknowledgement;

/**
 * Says what a code, an error, an event or a reply means, and what to do about it. Needs no network.
 *
 * The codes are those of Mozambique's own API: `INS-23`, `INS-26` and `INS-993` to `INS-997` mean other things in OpenAPI.
 *
 * @example
 * ```ts
 * explain("INS-2006").fix;
 * explain(error).whoCanFix;
 * ```
 */
export declare function explain(
  subject:
    | string
    | MpesaError
    | Event
    | {
        /** The `responseCode` of a reply. */
        readonly responseCode: string;
      },
): Explanation & {
  /** What else it can mean. */
  readonly others: readonly Explanation[];
};

/** How an integration is set up: as much of it as there is. Nothing of it is kept, shown or sent. */
export interface Settings {
  /** Which of M-Pesa's two worlds. */
  environment?: Environment;
  /** Another host in place of the environment's. */
  baseUrl?: string;
  /** The `Origin` header, if not the usual one. */
  origin?: string;
  /** The API key as your account page shows it: 32 characters. */
  apiKey?: string;
  /** The API key, encrypted by `bearerToken`. */
  bearerToken?: string;
  /** What the public key is that you give `bearerToken`: the `identity` that `inspectPublicKey` tells. */
  publicKey?: "openapiSandbox" | "openapiProduction" | "mozambiqueSample" | "unknown";
  /** The InitiatorIdentifier that Vodacom gave you, for reversals. */
  initiatorName?: string;
  /** The SecurityCredential that Vodacom gave you, for reversals. */
  securityCredential?: string;
  /** Your code. */
  serviceProviderCode?: string | number;
  /** A phone number that is to pay or to be paid. */
  phoneNumber?: string | number;
  /** The Asynchronous Response URL of your account. */
  callbackUrl?: string;
}

/**
 * Finds what people get wrong before anything is sent: an API key in place of the token, the public key of OpenAPI, a
 * number of another network, a host that is no more, a callback URL at a port that Vodacom does not post to.
 *
 * @example
 * ```ts
 * for (const { path, message, hint } of diagnose({ environment: "production", callbackUrl: "https://shop.example/c/7f3a9c" })) {
 *   console.log(path, message, hint); // callbackUrl is not at a port from 11000 to 19000 …
 * }
 * ```
 */
export declare function diagnose(settings: Settings): readonly Finding[];
