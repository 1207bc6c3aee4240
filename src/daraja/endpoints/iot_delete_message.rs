//! `POST /simportal/v1/deletemessage`: deletes a message.

use crate::{
    daraja::{
        MARKET,
        iot::{self, Managed},
    },
    endpoint::endpoint,
};

endpoint!(
    /// Deletes a message from the portal.
    #[endpoint(
        "iotDeleteMessage", POST "/simportal/v1/deletemessage",
        title = "IoT SIM Management: delete message", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe, settle = iot::settle,
    )]
    /// Which message.
    pub struct Params {
        /// Its `id`, from `iotMessages` or `iotSearchMessages`.
        #[wire = "id"]
        pub id: u32,
    }

    pub use Managed as Reply;
);
