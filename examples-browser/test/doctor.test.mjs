import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { certificates, launch, open } from "./browser.mjs";

const browser = await launch();
const certificate = certificates();

async function doctor() {
  const opened = await open(browser);
  await opened.page.click("#tab-doctor");
  return opened;
}

async function check(page, settings) {
  for (const [name, value] of Object.entries(settings)) {
    const field = page.locator(`#setting-${name}`);
    if (await field.evaluate(({ tagName }) => tagName === "SELECT")) await field.selectOption(value);
    else await field.fill(value);
  }
  await page.click("#check");
  await page.waitForSelector("#doctor-result h2, #doctor-problem:not(:empty), #settings .problem:not(:empty)");
  return page.locator("#doctor-result").innerText();
}

test("what cannot work comes first, each finding with what to do and the way to its field", async () => {
  const { context, page, seen } = await doctor();
  await check(page, {
    environment: "production",
    storeOrPaybill: "600992",
    till: "600992",
    initiatorPasswordSet: "2020-01-01",
    callbackUrl: "http://shop.example/hook?order=1",
    c2bRegisterVersion: "v1",
    c2bSimulateVersion: "v2",
  });
  const badges = await page.locator("#doctor-result .badge").allInnerTexts();
  const ranks = badges.map((badge) => ["Cannot work", "Look at this"].indexOf(badge));
  assert.deepEqual(ranks, [...ranks].sort());
  assert.ok(ranks.includes(0) && ranks.includes(1), badges.join());
  const shown = await page.locator("#doctor-result").innerText();
  assert.match(shown, /Paybill, or store number of a till\n+Looks like one of the sandbox's\.\n+Those begin with 600/);
  assert.match(shown, /More than 90 days ago|more than 90 days ago/);
  assert.match(shown, /v1 and v2 are separate products/i);
  await page.getByRole("button", { name: "Go to the field: Callback URL" }).first().click();
  assert.equal(await page.evaluate(() => document.activeElement.id), "setting-callbackUrl");
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test("a certificate of the other environment is found", async () => {
  const { context, page } = await doctor();
  const pasted = readFileSync(certificate("sandbox.der")).toString("base64");
  assert.match(await check(page, { environment: "production", certificate: pasted }), /Certificate/);
  await context.close();
});

test("where nothing is wrong, that is said, and that it proves nothing", async () => {
  const { context, page } = await doctor();
  const shown = await check(page, { environment: "sandbox", callbackUrl: "https://shop.example/payments/7f3a9c0b12" });
  assert.match(shown, /no proof that it works/);
  await context.close();
});

test("a clock that is off is found from two times, which are wanted together", async () => {
  const { context, page } = await doctor();
  await check(page, { environment: "sandbox", now: "2026-03-01T12:00:00+03:00" });
  assert.match(await page.locator("#setting-serverTime-problem").innerText(), /both times or neither/);
  await check(page, { serverTime: "yesterday" });
  assert.match(await page.locator("#setting-serverTime-problem").innerText(), /cannot be read/);
  assert.match(await check(page, { serverTime: "Sun, 01 Mar 2026 08:50:00 GMT" }), /by more than five minutes/);
  await context.close();
});

test("an empty form is told so, and Clear empties every field", async () => {
  const { context, page } = await doctor();
  await check(page, {});
  assert.equal(await page.locator("#doctor-problem").innerText(), "Fill in at least one setting.");
  await check(page, { baseUrl: "https://x.example", environment: "sandbox", storeOrPaybill: "600992" });
  await page.click("#doctor-clear");
  assert.deepEqual(
    await page.$$eval("#settings :is(input, select, textarea)", (all) => all.map(({ value }) => value).filter(Boolean)),
    [],
  );
  assert.equal(await page.locator("#doctor-result").innerText(), "");
  await context.close();
});
