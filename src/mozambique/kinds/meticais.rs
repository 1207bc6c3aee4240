use std::borrow::Cow;

use crate::{check::Check, data::Data, json::Value, kind::Kind, money::Amount};

/// At least one metical, with at most two decimals. No upper limit is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Meticais(Amount);

impl Meticais {
    /// Takes the amount if it is large enough.
    pub fn new(amount: Amount) -> Option<Self> {
        (amount.minor() >= 100).then_some(Meticais(amount))
    }

    /// The amount.
    pub fn amount(self) -> Amount {
        self.0
    }
}

impl Kind for Meticais {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "number | string".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let amount = value.text().and_then(Amount::parse);
        let small = amount.filter(|amount| check.skip_limits && amount.minor() > 0).map(Meticais);
        match amount.and_then(Meticais::new).or(small) {
            Some(meticais) => Some(meticais),
            None => check.fail(
                "must be at least 1 metical, with at most two decimals",
                "a number, or a decimal string such as \"100\" or \"99.50\"; skipLimits sends less than 1",
            ),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.to_decimal()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Money(self.0))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn less_than_one_metical_passes_only_if_limits_are_skipped() {
        let parse = |text: &'static str, mut check: Check| Meticais::parse(&Value::String(text.into()), &mut check);
        for refused in ["0", "0.00", "-1", "1.005", "", "1,000", "1e3", "0.99"] {
            assert_eq!(parse(refused, Check::default()), None, "{refused}");
        }
        assert_eq!(parse("1", Check::default()).unwrap().amount().minor(), 100);
        assert_eq!(parse("0.99", Check::lenient()).unwrap().amount().minor(), 99);
        assert_eq!(parse("0", Check::lenient()), None);
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(minor in 100i64..=1 << 52) {
            let meticais = Meticais::new(Amount::from_minor(minor).unwrap()).unwrap();
            prop_assert_eq!(Meticais::read(&meticais.wire()), Some(meticais));
        }
    }
}
