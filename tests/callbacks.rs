//! What holds for every callback, and not only for those that somebody thought of.
#![cfg(all(feature = "daraja", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use std::{fs, path::Path};

use mpesa_core::{
    callback::{Arrival, Place},
    daraja::{self, Event, callbacks, result_codes},
    json, untyped,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde_json::{Map, Value, json};

/// Words that reports of callbacks are made of.
const NAMES: &[&str] = &[
    "Result",
    "ResultCode",
    "ResultParameters",
    "ResultParameter",
    "ReferenceData",
    "ReferenceItem",
    "Key",
    "Value",
    "ConversationID",
    "OriginatorConversationID",
    "TransactionID",
    "TransactionStatus",
    "Occasion",
    "Occassion",
    "Amount",
    "AccountBalance",
    "DebitPartyName",
    "DebitPartyCharges",
    "DebitAccountBalance",
    "ReceiptNo",
    "TransCompletedTime",
    "TransID",
    "TransAmount",
    "TransTime",
    "OrgAccountBalance",
    "MSISDN",
    "BillRefNumber",
    "resultCode",
    "requestId",
    "transactionId",
    "paidAmount",
    "responseHeader",
    "ResponseHeader",
    "responseCode",
    "responseRefID",
    "responseBody",
    "responseData",
    "ResponseBody",
    "ResponseData",
    "name",
    "value",
    "Name",
];

fn tree() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        select(&["0", "2001", "Completed", "A|KES|1|2|3|4&B|KES|1", "{Amount={BasicAmount=1}}", "254 - A"][..])
            .prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        let name = prop_oneof![4 => select(NAMES).prop_map(str::to_owned), 1 => ".{0,6}"];
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            vec((name, inner), 0..6).prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

fn object() -> impl Strategy<Value = Map<String, Value>> {
    vec((select(NAMES).prop_map(str::to_owned), tree()), 0..8).prop_map(|members| members.into_iter().collect())
}

fn arrival() -> impl Strategy<Value = Option<Arrival>> {
    option::of(select(Arrival::ALL).prop_map(|(_, arrival)| arrival))
}

/// What both doors say, which is the same.
fn read(body: &Value, arrival: Option<Arrival>) -> Result<Value, TestCaseError> {
    let text = body.to_string();
    let typed = match arrival {
        Some(arrival) => daraja::parse_callback_at(text.as_bytes(), arrival),
        None => daraja::parse_callback(text.as_bytes()),
    };
    let typed = typed.map(|event| serde_json::to_value(event.data()).unwrap());
    let read = untyped::parse_callback(&daraja::DOOR, &text, arrival).map(|data| serde_json::to_value(&data).unwrap());
    prop_assert_eq!(&read, &typed);
    Ok(read.unwrap_or(Value::Null))
}

/// A key of a result, and a value that M-Pesa may send for it.
fn parameter() -> impl Strategy<Value = (String, Value)> {
    let money = || (-9999i32..99999, 0u8..100).prop_map(|(whole, cents)| json!(format!("{whole}.{cents:02}")));
    let figures = "[A-Z][a-z]{1,6} Account(\\|KES)(\\|-?[0-9]{1,4}\\.[0-9]{2}){4}";
    let words = "[A-Za-z][A-Za-z0-9 ]{0,8}[a-z]".prop_map(Value::from);
    let keyed = |keys: &'static [&'static str]| select(keys).prop_map(str::to_owned);
    prop_oneof![
        (keyed(&["Amount", "TransactionAmount", "Charge", "B2CWorkingAccountAvailableFunds"]), money()),
        (
            keyed(&["DebitPartyName", "CreditPartyName", "ReceiverPartyPublicName", "DebitPartyPublicName"]),
            "(254[0-9]{9}|600[0-9]{3}) - [A-Z]{1,6}".prop_map(Value::from),
        ),
        (keyed(&["AccountBalance", "DebitAccountBalance"]), figures.prop_map(Value::from)),
        (
            keyed(&["DebitAccountBalance", "InitiatorAccountCurrentBalance"]),
            "\\{Amount=\\{CurrencyCode=KES, BasicAmount=[0-9]{1,5}\\.[0-9]{2}\\}\\}".prop_map(Value::from),
        ),
        (keyed(&["DebitPartyCharges"]), "Fee\\|KES\\|[0-9]{1,3}\\.[0-9]{2}".prop_map(Value::from)),
        (keyed(&["ReceiptNo", "Currency", "ReasonType", "ErrorMsg", "Occasion", "BillReferenceNumber"]), words.clone()),
        ("[A-Z][a-zA-Z]{0,10}", prop_oneof![words, any::<u32>().prop_map(Value::from), tree()]),
    ]
}

