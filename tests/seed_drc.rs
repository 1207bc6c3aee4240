//! Every call that `mpesa.drc` of the `tekmpesa` SDK documents: its arguments make the request that public implementations
//! send, and the answer is read. Its defects are not here.
#![cfg(all(feature = "drc", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use chrono::{DateTime, Utc};
use mpesa_core::{
    context::Context,
    drc::{
        endpoints::{b2c_payment, c2b_payment, login},
        kinds::{Currency, Destination, Line, Msisdn, ProviderCode, Sum},
    },
    endpoint::Endpoint,
    environment::Environment,
    http::{HttpRequest, HttpResponse},
    money::Amount,
    untyped,
};
use serde_json::{Value, json};

const SESSION: &str = "744a986aeee4433fdf1b2";

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_767_592_800, 0).unwrap()
}

fn request(endpoint: &Endpoint, params: &Value, environment: &str) -> HttpRequest {
    let context =
        json!({ "environment": environment, "username": "IPG_USER", "password": "IPG_PASSWORD", "sessionId": SESSION });
    untyped::request(endpoint, &json!([params, context]).to_string(), now()).unwrap()
}

fn reply(endpoint: &Endpoint, body: &str) -> Value {
    serde_json::to_value(untyped::reply(endpoint, &HttpResponse::new(200, body)).unwrap()).unwrap()
}

/// The arguments of `API.c2b`.
fn c2b() -> Value {
    json!({
        "amount": "10", "callbackUrl": "https://api.example.com/cd/c2b", "commandId": "InitTrans_oneForallC2B",
        "currency": "CDF", "phoneNumber": "243811835361", "localTime": "20170901155250", "initials": "Initials",
        "language": "EN", "serviceProviderCode": "8337", "surname": "Surname", "thirdPartyReference": "Test100",
    })
}

/// The arguments of `API.b2c`.
fn b2c() -> Value {
    json!({
        "amount": "100", "callbackUrl": "https://api.example.com/cd/b2c", "commandId": "InitTrans_one4allb2c",
        "currency": "CDF", "phoneNumber": "243811835361", "language": "EN", "serviceProviderName": "ONE4ALL",
        "shortCode": "15058", "thirdPartyReference": "R20200727212753", "localTime": "20200727182753",
    })
}

/// `sandbox_host`, `live_host` and the paths.
fn goes_to(endpoint: &Endpoint, params: &Value, path: &str) {
    for (environment, host) in
        [("sandbox", "https://uatipg.m-pesa.vodacom.cd"), ("production", "https://ipg.m-pesa.vodacom.cd")]
    {
        let request = request(endpoint, params, environment);
        assert_eq!((request.method, &*request.url), ("POST", &*[host, path].concat()));
    }
}

#[test]
fn drc_login() {
    goes_to(&login::ENDPOINT, &json!({}), ":8091/insight/SOAPIn");
    let body = request(&login::ENDPOINT, &json!({}), "sandbox").body.unwrap();
    assert_eq!(body, include_str!("fixtures/drc/bodies/login-request.xml"));
    let answer = include_str!("fixtures/drc/bodies/login-response-success.xml");
    assert_eq!(reply(&login::ENDPOINT, answer), json!({ "sessionId": SESSION }));
}

#[test]
fn drc_c2b() {
    goes_to(&c2b_payment::ENDPOINT, &c2b(), ":8091/insight/SOAPIn");
    let body = request(&c2b_payment::ENDPOINT, &c2b(), "sandbox").body.unwrap();
    assert_eq!(body, include_str!("fixtures/drc/bodies/c2b-request.xml"));
    let taken = reply(&c2b_payment::ENDPOINT, include_str!("fixtures/drc/bodies/c2b-response.xml"));
    assert_eq!(taken["insightReference"], "727668AD2A2C389EE054002128FBA42E");
    assert_eq!((&taken["responseCode"], &taken["outcome"]), (&json!("0"), &json!("pending")));
}

