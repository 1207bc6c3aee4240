//! A Daraja to test against: it issues tokens, checks requests, answers, and owes callbacks. For the M-Pesas beyond Kenya
//! there is `MarketSimulator`.
//!
//! It is a state machine without clock, randomness or socket. The time is an argument, ids and tokens
//! come from the seed, and callbacks are handed out for the host to post: the same seed, times and
//! requests give the same bytes. Names, kinds and limits are those of the endpoints' own rows; what the
//! answers look like is held against captured bodies.
//!
//! Where `reference/daraja.md` section 26 has a dispute: a token stays valid for its hour although others
//! are issued, and texts over the documented limits are taken, as the sandbox has been seen to do.
//!
//! ```
//! use mpesa_core::simulator::{Request, Settings, Simulator};
//!
//! let mut daraja = Simulator::new("seed", Settings::default());
//! let request = Request {
//!     method: "GET",
//!     url: "https://sandbox.safaricom.co.ke/oauth/v1/generate?grant_type=client_credentials",
//!     headers: &[("Authorization", "Basic a2V5OnNlY3JldA==")],
//!     body: b"",
//! };
//! assert_eq!(daraja.handle(&request, 1_767_592_800_000).status, 200);
//! ```

mod business;
mod c2b;
mod call;
mod customer;
mod delivery;
mod ending;
mod fields;
#[cfg(feature = "markets")]
mod market;
mod payment;
mod payout;
mod push;
mod query;
mod question;
mod random;
mod refusal;
mod request;
mod result;
mod scenario;
mod settings;
mod statement;
mod stk;
mod token;
mod transaction;
mod wire;

use std::collections::{BTreeMap, BTreeSet};

#[cfg(feature = "markets")]
pub use self::market::{
    Asynchronous, Callback, MarketEnding, MarketKind, MarketSettings, MarketSimulator, MarketTransaction,
};
use self::{
    business::Businesses,
    call::{Call, Simulated},
    customer::Customer,
    payout::Payout,
    question::Question,
    random::Random,
    refusal::Refusal,
    token::Tokens,
};
pub use self::{
    delivery::{Delivery, DeliveryKind},
    ending::{CustomerEnding, Ending, Ends, Named, PayoutEnding},
    payment::Payment,
    push::Push,
    request::Request,
    scenario::{Answered, Scenario},
    settings::Settings,
    transaction::{State, Transaction, TransactionKind},
};
use crate::{
    daraja::endpoints::{
        access_token, account_balance, b2c_payment, b2c_payment_v1, business_to_pochi, c2b_register, c2b_simulate,
        pull_query, pull_register, stk_push, stk_query, transaction_status,
    },
    error::Error,
    http::HttpResponse,
    json::Value,
    kind::Choice,
};

/// A Daraja of its own, with its tokens, its payments and its payouts.
pub struct Simulator {
    settings: Settings,
    random: Random,
    tokens: Tokens,
    pushes: Vec<Push>,
    /// Which push has that `CheckoutRequestID`.
    by_id: BTreeMap<String, usize>,
    /// Which push was the last one to that phone.
    by_phone: BTreeMap<String, usize>,
    customers: Vec<Customer>,
    payouts: Vec<Payout>,
    /// Which payout was sent under that `OriginatorConversationID`.
    by_originator: BTreeMap<String, usize>,
    /// Which transaction has, or will have, that receipt: its place in the history.
    by_receipt: BTreeMap<String, usize>,
    /// Every transaction in the order in which they began.
    history: Vec<Subject>,
    /// Every question; none where it was answered.
    questions: Vec<Option<Question>>,
    /// What is to happen: when, and to what.
    open: BTreeSet<(i64, Subject)>,
    businesses: Businesses,
    /// When the queries of the last minute were taken.
    queries: Vec<i64>,
}

/// Something that goes on, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A push.
    Push(usize),
    /// A payment that a customer makes by himself.
    Customer(usize),
    /// A payout.
    Payout(usize),
    /// A question of an API operator. It is no transaction.
    Question(usize),
}

