import assert from "node:assert/strict";
import { test } from "node:test";
import { cutOff, openShop, SILENT, stkCallback } from "./shop.js";

test("a charge is pending, claimed by its callback, and paid and in the ledger once a query confirms it", async (t) => {
  const shop = await openShop(t);
  const charge = await shop.charge({ amount: 1250 });
  assert.deepEqual([charge.status, charge.state], [201, "pending"]);

  await shop.pass(24);
  const claimed = await shop.state(charge.id);
  assert.equal(claimed.state, "claimed");
  assert.match(claimed.receipt, /^[A-Z0-9]{10}$/);
  assert.deepEqual((await shop.all()).payments, []);

  await shop.pass(1);
  const paid = await shop.state(charge.id);
  assert.deepEqual([paid.state, paid.settledBy, paid.receipt], ["paid", "query", claimed.receipt]);
  const { payments } = await shop.all();
  assert.equal(payments.length, 1);
  assert.deepEqual(
    [payments[0].amountCents, payments[0].receipt, payments[0].chargeId, payments[0].reference],
    [125_000, claimed.receipt, charge.id, "INV-1"],
  );
  assert.deepEqual(shop.counts(), { token: 1, push: 1, query: 1 });
  await shop.until(() => shop.messages.length > 0);
  assert.deepEqual(
    shop.messages.map(({ kind, amountCents, receipt }) => ({ kind, amountCents, receipt })),
    [{ kind: "paid", amountCents: 125_000, receipt: claimed.receipt }],
  );
});

test("the same callback ten times at once is applied once and told once", async (t) => {
  const shop = await openShop(t, { scenario: SILENT });
  const { id, checkoutRequestId } = await shop.charge();
  const body = stkCallback(checkoutRequestId);
  const answers = await Promise.all(Array.from({ length: 10 }, () => shop.callback(body)));
  assert.deepEqual(answers.map(({ status }) => status), Array(10).fill(200));

  const verdicts = (await shop.all()).callbacks.map(({ verdict }) => verdict).sort();
  assert.deepEqual(verdicts, ["applied", ...Array(9).fill("duplicate")]);
  await shop.pass(60);
  assert.equal((await shop.state(id)).state, "paid");
  await shop.callback(body);
  await shop.until(() => shop.messages.length > 0);
  const object = await shop.object();
  await shop.until(async () => (await object.messageState("payment-1")) === "handled");
  assert.equal(shop.messages.length, 1);
  assert.equal((await shop.all()).payments.length, 1);
});

test("a failure and then a success ends as paid, and a failure after a success is only a warning", async (t) => {
  const shop = await openShop(t, { scenario: SILENT });
  const { id, checkoutRequestId } = await shop.charge();
  await shop.callback(stkCallback(checkoutRequestId, { resultCode: 1032 }));
  assert.equal((await shop.state(id)).state, "failed");
  await shop.callback(stkCallback(checkoutRequestId));
  assert.equal((await shop.state(id)).state, "claimed");
  await shop.pass(40);
  assert.equal((await shop.state(id)).state, "paid");
  await shop.callback(stkCallback(checkoutRequestId, { resultCode: 1037 }));
  const { state, warning } = await shop.state(id);
  assert.equal(state, "paid");
  assert.match(warning, /told/);
  assert.equal((await shop.all()).payments.length, 1);
});

test("a callback may be quicker than the answer to the push", async (t) => {
  const shop = await openShop(t, {
    meddle: async (call, send) => {
      const response = await send();
      if (call === "push") await shop.simulator.advance(20_000);
      return response;
    },
  });
  const charge = await shop.charge();
  assert.deepEqual([charge.state, shop.callbacks[0].status], ["claimed", 200]);
  await shop.clock();
  await shop.pass(10);
  assert.equal((await shop.state(charge.id)).state, "paid");
});

test("the same key never makes a second prompt, and is refused for another charge", async (t) => {
  const shop = await openShop(t);
  const charges = await Promise.all(Array.from({ length: 10 }, () => shop.charge({ key: "order-7" })));
  assert.equal(new Set(charges.map(({ id }) => id)).size, 1);
  assert.deepEqual(charges.map(({ status }) => status).sort(), [...Array(9).fill(200), 201]);
  assert.equal(shop.counts().push, 1);
  assert.equal((await shop.charge({ key: "order-7", amount: 101 })).status, 409);
  assert.equal((await shop.charge({ key: "order-8", phoneNumber: "0723456789" })).state, "pending");
  assert.equal(shop.counts().push, 2);
});

