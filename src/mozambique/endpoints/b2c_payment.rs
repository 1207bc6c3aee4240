//! `POST b2cPayment/`: pays a customer.

use crate::{
    endpoint::endpoint,
    mozambique::{
        MARKET,
        kinds::{Meticais, Msisdn, ProviderCode, Reference},
        replies::{self, Moved},
    },
};

endpoint!(
    /// Pays a customer.
    ///
    /// If the account is asynchronous the answer comes at once, with `outcome` pending, and a callback says how it ended.
    /// Never send it again because an answer was lost, nor under a new reference: ask with `transactionStatus` first.
    #[endpoint(
        "b2cPayment", POST ":18345/b2cPayment/",
        title = "B2C payment", version = "v1x", evidence = "documented",
        needs = [BearerToken], lost = AfterQuery, settle = replies::moved,
    )]
    /// Who is paid what, and by whom.
    pub struct Params {
        /// In meticais: at least 1, with at most two decimals. It is sent as a string; some libraries send a number, which
        /// `numberFormat` of the context chooses.
        #[wire = "input_Amount"]
        pub amount: Meticais,
        /// The customer's number, which must be Vodacom's (84 or 85): `843330333`, `+258843330333`, `00258843330333` or
        /// `258843330333`.
        #[wire = "input_CustomerMSISDN"]
        pub phone_number: Msisdn,
        /// Your code: 5 or 6 digits; in the sandbox `171717`.
        #[wire = "input_ServiceProviderCode"]
        pub service_provider_code: ProviderCode,
        /// What is paid for, such as the number of a refund: 1 to 20 letters, digits and underscores.
        #[wire = "input_TransactionReference"]
        pub transaction_reference: Reference<20>,
        /// Your id of this request, which no other request has: 1 to 20 letters, digits and underscores. Store it before
        /// anything is sent: by it `transactionStatus` finds a payment whose answer was lost.
        #[wire = "input_ThirdPartyReference"]
        pub third_party_reference: Reference<20>,
    }

    pub use Moved as Reply;
);
