import assert from "node:assert/strict";
import { test } from "node:test";
import { openShop, SHORT_CODE } from "./shop.js";

test("a customer's payment is validated, confirmed and booked, and what is not owed is turned away", async (t) => {
  const shop = await openShop(t);
  const registered = await shop.api("/register", { method: "POST" });
  assert.equal(registered.status, 200, JSON.stringify(registered));
  await shop.api("/orders/INV-9", { method: "PUT", body: { amount: 250 } });
  const pay = (accountReference, amount) =>
    shop.simulator.pay({ shortCode: SHORT_CODE, amount, phoneNumber: "254712345678", accountReference });

  pay("INV-9", 250);
  pay("INV-9", 251);
  pay("NOBODY", 10);
  await shop.pass(60);
  assert.deepEqual(shop.simulator.transactions.map(({ state }) => state), ["succeeded", "rejected", "rejected"]);
  const { payments } = await shop.all();
  const [{ receipt }] = shop.simulator.transactions;
  assert.deepEqual(
    payments.map(({ receipt, reference, amountCents }) => ({ receipt, reference, amountCents })),
    [{ receipt, reference: "INV-9", amountCents: 25_000 }],
  );
  assert.equal((await shop.api("/orders/INV-9")).paidCents, 25_000);
});

test("after a bad hour, when no callback, confirmation or answer came through, the list brings all", async (t) => {
  const shop = await openShop(t, {
    scenario: { outcome: "paid", copies: 0 },
    meddle: async (call, send) => {
      const response = await send();
      return call === "push" ? new Response("", { status: 502 }) : response;
    },
  });
  await shop.api("/register", { method: "POST" });
  const charge = await shop.charge({ amount: 120 });
  assert.equal(charge.state, "doubtful");
  await shop.api("/orders/INV-9", { method: "PUT", body: { amount: 250 } });
  const payment = { shortCode: SHORT_CODE, amount: 250, phoneNumber: "254723456789", accountReference: "INV-9" };
  shop.simulator.pay(payment, { outcome: "paid", copies: 0 });
  await shop.pass(60);
  assert.deepEqual((await shop.all()).payments, []);

  await shop.scheduled();
  const paid = await shop.state(charge.id);
  assert.deepEqual([paid.state, paid.settledBy], ["paid", "pull"]);
  const receipts = shop.simulator.transactions.map(({ receipt }) => receipt).sort();
  assert.deepEqual((await shop.all()).payments.map(({ receipt }) => receipt).sort(), receipts);
  await shop.until(() => shop.messages.filter(({ kind }) => kind === "paid").length === 2);
});
