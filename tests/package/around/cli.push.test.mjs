import assert from "node:assert/strict";
import { test } from "node:test";
import { SECRETS, atTerminal, fakeDaraja, mpesa, mpesaJson, start } from "../cli.mjs";

const env = { MPESA_CONSUMER_KEY: SECRETS.key, MPESA_CONSUMER_SECRET: SECRETS.secret, MPESA_PASSKEY: SECRETS.passkey };
const args = (baseUrl, ...more) => [
  "push",
  "--base-url",
  baseUrl,
  "--amount",
  "10",
  "--phone-number",
  "0712345678",
  ...more,
];
const PUSH = "/mpesa/stkpush/v1/processrequest";
const json = (status, body) => (response) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
const accepted = json(200, {
  MerchantRequestID: "1-2-3",
  CheckoutRequestID: "ws_CO_1",
  ResponseCode: "0",
  ResponseDescription: "Success",
});
const pending = json(500, {
  requestId: "1",
  errorCode: "500.001.1001",
  errorMessage: "The transaction is being processed",
});

const production = [
  ["--environment", "production"],
  ["--short-code", "512345"],
  ["--callback-url", "https://shop.example/c/7f3a9c"],
].flat();

/** Pushes to a Daraja that answers so; what was told, and how often a push arrived. */
async function pushed(answer, ...more) {
  const daraja = await fakeDaraja(answer);
  try {
    return {
      ...(await mpesaJson(args(daraja.baseUrl, ...more), { env })),
      pushes: daraja.asked.filter((path) => path === PUSH).length,
    };
  } finally {
    daraja.close();
  }
}

test("a push that M-Pesa refuses ends with 4, with M-Pesa's code", async () => {
  const refusal = { requestId: "77-1", errorCode: "400.002.02", errorMessage: "Bad Request - Invalid PhoneNumber" };
  const {
    code,
    told: { error },
    pushes,
  } = await pushed({ stkpush: json(400, refusal) });
  assert.deepEqual([code, error.code, error.apiCode, error.requestId, pushes], [4, "refused", "400.002.02", "77-1", 1]);
});

test("a push whose answer is lost is in doubt, and sent exactly once", async () => {
  for (const lose of [
    (response) => response.destroy(),
    (response) => response.writeHead(200, { "content-type": "application/json" }).end('{"MerchantRequ'),
    (response) => response.writeHead(502, { "content-type": "text/html" }).end("<html>Bad Gateway</html>"),
    (response) => response.writeHead(307, { location: PUSH }).end(),
  ]) {
    const {
      code,
      told: { error },
      pushes,
    } = await pushed({ stkpush: lose });
    assert.deepEqual([code, error.resend, pushes], [5, "afterQuery", 1]);
  }
});

test("a reply that is too large to be read says nothing about the payment: 5", async () => {
  const head = { "content-type": "application/json" };
  const endless = (response) => response.writeHead(200, head).end("[".repeat(2 ** 20 + 1));
  const { code, told, pushes } = await pushed({ stkpush: endless });
  assert.deepEqual([code, told.error.code, told.error.resend, pushes], [5, "tooLarge", "afterQuery", 1]);
});

test("what is not carried out for certain may be tried again: 6", async () => {
  const nobody = await fakeDaraja({});
  nobody.close();
  const { code, told } = await mpesaJson(args(nobody.baseUrl), { env });
  assert.deepEqual([code, told.error.code, told.error.resend], [6, "notSent", "safe"]);
});

test("keys that are refused end before a push is sent", async () => {
  const refusal = { requestId: "77-2", errorCode: "400.008.01", errorMessage: "Invalid Authentication passed" };
  const { code, told, pushes } = await pushed({ token: json(400, refusal) });
  assert.deepEqual([code, told.error.code, pushes], [4, "refused", 0]);
});

test("a push of which M-Pesa does not say how it ended is unknown, never failed", async () => {
  const { code, told, pushes } = await pushed({ stkpush: accepted, stkpushquery: pending }, "--timeout", "1");
  assert.deepEqual([code, told.outcome, told.checkoutRequestId, pushes], [5, "unknown", "ws_CO_1", 1]);
});

test(
  "interrupted while it waits, it says that the prompt is on the phone",
  { skip: process.platform !== "linux" },
  async () => {
    const daraja = await fakeDaraja({ stkpush: accepted, stkpushquery: pending });
    const shown = await atTerminal(args(daraja.baseUrl), { env, when: "waiting for the customer", type: "\u0003" });
    daraja.close();
    assert.match(
      shown,
      /on its way to the phone: ws_CO_1[^]*interrupted, but the prompt is on the phone[^]*stkQuery for ws_CO_1[^]*code 130/,
    );
  },
);

