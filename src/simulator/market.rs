//! The M-Pesas beyond Kenya to test against: the OpenAPI, Mozambique's own API, the gateway of DR
//! Congo, and Ethiopia.

mod books;
mod callback;
mod drc;
mod ending;
mod ethiopia;
mod ins;
mod settings;
mod transaction;

use self::{books::Books, drc::Drc, ethiopia::Ethiopia, ins::Ins, settings::Options};
pub use self::{
    callback::Callback,
    ending::MarketEnding,
    settings::{Asynchronous, MarketSettings},
    transaction::{MarketKind, MarketTransaction},
};
use super::{Request, Scenario, clamped};
use crate::{error::Error, http::HttpResponse};

/// An M-Pesa beyond Kenya, with its sessions and its transactions.
///
/// As with [`Simulator`](super::Simulator) the time is an argument, and the same seed, times and requests give the
/// same bytes.
///
/// The bearer tokens of the OpenAPI and of Mozambique are checked for their form alone: what they hold is encrypted
/// for a key that only M-Pesa has. Nobody has published what the gateways answer to a wrong token, a session that is
/// not usable, a wrong path or a wrong method; the simulator answers 401, 404 and 405 with an `output_error`.
///
/// It is there with the feature `markets`.
///
/// ```
/// use mpesa_core::simulator::{MarketSettings, MarketSimulator, Request};
///
/// let mut openapi = MarketSimulator::openapi("seed", MarketSettings::default());
/// let bearer = format!("Bearer {}=", "A".repeat(683));
/// let request = Request {
///     method: "GET",
///     url: "https://openapi.m-pesa.com/sandbox/ipg/v2/vodacomTZN/getSession/",
///     headers: &[("Authorization", &bearer)],
///     body: b"",
/// };
/// assert_eq!(openapi.handle(&request, 1_767_592_800_000).status, 200);
/// ```
pub struct MarketSimulator {
    books: Books,
    gateway: Gateway,
}

/// Who answers.
enum Gateway {
    Ins(Ins),
    Drc(Drc),
    Ethiopia(Ethiopia),
}

impl MarketSimulator {
    /// The OpenAPI, with all of its countries.
    ///
    /// Its sandbox knows the numbers of the portal's testing page, such as the customer `000000000008`, who has too
    /// little money whatever the scenario says. Fields are held against the portal's own rules, and refused in its codes.
    pub fn openapi(seed: &str, settings: MarketSettings) -> Self {
        let (books, settings) = (Books::new(seed, settings.scenarios.clone()), settings);
        MarketSimulator { books, gateway: Gateway::Ins(Ins::new(&ins::openapi::API, settings)) }
    }

    /// Vodacom Mozambique's own API. It has no sessions.
    pub fn mozambique(seed: &str, settings: MarketSettings) -> Self {
        let (books, settings) = (Books::new(seed, settings.scenarios.clone()), settings);
        MarketSimulator { books, gateway: Gateway::Ins(Ins::new(&ins::mozambique::API, settings)) }
    }

    /// The gateway of Vodacom DR Congo, which speaks XML. Its callbacks go to the URL of each request.
    pub fn drc(seed: &str, settings: MarketSettings) -> Self {
        let books = Books::new(seed, settings.scenarios.clone());
        MarketSimulator { books, gateway: Gateway::Drc(Drc::new(settings)) }
    }

    /// M-Pesa Ethiopia: tokens, pushes, payments of customers, payouts, reversals and questions. Callbacks go to the
    /// URLs of the requests, and confirmations of `c2bSimulate` to the one that was registered for the short code. A
    /// short code has a billion birr at the beginning. Payments of customers are not validated beforehand, since nobody
    /// has published how one is rejected, and `c2bPayment` is not simulated.
    ///
    /// The words of tokens, of pushes and of their callbacks were published or seen. What is answered to anything that
    /// is wrong, the codes of failures, and `Result` bodies are Daraja's, which is a guess. An id can be used twice, and
    /// a password may be of either form, since nothing else is documented.
    pub fn ethiopia(seed: &str, settings: MarketSettings) -> Self {
        let books = Books::new(seed, settings.scenarios.clone());
        MarketSimulator { books, gateway: Gateway::Ethiopia(Ethiopia::new(settings)) }
    }

