//! A Daraja to test against: it issues tokens, checks requests, answers, and owes callbacks.
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

mod fields;
mod push;
mod query;
mod random;
mod refusal;
mod request;
mod scenario;
mod settings;
mod token;

use std::collections::{BTreeMap, BTreeSet};

pub use self::{
    push::{Delivery, Push},
    request::Request,
    scenario::{Ending, Scenario},
    settings::Settings,
};
use self::{random::Random, refusal::Refusal, token::Tokens};
use crate::{
    daraja::endpoints::{access_token, stk_push, stk_query},
    endpoint::Endpoint,
    error::Error,
    http::HttpResponse,
    json::Value,
};

/// A Daraja of its own, with its tokens and its pushes.
pub struct Simulator {
    settings: Settings,
    random: Random,
    tokens: Tokens,
    pushes: Vec<Push>,
    /// Which push has that `CheckoutRequestID`.
    by_id: BTreeMap<String, usize>,
    /// Which push was the last one to that phone.
    by_phone: BTreeMap<String, usize>,
    /// The open prompts: when each ends, and its push.
    open: BTreeSet<(i64, usize)>,
    /// When the queries of the last minute were taken.
    queries: Vec<i64>,
}

type Handler = fn(&mut Simulator, &Request<'_>, i64) -> Result<Value<'static>, Refusal>;

static SIMULATED: &[(&Endpoint, Handler)] = &[
    (&access_token::ENDPOINT, Simulator::issue_token),
    (&stk_push::ENDPOINT, Simulator::push),
    (&stk_query::ENDPOINT, Simulator::query),
];

/// The last millisecond of the year 9998: later ones are taken for it.
const LATEST: i64 = 253_370_764_799_999;

impl Simulator {
    /// A simulator that has seen nothing yet.
    pub fn new(seed: &str, settings: Settings) -> Self {
        Simulator {
            settings,
            random: Random::new(seed),
            tokens: Tokens::default(),
            pushes: Vec::new(),
            by_id: BTreeMap::new(),
            by_phone: BTreeMap::new(),
            open: BTreeSet::new(),
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
        match self.answer(request, now.clamp(0, LATEST)) {
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
            Some(push) if self.open.remove(&(push.ends_at(), number)) => {
                push.scenario = scenario;
                self.open.insert((push.ends_at(), number));
                true
            }
            _ => false,
        }
    }

    /// When the next open prompt ends, in milliseconds since 1970.
    pub fn next_due(&self) -> Option<i64> {
        self.open.first().map(|(ends_at, _)| *ends_at)
    }

    /// Ends the prompts whose time has come and hands out their callbacks, each as often as its scenario has it.
    pub fn due(&mut self, now: i64) -> Vec<Delivery> {
        let mut deliveries = Vec::new();
        while let Some((_, number)) = self.open.first().copied().filter(|(ends_at, _)| *ends_at <= now) {
            self.open.pop_first();
            if let Some(push) = self.pushes.get_mut(number) {
                push.ended = true;
                let copies = usize::try_from(push.scenario.copies).unwrap_or(1);
                deliveries.extend(std::iter::repeat_n(push.delivery(), copies));
            }
        }
        deliveries
    }

    fn answer(&mut self, request: &Request<'_>, now: i64) -> Result<Value<'static>, Refusal> {
        let path = |row: &Endpoint| row.path.split('?').next().unwrap_or_default();
        let simulated = SIMULATED.iter().find(|(row, _)| path(row) == request.path());
        let (row, handler) = simulated.ok_or(refusal::NOT_FOUND)?;
        if request.method != row.method {
            return Err(refusal::WRONG_METHOD);
        }
        handler(self, request, now)
    }
}
