import assert from "node:assert/strict";
import { test } from "node:test";
import { rehearse } from "../src/rehearsal.js";
import { openStore } from "../src/store.js";

const CALLS = { "/oauth/v1/generate": "token", "/mpesa/stkpush/v1/processrequest": "push", "/mpesa/stkpushquery/v1/query": "query" };

/**
 * A backend whose traffic with M-Pesa is counted. `meddle(call, send, attempt)` stands in the wire.
 * `secretPath` is where M-Pesa posts the callback of the latest push.
 */
function watched({ meddle = (call, send) => send(), ...options } = {}) {
  const seen = { token: [], push: [], query: [] };
  let secretPath;
  const network = (fetch) => async (url, init) => {
    const call = CALLS[new URL(url).pathname];
    if (call === "push") secretPath = new URL(JSON.parse(init.body).CallBackURL).pathname;
    seen[call].push(shop.simulator.now());
    return meddle(call, () => fetch(url, init), seen[call].length);
  };
  const shop = rehearse({ ...options, network });
  return {
    ...shop,
    seen,
    counts: () => Object.fromEntries(Object.entries(seen).map(([call, times]) => [call, times.length])),
    callback: (body) => shop.post(secretPath, body),
    verdicts: (id) => shop.store.callbacksOf(id).map(({ verdict }) => verdict),
  };
}

function stkCallback(checkoutRequestId, { resultCode = 0, amount = 100, receipt = "NLJ7RT61SV" } = {}) {
  const items = [{ Name: "Amount", Value: amount }, { Name: "MpesaReceiptNumber", Value: receipt }];
  const metadata = resultCode === 0 && { CallbackMetadata: { Item: items } };
  const told = { MerchantRequestID: "29115-34620561-1", ResultCode: resultCode, ResultDesc: "told" };
  return JSON.stringify({ Body: { stkCallback: { CheckoutRequestID: checkoutRequestId, ...told, ...metadata } } });
}

const SILENT = { outcome: "paid", copies: 0 };

test("a charge is pending, then claimed by its callback, and paid only once a query confirms it", async () => {
  const shop = watched();
  const charge = await shop.charge({ amount: 1250 });
  assert.equal(charge.state, "pending");

  await shop.pass(24);
  const claimed = await shop.state(charge.id);
  assert.equal(claimed.state, "claimed");
  assert.match(claimed.receipt, /^[A-Z0-9]{10}$/);
  assert.equal(shop.counts().query, 0);

  await shop.pass(1);
  assert.deepEqual(await shop.state(charge.id), { ...claimed, state: "paid", changedAt: "2026-01-05T06:00:25.000Z" });
  assert.deepEqual(shop.counts(), { token: 1, push: 1, query: 1 });
});

test("a cancelled charge is not paid", async () => {
  const shop = watched({ scenario: "cancelled" });
  const charge = await shop.charge();
  await shop.pass(60);
  const { state, reason, receipt } = await shop.state(charge.id);
  assert.deepEqual({ state, receipt }, { state: "failed", receipt: null });
  assert.match(reason, /cancel/i);
});

test("a failure that may yet become a payment waits for the query", async () => {
  const shop = watched({ scenario: { outcome: "unreachable", delay: 5000 } });
  const charge = await shop.charge();
  await shop.pass(24);
  assert.equal((await shop.state(charge.id)).state, "pending");
  await shop.pass(2);
  assert.equal((await shop.state(charge.id)).state, "failed");
});

test("a duplicate callback is acknowledged and applied once", async () => {
  const shop = watched({ scenario: { outcome: "paid", copies: 3 } });
  const charge = await shop.charge();
  await shop.pass(60);
  assert.equal((await shop.state(charge.id)).state, "paid");
  assert.deepEqual(shop.verdicts(charge.id), ["applied", "duplicate", "duplicate"]);
  assert.deepEqual(shop.callbacks.map(({ status }) => status), [200, 200, 200]);
});

