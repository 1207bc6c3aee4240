// The README's code, as a reader would copy it, with the simulator in place of Safaricom.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { project } from "../project.mjs";

const readme = readFileSync(fileURLToPath(new URL("../../../README.md", import.meta.url)), "utf8");
const blocks = (language) => [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\``, "gm"))].map(([, code]) => code);

writeFileSync(join(project, "readme.setup.mjs"), `
import { createSimulator } from "mpesa-core/simulator";
const deliveries = [];
globalThis.simulator = createSimulator({ consumerKey: "key", consumerSecret: "secret", deliver: (delivery) => deliveries.push(delivery) });
globalThis.fetch = simulator.fetch;
`);

/** Runs the one block that holds \`mark\`, and \`more\` after it; what it prints. */
function run(mark, more = "", change = (code) => code) {
  const code = blocks("js").filter((code) => code.includes(mark));
  assert.equal(code.length, 1, `one block holds ${mark}`);
  writeFileSync(join(project, "readme.block.mjs"), change(code[0]) + more);
  const env = {
    ...process.env, MPESA_CONSUMER_KEY: "key", MPESA_CONSUMER_SECRET: "secret", MPESA_INITIATOR_PASSWORD: "Safaricom123!",
    MPESA_PASSKEY: "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919",
  };
  return execFileSync(process.execPath, ["--import", "./readme.setup.mjs", "readme.block.mjs"], { cwd: project, env, encoding: "utf8" }).trim();
}

test("the README's first payment asks a customer to pay", () => {
  assert.match(run("console.log(push.checkoutRequestId)"), /^ws_CO_\w+$/);
});

test("the README's confirmation says how the first payment ended", () => {
  const first = blocks("js").find((code) => code.includes("console.log(push.checkoutRequestId)")).replace(/^console.log.*$/m, "");
  const rest = first.replace(/^import .*$/m, 'import { accessToken, stkPush } from "mpesa-core/daraja";');
  const printed = run("export async function confirm(checkout", `
${rest}
console.log(await confirm(push.checkoutRequestId, context));
await simulator.settle();
console.log(await confirm(push.checkoutRequestId, context));
`);
  assert.equal(printed, "pending\nsucceeded");
});

test("the README's till is signed by its store", () => {
  assert.equal(run("store number came with the passkey"), "CustomerBuyGoodsOnline");
});

test("the README's Worker keeps a callback, applies a copy once, and turns strangers away", () => {
  const printed = run("env.CALLBACK_SECRET", `
const kept = new Map();
const env = { CALLBACK_SECRET: "7f3a9c", PAYMENTS: { put: async (key, value) => kept.set(key, value) } };
const body = JSON.stringify({ Body: { stkCallback: { CheckoutRequestID: "ws_CO_1", ResultCode: 1032, ResultDesc: "Cancelled" } } });
const post = (path) => worker.fetch(new Request("https://shop.example" + path, { method: "POST", body }), env);
const answers = [await post("/callbacks/7f3a9c"), await post("/callbacks/7f3a9c"), await post("/callbacks/guess")];
console.log(answers.map(({ status }) => status).join(), await answers[0].text());
console.log([...kept.keys()].map((key) => key.replace(/^raw:.*/, "raw")).join());
`, (code) => code.replace("export default", "const worker ="));
  assert.equal(printed, '200,200,404 {"ResultCode":0,"ResultDesc":"Accepted"}\nraw,stk:ws_CO_1:1032,raw');
});

test("the README's event is what the portal's sample becomes", async () => {
  const { parseCallback } = (await import(join(project, "node_modules/mpesa-core/dist/daraja.js")));
  const sample = fileURLToPath(new URL("../../fixtures/daraja/bodies/stkpush-callback-success.json", import.meta.url));
  assert.deepEqual(parseCallback(readFileSync(sample)), JSON.parse(blocks("json")[0]));
});

test("the README's validation accepts what is owed and rejects the rest, and its confirmation is booked once", () => {
  const printed = run("export async function validate", `
const body = JSON.stringify({ TransID: "RKL51ZDR4F", TransAmount: "5.00", BillRefNumber: "INV-7", BusinessShortCode: "600966" });
const post = () => new Request("https://shop.example", { method: "POST", body });
for (const owed of ["INV-7", "INV-8"]) {
  const answer = await validate(post(), async (account, amount) => account === owed && amount === 5);
  console.log(await answer.text());
}
const booked = new Map();
for (let copy = 0; copy < 2; copy++) await confirmation(post(), async (key, event) => booked.set(key, event));
console.log(...booked.keys(), booked.size, booked.values().next().value.outcome);
`);
  assert.equal(printed, `{"ResultCode":"0","ResultDesc":"Accepted"}
{"ResultCode":"C2B00012","ResultDesc":"Rejected"}
c2b:RKL51ZDR4F:confirmation 1 succeeded`);
});

test("the README's payout is sent again under the same id only", () => {
  const printed = run("export async function payOut", `
let answers = [[504, '{"fault":{"faultstring":"Gateway Timeout","detail":{"errorcode":"messaging.adaptors.http.flow.GatewayTimeout"}}}'],
  [200, '{"ConversationID":"AG_1","OriginatorConversationID":"x","ResponseCode":"0","ResponseDescription":"Accept"}']];
const sent = [];
globalThis.fetch = async (url, { body }) => {
  sent.push(JSON.parse(body).OriginatorConversationID);
  const [status, text] = answers.shift();
  return new Response(text, { status });
};
let kept = { amount: 100, phoneNumber: "0712345678" };
const keep = async (payout) => { kept = payout; };
const context = { environment: "sandbox", accessToken: "t", initiatorName: "testapi", securityCredential: Buffer.alloc(256, 7).toString("base64") };
await payOut(kept, keep, context).catch((error) => console.log(error.code, error.resend));
console.log((await payOut(kept, keep, context)).conversationId, sent.length, new Set(sent).size, sent[0].length);
`);
  assert.equal(printed, "unconfirmed sameId\nAG_1 2 1 19");
});

test("the README's explanations and findings are given", () => {
  const printed = run("diagnose(settings)");
  for (const part of ["could not be reached", "active Safaricom line", "error shortCode is the sandbox's", "error callbackUrl holds a word"]) {
    assert.ok(printed.includes(part), `${part}\n${printed}`);
  }
});

test("the README's credential is one", () => {
  assert.equal(run("mpesa-core/credential", "console.log(credential.length);"), "344");
});

test("the README's simulator delivers the callback of a payment", () => {
  assert.equal(run("Daraja's own answers, without Daraja"), "succeeded");
});

test("the README's mistakes are told all at once", () => {
  const printed = run("error.issues");
  for (const problem of [
    "amount must be whole shillings from 1 to 250000", "phone is not a parameter of stkPush did you mean phoneNumber?",
    "context.passkey is required", "context.accessToken is required", "callbackUrl is required",
  ]) assert.ok(printed.includes(problem), `${problem}\n${printed}`);
});
