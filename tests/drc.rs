//! DR Congo's gateway: what holds for every input, and what people get wrong.
#![cfg(all(feature = "drc", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use chrono::{DateTime, Utc};
use mpesa_core::{
    answer::{Outcome, Resend},
    context::Context,
    data::Data,
    drc::{
        self, CODES, DOOR, Event, acknowledge,
        endpoints::{self, b2b_payment, b2c_payment, c2b_payment, login},
        kinds::{Currency, Destination, Language, Line, Msisdn, ProviderCode, Sum, WallClock},
        parse_callback,
    },
    endpoint::Endpoint,
    environment::Environment,
    error::{Error, ErrorCode},
    explain::{Question, explain},
    http::{HttpRequest, HttpResponse},
    money::Amount,
    secret::Secret,
    untyped,
};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

const SESSION: &str = "SeSsIoN744a986aeee4433fdf1b2";
const PASSWORD: &str = "PaSsWoRd9f760498";
const USER: &str = "UsErNaMe11835361";

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_767_592_800, 0).unwrap()
}

fn value(data: &Data<'_>) -> Value {
    serde_json::to_value(data).unwrap()
}

fn context() -> Value {
    json!({ "environment": "sandbox", "username": USER, "password": PASSWORD, "sessionId": SESSION })
}

fn typed_context() -> Context {
    let keys = [USER, PASSWORD, SESSION].map(Secret::new);
    let [username, password, session] = keys;
    Context::new(Environment::Sandbox, now()).login(username, password).session_id(session)
}

fn build(endpoint: &Endpoint, params: &Value, context: &Value) -> Result<HttpRequest, Error> {
    untyped::request(endpoint, &json!([params, context]).to_string(), now())
}

fn body(endpoint: &Endpoint, params: &Value) -> String {
    build(endpoint, params, &context()).unwrap().body.unwrap()
}

fn payment() -> Value {
    json!({
        "phoneNumber": "0811 835 361", "serviceProviderCode": "8337", "currency": "CDF", "amount": 1500,
        "thirdPartyReference": "INV-7", "callbackUrl": "https://shop.example/callbacks/7f3a9c", "surname": "Ngoy",
        "initials": "J",
    })
}

/// The value of an item in a SOAP message, as it was written.
fn item<'b>(body: &'b str, name: &str) -> Option<&'b str> {
    let (_, rest) = body.split_once(&format!("<name>{name}</name>"))?;
    let (_, rest) = rest.split_once("<value>")?;
    rest.split_once("</value>").map(|(value, _)| value)
}

fn soap(items: &[(&str, &str)]) -> String {
    let items: String = items
        .iter()
        .map(|(name, value)| format!("<dataItem><name>{name}</name><value>{value}</value></dataItem>"))
        .collect();
    ["<Envelope><Body><getGenericResult><Request>", &items, "</Request></getGenericResult></Body></Envelope>"].concat()
}

fn answer(code: &str, detail: &str, response: &[(&str, &str)]) -> HttpResponse {
    let items: String = response
        .iter()
        .map(|(name, value)| format!("<dataItem><name>{name}</name><value>{value}</value></dataItem>"))
        .collect();
    let parts =
        format!("<eventInfo><code>{code}</code><detail>{detail}</detail></eventInfo><response>{items}</response>");
    let start = "<Envelope><Body><getGenericResultResponse><SOAPAPIResult>";
    HttpResponse::new(200, [start, &parts, "</SOAPAPIResult></getGenericResultResponse></Body></Envelope>"].concat())
}

#[test]
fn typed_and_untyped_parameters_make_the_same_request() {
    let typed = c2b_payment::Params {
        phone_number: Msisdn::new("+243811835361").unwrap(),
        service_provider_code: ProviderCode::new("8337").unwrap(),
        currency: Currency::Usd,
        amount: Sum::new(Amount::parse("99.50").unwrap()).unwrap(),
        local_time: WallClock::new("2026-01-05T09:00:00"),
        third_party_reference: Line::new("INV-7").unwrap(),
        command_id: Line::new("InitTrans_mine"),
        language: Some(Language::French),
        callback_url: Destination::new("mailto:accounts@shop.example").unwrap(),
        surname: Line::new("Ngoy"),
        initials: Line::new("J"),
    };
    let mut given = payment();
    for (name, own) in [
        ("currency", "USD"),
        ("amount", "99.5"),
        ("localTime", "20260105090000"),
        ("commandId", "InitTrans_mine"),
        ("language", "FR"),
        ("callbackUrl", "mailto:accounts@shop.example"),
    ] {
        given[name] = own.into();
    }
    assert!(typed.request(&typed_context()).unwrap() == build(&c2b_payment::ENDPOINT, &given, &context()).unwrap());
}