test("a callback may be quicker than the answer to the push", async () => {
  const shop = watched({
    meddle: async (call, send) => {
      const response = await send();
      if (call === "push") await shop.simulator.advance(20_000);
      return response;
    },
  });
  const charge = await shop.charge();
  assert.equal(charge.state, "claimed");
  await shop.pass(10);
  assert.equal((await shop.state(charge.id)).state, "paid");
});

test("a forged callback that was quicker than the answer to the push is undone by that answer", async () => {
  const shop = watched({
    meddle: async (call, send) => {
      if (call === "push") await shop.callback(stkCallback("ws_CO_forged"));
      return send();
    },
  });
  const { state, receipt, warning } = await shop.charge();
  assert.deepEqual({ state, receipt }, { state: "pending", receipt: null });
  assert.match(warning, /ws_CO_forged/);
});

test("a lost callback does not matter, and a late one adds its receipt", async () => {
  const shop = watched({ scenario: SILENT });
  const { id } = await shop.charge();
  await shop.pass(60);
  const settled = await shop.state(id);
  assert.deepEqual([settled.state, settled.receipt], ["paid", null]);

  const { checkoutRequestId } = shop.store.charge(id);
  await shop.callback(stkCallback(checkoutRequestId, { resultCode: 1032 }));
  await shop.callback(stkCallback(checkoutRequestId));
  const { state, receipt, warning } = await shop.state(id);
  assert.deepEqual([state, receipt], ["paid", "NLJ7RT61SV"]);
  assert.match(warning, /told/);
});

test("a callback about another push is kept, flagged and not applied", async () => {
  const shop = watched({ scenario: SILENT });
  const { id } = await shop.charge();
  const body = stkCallback("ws_CO_unheard_of");
  assert.equal((await shop.callback(body)).status, 200);

  const [kept] = shop.store.callbacksOf(id);
  assert.equal(Buffer.from(kept.body).toString(), body);
  assert.match(kept.verdict, /^refused: .*ws_CO_unheard_of/);
  const { state, warning } = await shop.state(id);
  assert.equal(state, "pending");
  assert.match(warning, /ws_CO_unheard_of/);
});

test("the callback of one charge does nothing to another", async () => {
  const shop = watched({ scenario: SILENT });
  const first = await shop.charge({ reference: "A" });
  const { checkoutRequestId } = shop.store.charge(first.id);
  const second = await shop.charge({ reference: "B", phoneNumber: "0722000000" });
  await shop.callback(stkCallback(checkoutRequestId));
  assert.deepEqual([(await shop.state(first.id)).state, (await shop.state(second.id)).state], ["pending", "pending"]);
  assert.deepEqual([shop.verdicts(first.id).length, shop.verdicts(second.id).length], [0, 1]);
});

test("a callback on a wrong path is not found and leaves nothing", async () => {
  const shop = watched({ scenario: SILENT });
  const { id } = await shop.charge();
  const body = stkCallback(shop.store.charge(id).checkoutRequestId);
  for (const path of ["/callbacks/", "/callbacks/guess", `/callbacks/${"0".repeat(64)}/callback`, `/callbacks/${id}/callback`]) {
    assert.equal((await shop.post(path, body)).status, 404, path);
  }
  assert.equal((await shop.state(id)).state, "pending");
  assert.deepEqual(shop.verdicts(id), []);
});

test("a callback with another amount is flagged, does not count as paid, and does not crowd out the true one", async () => {
  const shop = watched({ scenario: SILENT });
  const { id } = await shop.charge({ amount: 5000 });
  const { checkoutRequestId } = shop.store.charge(id);
  await shop.callback(stkCallback(checkoutRequestId, { amount: 1 }));
  const { state, receipt, warning } = await shop.state(id);
  assert.deepEqual([state, receipt], ["pending", null]);
  assert.match(warning, /1 shillings were paid, not 5000/);

  await shop.callback(stkCallback(checkoutRequestId, { amount: 5000 }));
  assert.equal((await shop.state(id)).state, "claimed");
});