test("at a terminal real money is asked for only after a yes", { skip: process.platform !== "linux" }, async () => {
  const daraja = await fakeDaraja({ stkpush: accepted });
  const answer = (type) => atTerminal(args(daraja.baseUrl, ...production, "--no-wait"), { env, when: "Type yes", type });
  assert.match(await answer("y\r"), /not confirmed; nothing was sent[^]*code 3/);
  assert.deepEqual(daraja.asked, []);
  assert.match(await answer("yes\r"), /KES 10 of real money to 512345[^]*ws_CO_1[^]*code 0/);
  daraja.close();
});

test("interrupted while the request is on its way, it says that the customer may be asked", async () => {
  let arrived;
  const sent = new Promise((resolve) => {
    arrived = resolve;
  });
  const daraja = await fakeDaraja({ stkpush: () => arrived() });
  const { child, end } = start([...args(daraja.baseUrl), "--json"], { env });
  await sent;
  child.kill("SIGINT");
  const { code, stdout } = await end;
  daraja.close();
  const { error } = JSON.parse(stdout);
  assert.deepEqual([code, error.outcome, error.resend], [130, "unknown", "afterQuery"]);
});

test("on production it asks first, and without a terminal it sends nothing", async () => {
  const daraja = await fakeDaraja({ stkpush: accepted });
  const refused = await mpesaJson(args(daraja.baseUrl, ...production), { env });
  assert.deepEqual([refused.code, refused.told.error.code], [3, "notConfirmed"]);
  assert.match(refused.told.error.message, /real money/);
  assert.deepEqual(daraja.asked, []);
  const meant = await mpesaJson(args(daraja.baseUrl, ...production, "--yes", "--no-wait"), { env });
  daraja.close();
  assert.deepEqual([meant.code, meant.told.checkoutRequestId], [0, "ws_CO_1"]);
});

test("wrong values are told all at once under the options that give them, before any secret is asked for", async () => {
  const {
    code,
    told: { error },
  } = await mpesaJson(["push", "--amount", "0.5", "--phone-number", "12"]);
  assert.equal(code, 3);
  assert.deepEqual(error.issues.map(({ path }) => path).sort(), [
    "--amount",
    "--callback-url or MPESA_CALLBACK_URL",
    "--phone-number",
  ]);
  const right = [
    "push",
    "--amount",
    "1",
    "--phone-number",
    "0712345678",
    "--callback-url",
    "https://shop.example/c/7f3a9c",
  ];
  const missing = await mpesa(right);
  assert.equal(missing.code, 3);
  assert.match(missing.stderr, /consumer key is missing[^]*MPESA_CONSUMER_KEY[^]*--consumer-key-file/);
});

test("keys are sent encrypted only, except on this machine", async () => {
  for (const baseUrl of ["http://proxy.example", "http://127.0.0.1.evil.example", "ftp://x", "not an address"]) {
    for (const command of [args(baseUrl), ["doctor", "--online", "--environment", "sandbox", "--base-url", baseUrl]]) {
      const { code, told } = await mpesaJson(command, { env });
      assert.deepEqual([code, told.error.code], [3, "wrongValue"], baseUrl);
    }
  }
});

test("the doctor finds a clock that is off, keys that are refused and a host that is not reached", async () => {
  const refusal = json(400, {
    requestId: "77-2",
    errorCode: "400.008.01",
    errorMessage: "Invalid Authentication passed",
  });
  const late = await fakeDaraja({
    token: (response) => {
      response.setHeader("date", new Date(Date.now() - 600_000).toUTCString());
      refusal(response);
    },
  });
  const command = (baseUrl) => ["doctor", "--online", "--environment", "sandbox", "--base-url", baseUrl];
  const { code, told } = await mpesaJson(command(late.baseUrl), { env });
  late.close();
  assert.equal(code, 1);
  const errors = told.findings.filter(({ severity }) => severity === "error").map(({ path }) => path);
  for (const path of ["now", "accessToken"]) assert.ok(errors.includes(path), path);
  assert.deepEqual(late.asked, ["/oauth/v1/generate"]);

  const gone = await mpesaJson(command(late.baseUrl), { env });
  assert.equal(gone.code, 1);
  assert.ok(gone.told.findings.some(({ path, severity }) => path === "online" && severity === "error"));
  assert.deepEqual(gone.told.online, { reached: false });
});
