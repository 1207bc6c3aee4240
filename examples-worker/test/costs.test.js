import assert from "node:assert/strict";
import { test } from "node:test";
import { listOf, openShop, registered } from "./shop.js";

/** What README.md reckons with. */
const ROWS = { charge: 32, confirmation: 12 };
const COUNT = 20;

test(`a paid charge writes at most ${ROWS.charge} rows, from the push to the message that was handled`, async (t) => {
  const shop = await openShop(t);
  const object = await shop.object();
  await shop.charge({ key: "first", reference: "FIRST" });
  await shop.pass(30);
  await shop.until(async () => (await object.messageState("payment-1")) === "handled");
  const before = await object.rowsWritten();
  await shop.charge({ key: "second", reference: "SECOND" });
  await shop.pass(30);
  await shop.until(async () => (await object.messageState("payment-2")) === "handled");
  const rows = (await object.rowsWritten()) - before;
  t.diagnostic(`${rows} rows`);
  assert.ok(rows <= ROWS.charge, `${rows} rows`);
});

test(`a confirmation writes at most ${ROWS.confirmation} rows`, async (t) => {
  const shop = await registered(t);
  const object = await shop.object();
  const before = await object.rowsWritten();
  for (let index = 0; index < COUNT; index += 1) {
    await shop.confirm({ TransID: `RKL51ZD${100 + index}`, BillRefNumber: `INV-${index}` });
  }
  await shop.until(async () => (await object.messageState(`payment-${COUNT}`)) === "handled");
  const rows = ((await object.rowsWritten()) - before) / COUNT;
  t.diagnostic(`${rows} rows`);
  assert.ok(rows <= ROWS.confirmation, `${rows} rows`);
});

test("a payment that the list tells of again writes nothing", async (t) => {
  const row = (_, index) => ({ transactionId: `A${index}`, billreference: `INV-${index}` });
  const rows = Array.from({ length: COUNT }, row);
  const list = listOf(rows);
  const shop = await openShop(t, { meddle: (call, send, attempt, body) => (call === "pull" ? list(body) : send()) });
  const object = await shop.object();
  await shop.scheduled();
  await shop.until(async () => (await object.messageState(`payment-${COUNT}`)) === "handled");
  const before = await object.rowsWritten();
  await shop.simulator.advance(60_000);
  await shop.clock();
  await shop.scheduled();
  // The mark of how far the list was read.
  assert.equal((await object.rowsWritten()) - before, 1);
});
