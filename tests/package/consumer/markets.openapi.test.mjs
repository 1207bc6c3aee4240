import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import * as openapi from "mpesa-core/openapi";
import { clock, DOUBTS, failed, minimal, network, publicKey, secretIn } from "./markets.network.mjs";

const { createClient, memoryTokenStore, MpesaError } = openapi;

const API_KEY = "aaaab09uz9f3asdcjyk7els777ihmwv8";
const PAYMENT = {
  amount: 1000, phoneNumber: "000000000001", serviceProviderCode: "000000", transactionReference: "T1234C", description: "Shoes",
};
const QUERY = { queryReference: "4C123GE3", serviceProviderCode: "000000" };
const body = (code, description, more) => ({
  output_ResponseCode: code, output_ResponseDesc: description, output_ConversationID: "c1", output_ThirdPartyConversationID: "t1", ...more,
});
const PAID = [201, body("INS-0", "Request processed successfully", { output_TransactionID: "49XCD123F6" })];
const TAKEN = [201, body("INS-0", "Request processed successfully")];
const REFUSALS = [
  [401, "INS-6"], [408, "INS-9"], [409, "INS-10"], [400, "INS-1"], [400, "INS-13"], [400, "INS-989"], [400, "INS-995"], [400, "INS-996"],
  [400, "INS-997"], [422, "INS-2006"], [401, "INS-7777"], [400, "7777"],
].map(([status, code]) => [status, body(code, "Whatever")]);
const MINIMAL = minimal("openapi");

const sessionId = (number) => `session-number-${number}-of-32-characters`;
const opening = (number) => Response.json(body("INS-0", "Request processed successfully", { output_SessionID: sessionId(number) }));
const net = (...answers) => network((path) => path.endsWith("/getSession/"), opening, ...answers);

function client(network, options) {
  const { now, wait } = clock();
  return createClient({ environment: "sandbox", market: "vodacomTZN", apiKey: API_KEY, publicKey, fetch: network.fetch, now, wait, ...options });
}

test("the session is begun with the API key, once for a hundred calls, which carry the session id", async () => {
  const network = net(PAID);
  const mpesa = client(network);
  await Promise.all(Array.from({ length: 100 }, () => mpesa.c2bPayment(PAYMENT)));
  await mpesa.c2bPayment(PAYMENT);
  assert.deepEqual([network.opened().length, network.calls().length], [1, 101]);
  assert.equal(secretIn(network.opened()[0].authorization), API_KEY);
  assert.equal(secretIn(network.calls()[0].authorization), sessionId(1));
  assert.equal(new Set(network.calls().map(({ authorization }) => authorization)).size, 1, "its bearer token is made once");
});

test("nothing carries a session before it is usable: the first calls wait for 30 seconds, the next for nothing", async () => {
  const time = clock();
  const sent = [];
  const network = net(PAID);
  const mpesa = client(network, { now: time.now, wait: time.wait, beforeSend: ({ endpoint }) => sent.push([endpoint, time.seconds()]) });
  await Promise.all([mpesa.c2bPayment(PAYMENT), mpesa.transactionStatus(QUERY).catch(() => {})]);
  await mpesa.c2bPayment(PAYMENT);
  assert.deepEqual(sent, [["session", 0], ["c2bPayment", 30], ["transactionStatus", 30], ["c2bPayment", 30]]);
  assert.deepEqual(time.waited, [30_000, 30_000]);
});

test("who asks for the session early need not wait later", async () => {
  const time = clock();
  const mpesa = client(net(PAID), { now: time.now, wait: time.wait });
  assert.deepEqual(await mpesa.session(), { sessionId: sessionId(1), usableAfter: 30 });
  time.move(29_500);
  assert.deepEqual(await mpesa.session(), { sessionId: sessionId(1), usableAfter: 1 });
  time.move(500);
  await mpesa.c2bPayment(PAYMENT);
  assert.deepEqual(time.waited, []);
});

test("the waiting can be called off at once, whatever the host's wait does, and nothing was sent", async () => {
  for (const wait of [undefined, () => new Promise(() => {})]) {
    const network = net(PAID);
    const mpesa = client(network, { now: Date.now, wait });
    const stopping = new AbortController();
    const paying = failed(mpesa.c2bPayment(PAYMENT, { signal: stopping.signal }));
    await mpesa.session();
    await new Promise(setImmediate);
    stopping.abort();
    const error = await paying;
    assert.deepEqual([error.code, error.resend, error.cause.name, network.calls().length], ["notSent", "safe", "AbortError", 0]);
    assert.match(error.thirdPartyConversationId, /^\w{32}$/);
  }
});