test("a callback that claims a payment which the query denies leaves the charge in doubt", async () => {
  const shop = watched({ scenario: { outcome: "cancelled", copies: 0 } });
  const { id } = await shop.charge();
  await shop.callback(stkCallback(shop.store.charge(id).checkoutRequestId));
  assert.equal((await shop.state(id)).state, "claimed");
  await shop.pass(30);
  assert.equal((await shop.state(id)).state, "doubtful");
});

test("a push whose answer is lost is in doubt, is not sent again, and is found by its callback", async () => {
  const shop = watched({
    meddle: async (call, send) => {
      const response = await send();
      if (call === "push") throw new TypeError("fetch failed");
      return response;
    },
  });
  const charge = await shop.charge({ requestKey: "order-1" });
  assert.equal(charge.state, "doubtful");
  assert.equal((await shop.charge({ requestKey: "order-1" })).id, charge.id);
  assert.equal(shop.counts().push, 1);

  await shop.pass(60);
  assert.equal((await shop.state(charge.id)).state, "paid");
  assert.equal(shop.counts().push, 1);
});

for (const [what, answer] of Object.entries({
  "cut off": () => new Response('{"CheckoutReq'),
  "a gateway's page": () => new Response("<html>Bad gateway</html>", { status: 502 }),
  "a redirect": () => new Response(null, { status: 307, headers: { location: "https://elsewhere.example" } }),
})) {
  test(`an answer to the push that is ${what} leaves it in doubt`, async () => {
    const shop = watched({ meddle: (call, send) => (call === "push" ? answer() : send()) });
    assert.equal((await shop.charge()).state, "doubtful");
    assert.equal(shop.counts().push, 1);
  });
}

test("a push that M-Pesa refuses has failed", async () => {
  const refusal = { requestId: "1", errorCode: "500.001.1001", errorMessage: "Merchant does not exist" };
  const shop = watched({ meddle: (call, send) => (call === "push" ? Response.json(refusal, { status: 500 }) : send()) });
  const { state, reason } = await shop.charge();
  assert.equal(state, "failed");
  assert.match(reason, /short code is unknown/);
});

test("a second prompt to a phone that shows one is refused, and may be sent later", async () => {
  const shop = watched();
  const first = await shop.charge({ reference: "A" });
  assert.equal((await shop.charge({ reference: "B" })).state, "failed");
  await shop.pass(60);
  assert.equal((await shop.state(first.id)).state, "paid");
  assert.equal((await shop.charge({ reference: "B" })).state, "pending");
});

test("without a token nothing is sent, so the charge has failed", async () => {
  const shop = watched({
    meddle: (call, send) => {
      if (call === "token") throw new TypeError("fetch failed");
      return send();
    },
  });
  assert.equal((await shop.charge()).state, "failed");
  assert.deepEqual(shop.counts(), { token: 1, push: 0, query: 0 });
});

test("a token is shared, and replaced a minute before its end", async () => {
  const shop = watched({ scenario: SILENT });
  await Promise.all([shop.charge({ reference: "A" }), shop.charge({ reference: "B", phoneNumber: "0722000000" })]);
  assert.equal(shop.counts().token, 1);
  await shop.simulator.advance(3530_000);
  await shop.charge({ reference: "C" });
  await shop.simulator.advance(20_000);
  await shop.charge({ reference: "D" });
  assert.equal(shop.counts().token, 2);
});

test("a token that M-Pesa turns away is replaced once", async () => {
  const refusal = { requestId: "1", errorCode: "404.001.03", errorMessage: "Invalid Access Token" };
  const turnAway = (times) => (call, send, attempt) =>
    call === "push" && attempt <= times ? Response.json(refusal, { status: 404 }) : send();

  const once = watched({ meddle: turnAway(1) });
  assert.equal((await once.charge()).state, "pending");
  assert.deepEqual(once.counts(), { token: 2, push: 2, query: 0 });

  const twice = watched({ meddle: turnAway(9) });
  assert.equal((await twice.charge()).state, "failed");
  assert.deepEqual(twice.counts(), { token: 2, push: 2, query: 0 });
});

