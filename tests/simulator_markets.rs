//! The simulators beyond Kenya: that they know the portal's numbers for testing, keep books, call back, refuse in the
//! words of each API, and never panic.
#![cfg(all(feature = "simulator", feature = "markets"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

#[path = "simulator_markets/documented.rs"]
mod documented;
#[path = "simulator_markets/drc.rs"]
mod drc;
#[path = "simulator_markets/ethiopia.rs"]
mod ethiopia;
#[path = "simulator_markets/hostile.rs"]
mod hostile;
#[path = "simulator_markets/mandates.rs"]
mod mandates;
#[path = "simulator_markets/payments.rs"]
mod payments;
#[path = "simulator_markets/sandbox.rs"]
mod sandbox;

use mpesa_core::{
    http::HttpResponse,
    simulator::{Asynchronous, MarketSettings, MarketSimulator, Request},
};
use serde_json::{Value, json};

/// 5 January 2026, nine in the morning in Nairobi.
const START: i64 = 1_767_592_800_000;
const TANZANIA: &str = "/sandbox/ipg/v2/vodacomTZN/";
const LIVE: &str = "/openapi/ipg/v2/vodacomTZN/";
const MOZAMBIQUE: &str = "/ipg/v1x/";

/// An OpenAPI or a Mozambique, and ids that are used once.
struct Market {
    simulator: MarketSimulator,
    prefix: &'static str,
    used: usize,
}

impl Market {
    /// An OpenAPI with a session that is usable.
    fn openapi(settings: MarketSettings) -> Self {
        Market::at(TANZANIA, MarketSimulator::openapi("1", settings))
    }

    fn mozambique(settings: MarketSettings) -> Self {
        Market::at(MOZAMBIQUE, MarketSimulator::mozambique("1", settings))
    }

    fn at(prefix: &'static str, simulator: MarketSimulator) -> Self {
        let mut market = Market { simulator, prefix, used: 0 };
        market.send("GET", "getSession/", &json!({}), START - 30_000);
        market
    }

    /// Sends with what every call of the API says; members that are null are left out.
    fn call(&mut self, method: &str, path: &str, own: Value) -> (u16, Value) {
        self.used += 1;
        let id = format!("id{}", self.used);
        let mut body = match self.prefix {
            MOZAMBIQUE => json!({ "input_ServiceProviderCode": "171717", "input_ThirdPartyReference": id }),
            _ => json!({
                "input_Country": "TZN", "input_ServiceProviderCode": "000000", "input_ThirdPartyConversationID": id,
            }),
        };
        for (name, value) in own.as_object().unwrap() {
            body[format!("input_{name}")] = value.clone();
        }
        body.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        let response = self.send(method, path, &body, START);
        (response.status, serde_json::from_str(&response.body).unwrap())
    }

    /// A payment of a customer, with changes.
    fn pay(&mut self, changes: Value) -> (u16, Value) {
        let reference = format!("T{}", self.used + 1);
        let mut body = match self.prefix {
            MOZAMBIQUE => {
                json!({ "Amount": "10", "CustomerMSISDN": "258843330333", "TransactionReference": reference })
            }
            _ => json!({
                "Amount": "10", "CustomerMSISDN": "255712345678", "Currency": "TZS", "TransactionReference": reference,
                "PurchasedItemsDesc": "Shoes",
            }),
        };
        for (name, value) in changes.as_object().unwrap() {
            body[name] = value.clone();
        }
        self.call("POST", "c2bPayment/singleStage/", body)
    }

    fn status(&mut self, reference: &Value) -> Value {
        self.call("GET", "queryTransactionStatus/", json!({ "QueryReference": reference })).1
    }

    fn send(&mut self, method: &str, path: &str, body: &Value, now: i64) -> HttpResponse {
        let bearer = bearer();
        let headers = [("Authorization", bearer.as_str()), ("Content-Type", "application/json")];
        let mut url = [self.prefix, path].concat();
        if method == "GET" {
            let pair = |(name, value): (&String, &Value)| format!("{name}={}", value.as_str().unwrap_or_default());
            let pairs: Vec<String> = body.as_object().unwrap().iter().map(pair).collect();
            url = format!("{url}?{}", pairs.join("&"));
        }
        let body = if method == "GET" { String::new() } else { body.to_string() };
        self.simulator.handle(&Request { method, url: &url, headers: &headers, body: body.as_bytes() }, now)
    }
}

/// What RSA with a key of 4096 bits could have made.
fn bearer() -> String {
    format!("Bearer {}=", "A".repeat(683))
}

fn asynchronous(put: bool) -> MarketSettings {
    let url = "https://shop.example/callbacks/7f3a9c".to_owned();
    MarketSettings { asynchronous: Some(Asynchronous { url, put }), ..MarketSettings::default() }
}

fn code(answer: &(u16, Value)) -> (u16, &str) {
    (answer.0, answer.1["output_ResponseCode"].as_str().unwrap())
}
