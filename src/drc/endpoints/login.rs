//! Event 2500 of `POST /insight/SOAPIn`: the session that every payment carries.

use crate::{drc::MARKET, endpoint::endpoint, secret::Secret};

endpoint!(
    /// Logs in: fetches the session that `c2bPayment` and `b2cPayment` carry.
    ///
    /// How long a session holds is not published: keep it until a payment is refused with `resend` `"newToken"`. The
    /// gateway repeats user name and password in its answer, so no error keeps that.
    #[endpoint(
        "login", POST ":8091/insight/SOAPIn",
        title = "IPG login, event 2500", version = "SOAP 1.1", evidence = "public implementations",
        needs = [Username, Password], lost = Safe,
        adds = [("Username", Key(Username)), ("Password", Key(Password))],
        private = true,
    )]
    /// None: user name and password are in the context.
    pub struct Params {}

    /// The session.
    pub struct Reply {
        /// The session id: a secret. Give it as `sessionId` of the context of payments.
        #[wire = "response.SessionID"]
        pub session_id: Secret,
    }
);
