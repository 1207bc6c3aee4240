import assert from "node:assert/strict";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { test } from "node:test";
import { inspect } from "node:util";
import * as daraja from "mpesa-core/daraja";
import { createSimulator } from "mpesa-core/simulator";

const { createClient, memoryTokenStore, MpesaError, parseCallback } = daraja;

const KEYS = { consumerKey: "the-consumer-key", consumerSecret: "the-consumer-secret" };
const PASSKEY = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
const CREDENTIAL = Buffer.alloc(256, 7).toString("base64");
const PUSH = {
  shortCode: "174379", amount: 1, phoneNumber: "0708374149", accountReference: "INV-7", callbackUrl: "https://shop.example/7f3a9c",
};
const PAYOUT = {
  commandId: "BusinessPayment", amount: 100, shortCode: "600992", phoneNumber: "0712345678", remarks: "Refund",
  resultUrl: "https://shop.example/r", timeoutUrl: "https://shop.example/t",
};
const ACCEPTED = { ConversationID: "AG_1", OriginatorConversationID: "x", ResponseCode: "0", ResponseDescription: "Accept" };
const PUSHED = { MerchantRequestID: "1", CheckoutRequestID: "ws_CO_1", ResponseCode: "0", ResponseDescription: "ok", CustomerMessage: "ok" };
const LATE = { fault: { faultstring: "Gateway Timeout", detail: { errorcode: "messaging.adaptors.http.flow.GatewayTimeout" } } };
const REFUSED_TOKENS = [
  [404, "404.001.03", "Invalid Access Token"], [400, "400.003.01", "Invalid Access Token"],
  [401, "401.002.01", "Error Occurred - Invalid Access Token - c9SQ"], [401, "401.003.01", "Error Occurred - Invalid Access Token - c9SQ"],
  [401, "401", "Unauthorized - Invalid Access Token"], [401, "401.001", "Error Occurred - Invalid Access Token - "],
];

/** Of each call the parameters of its smallest fixture. */
const fixtures = JSON.parse(readFileSync(new URL("fixtures.json", import.meta.url), "utf8"));
const MINIMAL = Object.fromEntries(fixtures.filter(({ market, path, endpoint }) =>
  market === "daraja" && path.endsWith("/request.minimal.json") && endpoint !== "accessToken").map(({ endpoint, fixture }) => [endpoint, fixture.params]));

const refusal = (status, errorCode, errorMessage) => [status, { requestId: "1-2", errorCode, errorMessage }];

/** A network that gives numbered tokens, and to everything else the given answers in turn; the last repeats. */
function network(...answers) {
  const seen = [];
  let issued = 0;
  const fetch = async (url, init) => {
    const { pathname } = new URL(url);
    const token = pathname === "/oauth/v1/generate";
    seen.push({ path: pathname, token, authorization: init.headers.authorization, body: init.body && JSON.parse(init.body), init });
    if (token) return Response.json({ access_token: `token-${++issued}`, expires_in: "3599" });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    if (typeof answer === "function") return answer(url, init);
    const [status, body] = answer;
    return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  };
  return { fetch, seen, calls: () => seen.filter(({ token }) => !token), tokens: () => seen.filter(({ token }) => token) };
}

function client(net, options) {
  const initiator = { name: "testapi", securityCredential: CREDENTIAL };
  return createClient({ environment: "sandbox", ...KEYS, passkey: PASSKEY, initiator, fetch: net.fetch, ...options });
}

const failed = async (promise) => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  assert.fail("it must fail");
};

test("a push is asked for, and waited for, against the simulator in no time", async () => {
  const told = [];
  const simulator = createSimulator({ scenario: ["paid", "cancelled"], deliver: ({ body }) => told.push(parseCallback(body).outcome) });
  const mpesa = client(simulator, { now: simulator.now, wait: simulator.advance });
  for (const [outcome, resultCode] of [["succeeded", "0"], ["failed", "1032"]]) {
    const { checkoutRequestId } = await mpesa.stkPush(PUSH);
    const end = await mpesa.waitForPayment(checkoutRequestId);
    assert.deepEqual([end.outcome, end.resultCode], [outcome, resultCode]);
  }
  assert.deepEqual(told, ["succeeded", "failed"]);
});

test("there is a method for each endpoint, and nothing else but waitForPayment", () => {
  const endpoints = Object.entries(daraja).filter(([, value]) => typeof value?.request === "function").map(([name]) => name);
  assert.deepEqual(Object.keys(client(network())).sort(), [...endpoints, "waitForPayment"].sort());
});

