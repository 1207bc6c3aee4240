import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { drop, launch, open } from "./browser.mjs";

const browser = await launch();
const MEGABYTE = 1 << 20;
const TEXTS = {
  "a megabyte of one letter": "x".repeat(MEGABYTE),
  "two megabytes of brackets": "[".repeat(2 * MEGABYTE),
  "null characters and lone surrogates": "\u0000\ud800\u202e\ufeff".repeat(100),
  markup: "<img src=x onerror=alert(1)><script>alert(1)</script>",
  "a template": "${constructor} {name} {{policy}}",
};

/** Puts a value in at once, as a paste does. */
async function put(page, selector, value) {
  await page.$eval(
    selector,
    (field, text) => {
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    value,
  );
}

for (const [what, text] of Object.entries(TEXTS)) {
  test(`${what} in any field gives words and no crash`, async () => {
    const { context, page, seen } = await open(browser);
    await page.check('[value="sandbox"]');
    await put(page, "#password", text);
    await page.click("#encrypt");
    await page.waitForSelector("#password-problem:not(:empty), #credential-result:not([hidden])");
    await put(page, "#certificate-paste", text);
    await page.waitForSelector("#certificate-problem:not(:empty)", { state: "attached" });
    await page.click("#tab-reader");
    await put(page, "#callback", text);
    await page.click("#read");
    await page.waitForSelector("#reader-problem:not(:empty)");
    await page.click("#tab-doctor");
    const names = await page.$$eval("#settings :is(input:not([type=date]), textarea)", (all) =>
      all.map(({ id }) => id),
    );
    for (const id of names.filter((one) => !/now|serverTime/.test(one)))
      await put(page, `#${id}`, text.slice(0, 50_000));
    await page.click("#check");
    await page.waitForSelector("#doctor-result h2, #doctor-problem:not(:empty)");
    await put(page, "#setting-consumerSecret", text);
    await put(page, "#setting-now", text);
    await put(page, "#setting-serverTime", text);
    await page.click("#check");
    await page.waitForSelector("#settings .problem:not(:empty)");
    assert.deepEqual(seen.errors, []);
    await context.close();
  });
}

test("files that are no certificates are refused in words: binary, empty, and a hundred megabytes", async () => {
  const { context, page, seen } = await open(browser);
  await page.check('[value="sandbox"]');
  const files = [
    ["noise.bin", randomBytes(40_000)],
    ["zero.cer", Buffer.alloc(0)],
    ["sequence.der", Buffer.concat([Buffer.from([0x30]), randomBytes(500)])],
    ["large.pem", Buffer.alloc(MEGABYTE, "A")],
  ];
  for (const [name, bytes] of files) {
    await drop(page, "#certificate-drop", { name, bytes });
    await page.waitForSelector("#certificate-problem:not(:empty)");
    assert.match(
      await page.locator("#certificate-problem").innerText(),
      /cannot be read as a certificate|larger than 64 KiB/,
      name,
    );
  }
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Blob([new Uint8Array(100 << 20)])], "huge.der"));
    document
      .querySelector("#certificate-drop")
      .dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true }));
  });
  await page.locator("#certificate-problem", { hasText: "larger than 64 KiB" }).waitFor();
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test("a file that is dropped beside its place does not replace the page, nor does text", async () => {
  const { context, page, seen } = await open(browser);
  const stopped = await page.evaluate(() => {
    const event = new DragEvent("drop", { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true });
    return !document.querySelector("footer").dispatchEvent(event);
  });
  assert.ok(stopped);
  await page.dispatchEvent("#certificate-drop", "drop", {
    dataTransfer: await page.evaluateHandle(() => new DataTransfer()),
  });
  assert.equal(await page.locator("#certificate-facts").innerText(), "");
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test("a callback cannot put markup, code or another language's words into the page", async () => {
  const { context, page, seen } = await open(browser);
  await page.click("#tab-reader");
  const text = '<b data-word="title">x</b>{name}';
  const stk = {
    MerchantRequestID: text,
    CheckoutRequestID: text,
    ResultCode: 1032,
    ResultDesc: text,
    __proto__x: text,
  };
  await page.fill("#callback", JSON.stringify({ Body: { stkCallback: stk } }));
  await page.click("#read");
  await page.waitForSelector("#reader-result h2");
  assert.ok((await page.locator("#reader-result").innerText()).includes(text));
  assert.equal(await page.locator("#reader-result b").count(), 0);
  assert.deepEqual(seen.errors, []);
  await context.close();
});

test("where WebAssembly does not run, that is said", async () => {
  const { context, page } = await open(browser);
  await page.evaluate(() => delete window.WebAssembly);
  await page.check('[value="sandbox"]');
  await page.waitForSelector("#certificate-problem:not(:empty)");
  assert.match(await page.locator("#certificate-problem").innerText(), /does not run WebAssembly/);
  await context.close();
});
