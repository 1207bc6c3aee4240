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
    callback::{self, Arrival},
    context::{Context, Need},
    endpoint::{Base, Endpoint, JSON, Market},
    error::Error,
    http::HttpResponse,
    json::Value,
    untyped::Door,
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
    title: "Daraja",
    sandbox: Base { host: "https://sandbox.safaricom.co.ke", prefix: "" },
    production: Base { host: "https://api.safaricom.co.ke", prefix: "" },
    countries: &[],
    origin: "",
    format: &JSON,
    hint,
    mistaken: password::mistaken,
    authorize,
    numbers: NUMBERS,
    refusal: refusal::find,
    judge: error_codes::judge,
};

/// Daraja with all that it has.
pub static DOOR: Door = Door {
    name: "daraja",
    market: &MARKET,
    endpoints: endpoints::ALL,
    callbacks: callbacks::ALL,
    session: "accessToken",
    made: "originatorConversationId",
    codes: &explain::CODES,
    acknowledge: |event| {
        let bill = event.get("kind").and_then(Value::string) == Some("billPayment");
        Ok(if bill { acknowledge_bill_payment() } else { acknowledge() })
    },
    diagnose: diagnose::diagnose_data,
    #[cfg(not(target_arch = "wasm32"))]
    typed: |body, arrival| callback::event(&MARKET, callbacks::read, body, arrival).map(Event::data),
};

/// Where a key comes from.
fn hint(need: Need) -> &'static str {
    match need {
        Need::AccessToken => "fetch one with accessToken; it is valid for an hour",
        Need::ConsumerKey | Need::ConsumerSecret => "from your app on the Daraja portal",
        Need::Passkey => "sandbox: on the portal's M-Pesa Express page; production: in the go-live mail",
        Need::InitiatorName => "the API operator's user name; in the sandbox it is testapi",
        Need::SecurityCredential => "make it with securityCredential from the API operator's password",
        Need::AppKey => "billManagerOptIn gave it once",
        _ => "",
    }
}

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
    callback::event(&MARKET, callbacks::read, body, None)
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
    callback::event(&MARKET, callbacks::read, body, Some(arrival))
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

fn authorize(endpoint: &Endpoint, context: &Context, headers: &mut Vec<(&'static str, String)>) {
    let value = if endpoint.needs.contains(&Need::ConsumerKey) {
        let pair = [context.key(Need::ConsumerKey), ":", context.key(Need::ConsumerSecret)].concat();
        ["Basic ", &STANDARD.encode(pair)].concat()
    } else {
        ["Bearer ", context.key(Need::AccessToken)].concat()
    };
    headers.push(("authorization", value));
}
