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

/**
 * How a payment that a customer makes by himself ends, unless it is rejected:
 * - `"paid"`: it is made and confirmed, after 3 seconds
 * - `"abandoned"`: your validation lets it pass, but it is not made, and no confirmation follows
 */
export type CustomerScenarioName = "paid" | "abandoned";

/**
 * How a payout ends, with the result code of its result:
 * - `"paid"`: `0`, after 5 seconds
 * - `"insufficientBalance"`: `1`, after 3 seconds; so ends whatever the short code has too little money for
 * - `"wrongInitiator"`: `2001`, after 3 seconds; so ends whatever names another operator than `initiatorName`, or has
 *   no 256 bytes in base64 as credential
 * - `"lockedInitiator"`: `8006`, after 3 seconds
 * - `"unregisteredReceiver"`: `2040`, after 3 seconds
 * - `"internalError"`: `17`, after 5 seconds, although the customer is paid: only a status query tells
 * - `"timedOut"`: the request waits for a minute and is dropped: that is posted to `timeoutUrl`. Nobody has shown what
 *   M-Pesa really posts there
 */
export type PayoutScenarioName =
  | "paid"
  | "insufficientBalance"
  | "wrongInitiator"
  | "lockedInitiator"
  | "unregisteredReceiver"
  | "internalError"
  | "timedOut";

/** What becomes of a transaction: how it ends, what becomes of what is posted about it, and of the answer. */
export interface ScenarioOptions<Name extends string> {
  /** How it ends. */
  outcome: Name;
  /**
   * How often the callback, the result or the confirmation is posted: 1, if left out. 0 loses it, 2 sends it twice;
   * 100 at most.
   */
  copies?: number;
  /**
   * Milliseconds from the request to the post; what is usual for the outcome, if left out, and a week at most. A push
   * ends with its callback. A payment or payout is made at its usual time, so that a later post is a late one.
   */
  delay?: number;
  /**
   * What becomes of the answer to the request, which is carried out all the same. `"given"`: it arrives, as it does if
   * this is left out. `"lost"`: status 504 of the gateway. `"broken"`: `fetch` rejects as if the connection had broken.
   */
  answer?: "given" | "lost" | "broken";
}

/** What becomes of a push. */
export type Scenario = ScenarioName | ScenarioOptions<ScenarioName>;

/** What becomes of a payment that a customer makes by himself. `answer` is about `c2bSimulate`. */
export type CustomerScenario = CustomerScenarioName | ScenarioOptions<CustomerScenarioName>;

/** What becomes of a payout. */
export type PayoutScenario = PayoutScenarioName | ScenarioOptions<PayoutScenarioName>;

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

/** What a customer pays from the phone's own menu. */
export interface CustomerPayment {
  /** The paybill or till. */
  shortCode: string | number;
  /** Whole shillings, 1 to 250,000. */
  amount: string | number;
  /** Who pays, in any form that a phone number has. */
  phoneNumber: string | number;
  /** The account number, up to 20 characters: for a paybill. Left out, it is a till that is paid. */
  accountReference?: string;
}

/** A transaction as it really is, whatever was told or lost about it. */
export interface SimulatedTransaction {
  /** A push, a payment that a customer makes by himself, or a payout. */
  readonly kind: "push" | "customer" | "payout";
  /**
   * `checkoutRequestId` of a push, `originatorConversationId` of a payout; of a customer's payment the receipt, which
   * its validation has already.
   */
  readonly id: string;
  /** Whether money moved. `"rejected"`: your validation said no. */
  readonly state: "pending" | "succeeded" | "failed" | "rejected";
  /** The code of its result, or of its rejection. Absent while it is open, and where M-Pesa has none. */
  readonly resultCode?: string;
  /** The M-Pesa receipt, once money moved. */
  readonly receipt?: string;
  /** Whole shillings. */
  readonly amount: number;
  /** Who pays, or is paid: `254` and nine digits. */
  readonly phoneNumber: string;
  /** Who is paid, or pays. */
  readonly shortCode: string;
  /** What the customer entered, or was shown. */
  readonly accountReference?: string;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** When it ended. */
  readonly endedAt?: number;
}

