import { createReceiver } from "mpesa-core/receivers";
import { chargeOfSecret, isRegisteredSecret } from "./secrets.js";
import { accountOf, objectOf } from "./settings.js";

/** M-Pesa waits about eight seconds for a validation, and then does what was registered. */
const VALIDATION_WITHIN = 3_000;
const WITHIN = 7_000;

/**
 * What M-Pesa posts: `/callbacks/{shortCode}/{secret}/{place}`. The secret is checked here, so that only what has it
 * reaches the Durable Object.
 *
 * @param {import("hono").Context<{ Bindings: import("./settings.js").Env }>} c
 */
export async function receiveCallback(c) {
  const { env } = c;
  const { shortCode, place } = c.req.param();
  if (accountOf(env, shortCode) === undefined) return c.notFound();
  const object = objectOf(env, shortCode);

  const receiver = createReceiver({
    secret: async (secret) => {
      if (place === "confirmation" || place === "validation") return isRegisteredSecret(env, shortCode, secret);
      if (place !== "callback") return false;
      const chargeId = await chargeOfSecret(env, shortCode, secret);
      return chargeId !== undefined && { chargeId };
    },
    // A validation asks and moves nothing, so there is nothing to keep.
    store: ({ event, body, owner }) =>
      place === "validation" ? undefined : object.receive(shortCode, { place, chargeId: owner?.chargeId, event, body }),
    validate: ({ event }) => object.validate(shortCode, event),
    addresses: env.CALLBACK_ADDRESSES || "any",
    addressHeader: "cf-connecting-ip",
    answerWithin: place === "validation" ? VALIDATION_WITHIN : WITHIN,
    log: (entry) => console.log(JSON.stringify({ shortCode, ...entry })),
  });
  return receiver.fetch(c.req.raw);
}
