/** How long an accepted payment counts as made while its confirmation is under way, in milliseconds. */
const HOLD = 30_000;

/**
 * Payments that were let in and not confirmed yet. In memory: where that is lost, the ledger shows what was paid twice.
 *
 * @param {{ now: () => number, isPaid: (receipt: string) => boolean }} options
 */
export function createHolds({ now, isPaid }) {
  /**
   * By reference, the latest last, then by receipt.
   *
   * @type {Map<string, Map<string, { amountCents: number, until: number }>>}
   */
  const held = new Map();
  const isOver = ({ until }) => until <= now();

  return {
    add(reference, receipt, amountCents) {
      const holds = held.get(reference) ?? new Map();
      holds.set(receipt, { amountCents, until: now() + HOLD });
      held.delete(reference);
      held.set(reference, holds);
      for (const [oldest, each] of held) {
        if (![...each.values()].every(isOver)) break;
        held.delete(oldest);
      }
    },

    /** What others than that receipt were let in for. */
    cents(reference, receipt) {
      let cents = 0;
      for (const [other, hold] of held.get(reference) ?? []) {
        if (other !== receipt && !isOver(hold) && !isPaid(other)) cents += hold.amountCents;
      }
      return cents;
    },
  };
}
