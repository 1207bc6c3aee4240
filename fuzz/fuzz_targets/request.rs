//! Any parameters and context, for every endpoint: `[params, context]`, or a fixture that holds both.

#![no_main]

use chrono::{DateTime, Utc};
use libfuzzer_sys::fuzz_target;
use mpesa_core::{daraja, endpoint::Endpoint, error::ErrorCode, openapi, untyped};
use serde_json::Value;

fuzz_target!(|text: &str| {
    let now = DateTime::from_timestamp(1_800_000_000, 0).expect("a time in 2027");
    let fixture = serde_json::from_str::<Value>(text).ok().filter(Value::is_object);
    let pair = fixture.map(|fixture| serde_json::json!([fixture["params"], fixture["context"]]).to_string());
    let text = pair.as_deref().unwrap_or(text);
    let all = [daraja::endpoints::ALL, openapi::endpoints::ALL];
    all.into_iter().flatten().for_each(|endpoint| check(endpoint, text, now));
    if let Ok(made) = untyped::stk_password(text, now) {
        let made = serde_json::to_value(&made).expect("a password can be written as JSON");
        assert!(made["timestamp"].as_str().is_some_and(|time| time.len() == 14));
    }
});

fn check(endpoint: &Endpoint, text: &str, now: DateTime<Utc>) {
    match untyped::request(endpoint, text, now) {
        Ok(request) => {
            let (scheme, rest) = request.url.split_once("://").expect("the URL is absolute");
            assert!(matches!(scheme, "https" | "http") && rest.contains('/'), "{}", request.url);
            let printable = |text: &str| text.bytes().all(|byte| (0x20..0x7f).contains(&byte));
            assert!(printable(&request.url) && !request.url.contains(' '), "{}", request.url);
            assert!(request.headers.iter().all(|(_, value)| printable(value)), "{}", endpoint.name);
            assert_eq!(request.body.is_none(), request.method == "GET");
            if let Some(body) = &request.body {
                let body: Value = serde_json::from_str(body).expect("the body is JSON");
                let mut names = body.as_object().into_iter().flat_map(|members| members.keys());
                assert!(body.is_object() || body.is_array(), "{}: {body}", endpoint.name);
                assert!(names.all(|name| !name.starts_with(['~', '@', '?'])), "a name of ours is sent: {body}");
            }
        }
        Err(error) if error.code == ErrorCode::InvalidParameters => {
            assert!(!error.issues.is_empty());
            assert!(error.issues.iter().all(|issue| !issue.path.is_empty() && !issue.message.is_empty()));
        }
        Err(error) => {
            assert!(matches!(error.code, ErrorCode::InvalidArgument | ErrorCode::TooLarge));
            assert!(error.issues.is_empty());
        }
    }
}
