// Building the request of an STK push: mpesa-core and zod.
import assert from "node:assert/strict";
import { MpesaError, stkPush } from "../pkg/dist/daraja.js";
import { compare, give, outcome } from "./measure.mjs";
import { zodRequest, zodRequestWithUrl } from "./zod_request.mjs";

const params = {
  shortCode: "174379",
  amount: 100,
  phoneNumber: "0712 345 678",
  callbackUrl: "https://shop.example/callbacks/7f3a9c",
  accountReference: "INV-1024",
  description: "Two shoes",
};
const context = {
  environment: "sandbox",
  accessToken: "c9SQxWWhmdVRlyh0zh8gZDTkubVF",
  passkey: "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919",
};
const till = { ...params, shortCode: { store: "174379", till: "5043567" } };
const wrong = { ...params, amount: 0.5, phoneNumber: "0212345678" };

const contenders = (given) => ({
  "mpesa-core": () => outcome(() => stkPush.request(given, context)),
  "zod, the same checks": () => outcome(() => zodRequest(given, context)),
  "zod, z.url for the URL": () => outcome(() => zodRequestWithUrl(given, context)),
});

for (const given of [params, till]) {
  const fixed = { ...context, now: Date.UTC(2021, 5, 28, 6, 24, 8) };
  const [ours, ...theirs] = [stkPush, { request: zodRequest }, { request: zodRequestWithUrl }].map(({ request }) => {
    const { body, ...rest } = request(given, fixed);
    return { ...rest, body: JSON.parse(body) };
  });
  assert.equal(ours.body.Timestamp, "20210628092408");
  // Paybill and till are JSON numbers or strings in samples; what matters is that they are the same.
  for (const other of theirs) assert.deepEqual(texts(other), texts(ours));
}
for (const [name, call] of Object.entries(contenders(wrong))) {
  const error = call();
  assert.ok(name === "mpesa-core" ? MpesaError.is(error) : error instanceof Error, name);
  assert.equal(error.issues.length, 2, name);
}

function texts({ body, ...rest }) {
  return { ...rest, body: Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)])) };
}

const targets = { "zod, the same checks": "1.0x" };
give(
  { title: "stkPush.request, paybill, time from the clock", rows: compare(contenders(params), { targets }) },
  { title: "stkPush.request refused, two wrong parameters; all throw", rows: compare(contenders(wrong)) },
);
