import assert from "node:assert/strict";
import { test } from "node:test";
import * as credential from "mpesa-core/credential";
import * as daraja from "mpesa-core/daraja";
import * as mpesa from "mpesa-core";
import exercise from "./exercise.cjs";

test("import of mpesa-core works without any call to load it", () => {
  assert.deepEqual(exercise(mpesa), exercise.expected);
});

test("import of mpesa-core/daraja gives the same functions", () => {
  assert.deepEqual(exercise({ daraja, MpesaError: daraja.MpesaError }), exercise.expected);
  assert.deepEqual(Object.keys(daraja), Object.keys(mpesa.daraja));
});

test("import of mpesa-core/credential encrypts without the rest", () => {
  assert.deepEqual(Object.keys(credential), ["MpesaError", "bearerToken", "inspectCertificate", "inspectPublicKey", "securityCredential"]);
  assert.equal(credential.securityCredential("password", { environment: "production" }).length, 344);
  assert.throws(() => credential.securityCredential("", { environment: "production" }), { code: "invalidPassword" });
  assert.equal(credential.bearerToken("secret", { environment: "production" }).length, 684);
});

test("an error has the stack of the caller, a name, and its facts as members", () => {
  assert.throws(() => mpesa.daraja.parseCallback("<html>"), (error) => {
    assert.ok(error instanceof mpesa.MpesaError && error instanceof Error);
    assert.match(error.stack, /entries\.test/);
    assert.match(String(error), /^MpesaError: the callback is not JSON/);
    assert.equal(error.code, "notJson");
    assert.equal(error.resend, "no");
    assert.deepEqual(error.issues, []);
    return true;
  });
});

test("the name of each endpoint is the name it is exported by", () => {
  const endpoints = Object.entries(mpesa.daraja).filter(([, value]) => typeof value === "object");
  assert.ok(endpoints.length > 0);
  for (const [name, endpoint] of endpoints) assert.deepEqual([name, true], [endpoint.name, Object.isFrozen(endpoint)]);
});

test("a long text that is not ASCII arrives as it was sent", () => {
  for (const times of [1, 500, 20_000]) {
    const text = `\ufeff${"Jambo, Zoë 🎉".repeat(times)}`;
    const stkCallback = { CheckoutRequestID: "ws_CO_ñ", MerchantRequestID: "é", ResultCode: 0, ResultDesc: text };
    const event = mpesa.daraja.parseCallback(JSON.stringify({ Body: { stkCallback } }));
    assert.equal(event.resultDescription, text);
    assert.deepEqual([event.checkoutRequestId, event.merchantRequestId], ["ws_CO_ñ", "é"]);
  }
});

test("a body may be a view of part of a buffer, in any type of array", () => {
  const { callback } = exercise.samples;
  const bytes = new TextEncoder().encode(`garbage!${callback}rubbish`);
  const end = bytes.byteLength - 7;
  for (const body of [
    bytes.subarray(8, end), new DataView(bytes.buffer, 8, end - 8), bytes.slice(8, end).buffer, Buffer.from(callback),
  ]) {
    assert.equal(mpesa.daraja.parseCallback(body).receipt, "NLJ7RT61SV");
  }
});
