import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { bodies, certificates, drop, launch, open, screenshots, tabTo } from "./browser.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const browser = await launch();
const certificate = certificates();

/** Each screen as people come to see it, by the name of its picture. */
const SCENES = {
  "1-credential-empty": async () => {},
  "2-credential-made": async (page) => {
    await page.check('[value="production"]');
    await page.fill("#password", "Karibu2026#");
    await page.click("#encrypt");
    await page.waitForSelector("#credential-result:not([hidden])");
  },
  "3-certificate-foreign": async (page) => {
    await page.check('[value="production"]');
    await page.click("#certificate-own summary");
    await drop(page, "#certificate-drop", { name: "from-a-mail.cer", bytes: readFileSync(certificate("2048.pem")) });
    await page.locator("#certificate-facts", { hasText: "from-a-mail.cer" }).waitFor();
    await page.fill("#password", "karibu ");
    await page.click("#encrypt");
  },
  "4-certificate-wrong": async (page) => {
    await page.check('[value="production"]');
    await drop(page, "#certificate-drop", { name: "forged.pem", bytes: readFileSync(certificate("forged.pem")) });
    await page.locator("#certificate-facts", { hasText: "forged.pem" }).waitFor();
    await page.click("#encrypt");
  },
  "5-reader-empty": async (page) => {
    await page.click("#tab-reader");
    await page.click("#read");
  },
  "6-reader-paid": async (page) => read(page, "stkpush-callback-success.json"),
  "7-reader-failed": async (page) => read(page, "b2c-result-failure-2001.json"),
  "8-reader-unknown": async (page) => read(page, "b2c-result-success.json", "timeout"),
  "9-doctor": async (page) => {
    await page.click("#tab-doctor");
    await page.selectOption("#setting-environment", "production");
    await page.fill("#setting-storeOrPaybill", "600992");
    await page.fill("#setting-till", "600992");
    await page.fill("#setting-passkey", "too short");
    await page.fill("#setting-callbackUrl", "http://localhost:3000/mpesa/callback");
    await page.click("#check");
    await page.waitForSelector("#doctor-result h2");
  },
};

async function read(page, name, arrivedAt = "") {
  await page.click("#tab-reader");
  await page.fill("#callback", readFileSync(join(bodies, name), "utf8"));
  await page.selectOption("#arrived-at", arrivedAt);
  await page.click("#read");
  await page.waitForSelector("#reader-result h2");
}

async function violations(page) {
  const { violations: found } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

for (const language of ["en", "sw"]) {
  for (const theme of ["light", "dark"]) {
    test(`axe finds nothing on any screen (${language}, ${theme}), and each fits 320, 360 and 1280 pixels`, async () => {
      for (const [name, prepare] of Object.entries(SCENES)) {
        const { context, page } = await open(browser, {
          locale: `${language}-KE`,
          colorScheme: theme,
          reducedMotion: "reduce",
        });
        await prepare(page);
        for (const width of [320, 360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          assert.equal(over, 0, `${name} at ${width}`);
          if (width > 320)
            await page.screenshot({
              path: join(screenshots, `${name}-${language}-${theme}-${width}.png`),
              fullPage: true,
            });
        }
        await page.evaluate(axe);
        assert.deepEqual(await violations(page), [], name);
        await context.close();
      }
    });
  }
}

test("a credential is made and copied with the keyboard alone", async () => {
  const { context, page } = await open(browser);
  await tabTo(page, '[value="sandbox"]');
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowDown");
  assert.ok(await page.isChecked('[value="production"]'));
  await tabTo(page, "#password");
  await page.keyboard.type("Karibu2026#");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement.id === "copy");
  assert.match(await page.inputValue("#credential"), /==$/);
  await page.keyboard.press("Enter");
  await page.locator("#status", { hasText: "The credential was copied." }).waitFor({ state: "attached" });
  await tabTo(page, "#credential-clear");
  await page.keyboard.press("Enter");
  assert.equal(await page.inputValue("#credential"), "");
  await context.close();
});

test("tabs go by arrows, Home and End, and only the chosen one is in the order of the keyboard", async () => {
  const { context, page } = await open(browser);
  const chosen = () =>
    page.$eval('[role="tab"][aria-selected="true"]', (tab) => [tab.id, tab === document.activeElement, tab.tabIndex]);
  await tabTo(page, '[role="tab"]');
  for (const [key, id] of [
    ["ArrowRight", "reader"],
    ["End", "doctor"],
    ["ArrowRight", "credential"],
    ["ArrowLeft", "doctor"],
    ["Home", "credential"],
  ]) {
    await page.keyboard.press(key);
    assert.deepEqual(await chosen(), [`tab-${id}`, true, 0]);
    assert.deepEqual(await page.$$eval('[role="tabpanel"]:not([hidden])', (all) => all.map((one) => one.id)), [
      `panel-${id}`,
    ]);
    assert.equal(await page.locator('[role="tab"][tabindex="0"]').count(), 1);
  }
  await context.close();
});

test("the callback reader and the doctor work with the keyboard alone", async () => {
  const { context, page } = await open(browser);
  await tabTo(page, '[role="tab"]');
  await page.keyboard.press("ArrowRight");
  await tabTo(page, "#callback");
  await page.keyboard.insertText(readFileSync(join(bodies, "stkpush-callback-success.json"), "utf8"));
  await tabTo(page, "#read");
  await page.keyboard.press("Space");
  await page.locator("#status", { hasText: "Read: Succeeded." }).waitFor({ state: "attached" });
  await page.focus("#tab-reader");
  await page.keyboard.press("ArrowRight");
  await tabTo(page, "#setting-storeOrPaybill");
  await page.keyboard.type("12");
  await tabTo(page, "#check");
  await page.keyboard.press("Enter");
  await page.locator("#status", { hasText: "Found: 2 that cannot work, 0 to look at." }).waitFor({ state: "attached" });
  await tabTo(page, "#doctor-result button");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id.startsWith("setting-")), true);
  await context.close();
});

test("everything that takes the focus shows it", async () => {
  const { context, page } = await open(browser);
  await page.click("#certificate-own summary");
  await page.locator("#tab-credential").focus();
  const unseen = [];
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const { activeElement } = document;
      const marked = [activeElement, activeElement.nextElementSibling, activeElement.closest(".choice")].filter(
        Boolean,
      );
      return [activeElement.id, marked.some((one) => getComputedStyle(one).outlineStyle === "solid")];
    });
    if (!seen[1]) unseen.push(seen[0]);
  }
  assert.deepEqual(unseen, []);
  await context.close();
});

test("the theme follows the system until it is chosen, and is forgotten with the page", async () => {
  const { context, page } = await open(browser, { colorScheme: "dark" });
  const theme = () => page.getAttribute("html", "data-theme");
  assert.equal(await theme(), "dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.waitForSelector("html[data-theme=light]", { state: "attached" });
  await page.getByRole("button", { name: "Dark theme" }).click();
  assert.equal(await theme(), "dark");
  assert.equal(await page.getAttribute("#theme", "aria-pressed"), "true");
  await page.reload();
  assert.equal(await theme(), "light");
  await context.close();
});

test("nothing of it is printed", async () => {
  const { context, page } = await open(browser);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.evaluate(() => document.body.innerText.trim()), "This page is not meant for paper.");
  await context.close();
});
