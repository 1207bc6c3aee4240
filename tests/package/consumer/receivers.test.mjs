import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { MpesaError, acknowledge, parseCallback } from "mpesa-core/daraja";
import * as receivers from "mpesa-core/receivers";
import { SECRET, confirmation, later, make, payment, payout, reasons, sample, validation } from "./receivers.samples.mjs";

const never = new Promise(() => {});
const accepted = { ResultCode: "0", ResultDesc: "Accepted" };

test("a callback is read, stored, and then acknowledged", async () => {
  const order = [];
  const shop = make({ now: () => 7, store: async (received) => {
    await new Promise(setImmediate);
    order.push("stored", received);
  } });
  const { status, body } = await shop.post("callback", payment.body);
  order.push("answered");
  assert.deepEqual([status, body], [200, { ResultCode: 0, ResultDesc: "Accepted" }]);
  assert.deepEqual(order, ["stored", { event: payment.event, body: payment.body.toString(), place: "callback", at: 7 }, "answered"]);
  const [{ milliseconds, ...entry }] = shop.entries;
  assert.deepEqual(entry, { reason: "received", status: 200, place: "callback", kind: "stk", outcome: "succeeded" });
  assert.ok(Number.isInteger(milliseconds) && milliseconds >= 0);
});

test("each place says where a callback arrived", async () => {
  const shop = make();
  const failedQuery = sample("callbacks/result/status.failed-2032-arrived-there.json").body;
  const bodies = {
    callback: payment.body, result: payout.body, status: failedQuery, timeout: payout.body,
    confirmation: confirmation.body, validation: validation.body,
  };
  const arrivedAt = { status: "transactionStatus", timeout: "timeout", confirmation: "confirmation", validation: "validation" };
  for (const [place, body] of Object.entries(bodies)) {
    assert.equal((await shop.post(place, body)).status, 200, place);
    const { event } = shop.stored.at(-1);
    assert.deepEqual(event, parseCallback(body, place in arrivedAt ? { arrivedAt: arrivedAt[place] } : undefined), place);
  }
  assert.equal(shop.stored[3].event.outcome, "unknown", "a timeout is never a failure");
});

test("Bill Manager is acknowledged in its own way", async () => {
  const { body } = await make().post("callback", sample("callbacks/bill_payment/paid.json").body);
  assert.deepEqual(body, JSON.parse(acknowledge({ kind: "billPayment" }).body));
});

test("a duplicate is acknowledged again and only logged", async () => {
  const shop = make({ store: () => "duplicate" });
  assert.equal((await shop.post("callback", payment.body)).status, 200);
  assert.deepEqual(reasons(shop), ["duplicate"]);
});

test("a validation is stored, then decided", async () => {
  const decisions = [
    [undefined, accepted], [() => true, accepted], [async () => true, accepted],
    [() => false, { ResultCode: "C2B00016", ResultDesc: "Rejected" }],
    [() => "invalidAccountNumber", { ResultCode: "C2B00012", ResultDesc: "Rejected" }],
    [() => ({ thirdPartyTransactionId: "order-7" }), { ...accepted, ThirdPartyTransID: "order-7" }],
  ];
  for (const [validate, expected] of decisions) {
    const shop = make(validate && { validate: (received) => {
      assert.deepEqual(shop.stored, [received]);
      return validate();
    } });
    const { status, body } = await shop.post("validation", validation.body);
    assert.deepEqual([status, body], [200, expected]);
    assert.deepEqual(reasons(shop), [expected.ResultCode === "0" ? "accepted" : "rejected"]);
  }
});

test("a validation that cannot be decided is left to the default that was registered", async () => {
  const wrong = [
    () => { throw new Error("no database"); }, () => Promise.reject(undefined), () => undefined, () => null, () => 1, () => ({}),
    () => "C2B00012", () => ({ thirdPartyTransactionId: 7 }),
  ];
  for (const validate of wrong) {
    const shop = make({ validate });
    const { status, body } = await shop.post("validation", validation.body);
    assert.deepEqual([status, body, reasons(shop), shop.errors.length, shop.stored.length], [503, "", ["validateFailed"], 1, 1]);
  }
});

test("a confirmation cannot be rejected, and what is no C2B payment is not validated", async () => {
  const validate = () => assert.fail("not asked");
  for (const [place, body] of [["confirmation", confirmation.body], ["validation", payment.body]]) {
    assert.deepEqual((await make({ validate }).post(place, body)).body, { ResultCode: 0, ResultDesc: "Accepted" });
  }
});

test("a store that fails is answered 503, and its error is given to onError alone", async () => {
  for (const store of [() => { throw new Error("disk full"); }, async () => { throw new Error("disk full"); }]) {
    const shop = make({ store });
    const { status, body } = await shop.post("callback", payment.body);
    assert.deepEqual([status, body, reasons(shop)], [503, "", ["storeFailed"]]);
    assert.deepEqual(shop.errors.map(({ message }) => message), ["disk full"]);
    assert.doesNotMatch(JSON.stringify(shop.entries), /disk/);
  }
});