test("values that M-Pesa would refuse are told at once, and nothing is kept or sent", async (t) => {
  const shop = await openShop(t);
  const { status, issues } = await shop.charge({ amount: 0, phoneNumber: "12" });
  assert.equal(status, 400);
  assert.deepEqual(issues.map(({ path }) => path), ["amount", "phoneNumber"]);
  assert.equal((await shop.charge({ key: "" })).status, 400);
  assert.deepEqual((await shop.all()).charges, []);
  assert.deepEqual(shop.counts(), { token: 0, push: 0, query: 0 });
});

for (const [name, lose] of [
  ["is cut off", async (send) => { await send(); return cutOff(); }],
  ["is a page of a proxy", async (send) => { await send(); return new Response("<html>Bad", { status: 502 }); }],
]) {
  test(`a push whose answer ${name} is doubtful and never sent again, and its callback settles it`, async (t) => {
    const shop = await openShop(t, { meddle: (call, send) => (call === "push" ? lose(send) : send()) });
    const charge = await shop.charge();
    assert.deepEqual([charge.status, charge.state], [201, "doubtful"]);
    assert.equal((await shop.charge()).id, charge.id);
    await shop.pass(11);
    assert.equal(shop.counts().push, 1);
    assert.equal((await shop.state(charge.id)).state, "doubtful");

    await shop.pass(30);
    assert.deepEqual(shop.callbacks.map(({ status }) => status), [200]);
    assert.equal((await shop.state(charge.id)).state, "paid");
    assert.equal(shop.counts().push, 1);
    await shop.until(() => shop.messages.length === 2);
    assert.deepEqual(shop.messages.map(({ kind }) => kind).sort(), ["doubtful", "paid"]);
  });
}

test("a push that M-Pesa refused has failed", async (t) => {
  const refusal = { requestId: "1", errorCode: "400.002.02", errorMessage: "Bad Request - Invalid Amount" };
  const shop = await openShop(t, {
    meddle: (call, send) => (call === "push" ? new Response(JSON.stringify(refusal), { status: 400 }) : send()),
  });
  assert.equal((await shop.charge()).state, "failed");
  await shop.pass(40);
  assert.deepEqual([shop.counts().push, shop.counts().query], [1, 0]);
});

test("without a token nothing is sent, so the charge has failed", async (t) => {
  const meddle = (call, send) => (call === "token" ? new Response("", { status: 503 }) : send());
  const shop = await openShop(t, { meddle });
  assert.equal((await shop.charge()).state, "failed");
  assert.equal(shop.counts().push, 0);
});

test("forged callbacks do not pay: another amount, another push, a wrong secret", async (t) => {
  const shop = await openShop(t, { scenario: SILENT });
  const { id, checkoutRequestId } = await shop.charge();
  const path = shop.secretPath();

  assert.equal((await shop.callback(stkCallback(checkoutRequestId, { amount: 1 }))).status, 200);
  assert.equal((await shop.callback(stkCallback("ws_CO_unheard_of"))).status, 200);
  const other = path.replace(/.(?=\/callback$)/, (digit) => (digit === "0" ? "1" : "0"));
  assert.equal((await shop.post(other, stkCallback(checkoutRequestId))).status, 404);
  const someone = path.replace(id, "f".repeat(32));
  assert.equal((await shop.post(someone, stkCallback(checkoutRequestId))).status, 404);
  for (const elsewhere of [path.replace(/callback$/, "confirmation"), path.replace("174379", "600000")]) {
    assert.equal((await shop.post(elsewhere, stkCallback(checkoutRequestId))).status, 404);
  }

  const { state, warning } = await shop.state(id);
  assert.equal(state, "pending");
  assert.match(warning, /ws_CO_unheard_of/);
  const { payments, callbacks } = await shop.all();
  assert.deepEqual(payments, []);
  assert.deepEqual(callbacks.map(({ verdict }) => verdict.split(":")[0]), ["refused", "refused"]);

  // The true one is not crowded out by those before it.
  await shop.callback(stkCallback(checkoutRequestId));
  assert.equal((await shop.state(id)).state, "claimed");
});

test("the callback of one charge does nothing to another", async (t) => {
  const shop = await openShop(t, { scenario: SILENT });
  const first = await shop.charge({ key: "A", reference: "A" });
  const second = await shop.charge({ key: "B", reference: "B", phoneNumber: "0723456789" });
  await shop.callback(stkCallback(first.checkoutRequestId));
  assert.equal((await shop.state(first.id)).state, "pending");
  assert.equal((await shop.state(second.id)).state, "pending");
});

test("a claim that no query confirms is not paid", async (t) => {
  const shop = await openShop(t, { scenario: "cancelled" });
  const { id, checkoutRequestId } = await shop.charge();
  await shop.callback(stkCallback(checkoutRequestId));
  assert.equal((await shop.state(id)).state, "claimed");
  await shop.pass(60);
  assert.equal((await shop.state(id)).state, "doubtful");
  assert.deepEqual((await shop.all()).payments, []);
});
