//! The simulator: that it is deterministic, refuses what Daraja refuses, and looks like captured bodies.
#![cfg(feature = "simulator")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

#[path = "simulator/captures.rs"]
mod captures;
#[path = "simulator/hostile.rs"]
mod hostile;
#[path = "simulator/refusals.rs"]
mod refusals;
#[path = "simulator/scenarios.rs"]
mod scenarios;

use std::{fs, path::Path};

use mpesa_core::{
    http::HttpResponse,
    simulator::{Ending, Ends, Named, Request, Scenario, Settings, Simulator},
};
use serde_json::{Value, json};

/// 5 January 2026, nine in the morning in Nairobi.
const START: i64 = 1_767_592_800_000;
const TOKEN_URL: &str = "https://sandbox.safaricom.co.ke/oauth/v1/generate?grant_type=client_credentials";
const PUSH_PATH: &str = "/mpesa/stkpush/v1/processrequest";
const QUERY_PATH: &str = "/mpesa/stkpushquery/v1/query";

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
