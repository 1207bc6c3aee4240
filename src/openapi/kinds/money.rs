use super::text_kind;
use crate::{check::Check, data::Data, json::Value, kind::Kind, money::Amount};

/// More than nothing, with at most two decimals, in whatever the currency is. The portal publishes no other limits, nor
/// which currencies have decimals.
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
        self.0.wire()
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Money(self.0))
    }
}

text_kind!(
    /// A currency of the country, such as `TZS`. `skipLimits` sends any of up to three letters.
    Currency,
    "string",
    |value, check| {
        let Some(text) = value.string().filter(|text| is_currency(text)) else {
            return check.fail("must be of three letters", "such as TZS");
        };
        match check.country.filter(|country| !check.skip_limits && !country.currencies.contains(&text)) {
            None => Some(text.to_owned()),
            Some(country) => {
                let message = ["must be ", &country.currencies.join(" or "), " in ", country.name].concat();
                check.fail(message, "skipLimits sends another")
            }
        }
    }
);

fn is_currency(text: &str) -> bool {
    (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}
