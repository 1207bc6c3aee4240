//! What a code or message means, and what to do about it: from the tables of any M-Pesa.

#[cfg(feature = "words")]
use crate::words::{Who, Words};
use crate::{
    answer::{Outcome, Resend},
    check::Check,
    codes::{self, Codes, ErrorMeaning, MessageMeaning},
    data::{self, Data},
    error::{Error, ErrorCode},
    json::Value,
    kind::{Code, Kind},
    search,
};

/// What is to be explained: as much of it as is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Question<'q> {
    /// M-Pesa's code: a result code such as `1032`, or an error code such as `500.001.1001`.
    pub code: Option<&'q str>,
    /// M-Pesa's message. It tells apart what shares a code, and finds what has none.
    pub message: Option<&'q str>,
    /// What the code is about: the kind of a callback such as `stk`, an endpoint such as `pullQuery`, or `reply` for
    /// the reply of any.
    pub api: Option<&'q str>,
    /// Why this library gave no result.
    pub error: Option<&'q str>,
}

/// One thing that a code can mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The code of the row, or how it begins; empty for a message.
    pub code: &'static str,
    /// What it is about, where the code means other things elsewhere.
    pub api: Option<&'static str>,
    /// How it ended, where the code says so.
    pub outcome: Option<Outcome>,
    /// Whether the request may be sent again, where the code says so.
    pub resend: Option<Resend>,
    /// Cause and fix, for people.
    #[cfg(feature = "words")]
    pub words: Words,
    /// Which table, and which row of it: the package has the words in the same order.
    pub(crate) place: [usize; 2],
}

/// Everything that it can mean, the likeliest first; nothing for what nobody knows. Where nobody says what a code is
/// about, doubt comes first, except of a refusal.
///
/// A code that nobody knows is doubt: find out by query before anything is sent again.
///
/// ```
/// use mpesa_core::{
///     answer::{Outcome, Resend},
///     daraja::explain::CODES,
///     explain::{Question, explain},
/// };
///
/// let meanings = explain(&CODES, &Question { code: Some("1032"), api: Some("stk"), ..Question::default() });
/// assert_eq!((meanings[0].outcome, meanings[0].resend), (Some(Outcome::Failed), Some(Resend::Safe)));
/// ```
pub fn explain(codes: &Codes, question: &Question<'_>) -> Vec<Explanation> {
    let mut found = Vec::new();
    let code = question.code.map(str::trim).filter(|code| !code.is_empty());
    let message = question.message.map(|message| message.trim().to_ascii_lowercase()).unwrap_or_default();
    if let Some(code) = code {
        results(codes, code, question.api, question.error, &mut found);
    }
    found.extend(codes::message(codes.messages, &message).map(|found| of_message(codes, found)));
    if let Some(code) = code {
        errors(codes, &code.to_ascii_lowercase(), &message, &mut found);
    }
    let own = ERRORS.iter().enumerate().find(|(_, row)| question.error == Some(row.code.as_str()));
    found.extend(own.map(|found| of_error(codes, found)));
    found
}

/// The tables, as [`Explanation::place`] counts them: those of the result codes come first.
#[cfg(all(feature = "words", not(target_arch = "wasm32")))]
pub(crate) fn tables(codes: &Codes) -> Vec<Vec<(&'static str, Words)>> {
    let results = codes.results.iter().map(|(_, rows)| rows.iter().map(|row| (row.code, row.words)).collect());
    let messages = codes.messages.iter().map(|row| ("", row.words)).collect();
    let errors = codes.errors.iter().map(|row| (row.code, row.words)).collect();
    let own = ERRORS.iter().map(|row| (row.code.as_str(), own_words(codes, row))).collect();
    results.chain([messages, errors, own]).collect()
}

fn results(codes: &Codes, code: &str, api: Option<&str>, error: Option<&str>, found: &mut Vec<Explanation>) {
    let api = api.map(codes.table);
    let may_be = |name: &str| match api {
        Some("reply") => codes.replies.contains(&name),
        // What was refused at once has no result.
        None => !(error.is_some() && codes.later.contains(&name)),
        Some(_) => true,
    };
    let tables = codes.results.iter().enumerate().filter(|(_, (name, _))| may_be(name));
    let rows: Vec<_> = tables
        .filter_map(|(table, (name, rows))| {
            let (row, meaning) = rows.iter().enumerate().find(|(_, row)| row.code == code)?;
            Some(Explanation {
                code: meaning.code,
                api: Some(name),
                outcome: Some(meaning.outcome),
                resend: Some(meaning.resend),
                #[cfg(feature = "words")]
                words: meaning.words,
                place: [table, row],
            })
        })
        .collect();
    // What it is about comes first, and doubt before what is settled; but of a refusal there was no doubt. A sort weighs
    // more than all of this.
    let refused = error == Some(ErrorCode::Refused.as_str());
    let rank = |row: &Explanation| {
        let settled = !matches!(row.outcome, Some(Outcome::Unknown | Outcome::Pending));
        [row.api != api, settled != refused]
    };
    for place in [[false, false], [false, true], [true, false], [true, true]] {
        found.extend(rows.iter().filter(|row| rank(row) == place));
    }
}

