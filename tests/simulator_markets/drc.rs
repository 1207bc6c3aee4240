use mpesa_core::{
    secret::Secret,
    simulator::{Callback, MarketEnding, Scenario, State},
};

use super::*;

const SOAP: &str = "https://uatipg.m-pesa.vodacom.cd:8091/insight/SOAPIn";
const PAYOUTS: &str = "https://uatipg.m-pesa.vodacom.cd:8094/iPG/B2C";
const LOGIN: &str = "/insight/B2BLogin";
const BUSINESS: &str = "/insight/B2B";
const URL: &str = "https://shop.example/drc?a=1&amp;b=2";

fn gateway(scenario: impl Into<Scenario<MarketEnding>>) -> MarketSimulator {
    let settings = MarketSettings {
        scenarios: vec![scenario.into()],
        username: Some("user".into()),
        password: Some(Secret::new("pass&word")),
        session_lifetime: Some(3_600_000),
        ..MarketSettings::default()
    };
    MarketSimulator::drc("1", settings)
}

fn post(simulator: &mut MarketSimulator, url: &str, body: &str, now: i64) -> HttpResponse {
    simulator.handle(&Request { method: "POST", url, headers: &[], body: body.as_bytes() }, now)
}

fn soap(event: &str, token: &str, items: &[(&str, &str)]) -> String {
    let items: String = items
        .iter()
        .map(|(name, value)| {
            format!("<dataItem><name>{name}</name><type>String</type><value>{value}</value></dataItem>")
        })
        .collect();
    format!(
        r#"<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><Token>{token}</Token><EventID>{event}
        </EventID></e:Header><e:Body><getGenericResult><Request>{items}</Request></getGenericResult></e:Body></e:Envelope>"#
    )
}

/// What stands in the item of that name.
fn item(body: &str, name: &str) -> Option<String> {
    let (_, rest) = body.split_once(&format!("<name>{name}</name>"))?;
    Some(rest.split_once("<value>")?.1.split_once("</value>")?.0.to_owned())
}

/// What stands in the element of that name.
fn element(body: &str, name: &str) -> Option<String> {
    Some(body.split_once(&format!("<{name}>"))?.1.split_once(&format!("</{name}>"))?.0.to_owned())
}

fn log_in(simulator: &mut MarketSimulator, password: &str) -> HttpResponse {
    post(simulator, SOAP, &soap("2500", "", &[("Username", "user"), ("Password", password)]), START)
}

fn token(simulator: &mut MarketSimulator) -> String {
    item(&log_in(simulator, "pass&amp;word").body, "SessionID").unwrap()
}

