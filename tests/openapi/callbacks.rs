use mpesa_core::{
    error::ErrorCode,
    openapi::{self, DOOR, acknowledge, acknowledge_update, parse_callback},
    untyped,
};
use proptest::{prelude::*, sample::select};
use serde_json::{Map, Value, json};

use super::table;

/// The members that the portal's callbacks have.
const MEMBERS: &[&str] = &[
    "input_OriginalConversationID",
    "input_ThirdPartyConversationID",
    "input_TransactionID",
    "input_ResultCode",
    "input_ResultDesc",
    "input_ResponseCode",
    "input_ResponseDesc",
    "input_OriginalTransactionID",
    "input_Reversed",
    "input_ResponseTransactionStatus",
    "input_TransactionReference",
    "input_MsisdnToken",
    "input_MandateID",
    "input_CustomerFirstName",
    "input_CustomerLastName",
    "input_SufficientBalance",
    "input_MandateStatus",
    "input_AccountStatus",
    "input_Frequency",
    "input_ExpiryDate",
    "input_New",
];

fn read(body: &Value) -> Result<Value, ErrorCode> {
    let text = body.to_string();
    let event = untyped::parse_callback(&DOOR, &text, None).map_err(|error| error.code)?;
    Ok(serde_json::to_value(&event).unwrap())
}

fn payment(transaction: &str, code: &str) -> Value {
    json!({
        "input_OriginalConversationID": "fd1e9143d22544459f7c66e1860ef276", "input_TransactionID": transaction,
        "input_ResultCode": code, "input_ThirdPartyConversationID": "1e9b774d1da34af78412a498cbc28f5e",
    })
}

#[test]
fn callbacks_are_answered_as_the_portal_prints_it() {
    let printed = |text: &str| table(text);
    let default = printed(include_str!("ack.default.json"));
    let query = printed(include_str!("ack.query_direct_debit.json"));
    let update = printed(include_str!("ack.update_transaction_status.json"));
    let body = |answer: mpesa_core::http::HttpResponse| {
        assert_eq!(answer.status, 200);
        table(&answer.body)
    };
    let event = parse_callback(payment("hv9ahxcg4ccv", "INS-0").to_string().as_bytes()).unwrap();
    assert_eq!(body(acknowledge(&event)), default);
    let asked = json!({
        "input_ResponseCode": "INS-0", "input_OriginalConversationID": query["output_OriginalConversationID"],
        "input_ThirdPartyConversationID": query["output_ThirdPartyConversationID"],
    });
    assert_eq!(body(acknowledge(&parse_callback(asked.to_string().as_bytes()).unwrap())), query);
    let id = |name: &str| update[name].as_str().unwrap().to_owned();
    let ids = [id("output_OriginalConversationID"), id("output_ThirdPartyConversationID")];
    assert_eq!(body(acknowledge_update(&ids[0], &ids[1])), update);
    for (kind, expected) in
        [("transaction", &default), ("directDebitQuery", &query), ("updateTransactionStatus", &update)]
    {
        let event = json!({
            "kind": kind, "originalConversationId": expected["output_OriginalConversationID"],
            "thirdPartyConversationId": expected["output_ThirdPartyConversationID"],
        });
        assert_eq!(body(untyped::acknowledge(&DOOR, &event.to_string()).unwrap()), *expected, "{kind}");
    }
    assert_eq!(untyped::acknowledge(&DOOR, "{}").unwrap_err().code, ErrorCode::InvalidArgument);
}

#[test]
fn a_failure_and_a_success_of_one_request_are_not_copies_of_each_other() {
    let key = |body: Value| read(&body).unwrap()["dedupeKey"].clone();
    let one = key(payment("hv9ahxcg4ccv", "INS-0"));
    assert_eq!(key(payment(" hv9ahxcg4ccv ", "INS-0")), one);
    for other in [payment("N/A", "INS-9"), payment("hv9ahxcg4ccv", "INS-9"), payment("hv9ahxcg4ccw", "INS-0")] {
        assert_ne!(key(other), one);
    }
}

#[test]
fn only_a_success_with_a_transaction_is_a_payment() {
    let outcome = |transaction: &str, code: &str| read(&payment(transaction, code)).unwrap()["outcome"].clone();
    assert_eq!(outcome("hv9ahxcg4ccv", "INS-0"), "succeeded");
    assert_eq!(outcome("hv9ahxcg4ccv", "INS-2006"), "failed");
    for (transaction, code) in [
        ("N/A", "INS-0"),
        ("", "INS-0"),
        ("hv9ahxcg4ccv", "0"),
        ("hv9ahxcg4ccv", "ins-0"),
        ("hv9ahxcg4ccv", "INS-00"),
        ("hv9ahxcg4ccv", "INS-1"),
        ("hv9ahxcg4ccv", "INS-10"),
        ("hv9ahxcg4ccv", "INS-2999"),
    ] {
        assert_eq!(outcome(transaction, code), "unknown", "{transaction} {code}");
    }
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => select(&["INS-0", "INS-6", "INS-9", "INS-2006", "INS-2999", "True", "Completed", "N/A", "", "02", "20270105", "abc123"][..])
            .prop_map(Value::from),
        1 => ".{0,12}".prop_map(Value::from),
        1 => any::<i32>().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => Just(json!({ "a": [1, "b"] })),
    ]
}

fn body() -> impl Strategy<Value = Map<String, Value>> {
    proptest::collection::vec((select(MEMBERS), value()), 0..14)
        .prop_map(|members| members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

proptest! {
    #[test]
    fn both_doors_agree_about_whatever_is_sent(body in body()) {
        let text = Value::Object(body).to_string();
        let typed = parse_callback(text.as_bytes()).map(openapi::Event::data);
        let untyped = untyped::parse_callback(&DOOR, &text, None);
        let shown = |data| serde_json::to_value(&data).unwrap();
        prop_assert_eq!(typed.map(shown), untyped.map(shown));
    }

    #[test]
    fn an_event_is_never_more_sure_than_its_code(body in body()) {
        let Ok(event) = read(&Value::Object(body.clone())) else {
            return Ok(());
        };
        let text = |name: &str| event[name].as_str().unwrap_or_default().to_owned();
        if text("outcome") == "succeeded" {
            prop_assert_eq!(text("resultCode"), "INS-0");
            prop_assert_eq!(text("resend"), "no");
            if matches!(&*text("kind"), "transaction" | "directDebitPayment") {
                prop_assert!(!text("transactionId").is_empty());
            }
        }
        if text("outcome") == "failed" {
            let code = text("resultCode");
            prop_assert!(code != "INS-0" && code.starts_with("INS-"), "{}", code);
            prop_assert_eq!(text("resend"), "no");
        }
        if matches!(&*text("outcome"), "unknown" | "pending") {
            prop_assert!(matches!(&*text("resend"), "afterQuery" | "poll"));
        }
        let kind = [text("kind"), ":".to_owned()].concat();
        prop_assert!(text("dedupeKey").starts_with(&kind));
        prop_assert!(!text("originalConversationId").is_empty() || !text("thirdPartyConversationId").is_empty());
    }

    #[test]
    fn the_order_of_members_does_not_matter(body in body()) {
        let turned: Map<String, Value> = body.clone().into_iter().rev().collect();
        let without = |mut event: Value| { event.as_object_mut().unwrap().remove("extras"); event };
        prop_assert_eq!(read(&Value::Object(body)).map(without), read(&Value::Object(turned)).map(without));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let read = parse_callback(&bytes);
        prop_assert!(matches!(read, Err(error) if matches!(error.code, ErrorCode::NotJson | ErrorCode::UnknownCallback)));
    }
}
