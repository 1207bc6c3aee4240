//! Daraja's envelopes for a refusal: eleven of them.

use crate::{endpoint::Refusal, json::Value};

/// Where an envelope has its code, its message and the id of the request.
struct Envelope {
    code: &'static str,
    is_no: No,
    message: &'static str,
    id: &'static str,
}

/// What makes an envelope a refusal.
enum No {
    /// That it is there.
    There(&'static str),
    /// A code other than zeros and this one.
    Not(&'static str),
}

const fn envelope(code: &'static str, is_no: No, message: &'static str, id: &'static str) -> Envelope {
    Envelope { code, is_no, message, id }
}

/// The first that fits counts.
const ENVELOPES: &[Envelope] = &[
    envelope("errorCode", No::There("errorCode"), "errorMessage", "requestId"),
    envelope("fault.detail.errorcode", No::There("fault"), "fault.faultstring", ""),
    envelope(
        "Envelope.Body.Fault.detail.source.errorcode",
        No::There("Envelope.Body.Fault"),
        "Envelope.Body.Fault.faultstring",
        "",
    ),
    envelope("header.responseCode", No::Not("200"), "header.responseMessage", "header.requestRefId"),
    envelope("header.status", No::Not("200"), "body.message|header.message", "header.requestID"),
    envelope(
        "ResponseHeader.responseCode|responseHeader.responseCode",
        No::Not("200"),
        "ResponseHeader.responseDescription|responseHeader.responseDescription",
        "ResponseHeader.responseRefID|responseHeader.responseRefID",
    ),
    envelope("rescode", No::Not("200"), "Status_Message|resmsg", ""),
    envelope("responseCode", No::Not("200"), "responseMessage|responseDesc", "requestRefId|requestRefID|responseRefID"),
    envelope("ResponseCode", No::Not("0"), "ResponseDescription|ResponseMessage", "requestId|RequestID|ResponseRefID"),
    envelope("code", No::Not("0"), "status", ""),
    envelope(
        "ResponseStatus|Response Status",
        No::Not("1000"),
        "ResponseDescription|Response Description",
        "ResponseRefID",
    ),
];

/// Finds the refusal in an answer; `None` if it holds none.
pub(super) fn find(body: &Value<'_>) -> Option<Refusal> {
    let text = |places: &str| body.find(places).and_then(Value::text).map(str::to_owned);
    let no = |envelope: &&Envelope| match envelope.is_no {
        No::There(mark) => body.find(mark).is_some(),
        No::Not(yes) => body.find(envelope.code).and_then(Value::text).is_some_and(|code| is_no(code.trim(), yes)),
    };
    let Envelope { code, message, id, .. } = ENVELOPES.iter().find(no)?;
    Some(Refusal {
        code: text(code).unwrap_or_default().trim().to_owned(),
        message: text(message).unwrap_or_default(),
        request_id: text(id),
    })
}

/// Whether a code is neither zeros nor `yes`.
fn is_no(code: &str, yes: &str) -> bool {
    let zeros = !code.is_empty() && code.bytes().all(|byte| byte == b'0');
    !zeros && code != yes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Option<(String, String, Option<String>)> {
        let refusal = find(&Value::parse(text).unwrap())?;
        Some((refusal.code, refusal.message, refusal.request_id))
    }

    #[test]
    fn each_envelope_is_found() {
        let found =
            |code: &str, message: &str, id: Option<&str>| Some((code.into(), message.into(), id.map(Into::into)));
        assert_eq!(
            codes(r#"{"requestId":"1","errorCode":"400.002.02","errorMessage":"Bad"}"#),
            found("400.002.02", "Bad", Some("1"))
        );
        assert_eq!(codes(r#"{"errorCode":"400.002.02","errorMessage":"Bad"}"#), found("400.002.02", "Bad", None));
        assert_eq!(
            codes(r#"{"fault":{"faultstring":"Timeout","detail":{"errorcode":"x.GatewayTimeout"}}}"#),
            found("x.GatewayTimeout", "Timeout", None)
        );
        assert_eq!(
            codes(r#"{"Envelope":{"Body":{"Fault":{"faultstring":"409","detail":{"source":{"errorcode":"steps"}}}}}}"#),
            found("steps", "409", None)
        );
        assert_eq!(
            codes(r#"{"requestRefId":"r","responseMessage":"No","responseCode":400,"timestamp":"t"}"#),
            found("400", "No", Some("r"))
        );
        assert_eq!(
            codes(r#"{"header":{"requestRefId":"r","responseCode":6005,"responseMessage":"No"},"body":null}"#),
            found("6005", "No", Some("r"))
        );
        assert_eq!(
            codes(r#"{"resmsg":"Conflict","rescode":"409","Status_Message":"paid"}"#),
            found("409", "paid", None)
        );
        assert_eq!(codes(r#"{"ResponseCode":"1","ResponseDescription":"No"}"#), found("1", "No", None));
    }

    #[test]
    fn a_yes_is_no_refusal() {
        for yes in [
            r#"{"ResponseCode":"0"}"#,
            r#"{"ResponseCode":0}"#,
            r#"{"ResponseCode":"00000000"}"#,
            r#"{"header":{"responseCode":200}}"#,
            r#"{"rescode":"200"}"#,
            r#"{"access_token":"x"}"#,
            "[]",
            "null",
            "1",
        ] {
            assert_eq!(codes(yes), None, "{yes}");
        }
    }
}
