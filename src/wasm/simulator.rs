//! The simulator for JavaScript: one class, whose arguments are checked here as everywhere on this edge.

use wasm_bindgen::prelude::*;

use super::{Result, give, to_js};
use crate::{
    answer::Resend,
    data::Data,
    error::{Error, ErrorCode},
    http::HttpResponse,
    simulator::{Answered, Delivery, Ends, Payment, Push, Request, Scenario, Simulator, Subject, Transaction},
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
        let before = self.0.newest();
        let response = self.0.handle(&request, now as i64);
        let mut answer = vec![("response", response.data())];
        answer.extend(self.begun(before, now));
        Ok(to_js(&Data::Record(answer)))
    }

    /// A customer pays: payment and scenario as JSON text, `undefined` for the scenario of the options. Gives what
    /// began.
    pub fn pay(&mut self, payment: &JsValue, scenario: &JsValue, now: f64) -> Result {
        let before = self.0.newest();
        let paid = text(payment).and_then(|payment| Payment::from_json(&payment)).and_then(|payment| {
            let scenario = scenario.as_string().map(|scenario| Scenario::from_json(&scenario)).transpose()?;
            self.0.pay(&payment, scenario, now as i64)
        });
        give(paid.map(|_| to_js(&Data::Record(self.begun(before, now)))))
    }

    /// Decides with a scenario as JSON text how the transaction of that kind and number ends. Gives what arrives in
    /// place of the answer to its request, if anything.
    pub fn decide(&mut self, kind: &str, number: f64, scenario: &JsValue) -> Result {
        let number = number as usize;
        give(text(scenario).and_then(|scenario| {
            let answered = match kind {
                "push" => parsed(&scenario, |scenario| self.0.decide(number, scenario)),
                "customer" => parsed(&scenario, |scenario| self.0.decide_customer(number, scenario)),
                _ => parsed(&scenario, |scenario| self.0.decide_payout(number, scenario)),
            }?;
            let instead = answered.instead();
            Ok(instead.as_ref().map(HttpResponse::data).as_ref().map_or(JsValue::UNDEFINED, to_js))
        }))
    }

    /// Takes what the host answered to the validation of that transaction.
    pub fn answer(&mut self, transaction_id: &str, status: f64, body: &JsValue, now: f64) {
        self.0.answer(transaction_id, status as u16, &body.as_string().unwrap_or_default(), now as i64);
    }

    /// Lets happen what is due and hands out what is to be posted.
    pub fn due(&mut self, now: f64) -> JsValue {
        let deliveries = self.0.due(now as i64);
        to_js(&Data::List(deliveries.iter().map(Delivery::data).collect()))
    }

    /// When the next thing happens; `undefined` if nothing does.
    #[wasm_bindgen(js_name = nextDue)]
    pub fn next_due(&self) -> Option<f64> {
        self.0.next_due().map(|due| due as f64)
    }

    /// Every transaction, the newest last.
    pub fn transactions(&self, now: f64) -> JsValue {
        let transactions = self.0.transactions(now as i64);
        to_js(&Data::List(transactions.iter().map(Transaction::data).collect()))
    }
}

impl Engine {
    /// The newest transaction, if it is not the one from before.
    fn begun(&self, before: Option<Subject>, now: f64) -> Vec<(&'static str, Data<'_>)> {
        let Some(newest) = self.0.newest().filter(|newest| Some(*newest) != before) else {
            return Vec::new();
        };
        let (kind, number) = match newest {
            Subject::Push(number) => ("push", number),
            Subject::Customer(number) => ("customer", number),
            Subject::Payout(number) => ("payout", number),
            Subject::Question(_) => return Vec::new(),
        };
        let about = match newest {
            Subject::Push(number) => self.0.pushes().get(number).map(Push::data),
            _ => self.0.transaction(newest, now as i64).map(|transaction| transaction.data()),
        };
        let mut begun = vec![("kind", Data::Word(kind)), ("number", Data::Integer(number as i64))];
        begun.extend(about.map(|about| ("about", about)));
        begun
    }
}

fn parsed<E: Ends>(scenario: &str, decide: impl FnOnce(Scenario<E>) -> bool) -> std::result::Result<Answered, Error> {
    let scenario = Scenario::from_json(scenario)?;
    decide(scenario);
    Ok(scenario.answer)
}

pub(super) fn text(value: &JsValue) -> std::result::Result<String, Error> {
    let wrong = || Error::new(ErrorCode::InvalidArgument, Resend::No, "the options cannot be read");
    value.as_string().ok_or_else(wrong)
}
