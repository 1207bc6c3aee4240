//! M-Pesa Ethiopia: what holds for every input, that no secret is seen, and that every code is explained.
#![cfg(all(feature = "ethiopia", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

mod names;

use std::fmt::Debug;

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use mpesa_core::{
    answer::{Outcome, Resend},
    callback::Arrival,
    error::{Error, ErrorCode},
    ethiopia::{
        self, Event, endpoints,
        endpoints::{c2b_register, stk_push},
        error_codes,
        kinds::ShortCode,
        password::{PasswordForm, stk_password},
        result_codes,
    },
    http::HttpResponse,
    secret::Secret,
    untyped,
};
use names::snake;
use proptest::{option, prelude::*, sample::select};
use serde_json::{Value, json};

const TOKEN: &str = "ToKeNx7Qz81LmPw04RtVb";
const PASSKEY: &str = "1f0c55d9e1d4f1b0a7c3e2896b5d4c3f2e1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c";
const CONSUMER_KEY: &str = "CoNsUmErKeY3hT9uWq";
const CONSUMER_SECRET: &str = "CoNsUmErSeCrEt6jK2xN";
const CREDENTIAL: &str = "CrEdEnTiAl8vB5dFmN";
const SECRET_KEY: &str = "SeCrEtKeY7gH2sLpQz";
const SECRETS: [&str; 6] = [TOKEN, PASSKEY, CONSUMER_KEY, CONSUMER_SECRET, CREDENTIAL, SECRET_KEY];

/// 2024-09-18 05:58:23 in East Africa, the time of the official sample.
fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_726_628_303, 0).unwrap()
}

fn context() -> Value {
    json!({
        "environment": "sandbox", "accessToken": TOKEN, "passkey": PASSKEY, "consumerKey": CONSUMER_KEY,
        "consumerSecret": CONSUMER_SECRET, "initiatorName": "testapi", "securityCredential": CREDENTIAL,
        "appKey": SECRET_KEY,
    })
}

