//! The simulator: that it is deterministic, refuses what Daraja refuses, and looks like captured bodies.
#![cfg(feature = "simulator")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

#[path = "simulator/captures.rs"]
mod captures;
#[path = "simulator/customers.rs"]
mod customers;
#[path = "simulator/hostile.rs"]
mod hostile;
#[path = "simulator/payouts.rs"]
mod payouts;
#[path = "simulator/refusals.rs"]
mod refusals;
#[path = "simulator/scenarios.rs"]
mod scenarios;

use std::{fs, path::Path};

use mpesa_core::{
    callback::Arrival,
    daraja,
    http::HttpResponse,
    simulator::{
        Answered, CustomerEnding, Delivery, DeliveryKind, Ending, Ends, Named, Payment, PayoutEnding, Request,
        Scenario, Settings, Simulator, State,
    },
    untyped,
};
use serde_json::{Value, json};

/// 5 January 2026, nine in the morning in Nairobi.
const START: i64 = 1_767_592_800_000;
const TOKEN_URL: &str = "https://sandbox.safaricom.co.ke/oauth/v1/generate?grant_type=client_credentials";
const PUSH_PATH: &str = "/mpesa/stkpush/v1/processrequest";
const QUERY_PATH: &str = "/mpesa/stkpushquery/v1/query";
const PAYOUT_PATH: &str = "/mpesa/b2c/v3/paymentrequest";
const REGISTER_PATH: &str = "/mpesa/c2b/v2/registerurl";
const PULL_PATH: &str = "/pulltransactions/v1/query";

/// Every other path that is simulated, with a body that is taken.
fn requests() -> Vec<(&'static str, Value)> {
    let register = json!({
        "ShortCode": "600984", "ResponseType": "Completed", "ConfirmationURL": "https://shop.example/confirmation",
        "ValidationURL": "https://shop.example/validation",
    });
    let mut simulate = captured("c2b-simulate-v2-request");
    simulate["CommandID"] = json!("CustomerPayBillOnline");
    simulate["BillRefNumber"] = json!("INV-7");
    let mut pull = captured("pull-query-request");
    pull["StartDate"] = json!("2026-01-04 09:00:00");
    pull["EndDate"] = json!("2026-01-06 09:00:00");
    let operated = |name| {
        let mut request = captured(name);
        request["SecurityCredential"] = json!(credential());
        request
    };
    vec![
        (REGISTER_PATH, register.clone()),
        ("/mpesa/c2b/v1/registerurl", register),
        ("/mpesa/c2b/v2/simulate", simulate.clone()),
        ("/mpesa/c2b/v1/simulate", simulate),
        ("/pulltransactions/v1/register", captured("pull-register-request")),
        (PULL_PATH, pull),
        (PAYOUT_PATH, operated("b2c-v3-request")),
        ("/mpesa/b2c/v1/paymentrequest", operated("b2c-v1-request")),
        ("/mpesa/b2pochi/v1/paymentrequest", operated("b2pochi-request")),
        ("/mpesa/transactionstatus/v1/query", operated("transactionstatus-request")),
        ("/mpesa/accountbalance/v1/query", operated("accountbalance-request")),
    ]
}

fn request(path: &str) -> Value {
    requests().into_iter().find(|(other, _)| *other == path).unwrap().1
}

/// 256 bytes in base64.
fn credential() -> String {
    [&"A".repeat(342), "=="].concat()
}

/// A simulator with a token.
struct Daraja {
    simulator: Simulator,
    token: String,
}

impl Daraja {
    fn new(settings: Settings) -> Self {
        let mut simulator = Simulator::new("1", settings);
        let token = body(&token(&mut simulator, START))["access_token"].as_str().unwrap().to_owned();
        Daraja { simulator, token }
    }

    fn ending(scenario: impl Into<Scenario>) -> Self {
        Daraja::new(Settings { scenarios: vec![scenario.into()], ..Settings::default() })
    }

    fn post(&mut self, path: &str, body: &Value, now: i64) -> HttpResponse {
        let authorization = format!("Bearer {}", self.token);
        let headers = [("Authorization", authorization.as_str()), ("Content-Type", "application/json")];
        let body = body.to_string();
        self.simulator.handle(&Request { method: "POST", url: path, headers: &headers, body: body.as_bytes() }, now)
    }

    fn push(&mut self, now: i64) -> HttpResponse {
        self.post(PUSH_PATH, &captured("stkpush-request"), now)
    }

    fn query(&mut self, push: &HttpResponse, now: i64) -> HttpResponse {
        let mut request = captured("stkquery-request");
        request["CheckoutRequestID"] = body(push)["CheckoutRequestID"].clone();
        self.post(QUERY_PATH, &request, now)
    }
}

/// A delivery as the core reads it.
fn read(delivery: &Delivery) -> Value {
    let arrival = match delivery.kind {
        DeliveryKind::Validation => Some(Arrival::Validation),
        DeliveryKind::Confirmation => Some(Arrival::Confirmation),
        DeliveryKind::Timeout => Some(Arrival::Timeout),
        _ => None,
    };
    serde_json::to_value(untyped::parse_callback(&daraja::DOOR, &delivery.body, arrival).unwrap()).unwrap()
}

fn token(simulator: &mut Simulator, now: i64) -> HttpResponse {
    let headers = [("authorization", "Basic a2V5OnNlY3JldA==")];
    simulator.handle(&Request { method: "GET", url: TOKEN_URL, headers: &headers, body: b"" }, now)
}

fn body(response: &HttpResponse) -> Value {
    serde_json::from_str(&response.body).unwrap()
}

/// A body as Daraja sent it, or as the portal prints it.
fn captured(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/daraja/bodies/{name}.json"));
    serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap()
}
