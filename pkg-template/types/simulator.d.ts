export { MpesaError } from "./core.js";
export type { ErrorCode, Issue, Resend } from "./core.js";

/**
 * How a push ends, with the result code that callback and query then carry:
 * - `"paid"`: `0`, after 12 seconds
 * - `"cancelled"`: `1032`, after 8 seconds
 * - `"unreachable"`: `1037`, the phone is off or nobody answers, after 26 seconds
 * - `"insufficientBalance"`: `1`, after 15 seconds
 * - `"wrongPin"`: `2001`, after 15 seconds
 * - `"expired"`: `1019`, after a minute
 * - `"wrongReceiver"`: `SFC_IC0003`, after 3 seconds; so ends whatever is sent as `CustomerPayBillOnline`
 *   with a `PartyB` that is not the `BusinessShortCode`
 */
export type ScenarioName =
  | "paid"
  | "cancelled"
  | "unreachable"
  | "insufficientBalance"
  | "wrongPin"
  | "expired"
  | "wrongReceiver";

/** What becomes of a push: how it ends, and what becomes of its callback. */
export type Scenario =
  | ScenarioName
  | {
      /** How it ends. */
      outcome: ScenarioName;
      /** How often the callback is posted: 1, if left out. 0 loses it, 2 sends it twice; 100 at most. */
      copies?: number;
      /** Milliseconds from the push to its end and callback; what is usual for the outcome, if left out. */
      delay?: number;
    };

/** A push that the simulator accepted. */
export interface SimulatedPush {
  /** Names the push in the callback and in `stkQuery`. */
  readonly checkoutRequestId: string;
  /** The other id of the push. */
  readonly merchantRequestId: string;
  /** The number that signed: for a till the store number. */
  readonly shortCode: string;
  /** What the customer is asked for, in whole shillings. */
  readonly amount: number;
  /** The phone with the prompt: `254` and nine digits. */
  readonly phoneNumber: string;
  /** What the customer is shown. */
  readonly accountReference: string;
  /** Where the callback goes. */
  readonly callbackUrl: string;
  /** 0 for the first push, 1 for the next. */
  readonly number: number;
}

/** A callback that was, or is about to be, posted: `fetch(delivery.url, delivery)`. */
export interface Delivery {
  /** The `callbackUrl` of the push. */
  readonly url: string;
  readonly method: "POST";
  readonly headers: Record<string, string>;
  /** The callback: give it to `parseCallback`. */
  readonly body: string;
  /** The push that it is about. */
  readonly checkoutRequestId: string;
  /** When it fell due, in milliseconds since 1970. */
  readonly at: number;
  /** What `deliver` threw, if it did. As with Safaricom, that does not bring the callback back. */
  readonly error?: unknown;
}

/** How the simulator behaves. All of it can be left out. */
export interface SimulatorOptions {
  /** The same seed, times and calls give the same bytes. `1`, if left out; `1` and `"1"` are the same. */
  seed?: string | number;
  /**
   * The clock. A moment (`Date`, ISO 8601 text with offset, or milliseconds since 1970) is where a virtual clock
   * starts, which only `advance` and `settle` move. A function gives the time of a clock of yours, such as
   * `Date.now`; callbacks then wait for `deliverDue`. Left out, a virtual clock starts on 5 January 2026 at nine
   * in the morning in Nairobi.
   */
  now?: number | Date | string | (() => number);
  /** What becomes of the pushes: one for all, one for each (the last repeats), or a function. `"paid"`, if left out. */
  scenario?: Scenario | Scenario[] | ((push: SimulatedPush) => Scenario);
  /**
   * Receives each callback; `fetch(delivery.url, delivery)`, if left out. Calls to the simulator are fine in it.
   * What it throws is kept as `error` of the delivery, and the simulator goes on.
   */
  deliver?: (delivery: Delivery) => unknown | Promise<unknown>;
  /** The consumer key that gets tokens; any that is not empty, if left out. */
  consumerKey?: string;
  /** The consumer secret that gets tokens; any that is not empty, if left out. */
  consumerSecret?: string;
  /** The passkey that signs; that of the sandbox, if left out. */
  passkey?: string;
  /** The short codes that exist; all, if left out. */
  shortCodes?: string[];
  /**
   * Refuses more than five STK queries in a minute with status 429, as the sandbox does. `false`, if left out, so
   * that a test does not stumble over it.
   */
  spikeArrest?: boolean;
}

/** The global `fetch`, where the types of the web are there. */
type Fetch = typeof globalThis extends { fetch: (input: infer Input, init?: infer Init) => infer Answer }
  ? (input: Input, init?: Init) => Answer
  : (input: any, init?: any) => Promise<any>;

/** A Daraja of your own, with its tokens, its pushes and its clock. */
export interface Simulator {
  /**
   * In place of the global `fetch`: answers requests to any host as Daraja does, refusals included. It never
   * fails for what a request holds; only an aborted signal, or a `scenario` function that throws, rejects.
   */
  fetch: Fetch;
  /** The simulator's time, in milliseconds since 1970: pass it as `now` of a context. */
  now(): number;
  /** Moves a virtual clock on and delivers what falls due on the way, each at its time. */
  advance(milliseconds: number): Promise<Delivery[]>;
  /**
   * Ends every open push and delivers every outstanding callback, those of pushes made meanwhile included. A
   * virtual clock moves to each; a clock of yours is not asked.
   */
  settle(): Promise<Delivery[]>;
  /** Delivers what is due now: for a clock of yours. */
  deliverDue(): Promise<Delivery[]>;
  /** Every callback so far, in the order in which they were handed over. */
  readonly deliveries: readonly Delivery[];
}

/**
 * Makes a Daraja to test against: tokens, STK push and STK query, and the callbacks they lead to.
 *
 * It issues tokens that expire, checks every field and the password, answers and refuses in Daraja's own
 * words, and posts what became of each push. No request leaves the process. Names and limits are those that the
 * core itself has; the answers are held against bodies that Daraja was seen to send.
 *
 * Throws `MpesaError`: `"invalidParameters"` or `"invalidArgument"` for options that are wrong.
 *
 * @example
 * ```ts
 * const daraja = createSimulator({ scenario: ["paid", "cancelled"], deliver: ({ body }) => received(parseCallback(body)) });
 *
 * const request = accessToken.request({}, { environment: "sandbox", consumerKey: "key", consumerSecret: "secret" });
 * const response = await daraja.fetch(request.url, request);
 * // … push, then:
 * await daraja.settle();
 * ```
 */
export declare function createSimulator(options?: SimulatorOptions): Simulator;
