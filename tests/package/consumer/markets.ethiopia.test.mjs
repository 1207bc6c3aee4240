import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import * as ethiopia from "mpesa-core/ethiopia";
import { clock, DOUBTS, failed, minimal, network } from "./markets.network.mjs";

const { createClient, memoryTokenStore, MpesaError } = ethiopia;

const KEYS = { consumerKey: "the-consumer-key", consumerSecret: "the-consumer-secret" };
const PASSKEY = "the-passkey-of-the-short-code";
const APP_KEY = "the-secret-key-for-payments";
const INITIATOR = { name: "the-initiator", securityCredential: Buffer.alloc(256, 7).toString("base64") };
const MINIMAL = minimal("ethiopia");
const CALLS = Object.entries(MINIMAL).filter(([name]) => name !== "accessToken");
const PUSH = MINIMAL.stkPush.params;
const PUSHED = [200, { MerchantRequestID: "1", CheckoutRequestID: "ws_CO_1", ResponseCode: "0", ResponseDescription: "ok", CustomerMessage: "ok" }];

const TURNED_AWAY = [401, { requestId: "1-2", errorCode: "401.002", errorMessage: "Invalid Access Token" }];

const opening = (number) => Response.json({ access_token: `token-${number}`, token_type: "Bearer", expires_in: "3599" });
const net = (...answers) => network((path) => path === "/v1/token/generate", opening, ...answers);
const client = (network, options) =>
  createClient({ environment: "sandbox", ...KEYS, passkey: PASSKEY, appKey: APP_KEY, initiator: INITIATOR, fetch: network.fetch, ...options });

test("the token is fetched once for a hundred calls, kept, and replaced a minute before its end", async () => {
  const time = clock();
  const network = net(PUSHED);
  const mpesa = client(network, { now: time.now });
  await Promise.all(Array.from({ length: 100 }, () => mpesa.stkPush(PUSH)));
  assert.deepEqual([network.opened().length, network.calls().length], [1, 100]);
  assert.deepEqual(new Set(network.calls().map(({ authorization }) => authorization)), new Set(["Bearer token-1"]));
  time.move(3_539_000);
  await mpesa.stkPush(PUSH);
  assert.deepEqual([network.opened().length, (await mpesa.accessToken()).accessToken], [2, "token-2"]);
});

test("a call is sent once more, with a new token, where the one that it carried was turned away, and then no more", async () => {
  for (const [second, times] of [[PUSHED, 2], [TURNED_AWAY, 2]]) {
    const network = net(TURNED_AWAY, second);
    await client(network).stkPush(PUSH).catch(({ resend }) => assert.equal(resend, "newToken"));
    assert.deepEqual(network.calls().map(({ authorization }) => authorization), ["Bearer token-1", "Bearer token-2"]);
    assert.equal(network.calls().length, times);
  }
});

test("nothing is sent twice but what a token was turned away for", async () => {
  for (const answer of DOUBTS) {
    for (const [name, { params }] of CALLS) {
      const network = net(answer);
      await client(network)[name](params).catch((error) => assert.ok(MpesaError.is(error) && error.resend !== "newToken", inspect(error)));
      assert.equal(network.calls().length, 1, `${name} ${inspect(answer)}`);
    }
  }
});

test("there is a method for each endpoint, and nothing else", () => {
  const endpoints = Object.entries(ethiopia).filter(([, value]) => typeof value?.request === "function").map(([name]) => name);
  assert.deepEqual([Object.keys(client(net(PUSHED))).sort(), Object.keys(MINIMAL).sort()], [endpoints.sort(), endpoints]);
});

test("the ids of pushes and payouts are made where none is given, and told before anything is sent", async () => {
  const originator = "originatorConversationId";
  for (const [name, id] of [["stkPush", "merchantRequestId"], ["b2cPayment", originator], ["reversal", originator], ["accountBalance", originator]]) {
    const { [id]: given, ...rest } = MINIMAL[name].params;
    const network = net([504, ""]);
    const kept = [];
    const error = await failed(client(network)[name](rest, { beforeSend: (exchange) => kept.push(exchange[id]) }));
    assert.match(kept[0], /^[0-9A-Z]{20}$/);
    assert.ok(network.calls()[0].init.body.includes(kept[0]), name);
    assert.equal(error[id], kept[0]);
  }
});

test("hooks see each exchange and never a secret, and neither does who prints a client or its errors", async () => {
  const seen = [];
  const hook = (exchange) => seen.push(exchange);
  const network = net([504, ""]);
  const mpesa = client(network, { beforeSend: hook, afterReceive: hook });
  const errors = [];
  for (const [name, { params }] of CALLS) errors.push(await failed(mpesa[name](params)));
  const shown = inspect([seen, mpesa, errors], { depth: 20, showHidden: true }) + JSON.stringify([seen, mpesa, errors]);
  const password = JSON.parse(network.calls().find(({ path }) => path.includes("stkpush")).init.body).Password;
  for (const secret of [...Object.values(KEYS), PASSKEY, APP_KEY, INITIATOR.securityCredential, "token-1", password]) assert.ok(!shown.includes(secret), secret);
});

test("clients that share a store share one token, and Daraja's is another", async () => {
  const tokens = new Map();
  const tokenStore = { get: async (key) => tokens.get(key), set: async (key, token) => void tokens.set(key, token) };
  const network = net(PUSHED);
  for (let time = 0; time < 2; time++) await client(network, { tokenStore }).stkPush(PUSH);
  assert.equal(network.opened().length, 1);
  const { createClient: ofDaraja } = await import("mpesa-core/daraja");
  await ofDaraja({ environment: "sandbox", ...KEYS, tokenStore, fetch: async () => opening(9) }).accessToken();
  assert.equal(tokens.size, 2);
});

test("a client with wrong options is refused where it is made", () => {
  const right = { environment: "sandbox", ...KEYS };
  for (const options of [
    undefined, {}, { ...right, environment: "live" }, { ...right, consumerKey: "" }, { ...right, numberFormat: "number" },
    { ...right, tokenStore: {} }, { ...right, initiator: { password: "x" } }, { ...right, sessionStore: memoryTokenStore() },
  ]) {
    assert.throws(() => createClient(options), (error) => MpesaError.is(error) && !/context/.test(error.message), inspect(options));
  }
});
