import assert from "node:assert/strict";
import { test } from "node:test";
import { MpesaError } from "mpesa-core/receivers";
import { SECRET, make, payment, reasons } from "./receivers.samples.mjs";

test("a body over the limit is refused, whatever its length was said to be", async () => {
  const padded = (size) => Buffer.concat([payment.body, Buffer.alloc(size - payment.body.length, " ")]);
  const stream = (bytes) => new ReadableStream({ type: "bytes", start: (to) => void (to.enqueue(new Uint8Array(bytes)), to.close()) });
  const shop = make({ largestBody: 2000 });
  for (const form of [(bytes) => bytes, stream]) {
    assert.equal((await shop.post("callback", form(padded(2000)))).status, 200);
    assert.equal((await shop.post("callback", form(padded(2001)))).status, 413);
  }
  assert.equal((await shop.post("callback", stream(padded(1900)), { "content-length": "2001" })).status, 413);
  assert.equal((await make().post("callback", padded(65_537))).status, 413);
  assert.equal((await make().post("callback", padded(65_536))).status, 200);
  assert.deepEqual(reasons(shop), ["received", "tooLarge", "received", "tooLarge", "tooLarge"]);
});

test("an endless body is read no further than the limit", async () => {
  let pulled = 0, cancelled = false;
  const endless = new ReadableStream({
    pull: (to) => void (pulled++, to.enqueue(new Uint8Array(1000))),
    cancel: () => { cancelled = true; },
  });
  assert.equal((await make({ largestBody: 10_000 }).post("callback", endless)).status, 413);
  assert.ok(pulled < 20 && cancelled);
});

test("a slow body is given up, and one that breaks off is not an event", async () => {
  let cancelled = false;
  const slow = make({ bodyTimeout: 20 });
  const dripping = new ReadableStream({
    start: (to) => to.enqueue(new Uint8Array(payment.body.subarray(0, 10))),
    cancel: () => { cancelled = true; },
  });
  assert.equal((await slow.post("callback", dripping)).status, 408);
  assert.ok(cancelled);
  assert.deepEqual(reasons(slow), ["tooSlow"]);
  const cut = make();
  const breaking = new ReadableStream({ pull: (to) => to.error(new Error("gone")) });
  assert.equal((await cut.post("callback", breaking)).status, 400);
  assert.deepEqual([reasons(cut), cut.stored], [["aborted"], []]);
});

test("a body that was read before is refused with a reason", async () => {
  const shop = make();
  const request = new Request(`https://shop.example/${SECRET}/callback`, { method: "POST", body: payment.body });
  await request.text();
  assert.equal((await shop.receiver.fetch(request)).status, 500);
  assert.deepEqual(reasons(shop), ["alreadyRead"]);
});

const broken = {
  notJson: ["", "{", "<html>", "\0", payment.body.subarray(0, 200)],
  unknownCallback: ["{}", "[]", "null", '"x"', '{"Body":{}}'],
};

test("what cannot be read is refused and not stored", async () => {
  const shop = make();
  for (const [reason, bodies] of Object.entries(broken)) {
    for (const body of bodies) {
      assert.deepEqual(await shop.post("timeout", body), { status: 400, allow: null, body: "" });
      const { milliseconds, ...entry } = shop.entries.at(-1);
      assert.deepEqual(entry, { reason, status: 400, place: "timeout" });
    }
  }
  assert.equal(shop.stored.length, 0);
});

test("a host can keep what cannot be read, and it is then acknowledged, but never accepted", async () => {
  const kept = [];
  const unreadable = async (body, error) => void kept.push([Buffer.from(body).toString(), MpesaError.is(error) && error.code]);
  const shop = make({ unreadable });
  for (const [place, status] of [["callback", 200], ["timeout", 200], ["validation", 400]]) {
    assert.equal((await shop.post(place, '{"new":1}')).status, status, place);
  }
  assert.deepEqual(kept, Array(3).fill(['{"new":1}', "unknownCallback"]));
  const failing = make({ unreadable: () => { throw new Error("disk full"); } });
  assert.equal((await failing.post("callback", "{}")).status, 503);
  assert.deepEqual(reasons(failing), ["unreadableFailed"]);
  assert.deepEqual([shop.stored, failing.stored], [[], []]);
});
