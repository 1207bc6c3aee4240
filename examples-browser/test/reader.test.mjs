import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bodies, launch, open } from "./browser.mjs";

const browser = await launch();
const body = (name) => readFileSync(`${bodies}${name}`, "utf8");

async function read(page, text, arrivedAt = "") {
  await page.fill("#callback", text);
  await page.selectOption("#arrived-at", arrivedAt);
  await page.click("#read");
  await page.waitForSelector("#reader-result h2, #reader-problem:not(:empty)");
  return page.locator("#reader-result").innerText();
}

async function reader() {
  const opened = await open(browser);
  await opened.page.click("#tab-reader");
  return opened;
}

test("a payment shows its outcome, amount, receipt and time, and that a callback is only a claim", async () => {
  const { context, page, seen } = await reader();
  const shown = await read(page, body("stkpush-callback-success.json"));
  assert.match(shown, /^Succeeded/);
  assert.match(shown, /The customer paid\.[\s\S]*confirm by query before goods move/);
  assert.match(shown, /KES 1\b[\s\S]*19 December 2019[\s\S]*10:21:15[\s\S]*NLJ7RT61SV[\s\S]*254708374149/);
  assert.match(shown, /only a claim/);
  assert.match(shown, /May it be sent again\?\s+No: it is done/);
  assert.match(shown, /checkoutRequestId\s+ws_CO_191220191020363925/);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "H2");
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test("a failure says what happened, what to do, who can do it and whether to send again", async () => {
  const { context, page } = await reader();
  const shown = await read(page, body("b2c-result-failure-2001.json"));
  assert.match(shown, /^Failed/);
  assert.match(
    shown,
    /initiator information is invalid[\s\S]*each try brings the operator closer[\s\S]*Who can do it\s+You/,
  );
  assert.match(shown, /May it be sent again\?\s+No/);
  await context.close();
});

test("what arrived at a timeout URL is not known, and is never called done or failed", async () => {
  const { context, page } = await reader();
  const shown = await read(page, body("b2c-result-success.json"), "timeout");
  assert.match(
    shown,
    /^Not known[\s\S]*did not finish in time[\s\S]*Ask M-Pesa by query[\s\S]*Not yet: find out first/,
  );
  assert.doesNotMatch(shown, /What happened\s+Done/);
  await context.close();
});

test("where it arrived decides between a payment that is asked about and one that was made", async () => {
  const { context, page } = await reader();
  const text = body("c2b-confirmation-v2-masked.json");
  assert.match(await read(page, text, "confirmation"), /^Succeeded[\s\S]*A customer has paid\./);
  assert.match(
    await read(page, text, "validation"),
    /^Not finished[\s\S]*Nothing is paid yet[\s\S]*within eight seconds/,
  );
  await page.selectOption("#arrived-at", "confirmation");
  await page.locator("#reader-result h2", { hasText: "Succeeded" }).waitFor();
  await context.close();
});

test("members within members and what has no field are all shown", async () => {
  const { context, page } = await reader();
  assert.match(await read(page, body("accountbalance-result-success.json")), /accounts\.3\.current\s+-1540/);
  const shown = await read(page, body("composed-stk-callback-extra-members.json"));
  assert.match(shown, /traceId\s+"t-1"[\s\S]*__proto__\s+\{"polluted":true\}/);
  await context.close();
});

test("every published callback is read or refused in words", async () => {
  const { context, page, seen } = await reader();
  const names = [
    "b2bexpress-callback-cancelled",
    "billmanager-payment-callback",
    "ratiba-callback-success-2026",
    "stkpush-callback-stringcode-SFC_IC0003",
    "accountbalance-result-failure-8006-sandbox-2026",
    "b2pochi-result-success",
  ];
  for (const name of names) assert.match(await read(page, body(`${name}.json`)), /^(Succeeded|Failed|Not known)/, name);
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test("what cannot be read is refused in words, and the text stays for mending", async () => {
  const { context, page } = await reader();
  const cases = [
    ["", /Paste a callback first/],
    ["hello", /not JSON, or it is cut off/],
    ['{"Body":', /not JSON/],
    ['{"a":1}', /no callback that M-Pesa is known to send/],
  ];
  for (const [text, said] of cases) {
    assert.equal(await read(page, text), "");
    assert.match(await page.locator("#reader-problem").innerText(), said);
    assert.equal(await page.inputValue("#callback"), text);
    assert.equal(await page.evaluate(() => document.activeElement.id), "callback");
  }
  await context.close();
});
