//! Payouts and questions: what is answered at once, and what the results tell.

use mpesa_core::{answer::Resend, daraja::endpoints::b2c_payment};

use super::*;

const STATUS_PATH: &str = "/mpesa/transactionstatus/v1/query";
const BALANCE_PATH: &str = "/mpesa/accountbalance/v1/query";

fn paying(scenario: impl Into<Scenario<PayoutEnding>>) -> Daraja {
    Daraja::new(Settings { payouts: vec![scenario.into()], ..Settings::default() })
}

fn pay(daraja: &mut Daraja, id: &str, now: i64) -> HttpResponse {
    let mut request = request(PAYOUT_PATH);
    request["OriginatorConversationID"] = json!(id);
    daraja.post(PAYOUT_PATH, &request, now)
}

/// What a status query tells of the payout with that id.
fn status(daraja: &mut Daraja, id: &str, now: i64) -> Value {
    let mut request = request(STATUS_PATH);
    request.as_object_mut().unwrap().remove("TransactionID");
    request["OriginalConversationID"] = json!(id);
    request["PartyA"] = json!("600992");
    assert_eq!(daraja.post(STATUS_PATH, &request, now).status, 200);
    let delivery = daraja.simulator.due(now + 2_000).pop().unwrap();
    serde_json::to_value(
        untyped::parse_callback(&daraja::DOOR, &delivery.body, Some(Arrival::TransactionStatus)).unwrap(),
    )
    .unwrap()
}

#[test]
fn each_payout_is_taken_and_its_result_follows() {
    for path in [PAYOUT_PATH, "/mpesa/b2c/v1/paymentrequest", "/mpesa/b2pochi/v1/paymentrequest"] {
        let mut daraja = paying(PayoutEnding::Paid);
        let request = request(path);
        let answer = daraja.post(path, &request, START);
        assert_eq!(answer.status, 200, "{}", answer.body);
        let reply = b2c_payment::Reply::read(&answer).unwrap();
        assert_eq!(daraja.simulator.due(START + 4_999), []);
        let delivery = daraja.simulator.due(START + 5_000).remove(0);
        assert_eq!((delivery.kind, delivery.at), (DeliveryKind::Result, START + 5_000));
        assert_eq!(delivery.url, request["ResultURL"].as_str().unwrap());
        let event = read(&delivery);
        assert_eq!(event["outcome"], "succeeded");
        assert_eq!(event["amount"].to_string(), request["Amount"].as_str().unwrap());
        assert_eq!(event["time"], "2026-01-05T09:00:05+03:00");
        assert_eq!(event["conversationId"], json!(reply.conversation_id));
        assert_eq!(event["originatorConversationId"], json!(reply.originator_conversation_id));
        let transaction = daraja.simulator.transactions(START + 5_000).remove(0);
        assert_eq!((transaction.state, transaction.receipt), (State::Succeeded, event["receipt"].as_str()));
        assert_eq!(transaction.id, event["originatorConversationId"]);
    }
}

#[test]
fn an_id_is_taken_once() {
    let mut daraja = paying(PayoutEnding::WrongInitiator);
    assert_eq!(pay(&mut daraja, "one", START).status, 200);
    for now in [START, START + 9_000] {
        let answer = pay(&mut daraja, "one", now);
        assert_eq!((answer.status, body(&answer)["errorCode"].as_str().unwrap()), (500, "500.002.1001"));
        assert_eq!(body(&answer)["errorMessage"], captured("b2c-error-duplicate")["errorMessage"]);
        daraja.simulator.due(now);
    }
    assert_eq!(pay(&mut daraja, "two", START).status, 200);
    assert_eq!(daraja.simulator.transactions(START).len(), 2);
    let unnumbered = "/mpesa/b2c/v1/paymentrequest";
    assert_eq!(daraja.post(unnumbered, &request(unnumbered), START).status, 200);
    assert_eq!(daraja.post(unnumbered, &request(unnumbered), START).status, 200);
}

#[test]
fn each_ending_of_a_payout_ends_as_it_says() {
    for ending in PayoutEnding::ALL.iter().copied() {
        let mut daraja = paying(ending);
        pay(&mut daraja, "one", START);
        let due = daraja.simulator.next_due().unwrap();
        assert_eq!(due, START + i64::from(ending.usual_delay()));
        let delivery = daraja.simulator.due(due).remove(0);
        let event = read(&delivery);
        assert_eq!(event["resultCode"], ending.code());
        let (outcome, state, status_outcome) = match ending {
            PayoutEnding::Paid => ("succeeded", State::Succeeded, "succeeded"),
            // Nobody can tell from the result, but the query can.
            PayoutEnding::InternalError => ("unknown", State::Succeeded, "succeeded"),
            PayoutEnding::TimedOut => ("unknown", State::Failed, "unknown"),
            PayoutEnding::InsufficientBalance | PayoutEnding::UnregisteredReceiver => {
                ("failed", State::Failed, "failed")
            }
            _ => ("failed", State::Failed, "unknown"),
        };
        assert_eq!(event["outcome"], outcome, "{ending:?}");
        assert_eq!(daraja.simulator.transactions(due)[0].state, state, "{ending:?}");
        assert_eq!(status(&mut daraja, "one", due)["outcome"], status_outcome, "{ending:?}");
        assert_eq!(delivery.kind == DeliveryKind::Timeout, ending == PayoutEnding::TimedOut);
    }
}

