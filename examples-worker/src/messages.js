/** How many are handed to the queue at once: as many as it takes. */
const BATCH = 100;
/** Until the queue is tried again. */
const PAUSE = 5_000;
/** A message that the queue has had for so long is handed to it again. Handling it twice does nothing twice. */
const LOST = 24 * 60 * 60_000;

/**
 * What the shop is to be told. A message is written in the transaction that makes it true and handed to the queue
 * afterwards, so that neither is without the other.
 *
 * @param {object} options
 * @param {ReturnType<import("./store.js").openStore>} options.store
 * @param {Queue} options.queue
 * @param {() => number} options.now
 * @param {(message: string) => void} options.log
 */
export function createMessages({ store, queue, now, log }) {
  let quietUntil = 0;
  /** @type {Promise<void> | undefined} */
  let sending;

  function nextAt() {
    const [oldest] = store.messagesIn("waiting", 1);
    return oldest === undefined ? undefined : Math.max(oldest.changedAt, quietUntil);
  }

  async function sendWaiting() {
    for (;;) {
      const waiting = now() < quietUntil ? [] : store.messagesIn("waiting", BATCH);
      if (waiting.length === 0) return;
      try {
        await queue.sendBatch(waiting.map(({ body }) => ({ body: JSON.parse(body) })));
      } catch (error) {
        quietUntil = now() + PAUSE;
        log(`the queue took no messages: ${error.message}`);
        return;
      }
      store.transaction(() => {
        // Where the consumer was quicker than this line, the message is handled already.
        for (const { id } of waiting) store.moveMessage(id, "queued", now());
      });
    }
  }

  return {
    nextAt,
    /** Hands over what waits; one at a time, as two would hand over the same. */
    send: () => (sending ??= sendWaiting().finally(() => (sending = undefined))),
    state: (id) => store.messageState(id),
    handled: (id) => store.moveMessage(id, "handled", now()),
    dead: (id) => store.moveMessage(id, "dead", now()),

    /** Puts a message that the consumer gave up back into the queue. @returns {boolean} */
    again(id) {
      if (store.messageState(id) !== "dead") return false;
      store.moveMessage(id, "waiting", now());
      return true;
    },
    /** Looks for messages that the queue has lost. */
    sweep() {
      for (const { id, changedAt } of store.messagesIn("queued", BATCH)) {
        if (changedAt + LOST <= now()) store.moveMessage(id, "waiting", now());
      }
    },
  };
}
