//! Safaricom Daraja: M-Pesa in Kenya.
//!
//! Each of [`endpoints`] builds a request for the host to send and reads the answer that came back; [`parse_callback`]
//! reads what M-Pesa posts later; [`explain`](mod@explain) and [`diagnose`](mod@diagnose) say what went wrong.
//!
//! ```
//! use mpesa_core::{
//!     chrono::DateTime, context::Context, daraja::endpoints::access_token, environment::Environment,
//!     http::HttpResponse, secret::Secret,
//! };
//!
//! # fn main() -> Result<(), mpesa_core::error::Error> {
//! let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
//! let context = Context::new(Environment::Sandbox, now).consumer(Secret::new("key"), Secret::new("secret"));
//! let request = access_token::Params {}.request(&context)?;
//! assert_eq!(request.method, "GET");
//! assert!(request.url.starts_with("https://sandbox.safaricom.co.ke/oauth/"));
//!
//! // Send it with any HTTP client, and hand over status and body.
//! let answer = HttpResponse::new(200, r#"{"access_token":"c9SQxWWhmdVRlyh0zh8gZDTkubVF","expires_in":"3599"}"#);
//! assert_eq!(access_token::Reply::read(&answer)?.expires_in, 3599);
//! # Ok(())
//! # }
//! ```

pub mod bill_manager;
pub mod bonga;
pub mod c2b_reply;
pub mod conversation_id;
pub mod diagnose;
pub mod error_codes;
pub mod explain;
pub mod iot;
pub mod kinds;
pub mod messages;
pub mod password;
pub mod phone;
pub mod ratiba;
mod refusal;
mod replies;
pub mod result_codes;
pub mod sources;

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    answer::Resend,
    callback::{Arrival, KEEP},
    context::{Context, Need},
    data::Data,
    endpoint::{Endpoint, MAX_BYTES, Market},
    error::{Error, ErrorCode},
    http::HttpResponse,
    json::Value,
};

/// The endpoints, one module each.
pub mod endpoints {
    use crate::endpoint::Endpoint as Row;

    include!(concat!(env!("OUT_DIR"), "/daraja_endpoints.rs"));
}

/// The callbacks, one module each.
pub mod callbacks {
    use crate::{
        callback::{Arrival, Callback as Row},
        data::Data,
        error::Error,
        json::Value,
    };

    include!(concat!(env!("OUT_DIR"), "/daraja_callbacks.rs"));
}

pub use self::callbacks::Event;

/// The hosts of Daraja, its keys and its refusals.
pub static MARKET: Market = Market {
    sandbox: "https://sandbox.safaricom.co.ke",
    production: "https://api.safaricom.co.ke",
    mistaken: password::mistaken,
    authorize,
    numbers: NUMBERS,
    refusal: refusal::find,
    judge: error_codes::judge,
};

/// Amounts, short codes and phone numbers: the portal's samples have text for most and numbers for some.
const NUMBERS: &[&str] = &[
    "Amount",
    "BusinessShortCode",
    "Msisdn",
    "PartyA",
    "PartyB",
    "PhoneNumber",
    "ReceiverParty",
    "ShortCode",
    "amount",
    "bongaPoints",
    "conversionRate",
    "msisdn",
];

/// Reads the body of a callback, whatever its kind.
///
/// A callback is a claim: Safaricom does not sign it. Confirm it by query before goods move. Bytes that
/// are not UTF-8 are replaced, so that a broken name does not lose a payment.
///
/// ```
/// use mpesa_core::{
///     answer::Outcome,
///     daraja::{Event, parse_callback},
/// };
///
/// let body = br#"{"Body":{"stkCallback":{"CheckoutRequestID":"ws_CO_1","ResultCode":1032,"ResultDesc":"Cancelled"}}}"#;
/// let Ok(Event::Stk(event)) = parse_callback(body) else { panic!("about a push") };
/// assert_eq!((&*event.checkout_request_id, event.outcome), ("ws_CO_1", Outcome::Failed));
/// ```
pub fn parse_callback(body: &[u8]) -> Result<Event, Error> {
    read_callback(body, None)
}