test("whatever hangs is answered in time", async () => {
  const hanging = { store: ["callback", payment], validate: ["validation", validation], secret: ["callback", payment] };
  for (const [name, [place, { body }]] of Object.entries(hanging)) {
    const shop = make({ answerWithin: 20, [name]: () => never });
    assert.equal((await shop.post(place, body)).status, 503);
    assert.deepEqual(reasons(shop), [`${name}TooSlow`]);
  }
});

test("what ends after the answer is logged, well or not", { timeout: 20_000 }, async () => {
  for (const [end, reason] of [["resolve", "storeEndedLate"], ["reject", "storeFailedLate"]]) {
    const { promise, ...ends } = later();
    const shop = make({ answerWithin: 20, store: () => promise });
    assert.equal((await shop.post("callback", payment.body)).status, 503);
    ends[end](new Error("late"));
    const entry = await shop.find(reason);
    assert.deepEqual([entry.status, entry.place, entry.kind], [503, "callback", "stk"]);
    assert.equal(shop.errors.length, end === "reject" ? 1 : 0);
  }
});

test("nothing but the right path, secret and method gets in, and a guess learns nothing", async () => {
  const shop = make();
  const paths = [
    "/", "", "//", `/${SECRET}`, "/callback", `/callbacks/${SECRET}`, `/${SECRET}/callbacks`, `/${SECRET}/callback/more`,
    `/${SECRET}/callback//`, `/${SECRET}/Callback`, `/${SECRET}x/callback`, `/${SECRET.slice(1)}/callback`,
    `/x${SECRET.slice(1)}/callback`, `/${SECRET}${SECRET}/callback`, `/${SECRET.toUpperCase()}/callback`, "//callback",
    "/%/callback", "/%E0%A4%A/callback", `/${SECRET}%00/callback`, `/${SECRET}%2Fcallback`,
    `/x?/${SECRET}/callback`, `/${"x".repeat(5000)}/${SECRET}/callback`, "/constructor/callback", `/${SECRET}/constructor`,
  ];
  for (const path of paths) {
    for (const method of ["POST", "GET", "HEAD"]) {
      const { status, body, allow } = await shop.post("", method === "POST" ? payment.body : undefined, { path, method });
      assert.deepEqual([status, body, allow], [404, "", null], `${method} ${path}`);
    }
  }
  assert.deepEqual(new Set(reasons(shop)), new Set(["wrongPath", "wrongSecret"]));
  assert.equal(shop.stored.length, 0);
  const encoded = `/%35${SECRET.slice(1)}/c%61llback`;
  for (const path of [`/${SECRET}/callback`, `/a/b/${SECRET}/callback/`, `/${SECRET}/callback?x=/y#z`, encoded]) {
    assert.equal((await shop.post("", payment.body, { path })).status, 200, path);
  }
  for (const method of ["GET", "HEAD", "PUT", "DELETE", "OPTIONS"]) {
    const { status, allow } = await shop.post("callback", undefined, { method });
    assert.deepEqual([status, allow], [405, "POST"], method);
  }
});

test("several secrets are good at once, and a function can decide", async () => {
  const [fresh, old] = ["a".repeat(16), "b".repeat(40)];
  const shop = make({ secret: [fresh, old] });
  const asked = [];
  const own = make({ secret: async (secret) => asked.push(secret) && secret === "INV-7" });
  for (const [receiver, path, status] of [
    [shop, `/${fresh}/callback`, 200], [shop, `/${old}/callback`, 200], [shop, `/${"a".repeat(40)}/callback`, 404],
    [own, "/INV-7/callback", 200], [own, "/INV-8/callback", 404],
  ]) assert.equal((await receiver.post("", payment.body, { path })).status, status, path);
  assert.deepEqual(asked, ["INV-7", "INV-8"]);
  for (const secret of [() => "yes", () => 1, () => null, () => undefined]) {
    assert.equal((await make({ secret }).post("callback", payment.body)).status, 404);
  }
  const broken = make({ secret: () => { throw new Error("no database"); } });
  assert.equal((await broken.post("callback", payment.body)).status, 503);
  assert.deepEqual(reasons(broken), ["secretFailed"]);
});

test("whose a secret is comes along with what was posted to it", async () => {
  const owner = { order: "INV-7" };
  const seen = [];
  const shop = make({
    secret: () => owner, store: (received) => void seen.push(received.owner), validate: (received) => Boolean(seen.push(received.owner)),
    unreadable: (body, error, whose) => void seen.push(whose),
  });
  await shop.post("validation", validation.body);
  await shop.post("callback", "{}");
  assert.deepEqual(seen, [owner, owner, owner]);
  const [plain] = [make()];
  await plain.post("callback", payment.body);
  assert.equal("owner" in plain.stored[0], false);
});

