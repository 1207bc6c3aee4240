import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { MpesaError, daraja } from "mpesa-core";
import exercise from "./exercise.cjs";

const { acceptPayment, acknowledge, diagnose, explain, matchesPhoneNumber, originatorConversationId, parseCallback, rejectPayment } = daraja;
const { context, params } = exercise.samples;
const json = ({ status, headers, body }) => [status, headers["content-type"], JSON.parse(body)];
const refused = (call, code) => assert.throws(call, (error) => MpesaError.is(error) && error.code === code);

test("a validation is answered as the portal prints it", () => {
  assert.deepEqual(json(acceptPayment()), [200, "application/json", { ResultCode: "0", ResultDesc: "Accepted" }]);
  assert.deepEqual(json(acceptPayment({ resultCode: "number", thirdPartyTransactionId: "order-7" })),
    [200, "application/json", { ResultCode: 0, ResultDesc: "Accepted", ThirdPartyTransID: "order-7" }]);
  assert.deepEqual(json(rejectPayment("invalidAccountNumber")),
    [200, "application/json", { ResultCode: "C2B00012", ResultDesc: "Rejected" }]);
  for (const reason of [undefined, null, "C2B00012", "", 12, {}]) refused(() => rejectPayment(reason), "invalidParameters");
  refused(() => acceptPayment({ resultCode: 0 }), "invalidParameters");
});

test("each callback is acknowledged as its API wants it", () => {
  assert.deepEqual(json(acknowledge()), [200, "application/json", { ResultCode: 0, ResultDesc: "Accepted" }]);
  assert.deepEqual(json(acknowledge({ kind: "stk" })), json(acknowledge()));
  assert.deepEqual(json(acknowledge({ kind: "billPayment" })), [200, "application/json", { resmsg: "Success", rescode: "200" }]);
});

test("a masked or hashed phone number is compared", () => {
  const hash = "b1d03ae2c11bba4f9b8ce6a6cb5c3d9f4dfa0ffc5fbd1f1b8a2e3a7be22ba4d7";
  assert.equal(matchesPhoneNumber("2547 ***** 126", "0712345126"), true);
  assert.equal(matchesPhoneNumber("2547 ***** 126", "0712345678"), false);
  assert.equal(matchesPhoneNumber("25470****149", 254708374149), true);
  assert.equal(matchesPhoneNumber(createHash("sha256").update("254708374149").digest("hex"), "0708374149"), true);
  assert.equal(matchesPhoneNumber(hash, "0708374149"), false);
  for (const pair of [[], [null, "0708374149"], ["2547 ***** 126", "x"], [{}, {}]]) {
    refused(() => matchesPhoneNumber(...pair), "invalidParameters");
  }
});

test("ids are short, plain and never the same", () => {
  const ids = Array.from({ length: 1000 }, () => originatorConversationId());
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[0-9A-Z]{19}$/);
});

test("a code is explained, by its API where it means other things elsewhere", () => {
  const cancelled = explain("1032");
  assert.deepEqual([cancelled.known, cancelled.code, cancelled.api, cancelled.outcome, cancelled.whoCanFix],
    [true, "1032", "stk", "failed", "customer"]);
  assert.match(cancelled.cause, /cancelled/);
  assert.match(explain(2001).cause, /wrong PIN/);
  const initiator = explain("2001", { api: "result" });
  assert.match(initiator.cause, /initiator information/);
  assert.ok(initiator.others.some(({ api }) => api === "stk"));
});

test("an error, an event and a message are explained", () => {
  const body = JSON.stringify({ requestId: "1", errorCode: "500.001.1001", errorMessage: "Wrong credentials" });
  assert.throws(() => daraja.stkPush.reply({ status: 500, body }), (error) => {
    const { known, code, fix, resend, whoCanFix } = explain(error);
    assert.deepEqual([known, code, resend, whoCanFix], [true, "500.001.1001", "no", "you"]);
    assert.match(fix, /passkey/);
    return true;
  });
  assert.throws(() => daraja.stkPush.request({ ...params, amount: 0 }, context), (error) => /issues/.test(explain(error).fix));

  const event = parseCallback(JSON.stringify({ Body: { stkCallback: { CheckoutRequestID: "ws_CO_1", ResultCode: 1037 } } }));
  const { outcome, resend, cause } = explain(event);
  assert.deepEqual([outcome, resend], [event.outcome, event.resend]);
  assert.match(cause, /could not be reached/);

  for (const message of ["Missing ICCID value in request", "MerchantValidate - Wrong credentials", "[STK_CB - ]DS timeout."]) {
    const explained = explain(message);
    assert.ok(explained.known && explained.fix.length > 10, message);
  }
});

