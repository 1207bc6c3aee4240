import assert from "node:assert/strict";
import { test } from "node:test";
import { openShop, SILENT, stkCallback } from "./shop.js";

test("a restart in the middle loses nothing and applies nothing twice", async (t) => {
  const shop = await openShop(t, { keep: true, scenario: [SILENT, "paid", "cancelled"] });
  const first = await shop.charge({ key: "A" });
  const firstPath = shop.secretPath();
  const second = await shop.charge({ key: "B", phoneNumber: "0723456789", reference: "B" });
  const claim = stkCallback(first.checkoutRequestId);
  assert.equal((await shop.post(firstPath, claim)).status, 200);
  await shop.restart();

  assert.deepEqual((await shop.all()).charges.map(({ state }) => state).sort(), ["claimed", "pending"]);
  assert.equal((await shop.charge({ key: "A" })).id, first.id);
  assert.equal((await shop.post(firstPath, claim)).status, 200);
  await shop.pass(30);
  await shop.restart();
  const third = await shop.charge({ key: "C", phoneNumber: "0734567890", reference: "C" });
  await shop.pass(30);

  const states = await Promise.all([first, second, third].map(async ({ id }) => (await shop.state(id)).state));
  assert.deepEqual(states, ["paid", "paid", "failed"]);
  const { payments } = await shop.all();
  assert.deepEqual(payments.map(({ chargeId }) => chargeId).sort(), [first.id, second.id].sort());
  assert.deepEqual([shop.counts().push, shop.counts().token], [3, 1]);
  await shop.until(() => shop.messages.length >= 3);
  const object = await shop.object();
  for (const id of ["payment-1", "payment-2"]) {
    await shop.until(async () => (await object.messageState(id)) === "handled");
  }
});

test("the pause between queries outlives a restart", async (t) => {
  const shop = await openShop(t, { keep: true, scenario: { outcome: "paid", delay: 110_000, copies: 0 } });
  await shop.charge();
  await shop.pass(26);
  await shop.restart();
  await shop.pass(26);
  const pauses = shop.seen.query.slice(1).map((at, index) => at - shop.seen.query[index]);
  assert.ok(pauses.length >= 2 && pauses.every((pause) => pause >= 12_000), String(pauses));
});

test("a push whose answer a stopped server missed is doubtful, not sent again, settled by its callback", async (t) => {
  let reached;
  const pushed = new Promise((resolve) => (reached = resolve));
  const shop = await openShop(t, {
    keep: true,
    meddle: async (call, send) => {
      const response = await send();
      if (call !== "push") return response;
      reached();
      return new Promise(() => {});
    },
  });
  const asked = shop.charge().catch(() => undefined);
  await pushed;
  await shop.restart();
  await asked;
  const { charges: [charge] } = await shop.all();
  assert.equal(charge.state, "doubtful");
  assert.equal((await shop.charge()).id, charge.id);
  await shop.pass(40);
  assert.equal((await shop.state(charge.id)).state, "paid");
  assert.equal(shop.counts().push, 1);
});