test("the token is fetched once for a hundred calls at a time, and kept", async () => {
  const net = network([200, PUSHED]);
  const mpesa = client(net);
  await Promise.all(Array.from({ length: 100 }, () => mpesa.stkPush(PUSH)));
  await mpesa.stkPush(PUSH);
  assert.deepEqual([net.tokens().length, net.calls().length], [1, 101]);
  assert.deepEqual(new Set(net.calls().map(({ authorization }) => authorization)), new Set(["Bearer token-1"]));
});

test("a token is replaced a minute before its end", async () => {
  let now = Date.parse("2026-11-21T09:00:00+03:00");
  const net = network([200, PUSHED]);
  const mpesa = client(net, { now: () => now });
  await mpesa.stkPush(PUSH);
  now += 3_538_000;
  await mpesa.stkPush(PUSH);
  assert.equal(net.tokens().length, 1);
  now += 1_000;
  await mpesa.stkPush(PUSH);
  assert.deepEqual([net.tokens().length, (await mpesa.accessToken()).accessToken], [2, "token-2"]);
});

test("a call is sent once more, with a new token, after each of the ways to turn a token away", async () => {
  for (const [status, code, message] of REFUSED_TOKENS) {
    const net = network(refusal(status, code, message), [200, PUSHED]);
    assert.equal((await client(net).stkPush(PUSH)).checkoutRequestId, "ws_CO_1", code);
    assert.deepEqual(net.calls().map(({ authorization }) => authorization), ["Bearer token-1", "Bearer token-2"], code);
  }
});

test("a second token that is turned away is the end", async () => {
  const net = network(refusal(404, "404.001.03", "Invalid Access Token"));
  const error = await failed(client(net).stkPush(PUSH));
  assert.deepEqual([error.code, error.resend, net.calls().length], ["refused", "newToken", 2]);
});

test("nothing else is ever sent twice: neither what is refused nor what is in doubt", async () => {
  const reset = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
  const answers = [
    [504, LATE], [500, ""], [503, "<html>"], [302, ""], [200, ""], [200, "{}"], reset, new Error("whatever"),
    refusal(500, "500.001.1001", "Unable to lock subscriber, a transaction is already in process for the current subscriber"),
    refusal(400, "400.002.02", "Bad Request - Invalid Amount"), refusal(401, "401.001", "Invalid API call as no apiproduct match found"),
    refusal(429, "500.003.02", "Error Occurred: Spike Arrest Violation"),
  ];
  for (const answer of answers) {
    for (const [name, params] of Object.entries(MINIMAL)) {
      const net = network(answer);
      // A query that is refused may be an answer: the payment is under way.
      await client(net, { appKey: "app-key" })[name](params).catch((error) => assert.ok(MpesaError.is(error), inspect(error)));
      assert.equal(net.calls().length, 1, `${name} ${inspect(answer)}`);
    }
  }
});

test("an answer that is lost is doubt, and says what to do by the endpoint's own rule", async () => {
  const reset = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
  const expected = { stkPush: "afterQuery", b2cPayment: "sameId", accountBalance: "safe", stkQuery: "poll" };
  const params = { stkPush: PUSH, b2cPayment: PAYOUT, accountBalance: { ...PAYOUT, commandId: undefined, amount: undefined, phoneNumber: undefined }, stkQuery: { shortCode: "174379", checkoutRequestId: "ws_CO_1" } };
  for (const [name, resend] of Object.entries(expected)) {
    const error = await failed(client(network(reset))[name](params[name]));
    assert.deepEqual([error.code, error.resend, daraja[name].lost, error.cause], ["noAnswer", resend, resend, reset], name);
  }
});

test("nobody reached is not doubt: it is safe to try again", async () => {
  for (const code of ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"]) {
    const error = await failed(client(network(Object.assign(new TypeError("fetch failed"), { cause: { code } }))).b2cPayment(PAYOUT));
    assert.deepEqual([error.code, error.resend], ["notSent", "safe"], code);
  }
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  const real = createClient({ environment: "sandbox", ...KEYS, passkey: PASSKEY, baseUrl: `http://127.0.0.1:${port}` });
  assert.equal((await failed(real.stkPush(PUSH))).code, "notSent");
});

