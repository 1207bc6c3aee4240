import { LARGEST } from "./endpoint.js";
import { MpesaError } from "./error.js";

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
  return async (endpoint, request, { params, attempt, signal, timeout = own.timeout, beforeSend }) => {
    const id = endpoint.under === "originatorConversationId" ? { originatorConversationId: params.originatorConversationId } : {};
    const exchange = Object.freeze({ endpoint: endpoint.name, method: request.method, url: request.url, params, attempt, ...id });
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
  // A fetch of the host's may not heed its signal.
  const ended = new Promise((_, reject) => ending.signal.addEventListener("abort", () => reject(ending.signal.reason)));
  const fetched = async () => {
    // A redirect that is followed would post a payment a second time.
    const response = await own.fetch(url, { method, headers, body, redirect: "manual", signal: ending.signal });
    if (response.status === 0) throw new TypeError("M-Pesa answered with a redirect");
    return { status: response.status, body: await bounded(response) };
  };
  try {
    return await Promise.race([fetched(), ended]);
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
  const chunks = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size > LARGEST) {
      await reader.cancel();
      break;
    }
  }
  const bytes = new Uint8Array(size);
  chunks.reduce((at, chunk) => (bytes.set(chunk, at), at + chunk.length), 0);
  return bytes;
}
