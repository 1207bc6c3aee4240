//! The M-Pesa OpenAPI of Vodacom and Vodafone: Tanzania, Ghana, Lesotho, DR Congo and Mozambique.
//!
//! Each of [`endpoints`] builds a request for the host to send and reads the answer that came back; [`parse_callback`]
//! reads what M-Pesa sends later, by `POST` or `PUT`, and [`acknowledge`] is the answer to it;
//! [`explain`](crate::explain::explain) with [`CODES`] and [`diagnose`](diagnose::diagnose) say what went wrong.
//!
//! Two steps come first: `session` with the encrypted API key, then a wait of 30 seconds; every other call carries the
//! encrypted session id.

mod countries;
pub mod diagnose;
mod direct_debit;
pub mod kinds;
mod replies;
pub mod result_codes;

use std::borrow::Cow;

pub use self::{
    callbacks::Event,
    countries::{COUNTRIES, DRC, GHANA, LESOTHO, MOZAMBIQUE, TANZANIA},
};
use crate::{
    answer::{Outcome, Resend},
    callback::{self, Judgement, Parts},
    codes::Codes,
    context::{Context, Need},
    endpoint::{Answer, Base, Endpoint, JSON, Market, Refusal},
    error::Error,
    http::HttpResponse,
    ins,
    json::Value,
    untyped::Door,
};

/// The endpoints, one module each.
pub mod endpoints {
    use crate::endpoint::Endpoint as Row;

    include!(concat!(env!("OUT_DIR"), "/openapi_endpoints.rs"));
}

/// The callbacks, one module each.
pub mod callbacks {
    use crate::{
        callback::{Arrival, Callback as Row},
        data::Data,
        error::Error,
        json::Value,
    };

    include!(concat!(env!("OUT_DIR"), "/openapi_callbacks.rs"));
}

/// The hosts of the OpenAPI, its keys and its refusals.
pub static MARKET: Market = Market {
    title: "OpenAPI",
    sandbox: Base { host: "https://openapi.m-pesa.com", prefix: "/sandbox/ipg/v2/" },
    production: Base { host: "https://openapi.m-pesa.com", prefix: "/openapi/ipg/v2/" },
    countries: COUNTRIES,
    origin: "*",
    format: &JSON,
    hint,
    mistaken: ins::mistaken,
    authorize: ins::authorize,
    numbers: &[],
    refusal: ins::refusal,
    judge,
};

/// What the codes mean.
pub static CODES: Codes = Codes {
    results: result_codes::TABLES,
    replies: &["reply"],
    later: &[],
    table: |api| if result_codes::TABLES.iter().any(|(name, _)| *name == api) { api } else { "reply" },
    errors: &[],
    messages: &[],
    #[cfg(feature = "words")]
    operator: crate::words::Who::Vodacom,
};

/// The OpenAPI with all that it has.
pub static DOOR: Door = Door {
    name: "openapi",
    market: &MARKET,
    endpoints: endpoints::ALL,
    callbacks: callbacks::ALL,
    session: "session",
    made: "thirdPartyConversationId",
    codes: &CODES,
    acknowledge: acknowledge_data,
    diagnose: diagnose::diagnose_data,
    #[cfg(not(target_arch = "wasm32"))]
    typed: |body, _| parse_callback(body).map(Event::data),
};

/// Reads the body of a callback, whatever its kind.
///
/// A callback is a claim: M-Pesa does not sign it. Compare its ids with your own record, and confirm it by
/// `transactionStatus` before goods move. Bytes that are not UTF-8 are replaced, so that a broken name does not lose a
/// payment.
///
/// ```
/// use mpesa_core::{
///     answer::Outcome,
///     openapi::{Event, acknowledge, parse_callback},
/// };
///
/// let body = br#"{"input_OriginalConversationID":"fd1e9143d22544459f7c66e1860ef276",
///     "input_TransactionID":"hv9ahxcg4ccv","input_ResultCode":"INS-0","input_ResultDesc":"Request processed successfully",
///     "input_ThirdPartyConversationID":"1e9b774d1da34af78412a498cbc28f5e"}"#;
/// let event = parse_callback(body).unwrap();
/// assert!(matches!(&event, Event::Transaction(paid) if paid.outcome == Outcome::Succeeded));
/// assert_eq!(acknowledge(&event).status, 200);
/// ```
pub fn parse_callback(body: &[u8]) -> Result<Event, Error> {
    callback::event(&MARKET, callbacks::read, body, None)
}