test("nothing is ever sent twice, and no answer ends a session: nothing proves that one has expired", async () => {
  for (const answer of [...DOUBTS, ...REFUSALS]) {
    for (const [name, { params, context }] of Object.entries(MINIMAL).filter(([name]) => name !== "session")) {
      const network = net(answer);
      const mpesa = client(network, { market: context.market, skipLimits: context.skipLimits });
      await mpesa[name](params).catch((error) => assert.ok(MpesaError.is(error) && error.resend !== "newToken", inspect(error)));
      await mpesa.session();
      assert.deepEqual([network.calls().length, network.opened().length], [1, 1], `${name} ${inspect(answer)}`);
    }
  }
});

test("there is a method for each endpoint, which needs no id of the caller's, and three more", async () => {
  const endpoints = Object.entries(openapi).filter(([, value]) => typeof value?.request === "function").map(([name]) => name);
  assert.ok(endpoints.length > 10);
  assert.deepEqual(Object.keys(client(net(PAID))).sort(), [...endpoints, "renewSession", "waitForTransaction"].sort());
  for (const [name, { params, context }] of Object.entries(MINIMAL).filter(([name]) => name !== "session")) {
    const network = net(TAKEN);
    const { thirdPartyConversationId, ...rest } = params;
    await client(network, { market: context.market, skipLimits: context.skipLimits })[name](rest).catch((error) => assert.notEqual(error.code, "invalidParameters", inspect(error)));
    const [{ url, init }] = network.calls();
    assert.match(`${url}${init.body}`, /input_ThirdPartyConversationID"?[:=]"?[0-9A-Z]{32}\b/, name);
  }
});

test("the id that is made is told before anything is sent, and by the error; one that is given is kept", async () => {
  const network = net([504, ""], PAID);
  const mpesa = client(network);
  const kept = [];
  const beforeSend = ({ endpoint, thirdPartyConversationId }) => kept.push([endpoint, thirdPartyConversationId]);
  const error = await failed(mpesa.c2bPayment(PAYMENT, { beforeSend }));
  assert.deepEqual(kept, [["c2bPayment", error.thirdPartyConversationId]]);
  assert.deepEqual([error.resend, JSON.parse(network.calls()[0].init.body).input_ThirdPartyConversationID], ["afterQuery", kept[0][1]]);
  const own = "asv02e5958774f7ba228d83d0d689761";
  await mpesa.c2bPayment({ ...PAYMENT, thirdPartyConversationId: own }, { beforeSend });
  assert.deepEqual(kept[1], ["c2bPayment", own]);
});

test("a reply with a transaction id is paid, and one without is taken only", async () => {
  assert.equal((await client(net(PAID)).c2bPayment(PAYMENT)).outcome, "succeeded");
  assert.equal((await client(net(TAKEN)).c2bPayment(PAYMENT)).outcome, "pending");
});

test("a limit that may hold for the session says how to begin a new one, which is then used", async () => {
  const network = net([400, body("INS-995", "API Single Transaction Limit Breached")], PAID);
  const mpesa = client(network);
  const error = await failed(mpesa.c2bPayment(PAYMENT));
  assert.match(error.hint, /client\.renewSession\(\)/);
  assert.equal(await mpesa.renewSession(), undefined);
  await mpesa.c2bPayment(PAYMENT);
  assert.deepEqual(network.calls().map(({ authorization }) => secretIn(authorization)), [sessionId(1), sessionId(2)]);
  assert.doesNotMatch((await failed(client(net([400, body("INS-13", "Invalid Shortcode Used")])).c2bPayment(PAYMENT))).hint ?? "", /renewSession/);
});

test("several who renew at a time begin one session, and who renews before the first call begins no two", async () => {
  const network = net(PAID);
  const mpesa = client(network);
  await mpesa.renewSession();
  assert.equal(network.opened().length, 1);
  await Promise.all([mpesa.renewSession(), mpesa.renewSession(), mpesa.renewSession()]);
  assert.equal(network.opened().length, 2);
});

