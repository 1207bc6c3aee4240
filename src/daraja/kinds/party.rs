use super::{Parsed, parsed};

parsed!(
    /// Who paid or who got the money.
    pub struct Party {
        /// As M-Pesa sent it: `254705912645 - JANE DOE`.
        pub text: String,
        /// The phone number or short code, as it was sent: `254705912645`, `0705912645` or `600992`, maybe masked.
        pub number: Option<String>,
        /// The name.
        pub name: Option<String>,
    }
);

impl Parsed for Party {
    fn from_text(text: &str) -> Option<Self> {
        let (number, name) = match text.split_once(['-', '–', '—']) {
            Some((number, name)) if is_number(number) => (Some(number), Some(name)),
            _ if is_number(text) => (Some(text), None),
            _ => (None, Some(text)),
        };
        let part = |part: Option<&str>| part.map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned);
        Some(Party { text: text.to_owned(), number: part(number), name: part(name) })
    }

    fn to_text(&self) -> String {
        self.text.clone()
    }
}

/// Digits, some of which may be masked.
fn is_number(text: &str) -> bool {
    let text = text.trim();
    text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'*' | b'+' | b' '))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{json::Value, kind::Kind};
    use proptest::prelude::*;

    #[test]
    fn every_form_is_taken_apart() {
        for (text, number, name) in [
            ("254705912645 - NICHOLAS JOHN SONGOK", Some("254705912645"), Some("NICHOLAS JOHN SONGOK")),
            ("0705912645 - NICHOLAS SONGOK ", Some("0705912645"), Some("NICHOLAS SONGOK")),
            ("600992 - Safaricom Daraja 992", Some("600992"), Some("Safaricom Daraja 992")),
            ("000000– Biller Companty", Some("000000"), Some("Biller Companty")),
            ("600992 - Bits - Pieces", Some("600992"), Some("Bits - Pieces")),
            ("2547 ***** 126 - JANE", Some("2547 ***** 126"), Some("JANE")),
            ("254705912645", Some("254705912645"), None),
            ("254705912645 -", Some("254705912645"), None),
            ("Jean-Pierre", None, Some("Jean-Pierre")),
            ("- JANE", None, Some("- JANE")),
        ] {
            let party = Party::read(&Value::String(text.into())).unwrap();
            assert_eq!((party.number.as_deref(), party.name.as_deref()), (number, name), "{text}");
            assert_eq!(party.text, text.trim());
        }
        assert_eq!(Party::read(&Value::Number("600992".into())).unwrap().number.as_deref(), Some("600992"));
        assert_eq!(Party::read(&Value::String(" ".into())), None);
    }

    proptest! {
        #[test]
        fn what_is_read_reads_back(text in "[0-9*+]{0,6} ?[-–]? ?.{0,12}") {
            if let Some(party) = Party::read(&Value::String(text.into())) {
                prop_assert_eq!(Party::read(&party.wire()), Some(party));
            }
        }
    }
}
