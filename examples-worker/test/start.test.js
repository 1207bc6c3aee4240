import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("npm start runs the Worker as deployed, on the real clock, up to a payment", { timeout: 120_000 }, async (t) => {
  const script = fileURLToPath(new URL("../local/start.js", import.meta.url));
  const env = { ...process.env, PORT: "0" };
  const server = spawn(process.execPath, [script], { env, stdio: ["pipe", "pipe", "inherit"] });
  t.after(async () => {
    server.kill();
    await once(server, "exit");
  });
  let text = "";
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (text.includes("The reference decides")) break;
  }
  server.stdout.resume();
  const [, url, token] = /page {2}(\S+)\/#token=(\w+)/.exec(text);
  const headers = {
    authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": "order-1",
  };
  const body = JSON.stringify({ amount: 100, phoneNumber: "0712345678", reference: "INV-1" });
  const api = async (path, init) => (await fetch(`${url}/api/174379${path}`, { headers, ...init })).json();

  assert.equal((await fetch(url)).status, 200);
  const { id, state } = await api("/charges", { method: "POST", body });
  assert.equal(state, "pending");
  server.stdin.write("pay 250 INV-9\npay 1 INV-9\n");
  const states = new Set([state]);
  // The alarm for the first query is 25 seconds after the push.
  for (let charge; charge?.state !== "paid";) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    charge = await api(`/charges/${id}`);
    states.add(charge.state);
  }
  assert.deepEqual([...states], ["pending", "claimed", "paid"]);
  const { payments } = await api("");
  assert.deepEqual(
    payments.map(({ amountCents, chargeId }) => ({ amountCents, chargeId })),
    [{ amountCents: 10_000, chargeId: id }, { amountCents: 25_000, chargeId: null }],
  );
});
