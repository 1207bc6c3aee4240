use std::time::Duration;

use mpesa_core::{
    answer::{Outcome, Resend},
    chrono::{DateTime, TimeDelta, Utc},
    daraja::endpoints::{access_token, stk_push, stk_query},
    error::Error,
    http::{HttpRequest, HttpResponse},
    kind::{AdvisedText, Msisdn, Shillings, Text},
    secret::Secret,
};

use crate::Settings;

/// M-Pesa knows nothing before, and answers no quicker.
const FIRST_QUERY: TimeDelta = TimeDelta::seconds(25);
const BETWEEN_QUERIES: TimeDelta = TimeDelta::seconds(12);
/// A prompt lives for a minute; after two, only the callback or the statement can tell.
const GIVE_UP: TimeDelta = TimeDelta::seconds(120);

/// Who pays how much, and what for.
#[derive(Clone)]
pub struct Order {
    /// The phone that gets the prompt.
    pub phone_number: Msisdn,
    /// Whole shillings.
    pub amount: Shillings<1, 250_000>,
    /// Shown to the customer.
    pub reference: AdvisedText<1, 12>,
}

impl Order {
    /// From phone number, amount and reference, as on a command line.
    pub fn read(arguments: &[String]) -> Result<Self, String> {
        let [phone_number, amount, reference] = arguments else {
            return Err("give phone number, amount and reference, such as 0712345678 100 INV-7".to_owned());
        };
        Ok(Order {
            phone_number: Msisdn::new(phone_number)
                .ok_or("the phone number must be a Kenyan one, such as 0712345678")?,
            amount: amount.parse().ok().and_then(Shillings::new).ok_or("the amount must be 1 to 250000 shillings")?,
            reference: AdvisedText::new(reference).ok_or("the reference must not be empty")?,
        })
    }
}

/// What is to be done next.
pub enum Step {
    /// Send this, and hand over what comes back with [`Payment::answered`].
    Send(HttpRequest),
    /// The push was accepted under this id: store it with the order before anything else.
    Accepted(String),
    /// Pause.
    Wait(Duration),
    /// It is over.
    Ended(Ending),
}

/// How a payment ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Succeeded, failed or unknown. What is unknown may have been paid.
    pub outcome: Outcome,
    /// Whether the customer may be asked again.
    pub resend: Resend,
    /// The same in words.
    pub message: String,
}

/// Why no answer came.
#[derive(Clone, Debug)]
pub enum NoAnswer {
    /// Nobody was reached, so nothing was sent.
    NotSent(String),
    /// The request may have arrived.
    Lost(String),
}

/// One payment from the token to its end. It opens no socket and looks at no clock, so that whatever sends and waits
/// can drive it; and it gives out its push once, whatever happens.
pub struct Payment<'s> {
    settings: &'s Settings,
    order: Order,
    token: Secret,
    state: State,
}

enum State {
    Token,
    Push,
    /// The push was given out. Without an answer it may have arrived.
    Pushed,
    Accepted(Push),
    Polling(Push),
    Ended(Ending),
}

#[derive(Clone)]
struct Push {
    id: Text<1, 100>,
    next_query: DateTime<Utc>,
    give_up: DateTime<Utc>,
}

impl<'s> Payment<'s> {
    /// A payment of which nothing was sent yet.
    pub fn new(settings: &'s Settings, order: Order) -> Self {
        Payment { settings, order, token: Secret::new(""), state: State::Token }
    }

