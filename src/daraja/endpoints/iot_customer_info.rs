//! `POST /simportal/v1/querycustomerinfo`: a SIM and its tariff.

use crate::{
    daraja::{
        MARKET,
        iot::{self, SimNumber, iot_endpoint},
    },
    kind::Text,
};

iot_endpoint!(
    /// Tells the state of a SIM and which tariff it has.
    #[endpoint(
        "iotCustomerInfo", POST "/simportal/v1/querycustomerinfo",
        title = "IoT SIM Management: customer info", version = "v1", evidence = "documented",
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

    /// The SIM and its tariff.
    pub struct Reply {
        /// The state of the SIM, such as `Active`.
        #[wire = "body.subscriberStatus"]
        pub subscriber_status: Option<String>,
        /// The tariff, by name.
        #[wire = "body.offeringName"]
        pub offering_name: Option<String>,
        /// The id of the tariff: what `iotSuspend` takes as `product`.
        #[wire = "body.offeringId"]
        pub offering_id: Option<String>,
        /// The state of the tariff, such as `Active`.
        #[wire = "body.offeringStatus"]
        pub offering_status: Option<String>,
        /// The account of the SIM.
        #[wire = "body.vpnGroup"]
        pub vpn_group: Option<String>,
    }
);
