import { checkTimeout } from "./client.settings.js";
import { attempt, invalidArgument, MpesaError } from "./error.js";

/** Nobody has answered the prompt before that, and a query made earlier fails in ways of its own. */
const FIRST = 25_000;
/** The sandbox takes five queries a minute; what production takes is not published. */
const PAUSE = 12_000;
/** So many pushes are remembered with their short codes. */
const REMEMBERED = 10_000;

/** Asks how a payment ended, no faster than Daraja allows for all payments of a client together. */
export function waiting(own) {
  const wait = own.wait ?? pause;
  const pushes = new Map();
  let next = 0;

  async function until(moment, signal) {
    const left = moment - own.now();
    if (left > 0) await wait(left, signal);
    signal?.throwIfAborted();
  }

  return {
    remember(checkoutRequestId, shortCode) {
      if (pushes.size >= REMEMBERED) pushes.delete(pushes.keys().next().value);
      pushes.set(checkoutRequestId, { shortCode, at: own.now() });
    },

    async forPayment(query, checkoutRequestId, options) {
      const message = "waitForPayment takes the checkoutRequestId, and { shortCode, signal, timeout }";
      const { signal, timeout = 120_000, shortCode = pushes.get(checkoutRequestId)?.shortCode } = attempt(() => ({ ...options }), message);
      checkTimeout(timeout);
      if (shortCode === undefined) throw invalidArgument(message, "`shortCode` is needed: this client did not make that push");
      const end = own.now() + timeout;
      await until(Math.min((pushes.get(checkoutRequestId)?.at ?? -Infinity) + FIRST, end), signal);
      let last = { outcome: "unknown", resend: "poll" };
      do {
        const turn = Math.max(own.now(), next);
        if (turn > end) break;
        next = turn + PAUSE;
        await until(turn, signal);
        last = (await ask(query, { shortCode, checkoutRequestId }, signal)) ?? last;
        if (last.outcome === "succeeded" || last.outcome === "failed") return last;
      } while (own.now() < end);
      return { ...last, outcome: "unknown" };
    },
  };
}

/** What M-Pesa says, or nothing where it says nothing for now. */
async function ask(query, params, signal) {
  try {
    const { outcome, resend, resultCode, resultDescription } = await query(params, { signal });
    return { outcome, resend, ...(resultCode && { resultCode }), ...(resultDescription && { resultDescription }) };
  } catch (error) {
    signal?.throwIfAborted();
    if (!MpesaError.is(error) || error.code === "invalidParameters" || error.resend === "no") throw error;
  }
}

function pause(milliseconds, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener("abort", end);
    function end() {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    }
  });
}