test("an answer that never ends is given up in time, and one that is too large is not kept", async () => {
  const heedless = () => new Response(new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) }));
  const slow = (url, { signal }) => new Promise((resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const error = await failed(client(network(slow), { timeout: 20 }).stkPush(PUSH));
  assert.deepEqual([error.code, error.resend, error.cause.name], ["noAnswer", "afterQuery", "TimeoutError"]);
  let pulled = 0;
  const endless = () => new Response(new ReadableStream({ pull: (controller) => (pulled++, controller.enqueue(new Uint8Array(65536).fill(32))) }));
  const large = await failed(client(network(endless)).b2cPayment(PAYOUT));
  assert.deepEqual([large.code, large.resend], ["tooLarge", "sameId"]);
  assert.ok(pulled < 25, `${pulled} chunks`);
  assert.equal((await failed(client({ fetch: stalling }, { timeout: 20 }).stkPush(PUSH))).code, "noAnswer");
  assert.equal((await failed(client(network(heedless), { timeout: 20 }).stkPush(PUSH))).code, "noAnswer");
  assert.equal((await failed(client(network(() => new Promise(() => {})), { timeout: 20 }).stkPush(PUSH))).code, "noAnswer");
});

/** Gives tokens, and of everything else only a beginning: the stream fails once it is called off, as a real one does. */
async function stalling(url, { signal }) {
  if (new URL(url).pathname === "/oauth/v1/generate") return Response.json({ access_token: "token", expires_in: 3599 });
  return new Response(new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("{"));
      signal.addEventListener("abort", () => controller.error(signal.reason));
    },
  }));
}

test("calling it off before it is sent is safe, and after that it is doubt", async () => {
  const before = await failed(client(network([200, PUSHED])).stkPush(PUSH, { signal: AbortSignal.abort() }));
  assert.deepEqual([before.code, before.resend, before.cause.name], ["notSent", "safe", "AbortError"]);
  const calling = new AbortController();
  const net = network((url, { signal }) => new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason));
    calling.abort();
  }));
  const error = await failed(client(net).stkPush(PUSH, { signal: calling.signal }));
  assert.deepEqual([error.code, error.resend], ["noAnswer", "afterQuery"]);
});

test("called off while the token cannot be had either, nothing is left that would end the process", async () => {
  const heard = [];
  const hear = (reason) => heard.push(reason);
  process.on("unhandledRejection", hear);
  const fetch = () => Promise.reject(new TypeError("fetch failed"));
  const error = await failed(client({ fetch }).stkPush(PUSH, { signal: AbortSignal.abort() }));
  await new Promise((resolve) => setTimeout(resolve, 10));
  process.off("unhandledRejection", hear);
  assert.deepEqual([error.code, error.resend, heard], ["notSent", "safe", []]);
});

test("redirects are not followed, as they would post a payment again", async () => {
  const net = network([307, ""]);
  const error = await failed(client(net).stkPush(PUSH));
  assert.deepEqual([net.calls()[0].init.redirect, error.resend], ["manual", "afterQuery"]);
});

test("a payout gets an id, which beforeSend can keep before anything is sent, and which the error tells", async () => {
  const net = network([504, LATE], [200, ACCEPTED]);
  const mpesa = client(net);
  const kept = [];
  const beforeSend = ({ endpoint, originatorConversationId }) => {
    kept.push(originatorConversationId);
    assert.deepEqual([endpoint, net.calls().length], ["b2cPayment", kept.length - 1]);
  };
  const error = await failed(mpesa.b2cPayment(PAYOUT, { beforeSend }));
  assert.deepEqual([error.resend, error.originatorConversationId], ["sameId", kept[0]]);
  await mpesa.b2cPayment({ ...PAYOUT, originatorConversationId: kept[0] }, { beforeSend });
  const sent = net.calls().map(({ body }) => body.OriginatorConversationID);
  assert.deepEqual(sent, [kept[0], kept[0]]);
  assert.match(kept[0], /^\w{19}$/);
});

test("what beforeSend throws stops a payout", async () => {
  const net = network([200, ACCEPTED]);
  const full = new Error("the disk is full");
  assert.equal(await failed(client(net).b2cPayment(PAYOUT, { beforeSend: () => Promise.reject(full) })), full);
  assert.equal(await failed(client(net, { beforeSend: () => { throw full; } }).stkPush(PUSH)), full);
  assert.equal(net.calls().length, 0);
});