/** What was, or is about to be, posted: `fetch(delivery.url, delivery)`. */
export interface Delivery {
  /**
   * What it is: the callback of a push, the result of a payout or the answer to `transactionStatus` and
   * `accountBalance`, what comes to `timeoutUrl`, or the validation or confirmation of a customer's payment.
   */
  readonly kind: "callback" | "result" | "timeout" | "validation" | "confirmation";
  /** Where it goes: the URL that the request gave, or that `c2bRegister` set. */
  readonly url: string;
  /** The HTTP method. */
  readonly method: "POST";
  /** The headers. */
  readonly headers: Record<string, string>;
  /** What is posted: give it to `parseCallback`, with where it arrived. */
  readonly body: string;
  /** The push that it is about, where it is one. */
  readonly checkoutRequestId?: string;
  /** The `id` of the transaction that it is about; absent in answers to questions. */
  readonly transactionId?: string;
  /** When it fell due, in milliseconds since 1970. */
  readonly at: number;
  /** What `deliver` threw, if it did. As with Safaricom, that does not bring it back. */
  readonly error?: unknown;
}

/** How the simulator behaves. All of it can be left out. */
export interface SimulatorOptions {
  /** The same seed, times and calls give the same bytes. `1`, if left out; `1` and `"1"` are the same. */
  seed?: string | number;
  /**
   * The clock. A moment (`Date`, ISO 8601 text with offset, or milliseconds since 1970) is where a virtual clock
   * starts, which only `advance` and `settle` move. A function gives the time of a clock of yours, such as
   * `Date.now`; deliveries then wait for `deliverDue`. Left out, a virtual clock starts on 5 January 2026 at nine
   * in the morning in Nairobi.
   */
  now?: number | Date | string | (() => number);
  /** What becomes of the pushes: one for all, one for each (the last repeats), or a function. `"paid"`, if left out. */
  scenario?: Scenario | Scenario[] | ((push: SimulatedPush) => Scenario);
  /** The same for payments that customers make by themselves: of `pay` and of `c2bSimulate`. */
  customerScenario?:
    | CustomerScenario
    | CustomerScenario[]
    | ((payment: SimulatedTransaction, number: number) => CustomerScenario);
  /** The same for payouts. */
  payoutScenario?:
    | PayoutScenario
    | PayoutScenario[]
    | ((payout: SimulatedTransaction, number: number) => PayoutScenario);
  /**
   * Receives each delivery; `fetch(delivery.url, delivery)`, if left out. Calls to the simulator are fine in it.
   * What it throws is kept as `error` of the delivery, and the simulator goes on.
   *
   * For a validation its answer decides: a `Response`, or `{ status?, body }` such as `acceptPayment()` gives. Anything
   * that neither accepts nor rejects within eight seconds leaves it to the `responseType` that was registered.
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
  /** The name of the only API operator; any, if left out. With another name, requests end with result code `2001`. */
  initiatorName?: string;
  /**
   * Whether M-Pesa asks before it takes a customer's payment: in production it does where Safaricom turned that on.
   * `true`, if left out. Without registered URLs it neither asks nor confirms.
   */
  externalValidation?: boolean;
  /** What each short code has on its utility account at the beginning, in whole shillings; a billion, if left out. */
  funds?: number;
  /** How many payments an answer to `pullQuery` holds, 1 to 10,000: 100, if left out. Nobody knows M-Pesa's number. */
  pullPageSize?: number;
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

/** A Daraja of your own, with its tokens, its transactions and its clock. */
export interface Simulator {
  /**
   * In place of the global `fetch`: answers requests to any host as Daraja does, refusals included. It never
   * fails for what a request holds; only an aborted signal, a scenario function that throws, or a scenario with
   * `answer: "broken"` rejects.
   */
  fetch: Fetch;
  /**
   * A customer pays from the phone's own menu. M-Pesa asks at the validation URL that was registered for the short
   * code, and tells the confirmation URL: `advance`, `settle` or `deliverDue` deliver that. Without a scenario,
   * `customerScenario` says how it ends. Throws `MpesaError` for values that are wrong.
   */
  pay(payment: CustomerPayment, scenario?: CustomerScenario): SimulatedTransaction;
  /** The simulator's time, in milliseconds since 1970: pass it as `now` of a context. */
  now(): number;
  /** Moves a virtual clock on and delivers what falls due on the way, each at its time. */
  advance(milliseconds: number): Promise<Delivery[]>;
  /**
   * Ends every open transaction and makes every outstanding delivery, those of requests made meanwhile included. A
   * virtual clock moves to each; a clock of yours is not asked.
   */
  settle(): Promise<Delivery[]>;
  /** Delivers what is due now: for a clock of yours. */
  deliverDue(): Promise<Delivery[]>;
  /** Every delivery so far, in the order in which they were handed over. */
  readonly deliveries: readonly Delivery[];
  /** Every transaction at this moment, the newest last. */
  readonly transactions: readonly SimulatedTransaction[];
}

/**
 * Makes a Daraja to test against: tokens, STK push and query, C2B, pull transactions, payouts (`b2cPayment`,
 * `b2cPaymentV1`, `businessToPochi`), `transactionStatus` and `accountBalance`, and all that is posted in return.
 *
 * It issues tokens that expire, checks every field and the password, answers and refuses in Daraja's own
 * words, and posts what became of each request. No request leaves the process. Names and limits are those that the
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

/**
 * How a transaction beyond Kenya ends, with its code in the OpenAPI and in Mozambique, in DR Congo, and in Ethiopia:
 * - `"paid"`: `INS-0`; `0`; `0`
 * - `"failed"`: `INS-6`, as with a wrong PIN; `-3`; `2001`
 * - `"cancelled"`: the customer declines: `INS-6`, in Mozambique `INS-5`; `-3`; `1032`
 * - `"insufficientBalance"`: `INS-2006`; `-3`; `1`
 * - `"timedOut"`: `INS-9`, and no money moves; `-1`; `3002` of a push, and else `1`, at the timeout URL
 * - `"internalError"`: `INS-1`, although money moves: only `transactionStatus` tells; `-1`; `17`
 *
 * In Ethiopia only `0` and `3002` have been seen: the others are those of Kenya, and read as `unknown`.
 *
 * Where callbacks tell it, they come after 5 seconds: after 8 for `"cancelled"`, after 30 for `"timedOut"`.
 */
export type MarketScenarioName =
  | "paid"
  | "failed"
  | "cancelled"
  | "insufficientBalance"
  | "timedOut"
  | "internalError";

/**
 * What becomes of a transaction beyond Kenya. `copies` and `delay` are about its callback. `answer: "lost"` is a status
 * 504, as for Daraja.
 */
export type MarketScenario = MarketScenarioName | ScenarioOptions<MarketScenarioName>;

/** A transaction beyond Kenya as it really is, whatever was told or lost about it. */
export interface SimulatedMarketTransaction {
  /** What it is: the call that began it. */
  readonly kind:
    | "c2bPayment"
    | "stkPush"
    | "c2bSimulate"
    | "b2cPayment"
    | "b2bPayment"
    | "reversal"
    | "directDebitPayment";
  /** M-Pesa's id of it: `transactionId`, in Ethiopia the receipt. */
  readonly id: string;
  /**
   * Your id of the request: `thirdPartyConversationId` of the OpenAPI, `thirdPartyReference` of Mozambique and DR Congo.
   * In Ethiopia `merchantRequestId` of a push, `accountReference` of `c2bSimulate`, and else `originatorConversationId`.
   */
  readonly reference: string;
  /** M-Pesa's id of the request: of a push `checkoutRequestId`. */
  readonly conversationId: string;
  /** Whether money moved. */
  readonly state: "pending" | "succeeded" | "failed";
  /** The code that says how it ended. Absent while it is open. */
  readonly resultCode?: string;
  /** In major units. */
  readonly amount: number;
  /** Such as `TZS`; absent where the API has one currency. */
  readonly currency?: string;
  /** The customer's number, or the code of the business that is paid; absent in a reversal. */
  readonly party?: string;
  /** The code of the business that asked for it. */
  readonly shortCode: string;
  /** Whether it was reversed. */
  readonly reversed: boolean;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /** When it ended. */
  readonly endedAt?: number;
}

/** A callback beyond Kenya that was, or is about to be, sent: `fetch(delivery.url, delivery)`. */
export interface MarketDelivery {
  /** What it is. */
  readonly kind: "callback";
  /** Where it goes. */
  readonly url: string;
  /** The HTTP method. */
  readonly method: "POST" | "PUT";
  /** The headers. */
  readonly headers: Record<string, string>;
  /** What is sent, JSON or XML: give it to `parseCallback` of that M-Pesa. */
  readonly body: string;
  /** The `id` of the transaction that it is about; absent in answers to queries and about mandates. */
  readonly transactionId?: string;
  /** When it fell due, in milliseconds since 1970. */
  readonly at: number;
  /**
   * Whether `deliver` gave the answer that M-Pesa wants, such as that of `acknowledge`. Nothing is sent again either way.
   */
  readonly acknowledged?: boolean;
  /** What `deliver` threw, if it did. */
  readonly error?: unknown;
}

/** What all simulators beyond Kenya can be told. All of it can be left out. */
export interface MarketSimulatorOptions {
  /** The same seed, times and calls give the same bytes. `1`, if left out; `1` and `"1"` are the same. */
  seed?: string | number;
  /** The clock: as for `createSimulator`. */
  now?: number | Date | string | (() => number);
  /** What becomes of transactions: one for all, one for each (the last repeats), or a function. `"paid"`, if left out. */
  scenario?:
    | MarketScenario
    | MarketScenario[]
    | ((transaction: SimulatedMarketTransaction, number: number) => MarketScenario);
  /**
   * Receives each callback; `fetch(delivery.url, delivery)`, if left out. Its answer, a `Response` or `{ status?, body }`,
   * says whether the callback was acknowledged. What it throws is kept as `error` of the delivery.
   */
  deliver?: (delivery: MarketDelivery) => unknown | Promise<unknown>;
  /** The codes of businesses that exist; all, if left out. */
  shortCodes?: string[];
}

/** How the simulator of Mozambique behaves. */
export interface MozambiqueSimulatorOptions extends MarketSimulatorOptions {
  /**
   * Where callbacks go. With it the account is asynchronous: what is answered says only that a request was taken. Left
   * out, every answer says how it ended.
   */
  callbackUrl?: string;
  /** How they are sent; `"POST"`, if left out. Nobody has documented it, and both have been seen. */
  callbackMethod?: "POST" | "PUT";
}

/** How the simulator of the OpenAPI behaves. */
export interface OpenapiSimulatorOptions extends MozambiqueSimulatorOptions {
  /** Milliseconds until a session is usable: 30,000, if left out, as the portal says. A week at most. */
  sessionDelay?: number;
  /** Milliseconds for which a session lasts; for ever, if left out. */
  sessionLifetime?: number;
}

/** How the simulator of DR Congo behaves. */
export interface DrcSimulatorOptions extends MarketSimulatorOptions {
  /** The user name that may log in; any, if left out. */
  username?: string;
  /** The password that goes with it; any, if left out. */
  password?: string;
  /** Milliseconds for which a session lasts; for ever, if left out. */
  sessionLifetime?: number;
}

/** How the simulator of Ethiopia behaves. */
export interface EthiopiaSimulatorOptions extends MarketSimulatorOptions {
  /** The consumer key that gets tokens; any that is not empty, if left out. */
  consumerKey?: string;
  /** The consumer secret that gets tokens; any that is not empty, if left out. */
  consumerSecret?: string;
  /** The passkey that signs pushes; any, if left out: a password then needs only to look like one. */
  passkey?: string;
}

/** An M-Pesa beyond Kenya of your own, with its sessions, its transactions and its clock. */
export interface MarketSimulator {
  /**
   * In place of the global `fetch`: answers requests to any host as that M-Pesa does, refusals included. It never fails
   * for what a request holds; only an aborted signal, a scenario function that throws, or a scenario with
   * `answer: "broken"` rejects.
   */
  fetch: Fetch;
  /** The simulator's time, in milliseconds since 1970: pass it as `now` of a context. */
  now(): number;
  /** Moves a virtual clock on and delivers what falls due on the way, each at its time. */
  advance(milliseconds: number): Promise<MarketDelivery[]>;
  /** Ends every open transaction and makes every outstanding delivery. */
  settle(): Promise<MarketDelivery[]>;
  /** Delivers what is due now: for a clock of yours. */
  deliverDue(): Promise<MarketDelivery[]>;
  /** Every delivery so far, in the order in which they were handed over. */
  readonly deliveries: readonly MarketDelivery[];
  /** Every transaction at this moment, the newest last. */
  readonly transactions: readonly SimulatedMarketTransaction[];
}

/**
 * Makes an OpenAPI to test against, with all of its countries and calls. A session is usable after 30 seconds: `advance`
 * them. In the sandbox the numbers of the portal's testing page count, whatever the scenario says: the
 * customer `000000000008` has too little money.
 *
 * It holds fields against the portal's own rules, refuses in its codes, takes an id once, finds what was paid, reverses
 * it, and keeps mandates. Of bearer tokens it can check the form alone, since only M-Pesa has the key that opens them;
 * a request passes while any session is usable. What nobody has published is its own: the answer to a wrong token (401),
 * path (404) or method (405), and the words for transactions that are open or failed.
 *
 * Throws `MpesaError`: `"invalidParameters"` or `"invalidArgument"` for options that are wrong.
 *
 * @example
 * ```ts
 * const openapi = createOpenapiSimulator({ scenario: ["paid", "insufficientBalance"] });
 *
 * const authorization = `Bearer ${bearerToken(process.env.OPENAPI_KEY, { environment: "sandbox" })}`;
 * await openapi.fetch("https://openapi.m-pesa.com/sandbox/ipg/v2/vodacomTZN/getSession/", { headers: { authorization } });
 * await openapi.advance(30_000);
 * // … pay, with a bearer token made from the session id
 * ```
 */
export declare function createOpenapiSimulator(options?: OpenapiSimulatorOptions): MarketSimulator;

/**
 * Makes Vodacom Mozambique's own API to test against, with all of its calls. It has no sessions. Bearer tokens and what
 * nobody has published are as in `createOpenapiSimulator`.
 *
 * Throws `MpesaError`: `"invalidParameters"` or `"invalidArgument"` for options that are wrong.
 *
 * @example
 * ```ts
 * const mozambique = createMozambiqueSimulator({ callbackUrl: "https://shop.example/callbacks/7f3a9c" });
 *
 * // … pay by mozambique.fetch, then:
 * const [callback] = await mozambique.settle();
 * ```
 */
export declare function createMozambiqueSimulator(options?: MozambiqueSimulatorOptions): MarketSimulator;

/**
 * Makes the gateway of Vodacom DR Congo to test against: logins, payments of customers and payouts by SOAP, and payments
 * between businesses in plain XML. Its callbacks go to the URL of each request. As the real one it says the password
 * again in its answer to a login. The real one has shown few of its refusals; others are the simulator's own.
 *
 * Throws `MpesaError`: `"invalidParameters"` or `"invalidArgument"` for options that are wrong.
 *
 * @example
 * ```ts
 * const drc = createDrcSimulator({ username: "user", password: "secret", scenario: "failed" });
 *
 * // … log in and pay by drc.fetch, then:
 * const [callback] = await drc.settle();
 * ```
 */
export declare function createDrcSimulator(options?: DrcSimulatorOptions): MarketSimulator;

/**
 * Makes M-Pesa Ethiopia to test against: tokens, `stkPush`, `c2bRegister`, `c2bSimulate`, `b2cPayment`, `reversal`,
 * `transactionStatus` and `accountBalance`, in each of their versions, and all that is posted in return. Callbacks go to
 * the URLs of the requests, and the confirmation of `c2bSimulate` to the one that `c2bRegister` set. A token lasts for
 * an hour. Each short code has a billion birr at the beginning, and nothing fails for want of more.
 *
 * Published or seen are the answers to the calls for tokens and to pushes, the callbacks of pushes, and the shape of
 * confirmations. The simulator's own are the words for what is wrong and the `Result` of payouts, reversals and questions:
 * they are Daraja's, which is a guess. So is the refusal without a valid token: status 401, which is read as `newToken`.
 * Where sources are silent or disagree, it takes what is sent: an id twice, a password of either form, and a
 * registration with no token beside its consumer key. It never asks the validation URL, since nobody has published how a
 * payment is rejected, and it lacks `c2bPayment`, since no source of the vendor shows its body.
 *
 * `acknowledged` in deliveries says whether `deliver` gave the answer of `acknowledge`: that is Daraja's as well.
 *
 * Throws `MpesaError`: `"invalidParameters"` or `"invalidArgument"` for options that are wrong.
 *
 * @example
 * ```ts
 * const ethiopia = createEthiopiaSimulator({ passkey: "secret", scenario: ["paid", "timedOut"] });
 *
 * // … fetch a token and push by ethiopia.fetch, then:
 * const [callback] = await ethiopia.settle();
 * ```
 */
export declare function createEthiopiaSimulator(options?: EthiopiaSimulatorOptions): MarketSimulator;