fn file(path: &str) -> String {
    let path = format!("{}/tests/fixtures/ethiopia/{path}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Those of the endpoint's smallest fixture.
fn params(endpoint: &str) -> Value {
    let fixture = file(&format!("{}/request.minimal.json", snake(endpoint)));
    serde_json::from_str::<Value>(&fixture).unwrap()["params"].clone()
}

fn password(form: PasswordForm) -> String {
    let code = ShortCode::new("1020").unwrap();
    stk_password(&code, &Secret::new(PASSKEY), form, now()).unwrap().password.expose().to_owned()
}

/// Whether a text holds a secret, as it is or in base64 together with anything else.
fn holds_secret(text: &str) -> bool {
    SECRETS.iter().any(|secret| {
        let in_base64 = (0..3).any(|skipped| {
            let part = &secret.as_bytes()[skipped..];
            text.contains(&STANDARD.encode(&part[..part.len() / 3 * 3]))
        });
        in_base64 || text.contains(secret)
    })
}

fn hidden(shown: impl Debug) {
    let text = format!("{shown:?} {shown:#?}");
    assert!(!holds_secret(&text), "a secret is seen in {text}");
}

fn hidden_in(error: &Error) {
    hidden(error);
    let data = serde_json::to_string(&error.data()).unwrap();
    assert!(!holds_secret(&format!("{error} {data}")), "a secret is seen in {error}: {data}");
}

#[test]
fn the_official_sample_has_a_password_of_64_hexadecimal_digits_and_so_has_ours() {
    let sample: Value = serde_json::from_str(&file("bodies/stkpush-v3-request.json")).unwrap();
    for text in [sample["Password"].as_str().unwrap(), &password(PasswordForm::Sha256)] {
        let plain = STANDARD.decode(text).unwrap();
        assert_eq!(plain.len(), 64);
        assert!(plain.iter().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f')), "{text}");
    }
}

/// Computed with Python's hashlib and base64.
#[test]
fn both_forms_of_the_password_are_those_of_another_implementation() {
    let hashed = "MGE4MmQ3ODIzOWUxYTQ0ZDY4NDkwZGQ1ZGZjOTZiNTliNDAxOWNmYTE3MjVhYzIyMjJjY2NiMzgwMjEzODRmMw==";
    let plain = "MTAyMDFmMGM1NWQ5ZTFkNGYxYjBhN2MzZTI4OTZiNWQ0YzNmMmUxYTBiOWM4ZDdlNmY1YTRiM2MyZDFlMGY5\
                 YThiN2MyMDI0MDkxODA1NTgyMw==";
    assert_eq!(password(PasswordForm::Sha256), hashed);
    assert_eq!(password(PasswordForm::Daraja), plain);
    let input = json!({ "shortCode": 1020, "passkey": PASSKEY, "passwordForm": "daraja" }).to_string();
    let made = serde_json::to_value(untyped::ethiopia_stk_password(&input, now()).unwrap()).unwrap();
    assert_eq!(made, json!({ "password": plain, "timestamp": "20240918055823" }));
}

#[test]
fn a_push_is_signed_with_the_password_that_is_computed_alone() {
    let mut push = params("stkPush");
    push["shortCode"] = json!("1020");
    let input = json!([push, context()]).to_string();
    let request = untyped::request(&stk_push::ENDPOINT, &input, now()).unwrap();
    let body: Value = serde_json::from_str(request.body.as_deref().unwrap()).unwrap();
    assert_eq!(body["Password"], json!(password(PasswordForm::Sha256)));
    assert_eq!(body["Timestamp"], "20240918055823");
    assert!(body.as_object().unwrap().keys().all(|name| !name.contains("passwordForm")));
}

#[test]
fn what_is_wrong_with_the_parts_of_a_password_is_said_of_each_of_them() {
    let paths = |input: Value| {
        let error = untyped::ethiopia_stk_password(&input.to_string(), now()).unwrap_err();
        hidden_in(&error);
        error.issues.into_iter().map(|issue| issue.path).collect::<Vec<_>>()
    };
    assert_eq!(paths(json!({})), ["shortCode", "passkey"]);
    assert_eq!(paths(json!([])), ["shortCode", "passkey"]);
    let wrong = json!({ "shortCode": "1", "passkey": "", "now": "x", "passwordForm": "md5", "key": 1 });
    assert_eq!(paths(wrong), ["shortCode", "passkey", "now", "passwordForm", "key"]);
    assert_eq!(paths(json!({ "shortCode": "1020", "passkey": password(PasswordForm::Sha256) })), ["passkey"]);
    assert_eq!(paths(json!({ "shortCode": "1020", "passkey": PASSKEY, "now": -1 })), ["now"]);
}

#[test]
fn a_request_carries_its_secrets_and_does_not_show_them() {
    for endpoint in endpoints::ALL {
        let input = json!([params(endpoint.name), context()]).to_string();
        let request = untyped::request(endpoint, &input, now()).unwrap();
        let carried = format!("{:?} {:?}", request.headers, request.body);
        assert!(holds_secret(&carried), "the search misses what {} carries", endpoint.name);
        hidden(&request);
    }
}

#[test]
fn only_the_registration_has_a_key_in_its_url_and_there_it_is_encoded_and_never_shown() {
    let mut context = context();
    for endpoint in endpoints::ALL.iter().filter(|endpoint| endpoint.name != "c2bRegister") {
        let input = json!([params(endpoint.name), context]).to_string();
        let url = untyped::request(endpoint, &input, now()).unwrap().url;
        assert!(!holds_secret(&url), "{url}");
    }
    context["consumerKey"] = json!("a+b/c=&d");
    let input = json!([params("c2bRegister"), context]).to_string();
    let request = untyped::request(&c2b_register::ENDPOINT, &input, now()).unwrap();
    assert!(request.url.ends_with("/v1/c2b-register-url/register?apikey=a%2Bb%2Fc%3D%26d"), "{}", request.url);
    assert!(!format!("{request:?}").contains("apikey"));
}

#[test]
fn no_wrong_context_or_parameter_shows_a_secret() {
    let mut errors = 0;
    for endpoint in endpoints::ALL {
        let (params, context) = (params(endpoint.name), context());
        for secret in SECRETS {
            for wrong in [json!(secret), json!(format!("{secret}\n")), json!([secret]), json!({ "key": secret })] {
                let spoiled = |whole: &Value, name: &str| {
                    let mut spoiled = whole.clone();
                    spoiled[name] = wrong.clone();
                    spoiled
                };
                let names = |whole: &Value| whole.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
                let keys = names(&context).into_iter().chain(["baseUrl", "now", "path", "other"].map(str::to_owned));
                let inputs = keys.map(|name| json!([params, spoiled(&context, &name)]));
                let more = names(&params).into_iter().chain(["other".to_owned()]);
                let inputs = inputs.chain(more.map(|name| json!([spoiled(&params, &name), context])));
                for input in inputs.collect::<Vec<_>>() {
                    if let Err(error) = untyped::request(endpoint, &input.to_string(), now()) {
                        errors += 1;
                        hidden_in(&error);
                    }
                }
            }
        }
    }
    assert!(errors > 500, "only {errors} of them were wrong");
}

#[test]
fn a_lost_token_answer_shows_nothing_of_the_token() {
    let body = format!(r#"{{"access_token":"{TOKEN}","expires_in":"soon"}}"#);
    for status in [200, 400, 500] {
        let response = HttpResponse::new(status, body.as_str());
        hidden_in(&untyped::reply(&endpoints::access_token::ENDPOINT, &response).unwrap_err());
    }
}

#[test]
fn of_a_payment_a_code_that_nobody_knows_is_doubt_whatever_the_status() {
    let body = r#"{"requestId":"1","errorCode":"400.777","errorMessage":"Something new"}"#;
    let payments: Vec<_> = endpoints::ALL.iter().filter(|endpoint| endpoint.lost == Resend::AfterQuery).collect();
    let names: Vec<_> = payments.iter().map(|endpoint| endpoint.name).collect();
    assert_eq!(names, ["b2cPayment", "c2bPayment", "c2bSimulate", "reversal", "stkPush"]);
    for endpoint in payments {
        for status in [200, 400, 401, 403, 404, 408, 409, 422, 500, 503] {
            let error = untyped::reply(endpoint, &HttpResponse::new(status, body)).unwrap_err();
            assert_eq!((error.code, error.resend), (ErrorCode::Unconfirmed, Resend::AfterQuery), "{status}");
        }
        let body = body.replace("Something new", "Invalid Access Token");
        let error = untyped::reply(endpoint, &HttpResponse::new(401, body)).unwrap_err();
        assert_eq!((error.code, error.resend), (ErrorCode::Refused, Resend::NewToken));
    }
}

#[test]
fn an_event_is_never_a_success_or_a_failure_by_a_code_that_nobody_knows() {
    for code in ["1", "17", "1032", "2001", "3001", "00", "0.0", "SUCCESS", "-1"] {
        let stk = json!({ "CheckoutRequestID": "ws_CO_1", "ResultCode": code });
        let stk = json!({ "Envelope": { "Body": { "stkCallback": stk } } });
        let result = json!({ "Result": { "ConversationID": "AG_1", "ResultCode": code } });
        for body in [stk, result] {
            let event = ethiopia::parse_callback(body.to_string().as_bytes()).unwrap().data();
            let event = serde_json::to_value(&event).unwrap();
            assert_eq!((&event["outcome"], &event["resend"]), (&json!("unknown"), &json!("afterQuery")), "{code}");
        }
    }
}

#[test]
fn a_push_reads_the_same_with_and_without_its_envelope() {
    for body in ["stkpush-callback-success.json", "stkpush-callback-failed.json"] {
        let wrapped: Value = serde_json::from_str(&file(&format!("bodies/{body}"))).unwrap();
        let bare = wrapped["Envelope"].to_string();
        let read = |text: &str| ethiopia::parse_callback(text.as_bytes()).unwrap();
        assert_eq!(read(&wrapped.to_string()), read(&bare));
    }
}

#[test]
fn body_and_url_must_agree_before_a_payment_is_booked() {
    let outcome = |word: Option<&str>, arrival| {
        let body = json!({ "RequestType": word, "TransID": "RCH7BT9MZ1", "TransAmount": "10" }).to_string();
        let event = match arrival {
            Some(arrival) => ethiopia::parse_callback_at(body.as_bytes(), arrival),
            None => ethiopia::parse_callback(body.as_bytes()),
        };
        let Ok(Event::C2b(event)) = event else { panic!("about a payment") };
        event.outcome
    };
    let (validation, confirmation) = (Some(Arrival::Validation), Some(Arrival::Confirmation));
    for (word, arrival, expected) in [
        (Some("Confirmation"), None, Outcome::Succeeded),
        (Some("confirmation"), confirmation, Outcome::Succeeded),
        (None, confirmation, Outcome::Succeeded),
        (Some("Advice"), confirmation, Outcome::Succeeded),
        (Some("Validation"), None, Outcome::Pending),
        (Some("Validation"), validation, Outcome::Pending),
        (Some("Validation"), confirmation, Outcome::Unknown),
        (Some("Confirmation"), validation, Outcome::Unknown),
        (Some("Advice"), None, Outcome::Unknown),
        (None, None, Outcome::Unknown),
        (None, Some(Arrival::Timeout), Outcome::Unknown),
    ] {
        assert_eq!(outcome(word, arrival), expected, "{word:?} {arrival:?}");
    }
}

#[cfg(feature = "words")]
#[test]
fn every_code_of_every_table_is_explained_in_sentences() {
    use mpesa_core::ethiopia::explain::{Question, explain};

    let sentence = |text: &str| text.ends_with('.') && text.starts_with(|first: char| first.is_uppercase());
    for (api, rows) in result_codes::TABLES {
        for row in *rows {
            let found = explain(&Question { code: Some(row.code), api: Some(api), ..Question::default() });
            assert_eq!((found[0].words, found[0].outcome), (row.words, Some(row.outcome)), "{api} {}", row.code);
            assert!(sentence(row.words.cause) && sentence(row.words.fix) && !row.words.evidence.is_empty());
        }
    }
    for code in ["999991", "999996", "999997", "999998"] {
        let found = explain(&Question { code: Some(code), ..Question::default() });
        assert_eq!(found[0].code, code);
        assert!(sentence(found[0].words.cause) && sentence(found[0].words.fix));
    }
    assert_eq!(error_codes::ALL.len(), 5);
    for api in ["stk", "result"] {
        let found = explain(&Question { code: Some("7777"), api: Some(api), ..Question::default() });
        assert!(found.iter().all(|found| found.outcome.is_none()), "{found:?}");
    }
}

/// `severity path` of each finding.
fn findings(settings: Value) -> Vec<String> {
    let found = untyped::diagnose(&ethiopia::DOOR, &settings.to_string(), now()).unwrap();
    let found = serde_json::to_value(&found).unwrap();
    let line = |finding: &Value| {
        assert!(finding["message"].as_str().is_some_and(|message| !message.is_empty()));
        format!("{} {}", finding["severity"].as_str().unwrap(), finding["path"].as_str().unwrap())
    };
    found.as_array().unwrap().iter().map(line).collect()
}

#[test]
fn settings_of_kenya_are_found() {
    let sandbox = |more: Value| {
        let mut settings = json!({ "environment": "sandbox" });
        settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        findings(settings)
    };
    for host in [
        "https://sandbox.safaricom.co.ke",
        "https://api.safaricom.co.ke/",
        "https://sandbox.safaricom.et",
        "https://production.safaricom.et:443/x",
        "https://API.safaricom.et",
        "nowhere",
    ] {
        assert_eq!(sandbox(json!({ "baseUrl": host })), ["error baseUrl"], "{host}");
    }
    let kenyan = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
    assert_eq!(sandbox(json!({ "passkey": kenyan })), ["error passkey"]);
    assert_eq!(sandbox(json!({ "passkey": password(PasswordForm::Daraja) })), ["error passkey"]);
    for code in [json!(174379), json!("5123456"), json!("12")] {
        assert_eq!(sandbox(json!({ "shortCode": code })), ["error shortCode"], "{code}");
    }
    assert_eq!(sandbox(json!({ "shortCode": "1020" })), ["warning shortCode"]);
    for phone in ["0712", "+254712345678", "0912345678", "251912345678"] {
        assert_eq!(sandbox(json!({ "phoneNumber": phone })), ["error phoneNumber"], "{phone}");
    }
}

#[test]
fn other_slips_are_found_and_right_settings_are_left_in_peace() {
    assert_eq!(
        findings(json!({
            "environment": "production", "consumerKey": CONSUMER_KEY, "consumerSecret": CONSUMER_SECRET,
            "passkey": PASSKEY, "shortCode": "101010", "phoneNumber": "0700404709", "initiatorName": "shop",
            "securityCredential": CREDENTIAL, "baseUrl": "https://api.safaricom.et",
            "serverTime": now().timestamp_millis(),
            "callbackUrl": "https://shop.example/callbacks/7f3a9c", "confirmationUrl": "https://shop.example/c/7f3a9c",
            "validationUrl": "https://shop.example/v/7f3a9c",
        })),
        Vec::<String>::new()
    );
    assert_eq!(
        findings(json!({
            "consumerKey": "same", "consumerSecret": "same", "accessToken": "Bearer x", "passkey": "a b",
            "initiatorName": "", "callbackUrl": "x", "resultUrl": "http://localhost/x",
            "timeoutUrl": "http://localhost/x", "confirmationUrl": "https://shop.example",
            "serverTime": now().timestamp_millis() - 3_600_000,
        })),
        [
            "error environment",
            "error accessToken",
            "error passkey",
            "error initiatorName",
            "error consumerSecret",
            "error callbackUrl",
            "warning resultUrl",
            "warning timeoutUrl",
            "warning confirmationUrl",
            "warning timeoutUrl",
            "error now",
        ]
    );
    let production = json!({ "environment": "production", "callbackUrl": "http://shop.example/x", "now": 0 });
    assert_eq!(findings(production), ["error callbackUrl", "error now"]);
    let error = untyped::diagnose(&ethiopia::DOOR, r#"{"till":"1","passkey":[1],"environment":"live"}"#, now());
    let paths: Vec<_> = error.unwrap_err().issues.into_iter().map(|issue| issue.path).collect();
    assert_eq!(paths, ["till", "passkey", "environment"]);
}

/// What strangers may send where an event is expected.
fn callback() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        select(vec!["0", "3002", "", " ", "Completed", "Validation", "Confirmation", "20241017165717", "1.50"])
            .prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    let names = select(vec![
        "Envelope",
        "Body",
        "stkCallback",
        "CallbackMetadata",
        "Item",
        "Name",
        "Value",
        "Result",
        "ResultCode",
        "ResultParameters",
        "ResultParameter",
        "Key",
        "ConversationID",
        "CheckoutRequestID",
        "TransID",
        "TransAmount",
        "RequestType",
        "TransactionStatus",
    ]);
    let value = leaf.prop_recursive(6, 60, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map(names.clone(), inner, 0..6)
                .prop_map(|members| members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
        ]
    });
    value.prop_map(|value| value.to_string())
}

proptest! {
    #[test]
    fn whatever_strangers_send_both_doors_read_it_alike(
        body in prop_oneof![callback(), ".{0,40}"],
        arrival in option::of(select(Arrival::ALL)),
    ) {
        let arrival = arrival.map(|(_, arrival)| arrival);
        let typed = (ethiopia::DOOR.typed)(body.as_bytes(), arrival);
        let read = untyped::parse_callback(&ethiopia::DOOR, &body, arrival);
        let value = |data: mpesa_core::data::Data<'_>| serde_json::to_value(&data).unwrap();
        prop_assert_eq!(read.map(value), typed.map(value));
    }

    #[test]
    fn whatever_answers_a_call_both_doors_read_it_alike(
        body in prop_oneof![
            ".{0,40}",
            ("[A-Za-z]{0,4}(Code|code|Description)", "[0-9.]{0,6}")
                .prop_map(|(name, text)| json!({ name: text, "requestId": "1" }).to_string()),
        ],
        status in 100u16..600,
    ) {
        let response = HttpResponse::new(status, body);
        for endpoint in endpoints::ALL {
            let value = |data: mpesa_core::data::Data<'_>| serde_json::to_value(&data).unwrap();
            let read = untyped::reply(endpoint, &response).map(value);
            prop_assert_eq!(read, (endpoint.words.typed)(&response).map(value));
        }
    }

    #[test]
    fn no_parameters_make_a_request_panic(params in callback(), context in callback()) {
        for endpoint in endpoints::ALL {
            let error = untyped::request(endpoint, &format!("[{params},{context}]"), now()).unwrap_err();
            prop_assert_eq!(error.resend, Resend::No);
        }
    }
}
