const HOUR = 60 * 60_000;
/** M-Pesa's list reaches 48 hours back, and one question spans no more; a little less, as clocks differ. */
const REACH = 48 * HOUR - 5 * 60_000;
/** M-Pesa lists some payments late: each window begins before the end of the last. */
const OVERLAP = 6 * HOUR;
const MOST_PAGES = 500;

/**
 * Asks M-Pesa for the payments since the last time, page by page, and hands on each.
 *
 * @param {object} options
 * @param {ReturnType<import("./store.js").openStore>} options.store
 * @param {() => import("mpesa-core/daraja").Client} options.client
 * @param {string | number} options.shortCode
 * @param {(transaction: import("mpesa-core/daraja").PulledTransaction) => void} options.pulled
 * @param {() => number} options.now
 * @param {(message: string) => void} options.log
 */
export async function pull({ store, client, shortCode, pulled, now, log }) {
  const end = now();
  const before = store.mark("pulledUntil") ?? 0;
  const start = Math.max(end - REACH, before - OVERLAP);
  if (before > 0 && before < start) log("the list of payments has a gap: the last look was too long ago");

  const seen = new Set();
  let offset = 0;
  for (let page = 1; ; page += 1) {
    const { transactions } = await client().pullQuery({ shortCode, start, end, offset });
    const fresh = transactions.filter(({ receipt }) => !seen.has(receipt));
    // A page that only repeats is an end too: nobody has promised that the offset is heeded.
    if (fresh.length === 0) break;
    if (page > MOST_PAGES) throw new Error("the list of payments does not end");
    for (const transaction of fresh) {
      seen.add(transaction.receipt);
      if (isIncoming(transaction)) pulled(transaction);
    }
    offset += transactions.length;
  }

  // Only now: what was missed is asked for again. An empty list proves nothing, so it moves nothing on.
  if (seen.size > 0) {
    store.setMark("pulledUntil", end);
    for (const payment of store.unlistedPayments(start, end - OVERLAP)) {
      store.savePayment({ ...payment, warning: "M-Pesa's list of payments does not hold it: look at the statement" });
    }
  }
  return { start, end, payments: seen.size };
}

function isIncoming({ transactionType = "c2b" }) {
  return /^c2b/i.test(transactionType);
}