#[test]
fn drc_b2c() {
    goes_to(&b2c_payment::ENDPOINT, &b2c(), ":8094/iPG/B2C");
    let body = request(&b2c_payment::ENDPOINT, &b2c(), "sandbox").body.unwrap();
    assert_eq!(body, include_str!("fixtures/drc/bodies/b2c-request.xml"));
    let taken = reply(&b2c_payment::ENDPOINT, include_str!("fixtures/drc/bodies/b2c-response.xml"));
    assert_eq!(taken["insightReference"], "ilu6sebgpdrj68t2d9vqrd7c0gceelgs");
    assert_eq!((&taken["responseCode"], &taken["outcome"]), (&json!("0"), &json!("pending")));
}

/// There the method that fetches it was sent in its place.
#[test]
fn drc_the_token_in_the_header_is_the_session_that_login_gave() {
    let answer = HttpResponse::new(200, include_str!("fixtures/drc/bodies/login-response-success.xml"));
    let session = login::Reply::read(&answer).unwrap().session_id;
    let payment = b2c_payment::Params {
        service_provider_name: None,
        phone_number: Msisdn::new("243811835361").unwrap(),
        currency: Currency::Cdf,
        amount: Sum::new(Amount::from_whole(100)).unwrap(),
        local_time: None,
        short_code: ProviderCode::new("15058").unwrap(),
        language: None,
        third_party_reference: Line::new("R20200727212753").unwrap(),
        callback_url: Destination::new("https://api.example.com/cd/b2c").unwrap(),
        command_id: None,
    };
    let context = Context::new(Environment::Sandbox, now()).session_id(session);
    let body = payment.request(&context).unwrap().body.unwrap();
    assert!(body.contains(&format!("<soap:Token>{SESSION}</soap:Token>")));
    let without = Context::new(Environment::Sandbox, now());
    assert_eq!(payment.request(&without).unwrap_err().issues[0].path, "context.sessionId");
}

/// There headers and parameters of one request leaked into the next.
#[test]
fn drc_nothing_of_a_request_is_in_the_next() {
    let first = request(&b2c_payment::ENDPOINT, &b2c(), "sandbox");
    let mut secretive = b2c();
    secretive["thirdPartyReference"] = "another".into();
    secretive["serviceProviderName"] = "ANOTHER".into();
    request(&b2c_payment::ENDPOINT, &secretive, "sandbox");
    request(&c2b_payment::ENDPOINT, &c2b(), "production");
    assert!(request(&b2c_payment::ENDPOINT, &b2c(), "sandbox") == first);
    let login = request(&login::ENDPOINT, &json!({}), "sandbox").body.unwrap();
    for foreign in [SESSION, "another", "ANOTHER", "CustomerMSISDN"] {
        assert!(!login.contains(foreign), "{foreign}");
    }
}

/// There values went into the message as they were.
#[test]
fn drc_what_people_are_called_does_not_break_the_message() {
    let mut params = c2b();
    params["surname"] = "O'Ngoy & <fils>".into();
    let body = request(&c2b_payment::ENDPOINT, &params, "sandbox").body.unwrap();
    assert!(body.contains("<value>O&apos;Ngoy &amp; &lt;fils&gt;</value>"));
}

/// There each call logged in anew and slept for half a minute: here no call makes another.
#[test]
fn drc_a_session_serves_many_payments() {
    for reference in ["A-1", "A-2", "A-3"] {
        let mut params = c2b();
        params["thirdPartyReference"] = reference.into();
        let body = request(&c2b_payment::ENDPOINT, &params, "sandbox").body.unwrap();
        assert!(body.contains(SESSION) && body.contains(reference) && !body.contains("IPG_PASSWORD"));
    }
}

/// There every answer was printed, with the password that the gateway repeats.
#[test]
fn drc_no_answer_shows_the_password_that_it_repeats() {
    for body in [
        include_str!("fixtures/drc/bodies/login-response-success.xml"),
        include_str!("fixtures/drc/bodies/login-response-failed.xml"),
        include_str!("fixtures/drc/bodies/login-response-no-session.xml"),
    ] {
        assert!(body.contains("IPG_PASSWORD"));
        let response = HttpResponse::new(200, body);
        let shown = format!(
            "{response:?} {:?} {:?}",
            login::Reply::read(&response),
            untyped::reply(&login::ENDPOINT, &response)
        );
        assert!(!shown.contains("IPG_PASSWORD") && !shown.contains("IPG_USER") && !shown.contains(SESSION), "{shown}");
    }
}
