//! Vodacom M-Pesa in the Democratic Republic of the Congo: the IPG, a gateway that speaks XML.
//!
//! Each of [`endpoints`] builds a request for the host to send and reads the answer that came back. `login` gives the
//! session that C2B and B2C carry in their SOAP header; [`parse_callback`] reads what is posted later; [`CODES`] and
//! [`diagnose`](mod@diagnose) say what went wrong. The OpenAPI serves DR Congo too, with other keys and codes.
//!
//! Vodacom publishes nothing about the gateway: all of this is from public implementations. It answers those servers
//! only whose address Vodacom has on its list, at ports 8091 and 8094. It has no query whose answer is known: how a
//! payment ended is found out by its callback, or by a person in Vodacom's portal.
//!
//! ```
//! use mpesa_core::{
//!     chrono::DateTime, context::Context, drc::endpoints::login, environment::Environment, http::HttpResponse,
//!     secret::Secret,
//! };
//!
//! # fn main() -> Result<(), mpesa_core::error::Error> {
//! let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
//! let context = Context::new(Environment::Sandbox, now).login(Secret::new("user"), Secret::new("password"));
//! let request = login::Params {}.request(&context)?;
//! assert_eq!(request.url, "https://uatipg.m-pesa.vodacom.cd:8091/insight/SOAPIn");
//!
//! let answer = "<Envelope><Body><getGenericResultResponse><SOAPAPIResult><eventInfo><code>3</code></eventInfo>\
//!     <response><dataItem><name>SessionID</name><value>744a986a</value></dataItem></response>\
//!     </SOAPAPIResult></getGenericResultResponse></Body></Envelope>";
//! assert_eq!(login::Reply::read(&HttpResponse::new(200, answer))?.session_id, Secret::new("744a986a"));
//! # Ok(())
//! # }
//! ```

pub mod diagnose;
pub(crate) mod envelope;
pub mod error_codes;
pub mod kinds;
mod messages;
mod refusal;
mod replies;
pub mod result_codes;

pub use self::callbacks::Event;
use crate::{
    callback,
    codes::Codes,
    context::{Context, Need},
    endpoint::{Base, Endpoint, Format, Market},
    error::{Error, ErrorCode},
    http::HttpResponse,
    json::Value,
    untyped::Door,
};

/// The endpoints, one module each.
pub mod endpoints {
    use crate::endpoint::Endpoint as Row;

    include!(concat!(env!("OUT_DIR"), "/drc_endpoints.rs"));
}

/// The callbacks, one module each.
pub mod callbacks {
    use crate::{
        callback::{Arrival, Callback as Row},
        data::Data,
        error::Error,
        json::Value,
    };

    include!(concat!(env!("OUT_DIR"), "/drc_callbacks.rs"));
}

/// The hosts of the gateway, its keys and its refusals.
pub static MARKET: Market = Market {
    title: "M-Pesa DR Congo",
    sandbox: Base { host: "https://uatipg.m-pesa.vodacom.cd", prefix: "" },
    production: Base { host: "https://ipg.m-pesa.vodacom.cd", prefix: "" },
    countries: &[],
    origin: "",
    format: &XML,
    hint,
    mistaken: |_, _| None,
    authorize,
    numbers: &[],
    refusal: refusal::find,
    judge: error_codes::judge,
};

/// Bodies of XML. A SOAP server of version 1.1 takes `text/xml`, and may take no other.
static XML: Format = Format {
    content_type: "text/xml; charset=utf-8",
    read: envelope::read,
    write: messages::write,
    other: ErrorCode::NotXml,
};

/// What the codes mean.
///
/// ```
/// use mpesa_core::{
///     answer::Outcome,
///     drc::CODES,
///     explain::{Question, explain},
/// };
///
/// let meanings = explain(&CODES, &Question { code: Some("-3"), api: Some("transaction"), ..Question::default() });
/// assert_eq!(meanings[0].outcome, Some(Outcome::Failed));
/// ```
pub static CODES: Codes = Codes {
    results: result_codes::TABLES,
    replies: &["reply", "eventInfo"],
    later: &["eventInfo", "transaction", "b2b"],
    table: |api| if result_codes::TABLES.iter().any(|(name, _)| *name == api) { api } else { "reply" },
    errors: error_codes::ALL,
    messages: &[],
    #[cfg(feature = "words")]
    operator: crate::words::Who::Vodacom,
};

/// The gateway with all that it has.
pub static DOOR: Door = Door {
    name: "drc",
    market: &MARKET,
    endpoints: endpoints::ALL,
    callbacks: callbacks::ALL,
    session: "login|b2bLogin|b2bPayment",
    made: "thirdPartyReference",
    codes: &CODES,
    acknowledge: |event| Ok(acknowledgement(event.get("eventId").and_then(Value::text).is_some())),
    diagnose: |settings, _| diagnose::diagnose_data(settings),
    #[cfg(not(target_arch = "wasm32"))]
    typed: |body, arrival| callback::event(&MARKET, callbacks::read, body, arrival).map(Event::data),
};

/// Reads the body of a callback, whatever its kind.
///
/// A callback is a claim: Vodacom does not sign it. Compare it with your own record before goods move. Bytes that are not
/// UTF-8 are replaced, so that a broken text does not lose a payment.
///
/// ```
/// use mpesa_core::{
///     answer::Outcome,
///     drc::{Event, acknowledge, parse_callback},
/// };
///
/// let item = |name, value| format!("<dataItem><name>{name}</name><value>{value}</value></dataItem>");
/// let items = [item("ResultType", "0"), item("ResultCode", "0"), item("TransactionID", "5H275YKJEP")].concat();
/// let (start, end) = ("<Envelope><Body><getGenericResult><Request>", "</Request></getGenericResult></Body></Envelope>");
/// let event = parse_callback([start, &items, end].concat().as_bytes()).unwrap();
/// assert!(matches!(&event, Event::Transaction(paid) if paid.outcome == Outcome::Succeeded));
/// // Store it, then answer:
/// assert!(acknowledge(&event).body.contains("<value>200</value>"));
/// ```
pub fn parse_callback(body: &[u8]) -> Result<Event, Error> {
    callback::event(&MARKET, callbacks::read, body, None)
}

/// The answer to a callback that was received and kept: XML, and not SOAP. That to a callback with an event id, as B2C's
/// have it, says one thing more. Nothing is known of what B2B wants: it gets the same.
///
/// Send it once the event is stored, and send it for a duplicate too.
pub fn acknowledge(event: &Event) -> HttpResponse {
    acknowledgement(matches!(event, Event::Transaction(event) if event.event_id.is_some()))
}

fn acknowledgement(b2c: bool) -> HttpResponse {
    let headers = vec![("content-type", "application/xml".to_owned())];
    HttpResponse { status: 200, headers, body: envelope::acknowledgement(b2c) }
}

fn hint(need: Need) -> &'static str {
    match need {
        Need::Username | Need::Password => "Vodacom gives them to you, others for each environment",
        Need::SessionId => "fetch one with login",
        _ => "",
    }
}

/// The session goes into the body. SOAP wants a header that says what is asked for, though here it is always nothing.
fn authorize(_: &Endpoint, _: &Context, headers: &mut Vec<(&'static str, String)>) {
    headers.push(("accept", "text/xml, application/xml".to_owned()));
    headers.push(("soapaction", "\"\"".to_owned()));
}
