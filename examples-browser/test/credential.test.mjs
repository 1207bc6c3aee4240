import assert from "node:assert/strict";
import { constants, createPrivateKey, privateDecrypt } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { certificates, drop, launch, open, serve } from "./browser.mjs";

const browser = await launch();
const certificate = certificates();
const PASSWORD = "Karibu!2026 leo";

const verdict = (page) => page.locator("#certificate-facts .verdict").innerText();
const problem = (page, id) => page.locator(`#${id}-problem`).innerText();

/** What the holder of the key reads from a credential, with the padding taken off by hand: Node 20 does not. */
function decrypt(credential, keyFile) {
  const key = createPrivateKey(readFileSync(keyFile));
  const padded = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, Buffer.from(credential, "base64"));
  assert.deepEqual([...padded.subarray(0, 2)], [0, 2]);
  return padded.subarray(padded.indexOf(0, 2) + 1).toString();
}

async function give(page, name) {
  await drop(page, "#certificate-drop", { name, bytes: readFileSync(certificate(name)) });
  await page.locator("#certificate-facts", { hasText: name }).waitFor();
}

async function encrypted(page) {
  await page.click("#encrypt");
  await page.waitForSelector("#credential-result:not([hidden])");
  return page.inputValue("#credential");
}

test("Safaricom's own certificate is shown before the password is typed", async () => {
  const { context, page } = await open(browser);
  assert.equal(await page.locator("#certificate-facts").innerText(), "");
  await page.check('[value="production"]');
  assert.match(await verdict(page), /Right.*certificate for production\. It is the right one/s);
  const facts = await page.locator("#certificate-facts").innerText();
  assert.match(facts, /Safaricom Internal Issuing CA 02/);
  assert.match(facts.replace(/\s/g, ""), /9417915212AC708D3AC82B710E71D976FA0EB783F467B159C15AD7216EF2C16B/);
  assert.match(
    facts,
    /5DF069E60000003FA136[\s\S]*25 April 2017[\s\S]*21 March 2018[\s\S]*That is normal[\s\S]*RSA, 2048 bits/,
  );
  await page.check('[value="sandbox"]');
  assert.match(await verdict(page), /certificate for the sandbox\. It is the right one/);
  await context.close();
});

for (const from of ["file", "server"]) {
  test(`a password is encrypted for the key of a certificate, opened from a ${from}`, async () => {
    const { context, page, seen } = await open(browser, from === "server" ? { url: (await serve()).url } : {});
    await page.check('[value="production"]');
    await page.click("#certificate-own summary");
    await give(page, "2048.pem");
    assert.match(await verdict(page), /Take care.*does not know this certificate/s);
    await page.fill("#password", PASSWORD);
    await page.click("#encrypt");
    assert.match(await problem(page, "certificate"), /Confirm where the certificate came from/);
    await page.check("#certificate-accept");
    const credential = await encrypted(page);
    assert.equal(decrypt(credential, certificate("2048.key.pem")), PASSWORD);
    assert.equal(await page.inputValue("#password"), "");
    assert.equal(await page.locator("#credential-label").innerText(), "Security credential for production");
    assert.deepEqual(seen.errors, []);
    await context.close();
  });
}

test("a certificate may be PEM, DER or base64, dropped, chosen or pasted, and have a key of 4096 bits", async () => {
  const { context, page } = await open(browser);
  await page.check('[value="sandbox"]');
  await page.click("#certificate-own summary");
  await page.setInputFiles("#certificate-file", certificate("sandbox.der"));
  await page.locator("#certificate-facts", { hasText: "sandbox.der" }).waitFor();
  assert.match(await verdict(page), /^Right/);
  await page.fill("#certificate-paste", readFileSync(certificate("sandbox.der")).toString("base64"));
  assert.match(await verdict(page), /^Right/);
  await page.fill("#certificate-paste", readFileSync(certificate("4096.pem"), "utf8"));
  assert.match(await verdict(page), /^Take care/);
  assert.match(await page.locator("#certificate-facts").innerText(), /RSA, 4096 bits/);
  await page.check("#certificate-accept");
  await page.fill("#password", PASSWORD);
  assert.equal(decrypt(await encrypted(page), certificate("4096.key.pem")), PASSWORD);
  await context.close();
});

