//! Daraja's six error envelopes.

use crate::{endpoint::Refusal, json::Value};

/// Finds the refusal in an answer; `None` if it holds none.
pub(super) fn find(body: &Value<'_>) -> Option<Refusal> {
    let refusal = |code: Option<&Value<'_>>, message: Option<&Value<'_>>, id: Option<&Value<'_>>| {
        let text = |value: Option<&Value<'_>>| value.and_then(Value::text).unwrap_or_default().to_owned();
        Some(Refusal {
            code: text(code),
            message: text(message),
            request_id: id.and_then(Value::text).map(str::to_owned),
        })
    };
    if let Some(code) = body.get("errorCode").filter(|code| !code.is_null()) {
        return refusal(Some(code), body.get("errorMessage"), body.get("requestId"));
    }
    if let Some(fault) = body.get("fault").filter(|fault| !fault.is_null()) {
        return refusal(fault.at(&["detail", "errorcode"]), fault.get("faultstring"), None);
    }
    if let Some(fault) = body.at(&["Envelope", "Body", "Fault"]) {
        return refusal(fault.at(&["detail", "source", "errorcode"]), fault.get("faultstring"), None);
    }
    if let Some(header) = body.get("header").filter(|header| is_no(header.get("responseCode"), "200")) {
        return refusal(header.get("responseCode"), header.get("responseMessage"), header.get("requestRefId"));
    }
    if is_no(body.get("rescode"), "200") {
        let message = body.get("Status_Message").or_else(|| body.get("resmsg"));
        return refusal(body.get("rescode"), message, None);
    }
    if is_no(body.get("responseCode"), "200") {
        return refusal(body.get("responseCode"), body.get("responseMessage"), body.get("requestRefId"));
    }
    let code = body.get("ResponseCode").filter(|code| is_no(Some(code), ""));
    refusal(Some(code?), body.get("ResponseDescription"), body.get("requestId"))
}

/// Whether a code is there and is neither zeros nor `yes`.
fn is_no(code: Option<&Value<'_>>, yes: &str) -> bool {
    let Some(code) = code.and_then(Value::text).map(str::trim) else {
        return false;
    };
    let zeros = !code.is_empty() && code.bytes().all(|byte| byte == b'0');
    !zeros && (code.is_empty() || code != yes)
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
