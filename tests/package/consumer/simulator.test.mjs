// Runs in a project that has the packed package installed: `node --test`.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { test } from "node:test";
import { MpesaError, accessToken, parseCallback, stkPush, stkQuery } from "mpesa-core/daraja";
import { createSimulator } from "mpesa-core/simulator";

const START = Date.parse("2026-01-05T09:00:00+03:00");
const keys = { environment: "sandbox", consumerKey: "key", consumerSecret: "secret" };
const passkey = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
const order = {
  shortCode: "174379", amount: 100, phoneNumber: "0712 345 678",
  callbackUrl: "https://shop.example/callbacks/7f3a9c", accountReference: "INV-7",
};

async function send(daraja, request) {
  const response = await daraja.fetch(request.url, request);
  return { status: response.status, body: await response.text() };
}

/** A simulator with a token, and the two calls that need it. */
async function shop(options) {
  const daraja = createSimulator(options);
  const reply = accessToken.reply(await send(daraja, accessToken.request({}, keys)));
  const context = () => ({ environment: "sandbox", passkey, accessToken: reply.accessToken, now: daraja.now() });
  return {
    daraja, reply,
    push: async (changes) => stkPush.reply(await send(daraja, stkPush.request({ ...order, ...changes }, context()))),
    query: async ({ checkoutRequestId }) =>
      stkQuery.reply(await send(daraja, stkQuery.request({ shortCode: "174379", checkoutRequestId }, context()))),
  };
}

const refused = (apiCode, resend) => (error) => MpesaError.is(error) && error.apiCode === apiCode && error.resend === resend;

test("a push is paid, its callback comes, and the query agrees", async () => {
  const events = [];
  const { daraja, push, query } = await shop({ deliver: ({ body }) => events.push(parseCallback(body)) });
  assert.equal(daraja.now(), START);
  const pushed = await push();
  assert.equal((await query(pushed)).outcome, "pending");

  const made = await daraja.settle();
  assert.equal(daraja.now(), START + 12_000);
  assert.equal(made.length, 1);
  assert.deepEqual(daraja.deliveries, made);
  const { body, ...delivery } = made[0];
  assert.deepEqual(delivery, {
    kind: "callback", url: order.callbackUrl, method: "POST", headers: { "content-type": "application/json" },
    checkoutRequestId: pushed.checkoutRequestId, transactionId: pushed.checkoutRequestId, at: START + 12_000,
  });
  assert.deepEqual(parseCallback(body), events[0]);
  const { kind, outcome, amount, phoneNumber, time, checkoutRequestId, receipt } = events[0];
  assert.deepEqual({ kind, outcome, amount, phoneNumber, time, checkoutRequestId }, {
    kind: "stk", outcome: "succeeded", amount: 100, phoneNumber: "254712345678",
    time: "2026-01-05T09:00:12+03:00", checkoutRequestId: pushed.checkoutRequestId,
  });
  assert.match(receipt, /^[0-9A-Z]{10}$/);
  assert.equal((await query(pushed)).outcome, "succeeded");
  assert.deepEqual(await daraja.settle(), []);
});

test("a token expires on the virtual clock", async () => {
  const { daraja, reply, push } = await shop();
  assert.equal(reply.expiresIn, 3599);
  await daraja.advance(3_598_999);
  await push();
  await daraja.advance(1);
  await assert.rejects(push({ phoneNumber: "0712000001" }), refused("404.001.03", "newToken"));
});

test("each scenario ends as it says", async () => {
  const codes = {
    paid: "0", cancelled: "1032", unreachable: "1037", insufficientBalance: "1", wrongPin: "2001", expired: "1019",
    wrongReceiver: "SFC_IC0003",
  };
  const names = Object.keys(codes);
  const { daraja, push, query } = await shop({ scenario: names, deliver: () => {} });
  for (const name of names) {
    const pushed = await push();
    const [delivery] = await daraja.settle();
    const event = parseCallback(delivery.body);
    assert.equal(event.resultCode, codes[name]);
    assert.equal(event.outcome, name === "paid" ? "succeeded" : "failed");
    assert.equal((await query(pushed)).resultCode, codes[name]);
  }
});

test("a function chooses by push", async () => {
  const seen = [];
  const scenario = (push) => {
    seen.push(push);
    return push.amount > 1000 ? "insufficientBalance" : { outcome: "paid", copies: push.number, delay: 500 };
  };
  const { daraja, push, query } = await shop({ scenario, deliver: () => {} });
  const lost = await push();
  const twice = [await push({ phoneNumber: "0712000001" }), await push({ phoneNumber: "0712000002" })][1];
  const dear = await push({ phoneNumber: "0712000003", amount: 1001 });
  const { number, checkoutRequestId, merchantRequestId, ...rest } = seen[0];
  assert.deepEqual({ number, checkoutRequestId, merchantRequestId }, { number: 0, checkoutRequestId: lost.checkoutRequestId, merchantRequestId: lost.merchantRequestId });
  assert.deepEqual(rest, {
    shortCode: "174379", amount: 100, phoneNumber: "254712345678", accountReference: "INV-7", callbackUrl: order.callbackUrl,
  });
  assert.equal((await daraja.advance(499)).length, 0);
  const made = await daraja.advance(1);
  assert.deepEqual(made.map((delivery) => delivery.checkoutRequestId === twice.checkoutRequestId), [false, true, true]);
  assert.equal((await query(lost)).outcome, "succeeded");
  assert.equal((await query(dear)).outcome, "pending");
  await daraja.settle();
  assert.equal((await query(dear)).resultCode, "1");
});

