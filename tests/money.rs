//! No answer that leaves in doubt whether money moved may say that a request can be sent again.
#![cfg(all(feature = "daraja", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, reason = "a slip in a test is a failed test")]

use std::collections::BTreeMap;

use mpesa_core::{answer::Resend, daraja::endpoints, error::ErrorCode, http::HttpResponse, untyped};

/// What moves money or asks a customer to, and whether an id makes it safe to send again.
const MONEY: &[(&str, Resend)] = &[
    ("accountTopUp", Resend::AfterQuery),
    ("b2bExpress", Resend::AfterQuery),
    ("b2bPayment", Resend::AfterQuery),
    ("b2cPayment", Resend::SameId),
    ("b2cPaymentV1", Resend::AfterQuery),
    ("b2cValidatedPayment", Resend::AfterQuery),
    ("bongaRedeem", Resend::AfterQuery),
    ("businessToPochi", Resend::SameId),
    ("c2bSimulate", Resend::AfterQuery),
    ("reversal", Resend::AfterQuery),
    ("standingOrder", Resend::AfterQuery),
    ("stkPush", Resend::AfterQuery),
    ("taxRemittance", Resend::AfterQuery),
];

/// What else must not be repeated without a thought: messages and invoices.
const CAREFUL: &[(&str, Resend)] = &[
    ("billManagerInvoice", Resend::SameId),
    ("billManagerInvoices", Resend::SameId),
    ("iotSendMessage", Resend::AfterQuery),
    ("stkQuery", Resend::Poll),
];

/// Bodies that do not say whether the request was carried out.
const DOUBTFUL: &[&str] = &[
    "",
    "<html>Bad gateway</html>",
    "{",
    "[]",
    "{}",
    r#"{"requestId":"1","errorCode":"500.001.1001","errorMessage":"Internal Server Error"}"#,
    r#"{"requestId":"1","errorCode":"500.002.1001","errorMessage":"System internal error."}"#,
    r#"{"requestId":"1","errorCode":"500.002.1001","errorMessage":"Service is currently under maintenance. Please try again later"}"#,
    r#"{"requestId":"1","errorCode":"00.002.1001","errorMessage":"Service is currently under maintenance. Please try again later"}"#,
    r#"{"requestId":"1","errorCode":"500.003.1001","errorMessage":"Internal Server Error"}"#,
    r#"{"requestId":"1","errorCode":"500.009.77","errorMessage":"Something new"}"#,
    r#"{"requestId":"1","errorCode":"503.001","errorMessage":"Service unavailable"}"#,
    r#"{"fault":{"faultstring":"Gateway Timeout","detail":{"errorcode":"messaging.adaptors.http.flow.GatewayTimeout"}}}"#,
    r#"{"fault":{"faultstring":"The Service is temporarily unavailable","detail":{"errorcode":"messaging.adaptors.http.flow.ServiceUnavailable"}}}"#,
    r#"{"ResponseCode":"1","ResponseDescription":"Rejected"}"#,
    r#"{"header":{"responseCode":500,"responseMessage":"Internal server error"},"body":null}"#,
    r#"{"requestRefId":"1","responseCode":503,"responseMessage":"Unavailable"}"#,
];

#[test]
fn only_what_moves_no_money_is_safe_to_repeat() {
    let expected: BTreeMap<_, _> =
        MONEY.iter().chain(CAREFUL).copied().map(|(name, lost)| (name, lost.as_str())).collect();
    let found = endpoints::ALL.iter().filter(|endpoint| endpoint.lost != Resend::Safe);
    assert_eq!(found.map(|endpoint| (endpoint.name, endpoint.lost.as_str())).collect::<BTreeMap<_, _>>(), expected);
}

#[test]
fn what_may_have_been_carried_out_is_told_as_doubt() {
    for (name, lost) in MONEY {
        let endpoint = endpoints::ALL.iter().find(|endpoint| endpoint.name == *name).unwrap();
        for status in [200, 202, 302, 408, 500, 502, 503, 504] {
            for body in DOUBTFUL {
                let error = untyped::reply(endpoint, &HttpResponse::new(status, *body)).unwrap_err();
                assert_eq!(error.resend, *lost, "{name}, HTTP {status}: {body}");
                assert!(
                    matches!(error.code, ErrorCode::Unconfirmed | ErrorCode::UnreadableReply),
                    "{name}, HTTP {status}: {body}: {error:?}"
                );
            }
        }
    }
}
