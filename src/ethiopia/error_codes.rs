//! The codes of a refused request.

use crate::codes::{ErrorMeaning, errors};

/// The first row that fits counts. From `reference/markets.md` section E.
pub const ALL: &[ErrorMeaning] = errors![
    "999991" "" No "the consumer key is wrong, or of the other environment"
        You "documented" "The consumer key is wrong, or of the other environment." "Copy it again from the app on the portal.",
];