fn c2b(reference: &str) -> Vec<(&'static str, String)> {
    [
        ("CustomerMSISDN", "243811835361"),
        ("ServiceProviderCode", "8337"),
        ("Currency", "CDF"),
        ("Amount", "10.5"),
        ("Date", "20260105090000"),
        ("ThirdPartyReference", reference),
        ("CommandId", "InitTrans_oneForallC2B"),
        ("Language", "EN"),
        ("CallBackChannel", "2"),
        ("CallBackDestination", URL),
        ("Surname", "Surname"),
        ("Initials", "Initials"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

fn b2c(reference: &str) -> Vec<(&'static str, String)> {
    [
        ("ServiceProviderName", "ONE4ALL"),
        ("CustomerMSISDN", "243811835361"),
        ("Currency", "USD"),
        ("Amount", "200"),
        ("TransactionDateTime", "20260105090000"),
        ("Shortcode", "15058"),
        ("Language", "EN"),
        ("ThirdPartyReference", reference),
        ("CallBackChannel", "2"),
        ("CallBackDestination", URL),
        ("CommandID", "InitTrans_one4allb2c"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

fn pay(
    simulator: &mut MarketSimulator,
    url: &str,
    event: &str,
    items: &[(&'static str, String)],
    token: &str,
    now: i64,
) -> HttpResponse {
    let items: Vec<_> = items.iter().map(|(name, value)| (*name, value.as_str())).collect();
    post(simulator, url, &soap(event, token, &items), now)
}

fn callback(simulator: &mut MarketSimulator) -> Callback {
    let mut callbacks = simulator.due(START + 60_000);
    assert_eq!(callbacks.len(), 1);
    callbacks.remove(0)
}

#[test]
fn a_wrong_password_is_answered_as_the_gateway_does() {
    let mut simulator = gateway(MarketEnding::Paid);
    let answer = log_in(&mut simulator, "wrong");
    assert_eq!(answer.status, 200);
    assert_eq!(element(&answer.body, "code").as_deref(), Some("4"));
    assert_eq!(element(&answer.body, "detail").as_deref(), Some("Authentication Failed"));
    assert_eq!(item(&answer.body, "SessionID").as_deref(), Some("Invalid Credentials"));
    assert!(!answer.body.contains("transactionID"));
    let answer = log_in(&mut simulator, "pass&amp;word");
    assert_eq!(element(&answer.body, "code").as_deref(), Some("3"));
    // The real one says it again, too.
    assert_eq!(item(&answer.body, "Password").as_deref(), Some("pass&amp;word"));
    let missing = post(&mut simulator, SOAP, &soap("2500", "", &[("Username", "user")]), START);
    assert_eq!((missing.status, element(&missing.body, "faultcode").as_deref()), (500, Some("S:Server")));
}

#[test]
fn a_payment_is_taken_and_told_by_a_callback() {
    let mut simulator = gateway(MarketEnding::Paid);
    let token = token(&mut simulator);
    let answer = pay(&mut simulator, SOAP, "80049", &c2b("R1"), &token, START);
    assert_eq!(item(&answer.body, "ResponseCode").as_deref(), Some("0"));
    assert_eq!(item(&answer.body, "Amount").as_deref(), Some("10.5"));
    assert_eq!(simulator.transactions(START)[0].state, State::Pending);
    let callback = callback(&mut simulator);
    assert_eq!((callback.url.as_str(), callback.method), ("https://shop.example/drc?a=1&b=2", "POST"));
    for (name, expected) in
        [("ResultCode", "0"), ("ThirdPartyReference", "R1"), ("Amount", "10.5"), ("TransactionTime", "-1")]
    {
        assert_eq!(item(&callback.body, name).as_deref(), Some(expected), "{name}");
    }
    let transactions = simulator.transactions(START + 60_000);
    assert_eq!(item(&callback.body, "TransactionID").as_deref(), Some(transactions[0].id));
    assert_eq!(item(&callback.body, "ConversationID").as_deref(), Some(transactions[0].conversation_id));
    assert_eq!(item(&callback.body, "InsightReference"), item(&answer.body, "InsightReference"));
    assert_eq!((transactions[0].state, transactions[0].currency), (State::Succeeded, Some("CDF")));
    let accepted = concat!(
        r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><response><dataItem><name>ResponseCode</name>"#,
        "<type>String</type><value>200</value></dataItem></response>",
    );
    assert!(simulator.acknowledges(&callback.body, 200, accepted));
    assert!(!simulator.acknowledges(&callback.body, 200, "<response/>"));
    assert!(!simulator.acknowledges(&callback.body, 500, accepted));
}

#[test]
fn a_payment_that_fails_has_no_ids() {
    let mut simulator = gateway(MarketEnding::Failed);
    let token = token(&mut simulator);
    pay(&mut simulator, SOAP, "80049", &c2b("R1"), &token, START);
    let body = callback(&mut simulator).body;
    for (name, expected) in
        [("ResultCode", "-3"), ("TransactionID", "-1"), ("Conver sationID", "-1"), ("Amount", "10.5")]
    {
        assert_eq!(item(&body, name).as_deref(), Some(expected), "{name}");
    }
    assert_eq!(simulator.transactions(START)[0].result_code, Some("-3"));
}

#[test]
fn a_payout_is_taken_at_its_own_address() {
    let mut simulator = gateway(MarketEnding::Paid);
    let token = token(&mut simulator);
    assert_eq!(pay(&mut simulator, SOAP, "12001", &b2c("R1"), &token, START).status, 500);
    let answer = pay(&mut simulator, PAYOUTS, "12001", &b2c("R1"), &token, START);
    assert!(item(&answer.body, "Insight_txid").is_some());
    let body = callback(&mut simulator).body;
    assert_eq!(element(&body, "soap:EventID").as_deref(), Some("1"));
    // Kinshasa, five seconds after nine in Nairobi.
    assert_eq!(item(&body, "TransactionTime").as_deref(), Some("20260105T07:00:05"));
}

#[test]
fn sessions_end_and_references_are_taken_once() {
    let mut simulator = gateway(MarketEnding::Paid);
    let token = token(&mut simulator);
    for (token, now) in [("other", START), (token.as_str(), START + 3_600_000)] {
        let answer = pay(&mut simulator, SOAP, "80049", &c2b("R1"), token, now);
        assert_eq!(element(&answer.body, "detail").as_deref(), Some("Session Expired"));
    }
    assert_eq!(simulator.count(), 0);
    for expected in ["0", "Duplicate"] {
        let answer = pay(&mut simulator, SOAP, "80049", &c2b("R1"), &token, START);
        assert_eq!(item(&answer.body, "ResponseCode").as_deref(), Some(expected));
    }
    for (name, value, detail) in [
        ("CustomerMSISDN", "0811835361", "Invalid CustomerMSISDN"),
        ("Currency", "KES", "Invalid Currency"),
        ("Amount", "0", "Invalid Amount"),
    ] {
        let mut items = c2b("R2");
        items.iter_mut().find(|(own, _)| *own == name).unwrap().1 = value.to_owned();
        let answer = pay(&mut simulator, SOAP, "80049", &items, &token, START);
        assert_eq!(element(&answer.body, "detail").as_deref(), Some(detail));
    }
    assert_eq!(pay(&mut simulator, SOAP, "80049", &c2b("R3")[1..], &token, START).status, 500);
    assert_eq!(simulator.count(), 1);
}

#[test]
fn businesses_pay_each_other_in_plain_xml() {
    let mut simulator = gateway(MarketEnding::Paid);
    let wrong =
        post(&mut simulator, LOGIN, "<Request><Username>user</Username><Password>x</Password></Request>", START);
    assert_eq!(
        wrong.body,
        "<Response><SessionID></SessionID><ResultCode>-1</ResultCode><ResultDesc>Invalid Credentials</ResultDesc></Response>"
    );
    let login = "<Request><Username>user</Username><Password>pass&amp;word</Password></Request>";
    let session = element(&post(&mut simulator, LOGIN, login, START).body, "SessionID").unwrap();
    let request = |session: &str| {
        format!(
            "<Request><SessionID>{session}</SessionID><Command>OnlineB2B</Command><ServiceProviderCode>12345</ServiceProviderCode>\
            <Currency>USD</Currency><Amount>10</Amount><TransactionDateTime>20260105070000</TransactionDateTime>\
            <ThirdPartyReference>R1</ThirdPartyReference><CommandID>COMMAND_ID</CommandID>\
            <AgentMSISDN>243800000000</AgentMSISDN><Language>FR</Language><AgentName>AGENT</AgentName>\
            <CallBackChannel>2</CallBackChannel><CallBackDestination>https://shop.example/b2b</CallBackDestination></Request>"
        )
    };
    for (session, code, description) in [
        ("other", "-1", "Session Expired"),
        (session.as_str(), "0", "Success"),
        (session.as_str(), "-2", "Duplicate Transaction"),
    ] {
        let answer = post(&mut simulator, BUSINESS, &request(session), START).body;
        assert_eq!(element(&answer, "ResponseCode").as_deref(), Some(code));
        assert_eq!(element(&answer, "ResponseDesc").as_deref(), Some(description));
        assert_eq!(element(&answer, "ThirdPartyReference").as_deref(), Some("R1"));
    }
    let body = callback(&mut simulator).body;
    assert!(body.starts_with("<Result><TransactionID>"));
    assert_eq!(element(&body, "ResultCode").as_deref(), Some("0"));
    assert_eq!(element(&body, "Amount").as_deref(), Some("10"));
}
