//! Vodacom Mozambique's own API: what holds for every input, and what people get wrong.
#![cfg(all(feature = "mozambique", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use mpesa_core::{
    answer::{Outcome, Resend},
    callback::Arrival,
    context::Context,
    data::Data,
    endpoint::Endpoint,
    environment::Environment,
    error::{Error, ErrorCode},
    explain::{Question, explain},
    http::{HttpRequest, HttpResponse},
    kind::NumberFormat,
    money::Amount,
    mozambique::{
        self, CODES, DOOR, Event, acknowledge,
        endpoints::{self, c2b_payment, reversal},
        kinds::{AmountName, Meticais, Msisdn, ProviderCode, Reference},
        parse_callback, parse_callback_at,
        result_codes::REPLY,
    },
    secret::Secret,
    untyped,
};
use proptest::{prelude::*, sample::select};
use serde_json::{Value, json};

const API_KEY: &str = "aaaab09uz9f3asdcjyk7els777ihmwv8";
const INITIATOR: &str = "InItIaToRx7Qz81Lm";
const CREDENTIAL: &str = "CrEdEnTiAl5d1c09f7";
const CALLBACK: &str = include_str!("fixtures/mozambique/bodies/callback.request.json");

fn token() -> String {
    STANDARD.encode([7; 512])
}

fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_767_592_800, 0).unwrap()
}

fn value(data: &Data<'_>) -> Value {
    serde_json::to_value(data).unwrap()
}

fn typed_context() -> Context {
    Context::new(Environment::Sandbox, now())
        .bearer_token(Secret::new(token()))
        .initiator(Secret::new(INITIATOR), Secret::new(CREDENTIAL))
}

fn context() -> Value {
    json!({
        "environment": "sandbox", "bearerToken": token(), "initiatorName": INITIATOR, "securityCredential": CREDENTIAL,
    })
}

fn endpoint(name: &str) -> &'static Endpoint {
    endpoints::ALL.iter().copied().find(|endpoint| endpoint.name == name).unwrap()
}

fn build(name: &str, params: &Value, context: &Value) -> Result<HttpRequest, Error> {
    untyped::request(endpoint(name), &json!([params, context]).to_string(), now())
}

fn payment() -> Value {
    json!({
        "amount": 10, "phoneNumber": "843330333", "serviceProviderCode": "171717",
        "transactionReference": "T12344C", "thirdPartyReference": "11114",
    })
}

fn header<'r>(request: &'r HttpRequest, name: &str) -> &'r str {
    &request.headers.iter().find(|(known, _)| *known == name).unwrap().1
}

#[test]
fn every_call_has_its_own_port_and_the_three_headers() {
    let ports = [
        ("b2bPayment", "POST", ":18349/ipg/v1x/b2bPayment/"),
        ("b2cPayment", "POST", ":18345/ipg/v1x/b2cPayment/"),
        ("c2bPayment", "POST", ":18352/ipg/v1x/c2bPayment/singleStage/"),
        ("customerName", "GET", ":19323/ipg/v1x/queryCustomerName/"),
        ("reversal", "PUT", ":18354/ipg/v1x/reversal/"),
        ("transactionStatus", "GET", ":18353/ipg/v1x/queryTransactionStatus/"),
    ];
    let params = json!({
        "amount": 10, "phoneNumber": "843330333", "serviceProviderCode": "171717", "transactionReference": "T12344C",
        "thirdPartyReference": "11114", "primaryPartyCode": "171717", "receiverPartyCode": "979797",
        "queryReference": "5C1400CVRO", "transactionId": "49XCDF6",
    });
    assert_eq!(endpoints::ALL.len(), ports.len());
    for (row, (name, method, path)) in endpoints::ALL.iter().zip(ports) {
        let own = row.params.iter().filter(|field| !field.optional);
        let own = own.map(|field| (field.name.to_owned(), params[field.name].clone())).collect();
        for (environment, host) in [("sandbox", "api.sandbox.vm.co.mz"), ("production", "api.vm.co.mz")] {
            let mut context = context();
            context["environment"] = environment.into();
            let request = build(name, &own, &context).unwrap();
            assert_eq!(request.method, method);
            let (url, _) = request.url.split_once('?').unwrap_or((&request.url, ""));
            assert_eq!(url, format!("https://{host}{path}"));
            assert_eq!(header(&request, "content-type"), "application/json");
            assert_eq!(header(&request, "authorization"), format!("Bearer {}", token()));
            assert_eq!(header(&request, "origin"), "developer.mpesa.vm.co.mz");
            assert_eq!(request.body.is_none(), method == "GET");
        }
        let mut elsewhere = context();
        elsewhere["baseUrl"] = "http://127.0.0.1:8787/".into();
        let url = build(name, &own, &elsewhere).unwrap().url;
        assert!(url.starts_with("http://127.0.0.1:8787/ipg/v1x/"), "{url}");
    }
}

