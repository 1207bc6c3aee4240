//! Payments that customers make by themselves: M-Pesa asks whether to take one, and confirms it once it is made.

use super::{
    CustomerEnding, Delivery, DeliveryKind, Payment, Scenario, Simulator, State, Subject, Transaction, TransactionKind,
    c2b::Registered,
    ending::Ends,
    scenario,
    wire::{decimal, digits, texts},
};
use crate::{
    check::Check,
    daraja::{c2b_reply::Rejection, kinds::ResponseType, phone},
    error::Error,
    json::Value,
    kind::{Choice, Kind},
};

/// How long after a payment began M-Pesa asks about it, in milliseconds.
const ASKS_AFTER: u32 = 1_000;
/// How long M-Pesa waits for the answer.
const WAITS: i64 = 8_000;

/// A payment that a customer began.
pub(super) struct Customer {
    pub scenario: Scenario<CustomerEnding>,
    id: String,
    payment: Payment,
    at: i64,
    stage: Stage,
    /// When the stage ends.
    due_at: i64,
    state: State,
    ended_at: Option<i64>,
    rejection: Option<&'static str>,
    /// What is on the account of the short code afterwards.
    balance: String,
    third_party_id: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// M-Pesa has yet to ask.
    Unasked,
    /// M-Pesa waits for an answer.
    Asked,
    /// The payment is about to be made.
    Accepted,
    /// It is made, and its confirmation is to come.
    Made,
    Over,
}

impl Simulator {
    /// A customer pays; gives the number of the payment. Without a scenario it is that of the settings. Fails for a
    /// short code that does not exist.
    pub fn pay(
        &mut self,
        payment: &Payment,
        scenario: Option<Scenario<CustomerEnding>>,
        now: i64,
    ) -> Result<usize, Error> {
        if !self.settings.serves(payment.short_code.as_str()) {
            let mut check = Check::default();
            check.fail_at("shortCode", "does not exist", "shortCodes of createSimulator names those that do");
            return Err(Error::parameters("pay", check.issues()));
        }
        Ok(self.begin_payment(payment, scenario, super::clamped(now)))
    }

    pub(super) fn begin_payment(
        &mut self,
        payment: &Payment,
        scenario: Option<Scenario<CustomerEnding>>,
        now: i64,
    ) -> usize {
        let number = self.customers.len();
        let asks =
            self.settings.external_validation && self.businesses.registered(payment.short_code.as_str()).is_some();
        let mut customer = Customer {
            scenario: scenario.unwrap_or_else(|| scenario::chosen(&self.settings.customers, number)),
            id: self.random.receipt(),
            payment: payment.clone(),
            at: now,
            stage: if asks { Stage::Unasked } else { Stage::Accepted },
            due_at: now,
            state: State::Pending,
            ended_at: None,
            rejection: None,
            balance: String::new(),
            third_party_id: String::new(),
        };
        customer.due_at = customer.planned();
        self.begin(Subject::Customer(number), &customer.id, customer.due_at);
        self.customers.push(customer);
        number
    }

    /// Decides anew how an open payment of a customer ends; `false` if there is none of that number.
    pub fn decide_customer(&mut self, number: usize, scenario: Scenario<CustomerEnding>) -> bool {
        let open = |customer: &&mut Customer| matches!(customer.stage, Stage::Unasked | Stage::Accepted);
        let Some(customer) = self.customers.get_mut(number).filter(open) else {
            return false;
        };
        self.open.remove(&(customer.due_at, Subject::Customer(number)));
        customer.scenario = scenario;
        customer.due_at = customer.planned();
        self.open.insert((customer.due_at, Subject::Customer(number)));
        true
    }

    /// Takes the host's answer to a validation: status and body. What is neither yes nor no is decided by the
    /// `ResponseType` that was registered, and so is a payment whose answer takes longer than eight seconds. `false`
    /// if nobody waits for the answer.
    pub fn answer(&mut self, transaction_id: &str, status: u16, body: &str, now: i64) -> bool {
        let Some(Subject::Customer(number)) = self.by_receipt(transaction_id) else {
            return false;
        };
        let Some(customer) = self.customers.get_mut(number).filter(|customer| customer.stage == Stage::Asked) else {
            return false;
        };
        self.open.remove(&(customer.due_at, Subject::Customer(number)));
        let verdict = if (200..300).contains(&status) { verdict(body) } else { None };
        self.judge(number, verdict, super::clamped(now));
        true
    }

