//! The program for an async runtime.

use std::{error::Error as _, time::Duration};

use mpesa_core::{
    chrono::{DateTime, Utc},
    http::{HttpRequest, HttpResponse},
};
use reqwest::{Client, Error, Method, redirect, retry};

use crate::{Ending, LARGEST_ANSWER, NoAnswer, Order, Payment, Settings, Step, TIMEOUT};

/// Takes one payment. `now` is the clock, `wait` pauses, and `keep` stores the id of the push.
pub async fn pay(
    settings: &Settings,
    order: Order,
    now: impl Fn() -> DateTime<Utc>,
    wait: impl AsyncFn(Duration),
    keep: impl AsyncFn(&str),
) -> Result<Ending, String> {
    let client = client().map_err(|error| error.to_string())?;
    let mut payment = Payment::new(settings, order);
    loop {
        match payment.step(now()) {
            Step::Send(request) => {
                let answer = send(&client, request).await;
                payment.answered(answer, now());
            }
            Step::Accepted(id) => keep(&id).await,
            Step::Wait(pause) => wait(pause).await,
            Step::Ended(ending) => return Ok(ending),
        }
    }
}

fn client() -> Result<Client, Error> {
    // It fails where one is installed already, which is as good.
    let _ = rustls::crypto::ring::default_provider().install_default();
    // Nothing may carry a payment elsewhere, send it twice, or swallow it on an old connection.
    Client::builder()
        .timeout(TIMEOUT)
        .redirect(redirect::Policy::none())
        .retry(retry::never())
        .pool_max_idle_per_host(0)
        .build()
}

async fn send(client: &Client, request: HttpRequest) -> Result<HttpResponse, NoAnswer> {
    let method = if request.method == "GET" { Method::GET } else { Method::POST };
    let mut builder = client.request(method, &request.url);
    for (name, value) in &request.headers {
        builder = builder.header(*name, value);
    }
    if let Some(body) = request.body {
        builder = builder.body(body);
    }
    let mut response = builder.send().await.map_err(no_answer)?;
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(no_answer)? {
        body.extend_from_slice(&chunk);
        if body.len() > LARGEST_ANSWER {
            return Err(NoAnswer::Lost("the answer is larger than 1 MiB".to_owned()));
        }
    }
    Ok(HttpResponse::new(response.status().as_u16(), String::from_utf8_lossy(&body)))
}

fn no_answer(error: Error) -> NoAnswer {
    let cause = error.source().map(ToString::to_string).unwrap_or_else(|| error.to_string());
    if error.is_connect() || error.is_builder() { NoAnswer::NotSent(cause) } else { NoAnswer::Lost(cause) }
}