test("a receiver that fails loses its callback only", async () => {
  const deliver = async () => { throw new Error("down"); };
  const { daraja, push, query } = await shop({ deliver });
  const pushed = await push();
  const [delivery] = await daraja.settle();
  assert.equal(delivery.error.message, "down");
  assert.deepEqual(daraja.deliveries, [delivery]);
  assert.equal((await query(pushed)).outcome, "succeeded");
});

test("a receiver may call the simulator", async () => {
  const outcomes = [];
  const calls = await shop({
    deliver: async ({ checkoutRequestId }) => {
      outcomes.push((await calls.query({ checkoutRequestId })).outcome);
      if (outcomes.length < 3) await calls.push();
    },
  });
  await calls.push();
  assert.equal((await calls.daraja.settle()).length, 3);
  assert.deepEqual(outcomes, ["succeeded", "succeeded", "succeeded"]);
  assert.equal(calls.daraja.now(), START + 36_000);
});

test("callbacks are posted to their URL", async (context) => {
  const received = deferred();
  const server = createServer(async (request, response) => {
    const chunks = await collect(request);
    received.resolve([request.method, request.headers["content-type"], Buffer.concat(chunks).toString()]);
    response.end("{}");
  });
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  context.after(() => server.close());
  const { daraja, push } = await shop();
  const { checkoutRequestId } = await push({ callbackUrl: `http://127.0.0.1:${server.address().port}/c` });
  const [delivery] = await daraja.settle();
  assert.equal(delivery.error, undefined);
  const [method, type, body] = await received.promise;
  assert.deepEqual([method, type, parseCallback(body).checkoutRequestId], ["POST", "application/json", checkoutRequestId]);
});

test("a clock of yours is read and never moved", async () => {
  let time = START;
  const { daraja, push, query } = await shop({ now: () => time, deliver: () => {} });
  const first = await push();
  assert.deepEqual(await daraja.deliverDue(), []);
  time += 12_000;
  assert.equal((await daraja.deliverDue()).length, 1);
  assert.equal((await query(first)).outcome, "succeeded");
  const second = await push();
  assert.equal((await daraja.settle()).length, 1);
  assert.equal(daraja.now(), time);
  assert.equal((await query(second)).outcome, "succeeded");
  await assert.rejects(daraja.advance(1), refused(undefined, "no"));
});

test("the same seed gives the same bytes", async () => {
  const run = async (seed) => {
    const { daraja, reply, push } = await shop({ seed, deliver: () => {} });
    return JSON.stringify([reply, await push(), await daraja.settle()]);
  };
  assert.equal(await run("a"), await run("a"));
  assert.equal(await run(1), await run("1"));
  assert.equal(await run(undefined), await run(1));
  assert.notEqual(await run("a"), await run("b"));
});

test("options are checked", async () => {
  const wrong = (options, code, path) =>
    assert.throws(() => createSimulator(options), (error) => {
      assert.ok(MpesaError.is(error), String(error));
      assert.deepEqual([error.code, error.issues[0]?.path], [code, path]);
      return true;
    });
  wrong({ scenario: "pays" }, "invalidParameters", "scenario");
  wrong({ scenario: { outcome: "paid", copies: -1 } }, "invalidParameters", "scenario.copies");
  wrong({ spikeArest: true }, "invalidParameters", "spikeArest");
  wrong({ shortCodes: "174379" }, "invalidParameters", "shortCodes");
  for (const now of [null, "2026-01-05T09:00:00", NaN, {}, true]) wrong({ now }, "invalidArgument", undefined);
  wrong({ deliver: "https://shop.example" }, "invalidArgument", undefined);
  wrong({ seed: 1n }, "invalidArgument", undefined);
  const { push } = await shop({ scenario: () => undefined });
  await assert.rejects(push(), (error) => error.code === "invalidParameters" && error.issues[0].path === "scenario");
});

test("fetch takes what the global one takes", async () => {
  const daraja = createSimulator({ consumerKey: "key", spikeArrest: true, shortCodes: ["174379"], now: new Date(START) });
  const request = accessToken.request({}, keys);
  for (const input of [request.url, new URL(request.url), new Request(request.url)]) {
    const response = await daraja.fetch(input, { headers: request.headers });
    assert.equal(response.headers.get("content-type"), "application/json");
    assert.ok(response.ok);
  }
  assert.equal((await daraja.fetch("http://localhost:1/x?y", { method: "PUT", body: "\ud800" })).status, 404);
  assert.equal((await daraja.fetch(new Request(request.url, request))).status, 200);
  await assert.rejects(daraja.fetch(request.url, { signal: AbortSignal.abort() }), { name: "AbortError" });
});

function deferred() {
  const made = {};
  made.promise = new Promise((resolve) => { made.resolve = resolve; });
  return made;
}

async function collect(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return chunks;
}
