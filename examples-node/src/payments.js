import { createHash, randomBytes, randomUUID } from "node:crypto";
import { MpesaError, parseCallback, stkPush } from "mpesa-core/daraja";

/** @typedef {import("./store.js").Charge} Charge */

/** Sooner after the push, M-Pesa may not know it yet. */
const FIRST_QUERY = 25_000;
/** The sandbox takes five queries a minute from one app. */
const QUERY_PAUSE = 12_000;
/** After that M-Pesa is not asked any more, and only a callback tells. */
const GIVE_UP = 120_000;

/**
 * Charges from the first push to a final state.
 *
 * @param {object} options
 * @param {ReturnType<import("./store.js").openStore>} options.store
 * @param {import("mpesa-core/daraja").Client} options.client
 * @param {import("mpesa-core/daraja").Context<"passkey">} options.context that of the client
 * @param {import("mpesa-core/daraja").StkPushParams["shortCode"]} options.shortCode
 * @param {string} options.publicUrl where M-Pesa reaches this server
 * @param {() => number} options.now
 * @param {(message: string) => void} [options.log]
 */
export function createPayments({ store, client, context, shortCode, publicUrl, now, log = () => {} }) {
  let quietUntil = 0;

  /** Changes a charge by what it is now, not by what it was before some await. */
  function change(id, decide) {
    return store.transaction(() => {
      const before = store.charge(id);
      const after = { ...before, ...decide(before), changedAt: now() };
      store.saveCharge(after);
      if (after.state !== before.state) log(`${id}: ${before.state} -> ${after.state}`);
      return after;
    });
  }

  /**
   * Asks a customer to pay. The same `requestKey` gives the same charge, however often it is sent.
   * Throws `MpesaError` with `issues` if M-Pesa would not take the values; nothing is stored then.
   *
   * @returns {Promise<Charge>}
   */
  async function charge({ amount, phoneNumber, reference, requestKey = randomUUID() }) {
    // Hexadecimal, since M-Pesa turns down URLs that contain words such as "sql" or "exe".
    const secret = randomBytes(32).toString("hex");
    const callbackUrl = `${publicUrl}/callbacks/${secret}/callback`;
    const push = { shortCode, amount, phoneNumber, callbackUrl, accountReference: reference };
    stkPush.request(push, { ...context, accessToken: "unused" });

    const id = randomUUID();
    const startedAt = now();
    const added = store.addCharge({
      id,
      requestKey,
      callbackHash: hash(secret),
      amount: Number(amount),
      phoneNumber: String(phoneNumber),
      reference: String(reference),
      state: "sending",
      reason: null,
      warning: null,
      checkoutRequestId: null,
      receipt: null,
      createdAt: startedAt,
      changedAt: startedAt,
      nextQueryAt: startedAt + FIRST_QUERY,
      queryUntil: startedAt + GIVE_UP,
    });
    if (!added) return store.chargeByRequestKey(requestKey);

    try {
      const reply = await client.stkPush(push);
      return change(id, (current) => promptSent(current, reply));
    } catch (error) {
      log(`${id}: the push: ${error.message}`);
      return change(id, (current) => pushFailed(current, error));
    }
  }

  /** The charge whose callback has that secret in its path. How long looking for a hash takes tells nothing about it. */
  const chargeOf = (secret) => store.chargeByCallbackHash(hash(secret));

  /**
   * Takes in the body of a callback: keeps it first, reads it then.
   *
   * @param {Charge} charge
   * @param {string | Uint8Array} body
   */
  function receive(charge, body) {
    const id = store.keepCallback(charge.id, now(), body);
    read({ id, chargeId: charge.id, body });
  }

  /** @param {import("./store.js").Callback} callback */
  function read({ id, chargeId, body }) {
    let event;
    try {
      event = parseCallback(body);
    } catch (error) {
      if (!MpesaError.is(error)) throw error;
      store.judgeCallback(id, `unreadable: ${error.message}`);
      change(chargeId, () => ({ warning: `a callback could not be read: ${error.message}` }));
      return;
    }
    store.transaction(() => {
      const charge = store.charge(chargeId);
      const misfit = whyNot(charge, event, store.chargeByCheckoutRequestId(event.checkoutRequestId));
      if (misfit !== undefined) {
        store.judgeCallback(id, `refused: ${misfit}`);
        store.saveCharge({ ...charge, warning: misfit, changedAt: now() });
        log(`${chargeId}: callback refused: ${misfit}`);
      } else if (!store.addEvent(event, chargeId, id)) {
        store.judgeCallback(id, "duplicate");
        log(`${chargeId}: duplicate callback`);
      } else {
        const after = { ...charge, ...follow(charge, event, now()), changedAt: now() };
        store.judgeCallback(id, "applied");
        store.saveCharge(after);
        log(`${chargeId}: callback: ${charge.state} -> ${after.state}`);
      }
    });
  }

  /** Asks M-Pesa about the charge that has waited longest, if it is time; to be called every second or so. */
  async function queryDue() {
    if (now() < quietUntil) return;
    const due = store.chargeToQuery(now());
    if (due === undefined) return;
    quietUntil = now() + QUERY_PAUSE;
    let answer;
    try {
      answer = await client.stkQuery({ shortCode, checkoutRequestId: due.checkoutRequestId });
    } catch (error) {
      log(`${due.id}: the query: ${error.message}`);
      answer = { outcome: "unknown", resultDescription: error.message };
    }
    change(due.id, (current) => confirm(current, answer, now()));
  }

  /** Picks up what a crash left behind; to be called once, before anything else. */
  function recover() {
    for (const id of store.idsBeingSent()) change(id, (current) => pushFailed(current, new Error("the server stopped")));
    for (const callback of store.unreadCallbacks()) read(callback);
  }

  return { charge, chargeOf, receive, queryDue, recover };
}

