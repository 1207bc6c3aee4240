//! What only Daraja has.

use chrono::{DateTime, Utc};

use super::parse;
use crate::{
    daraja::{self, password},
    data::Data,
    error::Error,
    http::HttpResponse,
};

/// Computes an STK password from the JSON text of `{ shortCode, passkey, now? }`.
pub fn stk_password(input: &str, now: DateTime<Utc>) -> Result<Data<'static>, Error> {
    let made = password::stk_password_from(&parse(input)?, now)?;
    Ok(Data::Record(vec![
        ("password", Data::from(made.password.expose().to_owned())),
        ("timestamp", Data::from(made.timestamp)),
    ]))
}

/// Whether what a callback shows can be a phone number: from the JSON text of `[shown, phoneNumber]`.
pub fn matches_phone_number(input: &str) -> Result<Data<'static>, Error> {
    daraja::phone::matches_from(&parse(input)?).map(Data::Flag)
}

/// Whether an address is one of Safaricom's: from the JSON text of `[address, list]`.
pub fn is_safaricom_address(input: &str) -> Result<Data<'static>, Error> {
    daraja::sources::is_safaricom_from(&parse(input)?).map(Data::Flag)
}

/// Who sent a request: from the JSON text of `[remote, forwardedFor, trustedProxies]`.
pub fn client_address(input: &str) -> Result<Option<String>, Error> {
    daraja::sources::client_address_from(&parse(input)?)
}

/// Accepts a C2B payment by the JSON text of `{ thirdPartyTransactionId?, resultCode? }`.
pub fn accept_payment(input: &str) -> Result<HttpResponse, Error> {
    daraja::c2b_reply::accept_from(&parse(input)?)
}

/// Rejects a C2B payment by the JSON text of a reason.
pub fn reject_payment(input: &str) -> Result<HttpResponse, Error> {
    daraja::c2b_reply::reject_from(&parse(input)?)
}
