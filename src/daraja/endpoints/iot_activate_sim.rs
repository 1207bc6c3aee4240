//! `POST /simportal/v1/simactivation`: activates a SIM.

use crate::{
    daraja::{
        MARKET,
        iot::{self, SimNumber, iot_endpoint},
    },
    kind::Text,
};

iot_endpoint!(
    /// Activates a SIM.
    #[endpoint(
        "iotActivateSim", POST "/simportal/v1/simactivation",
        title = "IoT SIM Management: SIM activation", version = "v1", evidence = "documented",
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

    /// The SIM is activated.
    pub struct Reply {
        /// What happened, in words.
        #[wire = "body.Desc|body.desc"]
        pub description: Option<String>,
        /// The number of the SIM.
        #[wire = "body.ID"]
        pub sim_number: Option<String>,
        /// The id of the activation.
        #[wire = "body.requestId"]
        pub activation_id: Option<String>,
    }
);
