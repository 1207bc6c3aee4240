use std::borrow::Cow;

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// An M-Pesa receipt, such as `NLJ7RT61SV`: letters and digits only, which no other id of M-Pesa's is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt(String);

impl Receipt {
    /// Reads letters and digits, up to 40.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let valid = (1..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric());
        valid.then(|| Receipt(text.to_owned()))
    }

    /// The receipt.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Kind for Receipt {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.string().and_then(Receipt::new) {
            Some(receipt) => Some(receipt),
            None => check.fail(
                "must be an M-Pesa receipt: letters and digits, such as NLJ7RT61SV",
                "what begins with ws_CO_ or AG_, or has dashes, is the id of a request",
            ),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.clone()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_ids_of_requests_are_no_receipts() {
        assert_eq!(Receipt::new(" NLJ7RT61SV ").unwrap().as_str(), "NLJ7RT61SV");
        for id in [
            "",
            "ws_CO_DMZ_123212312_2342347678234",
            "AG_20180324_000066530b914eee3f85",
            "25344-885903-1",
            "7071-4170-a0e5-8345632bad442144258",
            "NLJ7 RT61SV",
            "ＮＬＪ７ＲＴ６１ＳＶ",
        ] {
            assert_eq!(Receipt::new(id), None, "{id}");
        }
        assert_eq!(Receipt::new(&"A".repeat(41)), None);
    }

    proptest! {
        #[test]
        fn an_accepted_receipt_reads_back(text in "[A-Za-z0-9 _-]{0,12}") {
            if let Some(receipt) = Receipt::new(&text) {
                prop_assert_eq!(receipt.as_str(), text.trim());
                prop_assert_eq!(Receipt::read(&receipt.wire()), Some(receipt));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,50}") {
            let _ = Receipt::new(&text);
        }
    }
}
