import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { acknowledge, diagnose, explain, MpesaError, parseCallback, stkPassword } from "mpesa-core/ethiopia";

const passkey = "1f0c55d9e1d4f1b0a7c3e2896b5d4c3f2e1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c";
const refused = (call, code) => assert.throws(call, (error) => MpesaError.is(error) && error.code === code);
const stkCallback = { CheckoutRequestID: "ws_CO_1", ResultCode: 3002, CallbackMetadata: { Item: [{ Name: "Amount" }] } };
const envelope = { Envelope: { Body: { stkCallback } } };

test("Ethiopia's STK password is the hash that another implementation makes, or Daraja's form on demand", () => {
  const params = { shortCode: "1020", passkey, now: "2024-09-18T05:58:23+03:00" };
  const plain = `1020${passkey}20240918055823`;
  const hash = createHash("sha256").update(plain).digest("hex");
  assert.deepEqual(stkPassword(params), { password: btoa(hash), timestamp: "20240918055823" });
  assert.equal(stkPassword({ ...params, passwordForm: "daraja" }).password, btoa(plain));
  for (const wrong of [undefined, {}, { ...params, passwordForm: "md5" }, { ...params, passkey: btoa(hash) }]) {
    refused(() => stkPassword(wrong), "invalidParameters");
  }
});

test("a push of Ethiopia is read from its envelope, explained and acknowledged", () => {
  const event = parseCallback(JSON.stringify(envelope));
  const { kind, outcome, resend, resultCode } = event;
  assert.deepEqual([kind, outcome, resend, resultCode], ["stk", "failed", "afterQuery", "3002"]);
  assert.deepEqual(parseCallback(JSON.stringify(envelope.Envelope)), event);
  assert.match(explain(event).cause, /did not answer/);
  assert.deepEqual(JSON.parse(acknowledge(event).body), { ResultCode: 0, ResultDesc: "Accepted" });
});

test("of Ethiopia's replies that of a registration is done, and every other is only taken", () => {
  assert.equal(explain({ responseCode: "200" }).outcome, "succeeded");
  assert.equal(explain({ responseCode: "0" }).outcome, "pending");
  assert.equal(explain("77").known, false);
});

test("a host of Kenya is found in settings for Ethiopia", () => {
  const [finding, ...others] = diagnose({ environment: "sandbox", baseUrl: "https://sandbox.safaricom.co.ke" });
  assert.deepEqual([finding.path, finding.severity, others], ["baseUrl", "error", []]);
  refused(() => diagnose({ till: "1" }), "invalidParameters");
});
