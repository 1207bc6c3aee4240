import assert from "node:assert/strict";
import { SECRET, payment, validation } from "./shop.mjs";

const at = (place) => `/callbacks/${SECRET}/${place}`;

/** What the guide promises on each server: `post(path, body, init)` gives `{ status, body }`. */
export async function keepsItsPromises({ post, stored }, { methods = true } = {}) {
  const acknowledged = { status: 200, body: '{"ResultCode":0,"ResultDesc":"Accepted"}' };
  assert.deepEqual(await post(at("callback"), payment.body), acknowledged);
  assert.deepEqual(await post(at("callback"), payment.body), acknowledged, "a copy is acknowledged again");
  const answer = JSON.parse((await post(at("validation"), validation.body)).body);
  assert.ok(["0", "C2B00012"].includes(answer.ResultCode), "a validation is decided");
  assert.deepEqual(await stored(), [validation.key, payment.key], "each is stored once");
  for (const path of ["/callbacks/guess-guess-guess/callback", `/callbacks/${SECRET}/nowhere`]) {
    assert.equal((await post(path, payment.body)).status, 404, path);
  }
  assert.equal((await post(at("callback"), Buffer.alloc(70_000, " "))).status, 413);
  assert.equal((await post(at("callback"), payment.body, { headers: { "content-type": "text/plain" } })).status, 415);
  if (methods) assert.equal((await post(at("callback"), undefined, { method: "GET" })).status, 405);
  assert.deepEqual(await stored(), [validation.key, payment.key], "and nothing else is stored");
  assert.deepEqual(await post(at("callback"), payment.body), acknowledged, "and it goes on");
}
