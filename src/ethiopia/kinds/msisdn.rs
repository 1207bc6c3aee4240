use crate::kind::{digits, phone};

/// A number of Safaricom Ethiopia. Given as `07…`, `7…`, `+2517…` or `2517…`, with blanks, dashes or brackets; sent as
/// `2517` and eight digits. Numbers of Ethio Telecom (`09…`) have no M-Pesa.
///
/// ```
/// use mpesa_core::ethiopia::kinds::Msisdn;
///
/// assert_eq!(Msisdn::new("0700 404 709").unwrap().as_str(), "251700404709");
/// assert_eq!(Msisdn::new("0912345678"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Msisdn(String);

impl Msisdn {
    /// Reads any of the forms.
    pub fn new(text: &str) -> Option<Self> {
        // Blanks around it are no part of its length.
        let (_, number) = phone::written(text.trim())?;
        let national = phone::national(&number, &["251", "0", ""])?;
        national.starts_with('7').then(|| Msisdn(["251", national].concat()))
    }

    /// `2517` and eight digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

digits!(Msisdn, |value, check| {
    let msisdn = value.text().and_then(Msisdn::new);
    msisdn.or_else(|| {
        check.fail("must be a mobile number of Safaricom Ethiopia", "such as 0700404709, +251700404709 or 251700404709")
    })
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Kind;
    use proptest::prelude::*;

    #[test]
    fn every_form_becomes_251() {
        for form in [
            "0700404709",
            "700404709",
            "251700404709",
            "+251700404709",
            "+251 700 404 709",
            "0700-404-709",
            "(0700) 404709",
        ] {
            assert_eq!(Msisdn::new(form).unwrap().as_str(), "251700404709", "{form}");
        }
    }

    #[test]
    fn what_safaricom_ethiopia_has_not_is_refused() {
        for form in [
            "",
            "0912345678",
            "251912345678",
            "254712345678",
            "07004047090",
            "070040470",
            "++251700404709",
            "2510700404709",
            "0700404x09",
            "２５１７００４０４７０９",
        ] {
            assert_eq!(Msisdn::new(form), None, "{form}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_canonical_and_reads_back(text in "[+0-9 ()-]{0,16}") {
            if let Some(msisdn) = Msisdn::new(&text) {
                prop_assert!(msisdn.as_str().len() == 12 && msisdn.as_str().starts_with("2517"));
                prop_assert_eq!(Msisdn::read(&msisdn.wire()), Some(msisdn));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,50}") {
            let _ = Msisdn::new(&text);
        }
    }
}
