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
  const printed = run("export async function confirm", `
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

test("the README's credential is one", () => {
  assert.equal(run("mpesa-core/credential", "console.log(credential.length);"), "344");
});

test("the README's simulator delivers the callback of a payment", () => {
  assert.equal(run("createSimulator({"), "succeeded");
});

test("the README's mistakes are told all at once", () => {
  const printed = run("error.issues");
  for (const problem of [
    "amount must be whole shillings from 1 to 250000", "phone is not a parameter of stkPush did you mean phoneNumber?",
    "context.passkey is required", "context.accessToken is required", "callbackUrl is required",
  ]) assert.ok(printed.includes(problem), `${problem}\n${printed}`);
});
