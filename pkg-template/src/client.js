import { calls } from "./client.calls.js";
import { sender } from "./client.exchange.js";
import { oauth, OF_OAUTH } from "./client.oauth.js";
import { settings } from "./client.settings.js";
import { pushes } from "./client.pushes.js";
import { accessToken, ENDPOINTS } from "./daraja.endpoints.js";
import { withInput } from "./tape.js";
import { originatorConversationId } from "./core.glue.js";

/** The id that is made where the caller gives none. */
const MADE = "originatorConversationId";
const OPTIONS = { ...OF_OAUTH, ofContext: [...OF_OAUTH.ofContext, "numberFormat", "appKey"], ofCall: ["numberFormat"] };

export function createClient(options) {
  const own = settings(options, OPTIONS);
  const send = sender(own);
  const { access, reply } = oauth(own, send, accessToken);
  const made = ({ under }) => (under === MADE ? MADE : undefined);
  const make = () => withInput("", originatorConversationId);
  const client = calls(own, send, ENDPOINTS, { access, made, make });
  return Object.freeze({ ...client, accessToken: reply, ...pushes(own, client) });
}
