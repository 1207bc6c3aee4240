//! No secret is seen in what a program logs: errors, debug output, events.
#![cfg(all(feature = "daraja", feature = "credential"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use std::fmt::Debug;

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use mpesa_core::{
    answer::Resend,
    context::Context,
    credential::{EncryptionKey, SysRng},
    daraja::{
        endpoints::{self, access_token, bill_manager_opt_in, stk_push, stk_query},
        password,
    },
    environment::Environment,
    error::Error,
    http::HttpResponse,
    kind::{AdvisedText, CallbackUrl, Msisdn, Receiver, Shillings, ShortCode, Text},
    secret::Secret,
    untyped,
};
use serde_json::{Value, json};

const TOKEN: &str = "ToKeNx7Qz81LmPw04RtVb";
const PASSKEY: &str = "PaSsKeYe5d1c09f7aa3b62d84";
const CONSUMER_KEY: &str = "CoNsUmErKeY3hT9uWq";
const CONSUMER_SECRET: &str = "CoNsUmErSeCrEt6jK2xN";
const INITIATOR_PASSWORD: &str = "InItIaToR#8%vB5$dF";
const SECRETS: [&str; 5] = [TOKEN, PASSKEY, CONSUMER_KEY, CONSUMER_SECRET, INITIATOR_PASSWORD];

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

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn context() -> Value {
    json!({
        "environment": "sandbox", "accessToken": TOKEN, "passkey": PASSKEY,
        "consumerKey": CONSUMER_KEY, "consumerSecret": CONSUMER_SECRET,
        "initiatorName": "testapi", "securityCredential": STANDARD.encode([7; 256]), "appKey": "AG_2376487236",
    })
}

/// Those of the endpoint's smallest fixture.
fn params(endpoint: &str) -> Value {
    let folder: String = endpoint
        .chars()
        .flat_map(|letter| letter.is_ascii_uppercase().then_some('_').into_iter().chain(letter.to_lowercase()))
        .collect();
    let path = format!("{}/tests/fixtures/daraja/{folder}/request.minimal.json", env!("CARGO_MANIFEST_DIR"));
    let fixture: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    if fixture["params"].is_null() { json!({}) } else { fixture["params"].clone() }
}

