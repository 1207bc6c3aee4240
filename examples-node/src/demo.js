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
tell("counted", `${verdicts.length} callbacks stored: one ${verdicts.join(", one ")}`);

console.log("\nAll as it should be. `npm start` runs the same backend with a page to try it on.");

async function story(title, order, end) {
  console.log(`\n${title}`);
  const charge = await shop.charge(order);
  assert.equal(charge.state, "pending");
  tell("asked", `KES ${order.amount} from ${order.phoneNumber} for ${order.reference}`);
  tell("prompt", `on the phone; the page says: ${STATES.pending}`);

  const before = shop.callbacks.length;
  for (let second = 0; second < 120; second += 1) {
    const { state: was } = await shop.state(charge.id);
    const heard = shop.callbacks.length;
    await shop.pass(1);
    const { state } = await shop.state(charge.id);
    for (const { body, status } of shop.callbacks.slice(heard)) {
      assert.equal(status, 200);
      const { outcome, receipt, resultDescription } = parseCallback(body);
      tell("callback", `${outcome}: ${receipt ? `receipt ${receipt}` : resultDescription}; stored, then answered ${status}`);
    }
    if (was === "claimed" && state !== was) tell("query", state === "paid" ? "M-Pesa confirms it" : "M-Pesa does not confirm it");
  }
  assert.ok(shop.callbacks.length > before);

  const { state, reason } = await shop.state(charge.id);
  assert.equal(state, end);
  tell("in the end", reason ? `${STATES[state]}: ${reason}` : STATES[state]);
}

function tell(what, words) {
  const time = new Date(shop.simulator.now()).toLocaleTimeString("en-GB", { timeZone: "Africa/Nairobi" });
  console.log(`  ${time}  ${what.padEnd(11)} ${words}`);
}
