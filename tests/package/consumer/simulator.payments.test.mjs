// The simulator's payments of customers, payouts, questions and statements, as a host meets them.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import {
  acceptPayment, accessToken, accountBalance, b2cPayment, b2cPaymentV1, businessToPochi, c2bRegister, c2bSimulate,
  MpesaError, parseCallback, pullQuery, pullRegister, rejectPayment, stkPush, transactionStatus,
} from "mpesa-core/daraja";
import { createSimulator } from "mpesa-core/simulator";

const START = Date.parse("2026-01-05T09:00:00+03:00");
const SHORT_CODE = "600984";
const initiator = { initiatorName: "testapi", securityCredential: `${"A".repeat(342)}==` };
const passkey = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
const payment = { shortCode: SHORT_CODE, amount: 250, phoneNumber: "0712 345 678", accountReference: "INV-7" };
const urls = { resultUrl: "https://shop.example/result", timeoutUrl: "https://shop.example/timeout" };
const payout = {
  originatorConversationId: "payout-1", commandId: "BusinessPayment", amount: 100, shortCode: SHORT_CODE,
  phoneNumber: "0712 345 678", remarks: "refund", ...urls,
};
const ARRIVALS = { timeout: "timeout", validation: "validation", confirmation: "confirmation" };

const read = ({ kind, body }) => parseCallback(body, ARRIVALS[kind] && { arrivedAt: ARRIVALS[kind] });

/** A simulator with a token, and what sends a request of any endpoint to it. */
async function shop(options) {
  const daraja = createSimulator({ deliver: () => {}, ...options });
  const send = async (endpoint, params, context) => {
    const request = endpoint.request(params, context);
    const response = await daraja.fetch(request.url, request);
    return endpoint.reply({ status: response.status, body: await response.text() });
  };
  const keys = { environment: "sandbox", consumerKey: "key", consumerSecret: "secret" };
  const { accessToken: token } = await send(accessToken, {}, keys);
  const call = (endpoint, params) =>
    send(endpoint, params, { environment: "sandbox", accessToken: token, passkey, now: daraja.now(), ...initiator });
  const register = (changes) =>
    call(c2bRegister, {
      shortCode: SHORT_CODE, responseType: "cancelled", confirmationUrl: "https://shop.example/confirmation",
      validationUrl: "https://shop.example/validation", ...changes,
    });
  return { daraja, call, register };
}

test("a customer's payment is validated, confirmed and listed", async () => {
  const events = [];
  const deliver = (delivery) => {
    events.push(read(delivery));
    if (delivery.kind === "validation") return acceptPayment({ thirdPartyTransactionId: "order-7" });
  };
  const { daraja, register } = await shop({ deliver });
  await register();
  const begun = daraja.pay(payment);
  assert.equal(begun.state, "pending");
  const made = await daraja.settle();
  assert.deepEqual(made.map(({ kind, url, transactionId, at }) => [kind, url, transactionId, at - START]), [
    ["validation", "https://shop.example/validation", begun.id, 1_000],
    ["confirmation", "https://shop.example/confirmation", begun.id, 3_000],
  ]);
  assert.deepEqual(events.map(({ stage, receipt, outcome }) => [stage, receipt, outcome]), [
    ["validation", begun.id, "pending"],
    ["confirmation", begun.id, "succeeded"],
  ]);
  assert.equal(events[1].thirdPartyTransactionId, "order-7");
  assert.equal(events[1].phoneNumber, "2547 ***** 678");
  assert.deepEqual(daraja.transactions, [{
    kind: "customer", id: begun.id, state: "succeeded", resultCode: "0", receipt: begun.id, amount: 250,
    phoneNumber: "254712345678", shortCode: SHORT_CODE, accountReference: "INV-7", at: START, endedAt: START + 3_000,
  }]);
});

