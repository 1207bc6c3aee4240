//! `POST /simportal/v1/searchmessages`: the messages to a SIM.

use crate::{
    daraja::{
        MARKET,
        iot::{self, Messages, PrefixedSimNumber},
    },
    endpoint::endpoint,
    kind::Whole,
};

endpoint!(
    /// Lists the messages to a SIM.
    #[endpoint(
        "iotSearchMessages", POST "/simportal/v1/searchmessages",
        title = "IoT SIM Management: search messages", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe,
        adds = [("?pageNo", Default("1")), ("?pageSize", Default("50"))], settle = iot::settle,
    )]
    /// Which SIM.
    pub struct Params {
        /// The number of the SIM, such as `300000443539`: sent with `254` in front.
        #[wire = "searchValue"]
        pub sim_number: PrefixedSimNumber,
        /// Which page, 1 for the first, which it is if left out.
        #[wire = "?pageNo"]
        pub page: Option<Whole<1, { u32::MAX }>>,
        /// How many messages on a page: 50 if left out.
        #[wire = "?pageSize"]
        pub page_size: Option<Whole<1, { u32::MAX }>>,
    }

    pub use Messages as Reply;
);