    /// What is to be done at this time.
    pub fn step(&mut self, now: DateTime<Utc>) -> Step {
        let request = match &mut self.state {
            State::Token => access_token::Params {}.request(&self.settings.consumer(now)),
            State::Push => {
                self.state = State::Pushed;
                self.push(now)
            }
            State::Pushed => {
                self.end(Outcome::Unknown, stk_push::ENDPOINT.lost, "the push was sent and not answered".to_owned());
                return self.step(now);
            }
            State::Accepted(push) => {
                let push = push.clone();
                self.state = State::Polling(push.clone());
                return Step::Accepted(push.id.as_str().to_owned());
            }
            State::Polling(push) if now >= push.give_up => {
                let message = format!("no final answer about {} in two minutes: await the callback", push.id.as_str());
                self.end(Outcome::Unknown, Resend::Poll, message);
                return self.step(now);
            }
            State::Polling(push) if now < push.next_query => {
                return Step::Wait((push.next_query - now).to_std().unwrap_or_default());
            }
            State::Polling(push) => {
                push.next_query = now + BETWEEN_QUERIES;
                let id = push.id.clone();
                self.query(id, now)
            }
            State::Ended(ending) => return Step::Ended(ending.clone()),
        };
        match request {
            Ok(request) => Step::Send(request),
            Err(error) => {
                self.refused(&error);
                self.step(now)
            }
        }
    }

    /// Takes in what came back for the request that [`Payment::step`] gave.
    pub fn answered(&mut self, answer: Result<HttpResponse, NoAnswer>, now: DateTime<Utc>) {
        match (&self.state, answer) {
            (State::Token, Ok(response)) => match access_token::Reply::read(&response) {
                Ok(reply) => {
                    self.token = reply.access_token;
                    self.state = State::Push;
                }
                Err(error) => self.refused(&error),
            },
            (State::Pushed, Ok(response)) => match stk_push::Reply::read(&response) {
                Ok(reply) => match Text::new(&reply.checkout_request_id) {
                    Some(id) => {
                        let (next_query, give_up) = (now + FIRST_QUERY, now + GIVE_UP);
                        self.state = State::Accepted(Push { id, next_query, give_up });
                    }
                    None => self.end(Outcome::Unknown, stk_push::ENDPOINT.lost, "the push has no usable id".to_owned()),
                },
                Err(error) => self.refused(&error),
            },
            (State::Polling(_), Ok(response)) => match stk_query::Reply::read(&response) {
                Ok(reply) if matches!(reply.outcome, Outcome::Succeeded | Outcome::Failed) => {
                    self.end(reply.outcome, reply.resend, reply.result_description.unwrap_or_default());
                }
                // A query that fails says nothing about the payment: the next one may tell.
                Ok(_) | Err(_) => {}
            },
            (State::Token, Err(NoAnswer::NotSent(why) | NoAnswer::Lost(why))) => {
                self.end(Outcome::Failed, Resend::Safe, why);
            }
            (State::Pushed, Err(NoAnswer::NotSent(why))) => self.end(Outcome::Failed, Resend::Safe, why),
            (State::Pushed, Err(NoAnswer::Lost(why))) => self.end(Outcome::Unknown, stk_push::ENDPOINT.lost, why),
            (State::Polling(_), Err(_)) | (State::Push | State::Accepted(_) | State::Ended(_), _) => {}
        }
    }

    fn push(&self, now: DateTime<Utc>) -> Result<HttpRequest, Error> {
        let Order { phone_number, amount, reference } = self.order.clone();
        let params = stk_push::Params {
            short_code: self.settings.short_code.clone(),
            amount,
            phone_number,
            callback_url: self.settings.callback_url.clone(),
            account_reference: reference,
            description: None,
            payer_phone_number: None,
        };
        params.request(&self.settings.signed(now, self.token.clone()))
    }

    fn query(&self, id: Text<1, 100>, now: DateTime<Utc>) -> Result<HttpRequest, Error> {
        let short_code = self.settings.short_code.clone();
        let params = stk_query::Params { short_code, checkout_request_id: id };
        params.request(&self.settings.signed(now, self.token.clone()))
    }

    /// Where money may have moved, an error is doubt and no failure.
    fn refused(&mut self, error: &Error) {
        let doubt = matches!(error.resend, Resend::AfterQuery | Resend::SameId | Resend::Poll);
        let outcome = if doubt { Outcome::Unknown } else { Outcome::Failed };
        let hint = error.hint.as_deref().map(|hint| format!(": {hint}")).unwrap_or_default();
        self.end(outcome, error.resend, format!("{error}{hint}"));
    }

    fn end(&mut self, outcome: Outcome, resend: Resend, message: String) {
        self.state = State::Ended(Ending { outcome, resend, message });
    }
}
