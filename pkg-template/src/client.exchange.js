import { readUpTo } from "./bytes.js";
import { MpesaError } from "./error.js";
import { MOST } from "./tape.js";

/** What Node and Bun say when no connection was made, so that nothing can have left. Others do not tell. */
const NOT_REACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT", "ConnectionRefused"]);

/** What to do without an answer. */
const HINTS = {
  safe: "nothing was changed by it: try again after a pause",
  sameId: "M-Pesa may have carried it out: send it again under the same id only",
  poll: "ask again after a pause",
  afterQuery: "M-Pesa may have carried it out: find out before it is sent again",
};

/** Sends a request once and reads what comes back. */
export function sender(own) {
  return async (endpoint, request, { params, id, attempt, signal, timeout = own.timeout, beforeSend }) => {
    // A query can hold a key.
    const [url] = request.url.split("?", 1);
    const exchange = Object.freeze({ endpoint: endpoint.name, method: request.method, url, params, attempt, ...id });
    await own.beforeSend?.(exchange);
    await beforeSend?.(exchange);
    const startedAt = own.now();
    const received = {};
    const tell = (end) => told(own, { ...exchange, ...received, milliseconds: own.now() - startedAt, ...end });
    try {
      const response = await answer(own, endpoint, request, signal, timeout);
      received.status = response.status;
      const reply = endpoint.reply(response);
      tell({ outcome: "ok" });
      return reply;
    } catch (error) {
      const { code, resend, apiCode, requestId } = error;
      tell({ outcome: code, resend, ...(apiCode && { apiCode }), ...(requestId && { requestId }) });
      throw error;
    }
  };
}

/** What a hook throws after the exchange must not hide how it ended. */
async function told(own, exchange) {
  try {
    await own.afterReceive?.(Object.freeze(exchange));
  } catch {}
}

async function answer(own, endpoint, { url, method, headers, body }, signal, timeout) {
  if (signal?.aborted) throw calledOff(endpoint, signal.reason);
  const ending = new AbortController();
  const end = () => ending.abort(signal.reason);
  const timer = setTimeout(() => ending.abort(timedOut(timeout)), timeout);
  signal?.addEventListener("abort", end);
  const fetched = async () => {
    // A redirect that is followed would post a payment a second time.
    const response = await own.fetch(url, { method, headers, body, redirect: "manual", signal: ending.signal });
    if (response.status === 0) throw new TypeError("M-Pesa answered with a redirect");
    return { status: response.status, body: await bounded(response) };
  };
  try {
    // A fetch of the host's may not heed its signal.
    return await unlessAborted(fetched(), ending.signal);
  } catch (error) {
    const cause = ending.signal.aborted ? ending.signal.reason : error;
    const reached = !NOT_REACHED.has(error?.cause?.code ?? error?.code);
    throw lost(endpoint, reached ? "noAnswer" : "notSent", reached ? "no answer came" : "M-Pesa could not be reached", cause);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", end);
  }
}

/** Nothing has left. */
export function calledOff(endpoint, reason) {
  return lost(endpoint, "notSent", "it was called off before it was sent", reason);
}

function timedOut(timeout) {
  return new DOMException(`nothing within ${timeout} milliseconds`, "TimeoutError");
}

function lost(endpoint, code, what, cause) {
  const resend = code === "notSent" ? "safe" : endpoint.lost;
  const message = `${endpoint.name}: ${what}${cause?.message ? `: ${cause.message}` : ""}`;
  return new MpesaError({ code, message, resend, issues: [], hint: HINTS[resend], cause });
}

/** The bytes of an answer, and of an endless one just enough to see that it is too large. */
async function bounded(response) {
  if (typeof response.body?.getReader !== "function") return response.text();
  const reader = response.body.getReader();
  const bytes = await readUpTo(reader, MOST);
  if (bytes.length > MOST) await reader.cancel();
  return bytes;
}

/** What the promise gives, or the reason why it is waited for no longer. */
export function unlessAborted(promise, signal) {
  return new Promise((resolve, reject) => {
    const end = () => reject(signal.reason);
    // Whatever becomes of it later is heard, so that it cannot end the process.
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", end));
    if (signal.aborted) end();
    else signal.addEventListener("abort", end);
  });
}
