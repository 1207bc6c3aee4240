//! `POST /mpesa/stkpushquery/v1/query`: how an STK push ended.
//!
//! ```
//! use mpesa_core::{answer::Outcome, daraja::endpoints::stk_query, http::HttpResponse};
//!
//! let answer = r#"{"ResponseCode":"0","ResultCode":"0","ResultDesc":"The service request is processed successfully."}"#;
//! let reply = stk_query::Reply::read(&HttpResponse::new(200, answer)).unwrap();
//! assert_eq!(reply.outcome, Outcome::Succeeded);
//!
//! let early = r#"{"requestId":"1","errorCode":"500.001.1001","errorMessage":"The transaction is being processed"}"#;
//! let reply = stk_query::Reply::read(&HttpResponse::new(500, early)).unwrap();
//! assert_eq!(reply.outcome, Outcome::Pending);
//! ```

use std::borrow::Cow;

use crate::{
    answer::{Outcome, Resend},
    context::Context,
    daraja::{MARKET, endpoints::stk_push, result_codes},
    endpoint::{Answer, endpoint},
    json::{Members, Value},
    kind::{Code, Receiver, Text},
    search,
};

endpoint!(
    /// Asks how an STK push ended.
    ///
    /// Ask 25 to 30 seconds after the push at the earliest, and in the sandbox at most every 12 seconds.
    /// "Still processing" comes in five disguises, errors among them; all are `pending` here. After two
    /// minutes leave the payment as unknown and wait for the callback.
    #[endpoint(
        "stkQuery", POST "/mpesa/stkpushquery/v1/query",
        title = "M-Pesa Express query", version = "v1", evidence = "documented, captured",
        needs = [AccessToken, Passkey], lost = Poll, finish = sign, settle = settle,
    )]
    /// Which push.
    pub struct Params {
        /// The same `shortCode` as in the push.
        #[wire = "BusinessShortCode"]
        pub short_code: Receiver,
        /// From the reply to the push.
        #[wire = "CheckoutRequestID"]
        pub checkout_request_id: Text<1, 100>,
    }

    /// How the push ended, if it has.
    pub struct Reply {
        /// `"succeeded"` if the customer paid, `"failed"` if not, `"pending"` while it is under way,
        /// `"unknown"` for a code that nobody has explained.
        #[wire = "~outcome"]
        pub outcome: Outcome,
        /// Whether a new push may be sent.
        #[wire = "~resend"]
        pub resend: Resend,
        /// M-Pesa's code: `"0"` paid, `"1032"` cancelled, …; absent while pending.
        #[wire = "ResultCode"]
        pub result_code: Option<Code>,
        /// The same in words.
        #[wire = "ResultDesc"]
        pub result_description: Option<String>,
        /// The push that was asked about.
        #[wire = "CheckoutRequestID"]
        pub checkout_request_id: Option<String>,
        /// M-Pesa's other id of the push.
        #[wire = "MerchantRequestID"]
        pub merchant_request_id: Option<String>,
        /// `"0"`: the question was answered. It says nothing about the push.
        #[wire = "ResponseCode"]
        pub response_code: Option<Code>,
        /// The same in words.
        #[wire = "ResponseDescription"]
        pub response_description: Option<String>,
    }
);

/// Refusals that mean no more than: it is still under way. From captures and reports of 2018 to 2026.
const PENDING: &[(&str, &str)] = &[
    ("500.001.1001", "being processed"),
    ("500.001.1001", "transaction does not exist"),
    ("400.002.02", "invalid checkoutrequestid"),
    ("policies.ratelimit.spikearrestviolation", ""),
    ("500.003.02", ""),
];

fn sign(body: &mut Members<'static>, context: &Context) {
    body.retain(|(name, _)| !matches!(&**name, "TransactionType" | "PartyB"));
    for (_, value) in body.iter_mut().filter(|(name, _)| name == "BusinessShortCode") {
        *value = Value::String(Cow::Owned(value.text().unwrap_or_default().to_owned()));
    }
    stk_push::sign_body(body, context);
}

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    let pending = answer.refusal.as_ref().is_some_and(|refusal| {
        let (code, message) = (refusal.code.to_ascii_lowercase(), refusal.message.to_ascii_lowercase());
        PENDING.iter().any(|(is, holds)| code == *is && search::holds(&message, holds))
    });
    let mut members = match (pending, answer.refusal.take()) {
        (true, Some(refusal)) => vec![(Cow::Borrowed("ResultDesc"), Value::String(Cow::Owned(refusal.message)))],
        (_, Some(refusal)) => {
            answer.refusal = Some(refusal);
            return None;
        }
        (_, None) => match &mut answer.body {
            Value::Object(members) => std::mem::take(members),
            _ => return Some("ResultCode"),
        },
    };
    let code = members.iter().rev().find(|(name, _)| name == "ResultCode").and_then(|(_, value)| value.text());
    let (outcome, resend) = match code.map(str::trim) {
        _ if pending => (Outcome::Pending, Resend::Poll),
        // No result and no refusal: not the reply of this endpoint.
        None => return Some("ResultCode"),
        Some(code) => match result_codes::stk(code) {
            // The query that a doubtful callback asks for has now been made.
            (Outcome::Failed, Resend::AfterQuery) => (Outcome::Failed, Resend::Safe),
            (Outcome::Unknown, _) => (Outcome::Unknown, Resend::Poll),
            known => known,
        },
    };
    if outcome == Outcome::Pending {
        answer.status = 200;
    }
    members.push((Cow::Borrowed("~outcome"), Value::String(Cow::Borrowed(outcome.as_str()))));
    members.push((Cow::Borrowed("~resend"), Value::String(Cow::Borrowed(resend.as_str()))));
    answer.body = Value::Object(members);
    None
}
