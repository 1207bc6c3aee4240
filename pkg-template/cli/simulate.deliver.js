import { isLoopback } from "./settings.js";

const PATIENCE = 8_000;
/** How much of what was posted is remembered. */
const KEPT = 200;

/** Posts callbacks over HTTP, and remembers what became of each. */
export function createPoster({ allowRemote }) {
  const posts = [];
  const open = new Set();

  async function post(delivery, told) {
    // AbortSignal.any would do, but came with Node 20.3.
    const ending = new AbortController();
    const timer = setTimeout(() => ending.abort(new DOMException("nobody answered", "TimeoutError")), PATIENCE);
    open.add(ending);
    try {
      const response = await fetch(delivery.url, {
        method: "POST",
        headers: delivery.headers,
        body: delivery.body,
        // An answer could otherwise lead the simulator to another machine.
        redirect: "manual",
        signal: ending.signal,
      });
      told.answer = `answered ${response.status}`;
      return { status: response.status, body: (await response.text()).slice(0, 65_536) };
    } catch (error) {
      told.answer =
        error.name === "TimeoutError"
          ? "no answer within 8 s"
          : `not reached${error.cause?.code ? ` (${error.cause.code})` : ""}`;
      return { status: 0, body: "" };
    } finally {
      clearTimeout(timer);
      open.delete(ending);
    }
  }

  return {
    posts,
    stop: () => open.forEach((ending) => ending.abort()),
    deliver(delivery) {
      const told = { at: delivery.at, kind: delivery.kind, url: delivery.url, answer: "under way" };
      posts.push(told);
      posts.splice(0, posts.length - KEPT);
      if (!allowRemote && !isLoopback(delivery.url)) {
        told.answer = "not posted: not on this machine (see --allow-remote)";
        return undefined;
      }
      const answer = post(delivery, told);
      // Only a validation waits for its answer; a slow receiver must not hold up the others.
      return told.kind === "validation" ? answer : undefined;
    },
  };
}
