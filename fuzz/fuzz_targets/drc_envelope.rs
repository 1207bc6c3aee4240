#![no_main]
//! A message is read into texts under known members, without what a reply echoes of the credentials.

use libfuzzer_sys::fuzz_target;
use mpesa_core::{endpoint, json};

#[path = "../../src/drc/envelope.rs"]
#[allow(dead_code, reason = "not all that the library writes")]
mod envelope;
#[path = "../../src/xml.rs"]
#[allow(dead_code, reason = "not all that the library writes")]
mod xml;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let Ok(form) = envelope::read(&text) else { return };
    let is_reply = ["eventInfo", "response", "Fault"].iter().any(|name| form.get(name).is_some());
    for (name, value) in form.members().expect("an object") {
        match name.as_ref() {
            "EventID" => assert!(value.string().is_some_and(|text| !text.is_empty())),
            "Token" => assert!(!is_reply && value.string().is_some_and(|text| !text.is_empty())),
            "eventInfo" | "request" | "response" | "items" | "Fault" => {
                let items = value.members().expect("an object");
                assert!(items.iter().all(|(_, value)| value.string().is_some_and(|text| !text.is_empty())));
                let secret = |name: &str| ["Username", "Password"].iter().any(|own| own.eq_ignore_ascii_case(name));
                assert!(!is_reply || !items.iter().any(|(name, _)| secret(name)), "a reply tells credentials");
            }
            other => panic!("{other} is no member of the form"),
        }
    }
    if let Some(items) = form.get("items").and_then(json::Value::members) {
        let items: Vec<_> =
            items.iter().filter_map(|(name, value)| Some((name.as_ref(), "String", value.string()?))).collect();
        let sent = envelope::write_soap(&[], &items);
        let read = envelope::read(&sent);
        // What is written is longer, and may reach a limit.
        let same = read.as_ref().is_ok_and(|read| read.get("items") == form.get("items"));
        assert!(same || sent.len() > endpoint::MAX_BYTES || items.len() > 1000, "{sent}");
    }
});