test("a reply is not taken for a result", () => {
  const taken = { MerchantRequestID: "1", CheckoutRequestID: "ws_CO_1", ResponseCode: "0", ResponseDescription: "Success" };
  const reply = daraja.stkPush.reply({ status: 200, body: JSON.stringify(taken) });
  const { known, outcome, resend, cause } = explain(reply);
  assert.deepEqual([known, outcome, resend], [true, "pending", "poll"]);
  assert.match(cause, /taken/);
  assert.equal(explain("17").resend, "afterQuery");
  assert.equal(explain("17", { api: "stkPush" }).outcome, "failed");
});

test("what nobody knows is doubt", () => {
  for (const subject of ["7777", "Good morning to you", {}, undefined, null, 7777, { kind: "stk", resultCode: "7777" }]) {
    const { known, resend } = explain(subject);
    assert.deepEqual([known, resend], [false, "afterQuery"]);
  }
  assert.equal(explain({ kind: "stk", resultCode: "7777", outcome: "unknown", resend: "poll" }).resend, "poll");
});

test("settings are diagnosed, and no secret is shown", () => {
  const findings = diagnose({
    environment: "production", shortCode: 174379, passkey: context.passkey, initiatorPassword: "s3cr3t(", now: new Date(),
    callbackUrl: "https://shop.example/mpesa/callback", certificate: new Uint8Array([1, 2, 3]),
  });
  assert.deepEqual(findings.map(({ severity, path }) => `${severity} ${path}`),
    ["error shortCode", "error passkey", "error initiatorPassword", "error certificate", "error callbackUrl"]);
  assert.ok(!JSON.stringify(findings).includes("s3cr3t"));
  assert.deepEqual(diagnose({ environment: "sandbox", shortCode: "174379", passkey: context.passkey }), []);
  refused(() => diagnose({ pass_key: "x" }), "invalidParameters");
});

test("Safaricom is known by its addresses, however a runtime writes them", () => {
  for (const address of ["196.201.214.200", "::ffff:196.201.214.200", "[::ffff:c4c9:d6c8]:443", "196.201.212.69", "196.201.212.128"]) {
    assert.equal(daraja.isSafaricomAddress(address), true, address);
  }
  for (const address of ["196.201.214.1", "203.0.113.9", "::1", "", undefined, null, "safaricom.co.ke"]) {
    assert.equal(daraja.isSafaricomAddress(address), false, String(address));
  }
  assert.equal(daraja.isSafaricomAddress("196.201.212.128", { list: "portal" }), false);
  assert.equal(daraja.isSafaricomAddress("10.1.2.3", { list: ["10.0.0.0/8"] }), true);
  for (const list of ["some", 5, ["ten"], {}]) refused(() => daraja.isSafaricomAddress("::1", { list }), "invalidParameters");
  refused(() => daraja.isSafaricomAddress("::1", { get list() { throw new Error("trap"); } }), "invalidArgument");
});

test("who sent a request is told by trusted proxies only", () => {
  const { clientAddress } = daraja;
  assert.equal(clientAddress("203.0.113.9", "196.201.214.200"), "203.0.113.9");
  assert.equal(clientAddress("127.0.0.1", "1.1.1.1, 196.201.214.200", ["127.0.0.1"]), "196.201.214.200");
  assert.equal(clientAddress(undefined, "196.201.214.200", ["127.0.0.1"]), undefined);
  assert.equal(clientAddress("127.0.0.1", "who knows", ["127.0.0.1"]), undefined);
  refused(() => clientAddress("127.0.0.1", "1.1.1.1", ["localhost"]), "invalidParameters");
});

test("an event is explained by how it ended, also where its code is that of something else or missing", () => {
  const c2b = JSON.stringify({ TransID: "RKL51ZDR4F", TransAmount: "5.00", BillRefNumber: "INV-7", BusinessShortCode: "600966" });
  for (const [arrivedAt, outcome, cause] of [["confirmation", "succeeded", /carried out/], ["validation", "pending", /under way/], [undefined, "unknown", /does not say/]]) {
    const explained = explain(parseCallback(c2b, { arrivedAt }));
    assert.deepEqual([explained.known, explained.outcome], [true, outcome]);
    assert.match(explained.cause, cause);
  }
  const done = JSON.stringify({ Result: { ResultType: 0, ResultCode: 0, ResultDesc: "Done", OriginatorConversationID: "1", ConversationID: "AG_1", TransactionID: "OEI2AK4Q16" } });
  const late = explain(parseCallback(done, { arrivedAt: "timeout" }));
  assert.deepEqual([late.known, late.outcome, late.resend, late.code], [true, "unknown", "afterQuery", "0"]);
  assert.match(late.cause, /does not say/);
  assert.equal(explain(parseCallback(done)).outcome, "succeeded");
});
