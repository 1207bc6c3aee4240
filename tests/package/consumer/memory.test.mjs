import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { bearerToken, daraja, initCredentialSync, initSync, MpesaError } from "mpesa-core/slim";
import exercise from "./exercise.cjs";

const { params, context, callback } = exercise.samples;
const wasm = (name) => readFileSync(createRequire(import.meta.url).resolve(`mpesa-core/${name}.wasm`));
const memories = [load(() => initSync(wasm("core"))), load(() => initCredentialSync(wasm("credential")))];
const size = () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0);

/** Loads a wasm and catches the memory of the instance that is made for it. */
function load(init) {
  const { Instance } = WebAssembly;
  let caught;
  WebAssembly.Instance = class extends Instance {
    constructor(...from) {
      super(...from);
      caught = this.exports.memory;
    }
  };
  init();
  WebAssembly.Instance = Instance;
  return caught;
}

/** Runs `round` that often; the size after the first thousand and at the end. */
function sizes(rounds, round) {
  let settled;
  for (let at = 0; at < rounds; at++) {
    if (at === 1000) settled = size();
    round(at);
  }
  return [settled, size()];
}

function fails(call, code) {
  try {
    call();
  } catch (error) {
    if (MpesaError.is(error) && error.code === code) return;
    throw error;
  }
  throw new Error(`it did not throw ${code}`);
}

test("a million callbacks, half of them broken, take no more memory than a thousand", () => {
  const broken = [
    [callback.slice(0, -3), "notJson"], ["<html>", "notJson"], ['{"Body":1}', "unknownCallback"],
    [callback.replace("ResultCode", "Résultat"), "unknownCallback"],
  ];
  const ref = { Key: "Occasion" };
  const others = [
    { TransID: "RKL51ZDR4F", TransAmount: "5.00", MSISDN: "2547 ***** 126", FirstName: "Zoë", OrgAccountBalance: "25.00" },
    { Result: { ResultCode: 2001, ConversationID: "AG_1", ReferenceData: { ReferenceItem: ref } } },
    { Result: { ResultCode: 0, ConversationID: "AG_1", ResultParameters: { ResultParameter: [
      { Key: "AccountBalance", Value: "Working Account|KES|7.00|7.00|0.00|0.00&Utility Account|KES|1.00|1.00|0.00|0.00" }] } } },
  ].map((body) => JSON.stringify(body));
  const [settled, end] = sizes(1_000_000, (at) => {
    if (at % 2 === 0) daraja.parseCallback([callback, ...others][(at >> 1) % 4]);
    else fails(() => daraja.parseCallback(broken[(at >> 1) % 4][0]), broken[(at >> 1) % 4][1]);
  });
  assert.equal(end, settled);
});

test("a hundred thousand requests, replies, passwords and credentials take no more memory than a thousand", () => {
  const reply = '{"ResponseCode":"0","CheckoutRequestID":"ws_CO_1","MerchantRequestID":"1","CustomerMessage":"Zoë"}';
  const long = JSON.stringify({ errorCode: "404.001.03", errorMessage: "é".repeat(20_000), requestId: "1" });
  const rounds = [
    () => daraja.stkPush.request(params, context),
    () => fails(() => daraja.stkPush.request({ ...params, amount: "many", phoneNumber: 1, wrong: [] }, {}), "invalidParameters"),
    () => daraja.stkPush.reply({ status: 200, body: reply }),
    () => fails(() => daraja.stkPush.reply({ status: 404, body: long }), "refused"),
    () => fails(() => daraja.stkPush.reply({ status: 200, body: "" }), "unreadableReply"),
    () => daraja.stkPassword({ shortCode: "174379", passkey: context.passkey }),
    () => fails(() => daraja.stkPassword(undefined), "invalidParameters"),
    () => fails(() => daraja.securityCredential("", { environment: "sandbox" }), "invalidPassword"),
    () => fails(() => daraja.securityCredential("password", { certificate: "none" }), "invalidCertificate"),
    () => fails(() => bearerToken("", { environment: "sandbox" }), "invalidPassword"),
    () => fails(() => bearerToken("secret", { publicKey: "none" }), "invalidCertificate"),
    (at) => at % 120 === 11 && daraja.securityCredential("password", { environment: "sandbox" }) && bearerToken("secret", { environment: "sandbox" }),
  ];
  const [settled, end] = sizes(100_000, (at) => rounds[at % rounds.length](at));
  assert.equal(end, settled);
});