#[cfg_attr(not(feature = "words"), allow(unused_variables, reason = "only its words say something"))]
fn of_message(codes: &Codes, (row, meaning): (usize, &MessageMeaning)) -> Explanation {
    Explanation {
        code: "",
        api: None,
        outcome: None,
        resend: None,
        #[cfg(feature = "words")]
        words: meaning.words,
        place: [codes.results.len(), row],
    }
}

/// The row for code and message; without a message every row for the code.
fn errors(codes: &Codes, code: &str, message: &str, found: &mut Vec<Explanation>) {
    let fits = |row: &ErrorMeaning| {
        // What goes by no code goes by its message.
        let named = !row.code.is_empty() || !(message.is_empty() || row.holds.is_empty());
        named && row.is_about(code) && (message.is_empty() || search::holds(message, row.holds))
    };
    let rows = codes.errors.iter().enumerate().filter(|(_, row)| fits(row));
    let rows = rows.take(if message.is_empty() { usize::MAX } else { 1 });
    found.extend(rows.map(|(row, meaning)| Explanation {
        code: meaning.code,
        api: None,
        outcome: None,
        resend: meaning.resend,
        #[cfg(feature = "words")]
        words: meaning.words,
        place: [codes.results.len() + 1, row],
    }));
}

/// What this library says of itself: of the operator, whose name depends on the M-Pesa.
#[cfg(feature = "words")]
fn own_words(codes: &Codes, row: &OwnMeaning) -> Words {
    let who = if row.words.who == Who::Safaricom { codes.operator } else { row.words.who };
    Words { who, ..row.words }
}

fn of_error(codes: &Codes, (row, meaning): (usize, &OwnMeaning)) -> Explanation {
    Explanation {
        code: meaning.code.as_str(),
        api: None,
        outcome: None,
        resend: None,
        #[cfg(feature = "words")]
        words: own_words(codes, meaning),
        place: [codes.results.len() + 2, row],
    }
}

struct OwnMeaning {
    code: ErrorCode,
    #[cfg(feature = "words")]
    words: Words,
}

macro_rules! own {
    ($($code:ident $who:ident $cause:literal $fix:literal,)*) => {
        &[$(OwnMeaning {
            code: ErrorCode::$code,
            #[cfg(feature = "words")]
            words: Words { cause: $cause, fix: $fix, who: Who::$who, evidence: "this library" },
        },)*]
    };
}

/// Why this library gives no result.
const ERRORS: &[OwnMeaning] = own![
    InvalidArgument You "An argument has the wrong type, or could not be read." "See the message and the hint of the error.",
    InvalidParameters You "Parameters or context are wrong. Nothing was sent." "See the issues of the error: each names the parameter and what it must be.",
    Refused You "M-Pesa answered that it will not do it." "See apiCode and hint of the error.",
    Unconfirmed Safaricom "M-Pesa failed on its side, and does not say whether it carried the request out." "Go by resend: where it is afterQuery, find out before anything is sent again.",
    UnreadableReply Safaricom "The answer is not one that this endpoint gives: a page of a firewall or proxy, empty, or cut off." "Go by resend; of status 403 check address, country and words in the URL.",
    NotJson You "What was given to parseCallback is not JSON." "Pass the body as it was received, before a framework parses it.",
    NotXml You "What was given to parseCallback is not XML that the library reads." "Pass the body as it was received, before a framework parses it.",
    UnknownCallback You "The callback can be read, but is none that M-Pesa is known to send." "Keep the body, answer 200, and find out by query what happened.",
    TooLarge You "More than the library reads." "Refuse such a body before reading it: M-Pesa's have a few kilobytes.",
    InvalidCertificate You "The certificate or public key cannot be read, or is not one to encrypt with." "Use the embedded one: give the environment only.",
    InvalidPassword You "The password, API key or session id is one that M-Pesa cannot have issued, or does not fit the key." "Copy it again, without blanks: it must not be encrypted yet.",
    NoRandomness You "The platform gives no random numbers here." "In a Worker call it inside the request handler.",
];

/// The same from a caller's values.
pub(crate) fn explain_data(codes: &Codes, question: &Value<'_>) -> Result<Data<'static>, Error> {
    let text = |name: &str| question.find(name).and_then(|value| Code::parse(value, &mut Check::lenient()));
    let [code, message, api, error] = ["code", "message", "api", "error"].map(text);
    let question =
        Question { code: code.as_deref(), message: message.as_deref(), api: api.as_deref(), error: error.as_deref() };
    Ok(Data::List(explain(codes, &question).iter().map(Explanation::data).collect()))
}

impl Explanation {
    fn data(&self) -> Data<'static> {
        let [table, row] = self.place.map(|number| Some(Data::Integer(number as i64)));
        data::record([
            ("table", table),
            ("row", row),
            ("api", self.api.map(Data::Word)),
            ("outcome", self.outcome.map(|outcome| Data::Word(outcome.as_str()))),
            ("resend", self.resend.map(|resend| Data::Word(resend.as_str()))),
        ])
    }
}
