import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { here, root } from "../project.mjs";
import { CLIENT, guide, SIMULATOR, URLS } from "../guides.mjs";

const first = guide("first-push");
const till = guide("till-and-paybill");
const live = guide("going-live");

test("the first push: what is wrong is found before anything is sent", () => {
  const printed = first.run("const findings = diagnose({");
  assert.match(printed, /callbackUrl holds a word/);
  assert.match(printed, /callbackUrl must be https/);
});

test("the first push: the order is kept before it is sent, and the id of the push after it", () => {
  const printed = first.run("export async function ask(orders", `
const orders = new Map();
const states = [];
const set = orders.set.bind(orders);
orders.set = (id, order) => { states.push(order.state); return set(id, order); };
const push = await ask(orders, { id: "INV-7", amount: 10, phoneNumber: "0712345678" });
const { checkoutRequestId } = orders.get("INV-7");
console.log(states.join(), checkoutRequestId === push.checkoutRequestId, simulator.transactions.length);
`);
  assert.equal(printed, "asking,asked true 1");
});

test("the first push: a paid order is paid, a cancelled one is not, and an unknown one stays as it is", () => {
  const printed = first.run("export async function end(client", `
${SIMULATOR}
for (const scenario of ["paid", "cancelled", { outcome: "paid", delay: 400_000 }]) {
  const simulator = createSimulator({ scenario, deliver() {} });
  ${CLIENT}
  const push = await client.stkPush({
    shortCode: "174379", amount: 1, phoneNumber: "0712345678", accountReference: "INV-7",
    callbackUrl: "https://shop.example/c",
  });
  const orders = new Map();
  const outcome = await end(client, orders, { id: "INV-7", checkoutRequestId: push.checkoutRequestId });
  console.log(outcome, orders.get("INV-7")?.state, orders.get("INV-7")?.resultCode);
}
`);
  assert.equal(printed, "succeeded paid undefined\nfailed not paid 1032\nunknown undefined undefined");
});

test("the first push: an error says whether to try again and whether there is doubt", () => {
  const printed = first.run("export async function pushOrSay", `
${SIMULATOR}
const order = { shortCode: "174379", phoneNumber: "0712345678", accountReference: "INV-7" };
for (const [scenario, amount] of [["paid", 0.5], [{ outcome: "paid", answer: "lost" }, 1]]) {
  const simulator = createSimulator({ scenario, deliver() {} });
  ${CLIENT}
  console.log(JSON.stringify(await pushOrSay(client, { ...order, amount, callbackUrl: "https://shop.example/c" })));
}
`);
  assert.match(printed, /^amount must be whole shillings/);
  assert.match(printed, /\{"again":false,"doubt":false\}\n[^]*\{"again":false,"doubt":true\}$/);
});

test("the first push: the simulator pays, cancels with two callbacks, and loses one", () => {
  const printed = first.run("for (const accountReference of");
  assert.deepEqual(printed.split("\n"), [
    "callback: succeeded", "INV-1 succeeded", "callback: failed", "callback: failed", "INV-2 failed", "INV-3 succeeded",
  ]);
});

test("till and paybill: the right number signs, and the right one is paid", () => {
  const printed = till.run("for (const shortCode of [payBill, till])");
  assert.equal(printed, "600977 600977 CustomerPayBillOnline\n600111 5123456 CustomerBuyGoodsOnline");
});

test("till and paybill: registered URLs hear of a customer's payment, and it finds its order", () => {
  const order = till.part("export function orderOf(event");
  const printed = till.run("export async function takePayments", `
${order}
const { createReceiver } = await import("mpesa-core/receivers");
${SIMULATOR}
const orders = [{ id: "INV-7", amount: 50 }, { id: "INV-8", amount: 50 }];
const receiver = createReceiver({
  secret: process.env.CALLBACK_SECRET,
  store: ({ event, place }) => console.log(place, orderOf(event, orders)?.id),
});
const simulator = createSimulator({ deliver: ({ url, ...init }) => receiver.fetch(new Request(url, init)) });
${CLIENT}
await takePayments(client, receiver, "600977");
simulator.pay({ shortCode: "600977", amount: 50, phoneNumber: "0712345678", accountReference: "inv-7 " });
simulator.pay({ shortCode: "600977", amount: 49, phoneNumber: "0712345678", accountReference: "INV-8" });
await simulator.settle();
`);
  assert.deepEqual(printed.split("\n").sort(), [
    "confirmation INV-7", "confirmation undefined", "validation INV-7", "validation undefined",
  ]);
});

test("going live: the client of production shares its token, and its hooks see no secret", () => {
  const watch = live.part("export function watch(count)");
  const printed = live.run("export function connect(secrets", `
${watch}
const kept = new Map();
const redis = { get: async (key) => kept.get(key) ?? null, set: async (key, value) => void kept.set(key, value) };
const passkey = process.env.MPESA_PASSKEY;
const secrets = { consumerKey: "key", consumerSecret: "secret", passkey, operator: "testapi", password: "Safaricom123!" };
const counted = [];
const client = connect(secrets, redis, { ...watch((name, entry) => counted.push(entry)), now: simulator.now });
await client.accountBalance({ shortCode: "600977", ...${URLS} });
console.log(kept.size, counted.map(({ endpoint, outcome }) => endpoint + " " + outcome).join());
const told = JSON.stringify(counted);
console.log(["secret", "Safaricom123!", passkey, ...kept.values()].some((secret) => told.includes(JSON.stringify(secret))));
`);
  assert.equal(printed, "1 accessToken ok,accountBalance ok\nfalse");
});

test("going live: settings of the sandbox are found, and good ones pass", () => {
  const printed = live.run("export function check(settings)", `
console.log(check({ shortCode: "174379" }));
console.log(check({ shortCode: "600977", callbackUrl: "https://shop.example/callbacks/7f3a9c4be1d20f58/callback" }));
`);
  assert.match(printed, /^error: shortCode is the sandbox's[^]*\nfalse\n[^]*true$/);
});

test("going live: reconciling finds each payment once, over all pages", () => {
  const printed = live.run("export async function reconcile(client", `
${SIMULATOR}
const simulator = createSimulator({ customerScenario: { outcome: "paid", copies: 0 }, pullPageSize: 2, deliver() {} });
${CLIENT}
const callbackUrl = "https://shop.example/pulled";
await client.pullRegister({ shortCode: "600977", nominatedNumber: "0712345678", callbackUrl });
for (let amount = 1; amount <= 5; amount++) {
  simulator.pay({ shortCode: "600977", amount, phoneNumber: "0712345678", accountReference: "INV-" + amount });
}
await simulator.settle();
await simulator.advance(60_000);
const booked = new Map();
const book = (receipt, { amount }) => void booked.set(receipt, amount);
const found = await reconcile(client, "600977", 4, simulator.now(), book);
console.log(found, [...booked.values()].join());
`);
  assert.equal(printed, "5 1,2,3,4,5");
});

test("every block of JavaScript in these guides was run by a test above", () => {
  assert.deepEqual([first, till, live].flatMap(({ notRun }) => notRun()), []);
});

test("every guide has tests", () => {
  const around = join(here, "around");
  const own = readdirSync(around).filter((name) => name.startsWith("guides."));
  const files = [...own.map((name) => join(around, name)), join(root, "tests/frameworks/run.mjs")];
  const tests = files.map((file) => readFileSync(file, "utf8")).join();
  for (const name of readdirSync(join(root, "docs/guides"))) assert.ok(tests.includes(name.replace(".md", "")), name);
});
