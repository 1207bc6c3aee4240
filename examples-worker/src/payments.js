import { MpesaError, stkPush } from "mpesa-core/daraja";
import { confirm, FIRST_QUERY, follow, GIVE_UP, promptSent, pushFailed, whyNot } from "./charge.js";
import { createHolds } from "./holds.js";
import { referenceKey, toCents } from "./money.js";

/** @typedef {import("./store.js").Charge} Charge */

/** Token, push, and once more after a token was turned away, each with the client's time-out: nothing takes longer. */
const SENDING_LIMIT = 150_000;
/** How long a charge that nobody knows the end of lets payments of its amount in. */
const ASKED = 24 * 60 * 60_000;

/**
 * Charges from the first push to a final state, and payments that customers begin.
 *
 * @param {object} options
 * @param {ReturnType<import("./store.js").openStore>} options.store
 * @param {ReturnType<import("./ledger.js").createLedger>} options.ledger
 * @param {() => import("./settings.js").Account} options.account
 * @param {() => import("mpesa-core/daraja").Client} options.client
 * @param {(charge: Charge) => void} options.ended is called when a charge ends without money
 * @param {number} options.queryPause from one query to the next, of all charges together, in milliseconds
 * @param {() => number} options.now
 * @param {(message: string) => void} options.log
 */
