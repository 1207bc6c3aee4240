//! `GET getSession/`: the session id that every other call carries, encrypted.
//!
//! ```
//! use mpesa_core::{http::HttpResponse, openapi::endpoints::session};
//!
//! let answer = r#"{"output_ResponseCode":"INS-0","output_SessionID":"AAA6d1f93910052de0534912jbsj1j2kk"}"#;
//! let reply = session::Reply::read(&HttpResponse::new(200, answer)).unwrap();
//! assert_eq!(reply.usable_after, 30);
//! ```

use std::borrow::Cow;

use crate::{
    endpoint::{Answer, endpoint},
    json::Value,
    openapi::MARKET,
    secret::Secret,
};

endpoint!(
    /// Fetches the session id that every other call carries, encrypted, as its bearer token.
    ///
    /// The bearer token of this call is the encrypted API key. A session is not live at once: wait `usableAfter`
    /// seconds before its first use. How long it is valid is set for your application on the portal, where nothing says
    /// what an expired one is answered with; so count the time yourself. Limits of amounts and numbers count per session.
    #[endpoint(
        "session", GET "/getSession/",
        title = "Generate SessionKey", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = Safe, private = true, settle = settle,
    )]
    /// None: the API key is in the bearer token.
    pub struct Params {}

    /// The session.
    pub struct Reply {
        /// The session id: a secret. Encrypt it with `bearerToken` for every other call.
        #[wire = "output_SessionID"]
        pub session_id: Secret,
        /// After how many seconds it can be used: 30, the longest that the portal says it takes to become live.
        #[wire = "~usableAfter"]
        pub usable_after: u32,
    }
);

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    if let Value::Object(members) = &mut answer.body {
        members.push((Cow::Borrowed("~usableAfter"), Value::Number(Cow::Borrowed("30"))));
    }
    None
}
