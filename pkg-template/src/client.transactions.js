import { waiting } from "./client.wait.js";
import { attempt } from "./error.js";

/** What asks how a transaction ended, where `transactionStatus` answers at once. */
export function transactions(own, { transactionStatus }) {
  const { forEnd } = waiting(own);
  return {
    async waitForTransaction(params, options) {
      const limits = attempt(() => ({ ...options }), "waitForTransaction takes what transactionStatus takes, and { signal, timeout }");
      return forEnd((signal) => transactionStatus(params, { signal }), 0, limits);
    },
  };
}
