import type { CommonCallOptions, CommonClientOptions } from "./client.js";
import type { Outcome, Resend } from "./core.js";
import type { Calls } from "./mozambique.calls.js";
import type { TransactionStatusParams, TransactionStatusReply } from "./mozambique.endpoints.js";

export type {
  CommonCallOptions as CallOptions, CommonClientOptions, EndedExchange, Exchange, Fetch, FetchInit, FetchResponse, MayLack, Signal,
} from "./client.js";

/** How a client reaches Mozambique's API, and as whom. */
export interface ClientOptions extends CommonClientOptions {
  /** The API key of your account on the portal, as it is shown there. */
  apiKey: string;
  /** The public key of your account on the portal, of which each has its own: PEM, DER or base64. */
  publicKey: string | Uint8Array | ArrayBuffer;
  /** Who starts reversals. */
  initiator?: {
    /** The `InitiatorIdentifier` that Vodacom gave you. */
    name: string;
    /** The `SecurityCredential` that Vodacom gave you, or a function that gives it: called once, at the first use. */
    securityCredential: string | (() => string | Promise<string>);
  };
  /** The `Origin` header: `developer.mpesa.vm.co.mz`, if left out. */
  origin?: string;
}

/** How a transaction ended, as far as M-Pesa says: what the last query said, if any answered. */
export interface TransactionEnd extends Partial<Omit<TransactionStatusReply, "outcome" | "resend">> {
  /** `"unknown"`: M-Pesa has not said in time. Wait for the callback, or ask again later; it is not a failure. */
  readonly outcome: Exclude<Outcome, "pending">;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
}

/** All calls of Mozambique's API, with the key encrypted and the answers read. */
export interface Client extends Calls {
  /**
   * Waits until M-Pesa says how a transaction ended.
   *
   * Asks by `transactionStatus`, at once and then every 12 seconds at most, for all transactions of this client together:
   * how often one may ask is not published. The callback is quicker: use this where none can reach you, or to confirm it.
   * A failed query is no failed payment: it goes on asking. Throws `MpesaError` only for what asking again cannot mend.
   *
   * @example
   * ```ts
   * const queryReference = payment.thirdPartyReference;
   * const { outcome } = await client.waitForTransaction({ queryReference, serviceProviderCode: "171717" });
   * ```
   */
  waitForTransaction(
    params: Omit<TransactionStatusParams, "thirdPartyReference">,
    options?: {
      /** Ends the waiting: the promise rejects with the signal's reason. */
      signal?: CommonCallOptions["signal"];
      /** After how many milliseconds to leave it as unknown: 120,000, if left out. */
      timeout?: number;
    },
  ): Promise<TransactionEnd>;
}

/**
 * Makes a client of Vodacom Mozambique's own API: it encrypts the API key, once, sends what the calls build by `fetch`,
 * and reads the answers. There is no session, and **nothing is ever sent a second time**: where an answer is lost, the
 * error's `resend` says what to do, and its `thirdPartyReference` what to ask for: it is made where a call is given none,
 * and `beforeSend` can store it first.
 *
 * Throws `MpesaError`: `"invalidParameters"` and `"invalidArgument"` before anything is sent, `"invalidPassword"` and
 * `"invalidCertificate"` for what is wrong with API key and public key, `"notSent"` if nobody was reached, `"noAnswer"` if
 * no answer came, and whatever the answer amounts to.
 *
 * For servers only: the API key is a secret, and a browser sets the `Origin` header itself. Each call has a port of its
 * own, so a firewall must let out 18345, 18349, 18352, 18353, 18354 and 19323.
 *
 * @example
 * ```ts
 * const client = createClient({ environment: "sandbox", apiKey, publicKey });
 * const reply = await client.c2bPayment({
 *   amount: 10, phoneNumber: "258843330333", serviceProviderCode: "171717", transactionReference: "T12344C",
 * });
 * ```
 */
export declare function createClient(options: ClientOptions): Client;
