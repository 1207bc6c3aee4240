//! The codes that say how a transaction ended. The same code means other things in other APIs.

mod b2b_express;
mod replies;
mod result;
mod standing_order;
mod stk;

pub use self::{
    b2b_express::B2B_EXPRESS,
    replies::{ACCEPTED, BONGA_REDEEM, KYC_VALIDATION, ORGANIZATION_INFO, PULL_QUERY, PULL_REGISTER},
    result::RESULT,
    standing_order::STANDING_ORDER,
    stk::STK,
};
pub use crate::codes::ResultMeaning;
use crate::{
    answer::{Outcome, Resend},
    codes::{ended, results as rows},
};

/// All tables, by the API or the kind of callback that they are about. From `reference/daraja.md` sections 12, 18 and 20.
pub const TABLES: &[(&str, &[ResultMeaning])] = &[
    ("stk", STK),
    ("result", RESULT),
    ("b2bExpress", B2B_EXPRESS),
    ("standingOrder", STANDING_ORDER),
    ("bongaRedeem", BONGA_REDEEM),
    ("pullRegister", PULL_REGISTER),
    ("pullQuery", PULL_QUERY),
    ("organizationInfo", ORGANIZATION_INFO),
    ("kycValidation", KYC_VALIDATION),
    ("reply", ACCEPTED),
];

/// The tables whose codes stand in replies.
pub(super) const REPLIES: &[&str] =
    &["bongaRedeem", "pullRegister", "pullQuery", "organizationInfo", "kycValidation", "reply"];

/// How an STK push with this code ended. A code that nobody knows is doubt, not failure.
pub fn stk(code: &str) -> (Outcome, Resend) {
    ended(STK, code)
}

/// How a payout, transfer, reversal or query with this code in its `Result` ended.
pub fn result(code: &str) -> (Outcome, Resend) {
    ended(RESULT, code)
}

/// How a B2B Express payment with this code ended.
pub fn b2b_express(code: &str) -> (Outcome, Resend) {
    ended(B2B_EXPRESS, code)
}

/// How a request for a standing order with this code ended.
pub fn standing_order(code: &str) -> (Outcome, Resend) {
    ended(STANDING_ORDER, code)
}

#[cfg(all(test, feature = "words"))]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_stands_once_in_its_table_and_says_what_to_do() {
        for (api, table) in TABLES {
            let codes: BTreeSet<_> = table.iter().map(|row| row.code).collect();
            assert_eq!(codes.len(), table.len(), "{api}");
            for row in *table {
                let sentence = |text: &str| text.ends_with('.') && text.starts_with(|first: char| first.is_uppercase());
                assert!(sentence(row.words.cause) && sentence(row.words.fix), "{api} {}", row.code);
                assert!(!row.words.evidence.is_empty(), "{api} {}", row.code);
            }
        }
    }

    #[test]
    fn a_code_that_nobody_knows_is_doubt() {
        for find in [stk, result, b2b_express, standing_order] {
            for code in ["", "7777", "0 ", "00", "-1", "SUCCESS"] {
                assert_eq!(find(code), (Outcome::Unknown, Resend::AfterQuery), "{code}");
            }
            assert_eq!(find("0").0, Outcome::Succeeded);
        }
    }

    #[test]
    fn what_did_not_fail_for_certain_may_not_be_sent_again_untold() {
        for (api, row) in TABLES.iter().flat_map(|(api, table)| table.iter().map(move |row| (api, row))) {
            let doubt = matches!(row.outcome, Outcome::Unknown | Outcome::Pending);
            let careful = matches!(row.resend, Resend::AfterQuery | Resend::Poll | Resend::SameId);
            assert!(!doubt || careful, "{api} {}", row.code);
            assert!(row.outcome != Outcome::Succeeded || row.resend == Resend::No, "{api} {}", row.code);
        }
    }
}
