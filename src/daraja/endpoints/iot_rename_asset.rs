//! `POST /simportal/v1/renameasset`: names a SIM.

use crate::{
    daraja::{
        MARKET,
        iot::{self, Managed, SimNumber},
    },
    endpoint::endpoint,
    kind::Text,
};

endpoint!(
    /// Gives a SIM a name of yours.
    #[endpoint(
        "iotRenameAsset", POST "/simportal/v1/renameasset",
        title = "IoT SIM Management: rename asset", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe, settle = iot::settle,
    )]
    /// Which SIM, and its name.
    pub struct Params {
        /// The number of the SIM, such as `300000443539`.
        #[wire = "msisdn"]
        pub sim_number: SimNumber,
        /// The new name, such as `Tracker001`.
        #[wire = "assetName"]
        pub asset_name: Text<1, 100>,
        /// The account of the SIM, such as `1-225560081663_VPN`.
        #[wire = "vpnGroup"]
        pub vpn_group: Text<1, 100>,
        /// The user of the account who asks, by the email address on the portal.
        #[wire = "username"]
        pub username: Text<1, 100>,
    }

    pub use Managed as Reply;
);
