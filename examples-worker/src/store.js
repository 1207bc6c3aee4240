import { SCHEMA } from "./schema.js";

/**
 * @typedef {"sending" | "pending" | "claimed" | "paid" | "failed" | "doubtful" | "unknown"} State
 *
 * @typedef {object} Charge
 * @property {string} id
 * @property {string} requestKey the caller's own key: the same key never makes a second prompt
 * @property {number} amountCents
 * @property {string} phoneNumber
 * @property {string} reference
 * @property {State} state
 * @property {string | null} reason why it is in this state
 * @property {string | null} warning what a person should look at
 * @property {string | null} checkoutRequestId M-Pesa's name for the push
 * @property {string | null} receipt
 * @property {"push" | "callback" | "query" | "confirmation" | "pull" | null} settledBy what told how it ended
 * @property {number} createdAt
 * @property {number} changedAt
 * @property {number} nextQueryAt
 * @property {number} queryUntil
 *
 * @typedef {object} Payment
 * @property {number} id
 * @property {string | null} receipt
 * @property {string | null} chargeId
 * @property {string} reference
 * @property {number} amountCents
 * @property {string | null} phoneNumber
 * @property {number | null} paidAt by M-Pesa's clock
 * @property {number} bookedAt
 * @property {"query" | "confirmation" | "pull"} bookedBy
 * @property {0 | 1} listed whether M-Pesa's own list of payments holds it
 * @property {string | null} warning
 */

const CHARGE = [
  "id", "requestKey", "amountCents", "phoneNumber", "reference", "state", "reason", "warning", "checkoutRequestId",
  "receipt", "settledBy", "createdAt", "changedAt", "nextQueryAt", "queryUntil",
];
const CHANGING = [
  "state", "reason", "warning", "checkoutRequestId", "receipt", "settledBy", "changedAt", "nextQueryAt", "queryUntil",
];
const PAYMENT = [
  "receipt", "chargeId", "reference", "amountCents", "phoneNumber", "paidAt", "bookedAt", "bookedBy", "listed",
  "warning",
];

/**
 * The tables of one short code.
 *
 * @param {DurableObjectStorage} storage
 */
