use crate::{
    check::Check,
    data::Data,
    json::Value,
    kind::{Kind, Text},
};

/// A text whose limit is disputed: more than `LONG` characters are refused, and more than `SHORT` are sent with a
/// warning. `skipLimits` lets any length pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DisputedText<const SHORT: usize, const LONG: usize>(Text<1, LONG>);

impl<const SHORT: usize, const LONG: usize> DisputedText<SHORT, LONG> {
    /// Takes the text if it is not blank and no longer than the longer limit.
    pub fn new(text: &str) -> Option<Self> {
        Text::new(text).map(Self)
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl<const SHORT: usize, const LONG: usize> Kind for DisputedText<SHORT, LONG> {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let text = Text::parse(value, check)?;
        if text.as_str().chars().count() > SHORT {
            let message = ["should not be longer than ", &SHORT.to_string(), " characters"].concat();
            check.warn(message, "Safaricom Ethiopia's own sources disagree about the limit");
        }
        Some(Self(text))
    }

    fn wire(&self) -> Value<'static> {
        self.0.wire()
    }

    fn data(self) -> Option<Data<'static>> {
        self.0.data()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn between_the_limits_it_is_a_warning() {
        let parse = |text: &'static str| {
            let mut check = Check::default();
            let parsed = DisputedText::<3, 5>::parse(&Value::String(text.into()), &mut check);
            (parsed.is_some(), check.warnings().len())
        };
        assert_eq!(parse("ééé"), (true, 0));
        assert_eq!(parse("éééé"), (true, 1));
        assert_eq!(parse("ééééé"), (true, 1));
        assert_eq!(parse("éééééé"), (false, 0));
        assert_eq!(parse(" "), (false, 0));
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(text in ".{0,8}") {
            if let Some(accepted) = DisputedText::<3, 5>::new(&text) {
                prop_assert_eq!(accepted.as_str(), text.as_str());
                prop_assert_eq!(DisputedText::read(&accepted.wire()), Some(accepted));
            }
        }
    }
}
