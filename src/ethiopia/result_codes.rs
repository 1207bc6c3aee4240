//! The codes that say how something ended. Few are published: the rest is doubt.

pub use crate::codes::ResultMeaning;
use crate::{
    answer::{Outcome, Resend},
    codes::{ended, results},
};

/// All tables, by the call or the kind of callback that they are about. From `reference/markets.md` section E.
pub const TABLES: &[(&str, &[ResultMeaning])] =
    &[("stk", STK), ("result", RESULT), ("c2bRegister", C2B_REGISTER), ("reply", ACCEPTED)];

/// STK push: its callback.
pub const STK: &[ResultMeaning] = results![
    "0" Succeeded No Nobody "captured" "The customer paid." "Compare amount and push with your own record.",
    "3002" Failed AfterQuery Customer "captured" "The customer did not answer the prompt. A late success is conceivable." "Wait a minute for another callback, tell the customer, then push again.",
];

/// Payouts, reversals and queries, by the `Result` that their callback is guessed to hold.
pub const RESULT: &[ResultMeaning] = results![
    "0" Succeeded No Nobody "guessed from Daraja" "Done. Of a status query it only says that the query worked: see transactionStatus." "Nothing.",
];

/// What the registration of URLs answers.
pub const C2B_REGISTER: &[ResultMeaning] = results![
    "200" Succeeded No Nobody "documented" "The URLs are registered." "Nothing.",
];

/// The reply to a request whose result comes later.
pub const ACCEPTED: &[ResultMeaning] = results![
    "0" Pending Poll Nobody "documented, captured" "The request was taken, and nothing more: whether money moved is told later." "Wait for the callback.",
];

/// The tables whose codes stand in replies.
pub(super) const REPLIES: &[&str] = &["c2bRegister", "reply"];

/// How an STK push with this code ended. A code that nobody knows is doubt, not failure.
pub fn stk(code: &str) -> (Outcome, Resend) {
    ended(STK, code)
}

/// How a payout, reversal or query with this code in its `Result` ended.
pub fn result(code: &str) -> (Outcome, Resend) {
    ended(RESULT, code)
}
