import assert from "node:assert/strict";
import { once } from "node:events";
import { Agent, createServer, request as httpRequest } from "node:http";
import { connect } from "node:net";
import { test } from "node:test";
import { createReceiver } from "mpesa-core/receivers";
import { SECRET, keepLog, later, payment, validation } from "./receivers.samples.mjs";

const limit = { timeout: 20_000 };
const path = `/callbacks/${SECRET}/callback`;
const head = (length, target = path, method = "POST") =>
  `${method} ${target} HTTP/1.1\r\nhost: shop\r\ncontent-type: application/json\r\n${length}\r\n\r\n`;
const known = (body) => head(`content-length: ${Buffer.byteLength(body)}`) + body;

/** A server on loopback that is gone when the test is. */
async function serve(t, options = {}, handler = (receiver) => receiver.node) {
  const stored = [], { entries, log, find } = keepLog();
  const receiver = createReceiver({ secret: SECRET, store: (received) => void stored.push(received), log, ...options });
  const server = createServer(handler(receiver)).listen(0, "127.0.0.1");
  await once(server, "listening");
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address();
  return { port, stored, entries, find, url: `http://127.0.0.1:${port}`, receiver };
}

const post = (url, body = payment.body, headers = {}) =>
  fetch(url, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

/** Writes to a socket; what it is answered until the other side closes, or until `enough`. */
async function raw(port, text, enough = () => false) {
  const socket = connect(port, "127.0.0.1");
  socket.setEncoding("latin1");
  let answer = "";
  const done = later();
  socket.on("data", (chunk) => {
    answer += chunk;
    if (enough(answer)) done.resolve();
  });
  socket.on("close", done.resolve);
  socket.on("error", done.reject);
  await (typeof text === "function" ? text(socket) : socket.write(text));
  await done.promise;
  socket.destroy();
  return answer;
}

test("node:http receives a callback, whichever way its body is cut", limit, async (t) => {
  const shop = await serve(t);
  const response = await post(shop.url + path);
  assert.deepEqual([response.status, await response.json()], [200, { ResultCode: 0, ResultDesc: "Accepted" }]);
  assert.equal(response.headers.get("content-type"), "application/json");
  const chunked = [...payment.body].map((byte) => `1\r\n${String.fromCharCode(byte)}\r\n`).join("");
  const answer = await raw(shop.port, `${head("transfer-encoding: chunked")}${chunked}0\r\n\r\n`, (text) => text.endsWith("}"));
  assert.match(answer, /^HTTP\/1\.1 200 /);
  assert.deepEqual(shop.stored.map(({ event }) => event), [payment.event, payment.event]);
});

test("a connection serves many callbacks, refused ones too", limit, async (t) => {
  const shop = await serve(t);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  t.after(() => agent.destroy());
  const sockets = new Set(), statuses = [];
  const targets = [path, "/guess/callback", `${path}x`, path];
  for (const target of [...targets, ...targets]) {
    const headers = { "content-type": statuses.length < targets.length ? "text/plain" : "application/json" };
    const request = httpRequest(shop.url + target, { method: "POST", agent, headers });
    request.end(payment.body);
    const [response] = await once(request, "response");
    sockets.add(response.socket);
    response.resume();
    await once(response, "end");
    statuses.push(response.statusCode);
  }
  assert.deepEqual(statuses, [415, 404, 404, 415, 200, 404, 404, 200]);
  assert.equal(sockets.size, 1);
  assert.equal(shop.stored.length, 2);
});

test("a body over the limit is refused, the sender gets to read that, and the connection is closed", limit, async (t) => {
  const shop = await serve(t);
  for (const size of [65_537, 5_000_000]) {
    for (const body of ["x".repeat(size), new Blob(["x".repeat(size)]).stream()]) {
      const headers = { "content-type": "application/json" };
      const response = await fetch(shop.url + path, { method: "POST", body, duplex: "half", headers });
      assert.deepEqual([response.status, response.headers.get("connection")], [413, "close"]);
    }
  }
  const answer = await raw(shop.port, head("content-length: 99999999999"));
  assert.match(answer, /^HTTP\/1\.1 413 [^]*\r\n\r\n$/);
  assert.deepEqual(new Set(shop.entries.map(({ reason }) => reason)), new Set(["tooLarge"]));
});

test("an endless body is not taken in for the sake of a refusal", limit, async (t) => {
  const shop = await serve(t);
  let written = 0;
  for (const target of [path, "/guess/callback"]) {
    const answer = await raw(shop.port, (socket) => {
      socket.removeAllListeners("error");
      socket.on("error", () => {});
      const chunk = `8000\r\n${"x".repeat(0x8000)}\r\n`;
      const more = () => {
        while (!socket.destroyed && socket.write(chunk)) written += chunk.length;
      };
      socket.on("drain", more);
      socket.write(head("transfer-encoding: chunked", target));
      more();
    });
    assert.match(answer, target === path ? /^HTTP\/1\.1 413 / : /^HTTP\/1\.1 404 /);
  }
  assert.ok(written < 100_000_000);
});

test("a slow body is given up with 408, and the connection is closed", limit, async (t) => {
  const shop = await serve(t, { bodyTimeout: 30 });
  const answer = await raw(shop.port, known(payment.body.toString()).slice(0, -1));
  assert.match(answer, /^HTTP\/1\.1 408 [^]*connection: close/i);
  assert.deepEqual([shop.entries[0].reason, shop.stored.length], ["tooSlow", 0]);
});

test("a sender that goes away in the middle of a body leaves a reason and no event", limit, async (t) => {
  const shop = await serve(t);
  const socket = connect(shop.port, "127.0.0.1");
  socket.write(known(payment.body.toString()).slice(0, -50), () => socket.destroy());
  const entry = await shop.find("aborted");
  assert.deepEqual([entry.place, shop.stored.length], ["callback", 0]);
  assert.equal((await post(shop.url + path)).status, 200);
});

test("an event is kept although the sender does not wait for the answer", limit, async (t) => {
  const stored = later();
  const shop = await serve(t, { store: () => stored.promise });
  const socket = connect(shop.port, "127.0.0.1");
  socket.write(known(payment.body.toString()), () => socket.destroy());
  await once(socket, "close");
  stored.resolve();
  assert.equal((await shop.find("received")).status, 200);
});

test("an answer in time is sent even if everything hangs", limit, async (t) => {
  const shop = await serve(t, { answerWithin: 30, store: () => new Promise(() => {}) });
  assert.equal((await post(shop.url + path)).status, 503);
  assert.equal((await post(`${shop.url}/callbacks/${SECRET}/validation`, validation.body)).status, 503);
});

test("of a body that was parsed, digits are lost: it is refused with a reason; text and bytes are taken", limit, async (t) => {
  const read = async (request) => Buffer.concat(await request.toArray());
  const ways = [
    [(bytes) => ({ body: JSON.parse(bytes) }), 500], [(bytes) => ({ body: [JSON.parse(bytes)] }), 500], [() => ({}), 500],
    [(bytes) => ({ body: bytes }), 200], [(bytes) => ({ body: bytes.toString() }), 200],
    [(bytes) => ({ body: JSON.parse(bytes), rawBody: bytes }), 200],
    [() => ({ body: "x".repeat(65_537) }), 413], [() => ({ body: Buffer.alloc(65_537) }), 413],
  ];
  for (const [parse, status] of ways) {
    const shop = await serve(t, {}, ({ node }) => async (request, response) =>
      node(Object.assign(request, parse(await read(request))), response));
    const response = await post(shop.url + path);
    assert.deepEqual([response.status, response.headers.get("connection")], [status, "keep-alive"], parse.toString());
    assert.equal(shop.entries[0].reason, { 200: "received", 413: "tooLarge", 500: "alreadyRead" }[status]);
  }
});

test("an empty `body` that a parser left beside an unread stream does no harm", limit, async (t) => {
  const shop = await serve(t, {}, ({ node }) => (request, response) => node(Object.assign(request, { body: {} }), response));
  assert.equal((await post(shop.url + path)).status, 200);
  const decoded = await serve(t, {}, ({ node }) => (request, response) => node(request.setEncoding("utf8"), response));
  assert.equal((await post(decoded.url + path)).status, 200);
  assert.deepEqual(decoded.stored[0].event, payment.event);
});

test("with `next`, what is no callback is passed on unread", limit, async (t) => {
  const shop = await serve(t, {}, ({ node }) => (request, response) =>
    node(request, response, () => request.toArray().then((chunks) => response.end(Buffer.concat(chunks)))));
  assert.equal(await (await post(`${shop.url}/orders`, "mine")).text(), "mine");
  assert.equal((await post(`${shop.url}/guess/callback`)).status, 404);
  assert.equal((await post(shop.url + path)).status, 200);
});

test("the address is that of the socket", limit, async (t) => {
  for (const [addresses, status] of [[["127.0.0.0/8"], 200], ["safaricom", 403], [["::1"], 403]]) {
    const shop = await serve(t, { addresses });
    const response = await post(shop.url + path, payment.body, { "x-forwarded-for": "196.201.214.200" });
    assert.equal(response.status, status);
  }
  const proxied = await serve(t, { addresses: "safaricom", trustedProxies: ["127.0.0.1"] });
  assert.equal((await post(proxied.url + path, payment.body, { "x-forwarded-for": "1.2.3.4, 196.201.214.200" })).status, 200);
  assert.equal((await post(proxied.url + path, payment.body, { "x-forwarded-for": "196.201.214.200, 1.2.3.4" })).status, 403);
});

test("a server whose answer was sent by somebody else goes on", limit, async (t) => {
  let answers;
  const shop = await serve(t, { store: () => answers.writeHead(504).end() }, ({ node }) => (request, response) => {
    answers = response;
    node(request, response);
  });
  assert.equal((await post(shop.url + path)).status, 504);
  assert.equal((await shop.find("received")).status, 200);
  assert.equal((await post(shop.url + path)).status, 504);
});

test("a response that cannot be written is closed, and the process goes on", limit, async () => {
  const closed = later();
  const receiver = createReceiver({ secret: SECRET, store: () => {} });
  const response = { writeHead: () => { throw new Error("written already"); }, end: () => {}, destroy: closed.resolve };
  receiver.node({ method: "POST", url: path, headers: {}, body: payment.body }, response);
  await closed.promise;
});
