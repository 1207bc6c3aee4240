import { matchesPhoneNumber } from "mpesa-core/daraja";

/** @typedef {import("./store.js").Charge} Charge */
/** @typedef {import("./store.js").Payment} Payment */

/**
 * What is known of money that came in.
 *
 * @typedef {object} Money
 * @property {string | null} receipt
 * @property {string} reference
 * @property {number} amountCents
 * @property {string | null} [phoneNumber] digits, masked or hashed
 * @property {number | null} [paidAt]
 * @property {"query" | "confirmation" | "pull"} bookedBy
 */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** As far back as M-Pesa's list goes. */
const REACH = 48 * HOUR;
/** Nairobi's time, where it is written as if it were UTC. */
const AHEAD = 3 * HOUR;
/** A prompt lives about a minute; clocks differ. */
const BEFORE = 5 * MINUTE;
const AFTER = 10 * MINUTE;

/**
 * The ledger. One payment can be told of by a callback with a query, by a confirmation and by the list of payments, in
 * any order, and not all of them know the receipt or the charge; whatever the order, it is booked once.
 * Everything here runs inside a transaction of the caller.
 *
 * @param {object} options
 * @param {ReturnType<import("./store.js").openStore>} options.store
 * @param {() => number} options.now
 * @param {(payment: Payment) => void} options.booked is called once for each payment
 */
export function createLedger({ store, now, booked }) {
  /**
   * Money for a charge that M-Pesa says is paid. The receipt may be unknown.
   *
   * @param {Charge} charge
   * @param {Money["bookedBy"]} bookedBy
   */
  function bookCharge(charge, bookedBy) {
    const { id: chargeId, receipt, reference, amountCents, phoneNumber } = charge;
    const own = store.paymentByCharge(chargeId);
    const same = receipt === null ? undefined : store.paymentByReceipt(receipt);
    if (own === undefined) {
      const payment = same ?? (receipt === null ? paymentWithoutCharge(charge) : undefined);
      if (payment === undefined) return add({ receipt, chargeId, reference, amountCents, phoneNumber, bookedBy });
      if (payment.chargeId === null) return complete(payment, { chargeId, amountCents });
      const warning = `its callback named ${receipt}, which is the receipt of another charge`;
      return add({ receipt: null, chargeId, reference, amountCents, phoneNumber, bookedBy, warning });
    }
    if (same === undefined || same.id === own.id) return complete(own, { receipt });
    if (same.chargeId !== null || own.receipt !== null) return own;
    // Both were booked before anything told that they are one.
    store.removePayment(own.id);
    return complete({ ...same, warning: `the shop was told of it twice, also as payment ${own.id}` }, { chargeId });
  }

  /** Money with a receipt, from a confirmation or from the list of payments. @param {Money} money */
  function bookReceipt(money) {
    const known = store.paymentByReceipt(money.receipt);
    if (known !== undefined) return complete(known, money);
    const [payment] = paymentsWithoutReceipt(money);
    return payment === undefined ? add({ chargeId: null, ...money }) : complete(payment, money);
  }

  function add(money) {
    const payment = store.addPayment({
      phoneNumber: null, paidAt: null, warning: null,
      ...money,
      listed: Number(money.bookedBy === "pull"), bookedAt: now(),
    });
    booked(payment);
    return payment;
  }

  /** Adds what was not known yet. @param {Payment} payment */
  function complete(payment, { receipt = null, chargeId = null, paidAt = null, bookedBy, amountCents }) {
    const listed = Number(payment.listed || bookedBy === "pull");
    const after = {
      ...payment,
      receipt: payment.receipt ?? receipt,
      chargeId: payment.chargeId ?? chargeId,
      paidAt: payment.paidAt ?? paidAt,
      listed,
    };
    if (amountCents !== undefined && amountCents !== payment.amountCents) {
      after.warning = `booked as ${payment.amountCents} cents; it was told again as ${amountCents}`;
    }
    // The list tells of each payment again and again.
    if (Object.keys(after).every((name) => after[name] === payment[name])) return payment;
    store.savePayment(after);
    if (after.chargeId !== null && after.receipt !== null) {
      const charge = store.charge(after.chargeId);
      if (charge.receipt === null) store.saveCharge({ ...charge, receipt: after.receipt, changedAt: now() });
    }
    return after;
  }

  /**
   * Those of charges that are paid by a query's word. Where there are several, they are alike in all that is known, so
   * it does not matter which is completed: the sum is right.
   *
   * @param {Money} money
   */
  function paymentsWithoutReceipt(money) {
    return chargesLike(money).map(({ id }) => store.paymentByCharge(id)).filter((payment) => payment?.receipt === null);
  }

  /** The charges that such a payment can have come from. @param {Money} money @returns {Charge[]} */
  function chargesLike(money) {
    return chargesFor(money).filter((charge) => alike(charge, money));
  }

  /** The charge whose callback named the receipt of this payment. @param {Money} money @returns {Charge | undefined} */
  function chargeOfReceipt(money) {
    return chargesFor(money).find(({ receipt, amountCents }) =>
      receipt === money.receipt && amountCents === money.amountCents);
  }

  /** @param {Money} money @returns {Charge[]} */
  function chargesFor({ reference, paidAt }) {
    if (typeof paidAt !== "number") return store.chargesMade(reference, now() - REACH, now());
    return store.chargesMade(reference, paidAt - AFTER - AHEAD, paidAt + BEFORE);
  }

  /** @param {Charge} charge @returns {Payment | undefined} */
  function paymentWithoutCharge(charge) {
    return store.paymentsWithoutCharge(charge.reference, charge.createdAt - BEFORE)
      .find((payment) => alike(charge, payment));
  }

  return { bookCharge, bookReceipt, chargesLike, chargeOfReceipt };
}

/** @param {Charge} charge @param {Money} money */
function alike(charge, { amountCents, phoneNumber, paidAt }) {
  return charge.amountCents === amountCents
    && typeof paidAt === "number" && near(paidAt, charge.createdAt)
    && (!phoneNumber || matchesPhoneNumber(phoneNumber, charge.phoneNumber));
}

/** M-Pesa's list writes Nairobi's time with a "Z", or is right: both are tried. */
function near(paidAt, createdAt) {
  return [0, AHEAD].some((shift) => {
    const apart = paidAt - shift - createdAt;
    return apart >= -BEFORE && apart <= AFTER;
  });
}
