import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { against } from "../beyond.mjs";
import { document } from "../blocks.mjs";
import { root } from "../project.mjs";

const { run } = document("README.md");
const README = readFileSync(join(root, "README.md"), "utf8");

/** The README's table of countries: of each row its country and its import, and the market where it names one. */
const ROWS = (() => {
  const [, table] = /^## Countries\n([^]*?)\n\n[^|]/m.exec(README);
  let country;
  return table.trim().split("\n").slice(2).map((line) => {
    const [first, api, path] = line.split("|").slice(1).map((cell) => cell.trim());
    country = first || country;
    return { country, path: path.replaceAll("`", ""), market: /`(voda\w+)`/.exec(api)?.[1] };
  });
})();

/** In each country a payment against its simulator, as the README shows it. */
const OPENAPI = (market) => {
  const printed = run("number of a customer who pays", `
const { transactions: [paid] } = simulator;
console.log(paid.state, paid.currency, simulator.transactions.length);`, (code) => against("openapi")(code.replace("vodacomTZN", market)));
  assert.match(printed, /^succeeded \w+\nsucceeded [A-Z]{3} 1$/);
};
const PAYMENTS = {
  "mpesa-core/daraja": () => assert.equal(run("console.log(outcome); // succeeded"), "succeeded"),
  "mpesa-core/openapi": OPENAPI,
  "mpesa-core/mozambique": () => {
    const printed = run("await client.c2bPayment({\n  amount: 10, phoneNumber: \"84", "console.log(simulator.transactions[0].state);", against("mozambique"));
    assert.match(printed, /^succeeded \w+\nsucceeded$/);
  },
  "mpesa-core/drc": () => {
    const printed = run("serviceProviderCode: \"8337\"", `
const { parseCallback } = await import("mpesa-core/drc");
const [{ body }] = await simulator.settle();
const { outcome, thirdPartyReference } = parseCallback(body);
console.log(outcome, thirdPartyReference);`, against("drc"));
    assert.equal(printed, "pending\nsucceeded INV7");
  },
  "mpesa-core/ethiopia": () => {
    const printed = run("ETHIOPIA_KEY: consumerKey", `
const { parseCallback } = await import("mpesa-core/ethiopia");
const [{ body }] = await simulator.settle();
const event = parseCallback(body);
console.log(event.outcome, event.checkoutRequestId === push.checkoutRequestId);`, against("ethiopia"));
    assert.match(printed, /\nsucceeded true$/);
  },
};

test("the README's table has a row for each country of the documents that the package answers to", () => {
  const countries = new Set(ROWS.map(({ country }) => country));
  assert.deepEqual([...countries], ["Kenya", "Tanzania", "Ghana", "Lesotho", "DR Congo", "Mozambique", "Ethiopia", "Egypt"]);
});

for (const { country, path, market } of ROWS.filter(({ path }) => path !== "")) {
  test(`${country}: a payment by ${path} against its simulator, as the README shows it`, () => PAYMENTS[path](market));
}

test("Egypt: no subpath and no market, and the README says so", async () => {
  const { exports } = JSON.parse(readFileSync(join(root, "pkg/package.json"), "utf8"));
  assert.ok(!Object.keys(exports).some((path) => /egypt/i.test(path)));
  assert.match(README, /^\| Egypt \| none: there is no public M-Pesa API/m);
  assert.throws(() => run("number of a customer who pays", "", (code) => against("openapi")(code.replace("vodacomTZN", "vodafoneEGY"))), /market must be one of/);
});
