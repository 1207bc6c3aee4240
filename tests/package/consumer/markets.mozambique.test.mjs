import assert from "node:assert/strict";
import { test } from "node:test";
import { inspect } from "node:util";
import * as mozambique from "mpesa-core/mozambique";
import { clock, DOUBTS, failed, minimal, network, publicKey, secretIn } from "./markets.network.mjs";

const { createClient, MpesaError } = mozambique;

const API_KEY = "aaaab09uz9f3asdcjyk7els777ihmwv8";
const INITIATOR = { name: "the-initiator", securityCredential: "the-credential" };
const MINIMAL = minimal("mozambique");
const { thirdPartyReference: _, ...PAYMENT } = MINIMAL.c2bPayment.params;
const { thirdPartyReference: __, ...QUERY } = MINIMAL.transactionStatus.params;
const body = (code, description, more) => ({
  output_ResponseCode: code, output_ResponseDesc: description, output_ConversationID: "c1", output_ThirdPartyReference: "t1", ...more,
});
const PAID = [201, body("INS-0", "Request processed successfully", { output_TransactionID: "4XDF12345" })];
const REFUSALS = [[401, "INS-5"], [401, "INS-6"], [408, "INS-9"], [409, "INS-10"], [500, "INS-1"], [400, "INS-2"], [422, "INS-2006"], [400, "7777"]]
  .map(([status, code]) => [status, body(code, "Whatever")]);
const net = (...answers) => network(() => false, undefined, ...answers);
const client = (network, options) =>
  createClient({ environment: "sandbox", apiKey: API_KEY, publicKey, initiator: INITIATOR, fetch: network.fetch, ...options });

test("every call carries the API key, encrypted once, on a port of its own, and there is no session", async () => {
  const network = net(PAID);
  const mpesa = client(network);
  for (const [name, { params }] of Object.entries(MINIMAL)) await mpesa[name](params).catch((error) => assert.notEqual(error.code, "invalidParameters", inspect(error)));
  const seen = network.calls();
  assert.deepEqual([seen.length, new Set(seen.map(({ port }) => port)).size], [Object.keys(MINIMAL).length, Object.keys(MINIMAL).length]);
  assert.equal(new Set(seen.map(({ authorization }) => authorization)).size, 1);
  assert.equal(secretIn(seen[0].authorization), API_KEY);
  const endpoints = Object.entries(mozambique).filter(([, value]) => typeof value?.request === "function").map(([name]) => name);
  assert.deepEqual([Object.keys(mpesa).sort(), Object.keys(MINIMAL).sort()], [[...endpoints, "waitForTransaction"].sort(), endpoints.sort()]);
});

test("nothing is ever sent twice", async () => {
  for (const answer of [...DOUBTS, ...REFUSALS]) {
    for (const [name, { params }] of Object.entries(MINIMAL)) {
      const network = net(answer);
      await client(network)[name](params).catch((error) => assert.ok(MpesaError.is(error) && error.resend !== "newToken", inspect(error)));
      assert.equal(network.calls().length, 1, `${name} ${inspect(answer)}`);
    }
  }
});

test("a reference is made where none is given, told before anything is sent, and by the error; one that is given is kept", async () => {
  for (const [name, { params }] of Object.entries(MINIMAL)) {
    const network = net([504, ""]);
    const { thirdPartyReference, ...rest } = params;
    const kept = [];
    const error = await failed(client(network)[name](rest, { beforeSend: (exchange) => kept.push(exchange.thirdPartyReference) }));
    assert.match(kept[0], /^[0-9A-Z]{20}$/, name);
    const [{ url, init }] = network.calls();
    assert.ok(`${url}${init.body}`.includes(kept[0]), name);
    assert.equal(error.thirdPartyReference, kept[0], name);
  }
  const network = net(PAID);
  await client(network).c2bPayment({ ...PAYMENT, thirdPartyReference: "R11114" });
  assert.equal(JSON.parse(network.calls()[0].init.body).input_ThirdPartyReference, "R11114");
});

test("hooks see each exchange and never a secret, and neither does who prints a client or its errors", async () => {
  const seen = [];
  const hook = (exchange) => seen.push(exchange);
  const network = net([504, ""]);
  const mpesa = client(network, { beforeSend: hook, afterReceive: hook });
  const error = await failed(mpesa.reversal(MINIMAL.reversal.params));
  assert.deepEqual(seen.map(({ endpoint, outcome }) => [endpoint, outcome]), [["reversal", undefined], ["reversal", error.code]]);
  const shown = inspect([seen, mpesa, error], { depth: 20, showHidden: true }) + JSON.stringify([seen, mpesa, error]);
  for (const secret of [API_KEY, INITIATOR.securityCredential, network.calls()[0].authorization.slice(7)]) assert.ok(!shown.includes(secret), secret);
});

test("who starts reversals is needed for these alone, and named in the client's words", async () => {
  const network = net(PAID);
  const mpesa = client(network, { initiator: undefined });
  await mpesa.c2bPayment(PAYMENT);
  const error = await failed(mpesa.reversal(MINIMAL.reversal.params));
  assert.deepEqual(error.issues.map(({ path }) => path).sort(), ["client.initiator.name", "client.initiator.securityCredential"]);
  assert.equal(network.calls().length, 1);
});

test("a client with wrong options is refused where it is made, and with a wrong key at the first call", async () => {
  const right = { environment: "sandbox", apiKey: API_KEY, publicKey };
  for (const options of [
    undefined, {}, { ...right, environment: "live" }, { ...right, apiKey: "" }, { ...right, publicKey: undefined }, { ...right, market: "vodacomMOZ" },
    { ...right, sessionLifetime: 1e9 }, { ...right, origin: "" }, { ...right, baseUrl: "ftp://x" }, { ...right, timeout: 0 },
  ]) {
    assert.throws(() => createClient(options), (error) => MpesaError.is(error) && !/context|amount/.test(error.message), inspect(options));
  }
  const network = net(PAID);
  assert.equal((await failed(client(network, { publicKey: "no key" }).c2bPayment(PAYMENT))).code, "invalidCertificate");
  assert.equal((await failed(client(network, { apiKey: "two words" }).c2bPayment(PAYMENT))).code, "invalidPassword");
  assert.equal(network.calls().length, 0);
});

const status = (word) => [200, body("INS-0", "Request processed successfully", { output_ResponseTransactionStatus: word })];

test("a transaction is asked for at once and every 12 seconds until it has ended, and unknown is never failed", async () => {
  const { now, wait, waited } = clock();
  const mpesa = client(net([504, ""], status("N/A"), status("Completed")), { now, wait });
  const end = await mpesa.waitForTransaction(QUERY);
  assert.deepEqual([end.outcome, waited], ["succeeded", [12_000, 12_000]]);
  const later = clock();
  const { outcome } = await client(net(status("Whatever")), { now: later.now, wait: later.wait }).waitForTransaction(QUERY);
  assert.deepEqual([outcome, later.seconds() >= 108], ["unknown", true]);
});