test("what afterReceive throws hides nothing", async () => {
  const afterReceive = () => { throw new Error("the log is full"); };
  assert.equal((await client(network([200, PUSHED]), { afterReceive }).stkPush(PUSH)).checkoutRequestId, "ws_CO_1");
  const later = async () => { throw new Error("the log is full"); };
  assert.equal((await client(network([200, PUSHED]), { afterReceive: later }).stkPush(PUSH)).checkoutRequestId, "ws_CO_1");
});

test("hooks see each exchange and never a secret, and neither does who prints a client or its errors", async () => {
  const seen = [];
  const hook = (exchange) => seen.push(exchange);
  const net = network(refusal(404, "404.001.03", "Invalid Access Token"), [200, PUSHED], [504, LATE]);
  const mpesa = client(net, { beforeSend: hook, afterReceive: hook });
  await mpesa.stkPush(PUSH);
  const error = await failed(mpesa.b2cPayment(PAYOUT));
  assert.deepEqual(seen.map(({ endpoint, attempt, outcome }) => [endpoint, attempt, outcome]), [
    ["accessToken", 1, undefined], ["accessToken", 1, "ok"], ["stkPush", 1, undefined], ["stkPush", 1, "refused"],
    ["accessToken", 1, undefined], ["accessToken", 1, "ok"], ["stkPush", 2, undefined], ["stkPush", 2, "ok"],
    ["b2cPayment", 1, undefined], ["b2cPayment", 1, "unconfirmed"],
  ]);
  assert.deepEqual([seen[3].status, seen[3].apiCode, seen[3].requestId, seen[9].resend], [404, "404.001.03", "1-2", "sameId"]);
  const shown = inspect([seen, mpesa, error], { depth: 20, showHidden: true }) + JSON.stringify([seen, mpesa, error]);
  const password = net.calls()[0].body.Password;
  for (const secret of [...Object.values(KEYS), PASSKEY, CREDENTIAL, "token-1", "token-2", password, btoa(Object.values(KEYS).join(":"))]) {
    assert.ok(!shown.includes(secret), secret);
  }
});

test("what is wrong with parameters and keys is told at once, in the client's words, and nothing is fetched", async () => {
  const net = network([200, PUSHED]);
  const error = await failed(createClient({ environment: "sandbox", ...KEYS, fetch: net.fetch }).stkPush({ ...PUSH, amount: 0.5 }));
  assert.deepEqual(error.issues.map(({ path }) => path).sort(), ["amount", "client.passkey"]);
  const payout = await failed(createClient({ environment: "sandbox", ...KEYS, fetch: net.fetch }).b2cPayment(PAYOUT));
  assert.deepEqual(payout.issues.map(({ path }) => path).sort(), ["client.initiator.name", "client.initiator.securityCredential"]);
  assert.doesNotMatch(error.message + payout.message, /context/);
  assert.equal(net.seen.length, 0);
});

test("a client with wrong options is refused where it is made", () => {
  const right = { environment: "sandbox", ...KEYS };
  for (const options of [
    undefined, null, {}, 7, { ...right, environment: "live" }, { ...right, consumerKey: "" }, { ...right, consumerSecret: undefined },
    { ...right, consumer_key: "x" }, { ...right, baseUrl: "ftp://x" }, { ...right, fetch: "fetch" }, { ...right, timeout: 0 }, { ...right, timeout: "1" },
    { ...right, timeout: Infinity }, { ...right, tokenStore: {} }, { ...right, initiator: { password: "x" } }, { ...right, now: 5 },
    { get environment() { throw new Error("trap"); } },
  ]) {
    assert.throws(() => createClient(options), (error) => MpesaError.is(error) && ["invalidArgument", "invalidParameters"].includes(error.code), inspect(options));
  }
});

test("a call with wrong options is refused, and nothing is sent", async () => {
  const net = network([200, PUSHED]);
  for (const options of [{ retries: 3 }, { timeout: -1 }, { beforeSend: "x" }, { get signal() { throw new Error("trap"); } }]) {
    assert.equal((await failed(client(net).stkPush(PUSH, options))).code, "invalidArgument", inspect(options));
  }
  assert.equal(net.seen.length, 0);
});

test("the operator's password is encrypted at the first use, once, and again if that failed", async () => {
  let made = 0;
  const securityCredential = () => {
    if (++made === 1) throw new Error("no randomness yet");
    return CREDENTIAL;
  };
  const net = network([200, PUSHED], [200, ACCEPTED]);
  const mpesa = client(net, { initiator: { name: "testapi", securityCredential } });
  await mpesa.stkPush(PUSH);
  assert.equal(made, 0);
  assert.equal((await failed(mpesa.b2cPayment(PAYOUT))).message, "no randomness yet");
  await Promise.all([mpesa.b2cPayment(PAYOUT), mpesa.b2cPayment(PAYOUT)]);
  assert.equal(made, 2);
});

