//! `POST /simportal/v1/suspend_unsuspend_sub`: suspends or resumes a SIM.

use crate::{
    daraja::{
        MARKET,
        iot::{self, Managed, SimNumber},
    },
    endpoint::endpoint,
    kind::{Text, choice},
};

choice!(
    /// What to do with a SIM.
    pub enum SimOperation {
        /// It stops to work.
        Suspend = "suspend", "suspend";
        /// It works again.
        Resume = "resume", "resume";
    }
);

endpoint!(
    /// Suspends a SIM, or resumes one that is suspended.
    ///
    /// One library also sends the user's email address in a header `X-Identity`: add it if the portal asks for it.
    #[endpoint(
        "iotSuspend", POST "/simportal/v1/suspend_unsuspend_sub",
        title = "IoT SIM Management: suspend or unsuspend", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe, settle = iot::settle,
    )]
    /// Which SIM, and what to do.
    pub struct Params {
        /// The number of the SIM, such as `300000443539`.
        #[wire = "msisdn"]
        pub sim_number: SimNumber,
        /// `"suspend"` or `"resume"`.
        #[wire = "operation"]
        pub operation: SimOperation,
        /// The id of the SIM's tariff: `offeringId` of `iotCustomerInfo`.
        #[wire = "product"]
        pub product: Text<1, 100>,
        /// The account of the SIM, such as `1-225560081663_VPN`.
        #[wire = "vpnGroup"]
        pub vpn_group: Text<1, 100>,
        /// The user of the account who asks, by the email address on the portal.
        #[wire = "username"]
        pub username: Text<1, 100>,
    }

    pub use Managed as Reply;
);
