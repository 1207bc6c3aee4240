//! `POST /simportal/v1/queryLifeCycleStatus`: the state of a SIM.

use crate::{
    daraja::{
        MARKET,
        iot::{self, Managed, SimNumber},
    },
    endpoint::endpoint,
    kind::Text,
};

endpoint!(
    /// Tells the state of a SIM.
    #[endpoint(
        "iotLifeCycleStatus", POST "/simportal/v1/queryLifeCycleStatus",
        title = "IoT SIM Management: life cycle status", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe, settle = iot::settle,
    )]
    /// Which SIM.
    pub struct Params {
        /// The number of the SIM, such as `300000443539`.
        #[wire = "msisdn"]
        pub sim_number: SimNumber,
        /// The account of the SIM, such as `1-225560081663_VPN`.
        #[wire = "vpnGroup"]
        pub vpn_group: Text<1, 100>,
        /// The user of the account who asks, by the email address on the portal.
        #[wire = "username"]
        pub username: Text<1, 100>,
    }

    pub use Managed as Reply;
);
