//! Any answer to any request, under the statuses that are told apart.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mpesa_core::{
    daraja::endpoints::{self, access_token, stk_push, stk_query},
    endpoint::Endpoint,
    error::{Error, ErrorCode},
    http::HttpResponse,
    untyped,
};

fuzz_target!(|body: &str| {
    for status in [200, 302, 400, 403, 408, 429, 500] {
        let response = HttpResponse::new(status, body);
        endpoints::ALL.iter().for_each(|endpoint| check(endpoint, &response));
    }
});

fn check(endpoint: &Endpoint, response: &HttpResponse) {
    let read = untyped::reply(endpoint, response);
    let typed = match endpoint.name {
        "accessToken" => access_token::Reply::read(response).err(),
        "stkPush" => stk_push::Reply::read(response).err(),
        "stkQuery" => stk_query::Reply::read(response).err(),
        _ => read.as_ref().err().cloned(),
    };
    assert_eq!(typed.as_ref(), read.as_ref().err());
    if let Err(Error { code, status, body, .. }) = &read {
        assert!(matches!(code, ErrorCode::Refused | ErrorCode::UnreadableReply | ErrorCode::TooLarge));
        assert_eq!(*status, Some(response.status));
        assert!(!endpoint.private || body.is_none(), "an error keeps what may hold a token");
        assert!(body.as_ref().is_none_or(|body| response.body.starts_with(body.as_str()) && body.len() <= 2048));
    }
}
