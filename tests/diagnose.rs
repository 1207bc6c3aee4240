//! What people get wrong is found before anything is sent, and what is right is left in peace.
#![cfg(all(feature = "daraja", feature = "credential", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, TimeDelta, Utc};
use mpesa_core::{daraja, untyped};
use proptest::prelude::*;
use serde_json::{Value, json};

const SANDBOX_PASSKEY: &str = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
const PRODUCTION_PASSKEY: &str = "1f0c55d9e1d4f1b0a7c3e2896b5d4c3f2e1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c";

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

/// Milliseconds since 1970.
fn ago(days: i64) -> i64 {
    (now() - TimeDelta::days(days)).timestamp_millis()
}

/// `severity path` of each finding.
fn findings(settings: Value) -> Vec<String> {
    let found = untyped::diagnose(&daraja::DOOR, &settings.to_string(), now()).unwrap();
    let found = serde_json::to_value(&found).unwrap();
    let line = |finding: &Value| {
        assert!(finding["message"].as_str().is_some_and(|message| !message.is_empty()));
        format!("{} {}", finding["severity"].as_str().unwrap(), finding["path"].as_str().unwrap())
    };
    found.as_array().unwrap().iter().map(line).collect()
}

fn production(more: Value) -> Vec<String> {
    let mut settings = json!({ "environment": "production", "shortCode": "888880", "passkey": PRODUCTION_PASSKEY });
    settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    findings(settings)
}

fn sandbox(more: Value) -> Vec<String> {
    let mut settings = json!({ "environment": "sandbox", "shortCode": "174379", "passkey": SANDBOX_PASSKEY });
    settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    findings(settings)
}

#[test]
fn what_is_right_is_left_in_peace() {
    assert_eq!(sandbox(json!({})), [""; 0]);
    assert_eq!(
        production(json!({
            "consumerKey": "nF4OwB2XiuYZwmdMz3bovnzw2qMls1b7",
            "consumerSecret": "biIImmaAX9dYD4Pw",
            "shortCode": { "store": "888881", "till": 5123456 },
            "transactionType": "CustomerBuyGoodsOnline",
            "initiatorName": "shopapi",
            "initiatorPassword": "Nairobi#2026%",
            "initiatorPasswordSet": ago(10),
            "callbackUrl": "https://shop.example/callbacks/7f3a9c",
            "resultUrl": "https://shop.example/results/7f3a9c",
            "timeoutUrl": "https://shop.example/timeouts/7f3a9c",
            "c2bRegisterVersion": "v2",
            "c2bSimulateVersion": "v2",
            "serverTime": ago(0),
        })),
        [""; 0]
    );
}

#[test]
fn the_sandboxs_keys_do_not_go_to_production() {
    assert_eq!(production(json!({ "passkey": SANDBOX_PASSKEY })), ["error passkey"]);
    assert_eq!(production(json!({ "shortCode": 174379 })), ["error shortCode"]);
    assert_eq!(production(json!({ "shortCode": "600984" })), ["warning shortCode"]);
    assert_eq!(production(json!({ "initiatorName": "testapi" })), ["error initiatorName"]);
    assert_eq!(production(json!({ "baseUrl": "https://sandbox.safaricom.co.ke" })), ["error baseUrl"]);
    assert_eq!(sandbox(json!({ "baseUrl": "https://api.safaricom.co.ke/" })), ["error baseUrl"]);
    assert_eq!(sandbox(json!({ "shortCode": "600984" })), ["error passkey"]);
}

#[test]
fn a_certificate_belongs_to_its_environment() {
    assert_eq!(production(json!({ "certificate": "production" })), [""; 0]);
    assert_eq!(sandbox(json!({ "certificate": "sandbox" })), [""; 0]);
    assert_eq!(sandbox(json!({ "certificate": "production" })), ["error certificate"]);
    assert_eq!(production(json!({ "certificate": "sandbox" })), ["error certificate"]);
    for identity in ["tlsServer", "forged", "unreadable"] {
        assert_eq!(production(json!({ "certificate": identity })), ["error certificate"], "{identity}");
    }
    assert_eq!(production(json!({ "certificate": "foreign" })), ["warning certificate"]);
}

#[test]
fn keys_are_not_taken_for_each_other() {
    let password = STANDARD.encode(format!("174379{SANDBOX_PASSKEY}20261121101500"));
    assert_eq!(sandbox(json!({ "passkey": password })), ["error passkey"]);
    let credential = STANDARD.encode([7u8; 256]);
    assert_eq!(sandbox(json!({ "securityCredential": credential })), [""; 0]);
    assert_eq!(sandbox(json!({ "initiatorPassword": credential })), ["error initiatorPassword"]);
    assert_eq!(sandbox(json!({ "securityCredential": "Safaricom999!*!" })), ["error securityCredential"]);
    assert_eq!(sandbox(json!({ "consumerKey": "abc", "consumerSecret": "abc" })), ["error consumerSecret"]);
    assert_eq!(sandbox(json!({ "accessToken": "Bearer abc" })), ["error accessToken"]);
    assert_eq!(sandbox(json!({ "consumerKey": "" })), ["error consumerKey"]);
}

