use proptest::prelude::*;

use super::*;

fn simulator(name: &str) -> MarketSimulator {
    match name {
        "openapi" => Market::openapi(asynchronous(false)).simulator,
        "mozambique" => Market::mozambique(asynchronous(true)).simulator,
        "drc" => MarketSimulator::drc("1", MarketSettings::default()),
        _ => MarketSimulator::ethiopia("1", MarketSettings::default()),
    }
}

const PATHS: [&str; 20] = [
    "/sandbox/ipg/v2/vodacomTZN/getSession/",
    "/sandbox/ipg/v2/vodacomTZN/c2bPayment/singleStage/",
    "/openapi/ipg/v2/vodacomLES/c2bPayment/multiStage/",
    "/sandbox/ipg/v2/vodacomTZN/b2bPayment/",
    "/sandbox/ipg/v2/vodacomTZN/reversal/",
    "/sandbox/ipg/v2/vodacomTZN/queryTransactionStatus/",
    "/sandbox/ipg/v2/vodacomTZN/directDebitCreation/",
    "/sandbox/ipg/v2/vodacomTZN/directDebitPayment/",
    "/sandbox/ipg/v2/vodacomTZN/queryDirectDebit/",
    "/sandbox/ipg/v2/vodacomTZN/directDebitCancel/",
    "/sandbox/ipg/v2/vodafoneGHA/queryBeneficiaryName/",
    "/sandbox/ipg/v2/vodacomTZN/updateTransactionStatus/",
    "/ipg/v1x/c2bPayment/singleStage/",
    "/ipg/v1x/queryCustomerName/",
    "/insight/SOAPIn",
    "/iPG/B2C",
    "/insight/B2B",
    "/v1/token/generate",
    "/v1/c2b-register-url/register",
    "/mpesa/stkpush/v3/processrequest",
];

