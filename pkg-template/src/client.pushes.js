import { waiting } from "./client.wait.js";
import { attempt, invalidArgument } from "./error.js";

/** Nobody has answered the prompt before that, and a query made earlier fails in ways of its own. */
const FIRST = 25_000;
/** So many pushes are remembered with their short codes. */
const REMEMBERED = 10_000;

/** The push that is remembered, and what asks how it ended. */
export function pushes(own, { stkPush, stkQuery }) {
  const { forEnd } = waiting(own);
  const made = new Map();
  return {
    async stkPush(params, options) {
      const reply = await stkPush(params, options);
      if (made.size >= REMEMBERED) made.delete(made.keys().next().value);
      made.set(reply.checkoutRequestId, { shortCode: params.shortCode, at: own.now() });
      return reply;
    },

    async waitForPayment(checkoutRequestId, options) {
      const message = "waitForPayment takes the checkoutRequestId, and { shortCode, signal, timeout }";
      const push = made.get(checkoutRequestId);
      const { shortCode = push?.shortCode, ...limits } = attempt(() => ({ ...options }), message);
      if (shortCode === undefined) throw invalidArgument(message, "`shortCode` is needed: this client did not make that push");
      return forEnd(async (signal) => {
        const { outcome, resend, resultCode, resultDescription } = await stkQuery({ shortCode, checkoutRequestId }, { signal });
        return { outcome, resend, ...(resultCode && { resultCode }), ...(resultDescription && { resultDescription }) };
      }, push ? push.at + FIRST : 0, limits);
    },
  };
}
