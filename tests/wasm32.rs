//! The library's own API where it is shipped: on wasm32, in Node and in a browser.
#![cfg(all(feature = "js", target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use mpesa_core::{
    answer::{Outcome, Resend},
    callback::Arrival,
    certificate::{Certificate, Identity},
    context::Context,
    credential::{EncryptionKey, SysRng},
    daraja::{
        Event,
        conversation_id::originator_conversation_id,
        endpoints::{b2c_payment, stk_push},
        explain::{Question, explain},
        parse_callback, parse_callback_at,
        password::stk_password,
    },
    environment::Environment,
    error::ErrorCode,
    http::HttpResponse,
    kind::{AdvisedText, CallbackUrl, Msisdn, Receiver, Shillings, ShortCode, Text},
    secret::Secret,
};
use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

const PASSKEY: &str = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";

fn context(now: DateTime<Utc>) -> Context {
    Context::new(Environment::Sandbox, now).access_token(Secret::new("token")).passkey(Secret::new(PASSKEY))
}

fn push() -> stk_push::Params {
    stk_push::Params {
        short_code: Receiver::PayBill(ShortCode::new("174379").unwrap()),
        amount: Shillings::new(1).unwrap(),
        phone_number: Msisdn::new("0708374149").unwrap(),
        callback_url: CallbackUrl::new("https://example.com/callback").unwrap(),
        account_reference: AdvisedText::new("INV-1").unwrap(),
        description: None,
        payer_phone_number: None,
    }
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap()
}

/// What JavaScript itself says about the time in Nairobi.
fn nairobi(moment: DateTime<Utc>) -> String {
    let shifted = js_sys::Date::new(&((moment.timestamp_millis() + 3 * 3_600_000) as f64).into());
    let iso = String::from(shifted.to_iso_string());
    iso.chars().filter(char::is_ascii_digit).take(14).collect()
}

#[wasm_bindgen_test]
fn a_request_carries_the_time_of_javascript_in_nairobi() {
    let now = now();
    let request = push().request(&context(now)).unwrap();
    let body: Value = serde_json::from_str(&request.body.unwrap()).unwrap();
    assert_eq!(body["Timestamp"], nairobi(now));
    let password = STANDARD.decode(body["Password"].as_str().unwrap()).unwrap();
    assert_eq!(String::from_utf8(password).unwrap(), format!("174379{PASSKEY}{}", nairobi(now)));
    assert_eq!(request.url, "https://sandbox.safaricom.co.ke/mpesa/stkpush/v1/processrequest");
}

#[wasm_bindgen_test]
fn the_times_of_every_month_agree_with_javascript() {
    for month in 0..1200 {
        let moment = DateTime::from_timestamp_secs(946_684_800 + month * 2_629_746).unwrap();
        let request = push().request(&context(moment)).unwrap();
        let body: Value = serde_json::from_str(&request.body.unwrap()).unwrap();
        assert_eq!(body["Timestamp"], nairobi(moment));
    }
}

#[wasm_bindgen_test]
fn a_clock_that_was_never_set_is_refused() {
    let error = push().request(&context(DateTime::from_timestamp_millis(0).unwrap())).unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidParameters);
    assert_eq!(error.issues[0].path, "context.now");
}

#[wasm_bindgen_test]
fn the_stk_password_is_that_of_the_portals_sample() {
    let moment = DateTime::parse_from_rfc3339("2016-02-16T16:56:27+03:00").unwrap().to_utc();
    let made = stk_password(&ShortCode::new("174379").unwrap(), &Secret::new(PASSKEY), moment).unwrap();
    assert_eq!(made.timestamp, "20160216165627");
    assert_eq!(
        made.password.expose(),
        "MTc0Mzc5YmZiMjc5ZjlhYTliZGJjZjE1OGU5N2RkNzFhNDY3Y2QyZTBjODkzMDU5YjEwZjc4ZTZiNzJhZGExZWQyYzkxOTIwMTYwMjE2MTY1NjI3"
    );
}

