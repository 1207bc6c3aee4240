/**
 * Shillings, as M-Pesa writes them, in whole cents.
 *
 * @param {number | undefined} shillings
 * @returns {number | undefined} nothing where there is no such amount of money
 */
export function toCents(shillings) {
  if (typeof shillings !== "number") return undefined;
  const cents = Math.round(shillings * 100);
  const exact = Number.isSafeInteger(cents) && Math.abs(shillings * 100 - cents) < 1e-3;
  return exact && cents > 0 ? cents : undefined;
}

/** What customers type as account number, in one form: they mix cases and add blanks. */
export function referenceKey(reference) {
  return String(reference ?? "").replaceAll(/\s+/g, "").toUpperCase();
}
