/**
 * The variables, secrets and bindings of `wrangler.jsonc`.
 *
 * @typedef {object} Env
 * @property {string} PUBLIC_URL
 * @property {"sandbox" | "production"} MPESA_ENVIRONMENT
 * @property {string} QUERY_PAUSE_SECONDS
 * @property {string} CALLBACK_ADDRESSES
 * @property {string} SHOP_URL
 * @property {string} DEAD_QUEUE
 * @property {string} MPESA_KEYS secret
 * @property {string} CALLBACK_KEYS secret
 * @property {string} API_TOKEN secret
 * @property {string} SHOP_TOKEN secret
 * @property {DurableObjectNamespace<import("./short-code.js").ShortCode>} SHORT_CODES
 * @property {Queue} NEXT
 */

/**
 * @typedef {object} Account
 * @property {import("mpesa-core/daraja").StkPushParams["shortCode"]} receiver
 * @property {string[]} numbers under which M-Pesa may name who was paid
 * @property {string} [nominatedNumber]
 * @property {import("mpesa-core/daraja").Context<"consumerKey" | "consumerSecret" | "passkey">} context
 */

/**
 * The keys of one short code, from the secret `MPESA_KEYS`.
 *
 * @param {Env} env
 * @param {string} shortCode
 * @returns {Account | undefined} nothing for a short code that is not ours
 */
export function accountOf(env, shortCode) {
  const all = JSON.parse(env.MPESA_KEYS);
  if (!Object.hasOwn(all, shortCode)) return undefined;
  const { till, consumerKey, consumerSecret, passkey, nominatedNumber } = all[shortCode];
  return {
    receiver: till === undefined ? shortCode : { store: shortCode, till },
    numbers: till === undefined ? [shortCode] : [shortCode, String(till)],
    nominatedNumber,
    context: { environment: env.MPESA_ENVIRONMENT, consumerKey, consumerSecret, passkey },
  };
}

/** @param {Env} env @returns {string[]} */
export function shortCodes(env) {
  return Object.keys(JSON.parse(env.MPESA_KEYS));
}

/** The object of a short code: it holds all that is known of it. @param {Env} env @param {string} shortCode */
export function objectOf(env, shortCode) {
  return env.SHORT_CODES.getByName(shortCode, { locationHint: "afr" });
}

/** Where M-Pesa reaches the callbacks of a short code. @param {Env} env @param {string} shortCode */
export function callbackBase(env, shortCode) {
  return `${env.PUBLIC_URL.replace(/\/+$/, "")}/callbacks/${shortCode}`;
}
