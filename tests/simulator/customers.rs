//! Payments that customers make by themselves, and the statement that tells of them.

use mpesa_core::{
    daraja::{
        c2b_reply::{Rejection, accept_payment, reject_payment},
        endpoints::pull_query,
        phone::matches_phone_number,
    },
    kind::{Msisdn, NumberFormat},
};

use super::*;

const PAYMENT: &str = r#"{"shortCode":600984,"amount":"250","phoneNumber":"0712 345 678","accountReference":"INV-7"}"#;

fn payment() -> Payment {
    Payment::from_json(PAYMENT).unwrap()
}

fn registered(response_type: &str) -> Daraja {
    let mut daraja = Daraja::ending(Ending::Paid);
    let mut request = request(REGISTER_PATH);
    request["ResponseType"] = json!(response_type);
    assert_eq!(daraja.post(REGISTER_PATH, &request, START).status, 200);
    daraja
}

/// Begins a payment and hands out its validation.
fn validation(daraja: &mut Daraja) -> Delivery {
    daraja.simulator.pay(&payment(), None, START).unwrap();
    let delivery = daraja.simulator.due(START + 1_000).remove(0);
    assert_eq!(delivery.kind, DeliveryKind::Validation);
    delivery
}

fn state(daraja: &Daraja) -> (State, Option<String>) {
    let transaction = daraja.simulator.transactions(START).remove(0);
    (transaction.state, transaction.result_code.map(str::to_owned))
}

#[test]
fn an_accepted_payment_is_confirmed() {
    for format in [NumberFormat::String, NumberFormat::Number] {
        let mut daraja = registered("Cancelled");
        let delivery = validation(&mut daraja);
        assert_eq!((delivery.url.as_str(), delivery.at), ("https://shop.example/validation", START + 1_000));
        let asked = read(&delivery);
        assert_eq!((&asked["outcome"], &asked["stage"]), (&json!("pending"), &json!("validation")));
        let id = mpesa_core::kind::AdvisedText::new("order-7");
        let yes = accept_payment(id.as_ref(), format).body;
        assert!(daraja.simulator.answer(delivery.transaction_id.as_deref().unwrap(), 200, &yes, START + 1_200));
        let delivery = daraja.simulator.due(START + 3_000).remove(0);
        assert_eq!(
            (delivery.kind, delivery.url.as_str()),
            (DeliveryKind::Confirmation, "https://shop.example/confirmation")
        );
        let paid = read(&delivery);
        for (name, value) in [
            ("outcome", json!("succeeded")),
            ("receipt", asked["receipt"].clone()),
            ("amount", json!(250)),
            ("shortCode", json!("600984")),
            ("accountReference", json!("INV-7")),
            ("thirdPartyTransactionId", json!("order-7")),
            ("phoneNumber", json!("2547 ***** 678")),
            ("orgAccountBalance", json!(1_000_000_250)),
            ("transactionType", json!("Pay Bill")),
        ] {
            assert_eq!(paid[name], value, "{name}");
        }
        assert_eq!(state(&daraja), (State::Succeeded, Some("0".into())));
        assert!(!daraja.simulator.answer(delivery.transaction_id.as_deref().unwrap(), 200, &yes, START));
    }
}

#[test]
fn a_rejected_payment_is_not_made() {
    let mut daraja = registered("Completed");
    let delivery = validation(&mut daraja);
    let no = reject_payment(Rejection::InvalidAmount).body;
    assert!(daraja.simulator.answer(delivery.transaction_id.as_deref().unwrap(), 200, &no, START + 2_000));
    assert_eq!(state(&daraja), (State::Rejected, Some("C2B00013".into())));
    assert_eq!((daraja.simulator.next_due(), daraja.simulator.due(i64::MAX)), (None, vec![]));
}

