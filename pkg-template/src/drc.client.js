import { calls } from "./client.calls.js";
import { sender } from "./client.exchange.js";
import { randomId } from "./client.ids.js";
import { known, settings } from "./client.settings.js";
import { tokens } from "./client.tokens.js";
import { b2bLogin, b2bPayment, ENDPOINTS, login } from "./drc.endpoints.js";

const LOGIN = ["username", "password"];
const OPTIONS = {
  ofContext: ["environment", "baseUrl", "skipLimits"],
  ofLogin: LOGIN,
  others: ["b2b"],
  store: "sessionStore",
};
/** The reference that is made where the caller gives none. */
const MADE = "thirdPartyReference";
const LENGTH = 20;
/** How long a session may be kept, in milliseconds: the gateway says when it has ended. */
const KEPT = 86_400_000;
const OF_B2B = new Set([b2bLogin, b2bPayment]);
/** Its session is a parameter. */
const B2B_PAYMENT = {
  ...b2bPayment,
  request: (params, { sessionId, ...context }) => b2bPayment.request({ ...params, sessionId }, context),
};

export function createClient(options) {
  const own = settings(options, OPTIONS);
  const b2b = own.b2b === undefined ? {} : known("b2b", own.b2b, LOGIN);
  const send = sender(own);
  const made = { made: () => MADE, make: () => randomId(LENGTH), shown: ({ sessionId, ...params }) => params };
  return Object.freeze({
    ...calls(own, send, ENDPOINTS.filter((endpoint) => endpoint !== login && !OF_B2B.has(endpoint)), { ...made, access: access(own, send, login, own.login) }),
    ...calls(own, send, [B2B_PAYMENT], { ...made, access: access(own, send, b2bLogin, { ...own.login, ...b2b }) }),
  });
}

/** The session that a login gives, until the gateway turns it away. */
function access(own, send, endpoint, keys) {
  const request = own.requestOf(endpoint, () => keys);
  request();
  const { token, turnedAway } = tokens(own, send, {
    endpoint, request,
    app: `drc ${endpoint.name} ${keys.baseUrl ?? keys.environment} ${keys.username}`,
    read: ({ sessionId }, startedAt) => ({ accessToken: sessionId, expiresAt: startedAt + KEPT }),
  });
  return {
    none: { sessionId: "none-yet" },
    current: async (signal) => ({ sessionId: (await token(signal)).accessToken }),
    turnedAway: ({ sessionId }) => turnedAway(sessionId),
  };
}
