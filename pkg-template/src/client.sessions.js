import { calledOff, unlessAborted } from "./client.exchange.js";
import { tokens } from "./client.tokens.js";

/** A session takes that long to become usable, in milliseconds, whatever a store says. */
const LONGEST = 30_000;

/** Sessions that nothing but the host replaces, and that take a while to become usable. */
export function sessions(own, send, { endpoint, read, ...given }) {
  let fetched = 0, renewing;
  let seen = {};
  const counted = (...reply) => {
    fetched++;
    return read(...reply);
  };
  const { token, turnedAway } = tokens(own, send, { ...given, endpoint, read: counted });

  const off = (signal) => (error) => {
    throw error === signal?.reason ? calledOff(endpoint, error) : error;
  };

  /** The session, and how long it takes yet to become usable. */
  async function found(signal) {
    const { accessToken, usableAt } = await token(signal);
    // A store may have lost it, or have it from a clock that is wrong.
    const at = Math.min(Number.isFinite(usableAt) ? usableAt : Infinity, own.now() + LONGEST);
    if (seen.accessToken !== accessToken) seen = { accessToken, at };
    return { sessionId: accessToken, left: Math.max(0, seen.at - own.now()) };
  }

  async function renewed() {
    const before = fetched;
    const { accessToken } = await token();
    if (fetched > before) return;
    turnedAway(accessToken);
    await token();
  }

  return {
    async current(signal) {
      const { sessionId, left } = await found(signal);
      if (left > 0) await (signal ? unlessAborted(own.wait(left, signal), signal).catch(off(signal)) : own.wait(left));
      return sessionId;
    },
    async reply(signal) {
      const { sessionId, left } = await found(signal);
      return { sessionId, usableAfter: Math.ceil(left / 1000) };
    },
    /** In place of the one that there is, wherever it is stored; of several at a time one does it. */
    async renew(signal) {
      renewing ??= renewed().finally(() => (renewing = undefined));
      await (signal ? unlessAborted(renewing, signal).catch(off(signal)) : renewing);
    },
  };
}