#[test]
fn what_is_neither_yes_nor_no_is_decided_by_the_response_type() {
    let yes = accept_payment(None, NumberFormat::String).body;
    for (status, body) in [(500, yes.as_str()), (404, "{}"), (200, "OK"), (200, "{}"), (200, r#"{"ResultCode":1}"#)] {
        for (response_type, outcome) in [("Completed", State::Succeeded), ("Cancelled", State::Failed)] {
            let mut daraja = registered(response_type);
            let delivery = validation(&mut daraja);
            assert!(daraja.simulator.answer(delivery.transaction_id.as_deref().unwrap(), status, body, START + 2_000));
            let confirmations = daraja.simulator.due(START + 60_000).len();
            assert_eq!(
                (state(&daraja).0, confirmations),
                (outcome, usize::from(outcome == State::Succeeded)),
                "{body}"
            );
        }
    }
}

#[test]
fn an_answer_after_eight_seconds_is_too_late() {
    let mut daraja = registered("Completed");
    let delivery = validation(&mut daraja);
    assert_eq!(daraja.simulator.next_due(), Some(START + 9_000));
    assert_eq!(daraja.simulator.due(START + 9_000).len(), 1);
    let no = reject_payment(Rejection::Other).body;
    assert!(!daraja.simulator.answer(delivery.transaction_id.as_deref().unwrap(), 200, &no, START + 9_100));
    assert_eq!(state(&daraja).0, State::Succeeded);
}

#[test]
fn nobody_is_asked_or_told_where_nothing_is_registered_or_validation_is_off() {
    let mut daraja = Daraja::ending(Ending::Paid);
    daraja.simulator.pay(&payment(), None, START).unwrap();
    assert_eq!(daraja.simulator.due(START + 60_000), []);
    assert_eq!(state(&daraja).0, State::Succeeded);

    let mut daraja = Daraja::new(Settings { external_validation: false, ..Settings::default() });
    daraja.post(REGISTER_PATH, &request(REGISTER_PATH), START);
    daraja.simulator.pay(&payment(), None, START).unwrap();
    let kinds: Vec<_> = daraja.simulator.due(START + 60_000).iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [DeliveryKind::Confirmation]);
}

#[test]
fn version_one_hashes_phone_numbers() {
    let mut daraja = Daraja::ending(Ending::Paid);
    daraja.post("/mpesa/c2b/v1/registerurl", &request(REGISTER_PATH), START);
    let shown = read(&validation(&mut daraja))["phoneNumber"].as_str().unwrap().to_owned();
    assert_eq!(shown.len(), 64);
    assert!(matches_phone_number(&shown, &Msisdn::new("0712345678").unwrap()));
}

#[test]
fn a_simulated_payment_is_one_of_a_customer() {
    for path in ["/mpesa/c2b/v2/simulate", "/mpesa/c2b/v1/simulate"] {
        let mut daraja = registered("Completed");
        assert_eq!(daraja.post(path, &request(path), START).status, 200);
        let mut till = request(path);
        till["CommandID"] = json!("CustomerBuyGoodsOnline");
        till["BillRefNumber"] = json!(null);
        assert_eq!(daraja.post(path, &till, START).status, 200);
        let asked: Vec<_> = daraja.simulator.due(START + 1_000).iter().map(read).collect();
        assert_eq!(
            (&asked[0]["transactionType"], &asked[0]["accountReference"]),
            (&json!("Pay Bill"), &json!("INV-7"))
        );
        assert_eq!(
            (&asked[1]["transactionType"], &asked[1]["accountReference"]),
            (&json!("Customer Merchant Payment"), &json!(null))
        );
        let mut unnamed = request(path);
        unnamed["BillRefNumber"] = json!(null);
        assert_eq!(daraja.post(path, &unnamed, START).status, 400);
    }
}

#[test]
fn confirmations_can_be_lost_doubled_and_late_while_the_statement_has_the_payment() {
    for copies in [0, 1, 2] {
        let mut daraja = registered("Completed");
        daraja.post("/pulltransactions/v1/register", &json!({
            "ShortCode": "600984", "RequestType": "Pull", "NominatedNumber": "0722000000", "CallBackURL": "https://shop.example/",
        }), START);
        let scenario = Scenario { copies, delay: Some(600_000), ..CustomerEnding::Paid.into() };
        daraja.simulator.pay(&payment(), Some(scenario), START).unwrap();
        daraja.simulator.due(START + 1_000);
        assert_eq!(daraja.simulator.due(START + 20_000), []);
        let mut pull = request(PULL_PATH);
        pull["ShortCode"] = json!("600984");
        let reply = pull_query::Reply::read(&daraja.post(PULL_PATH, &pull, START + 20_000)).unwrap();
        assert_eq!(reply.transactions.len(), 1);
        assert_eq!(reply.transactions[0].account_reference.as_deref(), Some("INV-7"));
        assert_eq!(reply.transactions[0].time.as_deref(), Some("2026-01-05T09:00:00+03:00"));
        assert_eq!(daraja.simulator.due(START + 600_000).len(), copies as usize);
    }
}