fn result(code: impl Strategy<Value = Value>) -> impl Strategy<Value = Value> {
    let listed = |listed: Vec<(String, Value)>| {
        listed.into_iter().map(|(key, value)| json!({ "Key": key, "Value": value })).collect::<Vec<_>>()
    };
    (code, "[A-Z0-9]{10}", vec(parameter(), 0..8), vec(parameter(), 0..4), parameter()).prop_map(
        move |(code, id, parameters, references, (extra, value))| {
            let mut result = json!({
                "ResultType": 0, "ResultDesc": "some words", "OriginatorConversationID": format!("O{id}"),
                "ConversationID": format!("AG_{id}"), "TransactionID": id,
                "ResultParameters": { "ResultParameter": listed(parameters) },
                "ReferenceData": { "ReferenceItem": listed(references) },
            });
            result[format!("X{extra}")] = value;
            result["ResultCode"] = code;
            json!({ "Result": result })
        },
    )
}

fn any_code() -> impl Strategy<Value = Value> {
    let known = select(result_codes::RESULT).prop_map(|row| json!(row.code));
    prop_oneof![2 => known, 1 => Just(json!(0)), 2 => any::<u16>().prop_map(Value::from), 1 => "[A-Z0-9]{1,9}".prop_map(Value::from)]
}

fn other_code() -> impl Strategy<Value = Value> {
    any_code().prop_filter("no success", |code| code != "0" && code != 0)
}

/// The texts and numbers in a value; names do not count.
fn leaves(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| leaves(item, found)),
        Value::Object(members) => members.values().for_each(|member| leaves(member, found)),
        Value::Null => {}
        Value::String(text) => found.push(text.clone()),
        other => found.push(other.to_string()),
    }
}

/// Whether a value that was sent can be got from the event: in a field, or in the JSON of an extra.
fn reachable(sent: &Value, event: &Value, shown: &[String]) -> bool {
    let text = sent.as_str().map_or_else(|| sent.to_string(), str::to_owned);
    let text = text.trim();
    let number = text.parse::<f64>().ok().map(|number| shown.iter().any(|shown| shown.parse() == Ok(number)));
    let joined = event["accounts"].as_array().into_iter().flatten().map(|account| {
        let columns: Vec<_> =
            account["columns"].as_array().unwrap().iter().map(|text| text.as_str().unwrap()).collect();
        [account["name"].as_str().unwrap(), account["currency"].as_str().unwrap(), &columns.join("|")].join("|")
    });
    let extras = event["extras"].as_array().into_iter().flatten();
    text.is_empty()
        || shown.iter().any(|shown| shown == text)
        || number == Some(true)
        || joined.collect::<Vec<_>>().join("&") == text
        || extras
            .filter_map(|extra| extra["value"].as_str())
            .any(|value| serde_json::from_str::<Value>(value).unwrap() == *sent)
}

/// The values of a result that are to be found again: members, and what the lists say.
fn values(body: &Value) -> Vec<Value> {
    let members = body["Result"].as_object().unwrap().iter();
    let (lists, members): (Vec<_>, Vec<_>) =
        members.partition(|(name, _)| ["ResultParameters", "ReferenceData"].contains(&name.as_str()));
    let listed =
        lists.into_iter().flat_map(|(_, list)| list.as_object().unwrap().values().next().unwrap().as_array().unwrap());
    let values = members.into_iter().map(|(_, value)| value).chain(listed.map(|item| &item["Value"]));
    let says_something = |value: &&Value| {
        let mut found = Vec::new();
        leaves(value, &mut found);
        !found.is_empty()
    };
    values.filter(says_something).cloned().collect()
}

