use std::borrow::Cow;

use crate::{check::Check, data::Data, json::Value, kind::Kind, money::Amount};

/// Whole birr, at least one. No upper limit is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Birr(Amount);

impl Birr {
    /// Takes the amount if it is whole birr.
    pub fn new(amount: Amount) -> Option<Self> {
        amount.whole().is_some_and(|birr| birr >= 1).then_some(Birr(amount))
    }

    /// The amount.
    pub fn amount(self) -> Amount {
        self.0
    }
}

impl Kind for Birr {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "number | string".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().and_then(Amount::parse).and_then(Birr::new) {
            Some(birr) => Some(birr),
            None => check.fail("must be whole birr, at least 1", "a number, or a decimal string such as \"100\""),
        }
    }

    fn wire(&self) -> Value<'static> {
        let whole = self.0.whole().unwrap_or_default();
        Value::String(Cow::Owned(whole.to_string()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Money(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_whole_birr_pass() {
        let parse = |text: &'static str| Birr::parse(&Value::String(text.into()), &mut Check::default());
        assert_eq!(parse("100.00").unwrap().wire(), Value::String("100".into()));
        for refused in ["0", "0.5", "-1", "1.25", "1e2", "1,000", ""] {
            assert_eq!(parse(refused), None, "{refused}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(birr in 1u32..) {
            let birr = Birr::new(Amount::from_whole(birr)).unwrap();
            prop_assert_eq!(Birr::read(&birr.wire()), Some(birr));
        }
    }
}