    /// Goes on with a payment whose time has come.
    pub(super) fn proceed(&mut self, number: usize, now: i64, deliveries: &mut Vec<Delivery>) {
        let Some(customer) = self.customers.get_mut(number) else {
            return;
        };
        let registered = self.businesses.registered(customer.payment.short_code.as_str());
        match (customer.stage, registered) {
            (Stage::Unasked, Some(registered)) => {
                let body = customer.announcement(registered).to_json();
                deliveries.push(customer.delivery(DeliveryKind::Validation, &registered.validation_url, body));
                customer.stage = Stage::Asked;
                customer.due_at = customer.due_at.max(now).saturating_add(WAITS);
                self.open.insert((customer.due_at, Subject::Customer(number)));
            }
            (Stage::Asked, _) => {
                let at = customer.due_at;
                self.judge(number, None, at);
            }
            (Stage::Accepted, _) if customer.scenario.ending == CustomerEnding::Paid => {
                let (short_code, amount) = (customer.payment.short_code.as_str(), customer.payment.amount);
                let funds = self.businesses.change(short_code, |business| {
                    business.funds += i64::from(amount);
                    business.funds
                });
                customer.balance = decimal(funds);
                customer.end(State::Succeeded, customer.due_at);
                customer.stage = Stage::Made;
                customer.due_at = customer.due_at.max(customer.confirmed_at());
                self.open.insert((customer.due_at, Subject::Customer(number)));
            }
            (Stage::Made, Some(registered)) => {
                customer.stage = Stage::Over;
                let body = customer.announcement(registered).to_json();
                let delivery = customer.delivery(DeliveryKind::Confirmation, &registered.confirmation_url, body);
                deliveries.extend(std::iter::repeat_n(delivery, customer.scenario.copies()));
            }
            (Stage::Made, None) => customer.stage = Stage::Over,
            _ => customer.end(State::Failed, customer.due_at),
        }
    }

    fn judge(&mut self, number: usize, verdict: Option<Verdict>, now: i64) {
        let Some(customer) = self.customers.get_mut(number) else {
            return;
        };
        let registered = self.businesses.registered(customer.payment.short_code.as_str());
        let default = registered.map(|registered| registered.response_type);
        let refused = match verdict {
            Some(Verdict::Accepted(id)) => {
                customer.third_party_id = id;
                None
            }
            Some(Verdict::Rejected(code)) => {
                customer.rejection = Some(code);
                Some(State::Rejected)
            }
            None => (default == Some(ResponseType::Cancelled)).then_some(State::Failed),
        };
        if let Some(state) = refused {
            return customer.end(state, now);
        }
        customer.stage = Stage::Accepted;
        customer.due_at = customer.planned().max(now);
        self.open.insert((customer.due_at, Subject::Customer(number)));
    }
}

impl Customer {
    /// When the stage ends if nothing holds it up.
    fn planned(&self) -> i64 {
        let usual = if self.stage == Stage::Unasked { ASKS_AFTER } else { self.scenario.ending.usual_delay() };
        self.confirmed_at().min(self.at.saturating_add(i64::from(usual)))
    }

    fn confirmed_at(&self) -> i64 {
        let delay = self.scenario.delay.unwrap_or_else(|| self.scenario.ending.usual_delay());
        self.at.saturating_add(i64::from(delay))
    }

    fn end(&mut self, state: State, at: i64) {
        (self.stage, self.state, self.ended_at) = (Stage::Over, state, Some(at));
    }

    fn delivery(&self, kind: DeliveryKind, url: &str, body: String) -> Delivery {
        Delivery { kind, url: url.to_owned(), body, transaction_id: Some(self.id.clone()), at: self.due_at }
    }

    fn announcement(&self, registered: &Registered) -> Value<'static> {
        let Payment { short_code, amount, phone_number, account_reference } = &self.payment;
        let phone = if registered.hashed { phone::hash(phone_number) } else { masked(phone_number.as_str()) };
        texts(&[
            ("TransactionType", self.reason()),
            ("TransID", &self.id),
            ("TransTime", &digits(self.at)),
            ("TransAmount", &decimal(i64::from(*amount))),
            ("BusinessShortCode", short_code.as_str()),
            ("BillRefNumber", account_reference.as_deref().unwrap_or_default()),
            ("InvoiceNumber", ""),
            ("OrgAccountBalance", &self.balance),
            ("ThirdPartyTransID", &self.third_party_id),
            ("MSISDN", &phone),
            ("FirstName", "JOHN"),
            ("MiddleName", ""),
            ("LastName", ""),
        ])
    }

    fn reason(&self) -> &'static str {
        if self.payment.account_reference.is_some() { "Pay Bill" } else { "Customer Merchant Payment" }
    }

    pub(super) fn transaction(&self) -> Transaction<'_> {
        let paid = self.state == State::Succeeded;
        Transaction {
            kind: TransactionKind::Customer,
            id: &self.id,
            state: self.state,
            result_code: self.rejection.or(paid.then_some("0")),
            receipt: paid.then_some(&*self.id),
            amount: self.payment.amount,
            phone_number: self.payment.phone_number.as_str(),
            short_code: self.payment.short_code.as_str(),
            account_reference: self.payment.account_reference.as_deref(),
            at: self.at,
            ended_at: self.ended_at,
            time: self.at,
            receiver: self.payment.short_code.as_str(),
            reason: self.reason(),
            traced: paid,
            conversation_id: None,
        }
    }
}

enum Verdict {
    /// With the host's own id.
    Accepted(String),
    /// With the code of the reason.
    Rejected(&'static str),
}

fn verdict(body: &str) -> Option<Verdict> {
    let body = Value::parse(body)?;
    let code = body.get("ResultCode")?;
    if code.text() == Some("0") {
        let id = body.get("ThirdPartyTransID").and_then(Value::text).unwrap_or_default();
        return Some(Verdict::Accepted(id.to_owned()));
    }
    let reason = Rejection::read(code)?;
    Rejection::WORDS.get(reason.index()).map(|[_, wire]| Verdict::Rejected(wire))
}

/// As in `2547 ***** 126`.
fn masked(phone: &str) -> String {
    let part = |range: std::ops::Range<usize>| phone.get(range).unwrap_or_default();
    [part(0..4), " ***** ", part(9..12)].concat()
}
