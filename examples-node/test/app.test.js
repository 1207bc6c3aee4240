import assert from "node:assert/strict";
import { test } from "node:test";
import { chooseMpesa, sandbox } from "../src/mpesa.js";
import { rehearse } from "../src/rehearsal.js";

const form = (values) => ({
  method: "POST",
  headers: { "content-type": "application/x-www-form-urlencoded", origin: "http://localhost", host: "localhost" },
  body: new URLSearchParams(values),
});

test("the page's form makes a charge once, however often it is sent", async () => {
  const shop = rehearse();
  const values = { amount: "100", phoneNumber: "0712 345 678", reference: "INV-1", requestKey: "one" };
  for (let time = 0; time < 2; time += 1) {
    const response = await shop.app.request("/charges", form(values));
    assert.equal(response.status, 303);
    assert.equal(response.headers.get("location"), "/");
  }
  assert.equal(shop.store.latestCharges(9).length, 1);
  assert.match(await (await shop.app.request("/")).text(), /Waiting for the customer/);
});

test("values that M-Pesa would not take come back with every issue, and nothing is stored", async () => {
  const shop = rehearse();
  const wrong = { amount: "1.5", phoneNumber: "12", reference: "  " };
  const { issues } = await shop.charge(wrong);
  assert.deepEqual(issues.map(({ path }) => path).sort(), ["accountReference", "amount", "phoneNumber"]);

  const response = await shop.app.request("/charges", form(wrong));
  assert.equal(response.status, 400);
  const text = await response.text();
  assert.equal(text.match(/class="issue"/g).length, 3);
  assert.match(text, /value="1.5"/);

  for (const body of ["", "{", "null", "[]", '"text"', "7"]) {
    assert.equal((await shop.post("/charges", body)).status, 400, body);
  }
  assert.deepEqual(shop.store.latestCharges(9), []);
});

test("another site cannot send the form", async () => {
  const shop = rehearse();
  const request = form({ amount: "100", phoneNumber: "0712345678", reference: "INV-1" });
  const response = await shop.app.request("/charges", { ...request, headers: { ...request.headers, origin: "https://evil.example" } });
  assert.equal(response.status, 403);
});

test("the page escapes what it shows", async () => {
  const shop = rehearse();
  const response = await shop.app.request("/charges", form({ amount: '"><script>', phoneNumber: "&", reference: "<b>" }));
  const text = await response.text();
  assert.match(text, /value="&quot;&gt;&lt;script&gt;"/);
  assert.doesNotMatch(text, /<b>/);
  assert.match(response.headers.get("content-security-policy"), /default-src 'none'/);

  await shop.charge({ reference: "<i>x</i>" });
  assert.match(await (await shop.app.request("/")).text(), /&lt;i&gt;x&lt;\/i&gt;/);
});

test("neither the answers nor the page give away a callback's path", async () => {
  const shop = rehearse({ scenario: "cancelled" });
  const charge = await shop.charge();
  await shop.pass(30);
  const [{ path }] = shop.callbacks;
  const secret = path.split("/").at(-2);
  const { callbackHash } = shop.store.charge(charge.id);
  const shown = JSON.stringify(await shop.state(charge.id)) + (await (await shop.app.request("/")).text());
  for (const hidden of [secret, callbackHash]) assert.ok(!shown.includes(hidden));
  assert.ok(!JSON.stringify(shop.store.charge(charge.id)).includes(secret));
});

test("an unknown charge is not found", async () => {
  assert.equal((await rehearse().app.request("/charges/none")).status, 404);
});

test("the environment decides between simulator and sandbox", () => {
  const keys = { MPESA_CONSUMER_KEY: "key", MPESA_CONSUMER_SECRET: "secret", MPESA_PASSKEY: "passkey" };
  const PUBLIC_URL = "https://shop.example";
  assert.equal(chooseMpesa({ PATH: "/bin" }).name, "the simulator");
  assert.equal(chooseMpesa({ ...keys, PUBLIC_URL, MPESA_SHORT_CODE: "174379" }).shortCode, "174379");
  const till = chooseMpesa({ ...keys, PUBLIC_URL, MPESA_STORE: "600000", MPESA_TILL: "400200" });
  assert.deepEqual(till.shortCode, { store: "600000", till: "400200" });
  assert.throws(() => sandbox({ MPESA_PASSKEY: "p" }), /MPESA_CONSUMER_KEY, MPESA_CONSUMER_SECRET, PUBLIC_URL, MPESA_SHORT_CODE/);
  assert.throws(() => sandbox({ ...keys, MPESA_SHORT_CODE: "1", PUBLIC_URL: "https://my-mpesa.example" }), /PUBLIC_URL/);
});