test("a session is replaced a minute before the end of its life, where that is known, and never where it is not", async () => {
  for (const [sessionLifetime, opened] of [[3_600_000, 2], [undefined, 1]]) {
    const time = clock();
    const network = net(PAID);
    const mpesa = client(network, { now: time.now, wait: time.wait, sessionLifetime });
    await mpesa.c2bPayment(PAYMENT);
    time.move(3_600_000 - 91_000);
    await mpesa.c2bPayment(PAYMENT);
    assert.equal(network.opened().length, 1);
    time.move(1_000);
    await mpesa.c2bPayment(PAYMENT);
    assert.equal(network.opened().length, opened);
  }
});

test("clients that share a store share one session, its waiting, and its successor", async () => {
  const time = clock();
  const kept = new Map();
  const options = {
    now: time.now, wait: time.wait, sessionLifetime: 3_600_000,
    sessionStore: openapi.redisTokenStore({ get: async (key) => kept.get(key) ?? null, set: async (key, value) => (kept.set(key, value), "OK") }),
  };
  const network = net(PAID);
  const [one, other] = [client(network, options), client(network, options)];
  await one.session();
  time.move(10_000);
  assert.deepEqual(await other.session(), { sessionId: sessionId(1), usableAfter: 20 });
  await one.renewSession();
  await other.renewSession();
  assert.equal((await other.session()).sessionId, sessionId(2), "the one that renews later takes the new one out of the store");
  await client(network, options).renewSession();
  assert.equal(network.opened().length, 3, "what a new process finds in the store is what it wants to replace");
  for (const market of ["vodafoneGHA", "vodacomLES"]) await client(network, { ...options, market }).session();
  assert.equal(kept.size, 3, "each market has sessions of its own");
  for (const key of kept.keys()) assert.match(key, /^mpesa-core:token:[0-9a-f]{32}$/);
});

test("a store that forgets when a session is usable costs time, and one that fails or holds nonsense stops no payment", async () => {
  const time = clock();
  const stored = { accessToken: "an-older-session", expiresAt: time.now() + 3_600_000 };
  const told = [];
  for (const get of [async () => stored, async () => ({ ...stored, usableAt: Infinity }), async () => ({ ...stored, usableAt: 9e15 })]) {
    const { now, wait, waited } = clock();
    const network = net(PAID);
    await client(network, { now, wait, sessionLifetime: 3_600_000, sessionStore: { get, set: async () => {} } }).c2bPayment(PAYMENT);
    assert.deepEqual([waited, secretIn(network.calls()[0].authorization)], [[30_000], "an-older-session"]);
  }
  for (const get of [async () => 7, async () => ({ accessToken: "", expiresAt: 9e15 }), async () => { throw new Error("down"); }]) {
    const network = net(PAID);
    const sessionStore = { get, set: async () => { throw new Error("full"); } };
    await client(network, { sessionLifetime: 3_600_000, sessionStore, sessionStoreFailed: ({ message }) => told.push(message) }).c2bPayment(PAYMENT);
    assert.equal(secretIn(network.calls()[0].authorization), sessionId(1));
  }
  assert.deepEqual(told, ["full", "full", "down", "full"]);
});

test("hooks see each exchange and never a secret, and neither does who prints a client or its errors", async () => {
  const seen = [];
  const hook = (exchange) => seen.push(exchange);
  const network = net([504, ""], [400, body("INS-56", "Invalid MSISDNToken Used")]);
  const mpesa = client(network, { beforeSend: hook, afterReceive: hook });
  const token = "cvgwUBZ3lAO9ivwhWAFeng==";
  const errors = [
    await failed(mpesa.c2bPayment(PAYMENT)),
    await failed(mpesa.directDebitCancel({ serviceProviderCode: "000000", thirdPartyReference: "R1", msisdnToken: token })),
  ];
  assert.deepEqual(seen.map(({ endpoint, outcome }) => [endpoint, outcome]), [
    ["session", undefined], ["session", "ok"], ["c2bPayment", undefined], ["c2bPayment", "unreadableReply"],
    ["directDebitCancel", undefined], ["directDebitCancel", "refused"],
  ]);
  assert.equal(seen[4].params.thirdPartyReference, "R1");
  const shown = inspect([seen, mpesa, errors], { depth: 20, showHidden: true }) + JSON.stringify([seen, mpesa, errors]);
  for (const secret of [API_KEY, sessionId(1), token, ...network.seen.map(({ authorization }) => authorization.slice(7))]) {
    assert.ok(!shown.includes(secret), secret);
  }
});

