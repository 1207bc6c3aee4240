use std::borrow::Cow;

use super::{random::Random, scenario::Answered};
use crate::{http::HttpResponse, json::Value};

/// Daraja's no, from `reference/daraja.md` sections 1.3 and 19.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Status, code and message in Daraja's usual envelope.
    Error(u16, &'static str, Cow<'static, str>),
    /// The prompt of this `CheckoutRequestID` is still open.
    StillOpen(String),
    /// The gateway in front of Daraja has had too many requests.
    SpikeArrest,
    /// No refusal: the request was carried out, and its answer does not arrive.
    Unanswered(Answered),
}

pub(super) const NOT_FOUND: Refusal = error(404, "404.001.01", "Resource not found");
pub(super) const WRONG_METHOD: Refusal = error(405, "405.001", "Method Not Allowed");
pub(super) static WRONG_TOKEN: Refusal = error(404, "404.001.03", "Invalid Access Token");
pub(super) static WRONG_TOKEN_C2B: Refusal = error(400, "400.003.01", "Invalid Access Token");
pub(super) static WRONG_TOKEN_PULL: Refusal = error(401, "401.001", "Error Occurred - Invalid Access Token - ");
pub(super) static WRONG_TOKEN_PAYOUT: Refusal = error(401, "401.002.01", "Error Occurred - Invalid Access Token - ");
pub(super) const WRONG_KEYS: Refusal = error(400, "400.008.01", "Invalid Authentication passed");
pub(super) const WRONG_GRANT_TYPE: Refusal = error(400, "400.008.02", "Invalid grant type passed");
pub(super) const NO_MERCHANT: Refusal = error(500, "500.001.1001", "Merchant does not exist");
pub(super) const WRONG_CREDENTIALS: Refusal = error(500, "500.001.1001", "Wrong credentials");
pub(super) const NO_TRANSACTION: Refusal = error(500, "500.001.1001", "The transaction does not Exist");
pub(super) const LOCKED: Refusal = error(
    500,
    "500.001.1001",
    "Unable to lock subscriber, a transaction is already in process for the current subscriber",
);

pub(super) const DUPLICATE: Refusal = error(500, "500.002.1001", "Duplicate OriginatorConversationID.");
pub(super) const WRONG_SHORT_CODE: Refusal = error(400, "400.001", "Invalid ShortCode");

/// A field is missing or wrong.
pub(super) fn wrong_field(wire: &str) -> Refusal {
    Refusal::Error(400, "400.002.02", Cow::Owned(["Bad Request - Invalid ", wire].concat()))
}

const fn error(status: u16, code: &'static str, message: &'static str) -> Refusal {
    Refusal::Error(status, code, Cow::Borrowed(message))
}

impl Answered {
    pub(super) fn passes(self, answer: Value<'static>) -> Result<Value<'static>, Refusal> {
        if self == Answered::Given { Ok(answer) } else { Err(Refusal::Unanswered(self)) }
    }
}

impl Refusal {
    pub(super) fn response(self, random: &mut Random) -> HttpResponse {
        match self {
            Refusal::Error(status, code, message) => envelope(status, random.request_id(), code, message),
            Refusal::StillOpen(id) => envelope(500, id, "500.001.1001", "The transaction is being processed".into()),
            Refusal::SpikeArrest => HttpResponse::json(429, SPIKE_ARREST),
            Refusal::Unanswered(how) => how.instead().unwrap_or_else(|| HttpResponse::new(0, "")),
        }
    }
}

const SPIKE_ARREST: &str = concat!(
    r#"{"fault":{"faultstring":"Spike arrest violation. Allowed rate : MessageRate{messagesPerPeriod=5, "#,
    r#"periodInMicroseconds=60000000, maxBurstMessageCount=1.0}","#,
    r#""detail":{"errorcode":"policies.ratelimit.SpikeArrestViolation"}}}"#,
);

fn envelope(status: u16, request_id: String, code: &'static str, message: Cow<'static, str>) -> HttpResponse {
    let members =
        [("requestId", Cow::Owned(request_id)), ("errorCode", Cow::Borrowed(code)), ("errorMessage", message)];
    let members = members.into_iter().map(|(name, text)| (Cow::Borrowed(name), Value::String(text)));
    HttpResponse::json(status, Value::Object(members.collect()).to_json())
}