export function openStore(storage) {
  const run = (text, ...values) => storage.sql.exec(text, ...values);
  const all = (text, ...values) => run(text, ...values).toArray();
  const one = (text, ...values) => all(text, ...values)[0];
  const insert = (table, columns, row) => run(
    `INSERT INTO ${table} (${columns}) VALUES (${columns.map(() => "?")}) ON CONFLICT DO NOTHING RETURNING *`,
    ...columns.map((name) => row[name]),
  ).toArray()[0];

  run(SCHEMA);

  return {
    /**
     * Runs `work`, which must not wait for anything, wholly or not at all.
     *
     * @template T @param {() => T} work @returns {T}
     */
    transaction: (work) => storage.transactionSync(work),

    /** @param {Charge} charge @returns {Charge | undefined} nothing if its request key was used before */
    addCharge: (charge) => insert("charges", CHARGE, charge),
    /** @param {Charge} charge */
    saveCharge: (charge) => run(
      `UPDATE charges SET ${CHANGING.map((name) => `${name} = ?`)} WHERE id = ?`,
      ...CHANGING.map((name) => charge[name]), charge.id,
    ),
    /** @returns {Charge | undefined} */
    charge: (id) => one("SELECT * FROM charges WHERE id = ?", id),
    /** @returns {Charge | undefined} */
    chargeByRequestKey: (key) => one("SELECT * FROM charges WHERE requestKey = ?", key),
    /** @returns {Charge | undefined} */
    chargeByCheckoutRequestId: (id) => one("SELECT * FROM charges WHERE checkoutRequestId = ?", id),
    /** @returns {Charge[]} made in that time; of any reference if it is empty, as it is for tills */
    chargesMade: (reference, from, until) => reference === ""
      ? all("SELECT * FROM charges WHERE createdAt BETWEEN ? AND ? ORDER BY createdAt", from, until)
      : all(
        "SELECT * FROM charges WHERE reference = ? AND createdAt BETWEEN ? AND ? ORDER BY createdAt",
        reference, from, until,
      ),
    /** @returns {Charge[]} */
    latestCharges: (count) => all("SELECT * FROM charges ORDER BY createdAt DESC, id LIMIT ?", count),
    /** @returns {Charge | undefined} the one that has waited longest for a query */
    chargeToQuery: () => one(
      "SELECT * FROM charges WHERE state IN ('pending', 'claimed') ORDER BY nextQueryAt LIMIT 1",
    ),
    /** @returns {Charge[]} */
    chargesBeingSent: () => all("SELECT * FROM charges WHERE state = 'sending' ORDER BY createdAt"),

    /** @returns {boolean} false if the same event was applied before */
    keepCallback: ({ dedupeKey, place, chargeId = null, receivedAt, body, verdict }) => one(
      `INSERT INTO callbacks (dedupeKey, place, chargeId, receivedAt, body, verdict) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING RETURNING id`,
      dedupeKey, place, chargeId, receivedAt, body, verdict,
    ) !== undefined,
    /** @returns {object[]} */
    latestCallbacks: (count) => all("SELECT * FROM callbacks ORDER BY id DESC LIMIT ?", count),
    /** The oldest callbacks after that id. */
    callbacksAfter: (id, count) =>
      all("SELECT id, receivedAt FROM callbacks WHERE id > ? ORDER BY id LIMIT ?", id, count),
    /** Forgets bodies, which hold names and phone numbers; the keys stay. */
    forgetBodies: (after, until) => run("UPDATE callbacks SET body = NULL WHERE id > ? AND id <= ?", after, until),

    /** @param {Omit<Payment, "id">} payment @returns {Payment} */
    addPayment: (payment) => {
      const added = insert("payments", PAYMENT, payment);
      if (added === undefined) throw new Error("a payment cannot be booked twice");
      return added;
    },
    /** @param {Payment} payment */
    savePayment: (payment) => run(
      "UPDATE payments SET receipt = ?, chargeId = ?, paidAt = ?, listed = ?, warning = ? WHERE id = ?",
      payment.receipt, payment.chargeId, payment.paidAt, payment.listed, payment.warning, payment.id,
    ),
    removePayment: (id) => run("DELETE FROM payments WHERE id = ?", id),
    /** @returns {Payment | undefined} */
    paymentByReceipt: (receipt) => one("SELECT * FROM payments WHERE receipt = ?", receipt),
    /** @returns {Payment | undefined} */
    paymentByCharge: (chargeId) =>
      one("SELECT * FROM payments WHERE chargeId = ? AND chargeId IS NOT NULL", chargeId),
    /** @returns {Payment[]} of that reference or, to a till, of none; booked since then and without a charge */
    paymentsWithoutCharge: (reference, since) => all(
      "SELECT * FROM payments WHERE reference IN (?, '') AND bookedAt >= ? AND chargeId IS NULL", reference, since,
    ),
    /** @returns {Payment[]} */
    latestPayments: (count) => all("SELECT * FROM payments ORDER BY id DESC LIMIT ?", count),
    /** @returns {Payment[]} booked by a confirmation in that time, and in no list yet */
    unlistedPayments: (from, until) => all(
      `SELECT * FROM payments WHERE bookedBy = 'confirmation' AND listed = 0 AND warning IS NULL
       AND bookedAt BETWEEN ? AND ?`, from, until,
    ),

    saveOrder: (reference, amountCents, now) => run(
      `INSERT INTO orders (reference, amountCents, changedAt) VALUES (?, ?, ?)
       ON CONFLICT (reference) DO UPDATE SET amountCents = excluded.amountCents, changedAt = excluded.changedAt`,
      reference, amountCents, now,
    ),
    /** @returns {{ reference: string, amountCents: number } | undefined} */
    order: (reference) => one("SELECT * FROM orders WHERE reference = ?", reference),
    /** @returns {number} */
    paidCents: (reference) =>
      one("SELECT coalesce(sum(amountCents), 0) AS paid FROM payments WHERE reference = ?", reference).paid,

    /** Once for each id. */
    addMessage: (id, body, now) => run(
      "INSERT INTO messages (id, body, state, changedAt) VALUES (?, ?, 'waiting', ?) ON CONFLICT DO NOTHING",
      id, JSON.stringify(body), now,
    ),
    /** @returns {string | undefined} */
    messageState: (id) => one("SELECT state FROM messages WHERE id = ?", id)?.state,
    moveMessage: (id, state, now) => run(
      "UPDATE messages SET state = ?, changedAt = ? WHERE id = ? AND state <> 'handled'", state, now, id,
    ),
    /** @returns {{ id: string, body: string, state: string, changedAt: number }[]} the oldest first */
    messagesIn: (state, count) =>
      all(
        `SELECT * FROM messages WHERE state = ? AND state IN ('waiting', 'queued', 'dead') ORDER BY changedAt LIMIT ?`,
        state, count,
      ),

    /** @returns {any} */
    mark: (name) => one("SELECT value FROM marks WHERE name = ?", name)?.value,
    setMark: (name, value) => run(
      `INSERT INTO marks (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value
       WHERE value <> excluded.value`,
      name, value,
    ),
  };
}
