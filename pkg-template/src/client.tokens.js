import { calledOff, unlessAborted } from "./client.exchange.js";

/** How long before its end a token is replaced, in milliseconds. */
const EARLY = 60_000;

/**
 * One token for all calls, fetched once however many wait for it. `request` builds the request for one, `read` makes
 * what is stored of the reply, and `app` is the same for all that share it.
 */
export function tokens(own, send, { endpoint, request, read, app }) {
  let held, refused, fetching, name;

  const usable = (token) => token !== undefined && token.accessToken !== refused && own.now() < token.expiresAt - EARLY;

  async function token(signal) {
    if (usable(held)) return held;
    fetching ??= obtain().finally(() => (fetching = undefined));
    if (!signal) return fetching;
    // Others still wait for what one has called off.
    return unlessAborted(fetching, signal).catch((error) => {
      throw error === signal.reason ? calledOff(endpoint, error) : error;
    });
  }

  async function obtain() {
    const stored = await inStore((store, key) => store.get(key));
    if (valid(stored) && usable(stored)) return (held = stored);
    const startedAt = own.now();
    held = read(await send(endpoint, request(), { attempt: 1 }), startedAt);
    await inStore((store, key) => store.set(key, held));
    return held;
  }

  /** A store that fails must not stop payments: this client then has a token of its own. */
  async function inStore(use) {
    try {
      name ??= await keyOf(app);
      return await use(own.store, name);
    } catch (error) {
      await own.storeFailed?.(error);
    }
  }

  return {
    token,
    /** The next call looks into the store, as another process may have a newer one, and fetches one if not. */
    turnedAway(accessToken) {
      refused = accessToken;
    },
  };
}

function valid(token) {
  return typeof token?.accessToken === "string" && token.accessToken !== "" && Number.isFinite(token.expiresAt);
}

/** The key under which an app's token is stored: a hash, so that it does not show the consumer key. */
async function keyOf(app) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(app)));
  return `mpesa-core:token:${Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}
