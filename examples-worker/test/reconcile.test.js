import assert from "node:assert/strict";
import { test } from "node:test";
import { cutOff, links, listOf, openShop, SILENT, stkCallback } from "./shop.js";

const HOUR = 60 * 60_000;
/** The phone numbers that the simulator may prompt at the same time. */
const PHONES = ["0712345678", "0723456789", "0734567890", "0745678901"];

test("a callback that never comes is found by query, and its late copy adds the receipt", async (t) => {
  const shop = await openShop(t, { scenario: SILENT });
  const { id, checkoutRequestId } = await shop.charge();
  await shop.pass(26);
  const paid = await shop.state(id);
  assert.deepEqual([paid.state, paid.settledBy, paid.receipt], ["paid", "query", null]);

  await shop.callback(stkCallback(checkoutRequestId));
  assert.deepEqual([(await shop.state(id)).state, (await shop.state(id)).receipt], ["paid", "NLJ7RT61SV"]);
  const { payments } = await shop.all();
  assert.deepEqual(links(payments), [["NLJ7RT61SV", id]]);
});

test("a charge that was not paid is found by query too", async (t) => {
  const shop = await openShop(t, { scenario: { outcome: "cancelled", copies: 0 } });
  const { id } = await shop.charge();
  await shop.pass(26);
  const { state, settledBy, reason } = await shop.state(id);
  assert.deepEqual([state, settledBy], ["failed", "query"]);
  assert.match(reason, /cancel/i);
});

test("M-Pesa is asked 25 seconds after the push, and once in 12 seconds for all charges together", async (t) => {
  const shop = await openShop(t, { scenario: SILENT });
  const pushedAt = shop.simulator.now();
  for (const phoneNumber of PHONES) await shop.charge({ key: phoneNumber, reference: phoneNumber, phoneNumber });
  await shop.pass(70);
  assert.deepEqual(shop.seen.query.map((at) => (at - pushedAt) / 1000), [25, 37, 49, 61]);
  assert.deepEqual((await shop.all()).charges.map(({ state }) => state), Array(4).fill("paid"));
});

test("M-Pesa without an answer leaves a charge unknown, never failed", async (t) => {
  const shop = await openShop(t, { scenario: SILENT, meddle: (call, send) => (call === "query" ? cutOff() : send()) });
  const { id } = await shop.charge();
  await shop.pass(200);
  assert.equal((await shop.state(id)).state, "unknown");
  assert.ok(shop.counts().query >= 5);
  await shop.until(() => shop.messages.some(({ kind }) => kind === "unknown"));
});

test("what neither a callback nor a query tells is found in the list of payments, and booked once", async (t) => {
  const list = listOf([{ transactionId: "SKC82PACB8" }]);
  const shop = await openShop(t, {
    scenario: SILENT,
    meddle: async (call, send, attempt, body) => {
      if (call === "push") {
        await send();
        return cutOff();
      }
      return call === "pull" ? list(body) : send();
    },
  });
  const { id, state } = await shop.charge();
  assert.equal(state, "doubtful");
  await shop.pass(60);
  assert.equal((await shop.state(id)).state, "doubtful");

  await shop.scheduled();
  await shop.scheduled();
  const paid = await shop.state(id);
  assert.deepEqual([paid.state, paid.settledBy, paid.receipt], ["paid", "pull", "SKC82PACB8"]);
  const { payments } = await shop.all();
  assert.deepEqual(
    payments.map(({ receipt, chargeId, amountCents, listed }) => ({ receipt, chargeId, amountCents, listed })),
    [{ receipt: "SKC82PACB8", chargeId: id, amountCents: 10_000, listed: 1 }],
  );
});

test("a listed payment gives a paid charge its receipt instead of being booked a second time", async (t) => {
  const list = listOf([{ transactionId: "SKC82PACB8", trxDate: "2026-01-05T09:00:20Z" }]);
  const meddle = (call, send, attempt, body) => (call === "pull" ? list(body) : send());
  const shop = await openShop(t, { scenario: SILENT, meddle });
  const { id } = await shop.charge();
  await shop.pass(26);
  assert.equal((await shop.state(id)).receipt, null);
  await shop.scheduled();
  const paid = await shop.state(id);
  assert.deepEqual([paid.receipt, paid.settledBy], ["SKC82PACB8", "query"]);
  assert.equal((await shop.all()).payments.length, 1);
});

