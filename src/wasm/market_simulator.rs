//! The simulators of the M-Pesas beyond Kenya for JavaScript: a class with the methods of that for Daraja.

use wasm_bindgen::prelude::*;

use super::{Result, give, simulator::text, to_js};
use crate::{
    data::Data,
    http::HttpResponse,
    simulator::{Callback, MarketSimulator, MarketTransaction, Request, Scenario},
};

#[wasm_bindgen]
pub struct MarketEngine(MarketSimulator);

#[wasm_bindgen]
impl MarketEngine {
    /// From the name of the M-Pesa, and options as JSON text.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, options: &JsValue) -> std::result::Result<MarketEngine, JsValue> {
        let simulator = text(options).and_then(|options| MarketSimulator::from_json(name, &options));
        simulator.map(MarketEngine).map_err(|error| to_js(&error.data()))
    }

    /// Method, URL and body, two headers, and the time in milliseconds. Gives the answer, and what began with it.
    pub fn handle(
        &mut self,
        method: &JsValue,
        url: &JsValue,
        authorization: &JsValue,
        content_type: &JsValue,
        body: &JsValue,
        now: f64,
    ) -> Result {
        let arguments = [method, url, authorization, content_type, body].map(|value| value.as_string());
        let [method, url, authorization, content_type, body] = arguments.map(Option::unwrap_or_default);
        let headers = [("authorization", authorization.as_str()), ("content-type", content_type.as_str())];
        let request = Request { method: &method, url: &url, headers: &headers, body: body.as_bytes() };
        let number = self.0.count();
        let response = self.0.handle(&request, now as i64);
        let mut answer = vec![("response", response.data())];
        if let Some(begun) = self.0.transaction(number, now as i64) {
            answer.push(("kind", Data::Word("transaction")));
            answer.push(("number", Data::Integer(number as i64)));
            answer.push(("about", begun.data()));
        }
        Ok(to_js(&Data::Record(answer)))
    }

    /// Decides with a scenario as JSON text how the transaction of that number ends. Gives the answer to its request.
    pub fn decide(&mut self, _kind: &str, number: f64, scenario: &JsValue) -> Result {
        give(text(scenario).and_then(|scenario| Scenario::from_json(&scenario)).map(|scenario| {
            let answer = self.0.decide(number as usize, scenario);
            answer.as_ref().map(HttpResponse::data).as_ref().map_or(JsValue::UNDEFINED, to_js)
        }))
    }

    /// Whether a callback with that body was answered as M-Pesa wants it.
    pub fn acknowledges(&self, callback: &str, status: f64, answer: &JsValue) -> bool {
        self.0.acknowledges(callback, status as u16, &answer.as_string().unwrap_or_default())
    }

    /// Hands out the callbacks that are due.
    pub fn due(&mut self, now: f64) -> JsValue {
        to_js(&Data::List(self.0.due(now as i64).iter().map(Callback::data).collect()))
    }

    /// When the next callback is due; `undefined` if none is.
    #[wasm_bindgen(js_name = nextDue)]
    pub fn next_due(&self) -> Option<f64> {
        self.0.next_due().map(|due| due as f64)
    }

    /// Every transaction, the newest last.
    pub fn transactions(&self, now: f64) -> JsValue {
        to_js(&Data::List(self.0.transactions(now as i64).iter().map(MarketTransaction::data).collect()))
    }
}