#[wasm_bindgen_test]
fn a_lost_answer_is_to_be_found_out_and_not_sent_again() {
    let accepted = r#"{"MerchantRequestID":"1","CheckoutRequestID":"ws_CO_1","ResponseCode":"0"}"#;
    assert_eq!(stk_push::Reply::read(&HttpResponse::new(200, accepted)).unwrap().checkout_request_id, "ws_CO_1");
    let error = stk_push::Reply::read(&HttpResponse::new(504, "<html>")).unwrap_err();
    assert_eq!((error.code, error.resend), (ErrorCode::UnreadableReply, Resend::AfterQuery));
}

#[wasm_bindgen_test]
fn a_callback_is_read_to_the_cent() {
    let body = r#"{"Body":{"stkCallback":{"MerchantRequestID":"1","CheckoutRequestID":"ws_CO_1","ResultCode":0,
        "ResultDesc":"Done","CallbackMetadata":{"Item":[{"Name":"Amount","Value":90071992547409.91},
        {"Name":"TransactionDate","Value":20191219102115}]}}}}"#;
    let Event::Stk(event) = parse_callback(body.as_bytes()).unwrap() else {
        unreachable!("it is the callback of an STK push");
    };
    assert_eq!(event.outcome, Outcome::Succeeded);
    assert_eq!(event.amount.unwrap().minor(), 9_007_199_254_740_991);
    assert_eq!(event.time.unwrap().to_iso(), "2019-12-19T10:21:15+03:00");
    assert_eq!(parse_callback(b"<html>").unwrap_err().code, ErrorCode::NotJson);
}

#[wasm_bindgen_test]
fn a_payout_is_sent_again_under_its_id_only() {
    let id = originator_conversation_id([7; 12]);
    let credential = EncryptionKey::of(Environment::Sandbox).unwrap().encrypt("Safaricom999!*!", &mut SysRng).unwrap();
    let params = b2c_payment::Params {
        originator_conversation_id: AdvisedText::new(&id).unwrap(),
        command_id: b2c_payment::CommandId::BusinessPayment,
        amount: Shillings::new(10).unwrap(),
        short_code: ShortCode::new("600992").unwrap(),
        phone_number: Msisdn::new("0708374149").unwrap(),
        remarks: Text::new("Refund").unwrap(),
        occasion: None,
        occasion_name: None,
        result_url: CallbackUrl::new("https://example.com/results").unwrap(),
        timeout_url: CallbackUrl::new("https://example.com/timeouts").unwrap(),
    };
    let context = context(now()).initiator(Secret::new("testapi"), Secret::new(&credential));
    let body: Value = serde_json::from_str(&params.request(&context).unwrap().body.unwrap()).unwrap();
    assert_eq!((&body["OriginatorConversationID"], &body["SecurityCredential"]), (&id.into(), &credential.into()));
    let error = b2c_payment::Reply::read(&HttpResponse::new(504, "")).unwrap_err();
    assert_eq!(error.resend, Resend::SameId);
}

#[wasm_bindgen_test]
fn a_timeout_is_doubt_and_a_code_is_explained() {
    let body = br#"{"Result":{"ResultCode":2001,"ConversationID":"AG_1"}}"#;
    let Event::Result(event) = parse_callback_at(body, Arrival::Timeout).unwrap() else {
        unreachable!("it is a result");
    };
    assert_eq!((event.outcome, event.resend), (Outcome::Unknown, Resend::AfterQuery));
    let found = explain(&Question { code: Some("2001"), api: Some("result"), ..Question::default() });
    assert!(found[0].words.cause.contains("initiator information"));
}

#[wasm_bindgen_test]
fn a_credential_is_encrypted_with_the_random_numbers_of_the_platform() {
    for environment in [Environment::Sandbox, Environment::Production] {
        let key = EncryptionKey::of(environment).unwrap();
        let [one, other] = [(); 2].map(|()| key.encrypt("Safaricom999!*!", &mut SysRng).unwrap());
        assert_ne!(one, other);
        assert_eq!(STANDARD.decode(one).unwrap().len(), 256);
    }
    assert_eq!(Certificate::of(Environment::Production).unwrap().identity, Identity::Production);
}
