//! `GET /oauth/v1/generate`: the access token that every other call carries.

use crate::{daraja::MARKET, endpoint::endpoint, secret::Secret};

endpoint!(
    /// Fetches the access token that every other call carries.
    ///
    /// It is valid for an hour. Keep it, share it, and fetch the next one a minute early: by the portal
    /// each new token ends the one before, which authors of libraries dispute.
    #[endpoint(
        "accessToken", GET "/oauth/v1/generate?grant_type=client_credentials",
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
        /// For how many seconds it is valid, from when it was issued: 3599 in practice.
        #[wire = "expires_in"]
        pub expires_in: u32,
    }
);
