//! `POST b2bPayment/`: pays another business.

use crate::{
    endpoint::endpoint,
    mozambique::{
        MARKET,
        kinds::{Meticais, ProviderCode, Reference},
        replies::{self, Moved},
    },
};

endpoint!(
    /// Pays another business.
    ///
    /// If the account is asynchronous the answer comes at once, with `outcome` pending, and a callback says how it ended.
    /// Never send it again because an answer was lost, nor under a new reference: ask with `transactionStatus` first.
    #[endpoint(
        "b2bPayment", POST ":18349/b2bPayment/",
        title = "B2B payment", version = "v1x", evidence = "documented",
        needs = [BearerToken], lost = AfterQuery, settle = replies::moved,
    )]
    /// Who is paid what, and by whom.
    pub struct Params {
        /// In meticais: at least 1, with at most two decimals. It is sent as a string; some libraries send a number, which
        /// `numberFormat` of the context chooses.
        #[wire = "input_Amount"]
        pub amount: Meticais,
        /// Your code, which pays: 5 or 6 digits; in the sandbox `171717`.
        #[wire = "input_PrimaryPartyCode"]
        pub primary_party_code: ProviderCode,
        /// The code of the business that is paid: 5 or 6 digits; in the sandbox `979797`.
        #[wire = "input_ReceiverPartyCode"]
        pub receiver_party_code: ProviderCode,
        /// What is paid for, such as the number of an invoice: 1 to 20 letters, digits and underscores.
        #[wire = "input_TransactionReference"]
        pub transaction_reference: Reference<20>,
        /// Your id of this request, which no other request has: 1 to 20 letters, digits and underscores. Store it before
        /// anything is sent: by it `transactionStatus` finds a payment whose answer was lost.
        #[wire = "input_ThirdPartyReference"]
        pub third_party_reference: Reference<20>,
    }

    pub use Moved as Reply;
);
