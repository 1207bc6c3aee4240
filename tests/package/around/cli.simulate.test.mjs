import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer, request as httpRequest } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { promisify } from "node:util";
import { createSimulatorServer } from "../../../pkg-template/cli/simulate.server.js";
import { mpesa, mpesaJson, startSimulator } from "../cli.mjs";
import { project, root } from "../project.mjs";

const { accessToken, parseCallback, stkPush } = await import(join(project, "node_modules/mpesa-core/dist/daraja.js"));
const PASSKEY = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
const PHONE = "254712345678";
let pushes = 0;
const simulator = await startSimulator("--seed", "tests");
simulator.letGo();

/** Sends a raw request: the global fetch would not let a page's headers be forged. */
async function ask(path, { method = "GET", headers = {}, body = "" } = {}) {
  const request = httpRequest(`${simulator.baseUrl}${path}`, { method, headers, agent: false });
  request.end(body);
  const [response] = await once(request, "response");
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

async function send(endpoint, params, context) {
  const request = endpoint.request(params, { environment: "sandbox", baseUrl: simulator.baseUrl, ...context });
  const response = await fetch(request.url, request);
  return endpoint.reply({ status: response.status, body: await response.text() });
}

async function pushTo(callbackUrl, accountReference) {
  const token = await send(accessToken, {}, { consumerKey: "any", consumerSecret: "any" });
  // A phone takes one prompt at a time.
  const params = {
    shortCode: "174379",
    amount: 7,
    phoneNumber: `2547200000${10 + ++pushes}`,
    callbackUrl,
    accountReference,
  };
  return send(stkPush, params, { accessToken: token.accessToken, passkey: PASSKEY });
}

const post = (fields, headers) =>
  ask("/pay", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
    body: new URLSearchParams(fields).toString(),
  });

test("a developer starts the simulator, pushes to it and sees the payment confirmed", async () => {
  const args = (phone) => ["push", "--base-url", simulator.baseUrl, "--amount", "10", "--phone-number", phone];
  const [paid, cancelled, shown, silent] = await Promise.all([
    mpesaJson(args("0712345678")),
    mpesaJson([...args("0712345679"), "--account-reference", "cancel"]),
    mpesa([...args("0712345680"), "--account-reference", "BROKE"]),
    mpesaJson([...args("0712345681"), "--account-reference", "EXPIRE", "--timeout", "1"]),
  ]);
  assert.deepEqual([paid.code, paid.told.outcome, paid.told.resultCode, paid.told.resend], [0, "succeeded", "0", "no"]);
  assert.deepEqual([cancelled.code, cancelled.told.outcome, cancelled.told.resultCode], [1, "failed", "1032"]);
  assert.match(cancelled.told.explanation.cause, /cancelled/);
  assert.equal(shown.code, 1);
  assert.match(shown.stdout, /^failed: It was not paid\.\n[^]*To do /);
  assert.deepEqual([silent.code, silent.told.outcome], [5, "unknown"]);
  const page = await ask("/");
  assert.match(page.body, /class="state succeeded"/);
  assert.match(page.body, /class="state failed"/);
});

test("a push that is not waited for is under way", async () => {
  const args = ["push", "--base-url", simulator.baseUrl, "--amount", "10", "--phone-number", "0712345682", "--no-wait"];
  const { code, told } = await mpesaJson(args);
  assert.deepEqual([code, told.outcome, told.resend], [0, "pending", "poll"]);
  assert.match(told.checkoutRequestId, /^ws_CO_/);
});

test("callbacks are posted for real, and to this machine only", async (context) => {
  const bodies = [];
  const shop = createServer(async (request, response) => {
    bodies.push(await text(request));
    response.end("{}");
    shop.emit("callback");
  }).listen(0, "127.0.0.1");
  context.after(() => shop.close());
  await once(shop, "listening");
  const called = once(shop, "callback");
  const far = await pushTo("http://shop.example/callbacks", "CANCEL");
  const near = await pushTo(`http://127.0.0.1:${shop.address().port}/callbacks`, "CANCEL");
  await called;
  const events = bodies.map((body) => parseCallback(body));
  assert.deepEqual(
    events.map(({ checkoutRequestId, resultCode }) => [checkoutRequestId, resultCode]),
    [[near.checkoutRequestId, "1032"]],
  );
  assert.notEqual(far.checkoutRequestId, near.checkoutRequestId);
  assert.match(
    (await ask("/")).body,
    /not posted: not on this machine[^<]*<\/td><td class="address">http:\/\/shop\.example\/callbacks</,
  );
});

