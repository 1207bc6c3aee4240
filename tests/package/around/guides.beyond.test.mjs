import assert from "node:assert/strict";
import { test } from "node:test";
import { against } from "../beyond.mjs";
import { guide } from "../guides.mjs";

const { notRun, part, run } = guide("beyond-kenya");

const ORDERS = `
const log = [];
const orders = { update: async (order, change) => void log.push(Object.assign(order, change).state) };
const order = (phoneNumber) => ({ number: "INV7", amount: 1000, phoneNumber });
`;
const COLLECT = () => part("export async function collect(client");
const SETTLE = () => part("export async function settle(client");

test("beyond Kenya: the OpenAPI's client begins one session, and waits until it is usable", () => {
  const printed = run("sessionLifetime: 8 * 60", `
const before = simulator.now();
await client.session();
${COLLECT()}${ORDERS}
await Promise.all([collect(client, orders, order("000000000001")), collect(client, orders, { ...order("000000000001"), number: "INV8" })]);
console.log(log.join(), simulator.now() - before);
`, against("openapi"));
  assert.equal(printed, "sent,sent,paid,paid 30000");
});

test("beyond Kenya: a session by hand can be used after the seconds that it says", () => {
  const printed = run("export async function begin(apiKey)", `
const { c2bPayment } = await import("mpesa-core/openapi");
const { usableAfter, bearerToken: token } = await begin(process.env.OPENAPI_KEY);
const context = { environment: "sandbox", market: "vodacomTZN", bearerToken: token };
const pay = async (thirdPartyConversationId) => {
  const request = c2bPayment.request({
    amount: 1, phoneNumber: "000000000001", serviceProviderCode: "000000", transactionReference: "INV7", description: "Shoes", thirdPartyConversationId,
  }, context);
  const response = await fetch(request.url, request);
  return response.status;
};
console.log(usableAfter, await pay("a1"));
await simulator.advance(usableAfter * 1000);
console.log(await pay("a2"));
`, (code) => against("openapi")(code.replace(/^export/m, "globalThis.fetch = simulator.fetch;\nexport")));
  assert.equal(printed, "30 401\n201");
});

test("beyond Kenya: a doubtful payment stays sent, is never sent again, and is settled by asking", () => {
  const printed = run("sessionLifetime: 8 * 60", `
${COLLECT()}${SETTLE()}${ORDERS}
const late = order("0712345678");
await collect(client, orders, late);
console.log(late.state, simulator.transactions.length);
await settle(client, orders, late);
console.log(late.state, simulator.transactions.length);
const poor = { ...order("000000000008"), number: "INV8" };
await collect(client, orders, poor);
console.log(poor.state);
`, against("openapi", '{ deliver() {}, scenario: { outcome: "paid", answer: "lost" } }'));
  assert.equal(printed, "sent 1\npaid 1\nfailed");
});

test("beyond Kenya: the OpenAPI's callback is kept, and answered with the ids that M-Pesa wants to see", () => {
  const printed = run('import { acknowledge, parseCallback } from "mpesa-core/openapi";', `
${part("sessionLifetime: 8 * 60").replace("createClient({", "createClient({ fetch: simulator.fetch, now: simulator.now, wait: simulator.advance,")}
${COLLECT()}${ORDERS}
await collect(client, orders, order("000000000001"));
const [{ acknowledged }] = await simulator.settle();
console.log(log.join(), kept.map(({ kind, outcome }) => kind + " " + outcome).join(), acknowledged);
`, against("openapi", `{ callbackUrl: "https://shop.example/callbacks/7f3a9c", deliver: ({ body }) => receive(body, async (key, event) => void kept.push(event)) });
const kept = [];
(0`));
  assert.equal(printed, "sent,pending transaction succeeded true");
});

test("beyond Kenya: Mozambique's account pays with the key of its own", () => {
  const printed = run("MOZAMBIQUE_KEY: apiKey", `
const { outcome } = await client.c2bPayment({ amount: 10, phoneNumber: "841234567", serviceProviderCode: "171717", transactionReference: "INV7" });
console.log(outcome);
`, against("mozambique"));
  assert.equal(printed, "succeeded");
});

test("beyond Kenya: the gateway of DR Congo is logged into once, and its callback answered in XML", () => {
  const receive = part('import { acknowledge, parseCallback } from "mpesa-core/drc";');
  const printed = run("DRC_USERNAME: username", `
${receive.replace(/^import.*$/m, 'const { acknowledge, parseCallback } = await import("mpesa-core/drc");')}
const pay = (thirdPartyReference) => client.c2bPayment({
  amount: 10, currency: "USD", phoneNumber: "0811835361", serviceProviderCode: "8337", thirdPartyReference, callbackUrl: "https://shop.example/callbacks/7f3a9c",
});
console.log((await Promise.all([pay("A1"), pay("A2")])).map(({ outcome }) => outcome).join());
const kept = [];
const [{ body }] = await simulator.settle();
const answer = await receive(body, async (key, event) => void kept.push(event.outcome));
console.log(kept.join(), answer.status, answer.body.startsWith("<?xml"));
`, against("drc"));
  assert.equal(printed, "pending,pending\nsucceeded 200 true");
});

test("beyond Kenya: Ethiopia's push is accepted, which is not a payment", () => {
  const printed = run("ETHIOPIA_KEY: consumerKey", `
const push = await client.stkPush({
  shortCode: "101010", amount: 20, phoneNumber: "0700404709", accountReference: "INV-7", callbackUrl: "https://shop.example/callbacks/7f3a9c",
});
console.log(push.responseCode);
`, against("ethiopia"));
  assert.equal(printed, "0");
});

test("beyond Kenya: every program of the guide was run", () => assert.deepEqual(notRun(), []));
