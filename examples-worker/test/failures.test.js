import assert from "node:assert/strict";
import { test } from "node:test";
import { openShop, SILENT, stkCallback } from "./shop.js";

const DAY = 24 * 60 * 60_000;

/** A push that M-Pesa has taken and whose answer waits for `release`. */
function slowPush() {
  let reached, release;
  const pushed = new Promise((resolve) => (reached = resolve));
  const released = new Promise((resolve) => (release = resolve));
  const meddle = async (call, send) => {
    const response = await send();
    if (call !== "push") return response;
    reached();
    await released;
    return response;
  };
  return { meddle, pushed, release };
}

test("a caller who hangs up does not stop the push", async (t) => {
  const { meddle, pushed, release } = slowPush();
  const shop = await openShop(t, { meddle });
  const caller = new AbortController();
  const asked = assert.rejects(shop.charge({ signal: caller.signal }));
  await pushed;
  caller.abort();
  await asked;
  release();
  const charge = await shop.until(async () => {
    const { charges: [charge] } = await shop.all();
    return charge.state === "pending" && charge;
  });
  assert.equal((await shop.charge()).id, charge.id);
  await shop.pass(30);
  assert.equal((await shop.state(charge.id)).state, "paid");
  assert.equal(shop.counts().push, 1);
});

test("a push that nobody answers becomes doubtful, and pending if the answer comes after all", async (t) => {
  const { meddle, pushed, release } = slowPush();
  const shop = await openShop(t, { scenario: SILENT, meddle });
  const asked = shop.charge();
  await pushed;
  await shop.pass(149);
  assert.equal((await shop.all()).charges[0].state, "sending");
  await shop.pass(2);
  assert.equal((await shop.all()).charges[0].state, "doubtful");
  release();
  assert.equal((await asked).state, "pending");
  await shop.pass(20);
  assert.equal((await shop.state((await asked).id)).state, "paid");
  assert.equal(shop.counts().push, 1);
});

test("a callback that could not be written is not acknowledged, and the query finds the payment", async (t) => {
  const shop = await openShop(t);
  const { id } = await shop.charge();
  const object = await shop.object();
  await object.break("storage");
  await shop.pass(20);
  assert.deepEqual(shop.callbacks.map(({ status }) => status), [503]);
  await object.break();
  await shop.pass(10);
  assert.equal((await shop.state(id)).state, "paid");
});

test("messages wait for a queue that takes nothing", async (t) => {
  const shop = await openShop(t);
  const object = await shop.object();
  await object.break("queue");
  await shop.charge();
  await shop.pass(40);
  assert.equal(await object.messageState("payment-1"), "waiting");
  await object.break();
  await shop.pass(6);
  await shop.until(async () => (await object.messageState("payment-1")) === "handled");
  assert.equal(shop.messages.length, 1);
});

test("a message that the queue has lost is handed over again after a day", async (t) => {
  const shop = await openShop(t);
  const object = await shop.object();
  await object.break("delivery");
  await shop.charge();
  await shop.pass(30);
  assert.equal(await object.messageState("payment-1"), "queued");
  await object.break();
  await shop.simulator.advance(DAY);
  await shop.clock();
  await shop.scheduled();
  await shop.until(async () => (await object.messageState("payment-1")) === "handled");
});

test("bodies of callbacks are forgotten after 90 days, and a copy that comes then is still a duplicate", async (t) => {
  const shop = await openShop(t, { scenario: SILENT });
  const { checkoutRequestId } = await shop.charge();
  const body = stkCallback(checkoutRequestId);
  await shop.callback(body);
  const object = await shop.object();
  assert.deepEqual((await object.bodies()).map(({ body }) => body), [body]);
  await shop.simulator.advance(91 * DAY);
  await shop.clock();
  await shop.scheduled();
  assert.deepEqual((await object.bodies()).map(({ body }) => body), [null]);
  await shop.callback(body);
  assert.deepEqual((await shop.all()).callbacks.map(({ verdict }) => verdict), ["duplicate", "applied"]);
});
