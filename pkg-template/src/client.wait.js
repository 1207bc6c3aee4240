import { checkTimeout } from "./client.settings.js";
import { MpesaError } from "./error.js";

/** The sandbox takes five queries a minute; what production takes is not published. */
const PAUSE = 12_000;

/** Asks how a payment ended, no faster than M-Pesa allows for all payments of a client together. */
export function waiting(own) {
  let next = 0;

  async function until(moment, signal) {
    const left = moment - own.now();
    if (left > 0) await own.wait(left, signal);
    signal?.throwIfAborted();
  }

  return {
    /** Asks from a moment on; `query` takes a signal, and gives `outcome` and `resend` with what else is known. */
    async forEnd(query, from, { signal, timeout = 120_000 }) {
      checkTimeout(timeout);
      const end = own.now() + timeout;
      await until(Math.min(from, end), signal);
      let last = { outcome: "unknown", resend: "poll" };
      do {
        const turn = Math.max(own.now(), next);
        if (turn > end) break;
        next = turn + PAUSE;
        await until(turn, signal);
        last = (await ask(query, signal)) ?? last;
        if (last.outcome === "succeeded" || last.outcome === "failed") return last;
      } while (own.now() < end);
      return { ...last, outcome: "unknown" };
    },
  };
}

/** What M-Pesa says, or nothing where it says nothing for now. */
async function ask(query, signal) {
  try {
    return await query(signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (!MpesaError.is(error) || error.code === "invalidParameters" || error.resend === "no") throw error;
  }
}
