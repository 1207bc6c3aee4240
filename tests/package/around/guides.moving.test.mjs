import assert from "node:assert/strict";
import { test } from "node:test";
import { transform } from "esbuild";
import { CLIENT, guide, SIMULATOR, URLS } from "../guides.mjs";

const moving = {
  "mpesa-api": guide("moving-from-mpesa-api"),
  "mpesa-node": guide("moving-from-mpesa-node"),
  "daraja.js": guide("moving-from-daraja-js"),
};

for (const [name, { run }] of Object.entries(moving)) {
  test(`moving from ${name}: the new push asks a customer to pay`, () => {
    const printed = run("export async function pay(order", `
console.log(await pay({ id: "INV-7", amount: 10 }, "https://shop.example/callbacks/7f3a9c4be1d20f58/callback"));
console.log(simulator.transactions[0].accountReference, simulator.transactions[0].amount);
`);
    assert.match(printed, /^ws_CO_\w+\nINV-7 10$/);
  });
}

test("moving from mpesa-api: the id of the payout is kept, and a lost answer says so", () => {
  const printed = moving["mpesa-api"].run("export async function refund(client", `
${SIMULATOR}
const simulator = createSimulator({ payoutScenario: { outcome: "paid", answer: "lost" }, deliver() {} });
${CLIENT}
await refund(client, (id) => console.log(id.length), ${URLS});
`);
  assert.match(printed, /^19\n504 .* sameId$/);
});

test("moving from mpesa-node: a push is followed to its end", () => {
  const printed = moving["mpesa-node"].run("export async function ended(client", `
${CLIENT}
const { checkoutRequestId } = await client.stkPush({
  shortCode: "174379", amount: 1, phoneNumber: "0712345678", accountReference: "INV-7",
  callbackUrl: "https://shop.example/c",
});
console.log(await ended(client, checkoutRequestId));
`);
  assert.equal(printed, "succeeded");
});

test("moving from daraja.js: the receiver tells of what was paid, and of nothing else", () => {
  const printed = moving["daraja.js"].run("export function receiverOf(secret", `
${SIMULATOR}
const paid = (key, id, receipt, amount) => console.log(key === "stk:" + id + ":0", receipt.length, amount);
const receiver = receiverOf(process.env.CALLBACK_SECRET, paid);
const { callbackUrl } = receiver.urls("https://shop.example/callbacks");
const deliver = ({ url, ...init }) => receiver.fetch(new Request(url, init));
const simulator = createSimulator({ scenario: ["cancelled", "paid"], deliver });
${CLIENT}
for (const amount of [1, 2]) {
  const order = { shortCode: "174379", amount, phoneNumber: "0712345678", accountReference: "INV-7" };
  await client.stkPush({ ...order, callbackUrl });
  await simulator.settle();
}
`);
  assert.equal(printed, "true 10 2");
});

test("moving: what is shown of the other libraries is JavaScript", async () => {
  for (const page of Object.values(moving)) {
    const before = page.blocks("js before");
    assert.ok(before.length >= 2);
    for (const code of before) await transform(code, { loader: "js" });
  }
});

test("every block of JavaScript about moving was run by a test above", () => {
  assert.deepEqual(Object.values(moving).flatMap(({ notRun }) => notRun()), []);
});
