//! STK passwords as Safaricom's portal and others print them (`reference/daraja.md` section 25).
#![cfg(feature = "daraja")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use mpesa_core::{daraja::password::stk_password, kind::ShortCode, secret::Secret, untyped};
use serde_json::{Value, json};

fn vectors() -> Value {
    serde_json::from_str(include_str!("fixtures/VECTORS-stk-password.json")).unwrap()
}

/// The moment at which clocks in Nairobi show these digits.
fn in_nairobi(digits: &str) -> DateTime<Utc> {
    (NaiveDateTime::parse_from_str(digits, "%Y%m%d%H%M%S").unwrap() - TimeDelta::hours(3)).and_utc()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

#[test]
fn passwords_are_those_that_are_published() {
    let vectors = vectors();
    let code = ShortCode::new(text(&vectors["shortcode"])).unwrap();
    let passkey = Secret::new(text(&vectors["passkey"]));
    let rows = vectors["vectors"].as_array().unwrap();
    assert_eq!(rows.len(), 4);
    for row in rows {
        let now = in_nairobi(text(&row["timestamp"]));
        let made = stk_password(&code, &passkey, now).unwrap();
        assert_eq!(
            (made.password.expose(), made.timestamp.as_str()),
            (text(&row["password"]), text(&row["timestamp"]))
        );

        let input = json!({ "shortCode": 174379, "passkey": passkey.expose(), "now": now.timestamp_millis() });
        let made =
            serde_json::to_value(untyped::stk_password(&input.to_string(), DateTime::UNIX_EPOCH).unwrap()).unwrap();
        assert_eq!(made, json!({ "password": row["password"], "timestamp": row["timestamp"] }));
    }
}

#[test]
fn the_password_that_the_portal_prints_with_characters_missing_is_not_made() {
    let vectors = vectors();
    let broken = text(&vectors["negative"]["portal_query_page_broken_password"]);
    let code = ShortCode::new(text(&vectors["shortcode"])).unwrap();
    let passkey = Secret::new(text(&vectors["passkey"]));
    let made = stk_password(&code, &passkey, in_nairobi("20160216165627")).unwrap();
    assert_ne!(made.password.expose(), broken);
    assert!(made.password.expose().len() > broken.len());
}

#[test]
fn a_password_is_refused_where_the_passkey_belongs() {
    let vectors = vectors();
    for row in vectors["vectors"].as_array().unwrap() {
        let input = json!({ "shortCode": "174379", "passkey": row["password"] }).to_string();
        let error = untyped::stk_password(&input, in_nairobi("20260101120000")).unwrap_err();
        let paths: Vec<_> = error.issues.iter().map(|issue| issue.path.as_str()).collect();
        assert_eq!(paths, ["passkey"]);
    }
}
