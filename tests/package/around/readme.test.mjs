import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { document } from "../blocks.mjs";
import { project, root } from "../project.mjs";

const { block, blocks, run } = document("README.md");

test("the README's first payment asks a customer to pay", () => {
  assert.match(run("console.log(push.checkoutRequestId)"), /^ws_CO_\w+$/);
});

test("the README's confirmation says how the first payment ended", () => {
  const first = block("console.log(push.checkoutRequestId)").replace(/^console.log.*$/m, "").replace(/^import .*$/m, "")
    .replace("sandbox\",", "sandbox\", now: simulator.now, wait: simulator.advance,");
  const printed = run("export async function confirm(client", `
${first}
console.log(await confirm(client, push.checkoutRequestId));
`, (code) => `import { createClient } from "mpesa-core/daraja";\n${code}`);
  assert.equal(printed, "succeeded");
});

test("the README's till is signed by its store", () => {
  const client = block("console.log(push.checkoutRequestId)").split("\n\n").slice(0, 2).join("\n");
  const printed = run("store number came with the passkey", "console.log(sent);", (code) => `${client}
let sent;
globalThis.fetch = async (url, init) => {
  if (init.body) sent = ["BusinessShortCode", "PartyB", "TransactionType"].map((name) => JSON.parse(init.body)[name]).join();
  return simulator.fetch(url, init);
};
${code}`);
  assert.equal(printed, "600111,5123456,CustomerBuyGoodsOnline");
});

const STK = JSON.stringify({ Body: { stkCallback: { CheckoutRequestID: "ws_CO_1", ResultCode: 1032, ResultDesc: "Cancelled" } } });
const SECRET = "7f3a9c4be1d20f58";

test("the README's server keeps a callback, applies a copy once, and turns strangers away", () => {
  const printed = run("export const server", `
const { once } = await import("node:events");
server.listen(0, "127.0.0.1");
await once(server, "listening");
// The simulator is in the place of fetch.
const { request } = await import("node:http");
const post = (path) => new Promise((resolve) => {
  const headers = { "content-type": "application/json" };
  request({ port: server.address().port, host: "127.0.0.1", path, method: "POST", headers }, async (response) => {
    resolve(response.statusCode + (await response.toArray()).join(""));
  }).end(${JSON.stringify(STK)});
});
const path = new URL(callbackUrl).pathname;
console.log(await post(path), await post(path), await post("/callbacks/guess/callback"));
console.log([...kept.keys()].join());
server.close();
`, (code) => code.replace(/^ {2}log: .*\n/m, ""));
  const answer = '200{"ResultCode":0,"ResultDesc":"Accepted"}';
  assert.equal(printed, `${answer} ${answer} 404\nstk:ws_CO_1:1032`);
});

test("the README's Worker keeps a callback, applies a copy once, and turns strangers away", () => {
  const printed = run("env.PAYMENTS.put(", `
const kept = new Map();
const env = { CALLBACK_SECRET: "${SECRET}", PAYMENTS: { put: async (key, value) => void kept.set(key, value) } };
const init = { method: "POST", headers: { "content-type": "application/json" }, body: ${JSON.stringify(STK)} };
const post = (path) => worker.fetch(new Request("https://shop.example" + path, init), env);
const answers = [await post("/callbacks/${SECRET}/callback"), await post("/callbacks/${SECRET}/callback"), await post("/callbacks/guess/callback")];
console.log(answers.map(({ status }) => status).join(), await answers[0].text());
console.log([...kept.keys()].join());
`, (code) => code.replace("export default", "const worker ="));
  assert.equal(printed, '200,200,404 {"ResultCode":0,"ResultDesc":"Accepted"}\nstk:ws_CO_1:1032');
});

test("the README's event is what the portal's sample becomes", async () => {
  const { parseCallback } = await import(join(project, "node_modules/mpesa-core/dist/daraja.js"));
  const sample = join(root, "tests/fixtures/daraja/bodies/stkpush-callback-success.json");
  assert.deepEqual(parseCallback(readFileSync(sample)), JSON.parse(blocks("json")[0]));
});