const REFUSED = [
  ["the other environment's certificate", "production.der", /^Wrong.*for production, but you chose the sandbox/s],
  ["the certificate of a web server", "tls-server.pem", /^Wrong.*belongs to a web server/s],
  ["a forged certificate", "forged.pem", /^Wrong.*claims to be Safaricom's and is not/s],
];
for (const [what, name, said] of REFUSED) {
  test(`${what} is named, and nothing is encrypted with it`, async () => {
    const { context, page } = await open(browser);
    await page.check('[value="sandbox"]');
    await page.click("#certificate-own summary");
    await give(page, name);
    assert.match(await verdict(page), said);
    await page.fill("#password", PASSWORD);
    await page.click("#encrypt");
    assert.match(await problem(page, "certificate"), /Nothing is encrypted with this certificate/);
    assert.equal(await page.inputValue("#credential"), "");
    await page.click("#certificate-back");
    assert.match(await verdict(page), /^Right/);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
    assert.match(await encrypted(page), /^[A-Za-z0-9+/]{342}==$/);
    await context.close();
  });
}

test("a file may be dropped anywhere on the screen", async () => {
  const { context, page } = await open(browser);
  await drop(page, "#password-field", { name: "sandbox.der", bytes: readFileSync(certificate("sandbox.der")) });
  await page.locator("#certificate-facts", { hasText: "sandbox.der" }).waitFor();
  assert.match(await verdict(page), /^Take care.*Choose above where the credential will be used/s);
  await context.close();
});

test("who is quicker than the page loads its certificate gets the credential all the same", async () => {
  const { context, page } = await open(browser);
  await page.evaluate(() => {
    document.querySelector('[value="sandbox"]').click();
    document.querySelector("#password").value = "Karibu2026#";
    document.querySelector("#encrypt").click();
    document.querySelector("#encrypt").click();
  });
  await page.waitForSelector("#credential-result:not([hidden])");
  assert.equal(await problem(page, "password"), "");
  await context.close();
});

test("a private key is turned away with a warning, and does not stay on the page", async () => {
  const { context, page } = await open(browser);
  await page.click("#certificate-own summary");
  await page.fill("#certificate-paste", readFileSync(certificate("2048.key.pem"), "utf8"));
  await page.waitForSelector("#certificate-problem:not(:empty)");
  assert.match(await problem(page, "certificate"), /private key.*Keep it to yourself/);
  assert.equal(await page.inputValue("#certificate-paste"), "");
  await context.close();
});

test("what is missing or wrong about the password is said at its field", async () => {
  const { context, page } = await open(browser);
  await page.click("#encrypt");
  assert.equal(await problem(page, "where"), "Choose sandbox or production.");
  await page.check('[value="sandbox"]');
  await page.click("#encrypt");
  assert.equal(await problem(page, "password"), "Type the password.");
  assert.equal(await page.evaluate(() => document.activeElement.id), "password");
  await page.fill("#password", "x".repeat(246));
  await page.click("#encrypt");
  await page.waitForSelector("#password-problem:not(:empty)");
  assert.match(await problem(page, "password"), /longer than the key/);
  await page.fill("#password", "A".repeat(342) + "==");
  await page.click("#encrypt");
  await page.waitForFunction(() => /encrypted already/.test(document.querySelector("#password-problem").textContent));
  assert.equal(await page.getAttribute("#password", "aria-invalid"), "true");
  await context.close();
});

test("blanks at the ends, unusual characters and Caps Lock are pointed out while typing", async () => {
  const { context, page } = await open(browser);
  await page.fill("#password", "secret ");
  assert.match(await page.locator("#password-hint").innerText(), /blank at the beginning or at the end/);
  await page.fill("#password", "naïve");
  assert.match(await page.locator("#password-hint").innerText(), /not plain English text/);
  await page.fill("#password", "se(cret)");
  assert.match(await page.locator("#password-hint").innerText(), /refuses passwords with brackets/);
  await page.fill("#password", "secret!");
  assert.match(await page.locator("#password-hint").innerText(), /other than # & % \$/);
  await page.fill("#password", "secret#");
  assert.equal(await page.locator("#password-hint").innerText(), "");
  await page.evaluate(() => {
    const event = new KeyboardEvent("keydown", { key: "A", bubbles: true, modifierCapsLock: true });
    document.querySelector("#password").dispatchEvent(event);
  });
  assert.equal(await page.locator("#password-hint").innerText(), "Caps Lock is on.");
  await context.close();
});

test("the password can be shown and hidden again", async () => {
  const { context, page } = await open(browser);
  assert.equal(await page.getAttribute("#password", "type"), "password");
  await page.getByRole("button", { name: "Show: Password of the API operator" }).click();
  assert.equal(await page.getAttribute("#password", "type"), "text");
  await page.getByRole("button", { name: "Hide: Password of the API operator" }).click();
  assert.equal(await page.getAttribute("#password", "type"), "password");
  await context.close();
});

test("the credential is copied, and that is told", async () => {
  const { context, page } = await open(browser, {
    url: (await serve()).url,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await page.check('[value="sandbox"]');
  await page.fill("#password", PASSWORD);
  const credential = await encrypted(page);
  await page.click("#copy");
  await page.waitForFunction(() => document.querySelector("#status").textContent === "The credential was copied.");
  assert.equal(await page.locator("#copy").innerText(), "Copied");
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), credential);
  await context.close();
});

test("where the clipboard is closed, the credential is selected instead", async () => {
  const { context, page } = await open(browser);
  await page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
    document.execCommand = () => false;
  });
  await page.check('[value="sandbox"]');
  await page.fill("#password", PASSWORD);
  const credential = await encrypted(page);
  await page.click("#copy");
  assert.match(await problem(page, "copy"), /press Ctrl\+C/);
  assert.equal(await page.evaluate(() => getSelection().toString()), credential);
  await context.close();
});

test("a credential goes away when the environment changes, so that it is not taken for the other's", async () => {
  const { context, page } = await open(browser);
  await page.check('[value="sandbox"]');
  await page.fill("#password", PASSWORD);
  await encrypted(page);
  await page.check('[value="production"]');
  assert.equal(await page.inputValue("#credential"), "");
  assert.ok(await page.locator("#credential-result").isHidden());
  await context.close();
});