test("the answer to a validation decides, and without one the registered type does", async () => {
  const no = rejectPayment("invalidAccountNumber");
  for (const [answer, responseType, state] of [
    [() => no, "completed", "rejected"],
    [() => new Response(no.body, no), "completed", "rejected"],
    [async () => new Response(acceptPayment().body), "cancelled", "succeeded"],
    [() => ({ body: acceptPayment().body }), "cancelled", "succeeded"],
    [() => ({ status: 503, body: no.body }), "completed", "succeeded"],
    [() => { throw new Error("down"); }, "cancelled", "failed"],
    [() => undefined, "completed", "succeeded"],
    [() => ({ status: {}, body: {} }), "cancelled", "failed"],
  ]) {
    const { daraja, register } = await shop({ deliver: ({ kind }) => (kind === "validation" ? answer() : undefined) });
    await register({ responseType });
    daraja.pay(payment);
    const made = await daraja.settle();
    assert.equal(daraja.transactions[0].state, state, String(answer));
    assert.equal(made.length, state === "succeeded" ? 2 : 1);
  }
});

test("a validation that takes nine seconds comes too late", async () => {
  const deliver = async ({ kind }) => {
    if (kind !== "validation") return undefined;
    await daraja.advance(9_000);
    return rejectPayment("other");
  };
  const { daraja, register } = await shop({ deliver });
  await register({ responseType: "completed" });
  daraja.pay(payment);
  await daraja.settle();
  assert.equal(daraja.transactions[0].state, "succeeded");
});

test("a validation is answered over HTTP", async (context) => {
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.end(rejectPayment("invalidAmount").body));
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  context.after(() => server.close());
  const { daraja, register } = await shop({ deliver: undefined });
  await register({ validationUrl: `http://127.0.0.1:${server.address().port}/v` });
  daraja.pay(payment);
  await daraja.settle();
  assert.deepEqual([daraja.transactions[0].state, daraja.transactions[0].resultCode], ["rejected", "C2B00013"]);
});

test("lost confirmations are found in the statement, page by page", async () => {
  const { daraja, call, register } = await shop({ customerScenario: { outcome: "paid", copies: 0 }, pullPageSize: 2 });
  await register({ responseType: "completed" });
  await call(pullRegister, { shortCode: SHORT_CODE, nominatedNumber: "0722000000", callbackUrl: "https://shop.example/p" });
  await call(c2bSimulate, { ...payment, transactionType: "payBill" });
  daraja.pay(payment);
  await call(stkPush, { ...payment, callbackUrl: "https://shop.example/c" });
  const made = await daraja.settle();
  assert.deepEqual(made.map(({ kind }) => kind), ["validation", "validation", "callback"]);
  const page = (offset) =>
    call(pullQuery, { shortCode: SHORT_CODE, start: START, end: daraja.now(), offset }).then((reply) => reply.transactions);
  const rows = [...(await page(0)), ...(await page(2))];
  assert.deepEqual(rows.map(({ receipt }) => receipt), daraja.transactions.map(({ receipt }) => receipt));
  assert.deepEqual(rows.map(({ amount, accountReference }) => [amount, accountReference]), Array(3).fill([250, "INV-7"]));
  assert.deepEqual(await page(3), []);
});

