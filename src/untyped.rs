//! The doors as JavaScript uses them: JSON text in, [`Data`] out. For bindings to other languages.

use chrono::{DateTime, Utc};

use crate::{
    answer::Resend,
    callback::Arrival,
    daraja::{self, endpoints, password},
    data::Data,
    endpoint::{Endpoint, MAX_BYTES},
    error::{Error, ErrorCode},
    http::{HttpRequest, HttpResponse},
    json::Value,
};

/// The endpoint with that number: its place in `daraja::endpoints::ALL`.
pub fn endpoint(number: usize) -> Result<&'static Endpoint, Error> {
    endpoints::ALL.get(number).copied().ok_or_else(|| Error::argument("there is no such endpoint"))
}

/// Builds a request from the JSON text of `[params, context]`.
pub fn request(endpoint: &Endpoint, input: &str, now: DateTime<Utc>) -> Result<HttpRequest, Error> {
    let input = parse(input)?;
    match &input {
        Value::Array(pair) => match pair.as_slice() {
            [params, context] => endpoint.request(params, context, now),
            _ => Err(Error::argument("parameters and context are needed")),
        },
        _ => Err(Error::argument("parameters and context are needed")),
    }
}

/// Reads an answer.
pub fn reply<'a>(endpoint: &Endpoint, response: &'a HttpResponse) -> Result<Data<'a>, Error> {
    endpoint.reply(response)
}

/// The arrival with that number: its place in [`Arrival::ALL`].
pub fn arrival(number: usize) -> Option<Arrival> {
    Arrival::ALL.get(number).map(|(_, arrival)| *arrival)
}

/// Reads a callback.
pub fn parse_callback(text: &str, arrival: Option<Arrival>) -> Result<Data<'_>, Error> {
    daraja::callback_data(text, arrival)
}

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

/// Explains the JSON text of `{ code?, message?, api?, error? }`: for each thing that it can mean `table` and `row` of
/// the words, and what is known of `api`, `outcome` and `resend`.
pub fn explain(input: &str) -> Result<Data<'static>, Error> {
    daraja::explain::explain_data(&parse(input)?)
}

/// Finds what is wrong in the JSON text of an integration's settings.
pub fn diagnose(input: &str, now: DateTime<Utc>) -> Result<Data<'static>, Error> {
    daraja::diagnose::diagnose_data(&parse(input)?, now)
}

/// Accepts a C2B payment by the JSON text of `{ thirdPartyTransactionId?, resultCode? }`.
pub fn accept_payment(input: &str) -> Result<HttpResponse, Error> {
    daraja::c2b_reply::accept_from(&parse(input)?)
}

/// Rejects a C2B payment by the JSON text of a reason.
pub fn reject_payment(input: &str) -> Result<HttpResponse, Error> {
    daraja::c2b_reply::reject_from(&parse(input)?)
}

fn parse(input: &str) -> Result<Value<'_>, Error> {
    if input.len() > MAX_BYTES {
        return Err(Error::new(ErrorCode::TooLarge, Resend::No, "the parameters are larger than 1 MiB"));
    }
    Value::parse(input)
        .ok_or_else(|| Error::argument("the parameters cannot be read: nested too deeply, or broken text"))
}
