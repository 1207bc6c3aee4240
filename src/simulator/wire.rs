//! The pieces that bodies are made of.

use std::borrow::Cow;

use chrono::DateTime;

use crate::{check::Check, json::Value, kind::EastAfricaTime};

pub(super) fn object(members: Vec<(&'static str, Value<'static>)>) -> Value<'static> {
    Value::Object(members.into_iter().map(|(name, value)| (Cow::Borrowed(name), value)).collect())
}

/// An object of texts.
pub(super) fn texts(members: &[(&'static str, &str)]) -> Value<'static> {
    object(members.iter().map(|(name, text)| (*name, string((*text).to_owned()))).collect())
}

pub(super) fn string(text: impl Into<Cow<'static, str>>) -> Value<'static> {
    Value::String(text.into())
}

pub(super) fn number(digits: impl Into<Cow<'static, str>>) -> Value<'static> {
    Value::Number(digits.into())
}

/// `YYYYMMDDHHmmss` in Nairobi.
pub(super) fn digits(milliseconds: i64) -> String {
    EastAfricaTime::new(DateTime::from_timestamp_millis(milliseconds).unwrap_or_default()).to_digits()
}

/// `DD.MM.YYYY HH:MM:SS` in Nairobi.
pub(super) fn dotted(milliseconds: i64) -> String {
    let digits = digits(milliseconds);
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    let date = [part(6..8), part(4..6), part(0..4)].join(".");
    let clock = [part(8..10), part(10..12), part(12..14)].join(":");
    [date, clock].join(" ")
}

/// Shillings with two decimals.
pub(super) fn decimal(shillings: i64) -> String {
    [shillings.to_string().as_str(), ".00"].concat()
}

pub(super) fn note(check: &mut Check, message: &'static str) {
    check.fail::<()>(message, "");
}
