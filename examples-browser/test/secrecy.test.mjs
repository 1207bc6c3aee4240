import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { brotliCompressSync } from "node:zlib";
import { address, file, launch, open, serve } from "./browser.mjs";

const browser = await launch();
const PASSWORD = "Siri-kubwa!2026";
const SECRETS = ["consumerKey", "consumerSecret", "passkey", "initiatorPassword", "securityCredential"];

/** Everything of a page in which something could be left. */
function traces() {
  const values = [...document.querySelectorAll("input, textarea, select")].map(({ value }) => value);
  const kept = (storage) => Object.entries({ ...storage }).flat();
  return Promise.all([indexedDB.databases(), window.caches?.keys() ?? []]).then(([databases, caches]) => ({
    text: [
      document.documentElement.outerHTML,
      ...values,
      document.title,
      document.cookie,
      location.href,
      window.name,
      JSON.stringify(history.state),
    ].join("\n"),
    kept: [...kept(localStorage), ...kept(sessionStorage), ...databases, ...caches, document.cookie].filter(Boolean),
    history: history.length,
  }));
}

async function encrypt(page) {
  await page.check('[value="sandbox"]');
  await page.locator("#password").pressSequentially(PASSWORD);
  await page.keyboard.press("Enter");
  await page.waitForSelector("#credential-result:not([hidden])");
}

async function assertGone(page, secret) {
  const { text, kept, history } = await page.evaluate(traces);
  assert.ok(!text.includes(secret));
  assert.deepEqual(kept, []);
  return history;
}

test("the page carries a policy that allows no network, no form, no other script and no other style", () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(file, "utf8"))[1];
  assert.match(
    policy,
    /^default-src 'none'; script-src 'sha256-[\w+/]{43}=' 'wasm-unsafe-eval'; style-src 'sha256-[\w+/]{43}=';/,
  );
  for (const part of ["connect-src 'none'", "base-uri 'none'", "form-action 'none'", "img-src data:"]) {
    assert.ok(policy.includes(part), part);
  }
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test("after encryption the password is nowhere on the page, in storage, address, title or history", async () => {
  for (const url of [address, (await serve()).url]) {
    const { context, page } = await open(browser, { url });
    const before = await page.evaluate(() => history.length);
    await encrypt(page);
    assert.equal(await assertGone(page, PASSWORD), before);
    assert.equal(page.url(), url);
    await context.close();
  }
});

/** All strings that scripts of the page still hold, after what nobody holds was collected. */
async function heap(context, page) {
  const session = await context.newCDPSession(page);
  const chunks = [];
  session.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await session.send("HeapProfiler.enable");
  await session.send("HeapProfiler.collectGarbage");
  await session.send("HeapProfiler.takeHeapSnapshot");
  await session.detach();
  return chunks.join("");
}

test("after encryption no script of the page holds the password", async () => {
  const { context, page } = await open(browser);
  await page.check('[value="sandbox"]');
  await page.locator("#password").pressSequentially(PASSWORD);
  await page.$eval("#password", (field) => (window.held = field.value));
  assert.ok((await heap(context, page)).includes(PASSWORD), "what is held would be found");
  await page.evaluate(() => delete window.held);
  await page.click("#encrypt");
  await page.waitForSelector("#credential-result:not([hidden])");
  assert.ok(!(await heap(context, page)).includes(PASSWORD));
  await context.close();
});

test("undo does not bring the password back", async () => {
  const { context, page } = await open(browser);
  await encrypt(page);
  await page.focus("#password");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  assert.equal(await page.inputValue("#password"), "");
  await context.close();
});

