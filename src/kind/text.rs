use std::borrow::Cow;

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// A text of `MIN` to `MAX` characters without control characters. The upper limit is Safaricom's
/// published one; `skipLimits` lets longer texts pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text<const MIN: usize, const MAX: usize>(String);

impl<const MIN: usize, const MAX: usize> Text<MIN, MAX> {
    /// Takes the text if it fits.
    pub fn new(text: &str) -> Option<Self> {
        Self::parse(&Value::String(Cow::Borrowed(text)), &mut Check::default())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MIN: usize, const MAX: usize> Kind for Text<MIN, MAX> {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        text(value, MIN, MAX, check).map(Self)
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.clone()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self.0))
    }
}

/// A text of `MIN` to `MAX` characters, of which M-Pesa was seen to take more: a longer one is sent with a warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdvisedText<const MIN: usize, const MAX: usize>(String);

impl<const MIN: usize, const MAX: usize> AdvisedText<MIN, MAX> {
    /// Takes the text if it is long enough.
    pub fn new(text: &str) -> Option<Self> {
        Self::parse(&Value::String(Cow::Borrowed(text)), &mut Check::default())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MIN: usize, const MAX: usize> Kind for AdvisedText<MIN, MAX> {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let text = text(value, MIN, usize::MAX, check)?;
        if text.chars().count() > MAX {
            let message = ["should not be longer than ", &MAX.to_string(), " characters"].concat();
            check.warn(message, "longer ones were seen to pass, but nobody promises it");
        }
        Some(Self(text))
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.clone()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self.0))
    }
}

fn text(value: &Value<'_>, min: usize, max: usize, check: &mut Check) -> Option<String> {
    let Some(text) = value.string() else {
        return check.fail("must be a string", "");
    };
    // Half a surrogate pair becomes U+FFFD on its way into the core.
    if text.chars().any(|character| character.is_control() || character == '\u{fffd}') {
        return check.fail("must not hold control characters or broken ones", "");
    }
    let length = text.trim().chars().count();
    if length == 0 && min > 0 {
        return check.fail("must not be blank", "");
    }
    if length < min {
        return check.fail(["must hold at least ", &min.to_string(), " characters"].concat(), "");
    }
    if text.chars().count() > max && !check.skip_limits {
        let message = ["must not be longer than ", &max.to_string(), " characters"].concat();
        return check.fail(message, "skipLimits sends it all the same");
    }
    Some(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn length_is_counted_in_characters_and_its_limit_can_be_skipped() {
        assert!(Text::<1, 4>::new("éééé").is_some());
        assert!(Text::<1, 4>::new("ééééé").is_none());
        assert!(Text::<2, 4>::new("éé").is_some());
        assert!(Text::<2, 4>::new(" é ").is_none());
        assert!(Text::<0, 4>::new("").is_some());
        let long = Value::String("ééééé".into());
        assert!(Text::<1, 4>::parse(&long, &mut Check::lenient()).is_some());
    }

    #[test]
    fn an_advised_limit_is_a_warning_that_can_be_turned_off() {
        let long = Value::String("ééééé".into());
        let mut check = Check::default();
        assert_eq!(AdvisedText::<1, 4>::parse(&long, &mut check).unwrap().as_str(), "ééééé");
        assert!(!check.failed());
        assert_eq!(check.warnings().len(), 1);
        let mut quiet = Check::lenient();
        assert!(AdvisedText::<1, 4>::parse(&long, &mut quiet).is_some());
        assert_eq!(quiet.warnings().len(), 0);
        assert!(AdvisedText::<1, 4>::new(" ").is_none());
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_sent_as_it_is(text in ".{0,20}") {
            if let Some(accepted) = Text::<1, 12>::new(&text) {
                prop_assert_eq!(accepted.wire(), Value::String(text.as_str().into()));
                prop_assert!(!text.trim().is_empty() && text.chars().count() <= 12);
            }
        }
    }
}
