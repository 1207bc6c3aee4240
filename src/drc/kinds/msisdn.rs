use crate::kind::{digits, phone};

/// A Congolese mobile number. Given as `0811…`, `811…`, `+243…`, `00243…` or `243…`, with blanks, dashes or brackets;
/// sent as `243` and nine digits.
///
/// ```
/// use mpesa_core::drc::kinds::Msisdn;
///
/// assert_eq!(Msisdn::new("0811 835 361").unwrap().as_str(), "243811835361");
/// assert_eq!(Msisdn::new("0712345678"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Msisdn(String);

impl Msisdn {
    /// Reads any of the forms.
    pub fn new(text: &str) -> Option<Self> {
        let (plus, number) = phone::written(text)?;
        let before: &[&str] = if plus { &["243"] } else { &["243", "00243", "0", ""] };
        let national = phone::national(&number, before)?;
        national.starts_with(['8', '9']).then(|| Msisdn(["243", national].concat()))
    }

    /// `243` and nine digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

digits!(Msisdn, |value, check| match value.text().and_then(Msisdn::new) {
    Some(msisdn) => Some(msisdn),
    None => check.fail("must be a Congolese mobile number", "such as 0811835361, +243811835361 or 243811835361"),
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kind::Kind;

    #[test]
    fn every_form_becomes_243() {
        for form in [
            "0811835361",
            "811835361",
            "243811835361",
            "+243811835361",
            "00243811835361",
            "+243 811 835 361",
            " (0811) 835-361 ",
        ] {
            assert_eq!(Msisdn::new(form).unwrap().as_str(), "243811835361", "{form}");
        }
    }

    #[test]
    fn what_is_no_congolese_mobile_number_is_refused() {
        for form in [
            "",
            "0",
            "08118353611",
            "081183536",
            "254811835361",
            "0112345678",
            "243111835361",
            "++243811835361",
            "+0811835361",
            "+811835361",
            "08l1835361",
            "２４３８１１８３５３６１",
        ] {
            assert_eq!(Msisdn::new(form), None, "{form}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_canonical_and_reads_back(text in "[+0-9 ()-]{0,16}|(0|\\+?243)[89][0-9]{8}") {
            if let Some(msisdn) = Msisdn::new(&text) {
                prop_assert!(msisdn.as_str().len() == 12 && msisdn.as_str().starts_with("243"));
                prop_assert_eq!(Msisdn::read(&msisdn.wire()), Some(msisdn));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,50}") {
            let _ = Msisdn::new(&text);
        }
    }
}
