import { calls } from "./client.calls.js";
import { sender } from "./client.exchange.js";
import { randomId } from "./client.ids.js";
import { oauth, OF_OAUTH } from "./client.oauth.js";
import { settings } from "./client.settings.js";
import { accessToken, ENDPOINTS } from "./ethiopia.endpoints.js";

/** The ids that are made where the caller gives none. */
const MADE = { stkPush: "merchantRequestId", b2cPayment: "originatorConversationId" };
const LENGTH = 20;

export function createClient(options) {
  const own = settings(options, OF_OAUTH);
  const send = sender(own);
  const { access, reply } = oauth(own, send, accessToken, "ethiopia ");
  const made = ({ name }) => MADE[name];
  const client = calls(own, send, ENDPOINTS, { access, made, make: () => randomId(LENGTH) });
  return Object.freeze({ ...client, accessToken: reply });
}
