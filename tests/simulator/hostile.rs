use mpesa_core::{
    daraja::endpoints::{stk_push, stk_query},
    environment::Environment,
    kind::Kind,
    secret::Secret,
};
use proptest::prelude::*;

use super::*;

proptest! {
    #[test]
    fn no_request_makes_it_panic(
        method in "GET|POST|.{0,8}",
        path in prop_oneof![Just(TOKEN_URL), Just(PUSH_PATH), Just(QUERY_PATH), Just(PAYOUT_PATH), Just(PULL_PATH)],
        noise in ".{0,30}",
        name in "authorization|content-type|.{0,12}",
        value in "(Basic |Bearer |application/json)?.{0,30}",
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        now in any::<i64>(),
    ) {
        let mut daraja = Daraja::ending(Ending::Paid);
        let authorization = format!("Bearer {}", daraja.token);
        let url = format!("{path}{noise}");
        let headers = [(name.as_str(), value.as_str()), ("authorization", &authorization), ("content-type", "application/json")];
        for url in [path, &url, &noise] {
            let response = daraja.simulator.handle(&Request { method: &method, url, headers: &headers, body: &bytes }, now);
            prop_assert!(serde_json::from_str::<Value>(&response.body).is_ok());
        }
        daraja.simulator.due(now);
    }

    #[test]
    fn no_field_makes_it_panic(at in 0usize..11, text in ".{0,40}", number in any::<i64>(), now in any::<i64>()) {
        let mut daraja = Daraja::ending(Scenario { copies: 2, delay: Some(u32::MAX), ..Ending::Paid.into() });
        for value in [json!(text), json!(number), json!({ text.clone(): [number] })] {
            let mut request = captured("stkpush-request");
            let wire = request.as_object().unwrap().keys().nth(at).unwrap().clone();
            request[&wire] = value;
            let push = daraja.post(PUSH_PATH, &request, START);
            prop_assert!([200, 400, 500].contains(&push.status));
            daraja.post(QUERY_PATH, &request, now);
            daraja.simulator.due(now);
        }
    }

    #[test]
    fn no_field_of_any_endpoint_makes_it_panic(
        endpoint in 0usize..11,
        at in 0usize..13,
        text in ".{0,40}",
        number in any::<i64>(),
        now in any::<i64>(),
    ) {
        let mut daraja = Daraja::new(Settings { page: 1, funds: 10, ..Settings::default() });
        let every = requests();
        for (path, sent) in &every {
            daraja.post(path, sent, START);
        }
        let (path, sent) = &every[endpoint];
        for value in [json!(text), json!(number), json!(null), json!({ text.clone(): [number] })] {
            let mut request = sent.clone();
            let names = request.as_object().unwrap();
            let wire = names.keys().nth(at % names.len()).unwrap().clone();
            request[&wire] = value;
            let answer = daraja.post(path, &request, START);
            prop_assert!([200, 400, 401, 500].contains(&answer.status), "{path} {}", answer.body);
            prop_assert!(serde_json::from_str::<Value>(&answer.body).is_ok());
            daraja.post(path, &request, now);
            for delivery in daraja.simulator.due(START + 9_000) {
                read(&delivery);
            }
        }
        daraja.simulator.due(now);
        daraja.simulator.transactions(now);
    }

    #[test]
    fn no_answer_and_no_payment_makes_it_panic(
        status in any::<u16>(),
        answer in prop_oneof![".{0,60}", "\\{\"ResultCode\":.{0,20}\\}"],
        payment in prop_oneof![".{0,60}", "\\{\"amount\":.{0,20}\\}"],
        delay in any::<u32>(),
        now in any::<i64>(),
    ) {
        let _ = Payment::from_json(&payment);
        let mut daraja = Daraja::ending(Ending::Paid);
        daraja.post(REGISTER_PATH, &request(REGISTER_PATH), START);
        let payment = r#"{"shortCode":"600984","amount":1,"phoneNumber":"0712345678"}"#;
        let scenario = Scenario { delay: Some(delay), ..CustomerEnding::Paid.into() };
        daraja.simulator.pay(&Payment::from_json(payment).unwrap(), Some(scenario), now).unwrap();
        for delivery in daraja.simulator.due(i64::MAX) {
            daraja.simulator.answer(delivery.transaction_id.as_deref().unwrap_or_default(), status, &answer, now);
        }
        daraja.simulator.answer(&answer, status, &answer, now);
        daraja.simulator.due(i64::MAX);
        prop_assert_eq!(daraja.simulator.next_due(), None);
    }

    #[test]
    fn what_the_core_builds_is_accepted(
        amount in 1u32..=250_000,
        phone in "(254|0|\\+254 )?[17][0-9]{8}",
        reference in "[A-Za-z0-9é#&' -]{0,11}[A-Za-z0-9]",
        till in any::<bool>(),
        as_number in any::<bool>(),
    ) {
        let receiver = if till { json!({ "store": "174379", "till": 5_123_456 }) } else { json!(174_379) };
        let mut daraja = Daraja::ending(Ending::Paid);
        let params = json!({
            "shortCode": receiver, "amount": amount, "phoneNumber": phone, "accountReference": reference,
            "callbackUrl": "http://localhost:3000/callback",
        });
        let context = json!({
            "environment": Environment::Sandbox.as_str(), "accessToken": daraja.token, "now": START,
            "passkey": Settings::default().passkey.expose(),
            "numberFormat": if as_number { "number" } else { "string" },
        });
        let mut send = |row: &mpesa_core::endpoint::Endpoint, params: &Value, now: i64| {
            let [params, context] = [params, &context].map(Value::to_string);
            let [params, context] = [&params, &context].map(|text| mpesa_core::json::Value::parse(text).unwrap());
            let built = row.request(&params, &context, Default::default()).unwrap();
            let headers: Vec<_> = built.headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let body = built.body.unwrap_or_default();
            daraja.simulator.handle(
                &Request { method: built.method, url: &built.url, headers: &headers, body: body.as_bytes() },
                now,
            )
        };
        let push = stk_push::Reply::read(&send(&stk_push::ENDPOINT, &params, START)).unwrap();
        let query = json!({ "shortCode": params["shortCode"], "checkoutRequestId": push.checkout_request_id });
        let answer = stk_query::Reply::read(&send(&stk_query::ENDPOINT, &query, START + 12_000)).unwrap();
        prop_assert_eq!(answer.result_code.as_deref(), Some("0"));
    }

    #[test]
    fn keys_of_any_sort_are_compared(key in "[!-9;-~]{1,20}", secret in "[!-~]{1,20}") {
        let read = |text: &str| Secret::read(&mpesa_core::json::Value::String(text.to_owned().into()));
        let settings = Settings { consumer_key: read(&key), consumer_secret: read(&secret), ..Settings::default() };
        let context = mpesa_core::context::Context::new(Environment::Sandbox, chrono::DateTime::from_timestamp_millis(START).unwrap())
            .consumer(Secret::new(key), Secret::new(secret));
        if let Ok(built) = (mpesa_core::daraja::endpoints::access_token::Params {}).request(&context) {
            let headers: Vec<_> = built.headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let request = Request { method: "GET", url: &built.url, headers: &headers, body: b"" };
            prop_assert_eq!(Simulator::new("1", settings).handle(&request, START).status, 200);
        }
    }
}
