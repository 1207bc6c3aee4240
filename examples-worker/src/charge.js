import { MpesaError } from "mpesa-core/daraja";
import { toCents } from "./money.js";

/** @typedef {import("./store.js").Charge} Charge */

/** Sooner after the push, M-Pesa may not know it yet. */
export const FIRST_QUERY = 25_000;
/** After that M-Pesa is not asked by query any more, and a callback or the list of payments tells. */
export const GIVE_UP = 120_000;

/**
 * What each thing that is learned makes of a charge: pure functions that give what changes.
 *
 * sending -> pending -> claimed -> paid, or failed, doubtful, unknown.
 */

/** M-Pesa took the push. The callback may have been quicker than this answer. @param {Charge} charge */
export function promptSent(charge, { checkoutRequestId }) {
  if (charge.checkoutRequestId !== null && charge.checkoutRequestId !== checkoutRequestId) {
    const warning = `a callback came for ${charge.checkoutRequestId}, but the push is ${checkoutRequestId}`;
    return { state: "pending", reason: null, receipt: null, settledBy: null, checkoutRequestId, warning };
  }
  const waits = charge.state === "sending" || (charge.state === "doubtful" && charge.checkoutRequestId === null);
  return { checkoutRequestId, ...(waits && { state: "pending", reason: null }) };
}

/**
 * The push brought an error, or nothing at all. Only a push that M-Pesa certainly did not carry out has failed; any
 * other may be on the phone already.
 *
 * @param {Charge} charge
 * @param {Error} error
 */
export function pushFailed(charge, error) {
  if (charge.state !== "sending") return {};
  if (MpesaError.is(error) && ["safe", "no", "newToken"].includes(error.resend)) {
    return { state: "failed", settledBy: "push", reason: error.hint ?? error.message };
  }
  return { state: "doubtful", reason: `the answer to the push was lost (${error.message})` };
}

/**
 * Callbacks are not signed: what one must agree with before it is believed at all.
 *
 * @param {Charge} charge
 * @param {import("mpesa-core/daraja").StkEvent} event
 * @param {Charge | undefined} owner of the push that the event names
 * @returns {string | undefined} what is wrong
 */
export function whyNot(charge, event, owner) {
  const known = charge.checkoutRequestId ?? event.checkoutRequestId;
  if (event.checkoutRequestId !== known || (owner !== undefined && owner.id !== charge.id)) {
    return `a callback names another push, ${event.checkoutRequestId}`;
  }
  if (event.outcome === "succeeded" && event.amount !== undefined && toCents(event.amount) !== charge.amountCents) {
    return `a callback says that ${event.amount} shillings were paid, not ${charge.amountCents / 100}`;
  }
  return undefined;
}

/**
 * What a callback makes of a charge. "Paid" is a claim until a query confirms it.
 *
 * @param {Charge} charge
 * @param {import("mpesa-core/daraja").StkEvent} event
 * @param {number} now
 */
export function follow(charge, event, now) {
  const { checkoutRequestId, outcome, resend, resultDescription = `result ${event.resultCode}` } = event;
  if (charge.state === "paid" || charge.state === "claimed") {
    if (outcome !== "succeeded") return { warning: `a second callback says: ${resultDescription}` };
    if (charge.receipt === null) return { receipt: event.receipt ?? null };
    if (event.receipt === undefined || event.receipt === charge.receipt) return {};
    return { warning: `a second callback has another receipt, ${event.receipt}` };
  }
  const query = { nextQueryAt: Math.max(now, charge.createdAt + FIRST_QUERY), queryUntil: now + GIVE_UP };
  if (outcome === "succeeded") {
    const receipt = event.receipt ?? null;
    return { state: "claimed", reason: null, settledBy: null, checkoutRequestId, receipt, ...query };
  }
  if (outcome === "failed" && resend !== "afterQuery") {
    return { state: "failed", settledBy: "callback", reason: resultDescription, checkoutRequestId };
  }
  const reason = `M-Pesa says "${resultDescription}"; being confirmed`;
  return { state: "pending", reason, checkoutRequestId, ...query };
}

/**
 * What M-Pesa's answer to a query makes of a charge.
 *
 * @param {Charge} charge
 * @param {{ outcome: import("mpesa-core/daraja").Outcome, resultDescription?: string | null }} answer
 * @param {number} now
 * @param {number} pause until the next query
 */
export function confirm(charge, { outcome, resultDescription = null }, now, pause) {
  if (outcome === "succeeded") return { state: "paid", settledBy: "query", reason: null };
  if (charge.state !== "pending" && charge.state !== "claimed") return {};
  if (outcome === "failed") {
    if (charge.state === "pending") return { state: "failed", settledBy: "query", reason: resultDescription };
    return { state: "doubtful", reason: `the callback says paid, the query says: ${resultDescription}` };
  }
  const nextQueryAt = now + pause;
  if (nextQueryAt <= charge.queryUntil) return { nextQueryAt };
  return { state: "unknown", reason: resultDescription ?? "M-Pesa gave no final answer" };
}
