import { fixture } from "../measure.mjs";

const KINDS = [
  {
    place: "callback", id: "ws_CO_191220191020363925", before: '"Name":"Amount","Value":', amount: "1.00",
    ...fixture("stk/succeeded"),
  },
  { place: "confirmation", id: "RKL51ZDR4F", before: '"TransAmount":"', amount: "5.00", ...fixture("c2b/confirmation") },
  {
    place: "result", id: "AG_20240706_2010364430d9bbdaf872", before: '"Key":"TransactionAmount","Value":', amount: "10",
    ...fixture("result/b2c"),
  },
];

/**
 * Callbacks in a random order that is the same each time: payments that are all different, a tenth more that come
 * twice, and some that are cut off. `key` is undefined for those.
 */
export function makeCallbacks(count, seed) {
  const random = generator(seed);
  const payments = Array.from({ length: Math.round(count * 0.89) }, (_, index) => payment(index));
  const any = () => payments[Math.floor(random() * payments.length)];
  const copies = Array.from({ length: Math.round(count * 0.1) }, any);
  const broken = Array.from({ length: count - payments.length - copies.length }, () => {
    const { place, body } = any();
    return { place, body: body.slice(0, 20 + Math.floor(random() * (body.length - 30))) };
  });
  return { payments, all: shuffled([...payments, ...copies, ...broken], random) };
}

function payment(index) {
  const { place, id, before, amount, minified, event } = KINDS[index % KINDS.length];
  const own = `${id.slice(0, -8)}${String(index).padStart(8, "0")}`;
  const shillings = 1 + (index % 1000);
  const body = minified.replace(id, own).replace(`${before}${amount}`, `${before}${shillings}`);
  return { place, body, key: event.dedupeKey.replace(id, own), cents: shillings * 100 };
}

function shuffled(items, random) {
  for (let end = items.length - 1; end > 0; end--) {
    const other = Math.floor(random() * (end + 1));
    [items[end], items[other]] = [items[other], items[end]];
  }
  return items;
}

/** Mulberry32. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
