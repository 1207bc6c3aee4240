import assert from "node:assert/strict";
import { test } from "node:test";
import { MpesaError, inBatches } from "mpesa-core/receivers";
import { later } from "./receivers.samples.mjs";

test("what comes together is written together, in order, and each caller gets its own result", async () => {
  const batches = [];
  const keep = inBatches((items) => {
    batches.push(items);
    return items.map((item) => item * 10);
  }, { most: 3 });
  assert.deepEqual(await Promise.all([1, 2, 3, 4, 5, 6, 7].map(keep)), [10, 20, 30, 40, 50, 60, 70]);
  assert.deepEqual(batches, [[1, 2, 3], [4, 5, 6], [7]]);
  assert.equal(await keep(8), 80);
});

test("what arrives during a write is written together in the next, and never two at a time", async () => {
  const batches = [], gates = [later(), later()], begun = [later(), later()];
  const keep = inBatches(async (items) => {
    const turn = batches.push(items) - 1;
    begun[turn].resolve();
    await gates[turn].promise;
    return items;
  });
  const first = keep("a");
  await begun[0].promise;
  const rest = ["b", "c", "d"].map(keep);
  gates[0].resolve();
  assert.equal(await first, "a");
  await begun[1].promise;
  gates[1].resolve();
  assert.deepEqual(await Promise.all(rest), ["b", "c", "d"]);
  assert.deepEqual(batches, [["a"], ["b", "c", "d"]]);
});

test("one that cannot be written takes no other along, and order is kept", async () => {
  for (const writeAll of [(items, kept) => kept.push(...items), async (items, kept) => kept.push(...items)]) {
    const kept = [];
    const keep = inBatches(async (items) => {
      if (items.includes("poison")) throw new Error("poison");
      await writeAll(items, kept);
      return items;
    });
    const results = await Promise.allSettled(["a", "poison", "b", "c"].map(keep));
    assert.deepEqual(results.map(({ value, reason }) => value ?? reason.message), ["a", "poison", "b", "c"]);
    assert.deepEqual(kept, ["a", "b", "c"]);
    assert.equal(results[1].status, "rejected");
    assert.equal(await keep("d"), "d", "and it goes on");
  }
});

test("a write that does not give a result for each item is an error, and is not done again", async () => {
  for (const results of [undefined, [], ["one"], { length: 2 }]) {
    let writes = 0;
    const keep = inBatches(() => (writes++, results));
    const settled = await Promise.allSettled(["a", "b"].map(keep));
    assert.ok(settled.every(({ reason }) => MpesaError.is(reason) && reason.code === "invalidArgument"));
    assert.equal(writes, 1);
  }
});

test("when too many wait, more are refused at once", async () => {
  const keep = inBatches((items) => items, { mostWaiting: 2 });
  const settled = await Promise.allSettled(["a", "b", "c"].map(keep));
  assert.deepEqual(settled.map(({ value, reason }) => value ?? reason.code), ["a", "b", "tooLarge"]);
});

test("wrong arguments are told at once", () => {
  assert.throws(() => inBatches(1, { most: 0, mostWaiting: "x" }), (error) =>
    error.code === "invalidParameters" && error.issues.map(({ path }) => path).join() === "write,most,mostWaiting");
});
