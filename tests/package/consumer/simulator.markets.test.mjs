// The simulators beyond Kenya, as a shop in each country meets them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bearerToken } from "mpesa-core/credential";
import * as ethiopia from "mpesa-core/ethiopia";
import * as mozambique from "mpesa-core/mozambique";
import * as openapi from "mpesa-core/openapi";
import {
  createDrcSimulator, createEthiopiaSimulator, createMozambiqueSimulator, createOpenapiSimulator, MpesaError,
} from "mpesa-core/simulator";

const START = Date.parse("2026-01-05T09:00:00+03:00");
const API_KEY = "a".repeat(32);
const CALLBACK_URL = "https://shop.example/callbacks/7f3a9c";
const environment = "sandbox";

async function send(simulator, endpoint, params, context) {
  const request = endpoint.request(params, context);
  const response = await simulator.fetch(request.url, request);
  return endpoint.reply({ status: response.status, body: await response.text() });
}

/** An OpenAPI with a session that is usable, and what sends a call of that country to it. */
async function shop(market, options) {
  const simulator = createOpenapiSimulator({ deliver: () => {}, ...options });
  const context = (secret) => ({ environment, market, bearerToken: bearerToken(secret, { environment }) });
  const { sessionId } = await send(simulator, openapi.session, {}, context(API_KEY));
  await simulator.advance(30_000);
  const own = { ...context(sessionId), market };
  let id = 0;
  const call = (endpoint, params) =>
    send(simulator, endpoint, { serviceProviderCode: "000000", thirdPartyConversationId: `order${++id}`, ...params }, own);
  return { simulator, call };
}

const payment = (phoneNumber) =>
  ({ amount: "10", phoneNumber, transactionReference: "INV7", description: "Shoes" });

/** A payment in that country: made, found, refused the second time, reversed. */
async function pays(market, phoneNumber, currency) {
  const { simulator, call } = await shop(market);
  const paid = await call(openapi.c2bPayment, payment(phoneNumber));
  assert.deepEqual([paid.outcome, paid.resend], ["succeeded", "no"]);
  const found = await call(openapi.transactionStatus, { queryReference: paid.transactionId });
  assert.deepEqual([found.outcome, found.reversed], ["succeeded", false]);
  await assert.rejects(call(openapi.c2bPayment, payment(phoneNumber)), (error) => {
    assert.ok(MpesaError.is(error), String(error));
    return error.apiCode === "INS-10";
  });
  const reversed = await call(openapi.reversal, { transactionId: paid.transactionId });
  assert.equal(reversed.outcome, "succeeded");
  assert.equal((await call(openapi.transactionStatus, { queryReference: "order1" })).reversed, true);
  const [transaction, reversal] = simulator.transactions;
  assert.deepEqual(transaction, {
    kind: "c2bPayment", id: paid.transactionId, reference: "order1", conversationId: paid.conversationId,
    state: "succeeded", resultCode: "INS-0", amount: 10, currency, party: phoneNumber, shortCode: "000000",
    reversed: true, at: START + 30_000, endedAt: START + 30_000,
  });
  assert.deepEqual([reversal.kind, reversal.state, simulator.transactions.length], ["reversal", "succeeded", 2]);
}

test("Tanzania: a customer pays by the OpenAPI", () => pays("vodacomTZN", "255712345678", "TZS"));

test("Ghana: a customer pays by the OpenAPI, and is asked for by name", async () => {
  await pays("vodafoneGHA", "233501234567", "GHS");
  const { call } = await shop("vodafoneGHA");
  const found = await call(openapi.beneficiaryName, { phoneNumber: "233501234567" });
  assert.deepEqual([found.firstName, found.lastName], ["Jane", "Doe"]);
});

test("Lesotho: a customer pays by the OpenAPI, with a number of eleven digits", () => pays("vodacomLES", "26658123456", "LSL"));

test("DR Congo: a customer pays by the OpenAPI", () => pays("vodacomDRC", "243811835361", "USD"));

test("Mozambique: a customer pays by the OpenAPI", () => pays("vodacomMOZ", "258843330333", "MZN"));

