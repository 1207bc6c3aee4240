//! `GET queryCustomerName/`: the name under which a number is registered, with some letters hidden.

use crate::{
    endpoint::endpoint,
    kind::{Code, Filled},
    mozambique::MARKET,
};

endpoint!(
    /// Asks under which name a number is registered.
    #[endpoint(
        "customerName", GET ":19323/queryCustomerName/",
        title = "Query Customer Name", version = "v1x", evidence = "one library",
        needs = [BearerToken], lost = Safe,
    )]
    /// Whose name.
    pub struct Params {
        /// The customer's number.
        #[wire = "?input_CustomerMSISDN"]
        pub phone_number: Filled,
    }

    /// The name.
    pub struct Reply {
        /// `INS-0`.
        #[wire = "output_ResponseCode"]
        pub response_code: Code,
    }
);
