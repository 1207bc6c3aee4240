//! What the JSON APIs of Vodacom and Vodafone share: a bearer token that RSA made, and codes that begin with `INS-`.

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    answer::{Outcome, Resend},
    codes::ResultMeaning,
    context::{Context, Need},
    endpoint::{Answer, Endpoint, Refusal},
    json::Value,
};

/// The code of what was carried out, or taken to be carried out.
pub(crate) const DONE: &str = "INS-0";

pub(crate) fn authorize(endpoint: &Endpoint, context: &Context, headers: &mut Vec<(&'static str, String)>) {
    headers.push(("authorization", ["Bearer ", context.key(Need::BearerToken)].concat()));
    // The portals ask for it on every call, with a body or without.
    if endpoint.method == "GET" {
        headers.push(("content-type", "application/json".to_owned()));
    }
}

/// Says so if a bearer token is something else: the API key or session id as it is.
pub(crate) fn mistaken(need: Need, key: &str) -> Option<(&'static str, &'static str)> {
    (need == Need::BearerToken && !is_encrypted(key)).then_some((
        "must be the encrypted API key or session id: base64 of an RSA block, 684 characters with the usual keys",
        "make it with bearerToken; the key or id itself is never sent",
    ))
}

/// Whether it is base64 of as many bytes as an RSA key of a usual size encrypts to.
pub(crate) fn is_encrypted(key: &str) -> bool {
    STANDARD.decode(key).is_ok_and(|block| matches!(block.len(), 128 | 256 | 384 | 512))
}

/// Finds the refusal in an answer; `None` if it holds none.
pub(crate) fn refusal(body: &Value<'_>) -> Option<Refusal> {
    let text = |name: &str| body.find(name).and_then(Value::text).map(str::trim);
    let request_id = text("output_ConversationID").filter(|id| !matches!(*id, "" | "N/A")).map(str::to_owned);
    // The gateway of Mozambique has errors without a code.
    let (code, message) = match (text("output_ResponseCode"), text("output_error")) {
        (Some(DONE), _) | (None, None) => return None,
        (Some(code), _) => (code, text("output_ResponseDesc").unwrap_or_default()),
        (None, Some(error)) => ("", error),
    };
    Some(Refusal { code: code.to_owned(), message: message.to_owned(), request_id })
}

/// What a refusal means by the first of the tables that knows its code; no `Resend` where it is doubt.
pub(crate) fn judge(
    tables: &[&[ResultMeaning]],
    answer: &Answer<'_>,
    refusal: &Refusal,
) -> (Option<Resend>, &'static str) {
    let row = tables.iter().find_map(|rows| rows.iter().find(|row| row.code == refusal.code));
    let resend = match (answer.status, row) {
        // Whatever the code, these say nothing about the money. 401 does: it is a failure of the business.
        (408 | 409 | 500.., _) => None,
        (_, Some(row)) => (row.outcome == Outcome::Failed).then_some(row.resend),
        (429, None) => Some(Resend::Safe),
        // The gateway's own errors have no code. A code that nobody knows is doubt, as 400 is also that of INS-1.
        (400..=499, None) if refusal.code.is_empty() => Some(Resend::No),
        _ => None,
    };
    (resend, "")
}