test("Tanzania: money is paid out, and paid by a mandate", async () => {
  const { simulator, call } = await shop("vodacomTZN");
  const phoneNumber = "255712345678";
  assert.equal((await call(openapi.b2cPayment, { ...payment(phoneNumber), description: "Salary" })).outcome, "succeeded");
  const mandate = await call(openapi.directDebitCreate, { phoneNumber, thirdPartyReference: "rent7", agreedToTerms: true });
  const paid = await call(openapi.directDebitPayment, { phoneNumber, thirdPartyReference: "rent7", amount: "5" });
  assert.deepEqual([paid.outcome, paid.msisdnToken], ["succeeded", mandate.msisdnToken]);
  await call(openapi.directDebitCancel, { phoneNumber, thirdPartyReference: "rent7" });
  await assert.rejects(call(openapi.directDebitPayment, { phoneNumber, thirdPartyReference: "rent7", amount: "5" }), MpesaError);
  assert.deepEqual(simulator.transactions.map(({ kind }) => kind), ["b2cPayment", "directDebitPayment"]);
});

test("an asynchronous account calls back, and the answer of acknowledge is the right one", async () => {
  const events = [];
  const deliver = ({ body }) => {
    const event = openapi.parseCallback(body);
    events.push(event);
    return openapi.acknowledge(event);
  };
  const { simulator, call } = await shop("vodacomTZN", { callbackUrl: CALLBACK_URL, callbackMethod: "PUT", deliver });
  const taken = await call(openapi.c2bPayment, payment("255712345678"));
  assert.deepEqual([taken.outcome, taken.transactionId], ["pending", undefined]);
  const [delivery] = await simulator.settle();
  assert.deepEqual([delivery.url, delivery.method, delivery.acknowledged], [CALLBACK_URL, "PUT", true]);
  assert.equal(delivery.at, START + 35_000);
  assert.deepEqual([events[0].outcome, events[0].transactionId], ["succeeded", delivery.transactionId]);
  assert.equal(events[0].thirdPartyConversationId, "order1");
});

test("Mozambique: a customer pays by the country's own API, at once or later", async () => {
  const order = {
    amount: "10", phoneNumber: "258843330333", serviceProviderCode: "171717", transactionReference: "INV7",
    thirdPartyReference: "order1",
  };
  const context = { environment, bearerToken: bearerToken(API_KEY, { environment }) };
  const once = createMozambiqueSimulator();
  const paid = await send(once, mozambique.c2bPayment, order, context);
  assert.equal(paid.outcome, "succeeded");
  const asked = { queryReference: paid.transactionId, serviceProviderCode: "171717", thirdPartyReference: "order2" };
  assert.equal((await send(once, mozambique.transactionStatus, asked, context)).outcome, "succeeded");

  const deliver = ({ body }) => mozambique.acknowledge(mozambique.parseCallback(body));
  const later = createMozambiqueSimulator({ callbackUrl: CALLBACK_URL, deliver });
  assert.equal((await send(later, mozambique.c2bPayment, order, context)).outcome, "pending");
  const [delivery] = await later.settle();
  assert.equal(delivery.acknowledged, true);
  const event = mozambique.parseCallback(delivery.body);
  assert.deepEqual([event.outcome, event.thirdPartyReference], ["succeeded", "order1"]);
});

test("DR Congo: a customer pays by the gateway that speaks XML", async () => {
  const accepted = {
    status: 200,
    body: "<response><dataItem><name>ResponseCode</name><type>String</type><value>200</value></dataItem></response>",
  };
  const drc = createDrcSimulator({ username: "user", password: "secret", deliver: () => accepted });
  const post = async (event, token, items) => {
    const list = Object.entries(items).map(([name, value]) => `<dataItem><name>${name}</name><type>String</type><value>${value}</value></dataItem>`);
    const body = `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header><Token>${token}</Token><EventID>${event}</EventID></s:Header>`
      + `<s:Body><getGenericResult><Request>${list.join("")}</Request></getGenericResult></s:Body></s:Envelope>`;
    const url = "https://uatipg.m-pesa.vodacom.cd:8091/insight/SOAPIn";
    return (await drc.fetch(url, { method: "POST", headers: { "content-type": "text/xml" }, body })).text();
  };
  const item = (body, name) => new RegExp(`<name>${name}</name>.*?<value>(.*?)</value>`).exec(body)?.[1];
  assert.match(await post(2500, "", { Username: "user", Password: "wrong" }), /Authentication Failed/);
  const token = item(await post(2500, "", { Username: "user", Password: "secret" }), "SessionID");
  const taken = await post(80049, token, {
    CustomerMSISDN: "243811835361", ServiceProviderCode: "8337", Currency: "CDF", Amount: "10", Date: "20260105080000",
    ThirdPartyReference: "R1", CommandId: "InitTrans_oneForallC2B", Language: "FR", CallBackChannel: "2",
    CallBackDestination: CALLBACK_URL, Surname: "Doe", Initials: "J",
  });
  assert.equal(item(taken, "ResponseCode"), "0");
  const [delivery] = await drc.settle();
  assert.deepEqual([delivery.url, delivery.headers["content-type"], delivery.acknowledged], [CALLBACK_URL, "text/xml", true]);
  assert.deepEqual([item(delivery.body, "ResultCode"), item(delivery.body, "ThirdPartyReference")], ["0", "R1"]);
  const [{ state, currency, reference }] = drc.transactions;
  assert.deepEqual([state, currency, reference], ["succeeded", "CDF", "R1"]);
});

