//! The OpenAPI as its portal has it, table by table, and what holds for whatever strangers send.
#![cfg(all(feature = "openapi", feature = "words", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

#[path = "openapi/callbacks.rs"]
mod callbacks;
#[path = "openapi/codes.rs"]
mod codes;
#[path = "openapi/diagnose.rs"]
mod diagnose;
#[path = "openapi/requests.rs"]
mod requests;
#[path = "openapi/typed.rs"]
mod typed;

use chrono::{DateTime, Utc};
use mpesa_core::{endpoint::Endpoint, error::Error, http::HttpRequest, openapi::endpoints, untyped};
use serde_json::{Value, json};

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

/// What a 4096-bit key encrypts to, by its looks.
fn token() -> String {
    ["A".repeat(683), "=".to_owned()].concat()
}

fn table(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn endpoint(name: &str) -> &'static Endpoint {
    endpoints::ALL.iter().copied().find(|endpoint| endpoint.name == name).unwrap()
}

/// The endpoint that the tables of the portal call so.
fn at(path: &str) -> &'static Endpoint {
    let path = ["/", path.split(' ').next().unwrap(), "/"].concat();
    endpoints::ALL.iter().copied().find(|endpoint| endpoint.path == path).unwrap()
}

fn sandbox(market: &str) -> Value {
    json!({ "environment": "sandbox", "market": market, "bearerToken": token() })
}

fn production(market: &str) -> Value {
    json!({ "environment": "production", "market": market, "bearerToken": token() })
}

fn build(endpoint: &Endpoint, params: &Value, context: &Value) -> Result<HttpRequest, Error> {
    untyped::request(endpoint, &json!([params, context]).to_string(), now())
}

/// The paths of all that was wrong.
fn wrong(endpoint: &Endpoint, params: &Value, context: &Value) -> Vec<String> {
    build(endpoint, params, context)
        .err()
        .map_or_else(Vec::new, |error| error.issues.into_iter().map(|issue| issue.path).collect())
}

/// Parameters that are right for each call, in the sandbox and in Ghana's production.
fn right(name: &str) -> Value {
    let all = json!({
        "amount": "10", "phoneNumber": "0244123456", "serviceProviderCode": "112244", "transactionReference": "T1234C",
        "thirdPartyConversationId": "asv02e5958774f7ba228d83d0d689761", "description": "Shoes",
        "primaryPartyCode": "112244", "receiverPartyCode": "112255", "transactionId": "hv9ahxcg4ccv",
        "queryReference": "5C1400CVRO", "thirdPartyReference": "Test123", "agreedToTerms": true, "frequency": "monthly",
        "firstPaymentDate": "2027-01-05", "startDay": 1, "endDay": 22, "expiryDate": "2028-01-05", "currency": "GHS",
        "msisdnToken": "cvgwUBZ3lAO9ivwhWAFeng==", "mandateId": "15045", "balanceAmount": "100", "voucherCode": "V1234",
        "decision": "commit",
    });
    let own = endpoint(name).params.iter().map(|field| (field.name.to_owned(), all[field.name].clone()));
    Value::Object(own.collect())
}

/// The same with another value.
fn with(params: &Value, name: &str, value: Value) -> Value {
    let mut params = params.clone();
    params[name] = value;
    params
}
