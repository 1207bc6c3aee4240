//! Any code and message that M-Pesa may send: the first line is the code, the rest the message.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mpesa_core::{
    daraja::{
        self,
        explain::{Question, explain},
        result_codes,
    },
    untyped,
};

fuzz_target!(|text: &str| {
    let (code, message) = text.split_once('\n').unwrap_or((text, ""));
    let apis = result_codes::TABLES.iter().map(|(api, _)| Some(*api));
    for api in apis.chain([None]) {
        let found = explain(&Question { code: Some(code), message: Some(message), api, error: None });
        assert!(found.iter().all(|row| !row.words.cause.is_empty() && !row.words.fix.is_empty()));
        assert!(found.iter().all(|row| row.code.is_empty() || code.trim().starts_with(row.code)));
        // What is known of that API comes first.
        assert!(found.iter().skip(1).all(|row| api.is_none() || row.api != api));
        let question = serde_json::json!({ "code": code, "message": message, "api": api }).to_string();
        let read = untyped::explain(&daraja::DOOR, &question).expect("a question of texts is answered");
        let read = serde_json::to_value(&read).expect("an answer can be written as JSON");
        let known = |name: &str| -> Vec<_> {
            read.as_array().expect("it is a list").iter().map(|row| row[name].as_str().map(str::to_owned)).collect()
        };
        assert_eq!(known("api"), found.iter().map(|row| row.api.map(str::to_owned)).collect::<Vec<_>>());
        let outcomes = found.iter().map(|row| row.outcome.map(|outcome| outcome.as_str().to_owned()));
        assert_eq!(known("outcome"), outcomes.collect::<Vec<_>>());
    }
    // Any JSON is a question, or refused as one.
    let _ = untyped::explain(&daraja::DOOR, text);
});
