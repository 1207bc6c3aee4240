//! `POST /v1/lipa/na/bonga/calculate-points`: what Bonga points are worth.

use crate::{
    daraja::{
        MARKET,
        bonga::{self, Points, Rate},
    },
    endpoint::endpoint,
    kind::Code,
    money::Amount,
};

endpoint!(
    /// Asks what a number of Bonga points is worth in shillings. The answer comes at once, and nothing is redeemed.
    #[endpoint(
        "bongaPoints", POST "/v1/lipa/na/bonga/calculate-points",
        title = "Lipa na Bonga: calculate points", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe, accepts = ["6000"], settle = bonga::settle,
    )]
    /// How many points.
    pub struct Params {
        /// A whole number, from 1.
        #[wire = "points"]
        pub points: Points,
    }

    /// What they are worth.
    pub struct Reply {
        /// In shillings.
        #[wire = "body.amount"]
        pub amount: Amount,
        /// The points that were asked about.
        #[wire = "body.points"]
        pub points: Option<u32>,
        /// What one point is worth in shillings: the `conversionRate` of `bongaRedeem`.
        #[wire = "body.rate"]
        pub rate: Option<Rate>,
        /// `"200"`.
        #[wire = "header.responseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "header.responseMessage"]
        pub response_message: Option<String>,
        /// Words that may be shown to the customer.
        #[wire = "header.customerMessage"]
        pub customer_message: Option<String>,
        /// The id of this request.
        #[wire = "header.requestRefId"]
        pub request_id: Option<String>,
        /// When it was answered, as M-Pesa writes it.
        #[wire = "header.timestamp"]
        pub answered_at: Option<String>,
    }
);
