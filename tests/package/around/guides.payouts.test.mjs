import assert from "node:assert/strict";
import { test } from "node:test";
import { CLIENT, clientBy, guide, SIMULATOR, URLS } from "../guides.mjs";

const { notRun, part, run } = guide("paying-out");

test("paying out: the credential is made at the first payout", () => {
  const printed = run("export const environment = \"sandbox\"", `
const { accessToken } = await client.accessToken();
const reply = await client.accountBalance({ shortCode: "600992", ...${URLS} });
console.log(accessToken.length > 0, reply.responseCode);
`);
  assert.equal(printed, "true 0");
});

/** A table of payouts, as the guide describes it, with one in it. */
const PAYOUTS = `
const rows = new Map([[1, { number: 1, amount: 100, phoneNumber: "0712345678", state: "new" }]]);
const strange = [];
const payouts = {
  load: async (number) => ({ ...rows.get(number) }),
  find: async (id) => [...rows.values()].find((row) => row.id === id && id !== undefined),
  strange: (event) => void strange.push(event),
  move: async (number, state, change) => {
    if (rows.get(number).state !== state) return false;
    rows.set(number, { ...rows.get(number), ...change });
    return true;
  },
};
const row = () => rows.get(1);
`;

test("paying out: a lost answer is asked again under the same id, and one payment is made", () => {
  const insist = part("export async function insist");
  const printed = run("export async function payOut(client", `
${insist}
${SIMULATOR}${PAYOUTS}
const simulator = createSimulator({ payoutScenario: { outcome: "paid", answer: "lost" }, deliver() {} });
${CLIENT}
const send = (one) => payOut(client, ${URLS}, payouts, one);
await insist(payouts, 1, send, simulator.advance).catch(({ resend }) => console.log(resend));
console.log(row().state, row().id?.length, simulator.transactions.length, simulator.transactions[0].id === row().id);
`);
  assert.equal(printed, "afterQuery\nsent 19 1 true");
});

test("paying out: two workers send a payout once, and a quick result is not undone by the reply", () => {
  const printed = run("export async function payOut(client", `
${SIMULATOR}${PAYOUTS}
const simulator = createSimulator({ deliver() {} });
${CLIENT}
const send = async () => payOut(client, ${URLS}, payouts, await payouts.load(1));
const ends = await Promise.all([send(), send()].map((sent) => sent.then(() => "sent", ({ message }) => message)));
console.log(ends.sort().join("; "), simulator.transactions.length, row().state);
rows.set(1, { number: 1, amount: 100, phoneNumber: "0712345678", state: "new" });
const fetch = async (url, init) => {
  const answer = await simulator.fetch(url, init);
  if (url.includes("paymentrequest")) rows.set(1, { ...row(), state: "paid" });
  return answer;
};
const quick = ${clientBy("fetch")};
await payOut(quick, ${URLS}, payouts, await payouts.load(1));
console.log(row().state);
`);
  assert.equal(printed, "payout 1 is in other hands, or has ended; sent 1 accepted\npaid");
});

test("paying out: what is refused at the first try has failed, and anything else has not", () => {
  const printed = run("export async function payOut(client", `
${SIMULATOR}
${PAYOUTS}
const simulator = createSimulator({ deliver() {} });
const answering = (answer) => (url, init) => (url.includes("oauth") ? simulator.fetch(url, init) : answer());
const refused = { requestId: "1", errorCode: "400.002.02", errorMessage: "Bad Request - Invalid PartyB" };
const refusing = answering(async () => Response.json(refused, { status: 400 }));
const broken = answering(async () => { throw new TypeError("fetch failed"); });
for (const fetch of [refusing, broken]) {
  rows.set(1, { number: 1, amount: 100, phoneNumber: "0712345678", state: "new" });
  const client = ${clientBy("fetch")};
  await payOut(client, ${URLS}, payouts, await payouts.load(1)).catch(({ resend }) => console.log(resend, row().state));
}
`);
  assert.equal(printed, "no failed\nsameId sent");
});

test("paying out: a result ends a payout once, a query ends one whose result was lost, and doubt ends none", () => {
  const ask = part("export function askAbout");
  const send = part("export async function payOut(client");
  const printed = run("export function payoutReceiver", `
${ask}
${send}
${SIMULATOR}
${PAYOUTS}
const receiver = payoutReceiver(process.env.CALLBACK_SECRET, payouts);
const urls = receiver.urls("https://shop.example/callbacks");
const [twice, never] = [2, 0].map((copies) => ({ outcome: "paid", copies }));
for (const payoutScenario of ["paid", twice, never, "insufficientBalance", "timedOut"]) {
  rows.set(1, { number: 1, amount: 100, phoneNumber: "0712345678", state: "new" });
  const deliver = ({ url, ...init }) => receiver.fetch(new Request(url, init));
  const simulator = createSimulator({ payoutScenario, deliver });
  ${CLIENT}
  await payOut(client, urls, payouts, await payouts.load(1));
  await simulator.settle();
  const before = row().state;
  await askAbout(client, urls, row());
  await simulator.settle();
  console.log(before, row().state, row().receipt === simulator.transactions[0].receipt, row().why);
}
console.log(strange.length);
`);
  assert.equal(printed, [
    "paid paid true undefined", "paid paid true undefined", "accepted paid true undefined",
    "failed failed true 1", "accepted accepted true undefined", "0",
  ].join("\n"));
});

test("paying out: the rehearsal pays once in two tries", () => {
  assert.equal(run("answer: \"lost\" }"), "1 sameId\n2 afterQuery\n1 succeeded");
});

test("every block of JavaScript about paying out was run by a test above", () => {
  assert.deepEqual(notRun(), []);
});