/// The answer to a callback that was received and kept: its two ids, and a code that is `INS-0` for
/// `directDebitQuery` and `0` for every other.
///
/// Send it once the event is stored, and send it for a duplicate too.
pub fn acknowledge(event: &Event) -> HttpResponse {
    macro_rules! ids {
        ($event:expr) => {
            (&$event.original_conversation_id, &$event.third_party_conversation_id)
        };
    }
    let (original, third_party) = match event {
        Event::BeneficiaryName(event) => ids!(event),
        Event::DirectDebitCancel(event) => ids!(event),
        Event::DirectDebitCreate(event) => ids!(event),
        Event::DirectDebitPayment(event) => ids!(event),
        Event::DirectDebitQuery(event) => ids!(event),
        Event::Transaction(event) => ids!(event),
        Event::TransactionStatus(event) => ids!(event),
    };
    let code = if matches!(event, Event::DirectDebitQuery(_)) { ins::DONE } else { ACCEPTED };
    acknowledgement(code, original.as_deref(), third_party.as_deref())
}

/// The answer to a callback after `updateTransactionStatus`, whose code is `INS-GAR-0`: one library has it so, and the
/// portal does not describe it. It looks like a callback of kind `transaction`.
pub fn acknowledge_update(original_conversation_id: &str, third_party_conversation_id: &str) -> HttpResponse {
    acknowledgement(UPDATED, Some(original_conversation_id), Some(third_party_conversation_id))
}

const ACCEPTED: &str = "0";
const UPDATED: &str = "INS-GAR-0";

fn acknowledge_data(event: &Value<'_>) -> Result<HttpResponse, Error> {
    let text = |name: &str| event.find(name).and_then(Value::text);
    let code = match text("kind") {
        Some("directDebitQuery") => ins::DONE,
        Some("updateTransactionStatus") => UPDATED,
        _ => ACCEPTED,
    };
    match (text("originalConversationId"), text("thirdPartyConversationId")) {
        (None, None) => Err(Error::argument("acknowledge takes an event, whose ids the answer repeats")),
        (original, third_party) => Ok(acknowledgement(code, original, third_party)),
    }
}

fn acknowledgement(code: &str, original: Option<&str>, third_party: Option<&str>) -> HttpResponse {
    let members = [
        ("output_OriginalConversationID", original),
        ("output_ResponseCode", Some(code)),
        ("output_ResponseDesc", Some("Successfully Accepted Result")),
        ("output_ThirdPartyConversationID", third_party),
    ];
    let member = |(name, text): (&'static str, Option<&str>)| {
        Some((Cow::Borrowed(name), Value::String(Cow::Owned(text?.to_owned()))))
    };
    HttpResponse::json(200, Value::Object(members.into_iter().filter_map(member).collect()).to_json())
}

fn hint(need: Need) -> &'static str {
    match need {
        Need::BearerToken => "make it with bearerToken: for `session` from the API key, else from the session id",
        _ => "",
    }
}

fn judge(endpoint: &Endpoint, answer: &Answer<'_>, refusal: &Refusal) -> (Option<Resend>, &'static str) {
    ins::judge(&result_codes::tables(endpoint.name), answer, refusal)
}

/// The code of the country that a request is for.
pub(crate) fn country(context: &Context) -> String {
    context.country.map_or("", |country| country.code).to_owned()
}

/// The usual currency of that country.
pub(crate) fn currency(context: &Context) -> String {
    context.country.and_then(|country| country.currencies.first().copied()).unwrap_or_default().to_owned()
}

/// What became of a transaction, by M-Pesa's word for it. The portal has but `Completed`; the others are those of
/// Mozambique's own API.
fn became(status: &str) -> (Outcome, Resend) {
    let is = |word: &str| status.trim_ascii().eq_ignore_ascii_case(word);
    match status {
        _ if is("Completed") => (Outcome::Succeeded, Resend::No),
        _ if is("Cancelled") || is("Expired") => (Outcome::Failed, Resend::Safe),
        _ if is("Pending") => (Outcome::Pending, Resend::Poll),
        _ => (Outcome::Unknown, Resend::AfterQuery),
    }
}

/// The value of an id in a callback.
fn id_at<'a>(parts: &Parts<'_, 'a>, wire: &str) -> Option<Cow<'a, str>> {
    Some(parts.text(wire)).filter(|text| kinds::Id::named(text).is_some())
}

/// A judgement that says what tells a callback from every other of its kind: the ids of the request and of the
/// transaction, and the code.
fn judged<'a>(parts: &Parts<'_, 'a>, code: &str, (outcome, resend): (Outcome, Resend)) -> Judgement<'a> {
    let third_party = id_at(parts, "input_ThirdPartyConversationID");
    let own = id_at(parts, "input_TransactionID").or_else(|| third_party.clone()).unwrap_or_default();
    let request = id_at(parts, "input_OriginalConversationID").or(third_party).unwrap_or_default();
    Judgement::new(outcome, resend, [request, Cow::Owned([&own, ":", code].concat())])
}

/// How a request ended that its callback's code is about. Where money was to move, success has the id of a transaction.
fn ended(api: &str, code: &str, paid: bool) -> (Outcome, Resend) {
    match result_codes::result(api, code) {
        (Outcome::Succeeded, _) if !paid => (Outcome::Unknown, Resend::AfterQuery),
        end => end,
    }
}
