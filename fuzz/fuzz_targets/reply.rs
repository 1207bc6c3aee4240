//! Any answer to any request, under the statuses that are told apart.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mpesa_core::{
    answer::Resend,
    daraja,
    endpoint::Endpoint,
    error::{Error, ErrorCode},
    http::HttpResponse,
    openapi, untyped,
};

fuzz_target!(|body: &str| {
    for status in [200, 302, 400, 401, 403, 408, 409, 429, 500] {
        let response = HttpResponse::new(status, body);
        let all = [daraja::endpoints::ALL, openapi::endpoints::ALL];
        all.into_iter().flatten().for_each(|endpoint| check(endpoint, &response));
    }
});

fn check(endpoint: &Endpoint, response: &HttpResponse) {
    let read = untyped::reply(endpoint, response);
    let shown = |data| serde_json::to_value(&data).expect("a reply can be written as JSON");
    assert_eq!((endpoint.words.typed)(response).map(shown), read.clone().map(shown), "{}", endpoint.name);
    let Error { code, status, body, resend, .. } = match read {
        Ok(data) => {
            // An answer that says no can settle that nothing is known yet, and never that something was done.
            let settled = shown(data)["outcome"].as_str().is_some_and(|outcome| outcome != "succeeded");
            assert!(settled || (200..300).contains(&response.status), "{}: {}", endpoint.name, response.status);
            return;
        }
        Err(error) => error,
    };
    assert_eq!(status, Some(response.status));
    assert!(!endpoint.private || body.is_none(), "an error keeps what may hold a token");
    assert!(body.is_none_or(|body| response.body.starts_with(&body) && body.len() <= 2048));
    match code {
        ErrorCode::Refused => {}
        ErrorCode::Unconfirmed => assert_eq!(resend, endpoint.lost),
        // Of what nobody understands, only the status can tell that nothing was carried out.
        ErrorCode::UnreadableReply | ErrorCode::TooLarge => {
            let reached = !matches!(response.status, 400..=407 | 410..=499);
            assert!(!reached || resend == endpoint.lost, "{}: {resend:?} under {}", endpoint.name, response.status);
            assert!(reached || matches!(resend, Resend::No | Resend::Safe));
        }
        other => panic!("{}: {other:?} for an answer", endpoint.name),
    }
}
