use super::{
    Ending,
    ending::{Ends, Named},
    wire::note,
};
use crate::{check::Check, error::Error, http::HttpResponse, json::Value, kind::Kind};

/// A week: the longest that an end may take, in milliseconds.
pub(super) const LONGEST: u32 = 7 * 24 * 3600 * 1000;
const MOST_COPIES: u32 = 100;

/// What becomes of the answer to an accepted request, which is carried out all the same.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Answered {
    /// It arrives.
    #[default]
    Given,
    /// The gateway times out: status 504.
    Lost,
    /// The connection breaks: the response has status 0 and no body, and `fetch` fails.
    Broken,
}

impl Named for Answered {
    const ALL: &'static [Answered] = &[Answered::Given, Answered::Lost, Answered::Broken];

    fn name(self) -> &'static str {
        match self {
            Answered::Given => "given",
            Answered::Lost => "lost",
            Answered::Broken => "broken",
        }
    }
}

/// What becomes of a push, of a payout, or of a customer's payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scenario<E = Ending> {
    /// How it ends.
    pub ending: E,
    /// How often its callback, result or confirmation is posted: 0 loses it.
    pub copies: u32,
    /// Milliseconds from the request to the end; `None` is what is usual for the ending.
    pub delay: Option<u32>,
    /// What becomes of the answer to the request.
    pub answer: Answered,
}

impl<E> From<E> for Scenario<E> {
    fn from(ending: E) -> Self {
        Scenario { ending, copies: 1, delay: None, answer: Answered::Given }
    }
}

impl<E> Scenario<E> {
    /// How often something is posted.
    pub(super) fn copies(&self) -> usize {
        usize::try_from(self.copies).unwrap_or(1)
    }
}

/// The scenario for the one of that number: the last repeats, and without any it is the usual one.
pub(super) fn chosen<E: Ends>(scenarios: &[Scenario<E>], number: usize) -> Scenario<E> {
    scenarios.get(number).or(scenarios.last()).copied().unwrap_or(E::USUAL.into())
}

impl<E: Ends> Scenario<E> {
    /// Reads `"paid"`, or `{ outcome, copies?, delay?, answer? }`, from JSON text.
    pub fn from_json(text: &str) -> Result<Self, Error> {
        let mut check = Check::default();
        let value = Value::parse(text).unwrap_or(Value::Null);
        let scenario = check.at("scenario", |check| Scenario::parse(&value, check));
        scenario.filter(|_| !check.failed()).ok_or_else(|| Error::parameters("createSimulator", check.issues()))
    }

    pub(super) fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let Some(members) = value.members() else {
            return named(value, check).map(|ending: E| ending.into());
        };
        let (mut ending, mut copies, mut delay, mut answer) = (None, 1, None, Some(Answered::Given));
        for (name, value) in members.iter().filter(|(_, value)| !value.is_null()) {
            check.at(name, |check| match &**name {
                "outcome" => ending = Some(named(value, check)),
                "copies" => copies = up_to(MOST_COPIES, value, check),
                "delay" => delay = Some(up_to(LONGEST, value, check)),
                "answer" => answer = named(value, check),
                _ => note(check, "is not part of a scenario"),
            });
        }
        match ending {
            Some(ending) => Some(Scenario { ending: ending?, copies, delay, answer: answer? }),
            None => check.at("outcome", |check| check.fail("is required", "")),
        }
    }

    /// One for all, or one for each.
    pub(super) fn parse_all(value: &Value<'_>, check: &mut Check) -> Vec<Self> {
        match value {
            Value::Array(items) if items.is_empty() => check.fail("must not be empty", "").unwrap_or_default(),
            Value::Array(items) => items.iter().filter_map(|item| Scenario::parse(item, check)).collect(),
            single => Scenario::parse(single, check).into_iter().collect(),
        }
    }
}

impl Answered {
    /// What arrives in place of the answer; `None` where the answer does.
    pub fn instead(self) -> Option<HttpResponse> {
        match self {
            Answered::Given => None,
            Answered::Lost => Some(HttpResponse::json(504, GATEWAY_TIMEOUT)),
            Answered::Broken => Some(HttpResponse::new(0, "")),
        }
    }
}

const GATEWAY_TIMEOUT: &str = concat!(
    r#"{"fault":{"faultstring":"Gateway Timeout","detail":{"#,
    r#""errorcode":"messaging.adaptors.http.flow.GatewayTimeout","reason":"TARGET_READ_TIMEOUT"}}}"#,
);

fn named<N: Named>(value: &Value<'_>, check: &mut Check) -> Option<N> {
    match N::ALL.iter().find(|item| value.string() == Some(item.name())) {
        Some(item) => Some(*item),
        None => {
            let names: Vec<_> = N::ALL.iter().map(|item| item.name()).collect();
            check.fail(["must be one of \"", &names.join("\", \""), "\""].concat(), "")
        }
    }
}

pub(super) fn up_to(most: u32, value: &Value<'_>, check: &mut Check) -> u32 {
    match u32::read(value).filter(|number| *number <= most) {
        Some(number) => number,
        None => {
            let message = ["must be a whole number from 0 to ", &most.to_string()].concat();
            check.fail(message, "").unwrap_or_default()
        }
    }
}
