import { givenBody, nodeBody } from "./receivers.body.js";
import { target } from "./receivers.path.js";
import { receive } from "./receivers.receive.js";

const encoder = new TextEncoder();

/** How long, and how much, a refused sender may go on sending, so that it gets to read the answer. */
const LINGER = { milliseconds: 500, bytes: 1 << 20 };

/** For `node:http` and Express. */
export function nodeReceiver(settings) {
  return (request, response, next) => {
    const url = request.originalUrl ?? request.url;
    if (next !== undefined && target(url) === undefined) return void next();
    receive(settings, messageOf(request, url))
      .then((answer) => send(request, response, answer, settings))
      // A response that cannot be written must not end the process.
      .catch(() => response.destroy?.());
  };
}

function messageOf(request, url) {
  return {
    method: request.method,
    url,
    header: (name) => first(request.headers[name.toLowerCase()]),
    remote: () => request.socket?.remoteAddress,
    body: (limit) => bodyOf(request, limit),
  };
}

function first(value) {
  return Array.isArray(value) ? value.join(", ") : value;
}

/** Cloud functions keep the bytes as `rawBody`, and `express.text()` or `express.raw()` give the body as it came. */
function bodyOf(request, limit) {
  const given = [request.rawBody, request.body].find((body) => typeof body === "string" || ArrayBuffer.isView(body));
  return given === undefined ? nodeBody(request, limit) : givenBody(given, limit);
}

function send(request, response, { status, headers, body, reason }, { largestBody }) {
  if (response.headersSent || response.destroyed || reason === "aborted") return;
  const bytes = encoder.encode(body);
  const close = mustClose(request, status, largestBody);
  response.writeHead(status, { ...headers, "content-length": bytes.length, ...(close && { connection: "close" }) });
  if (!close) return void response.end(bytes);
  response.flushHeaders?.();
  linger(request, () => response.end(bytes));
}

/** What was not read stands before the next request on the connection: a little is skipped, more is not waited for. */
function mustClose(request, status, largestBody) {
  if (request.readableEnded) return false;
  if (status === 408 || status === 413) return true;
  if (request.complete) return false;
  const length = request.headers["content-length"];
  return length === undefined ? request.headers["transfer-encoding"] !== undefined : Number(length) > largestBody;
}

/** Closing while a sender still sends would make the system drop the answer: take in a little more first. */
function linger(request, done) {
  let bytes = 0;
  const timer = setTimeout(end, LINGER.milliseconds);
  const count = (chunk) => {
    bytes += chunk.length;
    if (bytes > LINGER.bytes) end();
  };
  function end() {
    clearTimeout(timer);
    request.removeListener("data", count);
    request.removeListener("close", end);
    request.removeListener("end", end);
    done();
  }
  for (const [name, listener] of Object.entries({ data: count, end, close: end })) request.on(name, listener);
  request.resume();
}

/** A plugin of Fastify's. It takes requests over before Fastify reads bodies or refuses them itself. */
export function fastifyReceiver(receiveNode) {
  return (instance, options, done) => {
    // Without a call of its third parameter nothing of Fastify's comes after it.
    const onRequest = (request, reply, _) => {
      reply.hijack();
      receiveNode(request.raw, reply.raw);
    };
    instance.all("/*", { onRequest }, () => {});
    done();
  };
}
