//! `POST /simportal/v1/sendsinglemessage`: sends a message to a SIM.

use crate::{
    daraja::{
        MARKET,
        iot::{self, IotMessage, SimNumber, iot_endpoint},
    },
    kind::Text,
};

iot_endpoint!(
    /// Sends a message to a SIM.
    ///
    /// The reply only says that it waits to be sent: `iotSearchMessages` tells how far it is. When an answer was lost,
    /// search before sending again, or the device may get the message twice.
    #[endpoint(
        "iotSendMessage", POST "/simportal/v1/sendsinglemessage",
        title = "IoT SIM Management: send single message", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = AfterQuery, settle = iot::settle,
    )]
    /// The message.
    pub struct Params {
        /// The number of the SIM, such as `300000443539`.
        #[wire = "msisdn"]
        pub sim_number: SimNumber,
        /// The text. No limit of its length is published; this one is the library's.
        #[wire = "message"]
        pub message: Text<1, 1000>,
        /// The account of the SIM, such as `1-225560081663_VPN`.
        #[wire = "vpnGroup"]
        pub vpn_group: Text<1, 100>,
    }

    /// The message waits to be sent.
    pub struct Reply {
        /// The message as the portal keeps it.
        #[wire = "body"]
        pub message: Option<IotMessage>,
    }
);