function hash(secret) {
  return createHash("sha256").update(secret).digest("hex");
}

/** M-Pesa took the push. The callback may have been quicker than this answer. */
function promptSent(charge, { checkoutRequestId }) {
  if (charge.checkoutRequestId !== null && charge.checkoutRequestId !== checkoutRequestId) {
    const warning = `a callback came for ${charge.checkoutRequestId}, but the push is ${checkoutRequestId}`;
    return { state: "pending", reason: null, receipt: null, checkoutRequestId, warning };
  }
  return { checkoutRequestId, ...(charge.state === "sending" && { state: "pending" }) };
}

/** Only a push that M-Pesa certainly did not carry out has failed; any other may be on the phone already. */
function pushFailed(charge, error) {
  if (charge.state !== "sending") return {};
  const refused = MpesaError.is(error) && ["safe", "no", "newToken"].includes(error.resend);
  if (refused) return { state: "failed", reason: error.hint ?? error.message };
  return { state: "doubtful", reason: `the answer to the push was lost (${error.message})` };
}

/** Callbacks are not signed: what one must agree with before it is believed at all. */
function whyNot(charge, event, owner) {
  const known = charge.checkoutRequestId ?? event.checkoutRequestId;
  if (event.checkoutRequestId !== known || (owner !== undefined && owner.id !== charge.id)) {
    return `a callback names another push, ${event.checkoutRequestId}`;
  }
  if (event.outcome === "succeeded" && event.amount !== undefined && event.amount !== charge.amount) {
    return `a callback says that ${event.amount} shillings were paid, not ${charge.amount}`;
  }
  return undefined;
}

/** What a callback makes of a charge. "Paid" is a claim until a query confirms it. */
function follow(charge, event, now) {
  const { checkoutRequestId, outcome, resend, resultDescription = `result ${event.resultCode}` } = event;
  if (charge.state === "paid" || charge.state === "claimed") {
    if (outcome === "succeeded") return { receipt: charge.receipt ?? event.receipt ?? null };
    return { warning: `a second callback says: ${resultDescription}` };
  }
  const query = { nextQueryAt: Math.max(now, charge.createdAt + FIRST_QUERY), queryUntil: now + GIVE_UP };
  if (outcome === "succeeded") {
    return { state: "claimed", reason: null, checkoutRequestId, receipt: event.receipt ?? null, ...query };
  }
  if (outcome === "failed" && resend !== "afterQuery") {
    return { state: "failed", reason: resultDescription, checkoutRequestId };
  }
  return { state: "pending", reason: `M-Pesa says "${resultDescription}"; being confirmed`, checkoutRequestId, ...query };
}

/** What M-Pesa's answer to a query makes of a charge. */
function confirm(charge, { outcome, resultDescription = null }, now) {
  if (outcome === "succeeded") return { state: "paid", reason: null };
  if (charge.state !== "pending" && charge.state !== "claimed") return {};
  if (outcome === "failed") {
    if (charge.state === "pending") return { state: "failed", reason: resultDescription };
    return { state: "doubtful", reason: `the callback says paid, the query says: ${resultDescription}` };
  }
  const nextQueryAt = now + QUERY_PAUSE;
  if (nextQueryAt <= charge.queryUntil) return { nextQueryAt };
  return { state: "unknown", reason: resultDescription ?? "M-Pesa gave no final answer" };
}
