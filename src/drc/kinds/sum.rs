use std::borrow::Cow;

use crate::{check::Check, data::Data, json::Value, kind::Kind, money::Amount};

/// More than nothing, in francs or dollars, with at most two decimals. The gateway's limits are not published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sum(Amount);

impl Sum {
    /// Takes the amount if there is one.
    pub fn new(amount: Amount) -> Option<Self> {
        (amount.minor() > 0).then_some(Sum(amount))
    }

    /// The amount.
    pub fn amount(self) -> Amount {
        self.0
    }
}

impl Kind for Sum {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "number | string".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().and_then(Amount::parse).and_then(Sum::new) {
            Some(sum) => Some(sum),
            None => check.fail(
                "must be more than nothing, with at most two decimals",
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
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn nothing_and_less_are_refused() {
        for refused in ["0", "0.00", "-1", "1.005", "", "1,000"] {
            assert_eq!(Sum::parse(&Value::String(refused.into()), &mut Check::default()), None, "{refused}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(minor in 1i64..=1 << 52) {
            let sum = Sum::new(Amount::from_minor(minor).unwrap()).unwrap();
            prop_assert_eq!(Sum::read(&sum.wire()), Some(sum));
        }
    }
}
