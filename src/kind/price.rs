use std::borrow::Cow;

use super::Kind;
use crate::{check::Check, data::Data, json::Value, money::Amount};

/// More than nothing, in shillings and cents: where M-Pesa publishes no limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Price(Amount);

impl Price {
    /// Takes the amount if there is one.
    pub fn new(amount: Amount) -> Option<Self> {
        (amount.minor() > 0).then_some(Price(amount))
    }

    /// The amount.
    pub fn amount(self) -> Amount {
        self.0
    }
}

impl Kind for Price {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "number | string".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().and_then(Amount::parse).and_then(Price::new) {
            Some(price) => Some(price),
            None => check.fail(
                "must be more than nothing, in shillings with at most two decimals",
                "a number, or a decimal string such as \"100\" or \"99.50\"",
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
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nothing_and_less_are_no_price() {
        let parse = |text: &'static str| Price::parse(&Value::String(text.into()), &mut Check::default());
        for refused in ["0", "0.00", "-1", "1.005", "", "1,000"] {
            assert_eq!(parse(refused), None, "{refused}");
        }
        assert_eq!(parse("0.01").unwrap().amount().minor(), 1);
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(minor in 1i64..=1 << 52) {
            let price = Price::new(Amount::from_minor(minor).unwrap()).unwrap();
            prop_assert_eq!(Price::read(&price.wire()), Some(price));
        }
    }
}
