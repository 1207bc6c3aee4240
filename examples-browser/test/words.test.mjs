import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { bodies, launch, open } from "./browser.mjs";
import en from "../src/words.en.js";
import sw from "../src/words.sw.js";

const folder = new URL("../src/", import.meta.url);
const sources = readdirSync(folder)
  .filter((name) => !name.startsWith("words."))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");
/** Daraja's own terms, which are the same in both. */
const TERMS = [
  "sandbox",
  "production",
  "arrivedTimeout",
  "shortCode",
  "consumerKey",
  "consumerSecret",
  "passkey",
  "securityCredential",
  "callbackUrl",
  "resultUrl",
  "timeoutUrl",
  "confirmationUrl",
  "validationUrl",
  "tabCredential",
  "groupOperator",
];
/** Words that are named by what the library says, some after a beginning. */
const COMPOSED = /^((outcome|about|kind|who|resend|right|wrong|known|severity)[A-Z]|(tlsServer|forged|foreign)$)/;

test("every English word has a Swahili one, with the same places to fill in", () => {
  assert.deepEqual(Object.keys(sw), Object.keys(en));
  const places = (text) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, text] of Object.entries(en)) {
    assert.ok(sw[key].trim(), key);
    assert.deepEqual(places(sw[key]), places(text), key);
    assert.equal(sw[key] === text, TERMS.includes(key), key);
  }
});

test("every word of the tables is used, and every word that the page asks for is there", () => {
  for (const key of Object.keys(en)) {
    assert.ok(COMPOSED.test(key) || new RegExp(`\\b${key}\\b`).test(sources), `${key} is not used`);
  }
  for (const [, key] of sources.matchAll(/(?:data-(?:word|label)=|\bword: )"(\w+)"/g)) assert.ok(key in en, key);
});

/** Texts that are shown and belong to no language table, to no data and to no English sentence of the library. */
function strays() {
  const walker = document.createTreeWalker(document.getElementById("page"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    if (data.trim() && !parentElement.closest("[data-word], [data-value], [translate=no]:not(html), [lang]:not(html)"))
      found.push(data);
  }
  return found;
}

test("the page starts in the language of the browser, and all of it follows the switch", async () => {
  const browser = await launch();
  const { context, page } = await open(browser, { locale: "sw-KE" });
  assert.equal(await page.getAttribute("html", "lang"), "sw");
  assert.equal(await page.title(), sw.title);
  await page.check('[value="sandbox"]');
  await page.fill("#password", "siri");
  await page.click("#encrypt");
  await page.waitForSelector("#credential-result:not([hidden])");
  await page.click("#tab-reader");
  await page.fill("#callback", readFileSync(`${bodies}stkpush-callback-success.json`, "utf8"));
  await page.click("#read");
  await page.waitForSelector("#reader-result h2");
  await page.click("#tab-doctor");
  await page.fill("#setting-callbackUrl", "http://localhost/mpesa");
  await page.click("#check");
  await page.waitForSelector("#doctor-result h2");
  assert.deepEqual(await page.evaluate(strays), []);
  const shown = () =>
    page.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll("[data-word]")]
          .filter((one) => !one.closest("[translate=no]:not(html)"))
          .map((one) => [one.dataset.word, one.textContent]),
      ),
    );
  for (const [language, table] of [
    ["sw", sw],
    ["en", en],
  ]) {
    await page.click(`[data-language="${language}"]`);
    assert.equal(await page.getAttribute("html", "lang"), language);
    for (const [key, text] of Object.entries(await shown())) {
      if (!table[key].includes("{")) assert.equal(text, table[key]);
    }
  }
  assert.match(await page.locator("#reader-result").textContent(), /19 December 2019/);
  await page.click('[data-language="sw"]');
  assert.match(await page.locator("#reader-result").textContent(), /19 Desemba 2019/);
  assert.equal(await page.locator("#reader-result .advice [lang=en]").count(), 2);
  await page.reload();
  assert.equal(await page.getAttribute("html", "lang"), "sw");
  await context.close();
});
