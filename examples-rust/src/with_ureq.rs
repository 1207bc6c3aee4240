//! The blocking program.

use std::time::Duration;

use mpesa_core::{
    chrono::{DateTime, Utc},
    http::{HttpRequest, HttpResponse},
};
use ureq::{Agent, Error, Timeout, http};

use crate::{Ending, LARGEST_ANSWER, NoAnswer, Order, Payment, Settings, Step, TIMEOUT};

/// Takes one payment. `now` is the clock, `wait` pauses, and `keep` stores the id of the push.
pub fn pay(
    settings: &Settings,
    order: Order,
    now: impl Fn() -> DateTime<Utc>,
    wait: impl Fn(Duration),
    keep: impl Fn(&str),
) -> Ending {
    // A redirect must not carry a payment elsewhere, and an old connection must not swallow one.
    let agent = Agent::config_builder()
        .timeout_global(Some(TIMEOUT))
        .http_status_as_error(false)
        .max_redirects(0)
        .max_idle_connections(0)
        .build()
        .new_agent();
    let mut payment = Payment::new(settings, order);
    loop {
        match payment.step(now()) {
            Step::Send(request) => payment.answered(send(&agent, request), now()),
            Step::Accepted(id) => keep(&id),
            Step::Wait(pause) => wait(pause),
            Step::Ended(ending) => return ending,
        }
    }
}

fn send(agent: &Agent, request: HttpRequest) -> Result<HttpResponse, NoAnswer> {
    let mut builder = http::Request::builder().method(request.method).uri(&request.url);
    for (name, value) in &request.headers {
        builder = builder.header(*name, value);
    }
    let response = match request.body {
        Some(body) => agent.run(builder.body(body).map_err(not_sent)?),
        None => agent.run(builder.body(()).map_err(not_sent)?),
    };
    let mut response = response.map_err(no_answer)?;
    let body = response.body_mut().with_config().limit(LARGEST_ANSWER as u64).read_to_vec().map_err(lost)?;
    Ok(HttpResponse::new(response.status().as_u16(), String::from_utf8_lossy(&body)))
}

fn no_answer(error: Error) -> NoAnswer {
    match error {
        Error::HostNotFound | Error::ConnectionFailed | Error::Timeout(Timeout::Resolve | Timeout::Connect) => {
            not_sent(error)
        }
        Error::Io(ref cause) if cause.kind() == std::io::ErrorKind::ConnectionRefused => not_sent(error),
        _ => lost(error),
    }
}

fn not_sent(error: impl ToString) -> NoAnswer {
    NoAnswer::NotSent(error.to_string())
}

fn lost(error: impl ToString) -> NoAnswer {
    NoAnswer::Lost(error.to_string())
}
