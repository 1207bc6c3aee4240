//! Any bytes posted to a callback URL, wherever they arrived.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mpesa_core::{
    callback::Arrival,
    daraja::{self, result_codes},
    error::ErrorCode,
    openapi, untyped,
};
use serde_json::Value;

fuzz_target!(|body: &[u8]| {
    check(body, None);
    Arrival::ALL.iter().for_each(|(_, arrival)| check(body, Some(*arrival)));
    of_openapi(body);
});

fn of_openapi(body: &[u8]) {
    let text = String::from_utf8_lossy(body);
    let shown = |data| serde_json::to_value(&data).expect("an event can be written as JSON");
    let read = untyped::parse_callback(&openapi::DOOR, &text, None).map(shown);
    assert_eq!((openapi::DOOR.typed)(body, None).map(shown), read);
    let Ok(event) = read else { return };
    let word = |name: &str| event[name].as_str();
    let sure = word("outcome") == Some("succeeded");
    assert!(!sure || (word("resultCode") == Some("INS-0") && word("resend") == Some("no")), "{event}");
    assert!(untyped::acknowledge(&openapi::DOOR, &event.to_string()).is_ok(), "{event}");
}

fn check(body: &[u8], arrival: Option<Arrival>) {
    let text = String::from_utf8_lossy(body);
    let typed = match arrival {
        Some(arrival) => daraja::parse_callback_at(body, arrival),
        None => daraja::parse_callback(body),
    };
    match (typed, untyped::parse_callback(&daraja::DOOR, &text, arrival)) {
        (Err(typed), Err(error)) => {
            assert_eq!(typed, error);
            assert!(matches!(error.code, ErrorCode::NotJson | ErrorCode::UnknownCallback | ErrorCode::TooLarge));
        }
        (Ok(typed), Ok(read)) => {
            let event = serde_json::to_value(&read).expect("an event can be written as JSON");
            assert_eq!(serde_json::to_value(typed.data()).expect("so can a typed one"), event);
            holds(&event, arrival);
        }
        (typed, read) => panic!("the doors differ: {typed:?} and {read:?}"),
    }
}

/// What holds for events of every kind.
fn holds(event: &Value, arrival: Option<Arrival>) {
    let word = |name: &str| event[name].as_str();
    let kind = word("kind").expect("every event has a kind");
    let ended = (word("outcome").expect("and an outcome"), word("resend").expect("and says what to do"));
    let doubt = ("unknown", "afterQuery");
    assert!(word("dedupeKey").is_some_and(|key| key.starts_with(&format!("{kind}:"))));
    assert!(ended.0 != "succeeded" || ended.1 == "no", "what succeeded may be sent again");
    assert!(!matches!(ended, ("unknown" | "pending", "safe" | "newToken")), "what is open may be sent again");
    let code = word("resultCode").unwrap_or_default();
    let known = match kind {
        "stk" => result_codes::STK,
        "result" => result_codes::RESULT,
        "b2bExpress" => result_codes::B2B_EXPRESS,
        "standingOrder" => result_codes::STANDING_ORDER,
        "c2b" => {
            assert_eq!(
                ended.0,
                word("stage").map_or("unknown", |stage| if stage == "validation" { "pending" } else { "succeeded" })
            );
            assert!(arrival != Some(Arrival::Validation) || ended.0 == "pending", "a question is taken for a payment");
            return;
        }
        _ => return,
    };
    let answered = event["transactionStatus"].is_string() && code == "0";
    assert!(answered || known.iter().any(|row| row.code == code) || ended == doubt, "an unknown code is no doubt");
    if kind == "result" {
        let asked = arrival == Some(Arrival::TransactionStatus) || event["transactionStatus"].is_string();
        assert!(arrival != Some(Arrival::Timeout) || ended == doubt, "a timeout is no doubt");
        assert!(!asked || code == "0" || ended == doubt, "a question that failed says something about the payment");
    }
}
