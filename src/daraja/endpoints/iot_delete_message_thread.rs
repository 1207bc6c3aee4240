//! `POST /simportal/v1/deleteMessageThread`: deletes the messages to a SIM.

use crate::{
    daraja::{
        MARKET,
        iot::{self, Managed, PrefixedSimNumber},
    },
    endpoint::endpoint,
};

endpoint!(
    /// Deletes all messages to a SIM from the portal.
    #[endpoint(
        "iotDeleteMessageThread", POST "/simportal/v1/deleteMessageThread",
        title = "IoT SIM Management: delete message thread", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe, settle = iot::settle,
    )]
    /// Which SIM.
    pub struct Params {
        /// The number of the SIM, such as `300000443539`: sent with `254` in front.
        #[wire = "msisdn"]
        pub sim_number: PrefixedSimNumber,
    }

    pub use Managed as Reply;
);
