//! `GET getSession/`: the session id that every other call carries, encrypted.

use crate::{endpoint::endpoint, openapi::MARKET, secret::Secret};

endpoint!(
    /// Fetches the session id that every other call carries, encrypted, as its bearer token.
    ///
    /// The bearer token of this call is the encrypted API key.
    #[endpoint(
        "session", GET "/getSession/",
        title = "Generate SessionKey", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = Safe, private = true,
    )]
    /// None: the API key is in the bearer token.
    pub struct Params {}

    /// The session.
    pub struct Reply {
        /// The session id: a secret. Encrypt it with `bearerToken` for every other call.
        #[wire = "output_SessionID"]
        pub session_id: Secret,
    }
);
