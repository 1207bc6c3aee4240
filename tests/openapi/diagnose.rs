use mpesa_core::{openapi::DOOR, untyped};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::{now, token};

const API_KEY: &str = "oMFKLTMkYnMPzaXFzAFmAgb8lq9q9x0v";
const SESSION: &str = "AAA6d1f93910052de0534912jbsj1j2kk";

/// `severity path` of each finding.
fn findings(settings: Value) -> Vec<String> {
    let found = untyped::diagnose(&DOOR, &settings.to_string(), now()).unwrap();
    let found = serde_json::to_value(&found).unwrap();
    let line = |finding: &Value| {
        let text = |name: &str| finding[name].as_str().unwrap().to_owned();
        assert!(!text("message").is_empty());
        [text("severity"), text("path")].join(" ")
    };
    found.as_array().unwrap().iter().map(line).collect()
}

fn production(name: &str, value: Value) -> Vec<String> {
    findings(json!({ "environment": "production", "market": "vodacomTZN", name: value }))
}

fn sandbox(name: &str, value: Value) -> Vec<String> {
    findings(json!({ "environment": "sandbox", "market": "vodacomTZN", name: value }))
}

#[test]
fn what_is_right_is_left_in_peace() {
    for (environment, code) in [("sandbox", "000000"), ("production", "112244")] {
        let settings = json!({
            "environment": environment, "market": "vodacomTZN", "apiKey": API_KEY, "sessionId": SESSION,
            "bearerToken": token(), "sessionCreated": now().timestamp_millis() - 30_000, "origin": "*",
            "publicKey": if environment == "sandbox" { "openapiSandbox" } else { "openapiProduction" },
            "serviceProviderCode": code, "thirdPartyConversationId": "1e9b774d1da34af78412a498cbc28f5e",
            "currency": "TZS", "phoneNumber": "0712 345 678", "baseUrl": "http://127.0.0.1:8787",
        });
        assert_eq!(findings(settings), [""; 0]);
    }
}

#[test]
fn keys_that_are_mistaken_for_each_other_are_told_apart() {
    assert_eq!(sandbox("apiKey", json!(token())), ["error apiKey"]);
    assert_eq!(sandbox("sessionId", json!(token())), ["error sessionId"]);
    assert_eq!(sandbox("bearerToken", json!(SESSION)), ["error bearerToken"]);
    assert_eq!(sandbox("bearerToken", json!(["Bearer ", &token()].concat())), ["error bearerToken"]);
    assert_eq!(sandbox("apiKey", json!("")), ["error apiKey"]);
    assert_eq!(sandbox("apiKey", json!("short")), ["warning apiKey"]);
    assert_eq!(sandbox("sessionId", json!([SESSION, "\n"].concat())), ["error sessionId"]);
    let message = |settings: Value| {
        let found = untyped::diagnose(&DOOR, &settings.to_string(), now()).unwrap();
        serde_json::to_value(&found).unwrap()[0]["message"].as_str().unwrap().to_owned()
    };
    let all = json!({ "environment": "sandbox", "market": "vodacomTZN", "apiKey": API_KEY, "sessionId": SESSION });
    let with = |key: &str| {
        let mut settings = all.clone();
        settings["bearerToken"] = json!(key);
        message(settings)
    };
    assert!(with(API_KEY).contains("API key") && with(SESSION).contains("session id"));
    let same = json!({ "environment": "sandbox", "market": "vodacomTZN", "apiKey": API_KEY, "sessionId": API_KEY });
    assert_eq!(findings(same), ["error sessionId"]);
}

#[test]
fn the_public_key_is_that_of_the_environment() {
    assert_eq!(production("publicKey", json!("openapiSandbox")), ["error publicKey"]);
    assert_eq!(sandbox("publicKey", json!("openapiProduction")), ["error publicKey"]);
    assert_eq!(sandbox("publicKey", json!("mozambiqueSample")), ["error publicKey"]);
    assert_eq!(sandbox("publicKey", json!("unknown")), ["warning publicKey"]);
    assert_eq!(sandbox("publicKey", json!("-----BEGIN")), ["error publicKey"]);
}

#[test]
fn a_session_is_not_used_before_it_is_live() {
    let after = |seconds: i64| sandbox("sessionCreated", json!(now().timestamp_millis() - seconds * 1000));
    assert_eq!(after(29), ["warning sessionCreated"]);
    assert_eq!(after(30), [""; 0]);
    assert_eq!(after(-1), ["error sessionCreated"]);
}

#[test]
fn what_belongs_elsewhere_is_found() {
    assert_eq!(findings(json!({})), ["error environment", "error market"]);
    assert_eq!(production("market", json!("TZN")), ["error market"]);
    assert_eq!(production("serviceProviderCode", json!("000000")), ["error serviceProviderCode"]);
    assert_eq!(sandbox("serviceProviderCode", json!(112_244)), ["warning serviceProviderCode"]);
    assert_eq!(sandbox("serviceProviderCode", json!("12-34")), ["error serviceProviderCode"]);
    assert_eq!(production("currency", json!("KES")), ["error currency"]);
    assert_eq!(production("phoneNumber", json!("+233244123456")), ["error phoneNumber"]);
    assert_eq!(production("phoneNumber", json!("254712345678")), ["error phoneNumber"]);
    assert_eq!(production("phoneNumber", json!("000000000001")), ["error phoneNumber"]);
    assert_eq!(sandbox("phoneNumber", json!("00000000000000000001")), [""; 0]);
    assert_eq!(production("thirdPartyConversationId", json!("INV-7")), ["error thirdPartyConversationId"]);
    assert_eq!(production("thirdPartyConversationId", json!("INV 7")), ["warning thirdPartyConversationId"]);
    assert_eq!(production("origin", json!("two words")), ["error origin"]);
    assert_eq!(production("baseUrl", json!("https://openapi.m-pesa.com/sandbox/ipg/v2")), ["error baseUrl"]);
    assert_eq!(sandbox("baseUrl", json!("https://openapi.m-pesa.com/openapi/ipg/v2")), ["error baseUrl"]);
    assert_eq!(sandbox("baseUrl", json!("https://uat.openapi.m-pesa.com")), ["error baseUrl"]);
    assert_eq!(sandbox("baseUrl", json!("https://openapi.m-pesa.com/sandbox/ipg/v2/vodacomTZN")), ["error baseUrl"]);
    assert_eq!(sandbox("baseUrl", json!("openapi.m-pesa.com")), ["error baseUrl"]);
}

#[test]
fn what_diagnose_cannot_read_is_an_error_with_its_path() {
    let settings = json!({ "environment": "prod", "apiKey": {}, "sessionCreated": "soon", "passkey": "x" });
    let error = untyped::diagnose(&DOOR, &settings.to_string(), now()).unwrap_err();
    let paths: Vec<_> = error.issues.iter().map(|issue| issue.path.as_str()).collect();
    assert_eq!(paths, ["environment", "apiKey", "sessionCreated", "passkey"]);
}

proptest! {
    #[test]
    fn nothing_that_was_given_is_shown_again(text in "[!-~]{6,40}") {
        for name in ["apiKey", "sessionId", "bearerToken", "phoneNumber", "origin", "serviceProviderCode", "baseUrl"] {
            let settings = json!({ "environment": "production", "market": "vodacomTZN", name: text }).to_string();
            let found = untyped::diagnose(&DOOR, &settings, now()).unwrap();
            prop_assert!(!serde_json::to_string(&found).unwrap().contains(&text));
        }
    }
}
