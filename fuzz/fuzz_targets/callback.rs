//! Any bytes posted to a callback URL.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mpesa_core::{
    answer::{Outcome, Resend},
    daraja::{self, Event, result_codes},
    error::ErrorCode,
    untyped,
};

fuzz_target!(|body: &[u8]| {
    let text = String::from_utf8_lossy(body);
    match (daraja::parse_callback(body), untyped::parse_callback(&text, None)) {
        (Err(typed), Err(error)) => {
            assert_eq!(typed, error);
            assert!(matches!(error.code, ErrorCode::NotJson | ErrorCode::UnknownCallback | ErrorCode::TooLarge));
        }
        (Ok(Event::Stk(event)), Ok(data)) => {
            let data = serde_json::to_value(&data).expect("an event can be written as JSON");
            assert_eq!(data["dedupeKey"], event.dedupe_key);
            assert_eq!(data["outcome"], event.outcome.as_str());
            assert_eq!(data["resultCode"], event.result_code);
            assert_eq!(data.get("receipt").and_then(|receipt| receipt.as_str()), event.receipt.as_deref());
            assert_eq!(data.get("amount").is_some(), event.amount.is_some());
            let known = result_codes::STK.iter().any(|row| row.code == event.result_code.trim());
            assert!(known || (event.outcome, event.resend) == (Outcome::Unknown, Resend::AfterQuery));
        }
        // Other kinds have their fixtures.
        (Ok(_), Ok(_)) => {}
        (typed, data) => panic!("the doors differ: {typed:?} and {data:?}"),
    }
});
