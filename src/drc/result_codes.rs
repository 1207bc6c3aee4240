//! The codes that say how a request or a transaction ended. Vodacom publishes no list: others exist.

pub use crate::codes::ResultMeaning;
use crate::{
    answer::{Outcome, Resend},
    codes::{ended, results as rows},
};

/// All tables, by what they are about. From `reference/markets.md` sections C.3 to C.7.
pub const TABLES: &[(&str, &[ResultMeaning])] =
    &[("transaction", TRANSACTION), ("b2b", B2B), ("reply", REPLY), ("eventInfo", EVENT_INFO)];

/// `ResultCode` of the callback of C2B and B2C.
pub const TRANSACTION: &[ResultMeaning] = rows![
    "0" Succeeded No Nobody "public implementations" "The transaction was carried out." "Compare reference and amount with your record.",
    "-1" Unknown AfterQuery Vodacom "reported" "The gateway says Error, and nothing else." "Look in Vodacom's portal what became of the transaction before anything is sent again.",
    "-3" Failed AfterQuery Customer "one published sample, two mocks" "The gateway says that the payment could not be initiated; no M-Pesa transaction is named." "Look in Vodacom's portal that nothing moved, then ask again if the customer still wants to pay.",
];

/// `ResultCode` of the callback of B2B.
pub const B2B: &[ResultMeaning] = rows![
    "0" Succeeded No Nobody "mocks of the B2B interface" "The transaction was carried out." "Compare reference and amount with your record.",
    "-3" Failed AfterQuery You "mocks of the B2B interface" "The gateway says that the payment failed; no M-Pesa transaction is named." "Look in Vodacom's portal that nothing moved before it is sent again.",
];

/// `ResponseCode` of replies.
pub const REPLY: &[ResultMeaning] = rows![
    "0" Pending Poll Nobody "public implementations" "The request was taken, and nothing is paid yet." "Wait for the callback: it says how it ended.",
    "-2" Unknown AfterQuery You "mocks of the B2B interface" "A request with the same reference came before: that one may have been carried out." "Find out by the callback of the first, or in Vodacom's portal, what became of it; use each reference once.",
    "Duplicate" Unknown AfterQuery You "a fixture of Tanzania's gateway" "A request with the same reference came before: that one may have been carried out." "Find out by the callback of the first, or in Vodacom's portal, what became of it; use each reference once.",
];

/// `code` in the `eventInfo` of replies. Other codes are refusals.
pub const EVENT_INFO: &[ResultMeaning] = rows![
    "3" Pending Poll Nobody "public implementations" "The gateway processed the message: what came of it is in the response code." "Go by the response code, and wait for the callback.",
];

/// How a C2B or B2C transaction with this code ended. A code that nobody knows is doubt, not failure.
pub fn transaction(code: &str) -> (Outcome, Resend) {
    ended(TRANSACTION, code)
}

/// How a B2B transaction with this code ended.
pub fn b2b(code: &str) -> (Outcome, Resend) {
    ended(B2B, code)
}

#[cfg(all(test, feature = "words"))]
mod tests {
    use super::*;

    #[test]
    fn every_code_says_what_to_do() {
        for (api, row) in TABLES.iter().flat_map(|(api, table)| table.iter().map(move |row| (api, row))) {
            let sentence = |text: &str| text.ends_with('.') && text.starts_with(|first: char| first.is_uppercase());
            assert!(sentence(row.words.cause) && sentence(row.words.fix), "{api} {}", row.code);
            let doubt = matches!(row.outcome, Outcome::Unknown | Outcome::Pending);
            let careful = matches!(row.resend, Resend::AfterQuery | Resend::Poll);
            assert!(!doubt || careful, "{api} {}", row.code);
            assert!(row.outcome != Outcome::Succeeded || row.resend == Resend::No, "{api} {}", row.code);
        }
    }

    #[test]
    fn a_code_that_nobody_knows_is_doubt() {
        for find in [transaction, b2b] {
            for code in ["", "1", "0 ", "00", "-2", "undefined", "SUCCESS"] {
                assert_eq!(find(code), (Outcome::Unknown, Resend::AfterQuery), "{code}");
            }
        }
    }
}
