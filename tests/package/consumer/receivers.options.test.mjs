import assert from "node:assert/strict";
import { test } from "node:test";
import { MpesaError, createReceiver } from "mpesa-core/receivers";

const secret = "5f0c1a7be2d9436890ab";
const store = () => {};

function issuesOf(call) {
  try {
    call();
  } catch (error) {
    assert.ok(MpesaError.is(error) && error.code === "invalidParameters", String(error));
    assert.ok(!error.message.includes("shhh"), "a secret is not shown");
    return error.issues.map(({ path }) => path);
  }
  return [];
}

test("all that is wrong with the options is told at once, before anything is received", () => {
  const wrong = {
    secret: "shhh", validate: 1, unreadable: {}, addresses: "all", addressHeader: "a b", trustedProxies: "10.0.0.1", largestBody: 0,
    bodyTimeout: 1.5, answerWithin: Infinity, log: "x", onError: null, now: 0, stores: () => {},
  };
  assert.deepEqual(issuesOf(() => createReceiver(wrong)).sort(), [...Object.keys(wrong), "store"].sort());
  for (const nothing of [undefined, null, {}, 7]) assert.deepEqual(issuesOf(() => createReceiver(nothing)).sort(), ["secret", "store"]);
  assert.deepEqual(issuesOf(() => createReceiver({ secret, store, get validate() { throw new Error("trap"); } })), ["options"]);
  assert.deepEqual(issuesOf(() => createReceiver({ secret, store, validate: undefined })), []);
});

test("a secret is long enough, fits a URL as it is, and holds no word that M-Pesa refuses there", () => {
  const short = [undefined, null, 7, "", "shhh", "x".repeat(15)];
  const strange = ["x".repeat(513), `${secret}/x`, `${secret} `, `${secret}é`, `${secret}%41`, `${secret}sQl`, `MPESA${secret}`];
  for (const bad of [...short, ...strange]) {
    assert.deepEqual(issuesOf(() => createReceiver({ secret: bad, store })), ["secret"], String(bad));
    assert.deepEqual(issuesOf(() => createReceiver({ secret: [secret, bad], store })), ["secret[1]"], String(bad));
  }
  assert.deepEqual(issuesOf(() => createReceiver({ secret: [], store })), ["secret"]);
});

test("addresses and proxies are addresses and networks", () => {
  for (const bad of [["nowhere"], [""], [7], ["10.0.0.0/33"], {}, 7]) {
    const issues = issuesOf(() => createReceiver({ secret, store, addresses: bad, trustedProxies: bad }));
    assert.deepEqual(issues.sort(), ["addresses", "trustedProxies"], JSON.stringify(bad));
  }
  assert.deepEqual(issuesOf(() => createReceiver({ secret, store, addresses: [] })), ["addresses"]);
});

test("a receiver does not change with the options that it was made from", async () => {
  const secrets = [secret];
  const receiver = createReceiver({ secret: secrets, store });
  secrets[0] = "another-secret-of-16";
  assert.ok(receiver.urls("https://shop.example").callbackUrl.includes(secret));
  assert.ok(Object.isFrozen(receiver));
});

test("the URLs are those that the receiver answers, and that M-Pesa takes", () => {
  const receiver = createReceiver({ secret: [secret, "the-old-secret-16"], store });
  const at = (place) => `https://shop.example/callbacks/${secret}/${place}`;
  for (const base of ["https://shop.example/callbacks", "https://shop.example/callbacks/"]) {
    assert.deepEqual(receiver.urls(base), {
      callbackUrl: at("callback"), resultUrl: at("result"), statusUrl: at("status"), timeoutUrl: at("timeout"),
      confirmationUrl: at("confirmation"), validationUrl: at("validation"),
    });
  }
  const { resultUrl } = receiver.urls("https://shop.example", "one-secret-of-this-payment");
  assert.equal(resultUrl, "https://shop.example/one-secret-of-this-payment/result");
  const noBase = [undefined, "", "shop.example", "ftp://shop.example", "https://", "https://shop.example?x", "https://shop.example/#x"];
  for (const base of [...noBase, "https://mpesa.example", "https://shop.example/EXEcute"]) {
    assert.deepEqual(issuesOf(() => receiver.urls(base)), ["base"], base);
  }
  assert.deepEqual(issuesOf(() => receiver.urls("x", "shhh")), ["base", "secret"]);
  const own = createReceiver({ secret: () => true, store });
  assert.deepEqual(issuesOf(() => own.urls("https://shop.example")), ["secret"]);
});
