use std::{fs, path::Path};

use super::*;

/// Status, code and description for the words of the testing page.
fn documented(words: &str) -> (u16, &'static str, &'static str) {
    match words {
        "ok" | "Request processed successfully" | "ok, not reversed" | "ok, reversed" => {
            (201, "INS-0", "Request processed successfully")
        }
        "Internal Error" => (400, "INS-1", "Internal Error"),
        "Transaction Failed" | "Failed" | "Transaction Failed [Incorrect PIN]" => (401, "INS-6", "Transaction Failed"),
        "Mandate does not exist" => (401, "INS-6", "Mandate does not exist"),
        "Request timeout" | "Request Timeout" | "Timeout" => (408, "INS-9", "Request timeout"),
        "USSD Push timeout" => (408, "INS-9", "USSD Push timeout"),
        "Invalid Amount" | "Invalid Amount Used" => (400, "INS-15", "Invalid Amount Used"),
        "Insufficient balance" => (422, "INS-2006", "Insufficient balance"),
        "Transaction not owned" => (400, "INS-35", "This transaction do not belong to you"),
        // These words are those of no code of the OpenAPI.
        "Service is not available" | "Service unavailable" | "Unavailable" => {
            (503, "INS-16", "Service is not available")
        }
        "Missing Reference" => (400, "INS-23", "Transaction not found. Contact M-Pesa Support"),
        "Invalid Use Case" => (400, "INS-21", "Invalid Use Case"),
        other => panic!("no outcome is known for {other:?}"),
    }
}

/// The call that a table of the page is about, and what it needs beside the number.
fn call(table: &str) -> (&'static str, &'static str, Value) {
    let payment = json!({ "Amount": "10", "Currency": "TZS", "CustomerMSISDN": "255712345678" });
    let with = |more: Value| {
        let mut body = payment.clone();
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        body
    };
    match table.split(' ').next().unwrap() {
        "c2b" => ("POST", "c2bPayment/singleStage/", with(json!({ "PurchasedItemsDesc": "Shoes" }))),
        "b2c" => ("POST", "b2cPayment/", with(json!({ "PaymentItemsDesc": "Salary" }))),
        "b2b" => {
            let more = json!({ "PurchasedItemsDesc": "Shoes", "PrimaryPartyCode": "000000", "CustomerMSISDN": null });
            ("POST", "b2bPayment/", with(more))
        }
        "queryTransactionStatus" => ("GET", "queryTransactionStatus/", json!({})),
        "reversal" => ("PUT", "reversal/", json!({})),
        "directDebitCreation" => {
            ("POST", "directDebitCreation/", json!({ "AgreedTC": "1", "ThirdPartyReference": "3333" }))
        }
        "directDebitPayment" => ("POST", "directDebitPayment/", with(json!({ "ThirdPartyReference": "3333" }))),
        "directDebitCancel" => ("PUT", "directDebitCancel/", json!({ "CustomerMSISDN": "255712345678" })),
        "queryDirectDebit" => {
            let more = json!({ "QueryBalanceAmount": "True", "BalanceAmount": "100", "ThirdPartyReference": "3333" });
            ("GET", "queryDirectDebit/", with(more))
        }
        "updateTransactionStatus" => {
            let body = json!({ "VoucherCode": "ABCD1234", "CustomerMSISDN": "1", "APIVersion": "3.1" });
            ("PUT", "updateTransactionStatus/", body)
        }
        other => panic!("no call is known for {other:?}"),
    }
}

/// Numbers, and what they lead to.
type Rows = Vec<(String, String)>;

/// Every table of the page, with the field that its numbers go into.
fn tables() -> Vec<(String, String, Rows)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/simulator_markets/sandbox_scenarios.json");
    let page: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let tables = page.as_object().unwrap().iter().filter(|(_, table)| table.is_object());
    tables
        .map(|(name, table)| {
            let field = name.split("input_").nth(1).unwrap().split(' ').next().unwrap().to_owned();
            let text = |value: &Value| value.as_str().unwrap().to_owned();
            let rows = table.as_object().unwrap().iter().map(|(number, words)| (number.clone(), text(words)));
            (name.clone(), field, rows.collect())
        })
        .collect()
}