/// Every endpoint that is simulated.
static SIMULATED: &[Simulated] = &[
    Simulated::new(&access_token::ENDPOINT, &refusal::WRONG_TOKEN, "", Simulator::issue_token),
    Simulated::new(&stk_push::ENDPOINT, &refusal::WRONG_TOKEN, "BusinessShortCode", Simulator::push),
    Simulated::new(&stk_query::ENDPOINT, &refusal::WRONG_TOKEN, "BusinessShortCode", Simulator::query),
    Simulated::new(&c2b_register::ENDPOINT, &refusal::WRONG_TOKEN_C2B, "ShortCode", Simulator::register_urls)
        .in_versions(c2b_register::Version::WORDS),
    Simulated::new(&c2b_simulate::ENDPOINT, &refusal::WRONG_TOKEN_C2B, "ShortCode", Simulator::simulate_payment)
        .in_versions(c2b_simulate::Version::WORDS),
    Simulated::new(&pull_register::ENDPOINT, &refusal::WRONG_TOKEN_PULL, "ShortCode", Simulator::register_pull),
    Simulated::new(&pull_query::ENDPOINT, &refusal::WRONG_TOKEN_PULL, "ShortCode", Simulator::pull),
    Simulated::new(&b2c_payment::ENDPOINT, &refusal::WRONG_TOKEN_PAYOUT, "InitiatorName", Simulator::pay_out),
    Simulated::new(&b2c_payment_v1::ENDPOINT, &refusal::WRONG_TOKEN_PAYOUT, "InitiatorName", Simulator::pay_out),
    Simulated::new(&business_to_pochi::ENDPOINT, &refusal::WRONG_TOKEN_PAYOUT, "InitiatorName", Simulator::pay_out),
    Simulated::new(&transaction_status::ENDPOINT, &refusal::WRONG_TOKEN_C2B, "Initiator", Simulator::ask_status),
    Simulated::new(&account_balance::ENDPOINT, &refusal::WRONG_TOKEN_PAYOUT, "Initiator", Simulator::ask_balance),
];

/// The last millisecond of the year 9998: later ones are taken for it.
const LATEST: i64 = 253_370_764_799_999;

impl Simulator {
    /// A simulator that has seen nothing yet.
    pub fn new(seed: &str, settings: Settings) -> Self {
        let businesses = Businesses::new(i64::from(settings.funds));
        Simulator {
            settings,
            random: Random::new(seed),
            tokens: Tokens::default(),
            pushes: Vec::new(),
            by_id: BTreeMap::new(),
            by_phone: BTreeMap::new(),
            customers: Vec::new(),
            payouts: Vec::new(),
            by_originator: BTreeMap::new(),
            by_receipt: BTreeMap::new(),
            history: Vec::new(),
            questions: Vec::new(),
            open: BTreeSet::new(),
            businesses,
            queries: Vec::new(),
        }
    }

    /// The same from the options of `createSimulator` as JSON text; says everything that is wrong with them.
    pub fn from_json(options: &str) -> Result<Self, Error> {
        let (seed, settings) = settings::parse(options)?;
        Ok(Simulator::new(&seed, settings))
    }

    /// Answers a request to whatever host. `now` is in milliseconds since 1970.
    pub fn handle(&mut self, request: &Request<'_>, now: i64) -> HttpResponse {
        match self.take(request, clamped(now)) {
            Ok(body) => HttpResponse::json(200, body.to_json()),
            Err(refusal) => refusal.response(&mut self.random),
        }
    }

    /// The pushes that were accepted, in order.
    pub fn pushes(&self) -> &[Push] {
        &self.pushes
    }

    /// Decides anew how an open push ends; `false` if there is none of that number.
    pub fn decide(&mut self, number: usize, scenario: Scenario) -> bool {
        match self.pushes.get_mut(number) {
            Some(push) if self.open.remove(&(push.ends_at(), Subject::Push(number))) => {
                push.scenario = scenario;
                self.open.insert((push.ends_at(), Subject::Push(number)));
                true
            }
            _ => false,
        }
    }

    /// The last transaction that began.
    pub fn newest(&self) -> Option<Subject> {
        self.history.last().copied()
    }

    /// When the next thing happens, in milliseconds since 1970.
    pub fn next_due(&self) -> Option<i64> {
        self.open.first().map(|(due_at, _)| *due_at)
    }

    /// Lets happen what is due by then and hands out what is to be posted, each as often as its scenario has it.
    pub fn due(&mut self, now: i64) -> Vec<Delivery> {
        let mut deliveries = Vec::new();
        while let Some((_, subject)) = self.open.first().copied().filter(|(due_at, _)| *due_at <= now) {
            self.open.pop_first();
            match subject {
                Subject::Push(number) => self.end_push(number, &mut deliveries),
                Subject::Customer(number) => self.proceed(number, clamped(now), &mut deliveries),
                Subject::Payout(number) => self.conclude(number, &mut deliveries),
                Subject::Question(number) => self.reply(number, &mut deliveries),
            }
        }
        deliveries
    }

    /// Notes a transaction that began under that receipt.
    fn begin(&mut self, subject: Subject, receipt: &str, due_at: i64) {
        self.by_receipt.insert(receipt.to_owned(), self.history.len());
        self.history.push(subject);
        self.open.insert((due_at, subject));
    }

    fn take(&mut self, request: &Request<'_>, now: i64) -> Result<Value<'static>, Refusal> {
        let to = SIMULATED.iter().find(|simulated| simulated.is_at(request.path())).ok_or(refusal::NOT_FOUND)?;
        if request.method != to.method {
            return Err(refusal::WRONG_METHOD);
        }
        (to.handler)(self, &Call { request, to, now })
    }
}

fn clamped(now: i64) -> i64 {
    now.clamp(0, LATEST)
}
