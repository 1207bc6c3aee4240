import { readFileSync } from "node:fs";
import { createReceiver } from "mpesa-core/receivers";

export const SECRET = "5f0c1a7be2d9436890ab";
const fixtures = JSON.parse(readFileSync(new URL("fixtures.json", import.meta.url), "utf8"));

/** The body of a fixture, with its event. */
export function sample(path) {
  const { body, fixture } = fixtures.find((each) => each.path === `daraja/${path}`);
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

/** A receiver, and what came of it. */
export function make(options = {}) {
  const stored = [], errors = [];
  const { entries, log, find } = keepLog();
  const store = (received) => void stored.push(received);
  const receiver = createReceiver({ secret: SECRET, store, log, onError: (error) => errors.push(error), ...options });
  const post = async (place, body, { method = "POST", path = `/callbacks/${SECRET}/${place}`, info, ...headers } = {}) => {
    const init = { method, body, duplex: "half", headers: { "content-type": "application/json", ...headers } };
    const response = await receiver.fetch(new Request(`https://shop.example${path}`, init), info);
    const text = await response.text();
    return { status: response.status, allow: response.headers.get("allow"), body: text && JSON.parse(text) };
  };
  return { receiver, post, stored, errors, entries, find };
}

export const reasons = ({ entries }) => entries.map(({ reason }) => reason);