test("payouts end as their scenario says, and the status query tells what really happened", async () => {
  const seen = [];
  const payoutScenario = (transaction, number) => {
    seen.push([number, transaction.kind, transaction.amount]);
    return ["paid", "internalError", { outcome: "unregisteredReceiver", copies: 2 }][number];
  };
  const { daraja, call } = await shop({ payoutScenario });
  for (const [number, endpoint] of [b2cPayment, businessToPochi, b2cPaymentV1].entries()) {
    const { originatorConversationId, commandId, ...rest } = payout;
    const id = endpoint === b2cPaymentV1 ? {} : { originatorConversationId: `payout-${number}` };
    await call(endpoint, { ...rest, ...id, ...(endpoint === businessToPochi ? {} : { commandId }) });
  }
  const made = await daraja.settle();
  assert.deepEqual(made.map((delivery) => [delivery.kind, read(delivery).resultCode, read(delivery).outcome]), [
    ["result", "2040", "failed"], ["result", "2040", "failed"], ["result", "0", "succeeded"], ["result", "17", "unknown"],
  ]);
  assert.deepEqual(seen, [[0, "payout", 100], [1, "payout", 100], [2, "payout", 100]]);
  assert.deepEqual(daraja.transactions.map(({ state }) => state), ["succeeded", "succeeded", "failed"]);

  await call(transactionStatus, { originatorConversationId: "payout-1", party: SHORT_CODE, ...urls });
  await call(accountBalance, { shortCode: SHORT_CODE, ...urls });
  const [status, balance] = await daraja.settle();
  assert.equal(status.transactionId, undefined);
  assert.deepEqual([read(status).transactionStatus, read(status).outcome], ["Completed", "succeeded"]);
  const utility = read(balance).accounts.find(({ name }) => name === "Utility Account");
  assert.equal(utility.current, 1_000_000_000 - 200);
});

test("an answer can be lost although the request is carried out", async () => {
  for (const answer of ["lost", "broken"]) {
    const { daraja, call } = await shop({ payoutScenario: () => ({ outcome: "paid", answer }), scenario: { outcome: "paid", answer } });
    const lost = (resend) => (error) => (answer === "broken" ? error.cause.code === "ECONNRESET" : error.resend === resend);
    await assert.rejects(call(b2cPayment, payout), lost("sameId"));
    await assert.rejects(call(b2cPayment, payout), (error) => MpesaError.is(error) && error.apiCode === "500.002.1001");
    await assert.rejects(call(stkPush, { ...payment, callbackUrl: "https://shop.example/c" }), lost("afterQuery"));
    assert.deepEqual((await daraja.settle()).map((delivery) => read(delivery).outcome), ["succeeded", "succeeded"]);
    assert.equal(daraja.transactions.length, 2);
  }
});

test("a payout that waits too long is told at its timeout URL", async () => {
  const { daraja, call } = await shop({ payoutScenario: "timedOut" });
  await call(b2cPayment, payout);
  const [delivery] = await daraja.settle();
  assert.deepEqual([delivery.kind, delivery.url, read(delivery).outcome], ["timeout", urls.timeoutUrl, "unknown"]);
});

test("a clock of yours carries customers' payments too", async () => {
  let time = START;
  const { daraja, register } = await shop({ now: () => time, deliver: ({ kind }) => kind === "validation" && acceptPayment() });
  await register();
  daraja.pay(payment);
  const kinds = async () => (await daraja.deliverDue()).map(({ kind }) => kind);
  assert.deepEqual(await kinds(), []);
  time += 60_000;
  assert.deepEqual(await kinds(), ["validation"]);
  assert.deepEqual(await kinds(), ["confirmation"]);
  daraja.pay(payment);
  assert.equal((await daraja.settle()).length, 2);
  assert.deepEqual(daraja.transactions.map(({ state }) => state), ["succeeded", "succeeded"]);
});

test("payments and their scenarios are checked", async () => {
  const { daraja } = await shop({ shortCodes: ["600000"] });
  const wrong = (values, scenario, path, code = "invalidParameters") =>
    assert.throws(() => daraja.pay(values, scenario), (error) => {
      assert.ok(MpesaError.is(error), String(error));
      assert.deepEqual([error.code, error.issues[0]?.path], [code, path]);
      return true;
    });
  wrong({ ...payment, amount: 0 }, undefined, "amount");
  wrong({ ...payment, reference: "x" }, undefined, "reference");
  wrong(payment, undefined, "shortCode");
  wrong({ ...payment, shortCode: "600000" }, "cancelled", "scenario");
  wrong({ amount: 1n }, undefined, undefined, "invalidArgument");
  wrong(undefined, undefined, "shortCode");
  assert.deepEqual(daraja.transactions, []);
});
