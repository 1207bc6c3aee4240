import { bearers, checkApiKey, UNMADE } from "./client.bearer.js";
import { calls } from "./client.calls.js";
import { sender } from "./client.exchange.js";
import { randomId } from "./client.ids.js";
import { settings } from "./client.settings.js";
import { transactions } from "./client.transactions.js";
import { invalidArgument, MpesaError } from "./error.js";
import { ENDPOINTS } from "./mozambique.endpoints.js";

const OPTIONS = {
  ofContext: ["environment", "origin", "baseUrl", "skipLimits"],
  others: ["apiKey", "publicKey", "initiator"],
};
/** The reference that is made where the caller gives none. */
const MADE = "thirdPartyReference";
const LENGTH = 20;

/** What makes clients, from what makes bearer tokens. */
export function createClientWith(bearerToken) {
  return function createClient(options) {
    const own = settings(options, OPTIONS);
    checkContext(own);
    checkApiKey(own);
    const { apiKey, publicKey } = own;
    if (publicKey === undefined || publicKey === null) {
      throw invalidArgument("`publicKey` must be the public key of your account, as the portal shows it", "PEM, DER or base64");
    }
    const bearer = bearers(bearerToken, { publicKey });
    const access = { none: UNMADE, current: async () => bearer(apiKey) };
    const client = calls(own, sender(own), ENDPOINTS, { access, made: () => MADE, make: () => randomId(LENGTH) });
    return Object.freeze({ ...client, ...transactions(own, client) });
  };
}

/** No call does without parameters: of what one says about none, only what is about the options. */
function checkContext(own) {
  try {
    own.requestOf(ENDPOINTS.find(({ needs }) => needs.length === 1), () => ({ ...own.context, ...UNMADE }))();
  } catch (error) {
    const issues = error.issues.filter(({ path }) => path.startsWith("client."));
    if (issues.length === 0) return;
    const message = `createClient: ${issues.map(({ path, message }) => `${path} ${message}`).join("; ")}`;
    throw new MpesaError({ ...error, message, issues });
  }
}
