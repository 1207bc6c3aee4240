// Written by `cargo test` from the rows in src/daraja. Do not edit.
import type { Extra, Outcome, Resend } from "./core.js";

/**
 * How a B2B Express payment ended, posted to its `callbackUrl`.
 *
 * A claim, as callbacks are not signed: compare `requestId` and `amount` with your own record, and confirm with
 * `transactionStatus` before goods move.
 */
export interface B2bExpressEvent {
  /** What this callback is about. */
  readonly kind: "b2bExpress";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"0"` paid, `"4001"` cancelled, … */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** M-Pesa's type of result. */
  readonly resultType?: string;
  /** The request that this is about: its `requestId`. */
  readonly requestId: string;
  /** M-Pesa's id of the conversation. */
  readonly conversationId?: string;
  /** The M-Pesa receipt, such as `RDQ01NFT1Q`. Absent where nothing was paid. */
  readonly receipt?: string;
  /** What was asked for, in shillings; paid only if the outcome is `succeeded`. */
  readonly amount?: number;
  /** The `paymentReference` of the request. Absent where it was paid. */
  readonly paymentReference?: string;
  /** `SUCCESS`, in M-Pesa's words. */
  readonly status?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * A customer paid a bill: posted to the `callbackUrl` of `billManagerOptIn`, up to five times.
 *
 * A claim, as callbacks are not signed: compare it with your invoice, and confirm it with `transactionStatus`
 * before much depends on it. Answer with `billManagerReconcile` to have the receipt sent.
 */
export interface BillPaymentEvent {
  /** What this callback is about. */
  readonly kind: "billPayment";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** The M-Pesa receipt, such as `RJB53MYR1N`. */
  readonly receipt: string;
  /** What was paid, in shillings. */
  readonly amount: number;
  /** Who paid, as it was sent. */
  readonly phoneNumber?: string;
  /** When it was paid, as it was sent: `2021-09-15`. */
  readonly date?: string;
  /** The account that the invoice was for. */
  readonly accountReference?: string;
  /** The short code that was paid. */
  readonly shortCode?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * A customer pays, or has paid, your paybill or till: posted to the URLs of `c2bRegister`.
 *
 * Before the payment M-Pesa may ask whether you take it (`stage` is `validation`, the outcome `pending`):
 * answer within eight seconds. Afterwards it tells you (`confirmation`, `succeeded`). Both look alike, so say
 * where the body arrived. If you do not, a filled `orgAccountBalance` tells a confirmation; without it the
 * stage is absent and the outcome `unknown`: never book such an event. Two such events of one payment have the
 * same `dedupeKey`, though one may be its validation and the other its confirmation.
 *
 * A claim, as callbacks are not signed: confirm it with `transactionStatus` or `pullQuery` before much depends
 * on it.
 */
export interface C2bEvent {
  /** What this callback is about. */
  readonly kind: "c2b";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** Whether the payment is about to be made or was made. Absent where nothing tells. */
  readonly stage?: "validation" | "confirmation";
  /** The M-Pesa receipt, such as `RKL51ZDR4F`: the same in validation and confirmation. */
  readonly receipt: string;
  /** What is paid, in shillings. */
  readonly amount: number;
  /** When: ISO 8601 with the offset of East Africa. */
  readonly time?: string;
  /** `Pay Bill`, `Buy Goods`, `Customer Merchant Payment`, …: others are normal. */
  readonly transactionType?: string;
  /** The paybill or till that is paid. */
  readonly shortCode?: string;
  /** What the customer entered as account number. Absent for tills. */
  readonly accountReference?: string;
  /** The invoice, where M-Pesa names one. */
  readonly invoiceNumber?: string;
  /** What is in your account afterwards, in shillings. Only in confirmations. */
  readonly orgAccountBalance?: number;
  /** What your answer to the validation gave as `ThirdPartyTransID`. */
  readonly thirdPartyTransactionId?: string;
  /**
   * Who pays, as it was sent: digits, masked (`2547 ***** 126`, `25470****149`) or as SHA-256 in hexadecimal,
   * maybe masked too. Not unique where it is masked.
   */
  readonly phoneNumber?: string;
  /** The customer's first name. */
  readonly firstName?: string;
  /** The customer's middle name. */
  readonly middleName?: string;
  /** The customer's last name. */
  readonly lastName?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * How a payout, transfer, reversal or query ended: posted to the `resultUrl` of the request, or to its
 * `timeoutUrl`.
 *
 * `outcome` is about the money, and about the request where no money is involved. After `transactionStatus` it
 * is what became of the transaction that was asked about, and `queryOutcome` says whether the question was
 * answered. M-Pesa does not say which API a failed result belongs to: give `transactionStatus` and the timeouts
 * URLs of their own and say where the body arrived. A result that may be that of a failed query is `unknown`
 * otherwise, and so is all that arrives at a timeout URL.
 *
 * A claim, as callbacks are not signed: compare the conversation ids and `amount` with your own record.
 */
export interface ResultEvent {
  /** What this callback is about. */
  readonly kind: "result";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"0"`, `"2001"`, `"R000002"`, `"SFC_IC0003"`, … */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** M-Pesa's type of result: `0`. */
  readonly resultType?: string;
  /** The request that this is about: the id that its reply gave, or that you gave it. */
  readonly originatorConversationId?: string;
  /** M-Pesa's own id of the request. */
  readonly conversationId?: string;
  /** As it was sent. No receipt where the request failed, even if it looks like one. */
  readonly transactionId?: string;
  /**
   * Of a transaction status query: whether the question was answered. Absent where it is not sure that this
   * is the result of one.
   */
  readonly queryOutcome?: Outcome;
  /** The M-Pesa receipt, such as `SG632NMUAB`: after a status query that of the transaction asked about. */
  readonly receipt?: string;
  /** What was moved or asked about, in shillings. */
  readonly amount?: number;
  /** The currency. */
  readonly currency?: string;
  /** When it was completed: ISO 8601 with the offset of East Africa. */
  readonly time?: string;
  /** When the transaction asked about was begun. */
  readonly initiatedTime?: string;
  /** Who got the money. */
  readonly receiver?: Party;
  /** Who paid. */
  readonly sender?: Party;
  /** Whether the receiver is registered with M-Pesa. */
  readonly recipientIsRegistered?: boolean;
  /** What is left in your utility account, in shillings. */
  readonly utilityAccountFunds?: number;
  /** What is left in your working account, in shillings. */
  readonly workingAccountFunds?: number;
  /** What is left in your account for charges, in shillings. May be negative. */
  readonly chargesPaidAccountFunds?: number;
  /** Your accounts, after `accountBalance`. */
  readonly accounts?: readonly Account[];
  /** The account that was debited, afterwards. */
  readonly debitAccountBalance?: Balance;
  /** The initiator's account, afterwards. */
  readonly initiatorAccountBalance?: Balance;
  /** The account of the debited party that it touched, afterwards. */
  readonly debitPartyAffectedAccount?: Balance;
  /** What it cost. */
  readonly charges?: readonly Charge[];
  /** What became of the transaction asked about, in M-Pesa's words: `Completed`, `Cancelled`, … */
  readonly transactionStatus?: string;
  /** Why, in M-Pesa's words. */
  readonly transactionReason?: string;
  /** What kind of transaction it was, in M-Pesa's words: `Salary Payment via API`. */
  readonly reasonType?: string;
  /** The account that was debited: `Utility Account`. */
  readonly debitAccountType?: string;
  /** Of a reversal: the receipt of what was reversed. */
  readonly originalTransactionId?: string;
  /** Of a status query: `conversationId` of the transaction asked about. */
  readonly originalConversationId?: string;
  /** Of a status query: `originatorConversationId` of the transaction asked about. */
  readonly originalOriginatorConversationId?: string;
  /** The account number of the payment. M-Pesa may send it as a number, which loses zeros at its beginning. */
  readonly accountReference?: string;
  /** The occasion of the request. */
  readonly occasion?: string;
  /** More about what went wrong. */
  readonly errorMessage?: string;
  /** What was asked for, in a failure: `AccountBalance`. */
  readonly actionType?: string;
  /** Where M-Pesa posts timeouts: its own address, as a rule. */
  readonly queueTimeoutUrl?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * Whether a standing order was made, posted to the `callbackUrl` of `standingOrder`.
 *
 * It says nothing about the payments under it: each of them comes as a payment of its own. A claim, as
 * callbacks are not signed: compare `requestId` and `amount` with your own record.
 */
export interface StandingOrderEvent {
  /** What this callback is about. */
  readonly kind: "standingOrder";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"0"` made, `"1037"` no answer from the customer, … */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** The request that this is about: the `requestId` of its reply. */
  readonly requestId?: string;
  /** Another id of the request, or the same: in version 2026 your `customId`. */
  readonly requestReferenceId?: string;
  /** The code again, among the data. Where it is another one, the outcome is `unknown`. */
  readonly dataCode?: string;
  /** The name of the standing order. */
  readonly name?: string;
  /** What is to be paid each time, in shillings. */
  readonly amount?: number;
  /** The state of the standing order: `ACTIVE`. */
  readonly status?: string;
  /** The state of the request: `OKAY` or `ERROR`. */
  readonly requestStatus?: string;
  /** The day of the first payment. */
  readonly firstPaymentOn?: string;
  /** The day after which there are no more. */
  readonly until?: string;
  /** M-Pesa's id of the standing order. */
  readonly scheduleId?: string;
  /** M-Pesa's id of the transaction: no receipt of a payment. */
  readonly transactionId?: string;
  /** The customer's phone number, masked: `*********867`. */
  readonly phoneNumber?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * How an STK push ended, posted to its `callbackUrl`.
 *
 * A claim, as callbacks are not signed: compare `checkoutRequestId` and `amount` with your own record,
 * and confirm with `stkQuery` before goods move. It can come twice, or before the reply to the push.
 */
export interface StkEvent {
  /** What this callback is about. */
  readonly kind: "stk";
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether a new request may be sent. */
  readonly resend: Resend;
  /** The same for every copy of this callback, and different for every other: make it the primary key. */
  readonly dedupeKey: string;
  /** M-Pesa's code, always text: `"0"` paid, `"1032"` cancelled, `"SFC_IC0003"`, … */
  readonly resultCode: string;
  /** The same in words; they drift, so go by the code. */
  readonly resultDescription?: string;
  /** The push that this is about. */
  readonly checkoutRequestId: string;
  /** M-Pesa's other id of the push. */
  readonly merchantRequestId?: string;
  /** The M-Pesa receipt, such as `NLJ7RT61SV`. */
  readonly receipt?: string;
  /** What was paid, in shillings. */
  readonly amount?: number;
  /** Who paid: digits, or masked. */
  readonly phoneNumber?: string;
  /** When it was paid: ISO 8601 with the offset of East Africa. */
  readonly time?: string;
  /** What has no field here, and values that could not be read. */
  readonly extras?: readonly Extra[];
}

/**
 * An account of yours and what is in it.
 *
 * M-Pesa sends four figures without saying what they are, and sources disagree: the names here are those that
 * add up in Safaricom's own samples. Accounts are not to be added up.
 */
export interface Account {
  /** Its name: `Working Account`, `Utility Account`, `Charges Paid Account`, … */
  readonly name: string;
  /** Its currency. */
  readonly currency: string;
  /** The first figure: what is in it. May be negative. */
  readonly current?: number;
  /** The second: what can be spent. */
  readonly available?: number;
  /** The third: what is set aside. */
  readonly reserved?: number;
  /** The fourth: what is on its way. */
  readonly uncleared?: number;
  /** The figures as they were sent: four as a rule, and the names above are only for four. */
  readonly columns: readonly string[];
}

/** The balance of an account after a transaction. */
export interface Balance {
  /** As M-Pesa sent it. */
  readonly text: string;
  /** Its currency. */
  readonly currency?: string;
  /** The balance, where M-Pesa sent one figure (`BasicAmount`). May be negative. */
  readonly amount?: number;
  /** The account, where M-Pesa sent its name and its four figures. */
  readonly account?: Account;
}

/** What a transaction cost. */
export interface Charge {
  /** As M-Pesa sent it: `Fee For B2C Payment|KES|22.40`, or a bare figure. */
  readonly text: string;
  /** What it is called. */
  readonly name?: string;
  /** Its currency. */
  readonly currency?: string;
  /** How much, in shillings. */
  readonly amount: number;
}

/** Who paid or who got the money. */
export interface Party {
  /** As M-Pesa sent it: `254705912645 - JANE DOE`. */
  readonly text: string;
  /** The phone number or short code, as it was sent: `254705912645`, `0705912645` or `600992`, maybe masked. */
  readonly number?: string;
  /** The name. */
  readonly name?: string;
}

/** What a callback says. */
export type Event = B2bExpressEvent | BillPaymentEvent | C2bEvent | ResultEvent | StandingOrderEvent | StkEvent;
