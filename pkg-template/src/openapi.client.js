import { bearers, checkApiKey, UNMADE } from "./client.bearer.js";
import { calls } from "./client.calls.js";
import { sender } from "./client.exchange.js";
import { randomId } from "./client.ids.js";
import { sessions } from "./client.sessions.js";
import { callOptions, settings } from "./client.settings.js";
import { transactions } from "./client.transactions.js";
import { invalidArgument } from "./error.js";
import { ENDPOINTS, session } from "./openapi.endpoints.js";

const OPTIONS = {
  ofContext: ["environment", "market", "origin", "baseUrl", "skipLimits"],
  others: ["apiKey", "publicKey", "sessionLifetime"],
  store: "sessionStore",
};
/** The id that is made where the caller gives none, of a length that a query can ask for. */
const MADE = "thirdPartyConversationId";
const LENGTH = 32;
/** A session is replaced a minute before its end, and is of no use in its first half minute. */
const SHORTEST = 120_000;
/** Limits that hold for a session, among others. */
const LIMITS = /^INS-99[0-6]$/;

/** What makes clients, from what makes bearer tokens. */
export function createClientWith(bearerToken) {
  return function createClient(options) {
    const own = settings(options, OPTIONS);
    const { environment, market, baseUrl } = own.context;
    const { apiKey, publicKey, sessionLifetime } = own;
    const request = (keys) => own.requestOf(session, () => ({ ...own.context, ...keys() }));
    request(() => UNMADE)();
    checkApiKey(own);
    checkLifetime(own);
    const source = { environment, publicKey };
    const send = hinting(sender(own));
    const { current, reply, renew } = sessions(own, send, {
      endpoint: session,
      request: request(() => ({ bearerToken: bearerToken(apiKey, source) })),
      app: `openapi ${baseUrl ?? environment} ${market} ${apiKey}`,
      read: ({ sessionId, usableAfter }, startedAt) => ({
        accessToken: sessionId, expiresAt: startedAt + (sessionLifetime ?? Infinity), usableAt: own.now() + usableAfter * 1000,
      }),
    });
    const bearer = bearers(bearerToken, source);
    const access = { none: UNMADE, current: async (signal) => bearer(await current(signal)) };
    const client = calls(own, send, ENDPOINTS, { access, made: () => MADE, make: () => randomId(LENGTH), shown });
    return Object.freeze({
      ...client,
      session: (options) => reply(callOptions(options, own.ofCall).signal),
      renewSession: (options) => renew(callOptions(options, own.ofCall).signal),
      ...transactions(own, client),
    });
  };
}

function checkLifetime({ sessionLifetime, sessionStore }) {
  if (sessionLifetime === undefined && sessionStore !== undefined) {
    const hint = "it is set for your application on the portal; without it a session would stay in the store for ever";
    throw invalidArgument("`sessionStore` needs `sessionLifetime`", hint);
  }
  if (sessionLifetime !== undefined && !(Number.isFinite(sessionLifetime) && sessionLifetime >= SHORTEST)) {
    throw invalidArgument("`sessionLifetime` must be milliseconds, two minutes or more");
  }
}

/** The token of a number is as good as the number, and for longer. */
function shown({ msisdnToken, ...params }) {
  return params;
}

/** Says of a limit that a new session may lift it. */
function hinting(send) {
  return async (...exchange) => {
    try {
      return await send(...exchange);
    } catch (error) {
      if (LIMITS.test(error?.apiCode)) {
        const hint = "limits of the application hold for each session: client.renewSession() begins a new one";
        error.hint = error.hint ? `${error.hint}; ${hint}` : hint;
      }
      throw error;
    }
  };
}
