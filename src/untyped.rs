//! The doors as JavaScript uses them: JSON text in, [`Data`] out. For bindings to other languages.

#[cfg(feature = "daraja")]
mod daraja;
#[cfg(feature = "ethiopia")]
mod ethiopia;

use chrono::{DateTime, Utc};

#[cfg(feature = "daraja")]
pub use self::daraja::{
    accept_payment, client_address, is_safaricom_address, matches_phone_number, reject_payment, stk_password,
};
#[cfg(feature = "ethiopia")]
pub use self::ethiopia::ethiopia_stk_password;
use crate::{
    answer::Resend,
    callback::{self, Arrival, Callback},
    codes::Codes,
    data::Data,
    endpoint::{Endpoint, MAX_BYTES, Market},
    error::{Error, ErrorCode},
    explain,
    http::{HttpRequest, HttpResponse},
    json::Value,
};

/// One M-Pesa with all that it has.
pub struct Door {
    /// Its name in the package: `daraja`.
    pub name: &'static str,
    /// What its endpoints have in common.
    pub market: &'static Market,
    /// Its endpoints.
    pub endpoints: &'static [&'static Endpoint],
    /// Its callbacks.
    pub callbacks: &'static [&'static Callback],
    /// The endpoint that a client calls by itself, for what every other call carries, or several that it gives in ways of its
    /// own, with `|` between; empty where there is none.
    pub session: &'static str,
    /// The parameter that a client makes where its caller gives none, or several with `|` between; empty where there is none.
    pub made: &'static str,
    /// What its codes mean.
    pub codes: &'static Codes,
    /// The answer to a callback, from what of its event is needed for it.
    pub acknowledge: fn(&Value<'_>) -> Result<HttpResponse, Error>,
    /// Finds what is wrong in settings.
    pub diagnose: fn(&Value<'_>, DateTime<Utc>) -> Result<Data<'static>, Error>,
    /// The typed door of its callbacks, for tests that both doors agree.
    #[cfg(not(target_arch = "wasm32"))]
    pub typed: fn(&[u8], Option<Arrival>) -> Result<Data<'static>, Error>,
}

/// Every M-Pesa in the order of their numbers; none where the feature is not on.
pub static DOORS: [Option<&Door>; 5] = [
    #[cfg(feature = "daraja")]
    Some(&crate::daraja::DOOR),
    #[cfg(not(feature = "daraja"))]
    None,
    #[cfg(feature = "openapi")]
    Some(&crate::openapi::DOOR),
    #[cfg(not(feature = "openapi"))]
    None,
    #[cfg(feature = "mozambique")]
    Some(&crate::mozambique::DOOR),
    #[cfg(not(feature = "mozambique"))]
    None,
    #[cfg(feature = "drc")]
    Some(&crate::drc::DOOR),
    #[cfg(not(feature = "drc"))]
    None,
    #[cfg(feature = "ethiopia")]
    Some(&crate::ethiopia::DOOR),
    #[cfg(not(feature = "ethiopia"))]
    None,
];

/// How many numbers of endpoints, or of arrivals, each M-Pesa has.
pub(crate) const NUMBERS: usize = 256;

/// The M-Pesa with that number: its place in [`DOORS`].
pub fn door(number: usize) -> Result<&'static Door, Error> {
    DOORS.get(number).copied().flatten().ok_or_else(|| Error::argument("there is no such M-Pesa"))
}

/// The endpoint with that number: 256 for each M-Pesa before its own, and its place among [`Door::endpoints`].
pub fn endpoint(number: usize) -> Result<&'static Endpoint, Error> {
    let found = door(number / NUMBERS)?.endpoints.get(number % NUMBERS).copied();
    found.ok_or_else(|| Error::argument("there is no such endpoint"))
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

/// The M-Pesa and the arrival with that number: 256 for each M-Pesa before its own, and the arrival's place in
/// [`Arrival::ALL`].
pub fn arrival(number: usize) -> Result<(&'static Door, Option<Arrival>), Error> {
    let arrival = Arrival::ALL.get(number % NUMBERS).map(|(_, arrival)| *arrival);
    Ok((door(number / NUMBERS)?, arrival))
}

/// Reads a callback.
pub fn parse_callback<'a>(door: &Door, text: &'a str, arrival: Option<Arrival>) -> Result<Data<'a>, Error> {
    callback::data(door.callbacks, door.market, text, arrival)
}

/// The answer to a callback, from the JSON text of its event.
pub fn acknowledge(door: &Door, event: &str) -> Result<HttpResponse, Error> {
    (door.acknowledge)(&parse(event)?)
}

/// Explains the JSON text of `{ code?, message?, api?, error? }`: for each thing that it can mean `table` and `row` of
/// the words, and what is known of `api`, `outcome` and `resend`.
pub fn explain(door: &Door, input: &str) -> Result<Data<'static>, Error> {
    explain::explain_data(door.codes, &parse(input)?)
}

/// Finds what is wrong in the JSON text of an integration's settings.
pub fn diagnose(door: &Door, input: &str, now: DateTime<Utc>) -> Result<Data<'static>, Error> {
    (door.diagnose)(&parse(input)?, now)
}

fn parse(input: &str) -> Result<Value<'_>, Error> {
    if input.len() > MAX_BYTES {
        return Err(Error::new(ErrorCode::TooLarge, Resend::No, "the parameters are larger than 1 MiB"));
    }
    Value::parse(input)
        .ok_or_else(|| Error::argument("the parameters cannot be read: nested too deeply, or broken text"))
}
