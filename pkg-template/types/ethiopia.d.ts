import type { Acknowledgement, Environment, Explanation, Finding, Keys, MpesaError } from "./core.js";
import type { Event } from "./ethiopia.events.js";

export { MpesaError } from "./core.js";
export type * from "./core.js";
export * from "./ethiopia.client.js";
export * from "./ethiopia.endpoints.js";
export type * from "./ethiopia.events.js";

/**
 * Reads the body of a callback, whatever its kind; tell kinds apart by `event.kind`.
 *
 * A callback is a claim: it is not signed, and may come twice. Store the body, then the event under its `dedupeKey`,
 * answer with `acknowledge()`, and compare ids and amount with your own record before goods move. The result of an STK
 * push is read with and without the `Envelope` around it. That of a payout is read as Daraja's, which is a guess:
 * nobody has published one. Throws `MpesaError`: `"notJson"`, `"unknownCallback"` or `"tooLarge"`.
 *
 * @example
 * ```ts
 * const event = parseCallback(await request.text());
 * if (event.kind === "stk" && event.outcome === "succeeded") await paid(event.checkoutRequestId, event.receipt);
 * ```
 */
export declare function parseCallback(body: string | Uint8Array | ArrayBuffer, options?: CallbackOptions): Event;

/** What a callback's body does not say about itself. */
export interface CallbackOptions {
  /**
   * At which of your URLs it arrived: give each a path of its own, and say so here.
   *
   * A payment's stage is in its body, as a rule; where body and URL contradict each other, the event is `unknown`. The
   * answer to a status query says whose it is only by where it arrived.
   */
  arrivedAt?: "validation" | "confirmation" | "transactionStatus" | "timeout";
}

/**
 * The answer to a callback once it is stored, and to every duplicate: status 200, `{"ResultCode":0,…}`.
 *
 * Which answer M-Pesa Ethiopia wants is not published: this is Daraja's. It accepts a validation; how to reject one is
 * not known.
 *
 * @example
 * ```ts
 * const { status, headers, body } = acknowledge(event);
 * return new Response(body, { status, headers });
 * ```
 */
export declare function acknowledge(event?: {
  /** The `kind` of the event. */
  readonly kind: string;
}): Acknowledgement;

/**
 * Says what a code, a message, an error, an event or a reply means, and what to do about it. Needs no network.
 *
 * Few codes of M-Pesa Ethiopia are published: what nobody has explained is doubt. The code of a reply says that a
 * request was taken, not how it ended.
 *
 * @example
 * ```ts
 * explain("3002", { api: "stk" }).cause; // "The customer did not answer the prompt. …"
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
    /** The kind of callback or the endpoint that the code is from, such as `"stk"` or `"b2cPayment"`. */
    api?: string;
    /** M-Pesa's message. */
    message?: string;
  },
): Explanation & {
  /** What else it can mean. */
  readonly others: readonly Explanation[];
};

/** How an integration is set up: as much of it as there is. Nothing of it is kept, shown or sent. */
export interface Settings extends Partial<
  Pick<Keys, "accessToken" | "consumerKey" | "consumerSecret" | "passkey" | "initiatorName" | "securityCredential">
> {
  /** Which of M-Pesa's two worlds. */
  environment?: Environment;
  /** Another host in place of the environment's. */
  baseUrl?: string;
  /** The short code that signs or is paid. */
  shortCode?: string | number;
  /** A phone number that you test with. */
  phoneNumber?: string | number;
  /** Where the callbacks of STK pushes go. */
  callbackUrl?: string;
  /** Where the results of payouts, reversals and queries go. */
  resultUrl?: string;
  /** Where their time-outs go. */
  timeoutUrl?: string;
  /** Where C2B payments are announced once they are made. */
  confirmationUrl?: string;
  /** Where C2B payments are announced before they are made. */
  validationUrl?: string;
  /** What your clock says; now, if left out. */
  now?: Date | string | number;
  /** What M-Pesa's clock said at that moment: `new Date(response.headers.get("date"))`. */
  serverTime?: Date | string | number;
}

/**
 * Finds what people get wrong before anything is sent: a host, passkey, short code or phone number of Kenya, a password
 * where the passkey belongs, URLs that M-Pesa cannot reach, a clock that is off.
 *
 * @example
 * ```ts
 * for (const { path, message, hint } of diagnose({ environment: "sandbox", shortCode: "174379" })) {
 *   console.log(path, message, hint); // shortCode is that of Kenya's sandbox …
 * }
 * ```
 */
export declare function diagnose(settings: Settings): readonly Finding[];

/**
 * Computes the password that signs an STK push, with the time that it was made at; `stkPush` does so itself.
 *
 * @example
 * ```ts
 * const { password, timestamp } = stkPassword({ shortCode: "101010", passkey });
 * ```
 */
export declare function stkPassword(params: {
  /** The number that signs. */
  shortCode: string | number;
  /** From Safaricom Ethiopia, for that number. */
  passkey: string;
  /** The time; now, if left out. */
  now?: Date | string | number;
  /**
   * `"sha256"`, base64 of the SHA-256 in hexadecimal, as the live API was seen to take it and as it is if left out; or
   * `"daraja"`, base64 of the three as they are, as in Kenya.
   */
  passwordForm?: "sha256" | "daraja";
}): {
  /** For `Password`. */
  readonly password: string;
  /** For `Timestamp`: `YYYYMMDDHHmmss` in East Africa Time. No source names the time zone; Ethiopia's is this one. */
  readonly timestamp: string;
};
