import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import * as mpesa from "mpesa-core";
import { runFixtures } from "./fixtures.mjs";

const fixtures = JSON.parse(readFileSync(new URL("fixtures.json", import.meta.url), "utf8"));

test(`Node: all ${fixtures.length} fixtures give what they promise`, () => {
  const markets = Object.keys(mpesa).filter((name) => typeof mpesa[name] === "object");
  assert.deepEqual([...new Set(fixtures.map(({ market }) => market))].sort(), markets.sort(), "each M-Pesa has fixtures");
  assert.deepEqual(runFixtures(mpesa, fixtures), { passed: fixtures.length, failures: [] });
});

test("a fixture that promises something else fails", () => {
  const wrong = structuredClone(fixtures);
  for (const { fixture } of wrong) Object.assign(fixture.request ?? fixture.reply ?? fixture.event ?? fixture.error, { extra: 1 });
  assert.equal(runFixtures(mpesa, wrong).passed, 0);
});