#[test]
fn an_abandoned_payment_is_validated_and_never_confirmed() {
    let mut daraja = registered("Completed");
    daraja.simulator.pay(&payment(), None, START).unwrap();
    assert!(daraja.simulator.decide_customer(0, CustomerEnding::Abandoned.into()));
    let kinds: Vec<_> = daraja.simulator.due(START + 1_000).iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [DeliveryKind::Validation]);
    assert!(!daraja.simulator.decide_customer(0, CustomerEnding::Paid.into()));
    assert_eq!(daraja.simulator.due(START + 60_000), []);
    assert_eq!(state(&daraja), (State::Failed, None));
}

#[test]
fn the_statement_comes_in_pages_and_reaches_48_hours_back() {
    let mut daraja = Daraja::new(Settings { page: 2, ..Settings::default() });
    let mut pull = request(PULL_PATH);
    pull["ShortCode"] = json!("174379");
    let mut page = |daraja: &mut Daraja, offset: &str, now: i64| {
        pull["OffSetValue"] = json!(offset);
        let reply = pull_query::Reply::read(&daraja.post(PULL_PATH, &pull, now)).unwrap();
        reply.transactions.iter().map(|paid| paid.receipt.clone()).collect::<Vec<_>>()
    };
    for minute in 0..3 {
        daraja.push(START + minute * 60_000);
        daraja.simulator.due(START + minute * 60_000 + 12_000);
    }
    let now = START + 600_000;
    assert_eq!(page(&mut daraja, "0", now).len(), 0, "not registered");
    let register = json!({
        "ShortCode": "174379", "RequestType": "Pull", "NominatedNumber": "0722000000", "CallBackURL": "https://shop.example/",
    });
    for code in ["1000", "1001"] {
        let answer = body(&daraja.post("/pulltransactions/v1/register", &register, now)).to_string();
        assert!(answer.contains(code), "{answer}");
    }
    let receipts: Vec<_> =
        daraja.simulator.transactions(now).iter().map(|one| one.receipt.unwrap().to_owned()).collect();
    assert_eq!(page(&mut daraja, "0", now), receipts[..2]);
    assert_eq!(page(&mut daraja, "2", now), receipts[2..]);
    assert_eq!(page(&mut daraja, "3", now).len(), 0);
    // The token of the first hour has expired by then.
    daraja.token = body(&token(&mut daraja.simulator, START + 172_900_000))["access_token"].as_str().unwrap().into();
    assert_eq!(page(&mut daraja, "0", START + 48 * 3_600_000 + 60_000), receipts[1..]);
}

#[test]
fn what_a_customer_pays_is_checked() {
    for (wrong, path) in [
        (r#"{"amount":1,"phoneNumber":"0712345678"}"#, "shortCode"),
        (r#"{"shortCode":"600984","amount":0,"phoneNumber":"0712345678"}"#, "amount"),
        (r#"{"shortCode":"600984","amount":1,"phoneNumber":"12"}"#, "phoneNumber"),
        (r#"{"shortCode":"600984","amount":1,"phoneNumber":"0712345678","accountReference":""}"#, "accountReference"),
        (r#"{"shortCode":"600984","amount":1,"phoneNumber":"0712345678","reference":"x"}"#, "reference"),
    ] {
        assert_eq!(Payment::from_json(wrong).unwrap_err().issues[0].path, path);
    }
    let codes = mpesa_core::kind::ShortCode::new("600000").map(|code| vec![code]);
    let mut simulator = Simulator::new("1", Settings { short_codes: codes, ..Settings::default() });
    assert_eq!(simulator.pay(&payment(), None, START).unwrap_err().issues[0].path, "shortCode");
}
