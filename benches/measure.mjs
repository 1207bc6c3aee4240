// What the benchmarks share: where things are, and how to time contenders fairly.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const dist = join(root, "pkg/dist");

/** A sample as it is printed, and without the blanks between its tokens; numbers keep their digits. */
export function sample(name) {
  return forms(new URL(`data/${name}.json`, import.meta.url));
}

/** A callback of the tests' fixtures, in the same forms, with the event that it is read into. */
export function fixture(name) {
  const folder = new URL("../tests/fixtures/daraja/", import.meta.url);
  const { body, event } = JSON.parse(readFileSync(new URL(`callbacks/${name}.json`, folder), "utf8"));
  return { ...forms(new URL(`bodies/${body}`, folder)), event };
}

function forms(file) {
  const printed = readFileSync(file, "utf8");
  return { printed, minified: printed.replace(/("(?:[^"\\]|\\.)*")|\s+/g, "$1") };
}

export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/**
 * Times functions in turns: A B C, C B A, A B C, … so that drift of the machine cancels. The first is ours;
 * ratios are taken within each round. Gives one row for each.
 */
export function compare(contenders, { targets = {}, rounds = 40, milliseconds = 20 } = {}) {
  const entries = Object.entries(contenders).map(([name, call]) => ({ name, call, count: 1, times: [] }));
  for (let turn = 0; turn < 4; turn++) {
    for (const entry of entries) entry.count = warm(entry.call, 60, milliseconds);
  }
  for (let round = 0; round < rounds; round++) {
    for (const entry of round % 2 ? entries.toReversed() : entries) {
      entry.times.push(time(entry.call, entry.count) / entry.count);
    }
  }
  const [ours] = entries;
  return entries.map((entry) => ({
    contender: entry.name,
    "µs": median(entry.times) * 1000,
    "spread %": spread(entry.times),
    "ours is faster by": entry === ours ? undefined : median(entry.times.map((value, round) => value / ours.times[round])),
    target: targets[entry.name],
  }));
}

/** Runs `call` for some time; how many calls fit into `milliseconds`. */
function warm(call, duration, milliseconds) {
  let count = 0, passed = 0;
  for (let batch = 1; passed < duration; batch *= 2) {
    passed += time(call, batch);
    count += batch;
  }
  return Math.max(1, Math.round((count / passed) * milliseconds));
}

let last;

function time(call, count) {
  const start = performance.now();
  for (let left = count; left > 0; left--) last = call();
  return performance.now() - start;
}

/** Half the distance between the quartiles, in percent of the median. */
function spread(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.round((sorted.length - 1) * part)];
  return ((at(0.75) - at(0.25)) / 2 / median(values)) * 100;
}

/** The result of `call`, or what it throws. */
export function outcome(call) {
  try {
    return call();
  } catch (error) {
    return error;
  }
}

/** Hands tables, `{ title, rows }` each, over to run.mjs. */
export function give(...tables) {
  process.stdout.write(`${JSON.stringify(tables)}\n`);
}
