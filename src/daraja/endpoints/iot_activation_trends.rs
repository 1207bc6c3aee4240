//! `POST /simportal/v1/getactivationtrends`: how many SIMs were in which state.

use crate::{
    daraja::{
        MARKET,
        iot::{self, IotTrends, iot_endpoint},
    },
    kind::{CompactDay, List, Text, choice},
};

choice!(
    /// What the last day is called.
    pub enum EndName {
        /// As the portal's sample has it.
        StopDate = "stopDate", "stopDate";
        /// As the portal's table has it.
        EndDate = "endDate", "endDate";
    }
);

iot_endpoint!(
    /// Counts the SIMs of an account by state, day by day.
    #[endpoint(
        "iotActivationTrends", POST "/simportal/v1/getactivationtrends",
        title = "IoT SIM Management: activation trends", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe, settle = iot::settle,
    )]
    /// Which account, and which days.
    pub struct Params {
        /// The account of the SIM, such as `1-225560081663_VPN`.
        #[wire = "vpnGroup"]
        pub vpn_group: Text<1, 100>,
        /// The first day.
        #[wire = "startDate"]
        pub start: CompactDay,
        /// The last day.
        #[wire = "stopDate"]
        pub end: CompactDay,
        /// The user of the account who asks, by the email address on the portal.
        #[wire = "username"]
        pub username: Text<1, 100>,
        /// What the last day is called: `"stopDate"`, as the portal's sample and other libraries have it and as it is
        /// if left out, or `"endDate"`, as the portal's table has it.
        #[wire = "~stopDate"]
        pub end_name: Option<EndName>,
    }

    /// The counts. The portal only shows their names, so each is as it came.
    pub struct Reply {
        /// The counts.
        #[wire = "body.body"]
        pub trends: List<IotTrends, 100_000>,
    }
);
