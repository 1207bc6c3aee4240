//! The codes that say how a request ended. Some mean other things for other calls.

use crate::codes::{ResultMeaning, results};

/// All tables, by the call that they are about; `reply` is about any. From `reference/markets.md` section A.8.
pub const TABLES: &[(&str, &[ResultMeaning])] = &[("reply", REPLY)];

/// What the codes mean for most calls.
pub const REPLY: &[ResultMeaning] = results![
    "INS-0" Succeeded No Nobody "documented" "The request was carried out, or taken to be carried out." "Look for the transaction id: without one it was only taken, and a callback says how it ended.",
];