#[test]
fn a_till_is_not_its_store() {
    assert_eq!(production(json!({ "shortCode": { "store": "5123456", "till": "5123456" } })), ["error till"]);
    assert_eq!(production(json!({ "transactionType": "CustomerBuyGoodsOnline" })), ["error till"]);
    let till =
        json!({ "shortCode": { "store": "888881", "till": "5123456" }, "transactionType": "CustomerPayBillOnline" });
    assert_eq!(production(till), ["error transactionType"]);
}

#[test]
fn urls_that_m_pesa_cannot_reach_or_refuses_are_found() {
    let of = |url: &str| production(json!({ "callbackUrl": url }));
    for url in ["/callbacks", "shop.example/x", "ftp://shop.example/x"] {
        assert_eq!(of(url), ["error callbackUrl"], "{url}");
    }
    for url in ["http://shop.example/x", "https://localhost/x", "https://192.168.1.4/x", "https://x.ngrok.app/x"] {
        assert_eq!(of(url), ["error callbackUrl"], "{url}");
    }
    for word in ["mpesa", "M-Pesa", "SAFARICOM", "exec", "cmd", "Sql", "query", "exe"] {
        assert_eq!(of(&format!("https://shop.example/{word}/7f3a9c")), ["error callbackUrl"], "{word}");
    }
    assert_eq!(of("https://shop.example"), ["warning callbackUrl"]);
    assert_eq!(sandbox(json!({ "callbackUrl": "http://shop.example/7f3a9c" })), ["warning callbackUrl"]);
    let same = "https://shop.example/7f3a9c";
    assert_eq!(production(json!({ "confirmationUrl": same, "validationUrl": same })), ["warning validationUrl"]);
    assert_eq!(production(json!({ "resultUrl": same, "timeoutUrl": same })), ["warning timeoutUrl"]);
}

#[test]
fn one_version_of_c2b_is_used_throughout() {
    let mixed = json!({ "c2bRegisterVersion": "v1", "c2bSimulateVersion": "v2" });
    assert_eq!(sandbox(mixed), ["error c2bSimulateVersion"]);
}

#[test]
fn a_password_that_m_pesa_refuses_or_that_is_old_is_found() {
    for refused in ["Nairobi(2026)", "Nairobi 2026", "Nairobi2026\n", "Naïrobi2026", ""] {
        assert_eq!(sandbox(json!({ "initiatorPassword": refused })), ["error initiatorPassword"], "{refused}");
    }
    assert_eq!(sandbox(json!({ "initiatorPassword": "Nairobi@2026" })), ["warning initiatorPassword"]);
    let set = |days| sandbox(json!({ "initiatorPasswordSet": ago(days) }));
    assert_eq!(set(79), [""; 0]);
    assert_eq!(set(80), ["warning initiatorPasswordSet"]);
    assert_eq!(set(90), ["error initiatorPasswordSet"]);
}

#[test]
fn a_clock_that_is_off_is_found() {
    let off = |seconds: i64| sandbox(json!({ "now": ago(0), "serverTime": ago(0) + 1000 * seconds }));
    assert_eq!(off(30), [""; 0]);
    assert_eq!(off(-31), ["warning now"]);
    assert_eq!(off(301), ["error now"]);
    assert_eq!(off(3 * 3600), ["error now"]);
    assert_eq!(sandbox(json!({ "now": 0 })), ["error now"]);
}

#[test]
fn a_missing_environment_is_found_and_wrong_settings_are_refused() {
    assert_eq!(findings(json!({})), ["error environment"]);
    for settings in [json!(null), json!([]), json!("x"), json!({ "environment": "live" }), json!({ "pass_key": "x" })] {
        assert!(untyped::diagnose(&daraja::DOOR, &settings.to_string(), now()).is_err(), "{settings}");
    }
    assert!(
        untyped::diagnose(&daraja::DOOR, r#"{"passkey":true,"now":"yesterday","shortCode":{"till":1}}"#, now())
            .is_err()
    );
}

proptest! {
    #[test]
    fn no_setting_makes_it_panic_or_shows_a_secret(text in "\\PC{0,30}", name in 0usize..17) {
        let names = [
            "environment", "baseUrl", "accessToken", "consumerKey", "consumerSecret", "passkey", "shortCode", "till",
            "transactionType", "initiatorName", "initiatorPassword", "securityCredential", "certificate",
            "callbackUrl", "c2bRegisterVersion", "now", "initiatorPasswordSet",
        ];
        let secret = format!("s3cr3t{text}");
        if let Ok(found) = untyped::diagnose(&daraja::DOOR, &json!({ (names[name]): secret }).to_string(), now()) {
            prop_assert!(!serde_json::to_string(&found).unwrap().contains("s3cr3t"));
        }
    }
}