#[test]
fn every_number_of_the_testing_page_ends_as_the_page_says() {
    let mut seen = 0;
    for (table, field, rows) in tables() {
        let state = ["account status", "mandate status", "balance"].into_iter().find(|part| table.contains(part));
        for (number, words) in rows {
            // Each on its own: a number that is sent twice with the same references is a duplicate.
            let mut market = Market::openapi(MarketSettings::default());
            let (method, path, mut body) = call(&table);
            body["TransactionReference"] = json!("T1");
            body[&field] = json!(number);
            if table.contains("balance") {
                body["ThirdPartyReference"] = json!("00000000000000000001");
            }
            let (status, answer) = market.call(method, path, body);
            seen += 1;
            let Some(state) = state else {
                let (expected, code, description) = documented(&words);
                let expected = if method == "GET" && code == "INS-0" { 200 } else { expected };
                let expected = if path == "queryDirectDebit/" && code == "INS-1" { 500 } else { expected };
                let code = if path == "updateTransactionStatus/" && code == "INS-0" { "INS-GAR-0" } else { code };
                assert_eq!(status, expected, "{table} {number}: {answer}");
                assert_eq!(answer["output_ResponseCode"], code, "{table} {number}");
                assert_eq!(answer["output_ResponseDesc"], description, "{table} {number}");
                if let Some(reversed) = words.strip_prefix("ok, ") {
                    let reversed = if reversed == "reversed" { "True" } else { "False" };
                    assert_eq!(answer["output_Reversed"], reversed);
                    assert_eq!(answer["output_ResponseTransactionStatus"], "Completed");
                }
                continue;
            };
            assert_eq!(status, 200, "{table} {number}: {answer}");
            let (name, expected) = match state {
                "account status" => ("output_AccountStatus", &*words),
                "mandate status" => ("output_MandateStatus", &*words),
                _ => ("output_SufficientBalance", words.strip_prefix("SufficientBalance ").unwrap()),
            };
            assert_eq!(answer[name], expected, "{table} {number}");
        }
    }
    assert_eq!(seen, 75);
}

#[test]
fn numbers_for_testing_mean_nothing_in_production() {
    let mut market = Market::openapi(MarketSettings::default());
    market.prefix = LIVE;
    assert_eq!(code(&market.pay(json!({ "CustomerMSISDN": "000000000008" }))), (201, "INS-0"));
    let answer = market.call("PUT", "reversal/", json!({ "TransactionID": "0000000000001" }));
    assert_eq!(code(&answer), (400, "INS-18"));
}

#[test]
fn a_number_for_testing_ends_as_the_page_says_whatever_the_scenario() {
    use mpesa_core::simulator::{Answered, MarketEnding, Scenario};

    let lost = Scenario { answer: Answered::Lost, ..MarketEnding::Paid.into() };
    let mut market = Market::openapi(MarketSettings { scenarios: vec![lost], ..MarketSettings::default() });
    assert_eq!(code(&market.pay(json!({ "CustomerMSISDN": "000000000008" }))), (422, "INS-2006"));
}

#[test]
fn a_number_for_testing_moves_no_money_unless_it_says_so() {
    let mut market = Market::openapi(MarketSettings::default());
    for last in 1..=9 {
        market.pay(json!({ "CustomerMSISDN": format!("00000000000{last}") }));
    }
    let states: Vec<_> = market.simulator.transactions(START).iter().map(|paid| paid.state.name()).collect();
    assert_eq!(states[0], "succeeded");
    assert!(states.len() == 9 && states[1..].iter().all(|state| *state == "failed"));
}
