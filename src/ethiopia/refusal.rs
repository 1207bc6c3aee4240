//! The envelopes of a refusal.

use crate::{endpoint::Refusal, json::Value};

/// Of each: its code, the codes that are no refusal, its message. The first that is there counts.
const ENVELOPES: &[(&str, &[&str], &str)] = &[
    ("errorCode", &[], "errorMessage"),
    ("resultCode", &["0"], "resultDesc"),
    ("header.responseCode", &["0", "200"], "header.responseMessage"),
    ("responseCode", &["0", "200"], "responseMessage"),
    ("ResponseCode", &["0"], "ResponseDescription|ResponseDesc"),
];

/// Finds the refusal in an answer; `None` if it holds none.
pub(super) fn find(body: &Value<'_>) -> Option<Refusal> {
    let text = |places: &str| body.find(places).and_then(Value::text).map(str::trim);
    let no = |(code, yes, _): &&(&str, &[&str], &str)| text(code).is_some_and(|code| !yes.contains(&code));
    let (code, _, message) = ENVELOPES.iter().find(no)?;
    Some(Refusal {
        code: text(code).unwrap_or_default().to_owned(),
        message: text(message).unwrap_or_default().to_owned(),
        request_id: text("requestId").map(str::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(body: &str) -> Option<(String, String, Option<String>)> {
        let refusal = find(&Value::parse(body).unwrap())?;
        Some((refusal.code, refusal.message, refusal.request_id))
    }

    #[test]
    fn each_envelope_is_found() {
        let no = |code: &str, id: Option<&str>| Some((code.to_owned(), "No".to_owned(), id.map(str::to_owned)));
        assert_eq!(found(r#"{"requestId":"1","errorCode":"4","errorMessage":"No"}"#), no("4", Some("1")));
        assert_eq!(found(r#"{"resultCode":"999991","resultDesc":"No"}"#), no("999991", None));
        assert_eq!(found(r#"{"header":{"responseCode":400,"responseMessage":"No"}}"#), no("400", None));
        assert_eq!(found(r#"{"responseCode":"400","responseMessage":"No"}"#), no("400", None));
        assert_eq!(found(r#"{"ResponseCode":"1","ResponseDescription":"No"}"#), no("1", None));
        assert_eq!(found(r#"{"ResponseCode":"0","errorCode":"4","errorMessage":"No"}"#), no("4", None));
    }

    #[test]
    fn a_yes_is_no_refusal() {
        for yes in [
            r#"{"ResponseCode":"0"}"#,
            r#"{"header":{"responseCode":200}}"#,
            r#"{"responseCode":"200"}"#,
            r#"{"access_token":"x"}"#,
            r#"{"errorCode":null}"#,
            "[]",
            "1",
        ] {
            assert_eq!(found(yes), None, "{yes}");
        }
    }
}
