//! The simulator for JavaScript: one class, whose arguments are checked here as everywhere on this edge.

use wasm_bindgen::prelude::*;

use super::{Result, give, to_js};
use crate::{
    answer::Resend,
    data::Data,
    error::{Error, ErrorCode},
    simulator::{Delivery, Push, Request, Scenario, Simulator},
};

#[wasm_bindgen]
pub struct Engine(Simulator);

#[wasm_bindgen]
impl Engine {
    /// From options as JSON text.
    #[wasm_bindgen(constructor)]
    pub fn new(options: &JsValue) -> std::result::Result<Engine, JsValue> {
        let simulator = text(options).and_then(|options| Simulator::from_json(&options));
        simulator.map(Engine).map_err(|error| to_js(&error.data()))
    }

    /// Method, URL and body, two headers, and the time in milliseconds. Gives the answer, with the push if it
    /// accepted one.
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
        let before = self.0.pushes().len();
        let response = self.0.handle(&request, now as i64);
        let mut answer = vec![("response", response.data())];
        answer.extend(self.0.pushes().get(before).map(Push::data).map(|push| ("push", push)));
        Ok(to_js(&Data::Record(answer)))
    }

    /// Decides with a scenario as JSON text how the push of that number ends.
    pub fn decide(&mut self, number: f64, scenario: &JsValue) -> Result {
        let scenario = text(scenario).and_then(|scenario| Scenario::from_json(&scenario));
        give(scenario.map(|scenario| JsValue::from_bool(self.0.decide(number as usize, scenario))))
    }

    /// Ends what is due and hands out the callbacks.
    pub fn due(&mut self, now: f64) -> JsValue {
        let deliveries = self.0.due(now as i64);
        to_js(&Data::List(deliveries.iter().map(Delivery::data).collect()))
    }

    /// The time of the next callback; `undefined` if there is none.
    #[wasm_bindgen(js_name = nextDue)]
    pub fn next_due(&self) -> Option<f64> {
        self.0.next_due().map(|due| due as f64)
    }
}

fn text(value: &JsValue) -> std::result::Result<String, Error> {
    let wrong = || Error::new(ErrorCode::InvalidArgument, Resend::No, "the options cannot be read");
    value.as_string().ok_or_else(wrong)
}
