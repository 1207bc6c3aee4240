//! What Daraja's codes and messages mean, and what to do about it.

use super::{endpoints, error_codes, messages, result_codes};
pub use crate::explain::{Explanation, Question};
use crate::{codes::Codes, context::Need};

/// The tables of Daraja's codes and messages.
pub static CODES: Codes = Codes {
    results: result_codes::TABLES,
    replies: result_codes::REPLIES,
    later: &["stk", "result"],
    table,
    errors: error_codes::ALL,
    messages: messages::MESSAGES,
    #[cfg(feature = "words")]
    operator: crate::words::Who::Safaricom,
};

/// Everything that it can mean, see [`crate::explain::explain`].
///
/// ```
/// use mpesa_core::{
///     answer::{Outcome, Resend},
///     daraja::explain::{Question, explain},
/// };
///
/// let meanings = explain(&Question { code: Some("1032"), api: Some("stk"), ..Question::default() });
/// assert_eq!((meanings[0].outcome, meanings[0].resend), (Some(Outcome::Failed), Some(Resend::Safe)));
/// ```
pub fn explain(question: &Question<'_>) -> Vec<Explanation> {
    crate::explain::explain(&CODES, question)
}

/// The table that an endpoint's codes stand in: what an API operator starts ends in a `Result`.
fn table(api: &str) -> &str {
    let of_operator = || endpoints::ALL.iter().any(|row| row.name == api && row.needs.contains(&Need::InitiatorName));
    match api {
        "stkPush" | "stkQuery" => "stk",
        _ if of_operator() => "result",
        other => other,
    }
}

#[cfg(all(test, feature = "words"))]
mod tests {
    use super::*;
    use crate::error::ErrorCode;

    fn first(question: Question<'_>) -> Explanation {
        explain(&question).first().copied().unwrap_or_else(|| unreachable!("{question:?} is not explained"))
    }

    #[test]
    fn every_code_of_every_table_is_explained() {
        for (api, rows) in result_codes::TABLES {
            for row in *rows {
                let found = first(Question { code: Some(row.code), api: Some(api), ..Question::default() });
                assert_eq!((found.words, found.outcome), (row.words, Some(row.outcome)), "{api} {}", row.code);
            }
        }
        for row in error_codes::ALL.iter().filter(|row| !row.code.is_empty()) {
            let found = explain(&Question { code: Some(row.code), message: Some(row.holds), ..Question::default() });
            assert!(found.iter().any(|found| found.words == row.words), "{} {}", row.code, row.holds);
        }
        for row in messages::MESSAGES {
            let found = first(Question { message: Some(row.holds), ..Question::default() });
            assert_eq!(found.words, row.words, "{}", row.holds);
        }
        for code in ErrorCode::ALL {
            let found = first(Question { error: Some(code.as_str()), ..Question::default() });
            assert_eq!(found.code, code.as_str());
        }
    }

    #[test]
    fn the_same_code_means_other_things_in_other_apis() {
        let cause = |api| first(Question { code: Some("2001"), api: Some(api), ..Question::default() }).words.cause;
        assert!(cause("stk").contains("wrong PIN"));
        assert!(cause("result").contains("initiator information"));
        let all = explain(&Question { code: Some("2001"), ..Question::default() });
        assert_eq!(all.iter().filter_map(|found| found.api).collect::<Vec<_>>()[..2], ["stk", "result"]);
    }

    #[test]
    fn of_an_error_code_that_is_shared_the_message_decides() {
        let fix = |message| {
            let question = Question { code: Some("500.001.1001"), message: Some(message), ..Question::default() };
            first(question).words.fix
        };
        assert!(fix("MerchantValidate - Wrong credentials").contains("passkey"));
        assert!(fix("Unable to lock subscriber, a transaction is already in process").contains("two to three minutes"));
        let all = explain(&Question { code: Some("500.001.1001"), ..Question::default() });
        assert!(all.len() > 2);
        let blank = Question { code: Some("500.001.1001"), message: Some(" \n"), ..Question::default() };
        assert_eq!(explain(&blank), all);
    }

    #[test]
    fn what_nobody_knows_is_not_explained() {
        assert_eq!(explain(&Question { code: Some("7777"), api: Some("stk"), ..Question::default() }), []);
        assert_eq!(explain(&Question { message: Some("Good morning"), ..Question::default() }), []);
        assert_eq!(explain(&Question::default()), []);
    }
}
