use mpesa_core::{
    answer::Outcome,
    daraja::{Event, endpoints::stk_query, parse_callback},
};

use super::*;

#[test]
fn the_same_seed_and_times_give_the_same_bytes() {
    let run = |seed: &str| {
        let mut simulator = Simulator::new(seed, Settings::default());
        let token = token(&mut simulator, START);
        let mut daraja = Daraja { simulator, token: body(&token)["access_token"].as_str().unwrap().to_owned() };
        let push = daraja.push(START);
        let refused = daraja.push(START + 1);
        let callback = daraja.simulator.due(START + 60_000).remove(0).body;
        [token.body, push.body.clone(), refused.body, callback, daraja.query(&push, START + 60_000).body]
    };
    assert_eq!(run("1"), run("1"));
    for (one, other) in run("1").iter().zip(run("2")) {
        assert_ne!(*one, other);
    }
}

#[test]
fn every_ending_reaches_callback_and_query() {
    for ending in Ending::ALL.iter().copied() {
        let mut daraja = Daraja::ending(ending);
        let push = daraja.push(START);
        assert_eq!(push.status, 200);
        let due = daraja.simulator.next_due().unwrap();
        assert_eq!(due, START + i64::from(ending.usual_delay()));
        assert_eq!(daraja.simulator.due(due - 1), []);
        assert_eq!(daraja.query(&push, due - 1).status, 500);

        let deliveries = daraja.simulator.due(due);
        assert_eq!(
            (deliveries.len(), deliveries[0].url.as_str(), deliveries[0].at),
            (1, "https://mydomain.com/path", due)
        );
        let Event::Stk(event) = parse_callback(deliveries[0].body.as_bytes()).unwrap() else { panic!() };
        assert_eq!(event.result_code, ending.code());
        assert_eq!(Some(&*event.checkout_request_id), deliveries[0].transaction_id.as_deref());
        assert_eq!(event.outcome == Outcome::Succeeded, ending == Ending::Paid);
        assert_eq!(event.receipt.is_some(), ending == Ending::Paid);
        assert_eq!(event.extras, []);

        let reply = stk_query::Reply::read(&daraja.query(&push, due)).unwrap();
        assert_eq!(reply.result_code.as_deref(), Some(ending.code()));
        assert_eq!(reply.outcome, event.outcome);
        assert_eq!(reply.checkout_request_id.as_deref(), Some(&*event.checkout_request_id));
        assert_eq!(daraja.simulator.next_due(), None);
    }
}

#[test]
fn a_paid_callback_tells_what_was_pushed() {
    let mut daraja = Daraja::ending(Ending::Paid);
    let mut request = captured("stkpush-request");
    request["Amount"] = json!(250_000);
    daraja.post(PUSH_PATH, &request, START);
    let callback = daraja.simulator.due(START + 12_000).remove(0).body;
    assert!(callback.contains("\"Value\":250000.00"), "{callback}");
    let Event::Stk(event) = parse_callback(callback.as_bytes()).unwrap() else { panic!() };
    assert_eq!(event.amount.unwrap().whole(), Some(250_000));
    assert_eq!(event.phone_number.unwrap(), "254722111111");
    assert_eq!(event.time.unwrap().to_iso(), "2026-01-05T09:00:12+03:00");
}

#[test]
fn callbacks_can_be_lost_doubled_and_late() {
    for copies in [0, 1, 3] {
        let mut daraja = Daraja::ending(Scenario { copies, delay: Some(5), ..Ending::Cancelled.into() });
        let push = daraja.push(START);
        assert_eq!(daraja.simulator.next_due(), Some(START + 5));
        let deliveries = daraja.simulator.due(START + 90_000);
        assert_eq!(deliveries.len(), copies as usize);
        assert!(deliveries.windows(2).all(|pair| pair[0] == pair[1]));
        assert_eq!(body(&daraja.query(&push, START + 5))["ResultCode"], "1032");
    }
}

#[test]
fn scenarios_go_by_push_and_the_last_repeats() {
    let scenarios = vec![Ending::WrongPin.into(), Ending::Paid.into()];
    let mut daraja = Daraja::new(Settings { scenarios, ..Settings::default() });
    for code in ["2001", "0", "0"] {
        let now = daraja.simulator.pushes().len() as i64 * 100_000 + START;
        let push = daraja.push(now);
        daraja.simulator.due(now + 99_999);
        assert_eq!(body(&daraja.query(&push, now + 99_999))["ResultCode"], code);
    }
}

#[test]
fn an_open_push_can_be_decided_anew() {
    let mut daraja = Daraja::ending(Ending::Paid);
    let push = daraja.push(START);
    assert!(daraja.simulator.decide(0, Ending::Expired.into()));
    assert_eq!(daraja.simulator.next_due(), Some(START + 60_000));
    assert_eq!(daraja.simulator.due(START + 60_000).len(), 1);
    assert_eq!(body(&daraja.query(&push, START + 60_000))["ResultCode"], "1019");
    assert!(!daraja.simulator.decide(0, Ending::Paid.into()));
    assert!(!daraja.simulator.decide(7, Ending::Paid.into()));
}

#[test]
fn a_paybill_that_pays_elsewhere_ends_as_captured() {
    let mut daraja = Daraja::ending(Ending::Paid);
    let mut request = captured("stkpush-request");
    request["PartyB"] = json!("600000");
    assert_eq!(daraja.post(PUSH_PATH, &request, START).status, 200);
    let callback = daraja.simulator.due(START + 3_000).remove(0).body;
    assert!(callback.contains("\"ResultCode\":\"SFC_IC0003\""), "{callback}");

    request["TransactionType"] = json!("CustomerBuyGoodsOnline");
    daraja.post(PUSH_PATH, &request, START + 60_000);
    let callback = daraja.simulator.due(START + 99_000).remove(0).body;
    assert!(callback.contains("\"ResultCode\":0"), "{callback}");
}

#[test]
fn two_phones_can_be_asked_at_once_and_no_id_comes_twice() {
    let mut daraja = Daraja::ending(Scenario { copies: 1, delay: Some(0), ..Ending::Paid.into() });
    let ids: Vec<_> = (0..20).map(|_| body(&daraja.push(START))["CheckoutRequestID"].to_string()).collect();
    let unique: std::collections::BTreeSet<_> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len());
    assert_eq!(daraja.simulator.due(START).len(), 20);
}
