//! M-Pesa Ethiopia, of Safaricom Ethiopia: much like Daraja, and different in each detail.
//!
//! Sources are Safaricom Ethiopia's own SDKs and what others saw of the live API. Where they disagree, the caller
//! chooses; where they are silent, the docs say so.
//!
//! ```
//! use mpesa_core::{
//!     answer::Outcome,
//!     ethiopia::{Event, parse_callback},
//! };
//!
//! let body = br#"{"Envelope":{"Body":{"stkCallback":{"CheckoutRequestID":"ws_CO_1","ResultCode":3002,
//!     "ResultDesc":"No response from user."}}}}"#;
//! let Ok(Event::Stk(event)) = parse_callback(body) else { panic!("about a push") };
//! assert_eq!((&*event.checkout_request_id, event.outcome), ("ws_CO_1", Outcome::Failed));
//! ```

pub mod diagnose;
pub mod error_codes;
pub mod explain;
pub mod kinds;
pub mod password;
mod refusal;
mod replies;
pub mod result_codes;

use base64::{Engine, engine::general_purpose::STANDARD};

pub use self::callbacks::Event;
use crate::{
    callback::{self, Arrival},
    context::{Context, Need},
    endpoint::{Base, Endpoint, JSON, Market},
    error::Error,
    http::HttpResponse,
    untyped::Door,
};

/// The endpoints, one module each.
pub mod endpoints {
    use crate::endpoint::Endpoint as Row;

    include!(concat!(env!("OUT_DIR"), "/ethiopia_endpoints.rs"));
}

/// The callbacks, one module each.
pub mod callbacks {
    use crate::{
        callback::{Arrival, Callback as Row},
        data::Data,
        error::Error,
        json::Value,
    };

    include!(concat!(env!("OUT_DIR"), "/ethiopia_callbacks.rs"));
}

/// The hosts of the API, its keys and its refusals.
pub static MARKET: Market = Market {
    title: "M-Pesa Ethiopia",
    sandbox: Base { host: "https://apisandbox.safaricom.et", prefix: "" },
    production: Base { host: "https://api.safaricom.et", prefix: "" },
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

/// The API with all that it has.
pub static DOOR: Door = Door {
    name: "ethiopia",
    market: &MARKET,
    endpoints: endpoints::ALL,
    callbacks: callbacks::ALL,
    session: "accessToken",
    made: "merchantRequestId|originatorConversationId",
    codes: &explain::CODES,
    acknowledge: |_| Ok(acknowledge()),
    diagnose: diagnose::diagnose_data,
    #[cfg(not(target_arch = "wasm32"))]
    typed: |body, arrival| callback::event(&MARKET, callbacks::read, body, arrival).map(Event::data),
};

/// Amounts, short codes and phone numbers: samples have text for most, and some SDKs have numbers.
const NUMBERS: &[&str] =
    &["Amount", "BusinessShortCode", "Msisdn", "PartyA", "PartyB", "PhoneNumber", "ReceiverParty", "ShortCode"];

/// Where a key comes from.
fn hint(need: Need) -> &'static str {
    match need {
        Need::AccessToken => "fetch one with accessToken; it is valid for an hour",
        Need::ConsumerKey | Need::ConsumerSecret => "from your app on the portal of Safaricom Ethiopia",
        Need::Passkey => "from Safaricom Ethiopia, for the short code that signs",
        Need::InitiatorName => "the API operator's user name",
        Need::SecurityCredential => "from Safaricom Ethiopia: how it is made is not published",
        Need::AppKey => "the secret key that Safaricom Ethiopia gave you for C2B payments",
        _ => "",
    }
}

fn authorize(endpoint: &Endpoint, context: &Context, headers: &mut Vec<(&'static str, String)>) {
    let value = if endpoint.needs.contains(&Need::ConsumerSecret) {
        let pair = [context.key(Need::ConsumerKey), ":", context.key(Need::ConsumerSecret)].concat();
        ["Basic ", &STANDARD.encode(pair)].concat()
    } else {
        ["Bearer ", context.key(Need::AccessToken)].concat()
    };
    headers.push(("authorization", value));
}

/// Reads the body of a callback, whatever its kind.
///
/// A callback is a claim: it is not signed. Confirm it before goods move. Bytes that are not UTF-8 are replaced, so
/// that a broken name does not lose a payment.
pub fn parse_callback(body: &[u8]) -> Result<Event, Error> {
    callback::event(&MARKET, callbacks::read, body, None)
}

/// Reads the body of a callback that says where it arrived.
///
/// ```
/// use mpesa_core::{
///     answer::Outcome,
///     callback::Arrival,
///     ethiopia::{Event, parse_callback_at},
/// };
///
/// let body = br#"{"TransactionType":"Pay Bill","TransID":"RCH7BT9MZ1","TransAmount":"10","MSISDN":"251700100150"}"#;
/// let event = parse_callback_at(body, Arrival::Confirmation);
/// assert!(matches!(event, Ok(Event::C2b(paid)) if paid.outcome == Outcome::Succeeded));
/// ```
pub fn parse_callback_at(body: &[u8], arrival: Arrival) -> Result<Event, Error> {
    callback::event(&MARKET, callbacks::read, body, Some(arrival))
}

/// The answer to a callback that was received and kept: `{"ResultCode":0,"ResultDesc":"Accepted"}`.
///
/// Which answer M-Pesa Ethiopia wants is not published: this is Daraja's. Send it once the event is stored, and send it
/// for a duplicate too.
///
/// ```
/// let answer = mpesa_core::ethiopia::acknowledge();
/// assert_eq!((answer.status, &*answer.body), (200, r#"{"ResultCode":0,"ResultDesc":"Accepted"}"#));
/// ```
pub fn acknowledge() -> HttpResponse {
    HttpResponse::json(200, r#"{"ResultCode":0,"ResultDesc":"Accepted"}"#)
}
