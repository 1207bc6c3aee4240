use std::borrow::Cow;

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// A whole number from `MIN` to `MAX`, sent as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Whole<const MIN: u32, const MAX: u32>(u32);

impl<const MIN: u32, const MAX: u32> Whole<MIN, MAX> {
    /// Takes the number if it is within the limits.
    pub fn new(number: u32) -> Option<Self> {
        (MIN..=MAX).contains(&number).then_some(Self(number))
    }

    /// The number.
    pub fn get(self) -> u32 {
        self.0
    }
}

impl<const MIN: u32, const MAX: u32> Kind for Whole<MIN, MAX> {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "number | string".to_owned()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        "number".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let digits = value.text().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        match digits.and_then(|digits| digits.parse().ok()).and_then(Self::new) {
            Some(number) => Some(number),
            None => {
                let end = if MAX == u32::MAX { " on".to_owned() } else { [" to ", &MAX.to_string()].concat() };
                check.fail(["must be a whole number from ", &MIN.to_string(), &end].concat(), "")
            }
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.to_string()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Integer(i64::from(self.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    type Percent = Whole<1, 100>;

    #[test]
    fn only_whole_numbers_within_the_limits_pass() {
        let parse = |json: &str| Percent::parse(&Value::parse(json).unwrap(), &mut Check::default());
        assert_eq!(parse("1").unwrap().get(), 1);
        assert_eq!(parse("\"0100\"").unwrap().wire().to_json(), "\"100\"");
        for refused in ["0", "101", "-1", "1.5", "1e1", "4294967297", "\"\"", "\"+1\"", "\" 1\"", "true", "[]"] {
            assert_eq!(parse(refused), None, "{refused}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(number in 0u32..200) {
            if let Some(percent) = Percent::new(number) {
                prop_assert!((1..=100).contains(&number));
                prop_assert_eq!(Percent::read(&percent.wire()), Some(percent));
            }
        }
    }
}
