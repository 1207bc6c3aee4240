use crate::{
    check::Check,
    error::Error,
    json::Value,
    kind::{Kind, Msisdn, Shillings, ShortCode, Text},
};

/// What a customer pays from the phone's own menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payment {
    /// The paybill or till.
    pub short_code: ShortCode,
    /// Whole shillings.
    pub amount: u32,
    /// Who pays.
    pub phone_number: Msisdn,
    /// The account number that the customer enters for a paybill; `None` for a till.
    pub account_reference: Option<String>,
}

impl Payment {
    /// Reads `{ shortCode, amount, phoneNumber, accountReference? }` from JSON text.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let values = Value::parse(text).unwrap_or(Value::Null);
        let mut check = Check::default();
        let value = |name| values.get(name).unwrap_or(&Value::Null);
        let short_code = check.at("shortCode", |check| ShortCode::parse(value("shortCode"), check));
        let amount = check.at("amount", |check| Shillings::<1, 250_000>::parse(value("amount"), check));
        let phone_number = check.at("phoneNumber", |check| Msisdn::parse(value("phoneNumber"), check));
        let reference = Some(value("accountReference")).filter(|value| !value.is_null());
        let reference =
            check.at("accountReference", |check| reference.map(|value| Text::<1, 20>::parse(value, check))).flatten();
        const NAMES: [&str; 4] = ["shortCode", "amount", "phoneNumber", "accountReference"];
        for (name, _) in values.members().into_iter().flatten().filter(|(name, _)| !NAMES.contains(&&**name)) {
            check.fail_at(name, "is not part of a payment", "");
        }
        match (short_code, amount.and_then(|amount| amount.amount().whole()), phone_number) {
            (Some(short_code), Some(amount), Some(phone_number)) if !check.failed() => Ok(Payment {
                short_code,
                amount: u32::try_from(amount).unwrap_or_default(),
                phone_number,
                account_reference: reference.map(|reference| reference.as_str().to_owned()),
            }),
            _ => Err(Error::parameters("pay", check.issues())),
        }
    }
}
