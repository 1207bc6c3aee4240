/**
 * The secrets in the paths of callbacks: made from a key and checked without asking the Durable Object, so that
 * strangers never reach it. Hexadecimal, since M-Pesa turns down URLs that contain words such as "sql" or "exe".
 */
const ID = /^[0-9a-f]{32}/;
const encoder = new TextEncoder();

/** The path secret of one charge: its id and the proof that we made it. */
export async function chargeSecret(env, shortCode, chargeId) {
  return chargeId + toHex(await sign(keysOf(env)[0], `charge ${shortCode} ${chargeId}`));
}

/** @returns {Promise<string | undefined>} the id of the charge that has this secret */
export async function chargeOfSecret(env, shortCode, secret) {
  const chargeId = ID.exec(secret)?.[0];
  if (chargeId === undefined) return undefined;
  return (await proves(env, `charge ${shortCode} ${chargeId}`, secret.slice(chargeId.length))) ? chargeId : undefined;
}

/** The path secret of the URLs that are registered once for a short code: confirmation and validation. */
export async function registeredSecret(env, shortCode) {
  return toHex(await sign(keysOf(env)[0], `registered ${shortCode}`));
}

export function isRegisteredSecret(env, shortCode, secret) {
  return proves(env, `registered ${shortCode}`, secret);
}

/** Whether a request carries the token of the shop. How long that takes tells nothing about the token. */
export async function isAuthorized(env, header = "") {
  const [given, expected] = await Promise.all([header, `Bearer ${env.API_TOKEN}`].map((text) =>
    crypto.subtle.digest("SHA-256", encoder.encode(text))));
  return Boolean(env.API_TOKEN) && crypto.subtle.timingSafeEqual(given, expected);
}

/** The first makes new paths; the others are still taken. */
function keysOf(env) {
  const keys = String(env.CALLBACK_KEYS ?? "").split(",").map((key) => key.trim());
  if (keys.some((key) => key.length < 32)) throw new Error("CALLBACK_KEYS must have 32 characters or more each");
  return keys;
}

async function proves(env, text, proof) {
  if (!/^[0-9a-f]{64}$/.test(proof)) return false;
  const bytes = Uint8Array.from(proof.match(/../g), (pair) => Number.parseInt(pair, 16));
  for (const key of keysOf(env)) {
    if (await crypto.subtle.verify("HMAC", await importKey(key), bytes, encoder.encode(text))) return true;
  }
  return false;
}

async function sign(key, text) {
  return new Uint8Array(await crypto.subtle.sign("HMAC", await importKey(key), encoder.encode(text)));
}

function importKey(key) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign", "verify"]);
}

function toHex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
