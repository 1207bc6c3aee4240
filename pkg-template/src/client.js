import { sender } from "./client.exchange.js";
import { callOptions, inClientsWords, settings } from "./client.settings.js";
import { tokens } from "./client.tokens.js";
import { waiting } from "./client.wait.js";
import { ENDPOINTS } from "./daraja.endpoints.js";
import { attempt, MpesaError } from "./error.js";
import { withInput } from "./tape.js";
import { originatorConversationId } from "./core.glue.js";

/** The id that is made where the caller gives none. */
const MADE = "originatorConversationId";

export function createClient(options) {
  const own = settings(options);
  const send = sender(own);
  const token = tokens(own, send);
  const wait = waiting(own);

  async function call(endpoint, given, options) {
    const { signal, timeout, beforeSend, ...changes } = callOptions(options);
    const made = endpoint.under === MADE;
    const params = made ? identified(given) : given;
    const id = made ? { [MADE]: params[MADE] } : {};
    try {
      const keys = await own.keysFor(endpoint);
      const build = (accessToken) =>
        inClientsWords(() => endpoint.request(params, { ...own.context, ...keys, ...changes, accessToken, now: own.now() }));
      // What is wrong with the parameters is told before anything is fetched.
      build("none-yet");
      const exchange = { signal, timeout, beforeSend, params, id };
      const first = await token.current(signal);
      try {
        return await send(endpoint, build(first), { ...exchange, attempt: 1 });
      } catch (error) {
        // Only a token that was turned away proves that nothing happened, so only then is it sent once more.
        if (!MpesaError.is(error) || error.resend !== "newToken") throw error;
        token.turnedAway(first);
        return await send(endpoint, build(await token.current(signal)), { ...exchange, attempt: 2 });
      }
    } catch (error) {
      throw MpesaError.is(error) ? Object.assign(error, id) : error;
    }
  }

  const calls = ENDPOINTS.map((endpoint) => [endpoint.name, (params, options) => call(endpoint, params, options)]);
  const client = Object.fromEntries(calls);
  return Object.freeze({
    ...client,
    accessToken: (options) => token.reply(callOptions(options).signal),
    async stkPush(params, options) {
      const reply = await client.stkPush(params, options);
      wait.remember(reply.checkoutRequestId, params.shortCode);
      return reply;
    },
    waitForPayment: (checkoutRequestId, options) => wait.forPayment(client.stkQuery, checkoutRequestId, options),
  });
}

function identified(params) {
  return attempt(() => ({ ...params, [MADE]: params?.[MADE] ?? withInput("", originatorConversationId) }), "the parameters cannot be read");
}