test("a session that cannot be had is told as it is, and nothing was sent", async () => {
  const fetch = async () => Response.json(body("INS-989", "Session Creation Failed"), { status: 400 });
  const error = await failed(client({ fetch }).c2bPayment(PAYMENT));
  assert.deepEqual([error.code, error.apiCode], ["refused", "INS-989"]);
  assert.equal((await failed(client({ fetch: async () => { throw new TypeError("fetch failed"); } }).c2bPayment(PAYMENT))).resend, "safe");
});

test("what is wrong with the parameters is told at once, and nothing is fetched", async () => {
  const network = net(PAID);
  const error = await failed(client(network).c2bPayment({ ...PAYMENT, amount: 0, serviceProviderCode: "!" }));
  assert.deepEqual([error.issues.map(({ path }) => path).sort(), network.seen.length], [["amount", "serviceProviderCode"], 0]);
});

test("a client with wrong options is refused where it is made, and with wrong keys at the first call, in words that hold no secret", async () => {
  const right = { environment: "sandbox", market: "vodacomTZN", apiKey: API_KEY };
  for (const options of [
    undefined, {}, { ...right, environment: "live" }, { ...right, market: "TZN" }, { ...right, market: undefined }, { ...right, apiKey: undefined },
    { ...right, apiKey: " " }, { ...right, apiKey: 5 }, { ...right, sessionLifetime: 60_000 }, { ...right, sessionLifetime: Infinity },
    { ...right, sessionLifetime: "1 day" }, { ...right, sessionStore: memoryTokenStore() }, { ...right, sessionLifetime: 3_600_000, sessionStore: {} },
    { ...right, tokenStore: memoryTokenStore() }, { ...right, consumerKey: "x" }, { ...right, origin: "" }, { ...right, baseUrl: "ftp://x" },
  ]) {
    assert.throws(() => createClient(options), (error) => MpesaError.is(error) && !/context/.test(error.message), inspect(options));
  }
  const network = net(PAID);
  for (const [options, code] of [[{ apiKey: `${API_KEY} ${API_KEY}` }, "invalidPassword"], [{ publicKey: "no key" }, "invalidCertificate"]]) {
    const error = await failed(client(network, options).c2bPayment(PAYMENT));
    assert.deepEqual([error.code, inspect(error).includes(API_KEY)], [code, false]);
  }
  assert.equal((await failed(client(network).c2bPayment(PAYMENT, { numberFormat: "number" }))).code, "invalidArgument");
  assert.equal(network.seen.length, 0);
});

const status = (word) => [200, body("INS-0", "Request processed successfully", { output_ResponseTransactionStatus: word })];

test("a transaction is asked for at once and every 12 seconds until it has ended", async () => {
  const time = clock();
  const network = net([504, ""], status("Pending"), status("Completed"));
  const mpesa = client(network, { now: time.now, wait: time.wait });
  await mpesa.session();
  time.move(30_000);
  const end = await mpesa.waitForTransaction(QUERY);
  assert.deepEqual([end.outcome, end.transactionStatus, time.waited], ["succeeded", "Completed", [12_000, 12_000]]);
});

test("a transaction that nobody says an end of is unknown after two minutes, and never failed", async () => {
  for (const answer of [[504, ""], status("Pending"), status("Whatever"), [400, body("INS-23", "Transaction not found. Contact M-Pesa Support")]]) {
    const network = net(answer);
    const { outcome, resend } = await client(network).waitForTransaction(QUERY);
    assert.deepEqual([outcome, network.calls().length > 8], ["unknown", true], inspect(answer));
    assert.notEqual(resend, "safe");
  }
});

test("an unconfirmed payment is explained as unknown, whatever its code means elsewhere", () => {
  const poor = { status: 500, body: JSON.stringify(body("INS-2006", "Insufficient balance")) };
  assert.throws(() => openapi.c2bPayment.reply(poor), (error) => {
    const { outcome, resend, known } = openapi.explain(error, { api: "c2bPayment" });
    assert.deepEqual([error.code, known, outcome, resend], ["unconfirmed", true, "unknown", "afterQuery"]);
    return true;
  });
  assert.equal(openapi.explain("INS-2006").outcome, "failed");
});

test("whoever runs it is named as who can mend what fails on their side", () => {
  assert.throws(() => openapi.c2bPayment.reply({ status: 502, body: "<html>" }), (error) => openapi.explain(error).whoCanFix === "vodacom");
});
