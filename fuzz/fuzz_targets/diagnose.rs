//! Any settings of an integration.

#![no_main]

use chrono::{DateTime, Utc};
use libfuzzer_sys::fuzz_target;
use mpesa_core::{
    daraja,
    error::ErrorCode,
    openapi,
    untyped::{self, Door},
};

fuzz_target!(|text: &str| {
    let now = DateTime::from_timestamp(1_800_000_000, 0).expect("a time in 2027");
    [&daraja::DOOR, &openapi::DOOR].into_iter().for_each(|door| check(door, text, now));
});

fn check(door: &Door, text: &str, now: DateTime<Utc>) {
    match untyped::diagnose(door, text, now) {
        Ok(findings) => {
            let findings = serde_json::to_value(&findings).expect("findings can be written as JSON");
            for finding in findings.as_array().expect("they are a list") {
                let filled = |name: &str| finding[name].as_str().is_some_and(|text| !text.is_empty());
                assert!(filled("path") && filled("message") && filled("severity"), "{finding}");
                // The path is a name of ours: no secret is repeated.
                assert!(finding["path"].as_str().is_some_and(|path| path.len() <= 24), "{finding}");
            }
        }
        Err(error) => {
            let known = [ErrorCode::InvalidParameters, ErrorCode::InvalidArgument, ErrorCode::TooLarge];
            assert!(known.contains(&error.code));
            assert_eq!(error.issues.is_empty(), error.code != ErrorCode::InvalidParameters);
        }
    }
}
