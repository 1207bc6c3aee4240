import assert from "node:assert/strict";
import { test } from "node:test";
import { links, listOf, registered, SILENT, stkCallback } from "./shop.js";

const HOUR = 60 * 60_000;

test("a payment is validated by what is owed", async (t) => {
  const shop = await registered(t);
  const order = await shop.api("/orders/inv-1", { method: "PUT", body: { amount: 100.5 } });
  assert.deepEqual([order.reference, order.amountCents, order.paidCents], ["INV-1", 10_050, 0]);
  const answer = async (changes) => {
    const response = await shop.validate(changes);
    assert.equal(response.status, 200);
    return (await response.json()).ResultCode;
  };
  assert.equal(await answer({ TransAmount: "100.50" }), "0");
  assert.equal(await answer({ TransAmount: "100.50", BillRefNumber: " inv-1 " }), "0");
  assert.equal(await answer({ TransAmount: "60.50" }), "0");
  assert.equal(await answer({ TransAmount: "100.51" }), "C2B00013");
  assert.equal(await answer({ BillRefNumber: "INV-2" }), "C2B00012");
  assert.equal(await answer({ BusinessShortCode: "600000" }), "C2B00015");

  await shop.confirm({ TransAmount: "60.50" });
  assert.equal(await answer({ TransID: "RKL51ZDR4G", TransAmount: "40.00" }), "0");
  assert.equal(await answer({ TransID: "RKL51ZDR4H", TransAmount: "40.01" }), "C2B00013");
  assert.deepEqual((await shop.all()).callbacks.map(({ place }) => place), ["confirmation"]);
});

test("two who pay the same at once are not both let in, and who does not pay blocks nobody for long", async (t) => {
  const shop = await registered(t);
  await shop.api("/orders/INV-1", { method: "PUT", body: { amount: 100 } });
  const answer = async (TransID) => (await (await shop.validate({ TransID })).json()).ResultCode;
  const answers = await Promise.all(["RKL51ZDR4A", "RKL51ZDR4B"].map(answer));
  assert.deepEqual(answers.sort(), ["0", "C2B00013"]);
  assert.equal(await answer("RKL51ZDR4C"), "C2B00013");
  await shop.pass(31);
  assert.equal(await answer("RKL51ZDR4C"), "0");
});

test("a validation is answered far within the eight seconds that M-Pesa waits, also while much goes on", async (t) => {
  const shop = await registered(t);
  await shop.api("/orders/INV-1", { method: "PUT", body: { amount: 10_000 } });
  const timed = async (index) => {
    const confirming = shop.confirm({ TransID: `RKL51ZD${100 + index}`, BillRefNumber: `OTHER-${index}` });
    const startedAt = performance.now();
    assert.equal((await (await shop.validate({ TransID: `RKL51ZE${100 + index}` })).json()).ResultCode, "0");
    const took = performance.now() - startedAt;
    assert.equal((await confirming).status, 200);
    return took;
  };
  const times = await Promise.all(Array.from({ length: 100 }, (_, index) => timed(index)));
  times.sort((left, right) => left - right);
  const [median, slowest] = [times[50], times[99]].map(Math.round);
  t.diagnostic(`100 at once beside 100 confirmations: median ${median} ms, slowest ${slowest} ms`);
  assert.ok(slowest < 4_000, `the slowest took ${slowest} ms`);
});

test("a confirmation is booked once, however often and however quickly it comes", async (t) => {
  const shop = await registered(t);
  const answers = await Promise.all(Array.from({ length: 10 }, () => shop.confirm()));
  assert.deepEqual(answers.map(({ status }) => status), Array(10).fill(200));
  // Another body about the same payment.
  await shop.confirm({ OrgAccountBalance: "125.00" });
  const { payments } = await shop.all();
  assert.deepEqual(
    payments.map(({ receipt, reference, amountCents, bookedBy }) => ({ receipt, reference, amountCents, bookedBy })),
    [{ receipt: "RKL51ZDR4F", reference: "INV-1", amountCents: 10_000, bookedBy: "confirmation" }],
  );
  const object = await shop.object();
  await shop.until(async () => (await object.messageState("payment-1")) === "handled");
  assert.deepEqual(shop.messages.map(({ id }) => id), ["payment-1"]);
});