test("queries start after 25 seconds, keep 12 apart, end after two minutes, and leave the rest to the callback", async () => {
  const shop = watched({ scenario: { outcome: "paid", copies: 0, delay: 600_000 } });
  const { id } = await shop.charge();
  await shop.pass(300);
  const seconds = shop.seen.query.map((time) => (time - shop.seen.push[0]) / 1000);
  assert.deepEqual(seconds, [25, 37, 49, 61, 73, 85, 97, 109]);
  assert.equal((await shop.state(id)).state, "unknown");

  await shop.pass(400);
  await shop.callback(stkCallback(shop.store.charge(id).checkoutRequestId));
  await shop.pass(1);
  assert.equal((await shop.state(id)).state, "paid");
});

test("the pause between queries holds for all charges together", async () => {
  const shop = watched({ scenario: { outcome: "paid", copies: 0, delay: 30_000 } });
  const phones = ["0712000001", "0712000002", "0712000003"];
  const charges = await Promise.all(phones.map((phoneNumber) => shop.charge({ phoneNumber })));
  await shop.pass(100);
  const gaps = shop.seen.query.slice(1).map((time, before) => time - shop.seen.query[before]);
  assert.ok(gaps.every((gap) => gap >= 12_000), String(gaps));
  for (const { id } of charges) assert.equal((await shop.state(id)).state, "paid");
});

test("bodies that are no callback are kept, flagged and acknowledged", async () => {
  const shop = watched({ scenario: SILENT });
  const { id } = await shop.charge();
  const bodies = ["", "{", "null", '{"Body":{}}', "[".repeat(5000), new Uint8Array([0xff, 0x00, 0xfe])];
  for (const body of bodies) assert.equal((await shop.callback(body)).status, 200);
  const kept = shop.store.callbacksOf(id);
  assert.deepEqual(kept.map(({ body }) => Buffer.from(body)), bodies.map((body) => Buffer.from(body)));
  assert.ok(kept.every(({ verdict }) => verdict.startsWith("unreadable: ")));
  assert.equal((await shop.state(id)).state, "pending");
});

test("bodies over 64 KiB are refused", async () => {
  const shop = watched({ scenario: SILENT });
  const { id } = await shop.charge();
  assert.equal((await shop.callback(" ".repeat(64 * 1024 + 1))).status, 413);
  assert.deepEqual(shop.verdicts(id), []);
});

test("a callback is not acknowledged if it cannot be stored", async () => {
  const store = openStore(":memory:");
  let full = false;
  const keepCallback = (...values) => {
    if (full) throw new Error("disk full");
    return store.keepCallback(...values);
  };
  const shop = watched({ scenario: SILENT, store: { ...store, keepCallback } });
  const { id } = await shop.charge();
  full = true;
  const response = await shop.callback(stkCallback(store.charge(id).checkoutRequestId));
  assert.equal(response.status, 503);
  assert.doesNotMatch(await response.text(), /ResultCode|disk/);
  assert.equal(store.charge(id).state, "pending");
});

test("what a crash left behind is picked up: a stored callback is applied, a push under way is in doubt", async () => {
  const store = openStore(":memory:");
  let crash = false;
  const addEvent = (...values) => {
    if (crash) throw new Error("out of memory");
    return store.addEvent(...values);
  };
  const shop = watched({ scenario: SILENT, store: { ...store, addEvent } });
  const claimed = await shop.charge();
  crash = true;
  assert.equal((await shop.callback(stkCallback(store.charge(claimed.id).checkoutRequestId))).status, 503);
  assert.equal(store.charge(claimed.id).state, "pending");

  crash = false;
  const cut = await shop.charge();
  store.saveCharge({ ...store.charge(cut.id), state: "sending", checkoutRequestId: null });
  shop.payments.recover();
  assert.equal(store.charge(claimed.id).state, "claimed");
  assert.equal(store.charge(cut.id).state, "doubtful");
  assert.deepEqual(shop.verdicts(claimed.id), ["applied"]);
});
