import { calls } from "./client.calls.js";
import { sender } from "./client.exchange.js";
import { randomId } from "./client.ids.js";
import { oauth, OF_OAUTH } from "./client.oauth.js";
import { settings } from "./client.settings.js";
import { accessToken, ENDPOINTS } from "./ethiopia.endpoints.js";

/** The call that registers URLs carries the consumer key too. */
const OPTIONS = { ...OF_OAUTH, ofContext: [...OF_OAUTH.ofContext, "consumerKey", "appKey"] };
/** The ids that are made where the caller gives none. */
const ORIGINATOR = "originatorConversationId";
const MADE = { stkPush: "merchantRequestId", accountBalance: ORIGINATOR, b2cPayment: ORIGINATOR, reversal: ORIGINATOR };
const LENGTH = 20;

export function createClient(options) {
  const own = settings(options, OPTIONS);
  const send = sender(own);
  const { access, reply } = oauth(own, send, accessToken, "ethiopia ");
  const made = ({ name }) => MADE[name];
  const client = calls(own, send, ENDPOINTS, { access, made, make: () => randomId(LENGTH) });
  return Object.freeze({ ...client, accessToken: reply });
}