test("nothing is asked of the network but the page itself, and no policy is broken, on any screen", async () => {
  const { url, asked } = await serve();
  const { context, page, seen } = await open(browser, { url });
  await encrypt(page);
  await page.click("#copy");
  await page.click("#tab-reader");
  await page.fill("#callback", "{}");
  await page.click("#read");
  await page.waitForSelector("#reader-problem:not(:empty)");
  await page.click("#tab-doctor");
  await page.selectOption("#setting-environment", "sandbox");
  await page.fill("#setting-callbackUrl", "https://shop.example/hook");
  await page.click("#check");
  await page.waitForSelector("#doctor-result h2");
  assert.deepEqual(asked, ["/tools/"]);
  assert.deepEqual(
    seen.requests.filter((requested) => !requested.startsWith("data:")),
    [url],
  );
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test("the policy stops a script that tries to reach the network", async () => {
  const { url, asked } = await serve();
  const { context, page, seen } = await open(browser, { url });
  const answers = await page.evaluate(async (to) => {
    const image = new Promise((done) => {
      const element = new Image();
      element.onerror = () => done("stopped");
      element.onload = () => done("sent");
      element.src = to;
    });
    const sent = await fetch(to).then(
      () => "sent",
      () => "stopped",
    );
    const socket = new Promise((done) => {
      const one = new WebSocket(to.replace("http", "ws"));
      one.onerror = () => done("stopped");
      one.onopen = () => done("sent");
    });
    return [sent, await image, await socket];
  }, `${url}leak`);
  assert.deepEqual(answers, ["stopped", "stopped", "stopped"]);
  assert.deepEqual(asked, ["/tools/"]);
  assert.ok(seen.errors.some((said) => said.includes("connect-src")));
  await context.close();
});

test("a password that was typed is emptied when the page is hidden, and that is said", async () => {
  const { context, page } = await open(browser);
  await page.fill("#password", PASSWORD);
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await assertGone(page, PASSWORD);
  assert.equal(await page.locator("#password-hint").innerText(), "Emptied, as you left the page.");
  await context.close();
});

test("whoever leaves the page and comes back finds it empty", async () => {
  const { url } = await serve();
  const { context, page } = await open(browser, { url });
  await encrypt(page);
  await page.fill("#password", PASSWORD);
  const credential = await page.inputValue("#credential");
  await page.goto(`${url}elsewhere`);
  await page.goBack();
  await assertGone(page, PASSWORD);
  await assertGone(page, credential);
  await page.fill("#password", PASSWORD);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
  await assertGone(page, PASSWORD);
  await context.close();
});

test("Clear leaves neither password, nor credential, nor certificate", async () => {
  const { context, page } = await open(browser);
  await encrypt(page);
  const credential = await page.inputValue("#credential");
  await page.fill("#password", PASSWORD);
  await page.click("#certificate-own summary");
  await page.fill("#certificate-paste", "MIIsomething");
  await page.click("#credential-clear");
  for (const gone of [PASSWORD, credential, "MIIsomething"]) await assertGone(page, gone);
  assert.equal(await page.locator('[name="environment"]:checked').count(), 0);
  assert.ok(await page.locator("#certificate-empty").isVisible());
  await context.close();
});

test("secrets of the doctor's form are emptied by a check, and when the page is hidden", async () => {
  const { context, page } = await open(browser);
  await page.click("#tab-doctor");
  const fill = async () => {
    for (const name of SECRETS) await page.fill(`#setting-${name}`, `${name}-${PASSWORD}`);
  };
  await fill();
  await page.click("#check");
  await page.waitForSelector("#doctor-result h2");
  await assertGone(page, PASSWORD);
  await fill();
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await assertGone(page, PASSWORD);
  await context.close();
});

test("fields for secrets ask browsers and their helpers to keep nothing, and there is no form to send", async () => {
  const { context, page } = await open(browser);
  assert.equal(await page.locator("form").count(), 0);
  const open_ = await page.$$eval("input, textarea", (all) =>
    all.filter((one) => one.autocomplete !== "off").map(({ id }) => id),
  );
  assert.deepEqual(open_, []);
  for (const id of ["password", ...SECRETS.map((name) => `setting-${name}`)]) {
    assert.deepEqual(await page.$eval(`#${id}`, (one) => [one.type, one.spellcheck, one.translate, one.name]), [
      "password",
      false,
      false,
      "",
    ]);
  }
  await context.close();
});

test("the first screen starts only what encrypts; the core starts at its first use", async () => {
  const { context, page, seen } = await open(browser);
  const sizes = await page.evaluate(() =>
    ["credential", "core"].map((name) => atob(document.getElementById(`${name}-wasm`).textContent).length),
  );
  assert.deepEqual(seen.started, []);
  await encrypt(page);
  assert.deepEqual(seen.started, [sizes[0]]);
  await page.click("#tab-reader");
  assert.deepEqual(seen.started, [sizes[0]]);
  await page.fill("#callback", "{}");
  await page.click("#read");
  await page.waitForSelector("#reader-problem:not(:empty)");
  assert.deepEqual(seen.started, sizes);
  await context.close();
});

test("what encrypts is at most 60,000 bytes of brotli", () => {
  const held = /id="credential-wasm">([^<]*)</.exec(readFileSync(file, "utf8"))[1];
  const compressed = brotliCompressSync(Buffer.from(held, "base64")).length;
  assert.ok(compressed <= 60_000, `what encrypts is ${compressed} bytes of brotli`);
});