#[test]
fn the_time_is_kinshasas_unless_the_caller_says_otherwise() {
    let mut given = payment();
    assert_eq!(item(&body(&c2b_payment::ENDPOINT, &given), "Date"), Some("20260105070000"));
    given["localTime"] = "2026-01-05T08:00:00".into(); // in Lubumbashi
    assert_eq!(item(&body(&c2b_payment::ENDPOINT, &given), "Date"), Some("20260105080000"));
}

#[test]
fn a_callback_url_in_production_must_be_reachable_and_a_path_can_be_chosen() {
    let mut given = payment();
    given["callbackUrl"] = "http://localhost:3000/callbacks".into();
    assert!(build(&c2b_payment::ENDPOINT, &given, &context()).is_ok());
    let mut live = context();
    live["environment"] = "production".into();
    let error = build(&c2b_payment::ENDPOINT, &given, &live).unwrap_err();
    assert_eq!(error.issues[0].path, "callbackUrl");
    live["baseUrl"] = "http://127.0.0.1:8787/".into();
    live["path"] = "/another".into();
    assert_eq!(build(&c2b_payment::ENDPOINT, &given, &live).unwrap().url, "http://127.0.0.1:8787/another");
}

#[test]
fn soap_says_what_it_is() {
    let request = build(&c2b_payment::ENDPOINT, &payment(), &context()).unwrap();
    let expected =
        [("accept", "text/xml, application/xml"), ("soapaction", "\"\""), ("content-type", "text/xml; charset=utf-8")];
    assert_eq!(request.headers, expected.map(|(name, value)| (name, value.to_owned())));
}

#[test]
fn a_session_that_is_over_proves_that_nothing_happened() {
    // Who is refused for anything else is not to log in again and again.
    for (detail, resend) in [
        ("Session Expired", Resend::NewToken),
        ("session expired", Resend::NewToken),
        ("Authentication Failed", Resend::No),
    ] {
        for endpoint in [&c2b_payment::ENDPOINT, &b2c_payment::ENDPOINT, &b2b_payment::ENDPOINT] {
            let error = untyped::reply(endpoint, &answer("4", detail, &[])).unwrap_err();
            assert_eq!((error.code, error.resend), (ErrorCode::Refused, resend), "{}", endpoint.name);
        }
        // A login has no session to renew.
        let error = login::Reply::read(&answer("4", detail, &[])).unwrap_err();
        assert_eq!((error.code, error.resend), (ErrorCode::Refused, Resend::No));
    }
}

