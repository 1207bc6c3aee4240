use std::borrow::Cow;

use super::{Kind, digits};
use crate::{
    check::Check,
    data::Data,
    json::{Members, Value},
};

/// A paybill, store or till number: 5 to 7 digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortCode(String);

impl ShortCode {
    /// Reads 5 to 7 digits.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let valid = (5..=7).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        valid.then(|| ShortCode(text.to_owned()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

digits!(ShortCode, |value, check| match value.text().and_then(ShortCode::new) {
    Some(code) => Some(code),
    None => check.fail("must be a short code of 5 to 7 digits", ""),
});

/// Where an STK push pays to. One value names the number that signs and the number that receives, so
/// that they cannot be mixed up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// A paybill: its number both signs and receives.
    PayBill(ShortCode),
    /// A till: the store number (head office number) that came with the passkey signs, the till receives.
    Till {
        /// The store or head office number given at go-live.
        store: ShortCode,
        /// The till number that customers know.
        till: ShortCode,
    },
}

impl Receiver {
    /// The number that signs: `BusinessShortCode`.
    pub fn signer(&self) -> &ShortCode {
        match self {
            Receiver::PayBill(code) => code,
            Receiver::Till { store, .. } => store,
        }
    }
}

const RECEIVER_HINT: &str =
    "a paybill is \"174379\"; a till is { store: \"…\", till: \"…\" } with the store number from go-live";

impl Kind for Receiver {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "string | number | Till".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let Some(members) = value.members() else {
            return match value.text().and_then(ShortCode::new) {
                Some(code) => Some(Receiver::PayBill(code)),
                None => check.fail("must be a short code of 5 to 7 digits, or a till", RECEIVER_HINT),
            };
        };
        for (name, _) in members.iter().filter(|(name, _)| name != "store" && name != "till") {
            check.at(name, |check| check.fail::<()>("is not part of a till", RECEIVER_HINT));
        }
        let mut part = |name| {
            check.at(name, |check| match value.get(name) {
                Some(value) => ShortCode::parse(value, check),
                None => check.fail("is required", RECEIVER_HINT),
            })
        };
        let (store, till) = (part("store"), part("till"));
        Some(Receiver::Till { store: store?, till: till? })
    }

    fn wire(&self) -> Value<'static> {
        // As the portal's sample has it; but no JSON number begins with 0.
        match self.signer() {
            code if code.0.starts_with('0') => code.wire(),
            code => Value::Number(Cow::Owned(code.0.clone())),
        }
    }

    fn write(&self, wire: &'static str, body: &mut Members<'static>) {
        let (transaction_type, party) = match self {
            Receiver::PayBill(code) => ("CustomerPayBillOnline", code),
            Receiver::Till { till, .. } => ("CustomerBuyGoodsOnline", till),
        };
        body.push((Cow::Borrowed(wire), self.wire()));
        body.push((Cow::Borrowed("TransactionType"), Value::String(Cow::Borrowed(transaction_type))));
        body.push((Cow::Borrowed("PartyB"), party.wire()));
    }

    fn data(self) -> Option<Data<'static>> {
        self.signer().clone().data()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(json: &str) -> Result<String, Vec<String>> {
        let mut check = Check::default();
        let value = Value::parse(json).unwrap();
        match Receiver::parse(&value, &mut check) {
            Some(receiver) if !check.failed() => {
                let mut body = Vec::new();
                receiver.write("BusinessShortCode", &mut body);
                Ok(Value::Object(body).to_json())
            }
            _ => Err(check.issues().into_iter().map(|issue| issue.path).collect()),
        }
    }

    #[test]
    fn a_paybill_signs_and_receives() {
        let body = r#"{"BusinessShortCode":174379,"TransactionType":"CustomerPayBillOnline","PartyB":"174379"}"#;
        assert_eq!(written("174379"), Ok(body.into()));
        assert_eq!(written("\"174379\""), Ok(body.into()));
    }

    #[test]
    fn of_a_till_the_store_signs_and_the_till_receives() {
        let body = r#"{"BusinessShortCode":600111,"TransactionType":"CustomerBuyGoodsOnline","PartyB":"5123456"}"#;
        assert_eq!(written(r#"{"till":5123456,"store":"600111"}"#), Ok(body.into()));
    }

    #[test]
    fn half_a_till_is_refused() {
        assert_eq!(written(r#"{"till":5123456}"#), Err(vec!["store".into()]));
        assert_eq!(written(r#"{"store":"x","till":1,"paybill":2}"#).unwrap_err().len(), 3);
    }

    proptest! {
        #[test]
        fn an_accepted_code_reads_back(text in "[0-9 ]{0,9}") {
            if let Some(code) = ShortCode::new(&text) {
                prop_assert_eq!(ShortCode::read(&code.wire()), Some(code));
            }
        }
    }
}
