import { readFileSync } from "node:fs";

export const SECRET = "5f0c1a7be2d9436890ab";
const fixtures = JSON.parse(readFileSync(new URL("fixtures.json", import.meta.url), "utf8"));

/** The body of a fixture, with its event. */
export function sample(path) {
  const { body, fixture } = fixtures.find((each) => each.path === path);
  return { body: Buffer.from(body, "base64"), event: fixture.event };
}

export const payment = sample("callbacks/stk/succeeded.json");
export const validation = sample("callbacks/c2b/validation.arrived-there.json");
export const confirmation = sample("callbacks/c2b/confirmation.arrived-there.json");
export const payout = sample("callbacks/result/b2c.json");

/** A deferred promise. */
export function later() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

/** A log that can be waited for. */
export function keepLog() {
  const entries = [];
  let told;
  let more = new Promise((resolve) => { told = resolve; });
  return {
    entries,
    log: (entry) => {
      entries.push(entry);
      told();
      more = new Promise((resolve) => { told = resolve; });
    },
    /** The first entry with that reason, once it is there. */
    async find(reason) {
      for (;;) {
        const entry = entries.find((each) => each.reason === reason);
        if (entry !== undefined) return entry;
        await more;
      }
    },
  };
}
