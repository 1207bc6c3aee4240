use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::DateTime;
use mpesa_core::{
    answer::Resend,
    endpoint::Endpoint,
    error::Error,
    ethiopia::{DOOR, acknowledge, endpoints::ALL},
    secret::Secret,
    simulator::{Answered, Callback, MarketEnding, Scenario, State},
    untyped,
};

use super::*;

const TOKEN: &str = "https://apisandbox.safaricom.et/v1/token/generate?grant_type=client_credentials";
const URL: &str = "https://shop.example/callbacks/7f3a9c";

/// An M-Pesa Ethiopia, and a shop with a token.
struct Shop {
    simulator: MarketSimulator,
    token: String,
    now: i64,
}

impl Shop {
    fn new(scenario: impl Into<Scenario<MarketEnding>>) -> Self {
        Shop::with(MarketSettings { scenarios: vec![scenario.into()], ..MarketSettings::default() })
    }

    fn with(settings: MarketSettings) -> Self {
        let mut simulator = MarketSimulator::ethiopia("1", settings);
        let token = parsed(&fetch_token(&mut simulator, TOKEN, &basic("key:secret"), START).body);
        Shop { simulator, token: token["access_token"].as_str().unwrap().to_owned(), now: START }
    }

    /// A request as the core makes it.
    fn request(&self, name: &str, params: Value, context: Value) -> mpesa_core::http::HttpRequest {
        let mut all = json!({
            "environment": "sandbox", "accessToken": self.token, "consumerKey": "key", "passkey": "passkey",
            "initiatorName": "operator", "securityCredential": "credential",
        });
        merge(&mut all, &context);
        let now = DateTime::from_timestamp_millis(self.now).unwrap();
        untyped::request(row(name), &json!([params, all]).to_string(), now).unwrap()
    }

    fn send(&mut self, request: &mpesa_core::http::HttpRequest) -> HttpResponse {
        let headers: Vec<_> = request.headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let body = request.body.as_deref().unwrap_or_default().as_bytes();
        self.simulator.handle(&Request { method: request.method, url: &request.url, headers: &headers, body }, self.now)
    }

    fn try_call(&mut self, name: &str, params: Value) -> Result<Value, Error> {
        let request = self.request(name, params, json!({}));
        let response = self.send(&request);
        untyped::reply(row(name), &response).map(|reply| serde_json::to_value(&reply).unwrap())
    }

    fn call(&mut self, name: &str, params: Value) -> Value {
        self.try_call(name, params).unwrap()
    }

    fn push(&mut self) -> Value {
        self.call("stkPush", push())
    }

    fn pay_out(&mut self) -> Value {
        self.call("b2cPayment", payout())
    }

    fn reverse(&mut self, receipt: &str, amount: u32) -> Value {
        let given = json!({
            "originatorConversationId": "reversal7", "receipt": receipt, "amount": amount, "receiver": "101010",
            "remarks": "Back",
        });
        self.call("reversal", with_urls(given))
    }

    /// What the status of a transaction is said to be.
    fn status(&mut self, question: Value) -> Value {
        let mut given = with_urls(json!({ "party": "101010" }));
        merge(&mut given, &question);
        self.call("transactionStatus", given);
        self.now += 2_000;
        let callbacks = self.simulator.due(self.now);
        let [callback] = callbacks.as_slice() else { panic!("one answer") };
        read(callback)
    }

    /// The only callback there is, as the core reads it.
    fn callback(&mut self) -> (Callback, Value) {
        let callbacks = self.simulator.due(i64::MAX);
        let [callback] = callbacks.as_slice() else { panic!("one callback: {callbacks:?}") };
        self.now = self.now.max(callback.at);
        (callback.clone(), read(callback))
    }

    fn state(&self, number: usize) -> State {
        self.simulator.transaction(number, self.now).unwrap().state
    }
}

fn row(name: &str) -> &'static Endpoint {
    ALL.iter().find(|row| row.name == name).unwrap()
}

