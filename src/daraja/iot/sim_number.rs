use std::borrow::Cow;

use crate::{check::Check, data::Data, json::Value, kind::Kind};

/// The number of an IoT SIM, such as `300000443539`: it is no Kenyan mobile number. Given with or without `254` in
/// front, sent without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimNumber(String);

/// The number of an IoT SIM, given with or without `254` in front, sent with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrefixedSimNumber(String);

impl SimNumber {
    /// Reads either form.
    pub fn new(text: &str) -> Option<Self> {
        let digits = sim_digits(text)?;
        let bare = digits.strip_prefix("254").filter(|bare| bare.len() == 12 && !bare.starts_with('0'));
        Some(SimNumber(bare.unwrap_or(digits).to_owned()))
    }
}

impl PrefixedSimNumber {
    /// Reads either form.
    pub fn new(text: &str) -> Option<Self> {
        let digits = sim_digits(text)?;
        let prefix = if digits.starts_with("254") { "" } else { "254" };
        let number = [prefix, digits].concat();
        (number.len() <= 15).then_some(PrefixedSimNumber(number))
    }
}

/// No number on earth has more than 15 digits.
fn sim_digits(text: &str) -> Option<&str> {
    let digits = text.trim_ascii();
    let digits = digits.strip_prefix('+').unwrap_or(digits);
    let valid = digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
    (valid && (9..=15).contains(&digits.len())).then_some(digits)
}

macro_rules! sim_kind {
    ($name:ident) => {
        impl Kind for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn ts() -> String {
                "string | number".to_owned()
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn ts_out() -> String {
                "string".to_owned()
            }

            fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
                match value.text().and_then($name::new) {
                    Some(number) => Some(number),
                    None => check.fail("must be the number of an IoT SIM", "such as 300000443539 or 254300000443539"),
                }
            }

            fn wire(&self) -> Value<'static> {
                Value::String(Cow::Owned(self.0.clone()))
            }

            fn data(self) -> Option<Data<'static>> {
                Some(Data::from(self.0))
            }
        }
    };
}
sim_kind!(SimNumber);
sim_kind!(PrefixedSimNumber);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(value: &str) -> Value<'_> {
        Value::String(Cow::Borrowed(value))
    }

    #[test]
    fn sim_numbers_get_the_form_that_the_call_wants() {
        for given in ["300000443539", "254300000443539", "+254300000443539", " 300000443539 "] {
            assert_eq!(SimNumber::new(given).unwrap().wire(), text("300000443539"), "{given}");
            assert_eq!(PrefixedSimNumber::new(given).unwrap().wire(), text("254300000443539"), "{given}");
        }
        assert_eq!(SimNumber::new("254724751076").unwrap().wire(), text("254724751076"));
        assert_eq!(PrefixedSimNumber::new("254724751076").unwrap().wire(), text("254724751076"));
        for wrong in ["", "30000010****", "0712345678", "30000044", "3000004435390000", "300-000-443539", "+", "-1"] {
            assert_eq!(SimNumber::new(wrong), None, "{wrong}");
            assert_eq!(PrefixedSimNumber::new(wrong), None, "{wrong}");
        }
        assert_eq!(PrefixedSimNumber::new("3000004435390"), None);
    }

    proptest! {
        #[test]
        fn accepted_sim_numbers_are_digits_and_read_back(given in "[+]?[0-9]{7,17}|.{0,20}") {
            if let Some(number) = SimNumber::new(&given) {
                prop_assert!(number.0.len() <= 15 && number.0.bytes().all(|byte| byte.is_ascii_digit()));
                prop_assert_eq!(SimNumber::read(&number.wire()), Some(number));
            }
            if let Some(number) = PrefixedSimNumber::new(&given) {
                prop_assert!(number.0.len() <= 15 && number.0.starts_with("254"));
                prop_assert_eq!(PrefixedSimNumber::read(&number.wire()), Some(number));
            }
        }
    }
}
