import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { Response } from "miniflare";
import { createSimulator } from "mpesa-core/simulator";
import { bundleWorker } from "../local/build.js";
import { runWorker } from "../local/host.js";

export const SHORT_CODE = "174379";
const PUBLIC_URL = "https://shop.example";
const CALLS = {
  "/oauth/v1/generate": "token",
  "/mpesa/stkpush/v1/processrequest": "push",
  "/mpesa/stkpushquery/v1/query": "query",
  "/pulltransactions/v1/query": "pull",
  "/mpesa/c2b/v2/registerurl": "register",
  "/pulltransactions/v1/register": "pullRegister",
};

const dist = mkdtempSync(join(tmpdir(), "worker-"));
after(() => rmSync(dist, { recursive: true }));
const modules = await bundleWorker(new URL("worker.js", import.meta.url).pathname, dist, { sourcemap: "inline" });

/**
 * The Worker in workerd with the simulator as M-Pesa and an own system of the shop, all on the simulator's clock.
 * `meddle(call, send, attempt, body, authorization)` stands between the Worker and M-Pesa. Ends with its test.
 *
 * @param {import("node:test").TestContext} t
 */
export async function openShop(t, options = {}) {
  const { scenario = "paid", meddle = (call, send) => send(), told = () => 200, keep = false, till } = options;
  const seen = { token: [], push: [], query: [], pull: [], register: [], pullRegister: [] };
  const messages = [];
  const callbacks = [];
  const logs = [];
  const folder = keep ? mkdtempSync(join(tmpdir(), "storage-")) : false;
  const keys = { consumerKey: "key", consumerSecret: "secret", passkey: "p".repeat(64) };
  const account = { ...keys, till, nominatedNumber: "0722000000" };
  const secrets = { API_TOKEN: randomBytes(32).toString("hex"), CALLBACK_KEYS: randomBytes(32).toString("hex") };
  let secretPath;

  const simulator = createSimulator({
    scenario, ...keys,
    async deliver({ url, body }) {
      const response = await post(new URL(url).pathname, body);
      callbacks.push({ body, status: response.status });
      return response;
    },
  });

  async function internet(request) {
    const { pathname, hostname } = new URL(request.url);
    const body = request.method === "GET" ? undefined : await request.text();
    if (hostname === "backend.shop.example") {
      const message = JSON.parse(body);
      const status = told(message, messages.filter(({ id }) => id === message.id).length + 1);
      messages.push({ ...message, status, key: request.headers.get("idempotency-key") });
      return new Response(null, { status });
    }
    const call = CALLS[pathname];
    seen[call].push(simulator.now());
    if (call === "push") secretPath = new URL(JSON.parse(body).CallBackURL).pathname;
    const init = { method: request.method, headers: Object.fromEntries(request.headers), body };
    const response = await meddle(call, () => simulator.fetch(request.url, init), seen[call].length, body, init.headers.authorization);
    return new Response(response.body, { status: response.status, headers: Object.fromEntries(response.headers) });
  }

  const start = () => runWorker({
    modules, internet, className: "TestShortCode", keep: folder,
    bindings: {
      PUBLIC_URL, MPESA_ENVIRONMENT: "sandbox", MPESA_KEYS: JSON.stringify({ [SHORT_CODE]: account }),
      SHOP_URL: "https://backend.shop.example/told", SHOP_TOKEN: "shop", ...secrets,
    },
    consumer: { maxRetries: 2, retryDelay: 0, maxBatchTimeout: 0 },
    handleRuntimeStdio(...streams) {
      for (const stream of streams) stream.on("data", (text) => logs.push(String(text)));
    },
  });
  let miniflare = start();
  t.after(async () => {
    await miniflare.dispose();
    if (folder) rmSync(folder, { recursive: true });
  });

  const object = async () => (await miniflare.getDurableObjectNamespace("SHORT_CODES")).getByName(SHORT_CODE);
  const post = (path, body, headers = { "content-type": "application/json" }, method = "POST") =>
    miniflare.dispatchFetch(`${PUBLIC_URL}${path}`, { method, body, headers });
  async function api(path, { method = "GET", body, headers, signal } = {}) {
    const response = await miniflare.dispatchFetch(`${PUBLIC_URL}/api/${SHORT_CODE}${path}`, {
      method,
      headers: { authorization: `Bearer ${secrets.API_TOKEN}`, "content-type": "application/json", ...headers },
      body: body && JSON.stringify(body),
      signal,
    });
    const text = await response.text();
    return { status: response.status, ...(text && JSON.parse(text)) };
  }
  const clock = async () => (await object()).passTo(simulator.now());
  await clock();

  return {
    simulator, seen, messages, callbacks, logs, secrets, api, post, object, clock,
    /** How often M-Pesa was called for what. */
    counts: () => Object.fromEntries(["token", "push", "query"].map((call) => [call, seen[call].length])),
    fetch: (path, init) => miniflare.dispatchFetch(`${PUBLIC_URL}${path}`, init),
    charge: ({ key = "order-1", signal, ...values } = {}) => api("/charges", {
      method: "POST", signal, headers: { "idempotency-key": key },
      body: { amount: 100, phoneNumber: "0712345678", reference: "INV-1", ...values },
    }),
    state: (id) => api(`/charges/${id}`),
    all: () => api(""),
    /** Where M-Pesa posts the callback of the latest push. */
    secretPath: () => secretPath,
    callback: (body) => post(secretPath, body),

    /** Lets time pass for M-Pesa and for the Worker, second by second. */
    async pass(seconds) {
      for (let second = 0; second < seconds; second += 1) {
        await simulator.advance(1000);
        await clock();
      }
    },
    /** Stops workerd and starts it again on the same storage. */
    async restart() {
      await miniflare.dispose();
      miniflare = start();
      await clock();
    },
    scheduled: async () => (await miniflare.getWorker()).scheduled({ cron: "*/15 * * * *" }),
    /** The queue has a clock of its own: waits until it has done its work. */
    async until(condition) {
      const end = Date.now() + 20_000;
      for (;;) {
        const value = await condition();
        if (value) return value;
        assert.ok(Date.now() < end, `nothing came of it in 20 seconds: ${condition}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
  };
}

export function stkCallback(checkoutRequestId, { resultCode = 0, amount = 100, receipt = "NLJ7RT61SV" } = {}) {
  const items = [{ Name: "Amount", Value: amount }, { Name: "MpesaReceiptNumber", Value: receipt }];
  const metadata = resultCode === 0 && { CallbackMetadata: { Item: items } };
  const told = { MerchantRequestID: "29115-34620561-1", ResultCode: resultCode, ResultDesc: "told" };
  return JSON.stringify({ Body: { stkCallback: { CheckoutRequestID: checkoutRequestId, ...told, ...metadata } } });
}

/** A shop whose registered URLs are known, as M-Pesa knows them. */
export async function registered(t, options = {}) {
  let urls;
  const shop = await openShop(t, {
    ...options,
    meddle: (call, send, attempt, body) => {
      if (call === "register") {
        urls = JSON.parse(body);
        return new Response(captured("c2b-register-v2-response"));
      }
      if (call === "pullRegister") return new Response(captured("pull-register-response"));
      return options.meddle?.(call, send, attempt, body) ?? send();
    },
  });
  assert.equal((await shop.api("/register", { method: "POST" })).status, 200);
  const payment = (changes) => captured("c2b-confirmation-v2-masked", {
    BusinessShortCode: SHORT_CODE, BillRefNumber: "INV-1", TransAmount: "100.00", MSISDN: "2547 ***** 678",
    TransTime: "20260105090020", ...changes,
  });
  const send = (url) => (changes) => shop.post(new URL(url).pathname, payment(changes));
  return { ...shop, urls, validate: send(urls.ValidationURL), confirm: send(urls.ConfirmationURL) };
}

/** What each payment of the ledger belongs to. */
export function links(payments) {
  return payments.map(({ receipt, chargeId }) => [receipt, chargeId]);
}

/** An answer of which the head comes and then nothing more. */
export function cutOff() {
  return new Response(new ReadableStream({ pull: (controller) => controller.error(new Error("cut off")) }));
}

/** A body as M-Pesa was seen to send it, with other values where `changes` has them. */
export function captured(name, changes) {
  const file = new URL(`../../tests/fixtures/daraja/bodies/${name}.json`, import.meta.url);
  return JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), ...changes });
}

/** M-Pesa's list of payments: rows as it writes them, two to a page. */
export function listOf(rows) {
  return (body) => {
    const { OffSetValue: offset } = JSON.parse(body);
    const page = rows.slice(Number(offset), Number(offset) + 2);
    if (page.length === 0) return new Response(captured("composed-pull-query-response-nothing"));
    const transactions = page.map((row) => ({
      transactionId: "SKC82PACB8", trxDate: "2026-01-05T09:00:20+03:00", msisdn: "254712345678", sender: "UAT2",
      transactiontype: "c2b-pay-bill-debit", billreference: "INV-1", amount: "100.00", organizationname: "Shop", ...row,
    }));
    return new Response(captured("pull-query-response", { Response: [transactions] }));
  };
}

/** What the callback of a push that the simulator lost would have been. */
export const SILENT = { outcome: "paid", copies: 0 };
