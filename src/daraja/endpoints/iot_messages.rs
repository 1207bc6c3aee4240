//! `POST /simportal/v1/getallmessages`: the messages of an account.

use crate::{
    daraja::{
        MARKET,
        iot::{self, Messages},
    },
    endpoint::endpoint,
    kind::{Text, Whole},
};

endpoint!(
    /// Lists the messages to all SIMs of an account.
    ///
    /// The page is sent in the query and in the body, as the portal's sample has it.
    #[endpoint(
        "iotMessages", POST "/simportal/v1/getallmessages",
        title = "IoT SIM Management: all messages", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe,
        adds = [("?pageNo", Default("1")), ("?pageSize", Default("50"))],
        finish = iot::page_in_body, settle = iot::settle,
    )]
    /// Which account.
    pub struct Params {
        /// The account of the SIMs, such as `1-225560081663_VPN`.
        #[wire = "vpnGroup"]
        pub vpn_group: Text<1, 100>,
        /// Which page, 1 for the first, which it is if left out.
        #[wire = "?pageNo"]
        pub page: Option<Whole<1, { u32::MAX }>>,
        /// How many messages on a page: 50 if left out.
        #[wire = "?pageSize"]
        pub page_size: Option<Whole<1, { u32::MAX }>>,
    }

    pub use Messages as Reply;
);
