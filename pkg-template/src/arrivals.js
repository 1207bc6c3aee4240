// Written by `cargo test` from `Arrival` in src/callback.rs. Do not edit.

/** Where a callback can arrive, in the order of the core. */
export const ARRIVALS = ["validation", "confirmation", "transactionStatus", "timeout"];
