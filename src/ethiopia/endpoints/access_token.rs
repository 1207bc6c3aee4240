//! `GET /v1/token/generate`: the access token that every other call carries.

use crate::{endpoint::endpoint, ethiopia::MARKET, secret::Secret};

endpoint!(
    /// Fetches the access token that every other call carries.
    #[endpoint(
        "accessToken", GET "/v1/token/generate?grant_type=client_credentials",
        title = "Authorization", version = "v1", evidence = "documented",
        needs = [ConsumerKey, ConsumerSecret], lost = Safe, private = true,
    )]
    /// None: consumer key and secret are part of the context.
    pub struct Params {}

    /// The token.
    pub struct Reply {
        /// The token itself: a secret.
        #[wire = "access_token"]
        pub access_token: Secret,
        /// For how many seconds it is valid, from when it was issued: about 3599.
        #[wire = "expires_in"]
        pub expires_in: u32,
    }
);
