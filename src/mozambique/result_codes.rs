//! The codes that say how a request ended. Some mean something else than in the OpenAPI.

use crate::codes::{ResultMeaning, results};

/// All tables. From `reference/markets.md` section B.6.
pub const TABLES: &[(&str, &[ResultMeaning])] = &[("reply", REPLY)];

/// What the codes mean.
pub const REPLY: &[ResultMeaning] = results![
    "INS-0" Succeeded No Nobody "documented" "The request was carried out, or taken to be carried out." "Look for the transaction id: without one it was only taken, and a callback says how it ended.",
];