/** An M-Pesa Ethiopia, and what sends a call with a token to it. */
async function ethiopianShop(options) {
  const simulator = createEthiopiaSimulator({ deliver: () => ethiopia.acknowledge(), ...options });
  const keys = { environment, consumerKey: "key", consumerSecret: "secret", passkey: "passkey", initiatorName: "api", securityCredential: "credential" };
  const { accessToken } = await send(simulator, ethiopia.accessToken, {}, keys);
  return { simulator, call: (endpoint, params) => send(simulator, endpoint, params, { ...keys, accessToken, now: simulator.now() }) };
}

const birr = (merchantRequestId) => ({
  merchantRequestId, shortCode: "101010", amount: 20, phoneNumber: "0700404709", accountReference: "INV-7", callbackUrl: CALLBACK_URL,
});

test("Ethiopia: a push is accepted, and its callback says that it is paid", async () => {
  const { simulator, call } = await ethiopianShop({ consumerKey: "key", consumerSecret: "secret", passkey: "passkey" });
  const push = await call(ethiopia.stkPush, birr("order1"));
  assert.deepEqual([push.responseCode, push.merchantRequestId], ["0", "order1"]);
  const [delivery] = await simulator.settle();
  assert.deepEqual([delivery.url, delivery.method, delivery.at, delivery.acknowledged], [CALLBACK_URL, "POST", START + 5_000, true]);
  const event = ethiopia.parseCallback(delivery.body);
  assert.deepEqual([event.outcome, event.checkoutRequestId, event.receipt], ["succeeded", push.checkoutRequestId, delivery.transactionId]);
  assert.deepEqual(simulator.transactions, [{
    kind: "stkPush", id: event.receipt, reference: "order1", conversationId: push.checkoutRequestId, state: "succeeded",
    resultCode: "0", amount: 20, party: "251700404709", shortCode: "101010", reversed: false, at: START, endedAt: START + 5_000,
  }]);
});

test("Ethiopia: nobody answers the prompt, an answer is lost, and a token ends", async () => {
  const scenario = ({ reference }) => (reference === "order2" ? { outcome: "paid", answer: "lost" } : "timedOut");
  const { simulator, call } = await ethiopianShop({ scenario });
  await call(ethiopia.stkPush, birr("order1"));
  await assert.rejects(call(ethiopia.stkPush, birr("order2")), ({ status, resend }) => status === 504 && resend === "afterQuery");
  const events = (await simulator.settle()).map(({ body }) => ethiopia.parseCallback(body));
  assert.deepEqual(events.map(({ merchantRequestId, outcome }) => [merchantRequestId, outcome]), [["order2", "succeeded"], ["order1", "failed"]]);
  await simulator.advance(3_600_000);
  await assert.rejects(call(ethiopia.stkPush, birr("order3")), ({ resend }) => resend === "newToken");
});

test("Ethiopia: money is paid out, asked about and confirmed", async () => {
  const { simulator, call } = await ethiopianShop();
  const urls = { resultUrl: CALLBACK_URL, timeoutUrl: CALLBACK_URL };
  const payout = {
    originatorConversationId: "payout1", commandId: "BusinessPayment", amount: 12, shortCode: "101010", phoneNumber: "0700404709", remarks: "Refund", ...urls,
  };
  await call(ethiopia.b2cPayment, payout);
  const paid = ethiopia.parseCallback((await simulator.settle())[0].body);
  assert.deepEqual([paid.outcome, paid.originatorConversationId, paid.amount], ["succeeded", "payout1", 12]);
  await call(ethiopia.transactionStatus, { receipt: paid.receipt, party: "101010", ...urls });
  const [answer] = await simulator.settle();
  assert.equal(ethiopia.parseCallback(answer.body, { arrivedAt: "transactionStatus" }).outcome, "succeeded");
  await call(ethiopia.c2bRegister, { shortCode: "101010", responseType: "completed", confirmationUrl: CALLBACK_URL, validationUrl: CALLBACK_URL });
  await call(ethiopia.c2bSimulate, { shortCode: "101010", transactionType: "payBill", amount: 10, phoneNumber: "0700404709", accountReference: "INV-7" });
  const confirmed = ethiopia.parseCallback((await simulator.settle())[0].body);
  assert.deepEqual([confirmed.stage, confirmed.outcome, confirmed.accountReference], ["confirmation", "succeeded", "INV-7"]);
});