proptest! {
    #[test]
    fn any_object_is_read_or_refused(body in object(), arrival in arrival()) {
        read(&Value::Object(body.clone()), arrival)?;
        read(&json!({ "Result": body }), arrival)?;
    }

    #[test]
    fn any_payment_by_a_customer_is_read_or_refused(
        members in object(),
        receipt in "[A-Z0-9]{10}",
        amount in 1u32..250_000,
        arrival in arrival(),
    ) {
        let mut body = Value::Object(members);
        body["TransID"] = json!(receipt);
        body["TransAmount"] = json!(amount.to_string());
        body.as_object_mut().unwrap().remove("Result");
        let event = read(&body, arrival)?;
        if event["kind"] == "c2b" {
            prop_assert_eq!(&event["receipt"], &json!(receipt));
            prop_assert_eq!(&event["amount"], &json!(amount));
            // A validation is never booked as a payment.
            let expected = match event["stage"].as_str() {
                Some("confirmation") => "succeeded",
                Some("validation") => "pending",
                _ => "unknown",
            };
            prop_assert_eq!(&event["outcome"], expected);
            if arrival == Some(Arrival::Validation) {
                prop_assert_eq!(expected, "pending");
            }
        }
    }

    #[test]
    fn nothing_of_a_result_is_lost(body in result(any_code()), arrival in arrival()) {
        let event = read(&body, arrival)?;
        prop_assert_eq!(&event["kind"], "result");
        let mut shown = Vec::new();
        leaves(&event, &mut shown);
        for value in values(&body) {
            prop_assert!(reachable(&value, &event, &shown), "{} is lost: {}", value, event);
        }
    }

    #[test]
    fn a_status_query_that_failed_says_nothing_about_the_payment(
        body in result(other_code()),
        status in select(&["Completed", "Cancelled", "Declined", "Expired", "Initiated", "other"][..]),
        told in any::<bool>(),
    ) {
        let mut body = body;
        if !told {
            let parameters = body["Result"]["ResultParameters"]["ResultParameter"].as_array_mut().unwrap();
            parameters.push(json!({ "Key": "TransactionStatus", "Value": status }));
        }
        let event = read(&body, told.then_some(Arrival::TransactionStatus))?;
        prop_assert_eq!(&event["outcome"], "unknown");
        prop_assert_eq!(&event["resend"], "afterQuery");
        prop_assert_ne!(&event["queryOutcome"], "succeeded");
    }

    #[test]
    fn a_timeout_is_doubt_whatever_it_says(body in result(any_code())) {
        let event = read(&body, Some(Arrival::Timeout))?;
        prop_assert_eq!(&event["outcome"], "unknown");
        prop_assert_eq!(&event["resend"], "afterQuery");
        // The result that may follow is no copy of it.
        prop_assert_ne!(&event["dedupeKey"], &read(&body, None)?["dedupeKey"]);
    }
}

/// The order in which the kinds are tried must not matter.
#[test]
fn no_kind_takes_what_belongs_to_another() {
    let bodies = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/daraja/bodies");
    let mut taken = std::collections::BTreeSet::new();
    for entry in fs::read_dir(bodies).unwrap() {
        let path = entry.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        let Some(body) = json::Value::parse(&text) else { continue };
        let kinds = callbacks::ALL.iter().filter(|row| row.open(&body, None).is_some()).map(|row| row.kind);
        let kinds: Vec<_> = kinds.collect();
        assert!(kinds.len() < 2, "{} is taken for {kinds:?}", path.display());
        taken.extend(kinds);
    }
    assert_eq!(taken.len(), callbacks::ALL.len());
}

/// Whether all of an event was read is told by counting.
#[test]
fn no_two_fields_of_an_event_take_the_same_value() {
    for row in callbacks::ALL {
        for (at, field) in row.fields.iter().enumerate() {
            for other in &row.fields[..at] {
                let listed = |place| matches!(place, Place::Item | Place::Reference | Place::Either);
                let apart = field.place != other.place
                    && field.place != Place::Either
                    && other.place != Place::Either
                    && (listed(field.place) || listed(other.place));
                let shared = field.wires.iter().find(|wire| other.wires.contains(wire));
                assert!(apart || shared.is_none(), "{}: {} and {}", row.kind, field.name, other.name);
            }
        }
    }
}

#[test]
fn what_is_empty_says_nothing_unless_it_is_an_item() {
    let stk = |metadata: Value| json!({ "Body": { "stkCallback": { "CheckoutRequestID": "ws_CO_1", "ResultCode": 1032, "CallbackMetadata": metadata } } });
    let nothing = [
        json!({}),
        json!({ "Item": [] }),
        json!({ "Item": {} }),
        json!({ "Item": [null] }),
        json!({ "More": [[], {}] }),
    ];
    let extras = nothing.map(|metadata| read(&stk(metadata), None).unwrap()["extras"].clone());
    assert_eq!(extras[..4], [Value::Null, Value::Null, Value::Null, Value::Null]);
    assert_eq!(extras[4], json!([{ "name": "CallbackMetadata", "value": r#"{"More":[[],{}]}"# }]));
    let named = |item: Value| read(&stk(json!({ "Item": [item] })), None).unwrap()["extras"].clone();
    assert_eq!(named(json!([])), json!([{ "name": "Item", "value": "[]" }]));
    assert_eq!(named(json!({ "Name": "Amount", "Value": [], "More": {} })), Value::Null);
    // Neither name is lost.
    let twice: Value = json!({ "Name": "Amount", "Value": 5, "name": "Other" });
    assert_eq!(named(twice), json!([{ "name": "name", "value": "\"Other\"" }]));
}

/// Rust's own users match on the kind.
#[test]
fn an_event_in_rust() {
    let body = br#"{"TransID":"RKL51ZDR4F","TransAmount":"5.00","OrgAccountBalance":""}"#;
    let Ok(Event::C2b(event)) = daraja::parse_callback_at(body, Arrival::Confirmation) else {
        panic!("it is a payment by a customer");
    };
    assert_eq!(event.receipt, "RKL51ZDR4F");
    assert_eq!(event.stage.map(|stage| format!("{stage:?}")).as_deref(), Some("Confirmation"));
    assert!(event.extras.is_empty());
}
