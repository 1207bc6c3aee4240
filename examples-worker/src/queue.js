import { objectOf } from "./settings.js";

/** How long the shop may take to answer. */
const WITHIN = 20_000;

/**
 * Handles what the Durable Objects put into the queue. A message may come twice and is handled once: its object knows.
 * What fails is tried again by the queue, and after that comes here once more through the dead-letter queue.
 *
 * @param {MessageBatch} batch
 * @param {import("./settings.js").Env} env
 */
export async function handleMessages(batch, env) {
  const givenUp = batch.queue === env.DEAD_QUEUE;
  await Promise.all(batch.messages.map(async (message) => {
    const { id, shortCode } = message.body;
    try {
      const object = objectOf(env, shortCode);
      if (givenUp) {
        await object.messageDead(id);
      } else if ((await object.messageState(id)) !== "handled") {
        await tellShop(env, message.body);
        await object.messageHandled(id);
      }
      message.ack();
    } catch (error) {
      console.error(`${shortCode} message ${id}, attempt ${message.attempts}: ${error.message}`);
      message.retry();
    }
  }));
}

/**
 * What the shop does next: here, its own system is told. Between this and the mark that it was handled the Worker may
 * stop, so the shop goes by `Idempotency-Key`.
 */
async function tellShop(env, body) {
  if (!env.SHOP_URL) return;
  const response = await fetch(env.SHOP_URL, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "idempotency-key": `${body.shortCode}-${body.id}`,
      authorization: `Bearer ${env.SHOP_TOKEN}`,
    },
    body: JSON.stringify(body),
    redirect: "manual",
    signal: AbortSignal.timeout(WITHIN),
  });
  await response.body?.cancel();
  if (!response.ok) throw new Error(`the shop answered ${response.status}`);
}