test("its page shows what came from outside as text, under a policy that runs nothing else", async () => {
  await pushTo("http://127.0.0.1:9/callbacks", `<b>"'&</b>`);
  const { status, headers, body } = await ask("/");
  assert.equal(status, 200);
  assert.match(body, /<title>M-Pesa simulator/);
  assert.match(body, /&#60;b&#62;&#34;&#39;&#38;&#60;\/b&#62;/);
  assert.doesNotMatch(body, /<b>|style=|onclick/);
  assert.match(headers["content-security-policy"], /^default-src 'none'; style-src 'self'; script-src 'self';/);
  assert.doesNotMatch(headers["content-security-policy"], /unsafe/);
  for (const asset of ["/page.css", "/page.js"]) assert.equal((await ask(asset)).status, 200);
});

test("a customer pays by herself from the page, and what is wrong in the form is told", async () => {
  const fields = { shortCode: "600984", amount: "350", phoneNumber: PHONE, accountReference: "WALK-IN" };
  const done = await post(fields, { origin: simulator.baseUrl, "sec-fetch-site": "same-origin" });
  assert.deepEqual([done.status, done.headers.location], [303, "/"]);
  assert.match((await ask("/")).body, /WALK-IN/);
  const wrong = await post({ ...fields, amount: "<i>" }, { origin: simulator.baseUrl });
  assert.equal(wrong.status, 400);
  assert.match(wrong.body, /role="alert"[^>]*>[^<]*amount/);
  assert.match(wrong.body, /value="&#60;i&#62;"/);
  assert.equal((await post({})).status, 400);
});

test("pages of other sites can neither act nor look", async () => {
  const fields = { shortCode: "600984", amount: "1", phoneNumber: PHONE, accountReference: "FOREIGN" };
  const { port } = new URL(simulator.baseUrl);
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `http://127.0.0.1:${Number(port) + 1}` },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { host: "evil.example" },
    { host: `127.0.0.1.evil.example:${port}` },
  ]) {
    assert.equal((await post(fields, headers)).status, 403, JSON.stringify(headers));
  }
  assert.equal((await ask("/", { headers: { host: `evil.example:${port}` } })).status, 403);
  assert.equal((await ask("/", { headers: { host: `localhost:${port}` } })).status, 200);
  assert.doesNotMatch((await ask("/")).body, /FOREIGN/);
  assert.equal((await ask("/")).headers["access-control-allow-origin"], undefined);
});

test("it answers what is not Daraja's as Daraja does, and refuses what is too large", async () => {
  assert.equal((await ask("/no/such/path")).status, 404);
  assert.equal((await ask("/pay")).status, 404);
  const large = await ask("/mpesa/stkpush/v1/processrequest", { method: "POST", body: "x".repeat(1_100_000) }).catch(
    (error) => error,
  );
  assert.ok(large.status === 413 || large.code === "ECONNRESET" || large.code === "EPIPE", large.message);
  assert.equal((await ask("/")).status, 200);
});

test("the doctor compares the clock and gets a token from it, and asks for nothing else", async () => {
  const env = { MPESA_CONSUMER_KEY: "one", MPESA_CONSUMER_SECRET: "another" };
  const { code, told } = await mpesaJson(
    ["doctor", "--online", "--environment", "sandbox", "--base-url", simulator.baseUrl],
    { env },
  );
  assert.equal(code, 0);
  assert.deepEqual([told.online.reached, told.online.token], [true, true]);
  assert.ok(Math.abs(told.online.clock) <= 2);
});

test("a port that is taken is told with what to do", async () => {
  const { code, told } = await mpesaJson(["simulate", "--port", new URL(simulator.baseUrl).port]);
  assert.deepEqual([code, told.error.code], [3, "portTaken"]);
  assert.match(told.error.hint, /--port 0/);
});

test("it ends by itself when it is asked to", async () => {
  for (const signal of ["SIGINT", "SIGTERM"]) {
    const other = await startSimulator();
    assert.deepEqual(await other.stop(signal).then(({ code, signal: by }) => [code, by]), [0, null], signal);
  }
});

const chromium = (profile, ...flags) =>
  promisify(execFile)(
    process.env.CHROMIUM ?? execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim(),
    [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--hide-scrollbars",
      `--user-data-dir=${join(project, profile)}`,
      ...flags,
    ],
    { timeout: 120_000 },
  );

test("the page follows what happens by itself", async () => {
  const all = ["FIRST", "SECOND"].map((accountReference) => ({
    kind: "push",
    id: accountReference,
    state: "pending",
    amount: 1,
    phoneNumber: PHONE,
    shortCode: "174379",
    accountReference,
    at: Date.now(),
  }));
  let shown = 0;
  // Each time it is asked for, there is one more.
  const growing = {
    get transactions() {
      return all.slice(0, ++shown);
    },
  };
  const server = createSimulatorServer({ simulator: growing, posts: [], isMpesaError: () => false }).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  const { stdout } = await chromium(
    "chromium-refresh",
    "--virtual-time-budget=5000",
    "--dump-dom",
    `http://127.0.0.1:${server.address().port}/`,
  );
  server.close();
  assert.match(stdout, /2 transactions, 2 pending[^]*SECOND[^]*FIRST/);
});

test("there are pictures of the page: light, dark and narrow", async () => {
  const folder = join(root, ".build/screenshots");
  mkdirSync(folder, { recursive: true });
  const shots = {
    light: ["--window-size=1200,900"],
    dark: ["--window-size=1200,900", "--force-dark-mode"],
    narrow: ["--window-size=500,1000"],
  };
  for (const [name, flags] of Object.entries(shots)) {
    const shot = join(folder, `simulator-${name}.png`);
    rmSync(shot, { force: true });
    await chromium(
      "chromium-simulator",
      "--run-all-compositor-stages-before-draw",
      "--virtual-time-budget=1000",
      `--screenshot=${shot}`,
      ...flags,
      `${simulator.baseUrl}/`,
    );
    assert.ok(readFileSync(shot).length > 20_000, "more than an empty page");
  }
});
