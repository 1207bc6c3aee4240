import assert from "node:assert/strict";
import { test } from "node:test";
import * as credential from "mpesa-core/credential";
import { createSimulator } from "mpesa-core/simulator";
import { daraja, MpesaError } from "mpesa-core";
import exercise from "./exercise.cjs";
import { hostile } from "./hostile.values.mjs";

const { params, context, callback } = exercise.samples;
const password = { shortCode: "174379", passkey: context.passkey };
const endpoints = Object.values(daraja).filter((value) => typeof value === "object");
const pristine = Object.getOwnPropertyNames(Object.prototype).length;

/** Each place that a value can be handed to, as a function of that value. */
const places = {
  parseCallback: (value) => daraja.parseCallback(value),
  acknowledge: (value) => daraja.acknowledge(value),
  stkPassword: (value) => daraja.stkPassword(value),
  "MpesaError.is": (value) => MpesaError.is(value),
  "parseCallback: options": (value) => daraja.parseCallback(callback, value),
  "parseCallback: arrivedAt": (arrivedAt) => daraja.parseCallback(callback, { arrivedAt }),
  acceptPayment: (value) => daraja.acceptPayment(value),
  "acceptPayment: thirdPartyTransactionId": (value) => daraja.acceptPayment({ thirdPartyTransactionId: value }),
  rejectPayment: (value) => daraja.rejectPayment(value),
  "matchesPhoneNumber: shown": (value) => daraja.matchesPhoneNumber(value, "0712345678"),
  "matchesPhoneNumber: phoneNumber": (value) => daraja.matchesPhoneNumber("2547 ***** 126", value),
  explain: (value) => daraja.explain(value, value),
  "explain: options": (value) => daraja.explain("1032", { api: value, message: value }),
  "explain: event": (value) => daraja.explain({ kind: value, resultCode: value, outcome: value }),
  diagnose: (value) => daraja.diagnose(value),
  "diagnose: settings": (value) => daraja.diagnose({ environment: value, passkey: value, certificate: value, callbackUrl: value }),
};
for (const endpoint of endpoints) {
  places[`${endpoint.name}.request`] = (value) => endpoint.request(value, value);
  places[`${endpoint.name}.request: context`] = (value) => endpoint.request(params, value);
  places[`${endpoint.name}.request: params`] = (value) => endpoint.request(value, context);
  places[`${endpoint.name}.reply`] = (value) => endpoint.reply(value);
  places[`${endpoint.name}.reply: status`] = (value) => endpoint.reply({ status: value, body: "{}" });
  places[`${endpoint.name}.reply: body`] = (value) => endpoint.reply({ status: 200, body: value });
}
for (const name of Object.keys(params)) {
  places[`stkPush.request: ${name}`] = (value) => daraja.stkPush.request({ ...params, [name]: value }, context);
}
for (const name of ["environment", "baseUrl", "now", "skipLimits", "accessToken", "passkey"]) {
  places[`stkPush.request: context.${name}`] = (value) => daraja.stkPush.request(params, { ...context, [name]: value });
}
for (const name of ["shortCode", "passkey", "now"]) {
  places[`stkPassword: ${name}`] = (value) => daraja.stkPassword({ ...password, [name]: value });
}
for (const [entry, { securityCredential, inspectCertificate }] of Object.entries({ daraja, credential })) {
  places[`${entry}: securityCredential`] = (value) => securityCredential(value, value);
  places[`${entry}: securityCredential: password`] = (value) => securityCredential(value, { environment: "sandbox" });
  places[`${entry}: securityCredential: source`] = (value) => securityCredential("password", value);
  for (const [name, use] of Object.entries({
    "securityCredential: source": (source) => securityCredential("password", source),
    inspectCertificate: (source) => inspectCertificate(source),
  })) {
    places[`${entry}: ${name}.environment`] = (environment) => use({ environment });
    places[`${entry}: ${name}.certificate`] = (certificate) => use({ certificate });
    places[`${entry}: ${name}.both`] = (value) => use({ environment: value, certificate: value });
  }
  places[`${entry}: inspectCertificate`] = (value) => inspectCertificate(value);
}
const { bearerToken, inspectPublicKey } = credential;
places.bearerToken = (value) => bearerToken(value, value);
places["bearerToken: secret"] = (value) => bearerToken(value, { environment: "sandbox" });
for (const [name, use] of Object.entries({
  "bearerToken: source": (source) => bearerToken("secret", source),
  inspectPublicKey,
})) {
  places[name] = (value) => use(value);
  places[`${name}.environment`] = (environment) => use({ environment });
  places[`${name}.publicKey`] = (publicKey) => use({ publicKey });
  places[`${name}.both`] = (value) => use({ environment: value, publicKey: value });
}

places.createSimulator = (value) => createSimulator(value);
for (const name of ["seed", "now", "scenario", "deliver", "consumerKey", "consumerSecret", "passkey", "shortCodes", "spikeArrest"]) {
  places[`createSimulator: ${name}`] = (value) => createSimulator({ [name]: value });
}

for (const [place, call] of Object.entries(places)) {
  test(`${place}: whatever it is given, it gives a value or throws an MpesaError, and goes on working`, () => {
    for (const [name, make] of Object.entries(hostile)) {
      let result;
      try {
        result = call(make());
      } catch (error) {
        assert.ok(MpesaError.is(error), `${name}: ${error?.stack}`);
        assert.ok(typeof error.code === "string" && error.message !== "" && Array.isArray(error.issues), name);
      }
      assert.notEqual(typeof result?.then, "function", name);
      assert.equal(daraja.parseCallback(callback).receipt, "NLJ7RT61SV", name);
    }
    assert.deepEqual(exercise({ daraja, MpesaError }), exercise.expected);
    assert.equal(credential.securityCredential("password", { environment: "sandbox" }).length, 344);
    assert.equal({}.polluted, undefined);
    assert.equal(Object.getOwnPropertyNames(Object.prototype).length, pristine);
  });
}

test("the simulator's clock moves by numbers only", async () => {
  const simulator = createSimulator();
  const start = simulator.now();
  for (const [name, make] of Object.entries(hostile)) {
    const moved = await simulator.advance(make()).then(() => true, (error) => (assert.ok(MpesaError.is(error), name), false));
    assert.equal(moved, typeof make() === "number" && make() >= 0 && Number.isFinite(make()), name);
  }
  assert.ok(simulator.now() > start);
});

test("a getter that calls the library does not disturb the call that reads it", () => {
  const shortCode = { toJSON: () => (daraja.parseCallback(callback), "174379") };
  const response = {
    status: 200,
    get body() {
      daraja.stkPush.request(params, context);
      return '{"ResponseCode":"0","CheckoutRequestID":"c","MerchantRequestID":"m"}';
    },
  };
  assert.deepEqual(daraja.stkPush.request({ ...params, shortCode }, context), daraja.stkPush.request(params, context));
  assert.equal(daraja.stkPush.reply(response).checkoutRequestId, "c");
});
