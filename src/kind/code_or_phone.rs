use super::{Kind, Msisdn, ShortCode};
use crate::{check::Check, data::Data, json::Value};

/// Someone with an M-Pesa account: a short code of 5 to 7 digits, or a Kenyan mobile number. Their lengths tell them
/// apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodeOrPhone {
    /// A paybill, till, store or agent.
    ShortCode(ShortCode),
    /// A phone.
    PhoneNumber(Msisdn),
}

impl CodeOrPhone {
    /// Reads either.
    pub fn new(text: &str) -> Option<Self> {
        let short_code = ShortCode::new(text).map(CodeOrPhone::ShortCode);
        short_code.or_else(|| Msisdn::new(text).map(CodeOrPhone::PhoneNumber))
    }
}

impl Kind for CodeOrPhone {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        ShortCode::ts()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        ShortCode::ts_out()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().and_then(CodeOrPhone::new) {
            Some(party) => Some(party),
            None => check.fail("must be a short code of 5 to 7 digits, or a Kenyan mobile number", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        match self {
            CodeOrPhone::ShortCode(code) => code.wire(),
            CodeOrPhone::PhoneNumber(phone) => phone.wire(),
        }
    }

    fn data(self) -> Option<Data<'static>> {
        match self {
            CodeOrPhone::ShortCode(code) => code.data(),
            CodeOrPhone::PhoneNumber(phone) => phone.data(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_length_tells_a_short_code_from_a_phone() {
        let read = |json: &str| CodeOrPhone::parse(&Value::parse(json).unwrap(), &mut Check::default());
        assert_eq!(read("600782"), Some(CodeOrPhone::ShortCode(ShortCode::new("600782").unwrap())));
        for phone in ["\"0712 345 678\"", "254712345678", "712345678"] {
            assert_eq!(read(phone), Some(CodeOrPhone::PhoneNumber(Msisdn::new("0712345678").unwrap())), "{phone}");
        }
        for neither in ["\"\"", "1234", "12345678", "\"255712345678\"", "true", "{}"] {
            assert_eq!(read(neither), None, "{neither}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(text in "[+0-9 -]{0,16}") {
            if let Some(party) = CodeOrPhone::new(&text) {
                prop_assert_eq!(CodeOrPhone::read(&party.wire()), Some(party));
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,50}") {
            let _ = CodeOrPhone::new(&text);
        }
    }
}
