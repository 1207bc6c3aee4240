import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import * as drc from "mpesa-core/drc";
import { DOUBTS, failed, minimal, network } from "./markets.network.mjs";

const { createClient, memoryTokenStore, MpesaError } = drc;

const KEYS = { username: "the-user-name", password: "the-password" };
const LOGINS = ["login", "b2bLogin"];
const MINIMAL = minimal("drc");
const CALLS = Object.entries(MINIMAL).filter(([name]) => !LOGINS.includes(name));
const PAYMENT = MINIMAL.c2bPayment.params;

const item = ([name, value]) => `<dataItem><name>${name}</name><type>String</type><value>${value}</value></dataItem>`;
const soap = (code, detail, items) => `<?xml version="1.0" encoding="UTF-8"?>
<S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
<ns3:getGenericResultResponse xmlns:ns3="http://www.4cgroup.co.za/genericsoap"><SOAPAPIResult>
<eventInfo><code>${code}</code><description>${detail}</description><detail>${detail}</detail><transactionID>abc</transactionID></eventInfo>
<request/><response>${Object.entries(items).map(item).join("")}</response>
</SOAPAPIResult></ns3:getGenericResultResponse></S:Body></S:Envelope>`;
const TAKEN = [200, soap(3, "Processed", { InsightReference: "727668AD", Insight_txid: "727668AD", ResponseCode: 0 })];
const EXPIRED = [200, soap(4, "Session Expired", {})];
const B2B_TAKEN = [200, "<Response><ThirdPartyReference>T1</ThirdPartyReference><InsightTxID>1</InsightTxID><ResponseCode>0</ResponseCode><ResponseDesc>ok</ResponseDesc></Response>"];

/** Logs in by either interface; the sessions have numbers. */
function net(...answers) {
  let number = 0;
  const inner = network(() => false, undefined, ...answers);
  const logins = [];
  const fetch = async (url, init) => {
    if (!init.body.includes(KEYS.password)) return inner.fetch(url, init);
    logins.push(url);
    const session = `session-${++number}`;
    const plain = `<Response><SessionID>${session}</SessionID><ResultCode>0</ResultCode><ResultDesc>Success</ResultDesc></Response>`;
    return new Response(url.includes("B2BLogin") ? plain : soap(3, "Processed", { SessionID: session }));
  };
  return { ...inner, fetch, logins, sessions: () => inner.calls().map(({ init }) => /session-\d+/.exec(init.body)[0]) };
}

const client = (network, options) => createClient({ environment: "sandbox", ...KEYS, fetch: network.fetch, ...options });

test("it logs in once for a hundred calls, which carry the session", async () => {
  const network = net(TAKEN);
  const mpesa = client(network);
  await Promise.all(Array.from({ length: 100 }, () => mpesa.c2bPayment(PAYMENT)));
  await mpesa.c2bPayment(PAYMENT);
  assert.deepEqual([network.logins.length, network.calls().length, [...new Set(network.sessions())]], [1, 101, ["session-1"]]);
});

test("the B2B interface has a session of its own, and may have a user of its own", async () => {
  const network = net(TAKEN, B2B_TAKEN);
  const mpesa = client(network, { b2b: { username: "another" } });
  await mpesa.c2bPayment(PAYMENT);
  const { sessionId, ...params } = MINIMAL.b2bPayment.params;
  await mpesa.b2bPayment(params);
  assert.deepEqual([network.sessions(), network.logins.length, new URL(network.logins[1]).pathname], [["session-1", "session-2"], 2, "/insight/B2BLogin"]);
});

test("a call is sent once more, in a new session, where the gateway turned its session away, and then no more", async () => {
  for (const second of [TAKEN, EXPIRED]) {
    const network = net(EXPIRED, second);
    await client(network).c2bPayment(PAYMENT).catch(({ resend }) => assert.equal(resend, "newToken"));
    assert.deepEqual(network.sessions(), ["session-1", "session-2"]);
  }
});

test("nothing else is ever sent twice", async () => {
  for (const answer of [...DOUBTS, [200, soap(4, "Error", {})], [200, "<html>"], [500, soap(3, "Processed", { ResponseCode: 7 })]]) {
    for (const [name, { params }] of CALLS) {
      const network = net(answer);
      await client(network)[name](params).catch((error) => assert.ok(MpesaError.is(error) && error.resend !== "newToken", inspect(error)));
      assert.equal(network.calls().length, 1, `${name} ${inspect(answer)}`);
    }
  }
});

test("there is a method for each endpoint but the logins, and a reference is made where none is given", async () => {
  const endpoints = Object.entries(drc).filter(([, value]) => typeof value?.request === "function").map(([name]) => name);
  assert.deepEqual([...Object.keys(client(net(TAKEN))), ...LOGINS].sort(), endpoints.sort());
  for (const [name, { params }] of CALLS) {
    const { thirdPartyReference, sessionId, ...rest } = params;
    const network = net([504, ""]);
    const kept = [];
    const error = await failed(client(network)[name](rest, { beforeSend: (exchange) => kept.push(exchange.thirdPartyReference) }));
    assert.match(kept[0], /^[0-9A-Z]{20}$/, name);
    assert.ok(network.calls()[0].init.body.includes(kept[0]), name);
    assert.equal(error.thirdPartyReference, kept[0], name);
  }
});

test("hooks see each exchange and never a secret, and neither does who prints a client or its errors", async () => {
  const seen = [];
  const hook = (exchange) => seen.push(exchange);
  const network = net(EXPIRED, [504, ""]);
  const mpesa = client(network, { beforeSend: hook, afterReceive: hook });
  const errors = [];
  for (const [name, { params }] of CALLS) errors.push(await failed(mpesa[name](params)));
  const shown = inspect([seen, mpesa, errors], { depth: 20, showHidden: true }) + JSON.stringify([seen, mpesa, errors]);
  for (const secret of [...Object.values(KEYS), "session-1", "session-2", "session-3"]) assert.ok(!shown.includes(secret), secret);
});

test("clients that share a store share the sessions, whose names in it tell no secret", async () => {
  const kept = new Map();
  const sessionStore = { get: async (key) => kept.get(key), set: async (key, session) => void kept.set(key, session) };
  const network = net(TAKEN);
  for (let time = 0; time < 2; time++) await client(network, { sessionStore }).c2bPayment(PAYMENT);
  assert.equal(network.logins.length, 1);
  for (const key of kept.keys()) assert.match(key, /^mpesa-core:token:[0-9a-f]{32}$/);
});

test("a client with wrong options is refused where it is made", () => {
  const right = { environment: "sandbox", ...KEYS };
  for (const options of [
    undefined, {}, { ...right, environment: "live" }, { ...right, username: "" }, { ...right, password: undefined }, { ...right, sessionStore: {} },
    { ...right, b2b: { user: "x" } }, { ...right, tokenStore: memoryTokenStore() }, { ...right, apiKey: "x" }, { ...right, baseUrl: "ftp://x" },
  ]) {
    assert.throws(() => createClient(options), (error) => MpesaError.is(error) && !/context/.test(error.message), inspect(options));
  }
});