fn read(callback: &Callback) -> Value {
    serde_json::to_value(untyped::parse_callback(&DOOR, &callback.body, None).unwrap()).unwrap()
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

fn merge(into: &mut Value, changes: &Value) {
    for (name, value) in changes.as_object().unwrap() {
        into[name] = value.clone();
    }
}

fn with_urls(mut given: Value) -> Value {
    merge(&mut given, &json!({ "resultUrl": URL, "timeoutUrl": "https://shop.example/late/7f3a9c" }));
    given
}

fn push() -> Value {
    json!({
        "merchantRequestId": "order-7-1", "shortCode": "101010", "amount": 20, "phoneNumber": "0700404709",
        "accountReference": "INV-7", "callbackUrl": URL,
    })
}

fn payout() -> Value {
    with_urls(json!({
        "originatorConversationId": "payout7", "commandId": "BusinessPayment", "amount": 12, "shortCode": "101010",
        "phoneNumber": "0700404709", "remarks": "Refund",
    }))
}

fn basic(pair: &str) -> String {
    format!("Basic {}", STANDARD.encode(pair))
}

fn fetch_token(simulator: &mut MarketSimulator, url: &str, authorization: &str, now: i64) -> HttpResponse {
    let headers = [("Authorization", authorization)];
    simulator.handle(&Request { method: "GET", url, headers: &headers, body: b"" }, now)
}

fn parts<'v>(value: &'v Value, names: &[&str]) -> Vec<&'v Value> {
    names.iter().map(|name| &value[name]).collect()
}

#[test]
fn a_token_is_refused_with_the_documented_codes() {
    let settings = MarketSettings {
        consumer_key: Some(Secret::new("key")),
        consumer_secret: Some(Secret::new("secret")),
        ..MarketSettings::default()
    };
    let mut simulator = MarketSimulator::ethiopia("1", settings);
    for (url, authorization, code) in [
        (TOKEN, basic("key:secret").as_str(), None),
        (TOKEN, basic("other:secret").as_str(), Some("999991")),
        (TOKEN, basic("key:other").as_str(), Some("999991")),
        (TOKEN, "Bearer abc", Some("999996")),
        (TOKEN, "", Some("999997")),
        (TOKEN, "Basic !", Some("999997")),
        (TOKEN, basic("key").as_str(), Some("999997")),
        ("/v1/token/generate?grant_type=password", basic("key:secret").as_str(), Some("999998")),
        ("/v1/token/generate", basic("key:secret").as_str(), Some("999998")),
    ] {
        let response = fetch_token(&mut simulator, url, authorization, START);
        let refused = untyped::reply(row("accessToken"), &response).err();
        assert_eq!(refused.and_then(|error| error.api_code).as_deref(), code, "{authorization}");
        assert_eq!(response.status, if code.is_some() { 400 } else { 200 });
    }
    let body = parsed(&fetch_token(&mut simulator, TOKEN, &basic("key:secret"), START).body);
    assert_eq!(parts(&body, &["token_type", "expires_in"]), ["Bearer", "3599"]);
}

#[test]
fn a_token_lasts_for_an_hour_and_then_another_one_is_asked_for() {
    let mut shop = Shop::new(MarketEnding::Paid);
    shop.now = START + 3_598_999;
    shop.push();
    shop.now += 1;
    let error = shop.try_call("stkPush", push()).unwrap_err();
    assert_eq!((error.resend, error.status), (Resend::NewToken, Some(401)));
    let other = Shop::new(MarketEnding::Paid).request("stkPush", push(), json!({ "accessToken": "other" }));
    assert_eq!(shop.send(&other).status, 401);
    assert_eq!(shop.simulator.count(), 1);
}