/// Reads the body of a callback that says where it arrived.
///
/// A validation and a confirmation of C2B look alike, and so do a payment that failed and a status query that
/// failed: give each a URL of its own. Without it such an event is unknown rather than guessed.
///
/// ```
/// use mpesa_core::{
///     answer::Outcome,
///     callback::Arrival,
///     daraja::{Event, parse_callback_at},
/// };
///
/// let body = br#"{"TransactionType":"Pay Bill","TransID":"RKTQDM7W6S","TransTime":"20191122063845","TransAmount":"10",
///     "BusinessShortCode":"600638","BillRefNumber":"INV-7","MSISDN":"2547*****149"}"#;
/// let event = parse_callback_at(body, Arrival::Confirmation);
/// assert!(matches!(event, Ok(Event::C2b(paid)) if paid.receipt == "RKTQDM7W6S" && paid.outcome == Outcome::Succeeded));
/// ```
pub fn parse_callback_at(body: &[u8], arrival: Arrival) -> Result<Event, Error> {
    read_callback(body, Some(arrival))
}

fn read_callback(body: &[u8], arrival: Option<Arrival>) -> Result<Event, Error> {
    let text = String::from_utf8_lossy(body);
    callbacks::read(&json(&text)?, arrival).unwrap_or_else(|| Err(unknown(arrival)))
}

/// Reads the text of a callback into what JavaScript gets.
pub(crate) fn callback_data(text: &str, arrival: Option<Arrival>) -> Result<Data<'_>, Error> {
    let body = json(text)?;
    // What comes most, about an STK push, is the last by name.
    for row in callbacks::ALL.iter().rev() {
        if let Some(parts) = &mut row.open(&body, arrival) {
            return row.read(parts);
        }
    }
    Err(unknown(arrival))
}

/// The answer to a callback that was received and kept: `{"ResultCode":0,"ResultDesc":"Accepted"}`.
///
/// Send it once the event is stored, and send it for a duplicate too.
///
/// ```
/// let answer = mpesa_core::daraja::acknowledge();
/// assert_eq!((answer.status, &*answer.body), (200, r#"{"ResultCode":0,"ResultDesc":"Accepted"}"#));
/// ```
pub fn acknowledge() -> HttpResponse {
    HttpResponse::json(200, r#"{"ResultCode":0,"ResultDesc":"Accepted"}"#)
}

/// The answer to a Bill Manager payment that was received and kept: `{"resmsg":"Success","rescode":"200"}`.
pub fn acknowledge_bill_payment() -> HttpResponse {
    HttpResponse::json(200, r#"{"resmsg":"Success","rescode":"200"}"#)
}

fn json(text: &str) -> Result<Value<'_>, Error> {
    if text.len() > MAX_BYTES {
        return Err(Error::new(ErrorCode::TooLarge, Resend::No, "the callback is larger than 1 MiB")
            .hint("M-Pesa's are under 4 KiB: refuse such a body before reading it"));
    }
    Value::parse(text).ok_or_else(|| {
        let message = match text.trim_start().as_bytes().first() {
            None => "the callback is empty",
            Some(b'<') => "the callback is not JSON but HTML or XML",
            Some(_) => "the callback is not JSON, or cut off",
        };
        Error::new(ErrorCode::NotJson, Resend::No, message)
            .hint("pass the body as it was received, before any framework parses it")
    })
}

/// At the URL for timeouts anything means that a request was given up, and nobody knows whether it was carried out.
fn unknown(arrival: Option<Arrival>) -> Error {
    let resend = if arrival == Some(Arrival::Timeout) { Resend::AfterQuery } else { Resend::No };
    Error::new(ErrorCode::UnknownCallback, resend, "the callback is none that Daraja is known to send").hint(KEEP)
}

fn authorize(endpoint: &Endpoint, context: &Context, headers: &mut Vec<(&'static str, String)>) {
    let value = if endpoint.needs.contains(&Need::ConsumerKey) {
        let pair = [context.key(Need::ConsumerKey), ":", context.key(Need::ConsumerSecret)].concat();
        ["Basic ", &STANDARD.encode(pair)].concat()
    } else {
        ["Bearer ", context.key(Need::AccessToken)].concat()
    };
    headers.push(("authorization", value));
}
