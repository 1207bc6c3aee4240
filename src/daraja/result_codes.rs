//! The codes that say how a transaction ended. The same code means other things in other APIs.

use crate::answer::{Outcome, Resend};

/// What one result code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultMeaning {
    /// The code: always text, as `SFC_IC0003` is one.
    pub code: &'static str,
    /// How the transaction ended.
    pub outcome: Outcome,
    /// Whether a new request may be sent.
    pub resend: Resend,
    /// What happened and what to do, for people.
    #[cfg(not(target_arch = "wasm32"))]
    pub meaning: &'static str,
    /// Where that is known from.
    #[cfg(not(target_arch = "wasm32"))]
    pub evidence: &'static str,
}

macro_rules! rows {
    ($($code:literal $outcome:ident $resend:ident $evidence:literal $meaning:literal,)*) => {
        &[$(ResultMeaning {
            code: $code,
            outcome: Outcome::$outcome,
            resend: Resend::$resend,
            #[cfg(not(target_arch = "wasm32"))]
            meaning: $meaning,
            #[cfg(not(target_arch = "wasm32"))]
            evidence: $evidence,
        },)*]
    };
}

/// M-Pesa Express (STK push): from `reference/daraja.md` section 20.
pub const STK: &[ResultMeaning] = rows![
    "0" Succeeded No "documented" "The customer paid.",
    "1" Failed Safe "documented" "The customer's balance is too low.",
    "2" Failed No "documented" "Less than the smallest amount allowed.",
    "3" Failed No "documented" "More than the largest amount allowed.",
    "4" Failed No "documented" "The customer's daily limit would be exceeded.",
    "8" Failed No "documented" "Your account would exceed its maximum balance.",
    "17" Failed Safe "documented" "Same amount to the same number within two minutes: wait.",
    "26" Failed Safe "captured 2020" "System busy, rejected: nothing moved, try after a pause.",
    "1001" Unknown AfterQuery "documented, disputed" "Another transaction holds the subscriber: whether it was this one is disputed. Wait a minute and query.",
    "1019" Failed Safe "documented" "The prompt expired before the customer answered.",
    "1025" Failed Safe "documented" "The prompt could not be sent; a text over 182 characters is one cause.",
    "1031" Failed Safe "captured 2020-2021" "The customer cancelled: an older code for 1032.",
    "1032" Failed Safe "captured" "The customer cancelled.",
    "1036" Failed AfterQuery "captured 2019" "The phone never acknowledged the prompt: query once before a new push.",
    "1037" Failed AfterQuery "captured, disputed" "The phone could not be reached. A late success is conceivable: query once before a new push.",
    "2001" Failed Safe "documented" "The customer entered a wrong PIN.",
    "2028" Failed No "documented" "Not permitted for this product: short code, till and transaction type do not fit together.",
    "4999" Pending Poll "reported" "Still under way: ask again.",
    "8006" Failed No "documented" "The customer's PIN is locked: they must call customer care.",
    "9999" Failed Safe "reported" "The prompt could not be sent: as 1025.",
    "E3008" Failed No "captured 2026" "The customer has an overdue debt contract.",
    "SFC_IC0003" Failed No "captured" "The receiver is not valid: for a till, sign with the store number and receive on the till number.",
];

/// Payouts, transfers, reversals and queries, by the `Result` envelope: from `reference/daraja.md` section 20.
pub const RESULT: &[ResultMeaning] = rows![
    "0" Succeeded No "documented" "Done.",
];

/// B2B Express: from `reference/daraja.md` section 12.
pub const B2B_EXPRESS: &[ResultMeaning] = rows![
    "0" Succeeded No "documented" "Paid.",
];

/// Standing orders: from `reference/daraja.md` section 18.
pub const STANDING_ORDER: &[ResultMeaning] = rows![
    "0" Succeeded No "documented" "The standing order exists.",
];

/// How an STK push with this code ended. A code that nobody knows is doubt, not failure.
pub fn stk(code: &str) -> (Outcome, Resend) {
    find(STK, code)
}

/// How a request with this code in its `Result` ended.
pub fn result(code: &str) -> (Outcome, Resend) {
    find(RESULT, code)
}

/// How a B2B Express payment with this code ended.
pub fn b2b_express(code: &str) -> (Outcome, Resend) {
    find(B2B_EXPRESS, code)
}

/// How a request for a standing order with this code ended.
pub fn standing_order(code: &str) -> (Outcome, Resend) {
    find(STANDING_ORDER, code)
}

fn find(table: &[ResultMeaning], code: &str) -> (Outcome, Resend) {
    let row = table.iter().find(|row| row.code == code);
    row.map_or((Outcome::Unknown, Resend::AfterQuery), |row| (row.outcome, row.resend))
}