    /// The M-Pesa of that name (`openapi`, `mozambique`, `drc` or `ethiopia`) from the options of its function in JavaScript as
    /// JSON text; says everything that is wrong with them.
    pub fn from_json(name: &str, options: &str) -> Result<Self, Error> {
        match name {
            "openapi" => {
                let (seed, settings) = settings::parse("createOpenapiSimulator", Options::Openapi, options)?;
                Ok(MarketSimulator::openapi(&seed, settings))
            }
            "mozambique" => {
                let (seed, settings) = settings::parse("createMozambiqueSimulator", Options::Mozambique, options)?;
                Ok(MarketSimulator::mozambique(&seed, settings))
            }
            "drc" => {
                let (seed, settings) = settings::parse("createDrcSimulator", Options::Drc, options)?;
                Ok(MarketSimulator::drc(&seed, settings))
            }
            "ethiopia" => {
                let (seed, settings) = settings::parse("createEthiopiaSimulator", Options::Ethiopia, options)?;
                Ok(MarketSimulator::ethiopia(&seed, settings))
            }
            _ => Err(Error::argument("there is no such simulator")),
        }
    }

    /// Answers a request to whatever host. `now` is in milliseconds since 1970. Where the connection breaks, the status
    /// is 0.
    pub fn handle(&mut self, request: &Request<'_>, now: i64) -> HttpResponse {
        let now = clamped(now);
        match &mut self.gateway {
            Gateway::Ins(ins) => ins.handle(&mut self.books, request, now),
            Gateway::Drc(drc) => drc.handle(&mut self.books, request, now),
            Gateway::Ethiopia(ethiopia) => ethiopia.handle(&mut self.books, request, now),
        }
    }

    /// Decides anew how a transaction ends, and gives the answer to its request as it is then. `None` if there is no
    /// transaction of that number that is open or was the last to begin.
    pub fn decide(&mut self, number: usize, scenario: Scenario<MarketEnding>) -> Option<HttpResponse> {
        self.books.reopen(number, scenario).then(|| match &mut self.gateway {
            Gateway::Ins(ins) => ins.conclude(&mut self.books, number),
            Gateway::Drc(drc) => drc.conclude(&mut self.books, number),
            Gateway::Ethiopia(_) => ethiopia::conclude(&mut self.books, number),
        })
    }

    /// When the next callback is due, in milliseconds since 1970.
    pub fn next_due(&self) -> Option<i64> {
        self.books.next_due()
    }

    /// Hands out the callbacks that are due by then, each as often as its scenario has it.
    pub fn due(&mut self, now: i64) -> Vec<Callback> {
        self.books.due(now)
    }

    /// Whether that is how M-Pesa wants a callback with that body to be answered. It sends nothing again either way.
    pub fn acknowledges(&self, callback: &str, status: u16, answer: &str) -> bool {
        matches!(status, 200..=299)
            && match &self.gateway {
                Gateway::Ins(_) => ins::acknowledges(callback, answer),
                Gateway::Drc(_) => drc::acknowledges(answer),
                Gateway::Ethiopia(_) => ethiopia::acknowledges(answer),
            }
    }

    /// Every transaction that was taken, the newest last. `now` is in milliseconds since 1970.
    pub fn transactions(&self, now: i64) -> Vec<MarketTransaction<'_>> {
        self.books.transactions(now)
    }

    /// The transaction of that number, counted from 0.
    pub fn transaction(&self, number: usize, now: i64) -> Option<MarketTransaction<'_>> {
        self.books.transaction(number, now)
    }

    /// How many transactions began.
    pub fn count(&self) -> usize {
        self.books.count()
    }
}
