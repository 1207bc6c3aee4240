use mpesa_core::simulator::{Answered, Ends, MarketEnding, Named, Scenario, State};

use super::*;

fn ending(scenario: impl Into<Scenario<MarketEnding>>, settings: MarketSettings) -> MarketSettings {
    MarketSettings { scenarios: vec![scenario.into()], ..settings }
}

#[test]
fn a_session_is_usable_after_thirty_seconds_and_until_its_end() {
    let settings = MarketSettings { session_lifetime: Some(60_000), ..MarketSettings::default() };
    let mut market = Market::at(TANZANIA, MarketSimulator::openapi("1", settings));
    let query = json!({
        "input_Country": "TZN", "input_ServiceProviderCode": "000000", "input_ThirdPartyConversationID": "a",
        "input_QueryReference": "000000000001",
    });
    let mut status = |now| market.send("GET", "queryTransactionStatus/", &query, now).status;
    assert_eq!([START - 1, START, START + 29_999, START + 30_000].map(&mut status), [401, 200, 200, 401]);
}

#[test]
fn a_request_without_an_encrypted_bearer_is_not_let_in() {
    for mut market in [Market::openapi(MarketSettings::default()), Market::mozambique(MarketSettings::default())] {
        let url = [market.prefix, "c2bPayment/singleStage/"].concat();
        for bearer in ["", "Bearer the-api-key-itself", "Basic QQ==", &format!("Bearer {}", "A".repeat(340))] {
            let headers = [("authorization", bearer), ("content-type", "application/json")];
            let request = Request { method: "POST", url: &url, headers: &headers, body: b"{}" };
            assert_eq!(market.simulator.handle(&request, START).status, 401, "{bearer}");
        }
        assert_eq!(market.send("GET", "c2bPayment/singleStage/", &json!({}), START).status, 405);
        assert_eq!(market.send("POST", "c2bPayment/", &json!({}), START).status, 404);
    }
    let mut openapi = MarketSimulator::openapi("1", MarketSettings::default());
    let url = [TANZANIA, "getSession/"].concat();
    let answer = openapi.handle(&Request { method: "GET", url: &url, headers: &[], body: b"" }, START);
    assert_eq!(answer.status, 400);
    assert_eq!(answer.body, r#"{"output_ResponseCode":"INS-989","output_ResponseDesc":"Session Creation Failed"}"#);
}

#[test]
fn a_payment_is_found_by_each_of_its_ids_and_reversed_once() {
    for mut market in [Market::openapi(MarketSettings::default()), Market::mozambique(MarketSettings::default())] {
        let paid = market.pay(json!({}));
        assert_eq!(code(&paid), (201, "INS-0"));
        let own = ["output_ThirdPartyConversationID", "output_ThirdPartyReference"];
        let ids = ["output_TransactionID", "output_ConversationID", own[usize::from(market.prefix == MOZAMBIQUE)]];
        for id in ids {
            assert_eq!(market.status(&paid.1[id])["output_ResponseTransactionStatus"], "Completed", "{id}");
        }
        let mut reverse = |amount: Value| {
            let mut body = json!({ "TransactionID": paid.1["output_TransactionID"], "ReversalAmount": amount });
            if market.prefix == MOZAMBIQUE {
                body["SecurityCredential"] = json!("Mpesa2019");
                body["InitiatorIdentifier"] = json!("MPesa2018");
            }
            let answer = market.call("PUT", "reversal/", body);
            (answer.0, answer.1["output_ResponseCode"].as_str().unwrap().to_owned())
        };
        assert_eq!(reverse(json!("10.01")), (400, "INS-15".to_owned()));
        assert_eq!(reverse(json!("10")), (201, "INS-0".to_owned()));
        assert_eq!(reverse(json!(null)), (401, "INS-6".to_owned()));
        let transactions = market.simulator.transactions(START);
        assert!(transactions[0].reversed && !transactions[1].reversed);
        assert_eq!(transactions.len(), 2);
        if market.prefix == TANZANIA {
            assert_eq!(market.status(&paid.1["output_TransactionID"])["output_Reversed"], "True");
        }
    }
}

#[test]
fn the_same_ids_are_taken_once() {
    for mut market in [Market::openapi(MarketSettings::default()), Market::mozambique(MarketSettings::default())] {
        let id = if market.prefix == MOZAMBIQUE { "ThirdPartyReference" } else { "ThirdPartyConversationID" };
        assert_eq!(code(&market.pay(json!({ "TransactionReference": "T", id: "A" }))), (201, "INS-0"));
        assert_eq!(code(&market.pay(json!({ "TransactionReference": "T" }))), (409, "INS-10"));
        assert_eq!(code(&market.pay(json!({ id: "A" }))), (409, "INS-10"));
        // What is refused for its form is not taken.
        assert_eq!(code(&market.pay(json!({ id: "B", "Amount": "0" }))), (400, "INS-15"));
        assert_eq!(code(&market.pay(json!({ id: "B" }))), (201, "INS-0"));
        assert_eq!(market.simulator.count(), 2);
    }
}

#[test]
fn a_wrong_field_is_refused_with_its_own_code() {
    let mut market = Market::openapi(MarketSettings::default());
    for (field, value, expected) in [
        ("Amount", json!("0"), "INS-15"),
        ("Amount", json!("1,000"), "INS-15"),
        ("CustomerMSISDN", json!("0712345678"), "INS-2051"),
        ("CustomerMSISDN", json!("26658123456"), "INS-2051"),
        ("Country", json!("GHA"), "INS-998"),
        ("Currency", json!("GHS"), "INS-26"),
        ("ServiceProviderCode", json!("0"), "INS-13"),
        ("TransactionReference", json!("T-1"), "INS-17"),
        ("ThirdPartyConversationID", json!("a-b"), "INS-28"),
        ("PurchasedItemsDesc", json!("Handbag, Black shoes"), "INS-30"),
        ("PurchasedItemsDesc", json!(null), "INS-20"),
        ("Amount", json!(""), "INS-20"),
        ("Amount", json!({}), "INS-21"),
    ] {
        let answer = market.pay(json!({ field: value }));
        assert_eq!(code(&answer), (400, expected), "{field} {value}");
        assert_eq!(answer.1["output_TransactionID"], "N/A");
    }
    let mut market = Market::mozambique(MarketSettings::default());
    for (field, value, expected) in [
        ("CustomerMSISDN", json!("258823330333"), "INS-2051"),
        ("ServiceProviderCode", json!("ABCDE"), "INS-13"),
        ("ThirdPartyReference", json!(null), "INS-20"),
    ] {
        assert_eq!(code(&market.pay(json!({ field: value }))), (400, expected), "{field} {value}");
    }
    assert_eq!(market.simulator.count(), 0);
}

#[test]
fn each_country_has_its_own_numbers_and_currency() {
    for (market, country, currency, phone) in [
        ("vodafoneGHA", "GHA", "GHS", "233501234567"),
        ("vodacomTZN", "TZN", "TZS", "255712345678"),
        ("vodacomLES", "LES", "LSL", "26658123456"),
        ("vodacomDRC", "DRC", "CDF", "243811835361"),
        ("vodacomMOZ", "MOZ", "MZN", "258843330333"),
    ] {
        let mut openapi = Market::openapi(MarketSettings::default());
        openapi.prefix = Box::leak(format!("/openapi/ipg/v2/{market}/").into_boxed_str());
        let body = json!({ "Country": country, "Currency": currency, "CustomerMSISDN": phone });
        assert_eq!(code(&openapi.pay(body)), (201, "INS-0"), "{market}");
    }
    let mut openapi = Market::openapi(MarketSettings::default());
    openapi.prefix = "/openapi/ipg/v2/safaricomKEN/";
    assert_eq!(code(&openapi.pay(json!({}))), (400, "INS-998"));
}

#[test]
fn every_scenario_is_told_in_the_words_of_the_api_and_known_to_the_query() {
    let openapi = ["INS-0", "INS-6", "INS-6", "INS-2006", "INS-9", "INS-1"];
    let mozambique = ["INS-0", "INS-6", "INS-5", "INS-2006", "INS-9", "INS-1"];
    let status = ["Completed", "Cancelled", "Cancelled", "Cancelled", "Expired", "Completed"];
    for (make, codes) in [(Market::openapi as fn(_) -> Market, openapi), (Market::mozambique, mozambique)] {
        for ((scenario, expected), status) in MarketEnding::ALL.iter().zip(codes).zip(status) {
            let mut market = make(ending(*scenario, MarketSettings::default()));
            let paid = market.pay(json!({}));
            assert_eq!(paid.1["output_ResponseCode"], expected, "{scenario:?}");
            let found = market.status(&paid.1["output_ConversationID"]);
            assert_eq!(found["output_ResponseTransactionStatus"], status, "{scenario:?}");
            let transactions = market.simulator.transactions(START);
            assert_eq!(transactions[0].state == State::Succeeded, scenario.pays());
            assert_eq!(transactions[0].result_code, Some(expected));
        }
    }
}

#[test]
fn a_lost_answer_hides_a_payment_that_was_made() {
    for (answer, status) in [(Answered::Lost, 504), (Answered::Broken, 0)] {
        let scenario = Scenario { answer, ..MarketEnding::Paid.into() };
        let mut market = Market::openapi(ending(scenario, MarketSettings::default()));
        let body = json!({
            "input_Country": "TZN", "input_ServiceProviderCode": "000000", "input_ThirdPartyConversationID": "A",
            "input_Amount": "10", "input_CustomerMSISDN": "255712345678", "input_Currency": "TZS",
            "input_TransactionReference": "T", "input_PurchasedItemsDesc": "Shoes",
        });
        assert_eq!(market.send("POST", "c2bPayment/singleStage/", &body, START).status, status);
        assert_eq!(market.status(&json!("A"))["output_ResponseTransactionStatus"], "Completed");
    }
}

#[test]
fn an_asynchronous_account_says_taken_and_calls_back_later() {
    for (make, put, done) in [(Market::openapi as fn(_) -> Market, true, "INS-0"), (Market::mozambique, false, "0")] {
        let scenario = Scenario { copies: 2, delay: Some(60_000), ..MarketEnding::Paid.into() };
        let mut market = make(ending(scenario, asynchronous(put)));
        let (status, taken) = market.pay(json!({}));
        assert_eq!((status, &taken["output_ResponseCode"]), (201, &json!("INS-0")));
        assert!(taken.get("output_TransactionID").is_none());
        assert_eq!(market.simulator.transactions(START)[0].state, State::Pending);
        // The money moves at the usual time, though the callback is late.
        let usual = START + i64::from(MarketEnding::Paid.usual_delay());
        assert_eq!(market.simulator.transactions(usual)[0].state, State::Succeeded);
        assert!(market.simulator.due(START + 59_999).is_empty());
        assert_eq!(market.simulator.next_due(), Some(START + 60_000));
        let callbacks = market.simulator.due(START + 60_000);
        assert_eq!(callbacks.len(), 2);
        assert_eq!(callbacks[0], callbacks[1]);
        assert_eq!(callbacks[0].method, if put { "PUT" } else { "POST" });
        let body: Value = serde_json::from_str(&callbacks[0].body).unwrap();
        assert_eq!(body["input_ResultCode"], done);
        assert_eq!(body["input_OriginalConversationID"], taken["output_ConversationID"]);
        assert_eq!(body["input_TransactionID"], callbacks[0].transaction_id.clone().unwrap());
        let reference = body.get("input_ThirdPartyConversationID").or(body.get("input_ThirdPartyReference")).unwrap();
        let answer = json!({
            "output_OriginalConversationID": taken["output_ConversationID"], "output_ResponseCode": "0",
            "output_ResponseDesc": "Successfully Accepted Result", "output_ThirdPartyConversationID": reference,
        });
        let acknowledges =
            |status, answer: &Value| market.simulator.acknowledges(&callbacks[0].body, status, &answer.to_string());
        assert!(acknowledges(200, &answer));
        let mut wrong = answer.clone();
        wrong["output_OriginalConversationID"] = json!("other");
        assert!(!acknowledges(500, &answer) && !acknowledges(200, &wrong) && !acknowledges(200, &json!("")));
    }
}

#[test]
fn an_asynchronous_query_is_answered_by_a_callback_too() {
    let mut market = Market::openapi(asynchronous(false));
    let paid = market.pay(json!({})).1;
    market.simulator.due(START + 5_000);
    let asked = market.status(&paid["output_ConversationID"]);
    assert!(asked.get("output_ResponseTransactionStatus").is_none() && asked["output_ResponseCode"] == "INS-0");
    let callbacks = market.simulator.due(START + 10_000);
    let body: Value = serde_json::from_str(&callbacks[0].body).unwrap();
    assert_eq!(body["input_Reversed"], "False");
    assert_eq!(body["input_OriginalTransactionID"], market.simulator.transactions(START)[0].id);
    assert_eq!(callbacks[0].transaction_id, None);
    // That nothing is found is told later, too.
    let asked = market.call("GET", "queryTransactionStatus/", json!({ "QueryReference": "other" }));
    assert_eq!(code(&asked), (200, "INS-0"));
    assert!(market.simulator.due(START + 10_000)[0].body.contains("INS-23"));
}

#[test]
fn a_decision_afterwards_changes_the_answer_or_the_callback() {
    let mut market = Market::openapi(MarketSettings::default());
    market.pay(json!({}));
    let answer = market.simulator.decide(0, MarketEnding::InsufficientBalance.into()).unwrap();
    assert_eq!(answer.status, 422);
    market.pay(json!({}));
    assert!(market.simulator.decide(0, MarketEnding::Paid.into()).is_none());
    assert!(market.simulator.decide(9, MarketEnding::Paid.into()).is_none());
    let mut market = Market::openapi(asynchronous(false));
    market.pay(json!({}));
    assert_eq!(market.simulator.decide(0, MarketEnding::Failed.into()).unwrap().status, 201);
    let callbacks = market.simulator.due(START + 60_000);
    assert_eq!(callbacks.len(), 1);
    assert!(callbacks[0].body.contains("INS-6"));
    assert!(market.simulator.decide(0, MarketEnding::Paid.into()).is_none());
}

#[test]
fn a_payment_in_two_steps_waits_to_be_committed() {
    for (decision, state) in [("1", State::Succeeded), ("0", State::Failed)] {
        let mut market = Market::openapi(MarketSettings::default());
        let body = json!({
            "Amount": "10", "CustomerMSISDN": "255712345678", "Currency": "TZS", "TransactionReference": "T",
            "PurchasedItemsDesc": "Shoes", "APIVersion": "3.1",
        });
        let taken = market.call("POST", "c2bPayment/multiStage/", body);
        assert_eq!(code(&taken), (201, "INS-0"));
        assert_eq!(market.simulator.transactions(START + 1_000_000)[0].state, State::Pending);
        let confirm = json!({
            "VoucherCode": "ABCD1234", "CustomerMSISDN": decision, "APIVersion": "3.1",
            "TransactionID": taken.1["output_TransactionID"],
        });
        assert_eq!(code(&market.call("PUT", "updateTransactionStatus/", confirm.clone())), (201, "INS-GAR-0"));
        assert_eq!(market.simulator.transactions(START)[0].state, state);
        assert_eq!(code(&market.call("PUT", "updateTransactionStatus/", confirm)), (400, "INS-18"));
    }
}

#[test]
fn names_are_told_where_the_api_has_that_call() {
    let mut market = Market::openapi(MarketSettings::default());
    let ask = json!({ "CustomerMSISDN": "255712345678", "KycQueryType": "Name" });
    assert_eq!(code(&market.call("GET", "queryBeneficiaryName/", ask)), (400, "INS-997"));
    market.prefix = "/sandbox/ipg/v2/vodafoneGHA/";
    let ask = json!({ "CustomerMSISDN": "233501234567", "KycQueryType": "Name", "Country": "GHA" });
    assert_eq!(market.call("GET", "queryBeneficiaryName/", ask).1["output_CustomerLastName"], "Doe");
    let mut market = Market::mozambique(MarketSettings::default());
    let ask = json!({ "CustomerMSISDN": "258843330333" });
    assert_eq!(market.call("GET", "queryCustomerName/", ask).1["output_CustomerMSISDN"], "258843330333");
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let run = |seed| {
        let mut market = Market::at(TANZANIA, MarketSimulator::openapi(seed, asynchronous(true)));
        let answer = market.pay(json!({}));
        (answer, market.simulator.due(START + 60_000))
    };
    assert_eq!(run("a"), run("a"));
    assert_ne!(run("a"), run("b"));
}
