//! `POST /v1/lipa/na/bonga/redeem-paybill`: a customer pays with Bonga points.

use crate::{
    daraja::{
        MARKET,
        bonga::{self, Points, Rate},
    },
    endpoint::endpoint,
    kind::{AsNumber, Code, Msisdn, Price, ShortCode, Text},
};

endpoint!(
    /// Lets a customer pay to a paybill with Bonga points.
    ///
    /// The reply says that the request was taken. The payment itself arrives as an ordinary C2B confirmation. Never
    /// send it again because an answer was lost: it has no id of its own, so the points could be spent twice.
    #[endpoint(
        "bongaRedeem", POST "/v1/lipa/na/bonga/redeem-paybill",
        title = "Lipa na Bonga: redeem to a paybill", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = AfterQuery, accepts = ["6000"], settle = bonga::settle,
    )]
    /// Who pays, how much, and to whom.
    pub struct Params {
        /// The phone whose points are redeemed.
        #[wire = "msisdn"]
        pub phone_number: Msisdn,
        /// What is paid, in shillings.
        #[wire = "amount"]
        pub amount: AsNumber<Price>,
        /// How many points are redeemed: a whole number, from 1. It is not checked against `amount`, since the
        /// portal's own sample does not add up.
        #[wire = "bongaPoints"]
        pub points: AsNumber<Points>,
        /// What one point is worth in shillings, such as `0.2`: the `rate` that `bongaPoints` gave.
        #[wire = "conversionRate"]
        pub conversion_rate: AsNumber<Rate>,
        /// The paybill that is paid.
        #[wire = "shortCode"]
        pub short_code: ShortCode,
        /// The account number that is paid to, up to 100 characters.
        #[wire = "accountNumber"]
        pub account_reference: Text<1, 100>,
    }

    /// The request was taken. That the points became money is said by the C2B confirmation alone.
    pub struct Reply {
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
