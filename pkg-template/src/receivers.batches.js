import { invalid, isWhole } from "./receivers.options.js";
import { failure } from "./daraja.shared.js";

/** After all that has arrived by now was read: what one turn of the event loop brings is one batch. */
const soon = globalThis.setImmediate ?? ((call) => setTimeout(call, 0));

export function inBatches(write, options = {}) {
  const { most = 500, mostWaiting = 100_000 } = options;
  const issues = [];
  if (typeof write !== "function") issues.push({ path: "write", message: "must be a function" });
  if (!isWhole(most, 1, 1e9)) issues.push({ path: "most", message: "must be a whole number from 1" });
  if (!isWhole(mostWaiting, 1, 1e9)) issues.push({ path: "mostWaiting", message: "must be a whole number from 1" });
  if (issues.length > 0) throw invalid("inBatches", issues);

  let waiting = [];
  let busy = false;

  async function work() {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await settle(write, batch);
    }
    busy = false;
  }

  return (item) => new Promise((resolve, reject) => {
    if (waiting.length >= mostWaiting) {
      throw failure("tooLarge", `${mostWaiting} items wait to be written already`);
    }
    waiting.push({ item, resolve, reject });
    if (busy) return;
    busy = true;
    soon(work);
  });
}

/** Writes a batch and gives each caller the result of its own item; one that cannot be written takes no other along. */
async function settle(write, batch) {
  let results;
  try {
    results = await write(batch.map(({ item }) => item));
  } catch (error) {
    if (batch.length === 1) batch[0].reject(error);
    else for (const each of batch) await settle(write, [each]);
    return;
  }
  // Whether it was written cannot be told, so it is not written again.
  const fits = Array.isArray(results) && results.length === batch.length;
  batch.forEach(({ resolve, reject }, index) => (fits ? resolve(results[index]) : reject(misfit())));
}

function misfit() {
  return failure("invalidArgument", "`write` must return an array with one result for each item");
}