#[test]
fn a_push_is_accepted_and_its_callback_says_that_it_is_paid() {
    let mut shop = Shop::new(MarketEnding::Paid);
    let accepted = shop.push();
    assert_eq!(parts(&accepted, &["responseCode", "merchantRequestId"]), ["0", "order-7-1"]);
    assert_eq!(shop.state(0), State::Pending);
    let (callback, event) = shop.callback();
    assert!(callback.body.starts_with(r#"{"Envelope":{"Body":{"stkCallback":{"MerchantRequestID":"order-7-1","#));
    assert_eq!((callback.url.as_str(), callback.method, callback.at), (URL, "POST", START + 5_000));
    assert_eq!(parts(&event, &["kind", "outcome", "merchantRequestId"]), ["stk", "succeeded", "order-7-1"]);
    assert_eq!(event["checkoutRequestId"], accepted["checkoutRequestId"]);
    assert_eq!(event["time"], "2026-01-05T09:00:05+03:00");
    assert_eq!((&event["amount"], &event["phoneNumber"]), (&json!(20), &json!("251700404709")));
    let transaction = shop.simulator.transaction(0, shop.now).unwrap();
    assert_eq!((transaction.kind.name(), transaction.state), ("stkPush", State::Succeeded));
    assert_eq!((transaction.id, transaction.reference), (event["receipt"].as_str().unwrap(), "order-7-1"));
    assert_eq!(transaction.conversation_id, event["checkoutRequestId"].as_str().unwrap());
}

#[test]
fn a_push_without_an_answer_ends_as_was_seen() {
    let mut shop = Shop::new(MarketEnding::TimedOut);
    shop.push();
    let (callback, event) = shop.callback();
    assert_eq!(
        parts(&event, &["outcome", "resultCode", "resultDescription"]),
        ["failed", "3002", "No response from user."]
    );
    let metadata = concat!(
        r#""CallbackMetadata":{"Item":[{"Name":"MpesaReceiptNumber"},{"Name":"Amount"},{"Name":"TransactionDate"},"#,
        r#"{"Name":"PhoneNumber","Value":251700404709}]}"#,
    );
    assert!(callback.body.contains(metadata), "{}", callback.body);
    assert_eq!((callback.at, shop.state(0)), (START + 30_000, State::Failed));
}

#[test]
fn a_failure_whose_code_nobody_has_published_reads_as_doubt() {
    for (ending, code, state) in [
        (MarketEnding::Failed, "2001", State::Failed),
        (MarketEnding::Cancelled, "1032", State::Failed),
        (MarketEnding::InsufficientBalance, "1", State::Failed),
        (MarketEnding::InternalError, "17", State::Succeeded),
    ] {
        for name in ["stkPush", "b2cPayment"] {
            let mut shop = Shop::new(ending);
            shop.call(name, if name == "stkPush" { push() } else { payout() });
            let (_, event) = shop.callback();
            assert_eq!(parts(&event, &["outcome", "resultCode"]), ["unknown", code], "{name}");
            assert_eq!(shop.state(0), state);
        }
    }
}

#[test]
fn a_password_is_held_against_the_passkey_in_either_form() {
    let passkey = Some(Secret::new("passkey"));
    let mut shop = Shop::with(MarketSettings { passkey, ..MarketSettings::default() });
    for form in ["sha256", "daraja"] {
        let mut signed = push();
        signed["passwordForm"] = json!(form);
        assert_eq!(shop.call("stkPush", signed)["responseCode"], "0");
    }
    let wrong = shop.request("stkPush", push(), json!({ "passkey": "other" }));
    let response = shop.send(&wrong);
    assert_eq!((response.status, &parsed(&response.body)["errorMessage"]), (500, &json!("Wrong credentials")));
    let mut bare = Shop::new(MarketEnding::Paid);
    assert_eq!(bare.send(&wrong).status, 200);
    let mut unsigned = bare.request("stkPush", push(), json!({}));
    let mut body = parsed(unsigned.body.as_deref().unwrap());
    body["Password"] = json!("passkey");
    unsigned.body = Some(body.to_string());
    assert_eq!(bare.send(&unsigned).status, 500);
    assert_eq!(shop.simulator.count(), 2);
}

#[test]
fn an_id_can_be_used_twice_since_nobody_has_said_that_it_cannot() {
    let mut shop = Shop::new(MarketEnding::Paid);
    let ids = [shop.push(), shop.push()].map(|reply| reply["checkoutRequestId"].clone());
    assert_ne!(ids[0], ids[1]);
    shop.pay_out();
    shop.pay_out();
    assert_eq!(shop.simulator.count(), 4);
}

#[test]
fn a_payment_is_confirmed_where_it_was_registered() {
    let mut shop = Shop::new(MarketEnding::Paid);
    let paid = json!({
        "shortCode": "101010", "transactionType": "payBill", "amount": 10, "phoneNumber": "0700404709",
        "accountReference": "INV-7",
    });
    shop.call("c2bSimulate", paid.clone());
    assert_eq!(shop.simulator.due(i64::MAX), []);
    let registration = json!({
        "shortCode": "101010", "responseType": "completed", "confirmationUrl": "https://shop.example/old",
        "validationUrl": "https://shop.example/validation",
    });
    shop.call("c2bRegister", registration.clone());
    let mut newer = registration;
    newer["confirmationUrl"] = json!(URL);
    assert_eq!(shop.call("c2bRegister", newer)["responseCode"], "200");
    let accepted = shop.call("c2bSimulate", paid);
    assert_eq!(accepted["responseCode"], "0");
    let (callback, event) = shop.callback();
    assert_eq!(callback.url, URL);
    assert_eq!(
        parts(&event, &["kind", "outcome", "stage", "accountReference", "transactionType"]),
        ["c2b", "succeeded", "confirmation", "INV-7", "Pay Bill"]
    );
    let transaction = shop.simulator.transaction(1, shop.now).unwrap();
    assert_eq!((transaction.kind.name(), transaction.id), ("c2bSimulate", event["receipt"].as_str().unwrap()));
    assert_eq!((transaction.reference, transaction.party), ("INV-7", Some("251700404709")));
    let failed = Scenario::from(MarketEnding::Failed);
    shop.call(
        "c2bSimulate",
        json!({
            "shortCode": "101010", "transactionType": "buyGoods", "amount": 10, "phoneNumber": "0700404709",
            "accountReference": "INV-8",
        }),
    );
    assert!(shop.simulator.decide(2, failed).is_some());
    assert_eq!(shop.simulator.due(i64::MAX), []);
}

#[test]
fn a_registration_wants_the_consumer_key_and_only_a_token_that_is_valid() {
    let settings = MarketSettings { consumer_key: Some(Secret::new("key+1")), ..MarketSettings::default() };
    let mut simulator = MarketSimulator::ethiopia("1", settings);
    let body = json!({
        "ShortCode": "101010", "ResponseType": "Canceled", "CommandID": "RegisterURL", "ConfirmationURL": URL,
        "ValidationURL": URL,
    })
    .to_string();
    for (query, authorization, status, code) in [
        ("?apikey=key%2B1", None, 200, json!(null)),
        ("?apikey=other", None, 400, json!("999991")),
        ("?apikey=", None, 400, json!("999991")),
        ("", None, 400, json!("999991")),
        ("?apikey=key%2B1", Some("Bearer abc"), 401, json!(null)),
    ] {
        let url = ["/v1/c2b-register-url/register", query].concat();
        let mut headers = vec![("content-type", "application/json")];
        headers.extend(authorization.map(|value| ("authorization", value)));
        let answer =
            simulator.handle(&Request { method: "POST", url: &url, headers: &headers, body: body.as_bytes() }, START);
        assert_eq!((answer.status, &parsed(&answer.body)["resultCode"]), (status, &code), "{query}");
    }
}

#[test]
fn a_payout_is_taken_and_told_by_a_result() {
    for version in ["v1", "v2"] {
        let mut shop = Shop::new(MarketEnding::Paid);
        let mut given = payout();
        given["version"] = json!(version);
        let accepted = shop.call("b2cPayment", given);
        assert_eq!(parts(&accepted, &["responseCode", "originatorConversationId"]), ["0", "payout7"]);
        let (callback, event) = shop.callback();
        assert_eq!(callback.url, URL);
        assert_eq!(parts(&event, &["kind", "outcome", "originatorConversationId"]), ["result", "succeeded", "payout7"]);
        assert_eq!(event["conversationId"], accepted["conversationId"]);
        assert_eq!((&event["amount"], &event["receipt"]), (&json!(12), &json!(callback.transaction_id.unwrap())));
    }
}

#[test]
fn a_payout_that_waited_too_long_is_told_elsewhere() {
    let mut shop = Shop::new(MarketEnding::TimedOut);
    shop.pay_out();
    let (callback, event) = shop.callback();
    assert_eq!(callback.url, "https://shop.example/late/7f3a9c");
    assert_eq!((&event["outcome"], shop.state(0)), (&json!("unknown"), State::Failed));
}

#[test]
fn a_status_tells_what_became_of_a_transaction() {
    let mut shop = Shop::new(MarketEnding::Paid);
    let paid = shop.pay_out()["conversationId"].clone();
    let asked = json!({ "originalConversationId": paid });
    let pending = shop.status(asked.clone());
    assert_eq!(parts(&pending, &["outcome", "transactionStatus"]), ["unknown", "Initiated"]);
    let receipt = shop.callback().1["receipt"].clone();
    for question in [asked.clone(), json!({ "receipt": receipt }), json!({ "receipt": receipt, "party": "0700404709" })]
    {
        let told = shop.status(question);
        assert_eq!(parts(&told, &["outcome", "transactionStatus"]), ["succeeded", "Completed"]);
        assert_eq!((&told["receipt"], &told["amount"]), (&receipt, &json!(12)));
    }
    for question in [json!({ "receipt": "SJH9BVRIO3" }), json!({ "receipt": receipt, "party": "202020" })] {
        assert_eq!(parts(&shop.status(question), &["outcome", "resultCode"]), ["unknown", "2032"]);
    }
    let mut failed = Shop::new(MarketEnding::Failed);
    let id = failed.pay_out()["conversationId"].clone();
    let (callback, _) = failed.callback();
    assert_eq!(failed.status(json!({ "originalConversationId": id }))["transactionStatus"], "Declined");
    let receipt = json!({ "receipt": callback.transaction_id });
    assert_eq!(failed.status(receipt)["resultCode"], "2032");
}

#[test]
fn a_reversal_gives_a_payment_back_once() {
    let mut shop = Shop::new(MarketEnding::Paid);
    shop.push();
    let receipt = shop.callback().1["receipt"].as_str().unwrap().to_owned();
    for (receipt, amount, code) in
        [(&*receipt, 21, "2032"), ("SJH9BVRIO3", 20, "2032"), (&*receipt, 20, "0"), (&*receipt, 20, "2032")]
    {
        let accepted = shop.reverse(receipt, amount);
        assert_eq!(parts(&accepted, &["responseCode", "originatorConversationId"]), ["0", "reversal7"]);
        let (_, event) = shop.callback();
        assert_eq!(parts(&event, &["resultCode", "conversationId"]), [&json!(code), &accepted["conversationId"]]);
    }
    assert!(shop.simulator.transaction(0, shop.now).unwrap().reversed);
    let states: Vec<_> = (1..5).map(|number| shop.state(number)).collect();
    assert_eq!(states, [State::Failed, State::Failed, State::Succeeded, State::Failed]);
    let told = shop.status(json!({ "receipt": receipt }));
    assert_eq!(parts(&told, &["outcome", "transactionStatus"]), ["unknown", "Reversed"]);
}

#[test]
fn a_balance_is_what_was_paid_in_and_out() {
    let mut shop = Shop::new(MarketEnding::Paid);
    shop.push();
    shop.pay_out();
    shop.now += 5_000;
    let receipt = shop.simulator.transaction(0, shop.now).unwrap().id.to_owned();
    let balance = |shop: &mut Shop| {
        let given = with_urls(json!({ "originatorConversationId": "balance7", "shortCode": "101010" }));
        shop.call("accountBalance", given);
        shop.now += 60_000;
        let callbacks = shop.simulator.due(shop.now);
        read(callbacks.last().unwrap())["accountBalance"].as_str().unwrap().to_owned()
    };
    assert_eq!(balance(&mut shop), "Utility Account|ETB|1000000008.00|1000000008.00|0.00|0.00");
    shop.reverse(&receipt, 20);
    shop.now += 60_000;
    assert_eq!(balance(&mut shop), "Utility Account|ETB|999999988.00|999999988.00|0.00|0.00");
}

#[test]
fn an_answer_can_be_lost_and_a_callback_come_twice_late_or_never() {
    let lost = Scenario { copies: 2, delay: Some(60_000), answer: Answered::Lost, ..MarketEnding::Paid.into() };
    let mut shop = Shop::new(lost);
    let error = shop.try_call("stkPush", push()).unwrap_err();
    assert_eq!((error.resend, error.status), (Resend::AfterQuery, Some(504)));
    assert_eq!(shop.simulator.transaction(0, START + 5_000).unwrap().state, State::Succeeded);
    assert_eq!(shop.simulator.next_due(), Some(START + 60_000));
    let callbacks = shop.simulator.due(START + 60_000);
    assert_eq!((callbacks.len(), &callbacks[0]), (2, &callbacks[1]));
    let request = shop.request("b2cPayment", payout(), json!({}));
    shop.send(&request);
    let broken = Scenario { copies: 0, answer: Answered::Broken, ..MarketEnding::Paid.into() };
    assert_eq!(shop.simulator.decide(1, broken).unwrap().status, 0);
    assert_eq!(shop.simulator.due(i64::MAX), []);
    assert_eq!(shop.state(1), State::Succeeded);
}

#[test]
fn every_request_of_the_fixtures_is_taken() {
    let folder = format!("{}/tests/fixtures/ethiopia", env!("CARGO_MANIFEST_DIR"));
    let mut taken = 0;
    for row in ALL.iter().filter(|row| !matches!(row.name, "accessToken" | "c2bPayment")) {
        let module = row.name.chars().flat_map(|letter| match letter.is_ascii_uppercase() {
            true => vec!['_', letter.to_ascii_lowercase()],
            false => vec![letter],
        });
        for entry in std::fs::read_dir(format!("{folder}/{}", module.collect::<String>())).unwrap() {
            let fixture = parsed(&std::fs::read_to_string(entry.unwrap().path()).unwrap());
            let skips = fixture["context"]["skipLimits"] == true;
            if fixture["request"].is_null() || skips {
                continue;
            }
            let mut shop = Shop::new(MarketEnding::Paid);
            let mut context = fixture["context"].clone();
            context["baseUrl"] = json!(null);
            context["accessToken"] = json!(shop.token);
            let request = shop.request(row.name, fixture["params"].clone(), context);
            let response = shop.send(&request);
            assert!(untyped::reply(row, &response).is_ok(), "{}: {}", request.url, response.body);
            taken += 1;
        }
    }
    assert!(taken > 15, "{taken}");
}

#[test]
fn a_field_that_is_missing_or_wrong_is_named() {
    let mut shop = Shop::with(MarketSettings { short_codes: Some(vec!["101010".into()]), ..MarketSettings::default() });
    let request = shop.request("stkPush", push(), json!({}));
    let body = parsed(request.body.as_deref().unwrap());
    for name in body.as_object().unwrap().keys() {
        let other = if name.ends_with("Code") { json!("202020") } else { json!([]) };
        for value in [json!(null), json!(" "), other] {
            let mut changed = body.clone();
            changed[name] = value.clone();
            let mut request = request.clone();
            request.body = Some(changed.to_string());
            let response = shop.send(&request);
            let message = format!("Bad Request - Invalid {name}");
            assert_eq!((response.status, &parsed(&response.body)["errorMessage"]), (400, &json!(message)), "{value}");
        }
    }
    let mut unreadable = request.clone();
    unreadable.body = Some("{".into());
    assert_eq!(shop.send(&unreadable).status, 400);
    for (method, url, status) in [
        ("PUT", request.url.as_str(), 405),
        ("POST", TOKEN, 405),
        ("POST", "/mpesa/stkpush/v1/processrequest", 404),
        ("POST", "/v1/c2b/payments", 404),
    ] {
        let request = mpesa_core::http::HttpRequest { method, url: url.to_owned(), ..request.clone() };
        assert_eq!(shop.send(&request).status, status, "{method} {url}");
    }
    assert_eq!(shop.simulator.count(), 0);
}

#[test]
fn the_answer_of_acknowledge_is_the_right_one() {
    let mut shop = Shop::new(MarketEnding::Paid);
    shop.push();
    let (callback, _) = shop.callback();
    let answers = |status, answer: &str| shop.simulator.acknowledges(&callback.body, status, answer);
    assert!(answers(200, &acknowledge().body));
    for (status, answer) in [(500, &*acknowledge().body), (200, ""), (200, r#"{"ResultCode":1}"#)] {
        assert!(!answers(status, answer), "{answer}");
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let run = |seed| {
        let mut shop = Shop {
            simulator: MarketSimulator::ethiopia(seed, MarketSettings::default()),
            token: "".into(),
            now: START,
        };
        let token = fetch_token(&mut shop.simulator, TOKEN, &basic("key:secret"), START).body;
        shop.token = parsed(&token)["access_token"].as_str().unwrap().into();
        (token, shop.push(), shop.pay_out(), shop.simulator.due(i64::MAX))
    };
    assert_eq!(run("a"), run("a"));
    assert_ne!(run("a"), run("b"));
}
