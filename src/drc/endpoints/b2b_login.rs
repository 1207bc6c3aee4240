//! `POST /insight/B2BLogin`: the session of the B2B interface.

use crate::{drc::MARKET, endpoint::endpoint, secret::Secret};

endpoint!(
    /// Logs in to the B2B interface: fetches the session that `b2bPayment` takes. That of `login` is another.
    ///
    /// All that is known of this interface is from mocks that others wrote, its port not even from those. Where Vodacom
    /// gives you another address, set `baseUrl` and `path` of the context.
    #[endpoint(
        "b2bLogin", POST ":8091/insight/B2BLogin",
        title = "B2B login", version = "XML", evidence = "mocks only",
        needs = [Username, Password], lost = Safe,
        adds = [("Username", Key(Username)), ("Password", Key(Password))],
        private = true,
    )]
    /// None: user name and password are in the context.
    pub struct Params {}

    /// The session.
    pub struct Reply {
        /// The session id: a secret. Give it as `sessionId` of `b2bPayment`.
        #[wire = "response.SessionID"]
        pub session_id: Secret,
    }
);
