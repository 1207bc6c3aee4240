import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { daraja } from "mpesa-core";
import { runFixtures } from "./fixtures.mjs";

const fixtures = JSON.parse(readFileSync(new URL("fixtures.json", import.meta.url), "utf8"));

test(`Node: all ${fixtures.length} fixtures give what they promise`, () => {
  assert.ok(fixtures.length > 0, "there are no fixtures");
  assert.deepEqual(runFixtures(daraja, fixtures), { passed: fixtures.length, failures: [] });
});

test("a fixture that promises something else fails", () => {
  const wrong = structuredClone(fixtures);
  for (const { fixture } of wrong) Object.assign(fixture.request ?? fixture.reply ?? fixture.event ?? fixture.error, { extra: 1 });
  assert.equal(runFixtures(daraja, wrong).passed, 0);
});
