use crate::kind::{digits, phone};

/// A mobile number of Vodacom Mozambique: 84 or 85 and seven digits. Given as `84…`, `258…`, `+258…` or `00258…`, with
/// blanks, dashes or brackets; sent as `258` and nine digits.
///
/// ```
/// use mpesa_core::mozambique::kinds::Msisdn;
///
/// assert_eq!(Msisdn::new("+258 84 333 0333").unwrap().as_str(), "258843330333");
/// assert_eq!(Msisdn::new("82 333 0333"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Msisdn(String);

impl Msisdn {
    /// Reads any of the forms.
    pub fn new(text: &str) -> Option<Self> {
        let number = Self::of_any_network(text)?;
        number.is_of(&["84", "85"]).then_some(number)
    }

    /// Reads the same forms of a number of any network.
    pub fn of_any_network(text: &str) -> Option<Self> {
        if text.len() > 40 {
            return None;
        }
        let number = phone::undecorated(text);
        let national = phone::national(&number, &["258", "+258", "00258", ""])?;
        national.starts_with('8').then(|| Msisdn(["258", national].concat()))
    }

    /// Whether it begins with one of these, after `258`.
    pub(crate) fn is_of(&self, networks: &[&str]) -> bool {
        self.0.get(3..5).is_some_and(|start| networks.contains(&start))
    }

    /// `258` and nine digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

digits!(Msisdn, |value, check| {
    let any = value.text().and_then(Msisdn::of_any_network);
    match any.filter(|number| check.skip_limits || number.is_of(&["84", "85"])) {
        Some(msisdn) => Some(msisdn),
        None => check.fail(
            "must be a number of Vodacom Mozambique",
            "such as 843330333, +258843330333 or 258843330333: 84 or 85 and seven digits; skipLimits sends one of another network",
        ),
    }
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{check::Check, json::Value, kind::Kind};

    #[test]
    fn every_form_becomes_258() {
        for form in [
            "843330333",
            "84 333 0333",
            "258843330333",
            "+258843330333",
            "+258 84-333-0333",
            "00258843330333",
            "00 258 84 333 0333",
            " (+258) 843330333 ",
        ] {
            assert_eq!(Msisdn::new(form).unwrap().as_str(), "258843330333", "{form}");
        }
        assert_eq!(Msisdn::new("853330333").unwrap().as_str(), "258853330333");
    }

    #[test]
    fn what_is_no_number_of_vodacom_is_refused() {
        for form in [
            "",
            "0",
            "0843330333",
            "84333033",
            "8433303333",
            "254843330333",
            "+843330333",
            "00843330333",
            "++258843330333",
            "+00258843330333",
            "84333O333",
            "２５８８４３３３０３３３",
            "258 84 *** 0333",
            "743330333",
        ] {
            assert_eq!(Msisdn::of_any_network(form), None, "{form}");
        }
        for other in ["823330333", "833330333", "863330333", "873330333"] {
            assert_eq!(Msisdn::new(other), None, "{other}");
            let value = Value::String(other.into());
            assert!(Msisdn::parse(&value, &mut Check::lenient()).is_some(), "{other}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_canonical_and_reads_back(text in "[+0-9 ()-]{0,8}[0258]{0,5}8[45][0-9]{7}") {
            if let Some(msisdn) = Msisdn::new(&text) {
                let wire = msisdn.as_str();
                prop_assert!(wire.len() == 12 && (wire.starts_with("25884") || wire.starts_with("25885")));
                prop_assert_eq!(Msisdn::new(wire), Some(msisdn.clone()));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,50}") {
            let _ = Msisdn::new(&text);
        }
    }
}