#[test]
fn results_can_be_lost_doubled_and_late() {
    for copies in [0, 1, 2] {
        let mut daraja = paying(Scenario { copies, delay: Some(600_000), ..PayoutEnding::Paid.into() });
        pay(&mut daraja, "one", START);
        assert_eq!(status(&mut daraja, "one", START + 1_000)["transactionStatus"], "Initiated");
        assert_eq!(status(&mut daraja, "one", START + 5_000)["transactionStatus"], "Completed");
        assert_eq!(daraja.simulator.due(START + 600_000).len(), copies as usize);
    }
}

#[test]
fn an_answer_can_be_lost_although_the_payout_is_made() {
    for (answer, code) in [(Answered::Lost, 504), (Answered::Broken, 0)] {
        let mut daraja = paying(Scenario { answer, ..PayoutEnding::Paid.into() });
        let lost = pay(&mut daraja, "one", START);
        assert_eq!(lost.status, code);
        if code == 504 {
            assert_eq!(body(&lost), captured("gateway-timeout-504-fault"));
            assert_eq!(b2c_payment::Reply::read(&lost).unwrap_err().resend, Resend::SameId);
        }
        assert_eq!(body(&pay(&mut daraja, "one", START))["errorCode"], "500.002.1001");
        assert_eq!(read(&daraja.simulator.due(START + 5_000)[0])["outcome"], "succeeded");
    }
}

#[test]
fn a_payout_needs_money_and_the_balance_tells_how_much_is_left() {
    let mut daraja = Daraja::new(Settings { funds: 15, ..Settings::default() });
    for id in ["one", "two"] {
        pay(&mut daraja, id, START);
    }
    let codes: Vec<_> = daraja.simulator.due(START + 5_000).iter().map(|one| read(one)["resultCode"].clone()).collect();
    assert_eq!(codes, ["1", "0"]);
    let mut balance = request(BALANCE_PATH);
    balance["PartyA"] = json!("600992");
    assert_eq!(daraja.post(BALANCE_PATH, &balance, START).status, 200);
    let event = read(&daraja.simulator.due(START + 9_000)[0]);
    assert_eq!(event["outcome"], "succeeded");
    assert_eq!(
        (&event["accounts"][2]["name"], &event["accounts"][2]["current"]),
        (&json!("Utility Account"), &json!(5))
    );
}

#[test]
fn an_open_payout_can_be_decided_anew() {
    let mut daraja = Daraja::new(Settings { funds: 10, ..Settings::default() });
    pay(&mut daraja, "one", START);
    assert!(daraja.simulator.decide_payout(0, PayoutEnding::UnregisteredReceiver.into()));
    pay(&mut daraja, "two", START);
    let codes: Vec<_> = daraja.simulator.due(START + 5_000).iter().map(|one| read(one)["resultCode"].clone()).collect();
    assert_eq!(codes, ["2040", "0"]);
    assert!(!daraja.simulator.decide_payout(0, PayoutEnding::Paid.into()));
    assert!(!daraja.simulator.decide_payout(9, PayoutEnding::Paid.into()));
}

#[test]
fn name_and_credential_of_the_operator_must_be_right() {
    let settings = || Settings { initiator_name: Some("testapi".into()), ..Settings::default() };
    for (name, credential, code) in [
        ("testapi", credential(), "0"),
        ("other", credential(), "2001"),
        ("testapi", "password".into(), "2001"),
        ("testapi", "A".repeat(344), "2001"),
    ] {
        let mut daraja = Daraja::new(settings());
        let mut payout = request(PAYOUT_PATH);
        payout["InitiatorName"] = json!(name);
        payout["SecurityCredential"] = json!(credential);
        assert_eq!(daraja.post(PAYOUT_PATH, &payout, START).status, 200);
        assert_eq!(read(&daraja.simulator.due(START + 5_000)[0])["resultCode"], code);
        let mut balance = request(BALANCE_PATH);
        balance["Initiator"] = json!(name);
        balance["SecurityCredential"] = json!(credential);
        assert_eq!(daraja.post(BALANCE_PATH, &balance, START).status, 200);
        assert_eq!(read(&daraja.simulator.due(START + 5_000)[0])["resultCode"], code);
    }
}

#[test]
fn a_status_query_knows_what_concerns_who_asks() {
    let mut daraja = paying(PayoutEnding::Paid);
    pay(&mut daraja, "one", START);
    let receipt = read(&daraja.simulator.due(START + 5_000)[0])["receipt"].clone();
    let mut ask = |receipt: &Value, party: &str, kind: &str| {
        let mut request = request(STATUS_PATH);
        request.as_object_mut().unwrap().remove("OriginalConversationID");
        request["TransactionID"] = receipt.clone();
        request["PartyA"] = json!(party);
        request["IdentifierType"] = json!(kind);
        assert_eq!(daraja.post(STATUS_PATH, &request, START + 9_000).status, 200);
        read(&daraja.simulator.due(START + 11_000)[0])["resultCode"].clone()
    };
    assert_eq!(ask(&receipt, "600992", "4"), "0");
    assert_eq!(ask(&receipt, "254705912645", "1"), "0");
    assert_eq!(ask(&receipt, "600000", "4"), "2032");
    assert_eq!(ask(&json!("NLJ7RT61SV"), "600992", "4"), "2032");
    assert_eq!(ask(&json!(null), "600992", "4"), "25");
}
