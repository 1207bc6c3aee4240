import { callOptions } from "./client.settings.js";
import { tokens } from "./client.tokens.js";

/** The options of a client that holds a token, beside those of every client. */
export const OF_OAUTH = {
  ofContext: ["environment", "baseUrl", "skipLimits", "passkey"],
  ofLogin: ["consumerKey", "consumerSecret"],
  others: ["initiator"],
  store: "tokenStore",
};

/** The access token that consumer key and secret give. */
export function oauth(own, send, endpoint, app = "") {
  const request = own.requestOf(endpoint, () => own.login);
  request();
  const { token, turnedAway } = tokens(own, send, {
    endpoint, request,
    app: `${app}${own.context.baseUrl ?? own.context.environment} ${own.login.consumerKey}`,
    read: ({ accessToken, expiresIn }, startedAt) => ({ accessToken, expiresAt: startedAt + expiresIn * 1000 }),
  });
  return {
    access: {
      none: { accessToken: "none-yet" },
      current: async (signal) => ({ accessToken: (await token(signal)).accessToken }),
      turnedAway: ({ accessToken }) => turnedAway(accessToken),
    },
    async reply(options) {
      const { accessToken, expiresAt } = await token(callOptions(options, own.ofCall).signal);
      return { accessToken, expiresIn: Math.floor((expiresAt - own.now()) / 1000) };
    },
  };
}
