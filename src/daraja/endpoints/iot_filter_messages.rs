//! `POST /simportal/v1/filtermessages`: the messages of some time.

use crate::{
    daraja::{
        MARKET,
        iot::{self, DayFirstTime, Messages},
    },
    endpoint::endpoint,
    kind::{Text, Whole},
};

endpoint!(
    /// Lists the messages of some time that have a certain state.
    #[endpoint(
        "iotFilterMessages", POST "/simportal/v1/filtermessages",
        title = "IoT SIM Management: filter messages", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe,
        adds = [("?pageNo", Default("1")), ("?pageSize", Default("50"))], settle = iot::settle,
    )]
    /// Which messages.
    pub struct Params {
        /// From when on. The portal names no time zone: it is sent in East Africa Time.
        #[wire = "startDate"]
        pub start: DayFirstTime,
        /// Until when.
        #[wire = "endDate"]
        pub end: DayFirstTime,
        /// Their `processingStatus`, such as `"1"` for sent.
        #[wire = "status"]
        pub status: Text<1, 20>,
        /// Which page, 1 for the first, which it is if left out.
        #[wire = "?pageNo"]
        pub page: Option<Whole<1, { u32::MAX }>>,
        /// How many messages on a page: 50 if left out.
        #[wire = "?pageSize"]
        pub page_size: Option<Whole<1, { u32::MAX }>>,
    }

    pub use Messages as Reply;
);
