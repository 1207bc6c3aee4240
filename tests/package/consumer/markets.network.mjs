// A network, a clock and keys for the clients beyond Kenya.
import assert from "node:assert/strict";
import { constants, createPublicKey, privateDecrypt } from "node:crypto";
import { readFileSync } from "node:fs";

const read = (name) => readFileSync(new URL(name, import.meta.url));
const key = read("certificates/4096.key.pem");

/** A public key whose private one is known here. */
export const publicKey = createPublicKey(key).export({ type: "spki", format: "pem" });

/** The secret in an `Authorization` header. */
export function secretIn(authorization) {
  const token = Buffer.from(authorization.replace(/^Bearer /, ""), "base64");
  const padded = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, token);
  return padded.subarray(padded.indexOf(0, 2) + 1).toString();
}

/** Of each call of an M-Pesa the parameters of its smallest fixture, and the context for them. */
export function minimal(market) {
  const fixtures = JSON.parse(read("fixtures.json")).filter((each) => each.market === market && each.path.endsWith("/request.minimal.json"));
  return Object.fromEntries(fixtures.map(({ endpoint, fixture: { params, context } }) => [endpoint, { params, context }]));
}

/**
 * A network that answers what `opens` finds by what `open` makes of its number, and everything else by the given answers
 * in turn; the last repeats.
 */
export function network(opens, open, ...answers) {
  const seen = [];
  let opened = 0;
  const fetch = async (url, init) => {
    const { pathname, port } = new URL(url);
    const first = opens(pathname);
    seen.push({ url, path: pathname, port, first, authorization: init.headers.authorization, init });
    if (first) return open(++opened);
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    if (typeof answer === "function") return answer(url, init);
    const [status, body] = answer;
    return new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  };
  return { fetch, seen, calls: () => seen.filter(({ first }) => !first), opened: () => seen.filter(({ first }) => first) };
}

/** A clock that jumps as soon as anybody waits. */
export function clock(start = Date.parse("2026-11-21T09:00:00+02:00")) {
  let now = start;
  const waited = [];
  const wait = async (milliseconds) => {
    waited.push(milliseconds);
    const end = now + milliseconds;
    await new Promise(setImmediate);
    now = Math.max(now, end);
  };
  return { now: () => now, wait, waited, move: (milliseconds) => (now += milliseconds), seconds: () => (now - start) / 1000 };
}

/** What a promise is rejected with. */
export async function failed(promise) {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  assert.fail("it must fail");
}

/** Answers that say nothing about the money, or no. */
export const DOUBTS = [
  [504, ""], [500, ""], [503, "<html>"], [302, ""], [200, ""], [200, "{}"], [401, ""], [403, "<html>"], [429, ""],
  Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNRESET" } }), new Error("whatever"),
];
