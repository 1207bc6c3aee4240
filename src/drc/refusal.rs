use crate::{endpoint::Refusal, json::Value};

/// What `eventInfo` says of a message that went through.
const PROCESSED: &str = "3";

/// What stands in place of a session where there is none, even in a reply that says that all went well.
const NO_SESSION: &str = "Invalid Credentials";

/// Finds the refusal in an answer; `None` if it holds none.
pub(super) fn find(body: &Value<'_>) -> Option<Refusal> {
    let text = |places: &str| body.find(places).and_then(Value::text);
    let words = |places: &str| text(places).unwrap_or_default().to_owned();
    let request_id = text("eventInfo.transactionID").map(str::to_owned);
    if body.get("Fault").is_some() {
        // Each server has a prefix of its own.
        let code = words("Fault.faultcode");
        let local = code.rsplit(':').next().unwrap_or_default();
        return Some(Refusal { code: ["S:", local].concat(), message: words("Fault.faultstring"), request_id });
    }
    if let Some(code) = text("eventInfo.code").filter(|code| *code != PROCESSED) {
        let message = words("eventInfo.detail|eventInfo.description");
        return Some(Refusal { code: code.to_owned(), message, request_id });
    }
    let no = |place: &str| text(place).filter(|code| *code != "0").map(str::to_owned);
    if let Some(code) = no("response.ResponseCode").or_else(|| no("response.ResultCode")) {
        // A code may be a word, and stand alone.
        let told = text("response.ResponseDesc|response.ResponseDescription|response.ResultDesc");
        let message = told.unwrap_or(&code).to_owned();
        return Some(Refusal { code, message, request_id });
    }
    text("response.SessionID").filter(|session| session.eq_ignore_ascii_case(NO_SESSION)).map(|session| Refusal {
        code: words("eventInfo.code"),
        message: session.to_owned(),
        request_id,
    })
}
