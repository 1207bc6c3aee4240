// Written by `cargo test` from the rows in src/mozambique. Do not edit.
import type { Extra, Outcome, Resend } from "./core.js";

/** What a callback says. */
export type Event = ;