export function createPayments({ store, ledger, account, client, ended, queryPause, now, log }) {
  const holds = createHolds({ now, isPaid: (receipt) => store.paymentByReceipt(receipt) !== undefined });

  /** Changes a charge by what it is now, not by what it was before some await. */
  function change(id, decide) {
    return store.transaction(() => {
      const before = store.charge(id);
      return save(before, decide(before));
    });
  }

  /** @param {Charge} before */
  function save(before, changes) {
    const after = { ...before, ...changes, changedAt: now() };
    store.saveCharge(after);
    if (after.state === before.state) return after;
    log(`${after.id}: ${before.state} -> ${after.state}`);
    if (after.state === "paid") ledger.bookCharge(after, after.settledBy);
    if (["failed", "doubtful", "unknown"].includes(after.state)) ended(after);
    return store.charge(after.id);
  }

  /**
   * Asks a customer to pay. Throws `MpesaError` with `issues` if M-Pesa would not take the values, and stores nothing.
   *
   * @param {{ requestKey: string, amount: unknown, phoneNumber: unknown, reference: unknown }} wanted
   * @param {string} id
   * @param {string} callbackUrl
   * @returns {Promise<{ charge: Charge, made: boolean, differs?: boolean }>}
   */
  async function charge({ requestKey, amount, phoneNumber, reference }, id, callbackUrl) {
    const { receiver, context } = account();
    const push = { shortCode: receiver, amount, phoneNumber, callbackUrl, accountReference: reference };
    stkPush.request(push, { ...context, accessToken: "unused", now: now() });

    const startedAt = now();
    const wanted = {
      amountCents: toCents(Number(amount)), phoneNumber: String(phoneNumber), reference: referenceKey(reference),
    };
    const added = store.addCharge({
      id,
      requestKey,
      ...wanted,
      state: "sending",
      reason: null,
      warning: null,
      checkoutRequestId: null,
      receipt: null,
      settledBy: null,
      createdAt: startedAt,
      changedAt: startedAt,
      nextQueryAt: startedAt + FIRST_QUERY,
      queryUntil: startedAt + GIVE_UP,
    });
    if (added === undefined) {
      const existing = store.chargeByRequestKey(requestKey);
      const differs = Object.keys(wanted).some((name) => existing[name] !== wanted[name]);
      return { charge: existing, made: false, differs };
    }

    // The object lets nothing out before what it wrote is on disk: a push without its row cannot leave.
    try {
      const reply = await client().stkPush(push);
      return { charge: change(id, (current) => promptSent(current, reply)), made: true };
    } catch (error) {
      log(`${id}: the push: ${MpesaError.is(error) ? `${error.code}, ${error.resend}` : error.name}`);
      return { charge: change(id, (current) => pushFailed(current, error)), made: true };
    }
  }

  /**
   * Applies an event once, and keeps its body.
   *
   * @param {{ place: string, chargeId?: string, event: import("mpesa-core/daraja").Event, body: string }} received
   * @returns {"applied" | "duplicate" | "refused"}
   */
  function receive({ place, chargeId, event, body }) {
    const kept = { dedupeKey: event.dedupeKey, place, chargeId, receivedAt: now(), body };
    return store.transaction(() => {
      const charge = chargeId === undefined ? undefined : store.charge(chargeId);
      const misfit = place === "confirmation" ? notOurs(event) : notOfCharge(charge, event);
      if (misfit !== undefined) {
        // A refused event takes no place under its key, so that a forged one cannot crowd out the true one.
        store.keepCallback({ ...kept, verdict: `refused: ${misfit}` });
        if (charge !== undefined) save(charge, { warning: misfit });
        return "refused";
      }
      if (!store.keepCallback({ ...kept, verdict: "applied" })) {
        store.keepCallback({ ...kept, verdict: "duplicate" });
        return "duplicate";
      }
      if (place === "confirmation") confirmed(event);
      else followed(charge, event);
      return "applied";
    });
  }

  function notOfCharge(charge, event) {
    if (charge === undefined) return "no such charge";
    if (event.kind !== "stk") return `a callback about something else: ${event.kind}`;
    return whyNot(charge, event, store.chargeByCheckoutRequestId(event.checkoutRequestId));
  }

  function notOurs(event) {
    if (event.kind !== "c2b") return `a confirmation of something else: ${event.kind}`;
    if (!isOurs(event)) return "another short code was paid";
    return toCents(event.amount) === undefined ? "no amount of money" : undefined;
  }

  function isOurs({ shortCode }) {
    return shortCode === undefined || account().numbers.includes(shortCode);
  }

  /** @param {Charge} charge */
  function followed(charge, event) {
    const after = save(charge, follow(charge, event, now()));
    if (after.receipt === null) return;
    if (after.state === "paid") ledger.bookCharge(after, after.settledBy);
    if (after.state !== "claimed") return;
    // A confirmation with the same receipt may have told of it already.
    const payment = store.paymentByReceipt(after.receipt);
    if (payment?.chargeId === null && payment.amountCents === after.amountCents) {
      save(after, { state: "paid", settledBy: payment.bookedBy });
    }
  }

  /** @param {import("mpesa-core/daraja").C2bEvent} event */
  function confirmed(event) {
    const money = { ...moneyOf(event), bookedBy: "confirmation" };
    const charge = ledger.chargeOfReceipt(money);
    if (charge?.state === "claimed" || charge?.state === "unknown") {
      save(charge, { state: "paid", settledBy: "confirmation", reason: null });
    }
    ledger.bookReceipt(money);
  }

  /**
   * Books a payment that M-Pesa lists. The list is asked for, so it is no mere claim and settles what is in doubt.
   *
   * @param {import("mpesa-core/daraja").PulledTransaction} transaction
   */
  function pulled(transaction) {
    const money = { ...moneyOf(transaction), bookedBy: "pull" };
    if (money.amountCents === undefined) {
      log("the list of payments holds one without a readable amount");
      return;
    }
    store.transaction(() => {
      const named = ledger.chargeOfReceipt(money);
      const fitting = named ? [named] : store.paymentByReceipt(money.receipt) ? [] : openCharges(money);
      const [charge] = fitting;
      if (fitting.length === 1 && charge.state !== "paid") {
        save(charge, { state: "paid", settledBy: "pull", reason: null, receipt: money.receipt });
      }
      const warning = fitting.length > 1 ? `it may be the payment of one of ${fitting.length} charges` : undefined;
      ledger.bookReceipt({ ...money, ...(warning && { warning }) });
    });
  }

  /** The charges that nobody knows the end of and that this payment fits. */
  function openCharges(money) {
    return ledger.chargesLike(money).filter(({ state, receipt }) =>
      receipt === null && ["pending", "claimed", "doubtful", "unknown"].includes(state));
  }

  /** Whether a payment that is about to be made is owed. @returns {import("mpesa-core/receivers").Decision} */
  function validate(event) {
    if (!isOurs(event)) return "invalidShortCode";
    // A till has no account number, so there is nothing to compare.
    const reference = referenceKey(event.accountReference);
    if (reference === "") return true;
    const amountCents = toCents(event.amount);
    const asked = store.chargesMade(reference, now() - ASKED, now()).some((charge) =>
      ["sending", "pending", "doubtful", "unknown"].includes(charge.state) && charge.amountCents === amountCents);
    if (asked) return true;
    const order = store.order(reference);
    if (order === undefined) return "invalidAccountNumber";
    const owed = order.amountCents - store.paidCents(reference) - holds.cents(reference, event.receipt);
    if (amountCents === undefined || amountCents > owed) return "invalidAmount";
    holds.add(reference, event.receipt, amountCents);
    return true;
  }

  /** When there is something to do next. */
  function nextAt() {
    const [sending] = store.chargesBeingSent();
    const due = store.chargeToQuery();
    return Math.min(
      sending === undefined ? Infinity : sending.createdAt + SENDING_LIMIT,
      due === undefined ? Infinity : Math.max(due.nextQueryAt, store.mark("quietUntil") ?? 0),
    );
  }

  /** Asks M-Pesa about the charge that has waited longest, if it is time. */
  async function queryDue() {
    const due = store.chargeToQuery();
    if (due === undefined || due.nextQueryAt > now() || (store.mark("quietUntil") ?? 0) > now()) return;
    store.setMark("quietUntil", now() + queryPause);
    let answer;
    try {
      answer = await client().stkQuery({ shortCode: account().receiver, checkoutRequestId: due.checkoutRequestId });
    } catch (error) {
      log(`${due.id}: the query: ${MpesaError.is(error) ? error.code : error.name}`);
      answer = { outcome: "unknown" };
    }
    change(due.id, (current) => confirm(current, answer, now(), queryPause));
  }

  /** Pushes whose answer nobody waits for any more: those before `since`, or those that took too long. */
  function recover(since = now() - SENDING_LIMIT) {
    for (const { id, createdAt } of store.chargesBeingSent()) {
      if (createdAt <= since) change(id, (current) => pushFailed(current, new Error("the server stopped")));
    }
  }

  return { charge, receive, pulled, validate, nextAt, queryDue, recover };
}

/** @param {import("mpesa-core/daraja").C2bEvent | import("mpesa-core/daraja").PulledTransaction} told */
function moneyOf({ receipt, amount, accountReference, phoneNumber, time }) {
  const paidAt = time === undefined ? NaN : Date.parse(time);
  return {
    receipt,
    reference: referenceKey(accountReference),
    amountCents: toCents(amount),
    phoneNumber: phoneNumber ?? null,
    paidAt: Number.isNaN(paidAt) ? null : paidAt,
  };
}
