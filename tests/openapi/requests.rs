use std::collections::BTreeSet;

use mpesa_core::{
    http::{HttpRequest, HttpResponse},
    openapi::{COUNTRIES, endpoints},
    untyped,
};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{at, build, endpoint, production, right, sandbox, table, token, with, wrong};

/// What is sent, by its names on the wire, from the body or the query.
fn sent(request: &HttpRequest) -> Map<String, Value> {
    let query = request.url.split_once('?').map_or("", |(_, query)| query);
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let query = pairs.map(|(name, value)| (name.to_owned(), Value::from(value)));
    request.body.as_deref().map_or_else(|| query.collect(), |body| serde_json::from_str(body).unwrap())
}

#[test]
fn every_call_goes_where_the_portal_has_it_with_what_it_asks_for() {
    let table = table(include_str!("endpoints.json"));
    let rows = table["endpoints"].as_object().unwrap();
    assert_eq!(rows.len(), endpoints::ALL.len());
    for (path, row) in rows {
        let endpoint = at(path);
        assert_eq!(endpoint.method, row["method"], "{path}");
        let names = |list: &str| -> BTreeSet<String> {
            let words = row[list].as_array().into_iter().flatten();
            words.map(|name| name.as_str().unwrap().split(' ').next().unwrap().to_owned()).collect()
        };
        let params = right(endpoint.name);
        let full = sent(&build(endpoint, &params, &production("vodafoneGHA")).unwrap());
        let all = &(&names("mandatory") | &names("optional")) | &names("one_of");
        assert_eq!(full.keys().cloned().collect::<BTreeSet<_>>(), all, "{path}");
        // What may be left out may be left out.
        let customer = |name: &str| name == "phoneNumber" && !names("one_of").is_empty();
        let needed = endpoint.params.iter().filter(|field| !field.optional || customer(field.name));
        let needed: Value = needed.map(|field| (field.name.to_owned(), params[field.name].clone())).collect();
        let least: BTreeSet<_> = sent(&build(endpoint, &needed, &production("vodafoneGHA")).unwrap())
            .into_iter()
            .collect::<Map<_, _>>()
            .keys()
            .cloned()
            .collect();
        let one: BTreeSet<_> = names("one_of").into_iter().filter(|name| name.ends_with("MSISDN")).collect();
        assert_eq!(least, &names("mandatory") | &one, "{path}");
    }
}

#[test]
fn every_market_has_its_path_its_country_and_its_currency() {
    let table = table(include_str!("markets.json"));
    assert_eq!(table.as_array().unwrap().len(), COUNTRIES.len());
    for row in table.as_array().unwrap() {
        let market = row["market"].as_str().unwrap();
        let params = json!({
            "amount": 5, "primaryPartyCode": "000000", "receiverPartyCode": "000001", "transactionReference": "T1",
            "thirdPartyConversationId": "T1", "description": "Shoes",
        });
        for (context, prefix) in [(sandbox(market), "sandbox"), (production(market), "openapi")] {
            let request = build(endpoint("b2bPayment"), &params, &context).unwrap();
            let url = format!("https://openapi.m-pesa.com/{prefix}/ipg/v2/{market}/b2bPayment/");
            assert_eq!(request.url, url);
            let body = sent(&request);
            assert_eq!(
                (&body["input_Country"], &body["input_Currency"]),
                (&row["input_Country"], &row["input_Currency"])
            );
        }
    }
}

/// Of each parameter whether the portal's pattern takes a text, spelled out, beside the pattern itself.
type Pattern = (&'static str, &'static str, fn(&str) -> bool);

fn alphanumeric(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

fn phrase(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b" _+".contains(&byte))
}