/// Puts `wrong` in the place of every member in turn.
fn spoiled(whole: &Value, wrong: &Value) -> Vec<Value> {
    let names = whole.as_object().unwrap().keys();
    names
        .map(|name| {
            let mut spoiled = whole.clone();
            spoiled[name] = wrong.clone();
            spoiled
        })
        .collect()
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
fn no_wrong_context_shows_a_secret() {
    let mut wrongs = vec![json!(""), json!(7), json!(true)];
    for secret in SECRETS {
        wrongs.extend([
            json!(secret),
            json!(format!("{secret}\n")),
            json!(format!("{secret} {secret}")),
            json!(format!("https://user:{secret}@proxy.example")),
            json!(format!("https://proxy.example/?key={secret}")),
            json!([secret]),
            json!({ "secret": secret }),
            json!(STANDARD.encode(format!("174379{secret}20210628092408"))),
        ]);
    }
    let mut whole = context();
    for (name, value) in
        [("baseUrl", json!(null)), ("now", json!(null)), ("skipLimits", json!(null)), ("other", json!(null))]
    {
        whole[name] = value;
    }
    let mut errors = 0;
    for endpoint in endpoints::ALL {
        for context in wrongs.iter().flat_map(|wrong| spoiled(&whole, wrong)).chain(wrongs.clone()) {
            let input = json!([params(endpoint.name), context]).to_string();
            match untyped::request(endpoint, &input, now()) {
                Ok(request) => assert!(!holds_secret(&request.url), "a secret is in {}", request.url),
                Err(error) => {
                    errors += 1;
                    hidden_in(&error);
                }
            }
        }
    }
    assert!(errors > 500, "only {errors} of the contexts were wrong");
}

#[test]
fn no_secret_that_strays_into_the_parameters_is_shown() {
    for endpoint in endpoints::ALL {
        let mut whole = params(endpoint.name);
        whole["unknown"] = Value::Null;
        for wrong in SECRETS
            .iter()
            .flat_map(|secret| [json!(secret), json!([secret]), json!({ "store": secret, "till": secret })])
        {
            for params in spoiled(&whole, &wrong).into_iter().chain([wrong.clone()]) {
                let input = json!([params, context()]).to_string();
                match untyped::request(endpoint, &input, now()) {
                    Ok(request) => hidden(&request),
                    Err(error) => hidden_in(&error),
                }
            }
        }
        for input in [format!("[{TOKEN}"), format!("\"{PASSKEY}\""), format!("{{\"{PASSKEY}\":")] {
            hidden_in(&untyped::request(endpoint, &input, now()).unwrap_err());
        }
    }
}

#[test]
fn no_answer_to_access_token_shows_the_token() {
    let endpoint = endpoints::ALL.iter().find(|endpoint| endpoint.name == "accessToken").unwrap();
    let bodies = [
        format!(r#"{{"access_token":"{TOKEN}","expires_in":"soon"}}"#),
        format!(r#"{{"access_token":"{TOKEN}"}}"#),
        format!(r#"{{"access_token":"{TOKEN}","expires_in":3599"#),
        format!(r#"{{"access_token":["{TOKEN}"],"expires_in":3599}}"#),
        format!(r#"{{"access_token":"{TOKEN} ","expires_in":3599}}"#),
        format!(r#"{{"access_token":"{TOKEN}","expires_in":3599,"errorCode":"500.003.1001","errorMessage":"x"}}"#),
        format!(r#"{{"access_token":"{TOKEN}","expires_in":3599,"fault":{{}}}}"#),
        format!("<html>{TOKEN}</html>"),
        format!("access_token={TOKEN}"),
        format!(r#"{{"access_token":"{TOKEN}","pad":"{}"}}"#, "x".repeat(1 << 20)),
    ];
    for status in [200, 302, 400, 401, 403, 404, 429, 500, 502, 503] {
        for body in &bodies {
            let response = HttpResponse::new(status, body);
            hidden(&response);
            for error in
                [untyped::reply(endpoint, &response).unwrap_err(), access_token::Reply::read(&response).unwrap_err()]
            {
                hidden_in(&error);
                assert_eq!(error.body, None);
            }
        }
    }
    let response = HttpResponse::new(200, format!(r#"{{"access_token":"{TOKEN}","expires_in":3599}}"#));
    let reply = access_token::Reply::read(&response).unwrap();
    assert_eq!(reply.access_token.expose(), TOKEN);
    hidden(&reply);
}

#[test]
fn no_answer_to_the_opt_in_shows_the_key() {
    let bodies = [
        format!(r#"{{"app_key":"{TOKEN}","resmsg":"Success"}}"#),
        format!(r#"{{"app_key":"{TOKEN} ","resmsg":"Success","rescode":"200"}}"#),
        format!(r#"{{"app_key":["{TOKEN}"],"resmsg":"Success","rescode":"200"}}"#),
        format!(r#"{{"app_key":"{TOKEN}","resmsg":"Conflict","rescode":"409"}}"#),
        format!(r#"{{"app_key":"{TOKEN}","resmsg":"Success","rescode":"#),
    ];
    for body in &bodies {
        let response = HttpResponse::new(200, body);
        let error = bill_manager_opt_in::Reply::read(&response).unwrap_err();
        hidden_in(&error);
        assert_eq!(error.body, None);
    }
    let body = format!(r#"{{"app_key":"{TOKEN}","resmsg":"Success","rescode":"200","new_key":"{TOKEN}"}}"#);
    let reply = bill_manager_opt_in::Reply::read(&HttpResponse::new(200, body)).unwrap();
    assert_eq!(reply.app_key.expose(), TOKEN);
    hidden(&reply);
}

#[test]
fn the_typed_door_shows_no_secret_either() {
    let secret = |text: &str| Secret::new(text);
    let whole = Context::new(Environment::Sandbox, now())
        .access_token(secret(TOKEN))
        .consumer(secret(CONSUMER_KEY), secret(CONSUMER_SECRET))
        .passkey(secret(PASSKEY));
    hidden(&whole);
    let code = ShortCode::new("174379").unwrap();
    let push = stk_push::Params {
        short_code: Receiver::PayBill(code.clone()),
        amount: Shillings::new(1).unwrap(),
        phone_number: Msisdn::new("0712345678").unwrap(),
        callback_url: CallbackUrl::new("https://shop.example/c").unwrap(),
        account_reference: AdvisedText::new("INV-7").unwrap(),
        description: None,
        payer_phone_number: None,
    };
    let query = stk_query::Params {
        short_code: Receiver::PayBill(code.clone()),
        checkout_request_id: Text::new("ws_CO_1").unwrap(),
    };
    let signed = |passkey: &str| whole.clone().passkey(secret(passkey));
    let password = STANDARD.encode(format!("174379{PASSKEY}20210628092408"));
    let mut unset = whole.clone();
    unset.now = DateTime::UNIX_EPOCH;
    for context in [whole.clone(), signed(""), signed(&password), unset] {
        hidden(&context);
        for made in [push.request(&context), query.request(&context), access_token::Params {}.request(&context)] {
            match made {
                Ok(request) => hidden(&request),
                Err(error) => hidden_in(&error),
            }
        }
    }
    hidden(password::stk_password(&code, &secret(PASSKEY), now()).unwrap());
    hidden_in(&password::stk_password(&code, &secret(&password), now()).unwrap_err());
    hidden_in(&password::stk_password(&code, &secret(PASSKEY), DateTime::UNIX_EPOCH).unwrap_err());
    for passkey in [json!([PASSKEY]), json!(format!("{PASSKEY}\n")), json!(password)] {
        let input = json!({ "shortCode": "174379", "passkey": passkey, "key": PASSKEY }).to_string();
        hidden_in(&untyped::stk_password(&input, now()).unwrap_err());
    }
}

#[test]
fn no_refused_password_is_shown() {
    let key = EncryptionKey::of(Environment::Sandbox).unwrap();
    hidden(&key);
    let long = INITIATOR_PASSWORD.repeat(20);
    let encrypted = STANDARD.encode(INITIATOR_PASSWORD.repeat(20).as_bytes().split_at(256).0);
    for password in [format!("{INITIATOR_PASSWORD}\n"), format!("\u{fffd}{INITIATOR_PASSWORD}"), long, encrypted] {
        let error = key.encrypt(&password, &mut SysRng).unwrap_err();
        assert_eq!(error.resend, Resend::No);
        hidden_in(&error);
    }
    for pasted in [
        format!(
            "-----BEGIN RSA PRIVATE KEY-----\n{}\n-----END RSA PRIVATE KEY-----\n",
            STANDARD.encode(INITIATOR_PASSWORD)
        ),
        format!("-----BEGIN CERTIFICATE-----\n{INITIATOR_PASSWORD}\n-----END CERTIFICATE-----\n"),
        INITIATOR_PASSWORD.to_owned(),
    ] {
        hidden_in(&EncryptionKey::from_certificate(pasted.as_bytes(), None).unwrap_err());
    }
}
