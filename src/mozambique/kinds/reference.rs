use std::borrow::Cow;

use crate::{check::Check, data::Data, json::Value, kind::Kind};

/// A reference of 1 to `MAX` ASCII letters, digits and underscores. No official table of limits is known; libraries agree
/// on the characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference<const MAX: usize>(String);

impl<const MAX: usize> Reference<MAX> {
    /// Takes the text if it fits.
    pub fn new(text: &str) -> Option<Self> {
        Self::parse(&Value::String(Cow::Borrowed(text)), &mut Check::default())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> Kind for Reference<MAX> {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        reference(value, MAX, check).map(Self)
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.clone()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self.0))
    }
}

fn reference(value: &Value<'_>, most: usize, check: &mut Check) -> Option<String> {
    let text = value.string().unwrap_or_default();
    let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let usual = text.len() <= most && text.bytes().all(word);
    let possible = check.skip_limits && text.bytes().all(|byte| byte.is_ascii_graphic());
    if !text.is_empty() && (usual || possible) {
        return Some(text.to_owned());
    }
    let message =
        ["must be 1 to ", &most.to_string(), " letters, digits or underscores of ASCII, as a string"].concat();
    check.fail(message, "skipLimits sends longer ones, and other characters of ASCII but blanks")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_short_words_pass_unless_limits_are_skipped() {
        for refused in ["", " ", "INV 7", "INV-7", "fatura_nº_7", "123456789012345678901"] {
            assert_eq!(Reference::<20>::new(refused), None, "{refused}");
        }
        let skipping = |text: &'static str| Reference::<20>::parse(&Value::String(text.into()), &mut Check::lenient());
        assert!(skipping("INV-7").is_some() && skipping("123456789012345678901").is_some());
        assert!(skipping("INV 7").is_none() && skipping("").is_none() && skipping("fatura_nº_7").is_none());
        assert_eq!(Reference::<20>::parse(&Value::Number("7".into()), &mut Check::default()), None);
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_sent_as_it_is(text in "[A-Za-z0-9_ -]{0,22}") {
            if let Some(accepted) = Reference::<20>::new(&text) {
                prop_assert_eq!(accepted.wire(), Value::String(text.as_str().into()));
                prop_assert!((1..=20).contains(&text.len()));
            }
        }
    }
}
