//! Vodacom Mozambique's own API, of `developer.mpesa.vm.co.mz`: one port for each call, and no session.
//!
//! Each of [`endpoints`] builds a request for the host to send and reads the answer that came back. The bearer token is
//! the API key, encrypted with the public key of the account. If an Asynchronous Response URL is registered on the account
//! page, every reply is `pending` from then on and [`parse_callback`] reads what is posted later; [`CODES`] and
//! [`diagnose`](mod@diagnose) say what went wrong. The OpenAPI serves Mozambique too, with other keys and codes.
//!
//! The gateway has been seen to send HTTP headers that strict parsers refuse. In Node that is an error such as
//! `HPE_INVALID_HEADER_TOKEN`: it comes after the request was sent, so take it for an answer that was lost. `https.request`
//! with `insecureHTTPParser: true` reads such an answer, `fetch` has no such option. Use it for this host alone, and never
//! turn the check of certificates off with it. A firewall must let out ports 18345, 18349, 18352 to 18354 and 19323.
//!
//! ```
//! use mpesa_core::{answer::Resend, error::ErrorCode, http::HttpResponse, mozambique::endpoints::b2c_payment};
//!
//! // Nobody knows whether the customer was paid.
//! let answer = r#"{"output_ResponseCode":"INS-9","output_ResponseDesc":"Request timeout"}"#;
//! let error = b2c_payment::Reply::read(&HttpResponse::new(408, answer)).unwrap_err();
//! assert_eq!((error.code, error.resend), (ErrorCode::Unconfirmed, Resend::AfterQuery));
//! ```

pub mod diagnose;
pub mod kinds;
mod replies;
pub mod result_codes;

pub use self::callbacks::Event;
use crate::{
    answer::Resend,
    callback::{self, Arrival},
    codes::Codes,
    context::Need,
    endpoint::{Answer, Base, Endpoint, JSON, Market, Refusal},
    error::Error,
    http::HttpResponse,
    ins,
    json::{self, Value},
    untyped::Door,
};

/// The endpoints, one module each.
pub mod endpoints {
    use crate::endpoint::Endpoint as Row;

    include!(concat!(env!("OUT_DIR"), "/mozambique_endpoints.rs"));
}

/// The callbacks, one module each.
pub mod callbacks {
    use crate::{
        callback::{Arrival, Callback as Row},
        data::Data,
        error::Error,
        json::Value,
    };

    include!(concat!(env!("OUT_DIR"), "/mozambique_callbacks.rs"));
}

/// The hosts of the API, its keys and its refusals.
pub static MARKET: Market = Market {
    title: "M-Pesa Mozambique",
    sandbox: Base { host: "https://api.sandbox.vm.co.mz", prefix: "/ipg/v1x" },
    production: Base { host: "https://api.vm.co.mz", prefix: "/ipg/v1x" },
    countries: &[],
    origin: "developer.mpesa.vm.co.mz",
    format: &JSON,
    hint,
    mistaken: ins::mistaken,
    authorize: ins::authorize,
    numbers: &["input_Amount", "input_ReversalAmount"],
    refusal: ins::refusal,
    judge,
};

/// What the codes mean.
///
/// ```
/// use mpesa_core::{
///     explain::{Question, explain},
///     mozambique::CODES,
/// };
///
/// let meanings = explain(&CODES, &Question { code: Some("INS-996"), ..Question::default() });
/// assert!(meanings[0].words.cause.starts_with("The customer's account is not active"));
/// ```
pub static CODES: Codes = Codes {
    results: result_codes::TABLES,
    replies: &["reply"],
    later: &[],
    table: |_| "reply",
    errors: &[],
    messages: &[],
    #[cfg(feature = "words")]
    operator: crate::words::Who::Vodacom,
};

/// The API with all that it has.
pub static DOOR: Door = Door {
    name: "mozambique",
    market: &MARKET,
    endpoints: endpoints::ALL,
    callbacks: callbacks::ALL,
    session: "",
    made: "thirdPartyReference",
    codes: &CODES,
    acknowledge: |event| {
        let id = |name| event.find(name).and_then(Value::text).and_then(kinds::Id::named);
        match (id("originalConversationId"), id("thirdPartyReference")) {
            (None, None) => Err(Error::argument("acknowledge takes the event: its ids go into the answer")),
            (conversation, reference) => Ok(acknowledgement(conversation, reference)),
        }
    },
    diagnose: |settings, _| diagnose::diagnose_data(settings),
    #[cfg(not(target_arch = "wasm32"))]
    typed: |body, arrival| callback::event(&MARKET, callbacks::read, body, arrival).map(Event::data),
};

/// Reads the body of a callback.
///
/// A callback is a claim: Vodacom does not sign it. Confirm it by query before goods move. Bytes that are not UTF-8 are
/// replaced, so that a broken text does not lose a payment.
///
/// ```
/// use mpesa_core::{
///     answer::Outcome,
///     mozambique::{Event, acknowledge, parse_callback},
/// };
///
/// let body = br#"{"input_OriginalConversationID":"241f","input_ThirdPartyReference":"11114",
///     "input_TransactionID":"4XDF12345","input_ResultCode":"0","input_ResultDesc":"Request Processed Successfully"}"#;
/// let Ok(Event::Transaction(event)) = parse_callback(body) else { panic!("about a transaction") };
/// assert_eq!(event.outcome, Outcome::Succeeded);
/// // Store it, then answer:
/// assert!(acknowledge(&event).body.contains(r#""output_ThirdPartyConversationID":"11114""#));
/// ```
pub fn parse_callback(body: &[u8]) -> Result<Event, Error> {
    callback::event(&MARKET, callbacks::read, body, None)
}

/// Reads the body of a callback that says where it arrived, or what it is about: [`Arrival::TransactionStatus`] for the
/// answer to a query, whose `0` only says that the question was answered.
pub fn parse_callback_at(body: &[u8], arrival: Arrival) -> Result<Event, Error> {
    callback::event(&MARKET, callbacks::read, body, Some(arrival))
}

/// The answer to a callback that was received and kept. It repeats the ids of the event, your reference under another name
/// than it came with.
///
/// Send it once the event is stored, and send it for a duplicate too.
pub fn acknowledge(event: &callbacks::transaction::Event) -> HttpResponse {
    acknowledgement(event.original_conversation_id.as_deref(), event.third_party_reference.as_deref())
}

fn acknowledgement(conversation: Option<&str>, reference: Option<&str>) -> HttpResponse {
    let members = [
        ("output_OriginalConversationID", conversation),
        ("output_ResponseDesc", Some("Successfully Accepted Result")),
        ("output_ResponseCode", Some("0")),
        ("output_ThirdPartyConversationID", reference),
    ];
    let given = members.into_iter().filter_map(|(name, text)| Some((name.into(), Value::String(text?.into()))));
    HttpResponse::json(200, Value::Object(json::Members::from_iter(given)).to_json())
}

fn hint(need: Need) -> &'static str {
    match need {
        Need::BearerToken => "make it with bearerToken from the API key and the public key of your account",
        Need::InitiatorName => "the InitiatorIdentifier that Vodacom gave you",
        Need::SecurityCredential => "the SecurityCredential that Vodacom gave you",
        _ => "",
    }
}

fn judge(_: &Endpoint, answer: &Answer<'_>, refusal: &Refusal) -> (Option<Resend>, &'static str) {
    ins::judge(&[result_codes::REPLY], answer, refusal)
}
