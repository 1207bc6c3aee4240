//! `POST /simportal/v1/allsims`: the SIMs of an account.

use crate::{
    daraja::{
        MARKET,
        iot::{self, IotSim, iot_endpoint},
    },
    kind::{List, Text, Whole, choice},
};

choice!(
    /// What the start of a page is called.
    pub enum StartName {
        /// As the portal's table has it.
        StartAtIndex = "startAtIndex", "startAtIndex";
        /// As the portal's sample has it.
        StartAtInde = "startAtInde", "startAtInde";
    }
);

iot_endpoint!(
    /// Lists the SIMs of an account, page by page.
    #[endpoint(
        "iotSims", POST "/simportal/v1/allsims",
        title = "IoT SIM Management: all SIMs", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe, settle = iot::settle,
    )]
    /// Whose SIMs.
    pub struct Params {
        /// The accounts, such as `1-225560081663_VPN`.
        #[wire = "vpnGroup"]
        pub vpn_groups: List<Text<1, 100>, 1000>,
        /// How many SIMs to pass over: 0 for the first page.
        #[wire = "startAtIndex"]
        pub start_at_index: Whole<0, { u32::MAX }>,
        /// How many SIMs on a page.
        #[wire = "pageSize"]
        pub page_size: Whole<1, { u32::MAX }>,
        /// The user of the account who asks, by the email address on the portal.
        #[wire = "username"]
        pub username: Text<1, 100>,
        /// What the start is called: `"startAtIndex"`, as the portal's table and other libraries have it and as it is
        /// if left out, or `"startAtInde"`, as the portal's sample has it.
        #[wire = "~startAtIndex"]
        pub start_name: Option<StartName>,
    }

    /// A page of SIMs.
    pub struct Reply {
        /// The SIMs.
        #[wire = "body.Desc"]
        pub sims: List<IotSim, 100_000>,
    }
);
