import assert from "node:assert/strict";
import { parseCallback } from "mpesa-core/daraja";
import { STATES } from "./page.js";
import { rehearse } from "./rehearsal.js";

const shop = rehearse({ scenario: ["paid", "cancelled", { outcome: "paid", copies: 2 }] });

await story("A customer pays", { amount: 1250, phoneNumber: "0712 345 678", reference: "INV-1" }, "paid");
await story("A customer cancels", { amount: 300, phoneNumber: "0723 456 789", reference: "INV-2" }, "failed");
await story("M-Pesa sends the callback twice", { amount: 80, phoneNumber: "0734 567 890", reference: "INV-3" }, "paid");

const verdicts = shop.store.latestCharges(1).flatMap(({ id }) => shop.store.callbacksOf(id)).map(({ verdict }) => verdict);
assert.deepEqual(verdicts, ["applied", "duplicate"]);
tell("count", `${verdicts.length} callbacks stored: one ${verdicts.join(", one ")}`);

console.log("\nAll as it should be. `npm start` runs the same backend with a page to try it on.");

async function story(title, order, end) {
  console.log(`\n${title}`);
  const charge = await shop.charge(order);
  assert.equal(charge.state, "pending");
  tell("push", `KES ${order.amount} from ${order.phoneNumber} for ${order.reference}: taken`);
  tell("prompt", `on the phone; the page says "${STATES.pending}"`);

  const before = shop.callbacks.length;
  let { state, reason } = charge;
  for (let second = 0; second < 30; second += 1) {
    const was = state;
    const told = shop.callbacks.length;
    await shop.pass(1);
    ({ state, reason } = await shop.state(charge.id));
    for (const { body, status } of shop.callbacks.slice(told)) {
      assert.equal(status, 200);
      const { outcome, receipt, resultDescription } = parseCallback(body);
      tell("callback", `${outcome}, ${receipt ? `receipt ${receipt}` : resultDescription}: stored, then answered ${status}`);
    }
    if (state === was) continue;
    if (was === "claimed") tell("query", state === "paid" ? "M-Pesa confirms it" : "M-Pesa does not confirm it");
    tell("state", reason ? `${STATES[state]}: ${reason}` : STATES[state]);
  }
  assert.ok(shop.callbacks.length > before);
  assert.equal(state, end);
}

function tell(what, words) {
  const time = new Date(shop.simulator.now()).toLocaleTimeString("en-GB", { timeZone: "Africa/Nairobi" });
  console.log(`  ${time}  ${what.padEnd(9)} ${words}`);
}
