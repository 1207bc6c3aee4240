import assert from "node:assert/strict";
import { writeFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { keepsItsPromises } from "./promises.mjs";
import { SECRET, made, payment, start } from "./shop.mjs";

const limit = { timeout: 60_000 };

for (const name of ["node", "express", "fastify", "hono"]) {
  test(`the guide's server on ${name} receives callbacks`, limit, async (t) => {
    const shop = await start(t, [`${name}.js`]);
    await keepsItsPromises(shop);
    const strange = await shop.post(`/callbacks/${SECRET}/callback`, payment.body, { headers: { "content-type": ";;;" } });
    assert.deepEqual(strange, { status: 415, body: "" });
    const sent = (size) => shop.post(`/callbacks/${SECRET}/callback`, Buffer.alloc(size, " "));
    assert.equal((await sent(900_000)).status, 413);
    // Who sends on for megabytes may be cut off before the answer is read.
    const { status } = await sent(5_000_000).catch((error) => ({ status: error.message }));
    assert.ok([413, "fetch failed"].includes(status), String(status));
    assert.match(shop.output(), /"reason":"received","status":200,"place":"callback","kind":"stk","outcome":"succeeded"/);
    assert.ok(!shop.output().includes(SECRET));
    if (name === "node") return;
    const order = await shop.post("/orders", '{"what":"tea"}');
    assert.deepEqual(JSON.parse(order.body), { ordered: "tea" }, "the rest of the server reads bodies as before");
    assert.equal((await shop.post("/orders", "{")).status, name === "hono" ? 500 : 400);
  });
}

test("on Express, a receiver behind express.json() says so and stores nothing", limit, async (t) => {
  const code = readFileSync(join(made, "express.js"), "utf8");
  const [mount, parse] = ['app.use("/callbacks", receiver.node);\n', "app.use(express.json());\n"];
  assert.ok(code.includes(mount + parse));
  writeFileSync(join(made, "express.wrong.js"), code.replace(mount + parse, parse + mount));
  const shop = await start(t, ["express.wrong.js"]);
  assert.deepEqual(await shop.post(`/callbacks/${SECRET}/callback`, payment.body), { status: 500, body: "" });
  assert.match(shop.output(), /"reason":"alreadyRead","status":500/);
  assert.deepEqual(shop.stored(), []);
});