const PATTERNS: &[Pattern] = &[
    ("input_ServiceProviderCode", "^([0-9A-Za-z]{4,12})$", |text| (4..=12).contains(&text.len()) && alphanumeric(text)),
    ("input_PrimaryPartyCode", "^([0-9A-Za-z]{4,12})$", |text| (4..=12).contains(&text.len()) && alphanumeric(text)),
    ("input_ReceiverPartyCode", "^([0-9A-Za-z]{4,12})$", |text| (4..=12).contains(&text.len()) && alphanumeric(text)),
    ("input_TransactionReference", r"^[0-9a-zA-Z \w+]{1,20}$", |text| (1..=20).contains(&text.len()) && phrase(text)),
    ("input_ThirdPartyConversationID", r"^[0-9a-zA-Z \w+]{1,40}$", |text| {
        (1..=40).contains(&text.len()) && phrase(text)
    }),
    ("input_PurchasedItemsDesc", r"^[0-9a-zA-Z \w+]{1,256}$", |text| (1..=256).contains(&text.len()) && phrase(text)),
    ("input_PaymentItemsDesc", r"^[0-9a-zA-Z \w+]{1,256}$", |text| (1..=256).contains(&text.len()) && phrase(text)),
    ("input_TransactionID", "^[0-9a-zA-Z]{1,20}$", |text| (1..=20).contains(&text.len()) && alphanumeric(text)),
    ("input_QueryReference", "^(?:[A-Za-z0-9]{10,20}|[A-Za-z0-9]{1,9}|[A-Za-z0-9]{21,32})$", |text| {
        (1..=32).contains(&text.len()) && alphanumeric(text)
    }),
    ("input_ThirdPartyReference", "^[0-9a-zA-Z]{1,32}$", |text| (1..=32).contains(&text.len()) && alphanumeric(text)),
    ("input_MandateID", "^[0-9]{1,12}$", |text| {
        (1..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    }),
];

#[test]
fn the_patterns_are_those_of_the_portal() {
    let table = table(include_str!("field_regexes.json"));
    for (name, pattern, _) in PATTERNS {
        assert_eq!(table[name], *pattern);
    }
}

/// Where a parameter of that name on the wire is: the call, and its name there.
fn places(wire: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let named = move |known: &str| known.trim_start_matches('?') == wire;
    endpoints::ALL.iter().flat_map(move |endpoint| {
        endpoint.params.iter().filter(move |field| named(field.wire)).map(|field| (endpoint.name, field.name))
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[0-9a-zA-Z]{0,45}", "[0-9a-zA-Z _+]{0,45}", "[0-9]{0,16}", "[ -~]{1,12}", ".{1,12}", "[a-z ]{250,260}"]
}

proptest! {
    #[test]
    fn what_is_taken_is_what_the_portal_takes(text in text()) {
        for (wire, _, takes) in PATTERNS {
            for (call, name) in places(wire) {
                let params = with(&right(call), name, json!(text));
                let taken = wrong(endpoint(call), &params, &production("vodafoneGHA")).is_empty();
                prop_assert_eq!(taken, takes(&text) && !text.trim().is_empty(), "{} {} {:?}", call, name, text);
            }
        }
    }

    #[test]
    fn amounts_are_exact_more_than_nothing_and_of_two_decimals(minor in 0i64..1_000_000_000, as_text in any::<bool>()) {
        let text = format!("{}.{:02}", minor / 100, minor % 100);
        let amount = if as_text { json!(text) } else { serde_json::from_str(&text).unwrap() };
        let built = build(endpoint("reversal"), &with(&right("reversal"), "amount", amount), &production("vodafoneGHA"));
        prop_assert_eq!(built.is_ok(), minor > 0);
        if let Ok(request) = built {
            let sent = sent(&request)["input_ReversalAmount"].as_str().unwrap().to_owned();
            let (whole, cents) = sent.split_once('.').unwrap_or((&sent, "0"));
            let cents: i64 = format!("{cents:0<2}").parse().unwrap();
            prop_assert_eq!(whole.parse::<i64>().unwrap() * 100 + cents, minor);
        }
    }

    #[test]
    fn every_form_of_a_phone_number_is_sent_with_the_calling_code(
        country in 0usize..5, national in "[2-9][0-9]{8}", form in 0usize..5,
    ) {
        let country = COUNTRIES[country];
        let national = &national[..country.digits];
        prop_assume!(!national.starts_with(country.calling_code));
        let written = match form {
            0 => national.to_owned(),
            1 => format!("0{national}"),
            2 => format!("{}{national}", country.calling_code),
            3 => format!("+{} ({}) {}", country.calling_code, &national[..3], &national[3..]),
            _ => format!("00{}-{national}", country.calling_code),
        };
        let params = with(&with(&right("b2cPayment"), "phoneNumber", json!(written)), "currency", Value::Null);
        let request = build(endpoint("b2cPayment"), &params, &production(country.market)).unwrap();
        prop_assert_eq!(&sent(&request)["input_CustomerMSISDN"], &json!(format!("{}{national}", country.calling_code)));
    }

    #[test]
    fn a_phone_number_of_another_market_is_refused(digits in "[0-9]{1,22}") {
        for country in COUNTRIES {
            let params = with(&with(&right("b2cPayment"), "phoneNumber", json!(digits)), "currency", Value::Null);
            let Ok(request) = build(endpoint("b2cPayment"), &params, &production(country.market)) else {
                continue;
            };
            let sent = sent(&request)["input_CustomerMSISDN"].as_str().unwrap().to_owned();
            prop_assert_eq!(sent.len(), country.calling_code.len() + country.digits);
            prop_assert!(sent.starts_with(country.calling_code) && sent.ends_with(digits.trim_start_matches('0')));
        }
    }

    #[test]
    fn queries_are_percent_encoded(token in "[ -~]{0,24}[!-~]") {
        let params = with(&right("directDebitQuery"), "msisdnToken", json!(token));
        let request = build(endpoint("directDebitQuery"), &params, &production("vodafoneGHA")).unwrap();
        prop_assert!(request.url.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/?&=%".contains(&byte)));
        let encoded = sent(&request)["input_MsisdnToken"].as_str().unwrap().to_owned();
        let mut decoded = Vec::new();
        let mut rest = encoded.as_bytes();
        while let Some((byte, after)) = rest.split_first() {
            let (byte, after) = match byte {
                b'%' => (u8::from_str_radix(std::str::from_utf8(&after[..2]).unwrap(), 16).unwrap(), &after[2..]),
                byte => (*byte, after),
            };
            decoded.push(byte);
            rest = after;
        }
        prop_assert_eq!(decoded, token.into_bytes());
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_parameters_make_it_panic(text in ".{0,30}", number in any::<i64>()) {
        for call in endpoints::ALL {
            for field in call.params {
                for value in [json!(text), json!(number), json!([text]), json!({ "a": text }), json!(true)] {
                    let _ = build(call, &with(&right(call.name), field.name, value), &sandbox("vodafoneGHA"));
                }
            }
        }
    }
}

#[test]
fn the_portals_own_example_with_a_comma_is_refused_with_a_hint() {
    let params = with(&right("c2bPayment"), "description", json!("Handbag, Black shoes"));
    let error = build(endpoint("c2bPayment"), &params, &sandbox("vodafoneGHA")).unwrap_err();
    assert_eq!(error.issues.len(), 1);
    assert!(error.issues[0].hint.as_deref().unwrap().contains("comma"));
}

#[test]
fn the_sandboxs_triggers_are_taken_there_and_numbers_that_pay_nobody_nowhere_else() {
    let table = table(include_str!("sandbox_scenarios.json"));
    let calls = [
        ("c2b ", "c2bPayment", "phoneNumber"),
        ("b2c ", "b2cPayment", "phoneNumber"),
        ("b2b ", "b2bPayment", "receiverPartyCode"),
        ("queryTransactionStatus ", "transactionStatus", "queryReference"),
        ("reversal ", "reversal", "transactionId"),
        ("directDebitCreation ", "directDebitCreate", "phoneNumber"),
        ("queryDirectDebit account", "directDebitQuery", "phoneNumber"),
        ("queryDirectDebit mandate", "directDebitQuery", "mandateId"),
        ("queryDirectDebit balance", "directDebitQuery", "balanceAmount"),
        ("queryDirectDebit by", "directDebitQuery", "thirdPartyReference"),
        ("directDebitCancel ", "directDebitCancel", "thirdPartyReference"),
        ("directDebitPayment ", "directDebitPayment", "phoneNumber"),
        ("updateTransactionStatus ", "updateTransactionStatus", "transactionId"),
    ];
    let mut seen = 0;
    for (heading, scenarios) in table.as_object().unwrap().iter().filter(|(_, row)| row.is_object()) {
        let (_, call, name) = calls.iter().find(|(start, ..)| heading.starts_with(start)).unwrap();
        for trigger in scenarios.as_object().unwrap().keys() {
            let params = with(&right(call), name, json!(trigger));
            let params = with(&params, "serviceProviderCode", table["ServiceProviderCode"].clone());
            let params = if *call == "b2bPayment" { with(&right(call), name, json!(trigger)) } else { params };
            let request = build(endpoint(call), &params, &sandbox("vodafoneGHA")).unwrap();
            assert!(sent(&request).values().any(|value| value == trigger), "{heading} {trigger}");
            let refused = wrong(endpoint(call), &params, &production("vodafoneGHA"));
            assert_eq!(refused.is_empty(), *name != "phoneNumber", "{heading} {trigger}: {refused:?}");
            seen += 1;
        }
    }
    assert_eq!(seen, 75);
}

#[test]
fn the_days_of_a_mandate_follow_from_its_frequency() {
    let call = endpoint("directDebitCreate");
    let wrong = |frequency: Option<&str>, given: &[&str]| {
        let mut params = right("directDebitCreate");
        params["frequency"] = json!(frequency);
        for name in ["firstPaymentDate", "startDay", "endDay"].iter().filter(|name| !given.contains(name)) {
            params[*name] = Value::Null;
        }
        wrong(call, &params, &sandbox("vodafoneGHA"))
    };
    let all = ["firstPaymentDate", "startDay", "endDay"];
    assert_eq!(wrong(None, &all), all);
    assert_eq!(wrong(None, &[]), [""; 0]);
    for frequency in ["onceOff", "daily", "weekly", "onDemand"] {
        assert_eq!(wrong(Some(frequency), &all), ["startDay", "endDay"], "{frequency}");
        assert_eq!(wrong(Some(frequency), &["firstPaymentDate"]), [""; 0], "{frequency}");
        assert_eq!(wrong(Some(frequency), &[]), ["firstPaymentDate"], "{frequency}");
    }
    for frequency in ["monthly", "quarterly", "halfYearly", "yearly"] {
        assert_eq!(wrong(Some(frequency), &all), [""; 0], "{frequency}");
        assert_eq!(wrong(Some(frequency), &["firstPaymentDate"]), [""; 0], "{frequency}");
        assert_eq!(wrong(Some(frequency), &["startDay", "endDay"]), ["firstPaymentDate"], "{frequency}");
    }
}

#[test]
fn no_secret_is_shown() {
    let request = build(endpoint("session"), &Value::Null, &sandbox("vodacomTZN")).unwrap();
    assert!(!format!("{request:?}").contains("AAAA") && !request.url.contains("AAAA"));
    let query = build(endpoint("beneficiaryName"), &right("beneficiaryName"), &sandbox("vodafoneGHA")).unwrap();
    assert!(query.url.contains("233244123456") && !format!("{query:?}").contains("233244123456"));
    let key = "oMFKLTMkYnMPzaXFzAFmAgb8lq9q9x0v";
    let context = json!({ "environment": "sandbox", "market": "vodacomTZN", "bearerToken": key });
    let error = build(endpoint("session"), &Value::Null, &context).unwrap_err();
    assert!(!format!("{error:?}").contains(key), "an API key in place of the token");
    let id = "AAA6d1f93910052de0534912jbsj1j2kk";
    for (status, code) in [(200, "INS-0"), (500, "INS-0"), (400, "INS-989"), (200, "INS-7777")] {
        let body = json!({ "output_ResponseCode": code, "output_SessionID": id, "more": id }).to_string();
        let read =
            untyped::reply(endpoint("session"), &HttpResponse::new(status, &*body)).map(|data| format!("{data:?}"));
        assert!(!format!("{read:?}").contains(id), "{status} {code}");
    }
    assert_eq!(token().len(), 684);
}