proptest! {
    #[test]
    fn no_request_makes_it_panic(
        name in "openapi|mozambique|drc|ethiopia",
        method in "GET|POST|PUT|.{0,8}",
        path in prop::sample::select(&PATHS[..]),
        noise in ".{0,30}",
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        now in any::<i64>(),
    ) {
        let mut simulator = simulator(&name);
        let bearer = bearer();
        let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        for url in [path.to_owned(), format!("{path}?input_{noise}"), noise] {
            let answer = simulator.handle(&Request { method: &method, url: &url, headers: &headers, body: &bytes }, now);
            prop_assert!(answer.status >= 200);
        }
        simulator.due(now);
        simulator.transactions(now);
    }

    #[test]
    fn no_field_makes_it_panic(
        name in "openapi|mozambique",
        path in prop::sample::select(&PATHS[..]),
        method in "GET|POST|PUT",
        fields in prop::collection::vec((
            "Amount|CustomerMSISDN|Country|Currency|ServiceProviderCode|PrimaryPartyCode|ReceiverPartyCode|MandateID|\
            TransactionReference|ThirdPartyConversationID|ThirdPartyReference|PurchasedItemsDesc|QueryReference|\
            TransactionID|AgreedTC|MsisdnToken|QueryBalanceAmount|BalanceAmount|KycQueryType|APIVersion|VoucherCode",
            "TZN|TZS|True|Name|1|10|000000|0{11}[0-9]|0{12}[0-9]|0{19}[0-9]|0{20}[0-9]|9{20}|.{0,12}|%.{0,3}",
        ), 0..14),
        now in any::<i64>(),
    ) {
        let mut simulator = simulator(&name);
        let bearer = bearer();
        let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        let body: serde_json::Map<_, _> =
            fields.iter().map(|(name, value)| (format!("input_{name}"), json!(value))).collect();
        let body = Value::Object(body).to_string();
        let query: Vec<_> = fields.iter().map(|(name, value)| format!("input_{name}={value}")).collect();
        let url = format!("{path}?{}", query.join("&"));
        for at in [START, now] {
            let request = Request { method: &method, url: &url, headers: &headers, body: body.as_bytes() };
            let answer = simulator.handle(&request, at);
            prop_assert!(serde_json::from_str::<Value>(&answer.body).is_ok());
        }
        for callback in simulator.due(i64::MAX) {
            prop_assert!(serde_json::from_str::<Value>(&callback.body).is_ok());
        }
    }

    #[test]
    fn no_item_makes_the_gateway_panic_or_breaks_its_xml(
        values in prop::collection::vec("[ -~é]{0,12}", 12),
        event in "2500|80049|12001|.{0,5}",
        url in "/insight/SOAPIn|/iPG/B2C",
        now in any::<i64>(),
    ) {
        let names = [
            "CustomerMSISDN", "ServiceProviderCode", "Currency", "Amount", "Date", "ThirdPartyReference", "CommandId",
            "Language", "CallBackChannel", "Username", "Password", "Surname",
        ];
        let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
        let items: String = names.iter().zip(&values)
            .map(|(name, value)| format!("<dataItem><name>{name}</name><value>{}</value></dataItem>", escaped(value)))
            .collect();
        let body = format!(
            "<Envelope><Header><EventID>{}</EventID></Header><Body><getGenericResult><Request>{items}</Request>\
            </getGenericResult></Body></Envelope>",
            escaped(&event),
        );
        let mut simulator = simulator("drc");
        let request = Request { method: "POST", url: &url, headers: &[], body: body.as_bytes() };
        let answer = simulator.handle(&request, now);
        let [opened, closed] = ["<dataItem>", "</dataItem>"].map(|tag| answer.body.matches(tag).count());
        prop_assert!(opened == closed && answer.body.ends_with("</S:Envelope>"), "{}", answer.body);
    }

    #[test]
    fn no_field_makes_ethiopia_panic(
        index in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), "[0-9]{0,14}|.{0,12}"), 0..3),
        now in any::<i64>(),
    ) {
        let row = index.get(mpesa_core::ethiopia::endpoints::ALL);
        let mut simulator = simulator("ethiopia");
        let basic = [("authorization", "Basic a2V5OnNlY3JldA==")];
        let token = Request {
            method: "GET", url: "/v1/token/generate?grant_type=client_credentials", headers: &basic, body: b"",
        };
        let token: Value = serde_json::from_str(&simulator.handle(&token, now).body).unwrap();
        let bearer = format!("Bearer {}", token["access_token"].as_str().unwrap());
        let headers = [("authorization", bearer.as_str()), ("content-type", "application/json")];
        let url = format!("{}?apikey=key", row.path);
        let mut body = json!({
            "MerchantRequestID": "a", "BusinessShortCode": "101010", "ShortCode": "101010", "Amount": "1",
            "PartyA": "251700404709", "PartyB": "101010", "PhoneNumber": "251700404709", "Msisdn": "251700404709",
            "CommandID": "AccountBalance", "Timestamp": "20260105090000", "Password": "", "OriginatorConversationID": "a",
            "CallBackURL": "https://shop.example/a", "ResultURL": "https://shop.example/a", "Initiator": "a",
            "QueueTimeOutURL": "https://shop.example/a", "SecurityCredential": "a", "IdentifierType": "4",
        });
        let names: Vec<_> = body.as_object().unwrap().keys().cloned().collect();
        for (index, value) in changes {
            body[index.get(&names)] = json!(value);
        }
        let body = body.to_string();
        let request = Request { method: row.method, url: &url, headers: &headers, body: body.as_bytes() };
        prop_assert!(serde_json::from_str::<Value>(&simulator.handle(&request, now).body).is_ok());
        for callback in simulator.due(i64::MAX) {
            prop_assert!(serde_json::from_str::<Value>(&callback.body).is_ok());
        }
    }

    #[test]
    fn no_options_and_no_answer_make_it_panic(name in "openapi|mozambique|drc|ethiopia|.{0,4}", text in ".{0,60}") {
        let _ = MarketSimulator::from_json(&name, &text);
        prop_assert!(!simulator("openapi").acknowledges(&text, 200, &text));
        prop_assert!(!simulator("drc").acknowledges(&text, 200, &text));
        prop_assert!(!simulator("ethiopia").acknowledges(&text, 200, &text));
    }
}

#[test]
fn every_wrong_option_is_named() {
    let wrong = |name, options| -> Vec<String> {
        let error = MarketSimulator::from_json(name, options).err().unwrap();
        error.issues.into_iter().map(|issue| issue.path).collect()
    };
    let options =
        r#"{"seed":[],"scenario":"pays","callbackMethod":"GET","shortCodes":"1","sessionDelay":-1,"username":"a"}"#;
    let paths = ["seed", "scenario", "callbackMethod", "shortCodes", "sessionDelay", "username"];
    assert_eq!(wrong("openapi", options), paths);
    assert_eq!(wrong("mozambique", r#"{"sessionDelay":1}"#), ["sessionDelay"]);
    assert_eq!(wrong("drc", r#"{"callbackUrl":"https://shop.example/"}"#), ["callbackUrl"]);
    assert_eq!(wrong("drc", "[]"), ["options"]);
    let options = r#"{"seed":[],"username":"a","passkey":1,"consumerKey":[],"consumerSecret":{},"sessionLifetime":1}"#;
    let paths = ["seed", "username", "passkey", "consumerKey", "consumerSecret", "sessionLifetime"];
    assert_eq!(wrong("ethiopia", options), paths);
}
