use super::text_kind;
use crate::{check::Check, json::Value};

text_kind!(
    /// A text of ASCII letters, digits, blanks, `_` and `+`, up to `MAX` characters. M-Pesa refuses any other character,
    /// even the comma in its own example. `skipLimits` sends longer ones.
    Phrase<MAX>,
    "string",
    |value, check| {
        let text = phrase(value, check)?;
        within(text, 1, MAX, check)
    }
);

text_kind!(
    /// Your id of a request: up to 40 ASCII letters, digits, blanks, `_` and `+`. Of more than 32 characters, or with
    /// other than letters and digits, `transactionStatus` cannot find it: it is sent with a warning.
    ConversationId,
    "string",
    |value, check| {
        let text = within(phrase(value, check)?, 1, 40, check)?;
        if !is_queryable(&text) {
            check.warn(
                "should be at most 32 letters and digits",
                "transactionStatus takes no other queryReference: the request could not be found by it",
            );
        }
        Some(text)
    }
);

text_kind!(
    /// The code of an organisation: 4 to 12 ASCII letters and digits.
    PartyCode,
    "string | number",
    |value, check| {
        let text = alphanumeric(value, check)?;
        within(text, 4, 12, check)
    }
);

text_kind!(
    /// A transaction id of M-Pesa: up to 20 ASCII letters and digits, in either case. `skipLimits` sends longer ones.
    TransactionId,
    "string",
    |value, check| {
        let text = alphanumeric(value, check)?;
        within(text, 1, 20, check)
    }
);

text_kind!(
    /// Your reference of a mandate: up to 32 ASCII letters and digits. `skipLimits` sends longer ones.
    ThirdPartyReference,
    "string",
    |value, check| {
        let text = alphanumeric(value, check)?;
        within(text, 1, 32, check)
    }
);

text_kind!(
    /// What a transaction is asked for by: up to 32 ASCII letters and digits. `skipLimits` sends longer ones, and such
    /// with `_`, which M-Pesa's ids of conversations can have and the portal does not take.
    QueryReference,
    "string",
    |value, check| {
        let text = match (value.string(), check.skip_limits) {
            (Some(text), true) if all(text, |byte| byte.is_ascii_alphanumeric() || byte == b'_') => text.to_owned(),
            _ => alphanumeric(value, check)?,
        };
        within(text, 1, 32, check)
    }
);

text_kind!(
    /// M-Pesa's number of a mandate: up to 12 digits.
    MandateId,
    "string | number",
    |value, check| match value.text().filter(|text| all(text, |byte| byte.is_ascii_digit()) && text.len() <= 12) {
        Some(digits) => Some(digits.to_owned()),
        None => check.fail("must be 1 to 12 digits", "directDebitCreate gave it"),
    }
);

text_kind!(
    /// M-Pesa's word for a customer's phone number, as it was received: up to 26 characters, which `skipLimits` lets
    /// pass. Real ones are base64, with `/` and `+`, which the portal's pattern would not take.
    MsisdnToken,
    "string",
    |value, check| match value.string().filter(|text| all(text, |byte| matches!(byte, b' '..=b'~'))) {
        Some(text) if !text.trim_ascii().is_empty() => within(text.to_owned(), 1, 26, check),
        _ => check.fail("must be a token that M-Pesa gave", "pass it on as it was received"),
    }
);

/// Whether `transactionStatus` can find a request by this id.
pub(crate) fn is_queryable(id: &str) -> bool {
    id.len() <= 32 && all(id, |byte| byte.is_ascii_alphanumeric())
}

/// Whether a text is of the characters that the portal takes in references and descriptions.
pub(crate) fn is_phrase(text: &str) -> bool {
    all(text, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b' ' | b'_' | b'+'))
}

/// Whether a text is the code of an organisation.
pub(crate) fn is_party_code(text: &str) -> bool {
    (4..=12).contains(&text.len()) && all(text, |byte| byte.is_ascii_alphanumeric())
}

fn all(text: &str, is: impl Fn(u8) -> bool) -> bool {
    !text.is_empty() && text.bytes().all(is)
}

fn phrase(value: &Value<'_>, check: &mut Check) -> Option<String> {
    match value.string() {
        None => check.fail("must be a string", ""),
        Some(text) if text.trim_ascii().is_empty() => check.fail("must not be blank", ""),
        Some(text) if is_phrase(text) => Some(text.to_owned()),
        Some(_) => check.fail(
            "must be of letters, digits, blanks, _ and + only",
            "M-Pesa refuses any other character: leave out commas, full stops, dashes and accents",
        ),
    }
}

/// Digits may come as a number.
fn alphanumeric(value: &Value<'_>, check: &mut Check) -> Option<String> {
    let fits = match value {
        Value::String(text) => all(text, |byte| byte.is_ascii_alphanumeric()).then_some(text),
        Value::Number(digits) => all(digits, |byte| byte.is_ascii_digit()).then_some(digits),
        _ => None,
    };
    match fits {
        Some(text) => Some((**text).to_owned()),
        None => check.fail("must be of letters and digits only", ""),
    }
}

// All of it is ASCII by now, so bytes are characters.
fn within(text: String, least: usize, most: usize, check: &mut Check) -> Option<String> {
    if (least..=most).contains(&text.len()) || (check.skip_limits && text.len() >= least) {
        return Some(text);
    }
    let message = ["must hold ", &least.to_string(), " to ", &most.to_string(), " characters"].concat();
    check.fail(message, if text.len() > most { "skipLimits sends longer ones all the same" } else { "" })
}
