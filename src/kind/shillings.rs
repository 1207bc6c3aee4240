use std::borrow::Cow;

use super::Kind;
use crate::{check::Check, data::Data, json::Value, money::Amount};

/// Whole shillings from `MIN` to `MAX`. The upper limit is Safaricom's policy; `skipLimits` lets larger
/// amounts pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Shillings<const MIN: u32, const MAX: u32>(u32);

impl<const MIN: u32, const MAX: u32> Shillings<MIN, MAX> {
    /// Takes the amount if it is within the limits.
    pub fn new(shillings: u32) -> Option<Self> {
        (MIN..=MAX).contains(&shillings).then_some(Self(shillings))
    }

    /// The amount.
    pub fn amount(self) -> Amount {
        Amount::from_whole(self.0)
    }
}

impl<const MIN: u32, const MAX: u32> Kind for Shillings<MIN, MAX> {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "number | string".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        shillings(value, MIN, MAX, check).map(Self)
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.to_string()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Money(self.amount()))
    }
}

fn shillings(value: &Value<'_>, min: u32, max: u32, check: &mut Check) -> Option<u32> {
    let amount = value.text().and_then(Amount::parse).and_then(Amount::whole);
    let amount = amount.and_then(|shillings| u32::try_from(shillings).ok()).filter(|shillings| *shillings >= min);
    match amount {
        Some(shillings) if shillings <= max || check.skip_limits => Some(shillings),
        over => {
            let message = ["must be whole shillings from ", &min.to_string(), " to ", &max.to_string()].concat();
            let hint = match over {
                Some(_) => "the ceiling is Safaricom's policy: skipLimits sends more",
                None => "a number, or a decimal string such as \"100\"; M-Pesa takes no cents here",
            };
            check.fail(message, hint)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Stk = Shillings<1, 250_000>;

    fn parse(value: Value<'_>, skip: bool) -> Option<u32> {
        Stk::parse(&value, &mut if skip { Check::lenient() } else { Check::default() }).map(|shillings| shillings.0)
    }

    #[test]
    fn only_whole_shillings_within_the_limits_pass() {
        let number = |digits: &'static str| parse(Value::Number(digits.into()), false);
        let text = |digits: &'static str| parse(Value::String(digits.into()), false);
        assert_eq!(number("1"), Some(1));
        assert_eq!(number("100.00"), Some(100));
        assert_eq!(text("250000"), Some(250_000));
        for refused in ["0", "-1", "0.5", "1.005", "1e2", "250001", "4294967297", ""] {
            assert_eq!(number(refused), None, "{refused}");
            assert_eq!(text(refused), None, "{refused}");
        }
        assert_eq!(parse(Value::Number("250001".into()), true), Some(250_001));
        assert_eq!(parse(Value::Bool(true), false), None);
        assert_eq!(parse(Value::Null, false), None);
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(shillings in 1u32..=250_000) {
            let accepted = Stk::new(shillings).unwrap();
            prop_assert_eq!(Stk::read(&accepted.wire()), Some(accepted));
        }
    }
}