test("JSON is taken under each of its names, and other types are not", async () => {
  const shop = make();
  const json = ["application/json", "Application/JSON; charset=utf-8", "application/json;x", "text/json", "application/vnd.x+json", ""];
  const others = [
    "text/plain", "application/x-www-form-urlencoded", "application/jsonp", "xapplication/json", "json",
    "multipart/form-data; application/json",
  ];
  for (const type of json) {
    assert.equal((await shop.post("callback", payment.body, { "content-type": type })).status, 200, type);
  }
  for (const type of others) {
    assert.equal((await shop.post("callback", payment.body, { "content-type": type })).status, 415, type);
  }
  assert.equal(shop.stored.length, 6);
});

test("a list of addresses is kept to, behind a proxy too", async () => {
  const proxied = { addresses: "safaricom", trustedProxies: ["10.0.0.0/8"] };
  const proxy = { address: "10.1.2.3" };
  const cases = [
    [{ addresses: "safaricom" }, { info: { address: "196.201.214.200" } }, 200],
    [{ addresses: "safaricom" }, { info: { address: "::ffff:196.201.214.200" } }, 200],
    [{ addresses: "safaricom" }, { info: { remoteAddr: { hostname: "196.201.214.200" } } }, 200],
    [{ addresses: "safaricom" }, { info: { address: {}, requestIP: () => ({ address: "196.201.214.200" }) } }, 200],
    [{ addresses: "safaricom" }, { info: { requestIP: () => null } }, 403],
    [{ addresses: "safaricom" }, { info: { address: "203.0.113.7" } }, 403],
    [{ addresses: "safaricom" }, {}, 403],
    [{ addresses: "safaricom" }, { info: { address: "203.0.113.7" }, "x-forwarded-for": "196.201.214.200" }, 403],
    [proxied, { info: proxy, "x-forwarded-for": "196.201.214.200" }, 200],
    [proxied, { info: proxy, "x-forwarded-for": "196.201.214.200, 203.0.113.7" }, 403],
    [proxied, { info: proxy }, 403],
    [{ addresses: "safaricom", addressHeader: "CF-Connecting-IP" }, { "cf-connecting-ip": "196.201.214.200" }, 200],
    [{ addresses: "safaricom", addressHeader: "cf-connecting-ip" }, { info: { address: "196.201.214.200" } }, 403],
    [{ addresses: "safaricom", addressHeader: "cf-connecting-ip" }, { "cf-connecting-ip": "not an address" }, 403],
    [{ addresses: ["203.0.113.7", "10.0.0.0/8"] }, { info: { address: "203.0.113.7" } }, 200],
    [{ addresses: ["203.0.113.7", "10.0.0.0/8"] }, { info: { address: "10.9.9.9" } }, 200],
    [{ addresses: ["203.0.113.7", "10.0.0.0/8"] }, { info: { address: "203.0.113.8" } }, 403],
    [{ addresses: "any" }, {}, 200],
  ];
  for (const [options, from, status] of cases) {
    const shop = make(options);
    assert.equal((await shop.post("callback", payment.body, from)).status, status, JSON.stringify([options, from]));
    assert.equal(shop.stored.length, status === 200 ? 1 : 0);
    assert.equal((await shop.post("callback", payment.body, { ...from, path: "/guess/callback" })).status, 404);
  }
});

test("neither answers nor the log hold a secret, a body or a person", async () => {
  const shop = make({ store: (received) => { throw new Error(received.body); }, validate: () => false });
  const answers = [];
  for (const place of ["callback", "result", "validation", "confirmation", "nowhere"]) {
    for (const body of [payment.body, payout.body, validation.body, "{}", "{"]) answers.push(await shop.post(place, body));
  }
  const told = JSON.stringify([answers, shop.entries]);
  for (const part of [SECRET, "254708374149", "NLJ7RT61SV", "NICHOLAS", "254705912645", "ws_CO"]) {
    assert.ok(!told.includes(part), part);
  }
});

test("a log that throws, or that rejects, costs nothing", async () => {
  for (const log of [() => { throw new Error("log"); }, async () => { throw new Error("log"); }]) {
    const shop = make({ log, onError: log });
    assert.equal((await shop.post("callback", payment.body)).status, 200);
    assert.equal((await shop.post("callback", "{")).status, 400);
  }
  const broken = make({ now: () => { throw new Error("clock"); } });
  assert.equal((await broken.post("callback", payment.body)).status, 500);
  assert.deepEqual(reasons(broken), ["unexpected"]);
});

test("the receivers use the core that the host has, by import and by require", () => {
  const require = createRequire(import.meta.url);
  assert.equal(receivers.MpesaError, MpesaError);
  assert.equal(require("mpesa-core/receivers").MpesaError, require("mpesa-core/daraja").MpesaError);
  assert.deepEqual(Object.keys(receivers).sort(), ["MpesaError", "createReceiver", "inBatches"]);
});
