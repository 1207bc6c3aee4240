use std::borrow::Cow;

use super::{Kind, digits, phone};
use crate::{check::Check, data::Data, json::Value};

/// A Kenyan mobile number. Given as `0712…`, `0112…`, `712…`, `+254…` or `254…`, with blanks, dashes or
/// brackets; sent as `254` and nine digits.
///
/// ```
/// use mpesa_core::kind::Msisdn;
///
/// assert_eq!(Msisdn::new("0712 345 678").unwrap().as_str(), "254712345678");
/// assert_eq!(Msisdn::new("0812345678"), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Msisdn(String);

impl Msisdn {
    /// Reads any of the forms.
    pub fn new(text: &str) -> Option<Self> {
        let (_, number) = phone::written(text)?;
        let national = phone::national(&number, &["254", "0", ""])?;
        national.starts_with(['1', '7']).then(|| Msisdn(["254", national].concat()))
    }

    /// `254` and nine digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

digits!(Msisdn, |value, check| {
    let msisdn = value.text().and_then(Msisdn::new);
    msisdn.or_else(|| {
        check.fail("must be a Kenyan mobile number", "such as 0712345678, 0112345678, +254712345678 or 254712345678")
    })
});

/// A Kenyan mobile number that is sent as `0712345678`. Given in any form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalMsisdn(pub Msisdn);

impl Kind for LocalMsisdn {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        Msisdn::ts()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        Msisdn::ts_out()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        Msisdn::parse(value, check).map(LocalMsisdn)
    }

    fn wire(&self) -> Value<'static> {
        let national = self.0.0.get(3..).unwrap_or_default();
        Value::String(Cow::Owned(["0", national].concat()))
    }

    fn data(self) -> Option<Data<'static>> {
        self.0.data()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_local_form_reads_back() {
        let local = LocalMsisdn(Msisdn::new("+254 712 345 678").unwrap());
        assert_eq!(local.wire().to_json(), "\"0712345678\"");
        assert_eq!(LocalMsisdn::read(&local.wire()), Some(local));
    }

    #[test]
    fn every_form_becomes_254() {
        for form in [
            "0712345678",
            "712345678",
            "254712345678",
            "+254712345678",
            "+254 712 345 678",
            "0712-345-678",
            " 0712 345 678 ",
            "(0712) 345678",
        ] {
            assert_eq!(Msisdn::new(form).unwrap().as_str(), "254712345678", "{form}");
        }
        assert_eq!(Msisdn::new("0112345678").unwrap().as_str(), "254112345678");
    }

    #[test]
    fn what_is_no_kenyan_mobile_number_is_refused() {
        for form in [
            "",
            "0",
            "07123456789",
            "071234567",
            "255712345678",
            "0212345678",
            "254812345678",
            "++254712345678",
            "07l2345678",
            "２５４７１２３４５６７８",
            "254 ***** 678",
            "+0712345678x",
        ] {
            assert_eq!(Msisdn::new(form), None, "{form}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_is_canonical_and_reads_back(text in "[+0-9 ()-]{0,16}") {
            if let Some(msisdn) = Msisdn::new(&text) {
                let wire = msisdn.as_str();
                prop_assert!(wire.len() == 12 && (wire.starts_with("2547") || wire.starts_with("2541")));
                prop_assert_eq!(Msisdn::new(wire), Some(msisdn.clone()));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,50}") {
            let _ = Msisdn::new(&text);
        }
    }
}