test("a function chooses by transaction, also for the answer at once", async () => {
  const scenario = ({ party }, number) => {
    if (number === 2) return { outcome: "paid", answer: "broken" };
    return party.endsWith("9") ? "insufficientBalance" : "paid";
  };
  const { simulator, call } = await shop("vodacomTZN", { scenario });
  const pay = (phoneNumber, transactionReference) =>
    call(openapi.c2bPayment, { ...payment(phoneNumber), transactionReference });
  assert.equal((await pay("255712345678", "T1")).outcome, "succeeded");
  await assert.rejects(pay("255712345679", "T2"), (error) => error.apiCode === "INS-2006");
  await assert.rejects(pay("255712345678", "T3"), TypeError);
  assert.deepEqual(simulator.transactions.map(({ state }) => state), ["succeeded", "failed", "succeeded"]);
});

test("a session that is not usable yet and an unusable callback leave their marks", async () => {
  const simulator = createOpenapiSimulator({ callbackUrl: CALLBACK_URL, sessionDelay: 1_000, deliver: () => { throw new Error("down"); } });
  const context = { environment, market: "vodacomTZN", bearerToken: bearerToken(API_KEY, { environment }) };
  const order = { ...payment("255712345678"), serviceProviderCode: "000000", thirdPartyConversationId: "order1" };
  await send(simulator, openapi.session, {}, context);
  await assert.rejects(send(simulator, openapi.c2bPayment, order, context), MpesaError);
  await simulator.advance(1_000);
  assert.equal((await send(simulator, openapi.c2bPayment, order, context)).outcome, "pending");
  const [delivery] = await simulator.settle();
  assert.deepEqual([delivery.acknowledged, delivery.error.message], [false, "down"]);
});

test("options are checked, and the same seed gives the same bytes", async () => {
  const wrong = (create, options, path) =>
    assert.throws(() => create(options), (error) => {
      assert.ok(MpesaError.is(error), String(error));
      assert.deepEqual([error.code, error.issues[0]?.path], ["invalidParameters", path]);
      return true;
    });
  wrong(createOpenapiSimulator, { scenario: "wrongPin" }, "scenario");
  wrong(createMozambiqueSimulator, { sessionDelay: 1 }, "sessionDelay");
  wrong(createDrcSimulator, { callbackUrl: CALLBACK_URL }, "callbackUrl");
  wrong(createEthiopiaSimulator, { passkey: 1 }, "passkey");
  const run = async (seed) => {
    const { simulator, call } = await shop("vodacomTZN", { seed, callbackUrl: CALLBACK_URL });
    return JSON.stringify([await call(openapi.c2bPayment, payment("255712345678")), await simulator.settle()]);
  };
  assert.equal(await run("a"), await run("a"));
  assert.equal(await run(undefined), await run(1));
  assert.notEqual(await run("a"), await run("b"));
});

test("nothing that is sent makes it fail", async () => {
  for (const create of [createOpenapiSimulator, createMozambiqueSimulator, createDrcSimulator, createEthiopiaSimulator]) {
    const simulator = create({ deliver: () => ({ status: {}, body: {} }) });
    const bearer = `Bearer ${bearerToken(API_KEY, { environment })}`;
    for (const url of ["http://localhost:1/x?y", "http://localhost/sandbox/ipg/v2/vodacomTZN/getSession/", "http://localhost/ipg/v1x/reversal/", "http://localhost/insight/SOAPIn", "http://localhost/v1/token/generate"]) {
      for (const init of [{ method: "PUT", body: "\ud800" }, { method: "POST", body: new Uint8Array([255, 0]) }, { headers: { authorization: bearer } }]) {
        const { status } = await simulator.fetch(url, init);
        assert.ok(status >= 200 && status < 600);
      }
    }
    await assert.rejects(simulator.fetch("http://localhost/", { signal: AbortSignal.abort() }), { name: "AbortError" });
    await assert.rejects(simulator.advance(-1), MpesaError);
    assert.throws(() => create({ seed: 1n }), MpesaError);
    assert.throws(() => create({ deliver: "https://shop.example" }), MpesaError);
    assert.deepEqual([simulator.transactions, await simulator.settle()], [[], []]);
  }
});
