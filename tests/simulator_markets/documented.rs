//! The simulators against bodies that M-Pesa documents, or was seen to send: the same members, in whatever order.

use std::{collections::BTreeSet, fs, path::Path};

use super::*;

fn body(market: &str, name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(market).join("bodies").join(name);
    fs::read_to_string(path).unwrap()
}

fn members(text: &str) -> BTreeSet<String> {
    let body: Value = serde_json::from_str(text).unwrap();
    body.as_object().unwrap().keys().cloned().collect()
}

/// The names of elements and of items, however they are spelled.
fn names(xml: &str) -> BTreeSet<String> {
    let elements =
        xml.split('<').skip(1).map(|part| part.split(['>', ' ']).next().unwrap().rsplit(':').next().unwrap());
    let items = xml.split("<name>").skip(1).map(|part| part.split('<').next().unwrap());
    elements.filter(|name| !name.starts_with(['/', '?'])).chain(items).map(str::to_ascii_lowercase).collect()
}

/// Every request that the portal prints with a body, what answers it, and what calls back.
const PORTAL: [(&str, &str, &str, &str, &str); 5] = [
    (
        "POST",
        "c2bPayment/singleStage/",
        "request-c2b_single_stage.json",
        "payment-sync-201.json",
        "callback-payment-or-reversal.json",
    ),
    ("POST", "b2cPayment/", "request-b2c.json", "payment-sync-201.json", "callback-payment-or-reversal.json"),
    ("POST", "b2bPayment/", "request-b2b.json", "payment-sync-201.json", "callback-payment-or-reversal.json"),
    ("PUT", "reversal/", "request-reversal.put.json", "payment-sync-201.json", "callback-payment-or-reversal.json"),
    (
        "POST",
        "directDebitCreation/",
        "request-direct_debit_create.json",
        "direct-debit-create-sync-201.json",
        "callback-direct-debit-create.json",
    ),
];

fn ghana(settings: MarketSettings) -> Market {
    let mut market = Market::openapi(settings);
    market.prefix = "/sandbox/ipg/v2/vodafoneGHA/";
    market
}

#[test]
fn the_requests_of_the_portal_are_answered_as_it_documents() {
    for (method, path, request, answer, callback) in PORTAL {
        let request: Value = serde_json::from_str(&body("openapi", request)).unwrap();
        let given = ghana(MarketSettings::default()).send(method, path, &request, START);
        assert_eq!(given.status, 201, "{path}: {}", given.body);
        assert_eq!(members(&given.body), members(&body("openapi", answer)), "{path}");
        let mut later = ghana(asynchronous(false));
        let taken = later.send(method, path, &request, START);
        assert_eq!(members(&taken.body), members(&body("openapi", "payment-async-accepted.json")), "{path}");
        let callbacks = later.simulator.due(START + 60_000);
        assert_eq!(members(&callbacks[0].body), members(&body("openapi", callback)), "{path}");
    }
}

#[test]
fn queries_and_mandates_are_answered_as_the_portal_documents() {
    let common = json!({
        "input_Country": "GHA", "input_Currency": "GHS", "input_ServiceProviderCode": "000000", "input_Amount": "10",
        "input_ThirdPartyReference": "3333", "input_CustomerMSISDN": "000000000001", "input_KycQueryType": "Name",
        "input_QueryReference": "000000000001", "input_QueryBalanceAmount": "True", "input_BalanceAmount": "100",
    });
    let calls = [
        (
            "GET",
            "queryTransactionStatus/",
            "query-transaction-status-sync-200.json",
            "callback-query-transaction-status.json",
        ),
        (
            "GET",
            "queryBeneficiaryName/",
            "query-beneficiary-name-sync-200.json",
            "callback-query-beneficiary-name.json",
        ),
        ("POST", "directDebitPayment/", "direct-debit-payment-sync-201.json", "callback-direct-debit-payment.json"),
        ("GET", "queryDirectDebit/", "query-direct-debit-sync-200.json", "callback-query-direct-debit.json"),
        ("PUT", "directDebitCancel/", "direct-debit-cancel-sync-201.json", "callback-direct-debit-cancel.json"),
    ];
    let create: Value = serde_json::from_str(&body("openapi", "request-direct_debit_create.json")).unwrap();
    let [mut once, mut later] = [MarketSettings::default(), asynchronous(false)].map(ghana);
    for market in [&mut once, &mut later] {
        assert_eq!(market.send("POST", "directDebitCreation/", &create, START).status, 201);
    }
    later.simulator.due(START + 60_000);
    for (number, (method, path, answer, callback)) in calls.into_iter().enumerate() {
        let mut request = common.clone();
        request["input_ThirdPartyConversationID"] = json!(format!("id{number}"));
        let given = once.send(method, path, &request, START);
        assert_eq!(members(&given.body), members(&body("openapi", answer)), "{path}");
        later.send(method, path, &request, START);
        let callbacks = later.simulator.due(START + 60_000);
        assert_eq!(members(&callbacks[0].body), members(&body("openapi", callback)), "{path}");
    }
}