#[test]
fn what_nobody_knows_of_a_payment_is_doubt() {
    for response in [
        answer("4", "Error", &[]),
        answer("5", "Session Expired", &[]),
        answer("3", "Processed", &[]),
        answer("3", "Processed", &[("InsightReference", "1")]),
        answer("3", "Processed", &[("ResponseCode", "1")]),
        answer("3", "Processed", &[("ResponseCode", "-2")]),
        answer("3", "Processed", &[("ResponseCode", "Duplicate")]),
        answer("3", "Processed", &[("ResponseCode", "0"), ("ResultCode", "-1")]),
        HttpResponse::new(200, ""),
        HttpResponse::new(200, "<html></html>"),
        HttpResponse::new(200, r#"{"ResponseCode":"0"}"#),
        HttpResponse::new(504, "Gateway Time-out"),
    ] {
        for endpoint in [&c2b_payment::ENDPOINT, &b2c_payment::ENDPOINT, &b2b_payment::ENDPOINT] {
            let error = untyped::reply(endpoint, &response).unwrap_err();
            assert_eq!(error.resend, Resend::AfterQuery, "{} {}", endpoint.name, response.body);
        }
    }
}

#[test]
fn the_words_for_no_session_are_no_session_whatever_the_code_says() {
    for words in ["Invalid Credentials", "INVALID CREDENTIALS"] {
        let error = login::Reply::read(&answer("3", "Processed", &[("SessionId", words)])).unwrap_err();
        assert_eq!((error.code, error.resend), (ErrorCode::Refused, Resend::No));
        assert_eq!(error.api_code.as_deref(), Some("3"));
    }
    let reply = login::Reply::read(&answer("3", "Processed", &[("SessionId", SESSION)])).unwrap();
    assert_eq!(reply.session_id.expose(), SESSION);
}

fn transaction(items: &[(&str, &str)]) -> drc::callbacks::transaction::Event {
    match parse_callback(soap(items).as_bytes()) {
        Ok(Event::Transaction(event)) => event,
        other => panic!("{other:?}"),
    }
}

#[test]
fn only_a_transaction_that_is_named_is_a_payment() {
    let outcome = |kind, code, id| {
        let named = transaction(&[
            ("ResultType", kind),
            ("ResultCode", code),
            ("TransactionID", id),
            ("InsightReference", "1"),
        ]);
        (named.outcome, named.resend)
    };
    let doubt = (Outcome::Unknown, Resend::AfterQuery);
    assert_eq!(outcome("0", "0", "5H275YKJEP"), (Outcome::Succeeded, Resend::No));
    assert_eq!(outcome("-1", "-3", "-1"), (Outcome::Failed, Resend::AfterQuery));
    for (kind, code, id) in [
        ("0", "0", "-1"),
        ("0", "0", "N/A"),
        ("-1", "0", "5H275YKJEP"),
        ("-1", "-3", "5H275YKJEP"),
        ("0", "-3", "-1"),
        ("-1", "-1", "-1"),
        ("undefined", "undefined", "undefined"),
    ] {
        assert_eq!(outcome(kind, code, id), doubt, "{kind} {code} {id}");
    }
}

/// Else the first would hide the second.
#[test]
fn a_result_that_says_more_is_no_copy() {
    let items = [("ResultType", "0"), ("ResultCode", "0"), ("InsightReference", "1")];
    let vague = transaction(&items);
    let paid = transaction(&[&items[..], &[("TransactionID", "5H275YKJEP")]].concat());
    assert_ne!(vague.dedupe_key, paid.dedupe_key);
    assert_eq!(transaction(&items).dedupe_key, vague.dedupe_key);
}

#[test]
fn a_callback_is_answered_in_xml_and_b2c_gets_one_thing_more() {
    let answered = |body: &str| {
        let event = parse_callback(body.as_bytes()).unwrap();
        let typed = acknowledge(&event);
        let given = value(&event.data()).to_string();
        assert!(untyped::acknowledge(&DOOR, &given).unwrap() == typed);
        assert_eq!((typed.status, &*typed.headers), (200, &[("content-type", "application/xml".to_owned())][..]));
        typed.body
    };
    let c2b = include_str!("fixtures/drc/envelopes/acknowledgement-c2b.xml");
    let b2c = include_str!("fixtures/drc/envelopes/acknowledgement-b2c.xml");
    assert_eq!(answered(include_str!("fixtures/drc/bodies/c2b-callback-success.xml")), c2b);
    assert_eq!(answered(include_str!("fixtures/drc/bodies/c2b-callback-failure.xml")), c2b);
    assert_eq!(answered(include_str!("fixtures/drc/bodies/b2c-callback-success.xml")), b2c);
    assert_eq!(answered(include_str!("fixtures/drc/bodies/b2b-callback-success.xml")), c2b);
}

#[test]
fn every_code_is_explained_by_what_it_is_about() {
    let first = |code, api| explain(&CODES, &Question { code: Some(code), api, ..Question::default() })[0];
    for (code, api, outcome) in [
        ("0", "transaction", Outcome::Succeeded),
        ("0", "b2b", Outcome::Succeeded),
        ("0", "reply", Outcome::Pending),
        ("0", "c2bPayment", Outcome::Pending),
        ("-1", "transaction", Outcome::Unknown),
        ("-3", "transaction", Outcome::Failed),
        ("-3", "b2b", Outcome::Failed),
        ("-2", "reply", Outcome::Unknown),
        ("Duplicate", "reply", Outcome::Unknown),
        ("3", "eventInfo", Outcome::Pending),
    ] {
        assert_eq!(first(code, Some(api)).outcome, Some(outcome), "{code} {api}");
    }
    // Where nobody says what it is about, doubt comes first.
    assert_eq!(first("0", None).outcome, Some(Outcome::Pending));
}

#[test]
fn every_refusal_is_explained_by_its_words() {
    for (code, message, resend) in [
        ("4", "Session Expired", Some(Resend::NewToken)),
        ("4", "Authentication Failed", Some(Resend::No)),
        ("4", "Error", None),
        ("3", "Invalid Credentials", Some(Resend::No)),
        ("-1", "Invalid Credentials", Some(Resend::No)),
        ("S:Client", "Cannot find dispatch method for {}", Some(Resend::No)),
        ("S:Server", "java.lang.NullPointerException", None),
        ("S:Server", "", None),
    ] {
        let question =
            Question { code: Some(code), message: Some(message), error: Some("refused"), ..Question::default() };
        assert_eq!(explain(&CODES, &question)[0].resend, resend, "{code} {message}");
    }
}

fn findings(settings: &Value) -> Vec<String> {
    let found = untyped::diagnose(&DOOR, &settings.to_string(), now()).unwrap();
    let found = value(&found);
    found.as_array().unwrap().iter().map(|finding| finding["path"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn settings_that_are_right_are_left_in_peace() {
    for environment in ["sandbox", "production"] {
        let settings = json!({
            "environment": environment, "username": USER, "password": PASSWORD, "sessionId": SESSION,
            "serviceProviderCode": 8337, "shortCode": "15058", "phoneNumber": "0811835361", "currency": "USD",
            "callbackUrl": "https://shop.example/callbacks/7f3a9c",
        });
        assert_eq!(findings(&settings), Vec::<String>::new());
    }
}

#[test]
fn what_people_get_wrong_is_found() {
    for (name, wrong) in [
        ("baseUrl", "http://41.78.195.169:8097/insight/SOAPIn"),
        ("baseUrl", "https://ipg.m-pesa.vodacom.cd:8091"),
        ("baseUrl", "https://openapi.m-pesa.com"),
        ("baseUrl", "uatipg.m-pesa.vodacom.cd"),
        ("username", ""),
        ("username", "user "),
        ("password", "pass word"),
        ("password", ""),
        ("sessionId", "Invalid Credentials"),
        ("serviceProviderCode", "ONE4ALL"),
        ("shortCode", "1"),
        ("phoneNumber", "0712345678"),
        ("currency", "FC"),
        ("currency", "cdf"),
        ("callbackUrl", "http://shop.example/callbacks/7f3a9c"),
        ("callbackUrl", "https://localhost/callbacks/7f3a9c"),
        ("callbackUrl", "https://shop.example"),
        ("callbackUrl", "https://shop.example/"),
        ("callbackUrl", "mailto:accounts@shop.example"),
        ("callbackUrl", "accounts@shop.example"),
    ] {
        let found = findings(&json!({ "environment": "production", name: wrong }));
        assert!(!found.is_empty() && found.iter().all(|path| path == name), "{name} {wrong}: {found:?}");
    }
    assert_eq!(findings(&json!({})), ["environment"]);
}

#[test]
fn settings_that_nobody_knows_are_refused() {
    for settings in [json!({ "apiKey": "x" }), json!({ "environment": "live" }), json!({ "username": [] }), json!("x")]
    {
        let error = untyped::diagnose(&DOOR, &settings.to_string(), now()).unwrap_err();
        assert_eq!(error.code, ErrorCode::InvalidParameters, "{settings}");
    }
}

fn hidden(shown: &str) {
    for secret in [SESSION, PASSWORD, USER] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn no_secret_is_seen_in_requests_errors_and_findings() {
    let mut wrong = payment();
    wrong["amount"] = "nothing".into();
    let mut b2b = json!({ "sessionId": SESSION, "agentName": "" });
    for params in [payment(), wrong] {
        hidden(&format!("{:?}", build(&c2b_payment::ENDPOINT, &params, &context())));
    }
    hidden(&format!("{:?}", build(&b2b_payment::ENDPOINT, &b2b, &context())));
    b2b["sessionId"] = format!("{SESSION} ").into();
    hidden(&format!("{:?}", build(&b2b_payment::ENDPOINT, &b2b, &context())));
    hidden(&format!("{:?} {:?}", typed_context(), build(&login::ENDPOINT, &json!({}), &context())));
    let broken = json!({
        "environment": "production", "username": format!("{USER}\n"), "password": format!("{PASSWORD} "), "sessionId": SESSION,
    });
    hidden(&format!("{:?}", untyped::diagnose(&DOOR, &broken.to_string(), now())));
    let echo = [("Username", USER), ("Password", PASSWORD), ("SessionID", SESSION)];
    for response in
        [answer("4", "Authentication Failed", &echo), answer("7", "?", &echo), answer("3", "Processed", &echo)]
    {
        for endpoint in [&login::ENDPOINT, &drc::endpoints::b2b_login::ENDPOINT, &b2b_payment::ENDPOINT] {
            hidden(&format!("{:?} {response:?}", untyped::reply(endpoint, &response)));
        }
    }
}

/// Texts that people give, with all that means something in XML.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[<>&\"'/a-zA-Z!\\[\\]-]{1,30}",
        "(</value>|<value>|<!\\[CDATA\\[|\\]\\]>|&amp;|--|x){1,6}"
    ]
}

fn xml_text() -> impl Strategy<Value = String> {
    let name = select(
        &["ResultCode", "ResultType", "TransactionID", "ResponseCode", "SessionID", "InsightReference", "EventID", "x"]
            [..],
    );
    let item = (name, "(0|-1|-3|4|N/A|AG_1|.{0,8})").prop_map(|(name, value)| {
        let value = value.replace(['<', '&'], "");
        format!("<dataItem><name>{name}</name><value>{value}</value></dataItem>")
    });
    (prop::collection::vec(item, 0..6), select(&["Request", "SOAPAPIResult"][..]), "[03479]?").prop_map(
        |(items, kind, code)| {
            let items = items.concat();
            match kind {
                "Request" => format!("<Envelope><Body><getGenericResult><Request>{items}</Request></getGenericResult></Body></Envelope>"),
                _ => format!(
                    "<Envelope><Body><getGenericResultResponse><SOAPAPIResult><eventInfo><code>{code}</code></eventInfo>\
                     <response>{items}</response></SOAPAPIResult></getGenericResultResponse></Body></Envelope>"
                ),
            }
        },
    )
}

proptest! {
    #[test]
    fn what_people_write_cannot_add_to_the_message(surname in words(), reference in words(), command in words()) {
        let mut params = payment();
        let plain = body(&c2b_payment::ENDPOINT, &params);
        for (name, text) in [("surname", &surname), ("thirdPartyReference", &reference), ("commandId", &command)] {
            params[name] = text.as_str().into();
        }
        if let Ok(request) = build(&c2b_payment::ENDPOINT, &params, &context()) {
            let body = request.body.unwrap();
            for mark in ["<", "</value>", "<dataItem>", "<type>"] {
                prop_assert_eq!(body.matches(mark).count(), plain.matches(mark).count());
            }
            prop_assert!(body.chars().all(|character| !character.is_control()));
        }
    }

    #[test]
    fn both_doors_read_the_same_answer_and_none_is_settled(body in prop_oneof![xml_text(), ".{0,40}"], status in 200u16..600) {
        let response = HttpResponse::new(status, body);
        for endpoint in endpoints::ALL {
            let reply = untyped::reply(endpoint, &response);
            prop_assert_eq!(&(endpoint.words.typed)(&response), &reply);
            match reply.map(|data| value(&data)) {
                Ok(reply) => prop_assert!(reply["outcome"].is_null() || reply["outcome"] == "pending"),
                Err(error) => prop_assert!(endpoint.lost == Resend::Safe || error.resend != Resend::Safe || error.status == Some(429)),
            }
        }
    }

    #[test]
    fn both_doors_read_the_same_callback_and_doubt_is_never_safe(body in prop_oneof![xml_text(), ".{0,40}"]) {
        let got = untyped::parse_callback(&DOOR, &body, None);
        let got = got.map(|data| value(&data));
        prop_assert_eq!(&parse_callback(body.as_bytes()).map(|event| value(&event.data())), &got);
        if let Ok(event) = got {
            let paid = event["resultCode"] == "0" && event["transactionId"].is_string();
            prop_assert!(event["outcome"] != "succeeded" || paid);
            prop_assert!(event["outcome"] == "succeeded" || event["resend"] == "afterQuery");
        }
    }

    #[test]
    fn no_settings_make_diagnose_panic(
        name in select(&["baseUrl", "username", "password", "sessionId", "phoneNumber", "currency", "callbackUrl"][..]),
        text in ".{0,40}|(https?|mailto):[a-z/@.:]{0,20}",
    ) {
        let settings = json!({ "environment": "production", name: text });
        prop_assert!(untyped::diagnose(&DOOR, &settings.to_string(), now()).is_ok());
    }
}
