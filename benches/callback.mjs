// Reading callbacks of an STK push, of a payout and of C2B: mpesa-core, safaricom-mpesa-node, zod.
import assert from "node:assert/strict";
import { parseSTKCallback } from "safaricom-mpesa-node";
import { MpesaError, parseCallback } from "../pkg/dist/daraja.js";
import { compare, fixture, give, outcome, sample } from "./measure.mjs";
import { bareC2b, zodC2b } from "./zod_c2b.mjs";
import { bareShape, zodCallback } from "./zod_callback.mjs";
import { bareResult, zodResult } from "./zod_result.mjs";

const success = sample("stk_success");
const cancelled = sample("stk_cancelled");
const cut = success.minified.slice(0, -40);

const against = (text, same, bare, others) => ({
  "mpesa-core": () => outcome(() => parseCallback(text)),
  ...others,
  "JSON.parse + zod, same work": () => outcome(() => same(JSON.parse(text))),
  "JSON.parse + bare zod shape": () => outcome(() => bare(JSON.parse(text))),
  "JSON.parse alone": () => outcome(() => JSON.parse(text)),
});

const contenders = (text) =>
  against(text, zodCallback, bareShape, {
    "safaricom-mpesa-node": () => outcome(() => readAll(parseSTKCallback(JSON.parse(text)))),
  });

/** Whoever reads a callback wants what is in it. */
function readAll(callback) {
  return {
    amount: callback.getAmount(),
    phoneNumber: callback.getPhoneNumber(),
    receipt: callback.getTransactionId(),
    merchantRequestId: callback.getMerchantRequestId(),
    checkoutRequestId: callback.getCheckoutRequestId(),
    resultCode: callback.getResultCode(),
    resultDescription: callback.getResultDesc(),
  };
}

const ids = { merchantRequestId: "29115-34620561-1", checkoutRequestId: "ws_CO_191220191020363925" };
const paid = { receipt: "NLJ7RT61SV", amount: 1, phoneNumber: "254708374149" };
const succeeded = {
  kind: "stk", outcome: "succeeded", resend: "no", dedupeKey: `stk:${ids.checkoutRequestId}:0`, resultCode: "0",
  resultDescription: "The service request is processed successfully.", ...ids, ...paid, time: "2019-12-19T10:21:15+03:00",
};
const failed = {
  kind: "stk", outcome: "failed", resend: "safe", dedupeKey: `stk:${ids.checkoutRequestId}:1032`, resultCode: "1032",
  resultDescription: "Request cancelled by user", ...ids,
};

/** Checks every contender's result before it is timed. */
function verify(text, expected, theirs) {
  const calls = contenders(text);
  assert.deepEqual(calls["mpesa-core"](), expected);
  assert.deepEqual(calls["JSON.parse + zod, same work"](), expected);
  assert.deepEqual(calls["safaricom-mpesa-node"](), theirs);
  assert.equal(calls["JSON.parse + bare zod shape"]().Body.stkCallback.CheckoutRequestID, ids.checkoutRequestId);
}

// Its getter reads the code 0 as missing, so a success comes out as -1.
const theirSuccess = { ...ids, ...paid, resultCode: -1, resultDescription: succeeded.resultDescription };
const theirFailure = { ...ids, receipt: "", amount: 0, phoneNumber: "", resultCode: 1032, resultDescription: failed.resultDescription };
verify(success.minified, succeeded, theirSuccess);
verify(success.printed, succeeded, theirSuccess);
verify(cancelled.minified, failed, theirFailure);
for (const [name, call] of Object.entries(contenders(cut))) {
  const error = call();
  assert.ok(name === "mpesa-core" ? MpesaError.is(error) && error.code === "notJson" : error instanceof SyntaxError, name);
}

const payout = fixture("result/b2c");
const payment = fixture("c2b/confirmation");
const others = [
  { title: "The result of a payout", ...payout, calls: against(payout.minified, zodResult, bareResult), id: (body) => body.Result.ConversationID },
  { title: "The confirmation of a C2B payment", ...payment, calls: against(payment.minified, zodC2b, bareC2b), id: (body) => body.TransID },
];
for (const { calls, event, id } of others) {
  assert.deepEqual(calls["mpesa-core"](), event);
  assert.deepEqual(calls["JSON.parse + zod, same work"](), event);
  assert.equal(id(calls["JSON.parse + bare zod shape"]()), id(calls["JSON.parse alone"]()));
}

const targets = { "safaricom-mpesa-node": ">= 2x", "JSON.parse + zod, same work": "1.0x" };
const table = (title, text, goals) => ({ title, rows: compare(contenders(text), { targets: goals }) });
give(
  table(`A successful callback, minified (${success.minified.length} bytes)`, success.minified, targets),
  table(`A successful callback, as printed (${success.printed.length} bytes)`, success.printed, targets),
  table(`A cancelled push, 1032, minified (${cancelled.minified.length} bytes)`, cancelled.minified),
  ...others.map(({ title, minified, calls }) => ({
    title: `${title}, minified (${minified.length} bytes)`,
    rows: compare(calls, { targets: { "JSON.parse + zod, same work": "1.0x" } }),
  })),
  table(`A callback that is cut off (${cut.length} bytes); all throw`, cut),
);
