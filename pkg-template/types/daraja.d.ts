import type { Acknowledgement, Environment, Explanation, Finding, Keys, MpesaError } from "./core.js";
import type { Event } from "./daraja.events.js";

export { MpesaError } from "./core.js";
export type * from "./core.js";
export * from "./client.js";
export type { Calls } from "./daraja.calls.js";
export { inspectCertificate, securityCredential } from "./credential.js";
export type { CertificateInfo, CertificateSource } from "./credential.js";
export * from "./daraja.endpoints.js";
export type * from "./daraja.events.js";

/** A till for STK push. The two numbers cannot be mixed up, as each has its name. */
export interface Till {
  /** The store or head office number given at go-live, to which the passkey belongs: it signs. */
  store: string | number;
  /** The till number that customers know: it receives. */
  till: string | number;
}

/**
 * Reads the body of a callback, whatever its kind; tell kinds apart by `event.kind`.
 *
 * A callback is a claim: Safaricom does not sign it, may send it twice, and never again once you have
 * answered. Store the body, then the event under its `dedupeKey`, answer with `acknowledge()`, and confirm by
 * query before goods move. Throws `MpesaError`: `"notJson"`, `"unknownCallback"` or `"tooLarge"`.
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
   * A validation and a confirmation of C2B look alike, and so do a payment that failed and a status query that
   * failed. Without it such an event is `unknown` rather than guessed.
   */
  arrivedAt?: "validation" | "confirmation" | "transactionStatus" | "timeout";
}

/**
 * The answer to a callback once it is stored, and to every duplicate: status 200, `{"ResultCode":0,…}`. Give it the
 * event, as Bill Manager takes another answer.
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
 * The answer to a C2B validation that lets the payment through. Answer within about eight seconds.
 *
 * @example
 * ```ts
 * const event = parseCallback(body, { arrivedAt: "validation" });
 * return (await owes(event)) ? acceptPayment() : rejectPayment("invalidAccountNumber");
 * ```
 */
export declare function acceptPayment(options?: {
  /** Your id of the payment, which the confirmation repeats. */
  thirdPartyTransactionId?: string;
  /** How the code 0 is sent: as text, as the portal prints it and as it is if left out, or as a number, on which an older source insists. */
  resultCode?: "string" | "number";
}): Acknowledgement;

/**
 * The answer to a C2B validation that rejects the payment. A confirmation cannot be rejected. Throws `MpesaError`
 * (`"invalidParameters"`) for a reason that is none.
 *
 * @example
 * ```ts
 * const answer = owed === event.amount ? acceptPayment() : rejectPayment("invalidAmount");
 * ```
 */
export declare function rejectPayment(
  reason: "invalidPhoneNumber" | "invalidAccountNumber" | "invalidAmount" | "invalidKycDetails" | "invalidShortCode" | "other",
): Acknowledgement;

/**
 * Whether what a callback shows can be that number: digits, a mask (`2547 ***** 126`, `25470****149`), the SHA-256 of
 * `254…`, or that hash with its middle masked. A mask fits a hundred thousand numbers: a hint, and no proof.
 *
 * @example
 * ```ts
 * if (event.kind === "c2b" && event.phoneNumber && !matchesPhoneNumber(event.phoneNumber, order.phoneNumber)) {
 *   await review(event);
 * }
 * ```
 */
export declare function matchesPhoneNumber(shown: string, phoneNumber: string | number): boolean;

/**
 * Whether a callback that came from this address can be from Safaricom.
 *
 * The lists are not guaranteed, and the sandbox has been seen to use other addresses: a check beside an unguessable
 * path and the confirmation by query, not instead of them. IPv4 in IPv6 (`::ffff:196.201.214.200`) is understood; an
 * address that is unknown or unreadable is not Safaricom's.
 *
 * Throws `MpesaError` (`"invalidParameters"`) for a list that is none.
 *
 * @example
 * ```ts
 * if (!isSafaricomAddress(request.socket.remoteAddress)) response.writeHead(403).end();
 * ```
 */
export declare function isSafaricomAddress(
  address: string | undefined,
  options?: {
    /**
     * `"all"`, the union of both published lists, if left out; `"portal"` for the portal's list of 2026 alone; or
     * your own addresses and networks, such as `["196.201.212.0/22"]`.
     */
    list?: "all" | "portal" | readonly string[];
  },
): boolean;