for (const [name, order] of [
  ["the callback first", ["callback", "confirmation"]],
  ["the confirmation first", ["confirmation", "callback"]],
]) {
  test(`a push that is also confirmed as a payment to the paybill is booked once: ${name}`, async (t) => {
    const shop = await registered(t, { scenario: SILENT });
    const { id, checkoutRequestId } = await shop.charge();
    const send = {
      callback: () => shop.callback(stkCallback(checkoutRequestId, { receipt: "RKL51ZDR4F" })),
      confirmation: () => shop.confirm(),
    };
    for (const each of order) assert.equal((await send[each]()).status, 200);
    const paid = await shop.state(id);
    assert.deepEqual([paid.state, paid.settledBy, paid.receipt], ["paid", "confirmation", "RKL51ZDR4F"]);
    await shop.pass(60);
    const { payments } = await shop.all();
    assert.deepEqual(links(payments), [["RKL51ZDR4F", id]]);
    await shop.until(() => shop.messages.length === 1);
  });
}

for (const [name, before] of [["before", true], ["after", false]]) {
  test(`a confirmation ${name} the query of a charge without callback is the same money`, async (t) => {
    const shop = await registered(t, { scenario: SILENT });
    const { id } = await shop.charge();
    if (before) await shop.confirm();
    await shop.pass(26);
    assert.equal((await shop.state(id)).state, "paid");
    if (!before) await shop.confirm();
    const { payments } = await shop.all();
    assert.deepEqual(links(payments), [["RKL51ZDR4F", id]]);
    assert.equal((await shop.state(id)).receipt, "RKL51ZDR4F");
  });
}

for (const [name, before] of [["before", true], ["after", false]]) {
  test(`a till's confirmation, which has no reference, ${name} the query of a charge is the same money`, async (t) => {
    const shop = await registered(t, { scenario: SILENT, till: "5551234" });
    const { id } = await shop.charge();
    const confirm = () => shop.confirm({ BusinessShortCode: "5551234", BillRefNumber: "" });
    if (before) await confirm();
    await shop.pass(26);
    if (!before) await confirm();
    assert.equal((await shop.state(id)).state, "paid");
    const { payments } = await shop.all();
    assert.deepEqual(links(payments), [["RKL51ZDR4F", id]]);
    const validated = await shop.validate({ BusinessShortCode: "5551234", BillRefNumber: "" });
    assert.equal((await validated.json()).ResultCode, "0");
  });
}

test("confirmations of another short code, without money or of another kind are kept and not booked", async (t) => {
  const shop = await registered(t);
  for (const changes of [{ BusinessShortCode: "600000" }, { TransAmount: "0.00" }]) await shop.confirm(changes);
  await shop.post(new URL(shop.urls.ConfirmationURL).pathname, stkCallback("ws_CO_1"));
  const { payments, callbacks } = await shop.all();
  assert.deepEqual(payments, []);
  assert.equal(callbacks.filter(({ verdict }) => verdict.startsWith("refused")).length, callbacks.length);
});

test("a confirmation that M-Pesa's own list does not hold is shown to a person", async (t) => {
  const list = listOf([{ transactionId: "SKC82PACB8", billreference: "INV-2" }, { transactionId: "RKL51ZDR4F" }]);
  const meddle = (call, send, attempt, body) => (call === "pull" ? list(body) : undefined);
  const shop = await registered(t, { meddle });
  await shop.confirm();
  await shop.confirm({ TransID: "RKL51ZFAKE" });
  await shop.simulator.advance(7 * HOUR);
  await shop.clock();
  await shop.scheduled();
  const { payments } = await shop.all();
  const warned = payments.filter(({ warning }) => warning !== null).map(({ receipt }) => receipt);
  assert.deepEqual(warned, ["RKL51ZFAKE"]);
});
