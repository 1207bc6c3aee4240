use super::{Msisdn, ShortCode};
use crate::{check::Check, data::Data, json::Value, kind::Kind};

/// Someone with an M-Pesa account: a short code, or a number of Safaricom Ethiopia. Their lengths tell them apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// A paybill, till or B2C number.
    ShortCode(ShortCode),
    /// A phone.
    PhoneNumber(Msisdn),
}

impl Party {
    /// Reads either.
    pub fn new(text: &str) -> Option<Self> {
        let short_code = ShortCode::new(text).map(Party::ShortCode);
        short_code.or_else(|| Msisdn::new(text).map(Party::PhoneNumber))
    }
}

impl Kind for Party {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        ShortCode::ts()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        ShortCode::ts_out()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let party = value.text().and_then(Party::new);
        match &party {
            Some(Party::ShortCode(code)) => code.advise(check),
            Some(Party::PhoneNumber(_)) => {}
            None => {
                check.fail::<()>("must be a short code of 5 or 6 digits, or a mobile number of Safaricom Ethiopia", "");
            }
        }
        party
    }

    fn wire(&self) -> Value<'static> {
        match self {
            Party::ShortCode(code) => code.wire(),
            Party::PhoneNumber(number) => number.wire(),
        }
    }

    fn data(self) -> Option<Data<'static>> {
        match self {
            Party::ShortCode(code) => code.data(),
            Party::PhoneNumber(number) => number.data(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn their_lengths_tell_them_apart() {
        assert_eq!(Party::new("101010").unwrap(), Party::ShortCode(ShortCode::new("101010").unwrap()));
        assert_eq!(Party::new("0700404709").unwrap(), Party::PhoneNumber(Msisdn::new("251700404709").unwrap()));
        assert_eq!(Party::new("0912345678"), None);
    }

    proptest! {
        #[test]
        fn an_accepted_party_reads_back(text in "[+0-9 ]{0,14}") {
            if let Some(party) = Party::new(&text) {
                prop_assert_eq!(Party::read(&party.wire()), Some(party));
            }
        }
    }
}
