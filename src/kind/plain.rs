use std::borrow::Cow;

use super::Kind;
use crate::{
    answer::{Outcome, Resend},
    check::Check,
    data::{Data, Hidden},
    json::Value,
    money::Amount,
    secret::Secret,
};

/// Any text that M-Pesa sends; numbers keep their digits.
impl Kind for String {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text() {
            Some(text) => Some(text.to_owned()),
            None => check.fail("must be a string", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.clone()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self))
    }

    fn read_data<'a>(value: &Value<'a>) -> Option<Data<'a>> {
        match value {
            Value::String(text) | Value::Number(text) => Some(Data::Text(text.clone())),
            _ => None,
        }
    }
}

/// Money as M-Pesa reports it: `1`, `1.00` or `"1.00"`.
impl Kind for Amount {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "number".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().map(str::trim_ascii).and_then(Amount::parse) {
            Some(amount) => Some(amount),
            None => check.fail("must be an amount with at most two decimals", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.to_decimal()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Money(self))
    }
}

/// A whole number that M-Pesa sends as a number or as text, such as `3599`.
impl Kind for u32 {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "number".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().and_then(|text| text.trim_ascii().parse().ok()) {
            Some(number) => Some(number),
            None => check.fail("must be a whole number", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::Number(Cow::Owned(self.to_string()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Integer(i64::from(self)))
    }
}

/// A key, token or password: printable ASCII without blanks.
impl Kind for Secret {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let Some(text) = value.string() else {
            return check.fail("must be a string", "");
        };
        if text.is_empty() {
            return check.fail("must not be empty", "is the environment variable set?");
        }
        if text.len() > 4096 {
            return check.fail("must not be longer than 4096 characters", "");
        }
        if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return check.fail(
                "must be printable ASCII without blanks",
                "a line break or blank copied along with the value is the usual cause",
            );
        }
        Some(Secret::new(text))
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.expose().to_owned()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Hidden(Hidden(Cow::Owned(self.expose().to_owned()))))
    }
}

/// Set by the library from the answer; never read from the wire.
impl Kind for Outcome {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "Outcome".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let all = [Outcome::Succeeded, Outcome::Failed, Outcome::Pending, Outcome::Unknown];
        match all.into_iter().find(|outcome| value.string() == Some(outcome.as_str())) {
            Some(outcome) => Some(outcome),
            None => check.fail("must be an outcome", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Borrowed(self.as_str()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Word(self.as_str()))
    }
}

/// Set by the library from the answer; never read from the wire.
impl Kind for Resend {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "Resend".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let all = [Resend::Safe, Resend::SameId, Resend::NewToken, Resend::Poll, Resend::AfterQuery, Resend::No];
        match all.into_iter().find(|resend| value.string() == Some(resend.as_str())) {
            Some(resend) => Some(resend),
            None => check.fail("must be a resend rule", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Borrowed(self.as_str()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Word(self.as_str()))
    }
}
