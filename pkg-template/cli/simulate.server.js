import { createServer } from "node:http";
import { upTo } from "./input.js";
import { page } from "./simulate.page.js";
import { SCRIPT, STYLE } from "./simulate.assets.js";

/** More than any request of Daraja. */
const LARGEST = 1 << 20;

const PAGE_HEADERS = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; " +
    "base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

/** Daraja's paths and the page, as a server that is not listening yet. */
export function createSimulatorServer({ simulator, posts, isMpesaError }) {
  const show = (trouble) => page({ transactions: simulator.transactions, posts, trouble });

  const own = {
    "GET /": (request, response) => send(response, 200, "text/html", show()),
    "GET /page.css": (request, response) => send(response, 200, "text/css", STYLE),
    "GET /page.js": (request, response) => send(response, 200, "text/javascript", SCRIPT),
    "GET /favicon.ico": (request, response) => send(response, 404, "text/plain", ""),
    "POST /callbacks": (request, response) =>
      send(response, 200, "application/json", '{"ResultCode":0,"ResultDesc":"Accepted"}'),
    "POST /pay": pay,
  };

  function pay(request, response, body) {
    const form = Object.fromEntries(new URLSearchParams(body.toString("utf8")));
    const { shortCode, amount, phoneNumber, accountReference } = form;
    try {
      const reference = accountReference?.trim();
      simulator.pay({
        shortCode,
        amount: Number(amount),
        phoneNumber,
        ...(reference && { accountReference: reference }),
      });
      response.writeHead(303, { location: "/", ...PAGE_HEADERS }).end();
    } catch (error) {
      if (!isMpesaError(error)) throw error;
      send(response, 400, "text/html", show({ message: error.message, form }));
    }
  }

  async function answer(request, response) {
    const stranger = whyNot(request);
    if (stranger !== undefined) return send(response, 403, "text/plain", `${stranger}\n`);
    const body = await upTo(LARGEST, request);
    if (body.length > LARGEST) return send(response, 413, "text/plain", "more than a mebibyte\n");
    const url = new URL(request.url, "http://127.0.0.1");
    const handler = own[`${request.method === "HEAD" ? "GET" : request.method} ${url.pathname}`];
    if (handler !== undefined) return handler(request, response, body);
    return daraja(request, response, url, body);
  }

  async function daraja(request, response, url, body) {
    const { method, headers } = request;
    const withBody = method !== "GET" && method !== "HEAD" && body.length > 0;
    const passed = Object.fromEntries(
      ["authorization", "content-type"].filter((name) => headers[name]).map((name) => [name, headers[name]]),
    );
    const reply = await simulator
      .fetch(url.href, { method, headers: passed, ...(withBody && { body }) })
      .catch((error) => (error.cause?.code === "ECONNRESET" ? undefined : Promise.reject(error)));
    // An answer that the scenario loses is lost here too.
    if (reply === undefined) return request.socket.destroy();
    response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(Buffer.from(await reply.arrayBuffer()));
  }

  return createServer((request, response) => {
    answer(request, response).catch(() => {
      if (!response.headersSent) send(response, 500, "text/plain", "the simulator could not answer this\n");
      else response.destroy();
    });
  });
}

/** A page of another site must neither act here nor, under a name that it made lead here, read anything. */
function whyNot({ method, headers }) {
  const host = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.host ?? "");
  if (!host) return "the simulator answers under 127.0.0.1 and localhost only";
  if (method === "GET" || method === "HEAD") return undefined;
  const { origin, "sec-fetch-site": site } = headers;
  const foreign =
    (origin !== undefined && origin !== `http://${headers.host}`) ||
    (site !== undefined && !["same-origin", "none"].includes(site));
  return foreign ? "a page of another site may not do this" : undefined;
}

function send(response, status, type, text) {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, ...PAGE_HEADERS }).end(text);
}
