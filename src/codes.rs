//! The engine of the codes: what each means, as tables of data. The same code means other things in other APIs.

#[cfg(feature = "words")]
use crate::words::{Who, Words};
use crate::{
    answer::{Outcome, Resend},
    search,
};

/// The tables of one M-Pesa.
pub struct Codes {
    /// The codes that say how a transaction ended, by the API or the kind of callback that they are about.
    pub results: &'static [(&'static str, &'static [ResultMeaning])],
    /// The tables among these whose codes stand in replies.
    pub replies: &'static [&'static str],
    /// The tables whose codes no request that was refused at once can have.
    pub later: &'static [&'static str],
    /// The table that an endpoint's codes stand in, where it goes by another name.
    pub table: fn(&str) -> &str,
    /// The codes of requests that were refused.
    pub errors: &'static [ErrorMeaning],
    /// Messages that say more than their code.
    pub messages: &'static [MessageMeaning],
    /// Who runs it, and can mend what fails on their side.
    #[cfg(feature = "words")]
    pub operator: Who,
}

/// What one result code means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultMeaning {
    /// The code: always text, as `SFC_IC0003` is one.
    pub code: &'static str,
    /// How the transaction ended.
    pub outcome: Outcome,
    /// Whether a new request may be sent.
    pub resend: Resend,
    /// Cause and fix, for people.
    #[cfg(feature = "words")]
    pub words: Words,
}

/// What one refusal means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorMeaning {
    /// The code, or its first parts: `401` stands for `401.002.01` too.
    pub code: &'static str,
    /// What the message must hold, in lower case.
    pub holds: &'static str,
    /// What to do with the request; `None` where nobody knows whether it was carried out.
    pub resend: Option<Resend>,
    /// What to do, in the words of a hint.
    pub hint: &'static str,
    /// Cause and fix, for people.
    #[cfg(feature = "words")]
    pub words: Words,
}

/// A message and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MessageMeaning {
    /// What the message must hold, in lower case, without blanks and punctuation.
    pub holds: &'static str,
    /// Cause and fix, for people.
    #[cfg(feature = "words")]
    pub words: Words,
}

/// How something with this code ended. A code that nobody knows is doubt, not failure.
pub(crate) fn ended(rows: &[ResultMeaning], code: &str) -> (Outcome, Resend) {
    let row = rows.iter().find(|row| row.code == code);
    row.map_or((Outcome::Unknown, Resend::AfterQuery), |row| (row.outcome, row.resend))
}

/// What a refusal means: the first row that is about the code and whose text the message holds.
pub(crate) fn refusal<'r>(rows: &'r [ErrorMeaning], code: &str, message: &str) -> Option<&'r ErrorMeaning> {
    let (code, message) = (code.to_ascii_lowercase(), message.to_ascii_lowercase());
    rows.iter().find(|row| row.is_about(&code) && search::holds(&message, row.holds))
}

/// What a message means, with the place of its row: the first that fits.
pub(crate) fn message<'r>(rows: &'r [MessageMeaning], message: &str) -> Option<(usize, &'r MessageMeaning)> {
    let letters = message.chars().filter(char::is_ascii_alphanumeric);
    let letters: String = letters.map(|letter| letter.to_ascii_lowercase()).collect();
    rows.iter().enumerate().find(|(_, row)| search::holds(&letters, row.holds))
}

impl ErrorMeaning {
    /// Whether it is about this code, in lower case.
    pub(crate) fn is_about(&self, code: &str) -> bool {
        self.code.is_empty()
            || code.strip_prefix(self.code).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// Each row: code, outcome, resend, who can mend it, evidence, cause, fix.
macro_rules! results {
    ($($code:literal $outcome:ident $resend:ident $who:ident $evidence:literal $cause:literal $fix:literal,)*) => {
        &[$($crate::codes::ResultMeaning {
            code: $code,
            outcome: $crate::answer::Outcome::$outcome,
            resend: $crate::answer::Resend::$resend,
            #[cfg(feature = "words")]
            words: $crate::words::Words {
                cause: $cause,
                fix: $fix,
                who: $crate::words::Who::$who,
                evidence: $evidence,
            },
        },)*]
    };
}
pub(crate) use results;

/// Each row: code, what the message holds, resend, hint, who can mend it, evidence, cause, fix.
macro_rules! errors {
    ($(
        $code:literal $holds:literal $resend:ident $hint:literal
        $who:ident $evidence:literal $cause:literal $fix:literal,
    )*) => {
        &[$($crate::codes::ErrorMeaning {
            code: $code,
            holds: $holds,
            resend: $crate::codes::errors!(@resend $resend),
            hint: $hint,
            #[cfg(feature = "words")]
            words: $crate::words::Words {
                cause: $cause,
                fix: $fix,
                who: $crate::words::Who::$who,
                evidence: $evidence,
            },
        },)*]
    };
    (@resend Unknown) => { None };
    (@resend $resend:ident) => { Some($crate::answer::Resend::$resend) };
}
pub(crate) use errors;

/// Each row: what the message holds, who can mend it, evidence, cause, fix.
#[cfg_attr(not(feature = "daraja"), allow(unused_macros, reason = "not every M-Pesa has messages of note"))]
macro_rules! messages {
    ($($holds:literal $who:ident $evidence:literal $cause:literal $fix:literal,)*) => {
        &[$($crate::codes::MessageMeaning {
            holds: $holds,
            #[cfg(feature = "words")]
            words: $crate::words::Words {
                cause: $cause,
                fix: $fix,
                who: $crate::words::Who::$who,
                evidence: $evidence,
            },
        },)*]
    };
}
#[cfg_attr(not(feature = "daraja"), allow(unused_imports, reason = "not every M-Pesa has messages of note"))]
pub(crate) use messages;
