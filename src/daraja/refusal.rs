//! Daraja's envelopes for a refusal: eleven of them.

use crate::{endpoint::Refusal, json::Value};

/// Where an envelope has its code, its message and the id of the request; and the code that is a yes.
struct Envelope {
    code: &'static str,
    yes: Option<&'static str>,
    message: &'static str,
    id: &'static str,
}

const fn envelope(code: &'static str, yes: Option<&'static str>, message: &'static str, id: &'static str) -> Envelope {
    Envelope { code, yes, message, id }
}

/// The first that fits counts. Where `yes` is none, the code is only there to refuse.
const ENVELOPES: &[Envelope] = &[
    envelope("errorCode", None, "errorMessage", "requestId"),
    envelope("fault.detail.errorcode", None, "fault.faultstring", ""),
    envelope("Envelope.Body.Fault.detail.source.errorcode", None, "Envelope.Body.Fault.faultstring", ""),
    envelope("header.responseCode", Some("200"), "header.responseMessage", "header.requestRefId"),
    envelope("header.status", Some("200"), "body.message|header.message", "header.requestID"),
    envelope(
        "ResponseHeader.responseCode|responseHeader.responseCode",
        Some("200"),
        "ResponseHeader.responseDescription|responseHeader.responseDescription",
        "ResponseHeader.responseRefID|responseHeader.responseRefID",
    ),
    envelope("rescode", Some("200"), "Status_Message|resmsg", ""),
    envelope("responseCode", Some("200"), "responseMessage|responseDesc", "requestRefId|requestRefID|responseRefID"),
    envelope("ResponseCode", Some("0"), "ResponseDescription|ResponseMessage", "requestId|RequestID|ResponseRefID"),
    envelope("code", Some("0"), "status", ""),
    envelope(
        "ResponseStatus|Response Status",
        Some("1000"),
        "ResponseDescription|Response Description",
        "ResponseRefID",
    ),
];

/// Finds the refusal in an answer; `None` if it holds none.
pub(super) fn find(body: &Value<'_>) -> Option<Refusal> {
    let text = |places: &str| body.find(places).and_then(Value::text).map(str::to_owned);
    for Envelope { code, yes, message, id } in ENVELOPES {
        let Some(found) = body.find(code).and_then(Value::text).map(str::trim) else {
            continue;
        };
        if yes.is_none_or(|yes| is_no(found, yes)) {
            return Some(Refusal {
                code: found.to_owned(),
                message: text(message).unwrap_or_default(),
                request_id: text(id),
            });
        }
    }
    None
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