test("a token that cannot be had is told as it is, and nothing was sent", async () => {
  const fetch = async () => Response.json({ errorCode: "400.008.01", errorMessage: "Invalid Authentication passed", requestId: "1" }, { status: 400 });
  const error = await failed(client({ fetch }).b2cPayment(PAYOUT));
  assert.deepEqual([error.code, error.apiCode, error.resend], ["refused", "400.008.01", "no"]);
  const down = async () => { throw new TypeError("fetch failed"); };
  assert.equal((await failed(client({ fetch: down }).b2cPayment(PAYOUT))).resend, "safe");
});

for (const [name, make] of Object.entries(stores())) {
  test(`clients that share ${name} share one token, and its successor once it is turned away`, async () => {
    const tokenStore = make();
    const net = network([200, PUSHED]);
    const [one, other] = [client(net, { tokenStore }), client(net, { tokenStore })];
    await one.stkPush(PUSH);
    await other.stkPush(PUSH);
    assert.equal(net.tokens().length, 1);
    const refusing = network(refusal(404, "404.001.03", "Invalid Access Token"), [200, PUSHED]);
    const third = client({ fetch: (url, init) => (url.includes("oauth") ? net.fetch : refusing.fetch)(url, init) }, { tokenStore });
    await third.stkPush(PUSH);
    assert.deepEqual(refusing.calls().map(({ authorization }) => authorization), ["Bearer token-1", "Bearer token-2"]);
    await one.accessToken();
    assert.equal((await client(net, { tokenStore }).accessToken()).accessToken, "token-2");
    assert.equal(net.tokens().length, 2);
  });
}

function stores() {
  const map = () => new Map();
  return {
    "a memory": () => memoryTokenStore(),
    "Cloudflare KV": () => {
      const kept = map();
      return daraja.keyValueTokenStore({
        get: async (key, type) => (assert.equal(type, "json"), kept.has(key) ? JSON.parse(kept.get(key)) : null),
        put: async (key, value, { expirationTtl }) => (assert.ok(expirationTtl >= 60 && expirationTtl <= 3600), void kept.set(key, value)),
      });
    },
    "a Durable Object": () => {
      const kept = map();
      return daraja.durableObjectTokenStore({ get: async (key) => structuredClone(kept.get(key)), put: async (key, value) => void kept.set(key, structuredClone(value)) });
    },
    "Redis": () => {
      const kept = map();
      return daraja.redisTokenStore({ get: async (key) => kept.get(key) ?? null, set: async (key, value) => (kept.set(key, value), "OK") });
    },
    "a Redis whose client reads JSON": () => {
      const kept = map();
      return daraja.redisTokenStore({ get: async (key) => (kept.has(key) ? JSON.parse(kept.get(key)) : null), set: async (key, value) => (kept.set(key, value), "OK") });
    },
  };
}

test("a stored token is under a name that tells no secret, and apps and environments do not share", async () => {
  const kept = new Map();
  const tokenStore = { get: async (key) => kept.get(key), set: async (key, token) => void kept.set(key, token) };
  const net = network([200, PUSHED]);
  for (const options of [{}, { environment: "production" }, { consumerKey: "another" }, {}]) await client(net, { tokenStore, ...options }).accessToken();
  assert.equal(kept.size, 3);
  for (const key of kept.keys()) assert.match(key, /^mpesa-core:token:[0-9a-f]{32}$/);
});

test("a store that fails or holds nonsense stops no payment", async () => {
  const told = [];
  const tokenStoreFailed = (error) => told.push(error.message);
  const broken = { get: async () => { throw new Error("down"); }, set: () => { throw new Error("full"); } };
  assert.equal((await client(network([200, PUSHED]), { tokenStore: broken, tokenStoreFailed }).stkPush(PUSH)).checkoutRequestId, "ws_CO_1");
  assert.deepEqual(told, ["down", "full"]);
  for (const nonsense of [null, 7, "token", {}, { accessToken: 5, expiresAt: Infinity }, { accessToken: "", expiresAt: 9e15 }, { accessToken: "x" }]) {
    const net = network([200, PUSHED]);
    await client(net, { tokenStore: { get: async () => nonsense, set: async () => {} } }).stkPush(PUSH);
    assert.equal(net.calls()[0].authorization, "Bearer token-1", inspect(nonsense));
  }
});

