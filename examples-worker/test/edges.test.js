import assert from "node:assert/strict";
import { test } from "node:test";
import { openShop, SILENT, stkCallback } from "./shop.js";

const CALLS = [
  ["GET", ""], ["GET", "/174379"], ["POST", "/174379/charges"], ["PUT", "/174379/orders/A"],
  ["POST", "/174379/reconcile"],
];

test("what is no callback is answered with the reason, and nothing of it is kept", async (t) => {
  const shop = await openShop(t, { scenario: SILENT });
  const { id, checkoutRequestId } = await shop.charge();
  const path = shop.secretPath();
  const body = stkCallback(checkoutRequestId);
  const status = async (...request) => (await shop.post(path, ...request)).status;
  assert.equal(await status(`${" ".repeat(70_000)}${body}`), 413);
  assert.equal(await status("{"), 400);
  assert.equal(await status('{"Body":{}}'), 400);
  assert.equal(await status(""), 400);
  assert.equal(await status(body, { "content-type": "text/html" }), 415);
  assert.equal(await status(undefined, {}, "GET"), 405);
  assert.equal(await status(body, undefined, "PUT"), 405);
  assert.equal((await shop.post("/callbacks/174379/short/callback", body)).status, 404);

  const { callbacks } = await shop.all();
  assert.deepEqual(callbacks, []);
  assert.equal((await shop.state(id)).state, "pending");
});

test("the token is shared, and replaced once when it is turned away from many at once", async (t) => {
  const turnedAway = { requestId: "1", errorCode: "404.001.03", errorMessage: "Invalid Access Token" };
  let old, refused = 0;
  const shop = await openShop(t, {
    scenario: SILENT,
    meddle: (call, send, attempt, body, authorization) => {
      if (call !== "push") return send();
      old ??= authorization;
      if (attempt === 1 || authorization !== old) return send();
      refused += 1;
      return new Response(JSON.stringify(turnedAway), { status: 404 });
    },
  });
  const charge = (index) => shop.charge({ key: `order-${index}`, phoneNumber: `07123456${10 + index}` });
  assert.equal((await charge(0)).state, "pending");
  assert.equal(shop.counts().token, 1);
  const charges = await Promise.all([1, 2, 3, 4, 5].map(charge));
  assert.ok(refused > 0, "the old token was turned away");
  assert.deepEqual(charges.map(({ state }) => state), Array(5).fill("pending"));
  assert.equal(shop.counts().token, 2);
});

test("what the queue could not tell the shop is told again, and counts once", async (t) => {
  const shop = await openShop(t, { told: (message, attempt) => (attempt === 1 ? 503 : 200) });
  await shop.charge();
  await shop.pass(26);
  const object = await shop.object();
  await shop.until(async () => (await object.messageState("payment-1")) === "handled");
  assert.deepEqual(shop.messages.map(({ status }) => status), [503, 200]);
  assert.equal(new Set(shop.messages.map(({ key }) => key)).size, 1);
});

test("a message that the shop never takes is kept for a person, who can send it again", async (t) => {
  let answer = 500;
  const shop = await openShop(t, { told: () => answer });
  await shop.charge();
  await shop.pass(26);
  const [dead] = await shop.until(async () => {
    const { deadMessages } = await shop.all();
    return deadMessages.length > 0 && deadMessages;
  });
  assert.equal(dead.id, "payment-1");
  assert.equal(shop.messages.length, 3);

  answer = 200;
  assert.equal((await shop.api("/messages/payment-1/again", { method: "POST" })).status, 204);
  const object = await shop.object();
  await shop.until(async () => (await object.messageState("payment-1")) === "handled");
  assert.equal((await shop.api("/messages/payment-1/again", { method: "POST" })).status, 404);
});

test("nothing is shown or done without the token of the shop", async (t) => {
  const shop = await openShop(t);
  for (const authorization of [undefined, "Bearer ", `Bearer ${shop.secrets.API_TOKEN}0`, shop.secrets.API_TOKEN]) {
    const headers = authorization === undefined ? {} : { authorization };
    for (const [method, path] of CALLS) {
      assert.equal((await shop.fetch(`/api${path}`, { method, headers })).status, 401, `${method} ${path}`);
    }
  }
  assert.deepEqual(await shop.api("").then(({ status, charges }) => [status, charges]), [200, []]);
  const headers = { authorization: `Bearer ${shop.secrets.API_TOKEN}` };
  assert.deepEqual(await (await shop.fetch("/api", { headers })).json(), { shortCodes: ["174379"] });
  for (const path of ["/api/600000", "/api/600000/charges/x", "/api/174379/charges/x", "/api/174379/orders/x"]) {
    assert.equal((await shop.fetch(path, { headers })).status, 404, path);
  }
  const page = await shop.fetch("/");
  assert.equal(page.status, 200);
  assert.match(page.headers.get("content-security-policy"), /default-src 'none'/);
});

test("no secret and no phone number is logged", async (t) => {
  const shop = await openShop(t);
  await shop.charge();
  await shop.post(shop.secretPath().replace("/callback", "/result"), "{}");
  await shop.post("/callbacks/174379/0123456789abcdef/callback", "{}");
  await shop.pass(30);
  await shop.scheduled();
  await shop.until(() => shop.logs.some((line) => line.includes("claimed -> paid")));
  const logs = shop.logs.join("");
  const secretInPath = shop.secretPath().split("/").at(-2);
  for (const secret of [...Object.values(shop.secrets), secretInPath, "712345678", "p".repeat(64)]) {
    assert.ok(!logs.includes(secret));
  }
});