test("the README's validation accepts what is owed and rejects the rest, and its confirmation is booked once", () => {
  const printed = run("export const receiverFor", `
const body = JSON.stringify({ TransID: "RKL51ZDR4F", TransAmount: "5.00", BillRefNumber: "INV-7", BusinessShortCode: "600966" });
const init = { method: "POST", headers: { "content-type": "application/json" }, body };
const booked = new Map();
const shop = (owed) => ({
  secret: "${SECRET}", owes: async (account, amount) => account === owed && amount === 5, book: async (key, event) => void booked.set(key, event),
});
const post = (owed, place) => receiverFor(shop(owed)).fetch(new Request("https://shop.example/${SECRET}/" + place, init));
for (const owed of ["INV-7", "INV-8"]) console.log(await (await post(owed, "validation")).text());
for (let copy = 0; copy < 2; copy++) await post("INV-7", "confirmation");
console.log(...booked.keys(), booked.size, booked.values().next().value.outcome);
`);
  assert.equal(printed, `{"ResultCode":"0","ResultDesc":"Accepted"}
{"ResultCode":"C2B00012","ResultDesc":"Rejected"}
c2b:RKL51ZDR4F:confirmation 1 succeeded`);
});

test("the README's payout is sent again under the same id only", () => {
  const printed = run("export async function payOut", `
const answers = [[504, '{"fault":{"faultstring":"Gateway Timeout","detail":{"errorcode":"messaging.adaptors.http.flow.GatewayTimeout"}}}'],
  [200, '{"ConversationID":"AG_1","OriginatorConversationID":"x","ResponseCode":"0","ResponseDescription":"Accept"}']];
const sent = [];
globalThis.fetch = async (url, { body }) => {
  if (url.includes("oauth")) return Response.json({ access_token: "token", expires_in: "3599" });
  sent.push(JSON.parse(body).OriginatorConversationID);
  const [status, text] = answers.shift();
  return new Response(text, { status });
};
let kept = { amount: 100, phoneNumber: "0712345678" };
const keep = async (payout) => { kept = payout; };
await payOut(kept, keep).catch((error) => console.log(error.code, error.resend));
console.log((await payOut(kept, keep)).conversationId, sent.length, new Set(sent).size, sent[0] === kept.id, sent[0].length);
`);
  assert.equal(printed, "unconfirmed sameId\nAG_1 2 1 true 19");
});

test("the README's own transport asks a customer to pay, and takes a callback", () => {
  const printed = run("async function send(", `
const body = ${JSON.stringify(STK)};
const answer = await callback(new Request("https://shop.example", { method: "POST", body }), async (key, { outcome }) => console.log(key, outcome));
console.log(answer.status);
`);
  assert.equal(printed, "0 afterQuery\nstk:ws_CO_1:1032 failed\n200");
});

test("the README's explanations and findings are given", () => {
  const printed = run("diagnose(settings)");
  for (const part of ["could not be reached", "active Safaricom line", "error shortCode is the sandbox's", "error callbackUrl holds a word"]) {
    assert.ok(printed.includes(part), `${part}\n${printed}`);
  }
});

test("the README's credential is one", () => {
  assert.equal(run("const credential =", "console.log(credential.length);"), "344");
});

test("the README's simulator delivers the callback of a payment", () => {
  assert.equal(run("deliver: ({ body })"), "succeeded");
});

test("the README's mistakes are told all at once", () => {
  const printed = run("error.issues");
  for (const problem of [
    "amount must be whole shillings from 1 to 250000", "phone is not a parameter of stkPush did you mean phoneNumber?",
    "context.passkey is required", "context.accessToken is required", "callbackUrl is required",
  ]) assert.ok(printed.includes(problem), `${problem}\n${printed}`);
});