/** A clock that jumps to the next moment for which anybody waits. */
function clock() {
  const start = Date.parse("2026-11-21T09:00:00+03:00");
  const waiting = [];
  let now = start, going = false;
  async function go() {
    going = true;
    while (waiting.length > 0) {
      waiting.sort((one, other) => one.at - other.at);
      const { at, wake } = waiting.shift();
      now = Math.max(now, at);
      wake();
      for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
    }
    going = false;
  }
  const wait = (milliseconds) => new Promise((wake) => {
    waiting.push({ at: now + milliseconds, wake });
    if (!going) go();
  });
  return { now: () => now, wait, seconds: () => (now - start) / 1000 };
}

/** A client on such a clock, and the times at which it asked. */
function waiter(...answers) {
  const { now, wait, seconds } = clock();
  const asked = [];
  const net = network(...answers);
  const fetch = (url, init) => {
    if (url.includes("stkpushquery")) asked.push(seconds());
    return net.fetch(url, init);
  };
  return { mpesa: client({ fetch }, { now, wait }), asked, seconds };
}

const PENDING = refusal(500, "500.001.1001", "The transaction is being processed");
const ended = (ResultCode, ResultDesc) => [200, { ResponseCode: "0", ResponseDescription: "ok", CheckoutRequestID: "ws_CO_1", MerchantRequestID: "1", ResultCode, ResultDesc }];

test("a payment is asked for 25 seconds after the push, and every 12 seconds until it has ended", async () => {
  const { mpesa, asked } = waiter([200, PUSHED], PENDING, PENDING, ended("0", "Processed"));
  await mpesa.stkPush(PUSH);
  assert.deepEqual(await mpesa.waitForPayment("ws_CO_1"), { outcome: "succeeded", resend: "no", resultCode: "0", resultDescription: "Processed" });
  assert.deepEqual(asked, [25, 37, 49]);
});

test("two payments of a client together are not asked for faster than one", async () => {
  const { mpesa, asked } = waiter([200, PUSHED], PENDING);
  await mpesa.stkPush(PUSH);
  await Promise.all([mpesa.waitForPayment("ws_CO_1"), mpesa.waitForPayment("ws_CO_1")]);
  assert.ok(asked.length > 3);
  asked.slice(1).forEach((time, index) => assert.equal(time - asked[index], 12, `${asked}`));
});

test("a payment that M-Pesa says nothing about is unknown after two minutes, and never failed", async () => {
  const reset = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } });
  for (const answer of [PENDING, [504, LATE], [502, "<html>"], reset, [200, ""], refusal(500, "500.001.1001", "The transaction does not Exist"),
    [429, { fault: { faultstring: "Spike arrest violation", detail: { errorcode: "policies.ratelimit.SpikeArrestViolation" } } }], ended("4999", "under processing")]) {
    const { mpesa, asked, seconds } = waiter([200, PUSHED], answer);
    await mpesa.stkPush(PUSH);
    const { outcome, resend } = await mpesa.waitForPayment("ws_CO_1");
    assert.deepEqual([outcome, resend], ["unknown", "poll"], inspect(answer));
    assert.ok(asked.length >= 8 && seconds() <= 150, `${asked}`);
  }
});

test("waiting ends at once for what asking again cannot mend, or when it is called off", async () => {
  const { mpesa, asked } = waiter(refusal(500, "500.001.1001", "Wrong credentials"));
  const error = await failed(mpesa.waitForPayment("ws_CO_1", { shortCode: "174379" }));
  assert.deepEqual([error.code, asked.length], ["refused", 1]);
  assert.equal((await failed(mpesa.waitForPayment("ws_CO_2"))).code, "invalidArgument");
  assert.equal((await failed(mpesa.waitForPayment(undefined, { shortCode: "174379" }))).code, "invalidParameters");
  assert.equal((await failed(mpesa.waitForPayment("ws_CO_1", { shortCode: "174379", timeout: 0 }))).code, "invalidArgument");
  const real = client(network([200, PUSHED]));
  await real.stkPush(PUSH);
  const stopping = new AbortController();
  const waiting = failed(real.waitForPayment("ws_CO_1", { signal: stopping.signal }));
  stopping.abort();
  assert.equal((await waiting).name, "AbortError");
});