test("a listed payment that fits two charges settles neither, and is booked with a word to a person", async (t) => {
  const list = listOf([{ transactionId: "SKC82PACB8", msisdn: "2547 ***** 678" }]);
  const shop = await openShop(t, {
    scenario: SILENT,
    meddle: (call, send, attempt, body) => (call === "pull" ? list(body) : call === "push" ? cutOff() : send()),
  });
  await shop.charge({ key: "first" });
  await shop.charge({ key: "second" });
  await shop.scheduled();
  const { charges, payments } = await shop.all();
  assert.deepEqual(charges.map(({ state }) => state), ["doubtful", "doubtful"]);
  assert.deepEqual(links(payments), [["SKC82PACB8", null]]);
  assert.match(payments[0].warning, /one of 2 charges/);
});

test("the list is read to its last page, in windows of at most 48 hours that overlap", async (t) => {
  const windows = [];
  const rows = ["A1", "A2", "A3", "A4", "A5"].map((transactionId) => ({ transactionId, billreference: transactionId }));
  const list = listOf([...rows, { transactionId: "P1", transactiontype: "b2c-payment" }]);
  const shop = await openShop(t, {
    meddle: (call, send, attempt, body) => {
      if (call !== "pull") return send();
      const { StartDate, EndDate, OffSetValue } = JSON.parse(body);
      const moments = [StartDate, EndDate].map((time) => Date.parse(`${time.replace(" ", "T")}+03:00`));
      windows.push([...moments, Number(OffSetValue)]);
      return list(body);
    },
  });
  await shop.scheduled();
  assert.deepEqual(windows.map(([, , offset]) => offset), [0, 2, 4, 6]);
  assert.deepEqual((await shop.all()).payments.map(({ receipt }) => receipt).sort(), ["A1", "A2", "A3", "A4", "A5"]);

  for (const hours of [1, 100]) {
    await shop.simulator.advance(hours * HOUR);
    await shop.clock();
    await shop.scheduled();
  }
  const ends = windows.filter(([, , offset]) => offset === 0);
  assert.equal(ends.length, 3);
  for (const [start, end] of ends) assert.ok(end - start <= 48 * HOUR && end > start);
  assert.ok(ends[1][0] < ends[0][1]);
  assert.equal((await shop.all()).payments.length, 5);
  await shop.until(() => shop.logs.some((line) => line.includes("has a gap")));
});

test("a list that broke off on the way is asked for again from where it began", async (t) => {
  const list = listOf([{ transactionId: "A1" }, { transactionId: "A2" }, { transactionId: "A3" }]);
  const starts = [];
  const shop = await openShop(t, {
    meddle: (call, send, attempt, body) => {
      if (call !== "pull") return send();
      starts.push(JSON.parse(body).StartDate);
      return attempt === 2 ? cutOff() : list(body);
    },
  });
  await shop.scheduled();
  await shop.scheduled();
  assert.equal(new Set(starts).size, 1);
  assert.deepEqual((await shop.all()).payments.map(({ receipt }) => receipt).sort(), ["A1", "A2", "A3"]);
});

test("two charges that are alike get their two receipts from the list, and no payment is booked on top", async (t) => {
  const second = { transactionId: "SKC82PACB9", trxDate: "2026-01-05T09:01:20+03:00" };
  const list = listOf([{ transactionId: "SKC82PACB8" }, second]);
  const shop = await openShop(t, {
    scenario: SILENT,
    meddle: (call, send, attempt, body) => (call === "pull" ? list(body) : send()),
  });
  await shop.charge({ key: "first" });
  await shop.pass(60);
  await shop.charge({ key: "second" });
  await shop.pass(60);
  await shop.scheduled();
  const { charges, payments } = await shop.all();
  assert.deepEqual(charges.map(({ state }) => state), ["paid", "paid"]);
  assert.deepEqual(payments.map(({ receipt }) => receipt).sort(), ["SKC82PACB8", "SKC82PACB9"]);
  assert.deepEqual(new Set(payments.map(({ chargeId }) => chargeId)), new Set(charges.map(({ id }) => id)));
});
