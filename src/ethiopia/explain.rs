//! What the codes of M-Pesa Ethiopia mean, and what to do about it.

use super::{error_codes, result_codes};
use crate::codes::Codes;
pub use crate::explain::{Explanation, Question};

/// The tables of the codes.
pub static CODES: Codes = Codes {
    results: result_codes::TABLES,
    replies: result_codes::REPLIES,
    later: &["stk", "result"],
    table,
    errors: error_codes::ALL,
    messages: &[],
    #[cfg(feature = "words")]
    operator: crate::words::Who::Safaricom,
};

/// Everything that it can mean, see [`crate::explain::explain`].
///
/// ```
/// use mpesa_core::{
///     answer::Outcome,
///     ethiopia::explain::{Question, explain},
/// };
///
/// let meanings = explain(&Question { code: Some("3002"), api: Some("stk"), ..Question::default() });
/// assert_eq!(meanings[0].outcome, Some(Outcome::Failed));
/// ```
pub fn explain(question: &Question<'_>) -> Vec<Explanation> {
    crate::explain::explain(&CODES, question)
}

/// The table that the codes of a call stand in.
fn table(api: &str) -> &str {
    match api {
        "stkPush" => "stk",
        "b2cPayment" | "reversal" | "accountBalance" | "transactionStatus" => "result",
        other => other,
    }
}