#[test]
fn sessions_and_refusals_look_as_documented() {
    let session = ghana(MarketSettings::default()).send("GET", "getSession/", &json!({}), START);
    assert_eq!(members(&session.body), members(&body("openapi", "get-session-200.json")));
    let request: Value = serde_json::from_str(&body("openapi", "request-c2b_single_stage.json")).unwrap();
    let poor = json!("000000000008");
    let refused = |name, value: &Value| {
        let mut request = request.clone();
        request[name] = value.clone();
        ghana(MarketSettings::default()).send("POST", "c2bPayment/singleStage/", &request, START).body
    };
    let poor = refused("input_CustomerMSISDN", &poor);
    assert_eq!(members(&poor), members(&body("openapi", "payment-insufficient-balance-422.json")));
    let wrong = refused("input_ServiceProviderCode", &json!("0"));
    assert_eq!(members(&wrong), members(&body("openapi", "error-invalid-shortcode-400.json")));
}

#[test]
fn mozambique_answers_the_requests_of_its_libraries_as_they_document() {
    for (path, request) in [
        ("c2bPayment/singleStage/", "c2b.request.json"),
        ("b2cPayment/", "b2c.request.json"),
        ("b2bPayment/", "b2b.request.json"),
    ] {
        let request: Value = serde_json::from_str(&body("mozambique", request)).unwrap();
        let mut once = Market::mozambique(MarketSettings::default());
        let given = once.send("POST", path, &request, START);
        assert_eq!(given.status, 201, "{path}: {}", given.body);
        assert_eq!(members(&given.body), members(&body("mozambique", "payment.sync.201.response.json")));
        let mut later = Market::mozambique(asynchronous(false));
        let taken = later.send("POST", path, &request, START);
        assert_eq!(members(&taken.body), members(&body("mozambique", "payment.async-accepted.response.json")));
        let callbacks = later.simulator.due(START + 60_000);
        assert_eq!(members(&callbacks[0].body), members(&body("mozambique", "callback.request.json")));
    }
    let mut market = Market::mozambique(MarketSettings::default());
    let paid = market.pay(json!({})).1;
    let found = market.status(&paid["output_TransactionID"]);
    assert_eq!(members(&found.to_string()), members(&body("mozambique", "query_transaction_status.200.response.json")));
}

#[test]
fn the_gateway_of_dr_congo_answers_as_it_was_seen_to() {
    use mpesa_core::simulator::MarketEnding;

    let mut drc = MarketSimulator::drc(
        "1",
        MarketSettings {
            scenarios: vec![MarketEnding::Failed.into(), MarketEnding::Paid.into()],
            ..MarketSettings::default()
        },
    );
    let mut answer = |path: &str, body: &str| {
        drc.handle(&Request { method: "POST", url: path, headers: &[], body: body.as_bytes() }, START).body
    };
    let login = answer("/insight/SOAPIn", &body("drc", "login-request.xml"));
    assert_eq!(names(&login), names(&body("drc", "login-response-success.xml")));
    let token = login.split("<name>SessionID</name>").nth(1).unwrap().split("<value>").nth(1).unwrap();
    let token = token.split('<').next().unwrap();
    let with_token = |name| body("drc", name).replace("744a986aeee4433fdf1b2", token);
    let taken = answer("/insight/SOAPIn", &with_token("c2b-request.xml"));
    assert_eq!(names(&taken), names(&body("drc", "c2b-response.xml")));
    let taken = answer("/iPG/B2C", &with_token("b2c-request.xml"));
    assert_eq!(names(&taken), names(&body("drc", "b2c-response.xml")));
    let login = answer("/insight/B2BLogin", &body("drc", "b2b-login-request.xml"));
    assert_eq!(names(&login), names(&body("drc", "b2b-login-response-success.xml")));
    let token = login.split("<SessionID>").nth(1).unwrap().split('<').next().unwrap();
    let request = body("drc", "b2b-request.xml").replace("dbcb63a40afd4191a990d66ed9cb62f7", token);
    let request = request.replace("R20200727212753", "R7");
    for response in ["b2b-response-success.xml", "b2b-response-duplicate.xml"] {
        assert_eq!(names(&answer("/insight/B2B", &request)), names(&body("drc", response)));
    }
    let callbacks = drc.due(START + 60_000);
    let seen = ["c2b-callback-failure.xml", "b2c-callback-success.xml", "b2b-callback-success.xml"];
    assert_eq!(callbacks.len(), seen.len());
    for (callback, seen) in callbacks.iter().zip(seen) {
        assert_eq!(names(&callback.body), names(&body("drc", seen)), "{seen}");
    }
}
