//! Any text that a callback shows for a phone number.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mpesa_core::{daraja::phone::matches_phone_number, kind::Msisdn, untyped};

fuzz_target!(|shown: &str| {
    let fits: Vec<_> = ["254708374149", "254110000000"].into_iter().filter(|known| check(shown, known)).collect();
    // Only a mask can fit two numbers.
    assert!(fits.len() < 2 || shown.contains('*'));
    // A number that is read is one that is sent, and reads back.
    if let Some(phone) = Msisdn::new(shown) {
        let text = phone.as_str();
        assert!(text.len() == 12 && text.starts_with("254") && text.bytes().all(|byte| byte.is_ascii_digit()));
        assert!(Msisdn::new(text).as_ref() == Some(&phone) && matches_phone_number(text, &phone));
    }
});

fn check(shown: &str, known: &str) -> bool {
    let phone = Msisdn::new(known).expect("it is a phone number");
    let fits = matches_phone_number(shown, &phone);
    let read = untyped::matches_phone_number(&serde_json::json!([shown, known]).to_string());
    assert_eq!(serde_json::to_value(read.expect("two texts can be compared")).ok(), Some(fits.into()));
    assert!(!fits || shown.bytes().any(|byte| byte.is_ascii_hexdigit()), "nothing was shown");
    fits
}