/// As the samples have it.
#[test]
fn questions_go_as_the_portal_has_them() {
    let status =
        json!({ "thirdPartyReference": "11114", "queryReference": "5C1400CVRO", "serviceProviderCode": 171717 });
    let sample = "?input_ThirdPartyReference=11114&input_QueryReference=5C1400CVRO&input_ServiceProviderCode=171717";
    assert!(build("transactionStatus", &status, &context()).unwrap().url.ends_with(sample));
    let name = json!({ "thirdPartyReference": "11114", "phoneNumber": "843330333", "serviceProviderCode": "171717" });
    let sample = "?input_CustomerMSISDN=258843330333&input_ThirdPartyReference=11114&input_ServiceProviderCode=171717";
    assert!(build("customerName", &name, &context()).unwrap().url.ends_with(sample));
}

#[test]
fn an_amount_is_text_or_a_number_as_the_caller_chooses() {
    let mut context = context();
    let body = |context: &Value| build("c2bPayment", &payment(), context).unwrap().body.unwrap();
    assert!(body(&context).contains(r#""input_Amount":"10""#));
    context["numberFormat"] = "number".into();
    let numbers = body(&context);
    assert!(numbers.contains(r#""input_Amount":10"#) && numbers.contains(r#""input_CustomerMSISDN":"258843330333""#));
}

fn taking_back(amount: Option<u32>, amount_name: Option<AmountName>) -> reversal::Params {
    reversal::Params {
        transaction_id: Reference::new("49XCDF6").unwrap(),
        amount: amount.map(|meticais| Meticais::new(Amount::from_whole(meticais)).unwrap()),
        amount_name,
        service_provider_code: ProviderCode::new("171717").unwrap(),
        third_party_reference: Reference::new("11114").unwrap(),
    }
}

#[test]
fn a_reversal_takes_back_the_whole_or_a_part_under_either_name() {
    let body = |amount, name| taking_back(amount, name).request(&typed_context()).unwrap().body.unwrap();
    assert!(!body(None, None).contains("Amount"));
    assert!(!body(None, Some(AmountName::Amount)).contains("Amount"));
    assert!(body(Some(10), None).contains(r#""input_ReversalAmount":"10""#));
    assert!(body(Some(10), Some(AmountName::ReversalAmount)).contains(r#""input_ReversalAmount":"10""#));
    assert!(body(Some(10), Some(AmountName::Amount)).contains(r#""input_Amount":"10""#));
    let mut context = typed_context();
    context.number_format = Some(NumberFormat::Number);
    let numbers = taking_back(Some(10), Some(AmountName::Amount)).request(&context).unwrap().body.unwrap();
    assert!(numbers.contains(r#""input_Amount":10"#), "{numbers}");
}

#[test]
fn typed_and_untyped_parameters_make_the_same_request() {
    let typed = c2b_payment::Params {
        amount: Meticais::new(Amount::from_whole(10)).unwrap(),
        phone_number: Msisdn::new("+258 84 333 0333").unwrap(),
        service_provider_code: ProviderCode::new("171717").unwrap(),
        transaction_reference: Reference::new("T12344C").unwrap(),
        third_party_reference: Reference::new("11114").unwrap(),
    };
    let built = build("c2bPayment", &payment(), &context()).unwrap();
    assert_eq!(typed.request(&typed_context()).unwrap(), built);

    let other = Msisdn::of_any_network("823330333").unwrap();
    let typed = c2b_payment::Params { phone_number: other, ..typed };
    assert_eq!(typed.request(&typed_context()).unwrap_err().issues[0].path, "phoneNumber");
    let mut skipping = typed_context();
    skipping.skip_limits = true;
    assert!(typed.request(&skipping).unwrap().body.unwrap().contains("258823330333"));
}

/// From section B.6 of the reference: code, what its cause says, outcome, resend.
const RESULTS: &[(&str, &str, Outcome, Resend)] = {
    use Outcome::{Failed, Pending, Succeeded, Unknown};
    use Resend::{AfterQuery, No, Poll, Safe};
    &[
        ("0", "carried out", Succeeded, No),
        ("INS-0", "taken", Pending, Poll),
        ("INS-1", "Internal error", Unknown, AfterQuery),
        ("INS-2", "API key", Failed, No),
        ("INS-4", "not active", Failed, No),
        ("INS-5", "cancelled", Failed, Safe),
        ("INS-6", "failed", Failed, No),
        ("INS-9", "timed out", Unknown, AfterQuery),
        ("INS-10", "same reference", Unknown, AfterQuery),
        ("INS-13", "service provider code", Failed, No),
        ("INS-14", "reference", Failed, No),
        ("INS-15", "amount", Failed, No),
        ("INS-16", "overloaded", Unknown, AfterQuery),
        ("INS-17", "transaction reference", Failed, No),
        ("INS-18", "transaction id", Failed, No),
        ("INS-19", "third party reference", Failed, No),
        ("INS-20", "missing", Failed, No),
        ("INS-21", "not valid", Failed, No),
        ("INS-22", "operation", Failed, No),
        ("INS-23", "unknown", Unknown, AfterQuery),
        ("INS-24", "initiator", Failed, No),
        ("INS-25", "security credential", Failed, No),
        ("INS-26", "Not authorized", Failed, No),
        ("INS-993", "no direct debit", Failed, No),
        ("INS-994", "such a direct debit", Failed, No),
        ("INS-995", "profile", Failed, No),
        ("INS-996", "not active", Failed, No),
        ("INS-997", "linked transaction", Failed, No),
        ("INS-998", "market", Failed, No),
        ("INS-2001", "authenticated", Failed, No),
        ("INS-2002", "receiver", Failed, No),
        ("INS-2006", "too little", Failed, Safe),
        ("INS-2051", "phone number", Failed, No),
        ("INS-2057", "language", Failed, No),
    ]
};

#[cfg(feature = "words")]
#[test]
fn every_code_is_explained_by_this_apis_own_table() {
    for (code, cause, outcome, resend) in RESULTS {
        for api in [None, Some("reply"), Some("transaction"), Some("c2bPayment")] {
            let found = explain(&CODES, &Question { code: Some(code), api, ..Question::default() });
            let [found] = found.as_slice() else { panic!("{code} means {} things", found.len()) };
            assert!(found.words.cause.contains(cause), "{code}: {}", found.words.cause);
            assert_eq!((found.outcome, found.resend), (Some(*outcome), Some(*resend)), "{code}");
            assert!(!found.words.fix.is_empty());
        }
    }
    let known: Vec<_> = RESULTS.iter().map(|(code, ..)| *code).collect();
    assert_eq!(REPLY.iter().map(|row| row.code).collect::<Vec<_>>(), known);
}

fn answered(status: u16, code: &str) -> HttpResponse {
    HttpResponse::new(status, json!({ "output_ResponseCode": code, "output_ResponseDesc": "x" }).to_string())
}

#[test]
fn a_refusal_is_told_from_doubt_by_its_code_and_408_409_and_5xx_are_doubt_whatever_it_is() {
    for (code, _, outcome, resend) in RESULTS.iter().filter(|(code, ..)| *code != "INS-0") {
        for status in [200, 400, 401, 408, 409, 422, 500, 503] {
            for row in endpoints::ALL {
                let error = untyped::reply(row, &answered(status, code)).unwrap_err();
                let expected = match outcome {
                    Outcome::Failed if !matches!(status, 408 | 409 | 500..) => (ErrorCode::Refused, *resend),
                    _ => (ErrorCode::Unconfirmed, row.lost),
                };
                assert_eq!((error.code, error.resend), expected, "{code} of {}", row.name);
                assert_eq!(error.api_code.as_deref(), Some(*code));
            }
        }
    }
}

#[test]
fn what_nobody_knows_is_doubt() {
    for row in endpoints::ALL {
        for status in [200, 201, 400, 401, 409, 422, 500, 503] {
            let error = untyped::reply(row, &answered(status, "INS-4242")).unwrap_err();
            assert_eq!((error.code, error.resend), (ErrorCode::Unconfirmed, row.lost), "{} {status}", row.name);
        }
        // An empty body was seen in place of INS-2006.
        for status in [200, 201, 400, 401, 408, 409, 422, 500, 502, 503, 504] {
            let error = untyped::reply(row, &HttpResponse::new(status, "")).unwrap_err();
            assert_eq!((error.code, error.resend), (ErrorCode::UnreadableReply, row.lost), "{} {status}", row.name);
        }
    }
}

#[test]
fn what_the_gateway_refuses_is_told_in_its_words() {
    let answer = |status| HttpResponse::new(status, r#"{"output_error":"Invalid token"}"#);
    let error = untyped::reply(&c2b_payment::ENDPOINT, &answer(401)).unwrap_err();
    assert_eq!((error.code, error.resend), (ErrorCode::Refused, Resend::No));
    assert_eq!((&*error.message, error.api_code), ("c2bPayment was refused: Invalid token", None));
    for status in [200, 408, 409, 500, 503] {
        let error = untyped::reply(&c2b_payment::ENDPOINT, &answer(status)).unwrap_err();
        assert_eq!((error.code, error.resend), (ErrorCode::Unconfirmed, Resend::AfterQuery), "{status}");
    }
}

fn event(body: &str, arrival: Option<Arrival>) -> mozambique::callbacks::transaction::Event {
    let read = match arrival {
        Some(arrival) => parse_callback_at(body.as_bytes(), arrival),
        None => parse_callback(body.as_bytes()),
    };
    match read.unwrap() {
        Event::Transaction(event) => event,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_callback_is_answered_with_its_ids_under_other_names() {
    let sample: Value = json!({
        "output_OriginalConversationID": "241fasif1f1n92fn129nfasnf91nf1",
        "output_ResponseDesc": "Successfully Accepted Result",
        "output_ResponseCode": "0",
        "output_ThirdPartyConversationID": "11114",
    });
    let answer = acknowledge(&event(CALLBACK, None));
    assert_eq!((answer.status, &*answer.headers), (200, &[("content-type", "application/json".to_owned())][..]));
    assert_eq!(serde_json::from_str::<Value>(&answer.body).unwrap(), sample);
    let read = untyped::parse_callback(&DOOR, CALLBACK, None).unwrap();
    assert_eq!(untyped::acknowledge(&DOOR, &value(&read).to_string()).unwrap(), answer);
}

#[test]
fn an_answer_to_a_callback_needs_an_id() {
    for nothing in ["null", "{}", r#"{"kind":"transaction"}"#, r#"{"thirdPartyReference":{}}"#] {
        assert_eq!(untyped::acknowledge(&DOOR, nothing).unwrap_err().code, ErrorCode::InvalidArgument, "{nothing}");
    }
    let answer = untyped::acknowledge(&DOOR, r#"{"thirdPartyReference":"a\"b"}"#).unwrap();
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(body["output_ThirdPartyConversationID"], "a\"b");
    assert!(body.get("output_OriginalConversationID").is_none());
}

#[test]
fn the_answer_to_a_question_does_not_pass_for_a_payment() {
    let ended = |event: mozambique::callbacks::transaction::Event| (event.outcome, event.resend);
    assert_eq!(ended(event(CALLBACK, None)), (Outcome::Succeeded, Resend::No));
    let doubt = (Outcome::Unknown, Resend::AfterQuery);
    assert_eq!(ended(event(CALLBACK, Some(Arrival::TransactionStatus))), doubt);
    for member in ["input_OriginalTransactionID", "input_Reversed", "input_FirstName"] {
        let body = CALLBACK.replacen('{', &format!("{{\"{member}\":\"x\","), 1);
        assert_eq!(ended(event(&body, None)), doubt, "{member}");
    }
    for (status, outcome) in
        [("Completed", Outcome::Succeeded), ("Cancelled", Outcome::Failed), ("Reversed", Outcome::Unknown)]
    {
        let body = CALLBACK.replacen('{', &format!("{{\"input_ResponseTransactionStatus\":\"{status}\","), 1);
        assert_eq!(event(&body, None).outcome, outcome, "{status}");
    }
}

/// `severity path` of each finding.
fn findings(settings: &Value) -> Vec<String> {
    let found = value(&untyped::diagnose(&DOOR, &settings.to_string(), now()).unwrap());
    let line = |finding: &Value| {
        assert!(finding["message"].as_str().is_some_and(|message| !message.is_empty()));
        format!("{} {}", finding["severity"].as_str().unwrap(), finding["path"].as_str().unwrap())
    };
    found.as_array().unwrap().iter().map(line).collect()
}

fn production(more: &Value) -> Vec<String> {
    let mut settings = json!({ "environment": "production" });
    settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    findings(&settings)
}

#[test]
fn settings_that_are_right_are_left_in_peace() {
    let url = "https://shop.example:11443/callbacks/7f3a9c";
    assert_eq!(
        production(&json!({
            "apiKey": API_KEY, "bearerToken": token(), "publicKey": "unknown", "origin": "shop.example",
            "initiatorName": INITIATOR, "securityCredential": CREDENTIAL, "serviceProviderCode": 901234,
            "phoneNumber": "+258 85 123 4567", "callbackUrl": url,
        })),
        [""; 0]
    );
    let simulated = json!({
        "environment": "sandbox", "baseUrl": "http://127.0.0.1:8787", "callbackUrl": "http://127.0.0.1:3000/c/7f3a9c",
        "serviceProviderCode": "171717", "initiatorName": "MPesa2018", "securityCredential": "Mpesa2019",
    });
    assert_eq!(findings(&simulated), [""; 0]);
}

#[test]
fn what_people_get_wrong_is_found() {
    let wrong = [
        ("apiKey", json!(token()), "error apiKey"),
        ("apiKey", json!("short"), "warning apiKey"),
        ("apiKey", json!(""), "error apiKey"),
        ("bearerToken", json!(API_KEY), "error bearerToken"),
        ("publicKey", json!("openapiSandbox"), "error publicKey"),
        ("publicKey", json!("openapiProduction"), "error publicKey"),
        ("publicKey", json!("mozambiqueSample"), "warning publicKey"),
        ("publicKey", json!("unreadable"), "error publicKey"),
        ("serviceProviderCode", json!("1717"), "error serviceProviderCode"),
        ("serviceProviderCode", json!("171717"), "error serviceProviderCode"),
        ("initiatorName", json!("MPesa2018"), "error initiatorName"),
        ("securityCredential", json!("Mpesa2019"), "error securityCredential"),
        ("securityCredential", json!("Mpesa 2019"), "error securityCredential"),
        ("phoneNumber", json!("823330333"), "error phoneNumber"),
        ("phoneNumber", json!(258_863_330_333_u64), "error phoneNumber"),
        ("phoneNumber", json!("0843330333"), "error phoneNumber"),
        ("callbackUrl", json!("https://shop.example/c/7f3a9c"), "error callbackUrl"),
        ("callbackUrl", json!("https://shop.example:10999/c/7f3a9c"), "error callbackUrl"),
        ("callbackUrl", json!("https://shop.example:19001/c/7f3a9c"), "error callbackUrl"),
        ("callbackUrl", json!("http://shop.example:11443/c/7f3a9c"), "error callbackUrl"),
        ("callbackUrl", json!("https://localhost:11443/c/7f3a9c"), "error callbackUrl"),
        ("callbackUrl", json!("shop.example:11443"), "error callbackUrl"),
        ("callbackUrl", json!("https://shop.example:11443"), "warning callbackUrl"),
        ("baseUrl", json!("https://api.mpesa.vm.co.mz"), "error baseUrl"),
        ("baseUrl", json!("https://api.sandbox.vm.co.mz:18352"), "error baseUrl"),
        ("baseUrl", json!("https://api.vm.co.mz"), "error baseUrl"),
        ("baseUrl", json!("https://openapi.m-pesa.com"), "error baseUrl"),
        ("baseUrl", json!("localhost"), "error baseUrl"),
    ];
    for (name, value, finding) in wrong {
        assert_eq!(production(&json!({ name: value })), [finding], "{name}: {value}");
    }
    assert_eq!(findings(&json!({})), ["error environment"]);
    for port in [11_000, 19_000] {
        assert_eq!(production(&json!({ "callbackUrl": format!("https://shop.example:{port}/c/7f3a9c") })), [""; 0]);
    }
}

#[test]
fn settings_that_nobody_knows_are_refused() {
    for (settings, path) in [
        (json!([]), "settings"),
        (json!({ "environment": "live" }), "environment"),
        (json!({ "consumerKey": "x" }), "consumerKey"),
        (json!({ "apiKey": true }), "apiKey"),
    ] {
        let error = untyped::diagnose(&DOOR, &settings.to_string(), now()).unwrap_err();
        assert_eq!((error.code, &*error.issues[0].path), (ErrorCode::InvalidParameters, path));
    }
}

/// Of each secret a part, so that base64 of more than the secret is found too.
fn hidden(shown: &str) {
    for secret in [API_KEY, INITIATOR, CREDENTIAL, &token()[..40]] {
        assert!(!shown.contains(secret), "a secret is seen in {shown}");
    }
}

#[test]
fn no_secret_is_seen_in_requests_errors_and_findings() {
    let request = taking_back(Some(10), None).request(&typed_context()).unwrap();
    assert!(request.body.as_ref().unwrap().contains(CREDENTIAL) && !request.url.contains(CREDENTIAL));
    hidden(&format!("{request:?} {request:#?} {:?} {:?}", request.data(), typed_context()));
    let params = json!({ "transactionId": "x", "serviceProviderCode": "171717", "thirdPartyReference": "1" });
    for secret in [API_KEY.to_owned(), INITIATOR.to_owned(), CREDENTIAL.to_owned(), token()] {
        for wrong in [json!(format!("{secret}\n")), json!([secret]), json!({ "secret": secret }), json!(secret)] {
            let names =
                ["environment", "bearerToken", "initiatorName", "securityCredential", "origin", "now", "baseUrl"];
            for name in names {
                let mut context = context();
                context[name] = wrong.clone();
                if let Err(error) = build("reversal", &params, &context) {
                    hidden(&format!("{error} {error:?} {}", value(&error.data())));
                }
                let mut settings = json!({ "environment": "production", "apiKey": API_KEY });
                settings[name] = wrong.clone();
                match untyped::diagnose(&DOOR, &settings.to_string(), now()) {
                    Ok(found) => hidden(&value(&found).to_string()),
                    Err(error) => hidden(&format!("{error} {error:?} {}", value(&error.data()))),
                }
            }
        }
    }
}

fn json_text() -> impl Strategy<Value = String> {
    let names = select(
        &[
            "input_OriginalConversationID",
            "input_ThirdPartyReference",
            "input_TransactionID",
            "input_ResultCode",
            "input_ResultDesc",
            "input_ResponseTransactionStatus",
            "output_ResponseCode",
            "output_ResponseDesc",
            "output_TransactionID",
            "output_ConversationID",
            "output_ResponseTransactionStatus",
            "output_CustomerName",
            "output_error",
            "~outcome",
        ][..],
    );
    let values = select(
        &[
            r#""0""#,
            "0",
            r#""INS-0""#,
            r#""INS-6""#,
            r#""INS-1""#,
            r#""INS-4242""#,
            r#""N/A""#,
            r#""""#,
            "null",
            "true",
            "[]",
            "{}",
            r#""4XDF12345""#,
            r#""Completed""#,
            r#""Cancelled""#,
            r#""succeeded""#,
        ][..],
    );
    let member = (names, values).prop_map(|(name, value)| format!("\"{name}\":{value}"));
    proptest::collection::vec(member, 0..8).prop_map(|members| format!("{{{}}}", members.join(",")))
}

proptest! {
    #[test]
    fn both_doors_read_the_same_answer_and_none_succeeds_without_what_it_takes(
        status in select(&[200_u16, 201, 400, 401, 403, 408, 409, 422, 500, 503][..]),
        body in prop_oneof![json_text(), ".{0,40}"],
    ) {
        let response = HttpResponse::new(status, body.as_str());
        for row in endpoints::ALL {
            let read = untyped::reply(row, &response).map(|data| value(&data));
            prop_assert_eq!(&read, &(row.words.typed)(&response).map(|data| value(&data)));
            match read {
                Ok(reply) => {
                    prop_assert!((200..300).contains(&status) && reply["responseCode"] == "INS-0");
                    let moves = row.lost == Resend::AfterQuery;
                    let named = reply["transactionId"].is_string();
                    let ended = if named { "succeeded" } else { "pending" };
                    prop_assert!(!moves || reply["outcome"] == ended);
                    prop_assert!(moves || reply["outcome"] != "succeeded"
                        || reply["transactionStatus"] == "Completed" || reply["customerName"].is_string());
                }
                Err(error) => prop_assert!(
                    error.code != ErrorCode::Unconfirmed || error.resend == row.lost, "{error:?}"
                ),
            }
        }
    }

    #[test]
    fn both_doors_read_the_same_callback_and_doubt_is_never_safe(body in prop_oneof![json_text(), ".{0,40}"]) {
        for arrival in [None, Some(Arrival::TransactionStatus)] {
            let read = untyped::parse_callback(&DOOR, &body, arrival).map(|data| value(&data));
            prop_assert_eq!(&read, &(DOOR.typed)(body.as_bytes(), arrival).map(|data| value(&data)));
            if let Ok(event) = read {
                let ended = (event["outcome"].as_str().unwrap(), event["resend"].as_str().unwrap());
                prop_assert!(ended.0 != "succeeded" || ended.1 == "no");
                prop_assert!(ended.0 != "unknown" || ended.1 == "afterQuery");
                let done = ["0", "INS-0"].contains(&event["resultCode"].as_str().unwrap());
                prop_assert!(ended.0 != "succeeded" || done);
                let completed = event["transactionStatus"] == "Completed";
                prop_assert!(ended.0 != "succeeded" || event["transactionId"].is_string() || completed);
                prop_assert!(untyped::acknowledge(&DOOR, &event.to_string()).is_ok());
            }
        }
    }

    #[test]
    fn a_payment_that_is_built_is_as_the_portal_has_it(
        amount in "[0-9]{1,7}(\\.[0-9]{1,3})?",
        phone in "(\\+|00)?(258)?8[2-7] ?[0-9]{3}-?[0-9]{4}",
        code in "[0-9]{4,7}",
        reference in "[A-Za-z0-9_ -]{0,22}",
    ) {
        let params = json!({
            "amount": amount, "phoneNumber": phone, "serviceProviderCode": code,
            "transactionReference": reference, "thirdPartyReference": reference,
        });
        for name in ["c2bPayment", "b2cPayment"] {
            if let Ok(request) = build(name, &params, &context()) {
                let body: Value = serde_json::from_str(&request.body.unwrap()).unwrap();
                let text = |name: &str| body[name].as_str().unwrap();
                let msisdn = text("input_CustomerMSISDN");
                prop_assert!(msisdn.len() == 12 && (msisdn.starts_with("25884") || msisdn.starts_with("25885")));
                let sent = text("input_Amount");
                prop_assert_eq!(Amount::parse(sent), Amount::parse(&amount));
                prop_assert!(sent.starts_with(|first: char| ('1'..='9').contains(&first)), "{}", sent);
                prop_assert!((5..=6).contains(&text("input_ServiceProviderCode").len()));
                prop_assert!((1..=20).contains(&text("input_ThirdPartyReference").len()));
            }
        }
    }

    #[test]
    fn no_settings_make_diagnose_panic(name in select(&["apiKey", "bearerToken", "callbackUrl", "baseUrl", "phoneNumber", "serviceProviderCode", "publicKey", "origin"][..]), text in ".{0,40}", port in any::<u16>()) {
        for text in [text.clone(), format!("https://{text}"), format!("https://a.example:{port}{text}")] {
            let settings = json!({ "environment": "production", name: text }).to_string();
            prop_assert!(untyped::diagnose(&DOOR, &settings, now()).is_ok());
        }
    }
}