/**
 * Who sent a request, where proxies stand between: of `X-Forwarded-For` the last address that is no trusted proxy.
 * Anybody can write anything into that header, so it counts only as far as trusted proxies have written it.
 *
 * `remote` is the other end of the connection; `trustedProxies` holds addresses and networks. Gives `undefined` where it
 * cannot be told. Throws `MpesaError` (`"invalidParameters"`) for proxies that are no addresses.
 *
 * @example
 * ```ts
 * const address = clientAddress(request.socket.remoteAddress, request.headers["x-forwarded-for"], ["10.0.0.0/8"]);
 * ```
 */
export declare function clientAddress(
  remote: string | undefined,
  forwardedFor?: string,
  trustedProxies?: readonly string[],
): string | undefined;

/**
 * A new id of 19 characters for a payout that may be sent again under the same id: store it before you send.
 *
 * @example
 * ```ts
 * const id = await payouts.keep(originatorConversationId());
 * const request = b2cPayment.request({ originatorConversationId: id, ...payout }, context);
 * ```
 */
export declare function originatorConversationId(): string;

/**
 * Says what a code, a message, an error, an event or a reply means, and what to do about it. Needs no network.
 *
 * The same code means other things in other APIs: give the event or error itself, or say which API. Where nobody says
 * which, what leaves a doubt comes first. The code of a reply says that a request was taken, not how it ended.
 *
 * @example
 * ```ts
 * explain("1032").cause; // "The customer cancelled, or let the prompt time out."
 * explain("2001", { api: "result" }).fix;
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
        /** The `resultCode` of a reply to a query. */
        readonly resultCode?: string;
      }
    | {
        /** The `responseCode` of a reply. */
        readonly responseCode?: string;
      },
  options?: {
    /** The kind of callback or the endpoint that the code is from, such as `"stk"`, `"b2cPayment"` or `"pullQuery"`. */
    api?: string;
    /** M-Pesa's message, which tells apart what shares a code. */
    message?: string;
  },
): Explanation & {
  /** What else it can mean. */
  readonly others: readonly Explanation[];
};

/** How an integration is set up: as much of it as there is. Nothing of it is kept, shown or sent. */
export interface Settings extends Partial<Keys> {
  /** Which of M-Pesa's two worlds. */
  environment?: Environment;
  /** Another host in place of the environment's. */
  baseUrl?: string;
  /** The paybill, or a till with its store number. */
  shortCode?: string | number | Till;
  /** `CustomerPayBillOnline` or `CustomerBuyGoodsOnline`, if you set it by hand. */
  transactionType?: string;
  /** The API operator's password, as it is: never written anywhere. */
  initiatorPassword?: string;
  /** When that password was set: it expires after 90 days. */
  initiatorPasswordSet?: Date | string | number;
  /** The certificate that you encrypt with, if not the embedded one. */
  certificate?: string | Uint8Array | ArrayBuffer;
  /** Where the callbacks of STK pushes go. */
  callbackUrl?: string;
  /** Where the results of payouts, transfers, reversals and queries go. */
  resultUrl?: string;
  /** Where their time-outs go. */
  timeoutUrl?: string;
  /** Where C2B payments are announced once they are made. */
  confirmationUrl?: string;
  /** Where C2B payments are announced before they are made. */
  validationUrl?: string;
  /** `"v1"` or `"v2"`: which version you register URLs with. */
  c2bRegisterVersion?: string;
  /** `"v1"` or `"v2"`: which version you simulate with. */
  c2bSimulateVersion?: string;
  /** What your clock says; now, if left out. */
  now?: Date | string | number;
  /** What M-Pesa's clock said at that moment: `new Date(response.headers.get("date"))`. */
  serverTime?: Date | string | number;
}

/**
 * Finds what people get wrong before anything is sent: keys of the wrong environment, a till as store number, a
 * password where the passkey belongs, URLs that M-Pesa cannot reach or refuses, an expired password, a clock that is off.
 *
 * @example
 * ```ts
 * for (const { path, message, hint } of diagnose({ environment: "production", shortCode: "174379" })) {
 *   console.log(path, message, hint); // shortCode is the sandbox's …
 * }
 * ```
 */
export declare function diagnose(settings: Settings): readonly Finding[];

/**
 * Computes the password that signs an STK push, with the time that it was made at; `stkPush` and `stkQuery` do
 * so themselves.
 *
 * @example
 * ```ts
 * const { password, timestamp } = stkPassword({ shortCode: "174379", passkey });
 * ```
 */
export declare function stkPassword(params: {
  /** The number that signs: for a till the store number. */
  shortCode: string | number;
  /** From the portal, or from the go-live mail. */
  passkey: string;
  /** The time; now, if left out. */
  now?: Date | string | number;
}): {
  /** For `Password`. */
  readonly password: string;
  /** For `Timestamp`: East Africa Time, `YYYYMMDDHHmmss`. */
  readonly timestamp: string;
};
