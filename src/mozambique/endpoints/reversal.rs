//! `PUT reversal/`: takes a transaction back.

use crate::{
    endpoint::endpoint,
    mozambique::{
        MARKET,
        kinds::{AmountName, Meticais, ProviderCode, Reference},
        replies::{self, Moved},
    },
};

endpoint!(
    /// Takes a transaction back, the whole of it or a part.
    ///
    /// `initiatorName` of the context is what Vodacom calls the InitiatorIdentifier, and `securityCredential` goes as it
    /// is: Vodacom gives both out. Never send it again because an answer was lost: a part could be taken back twice. Ask
    /// with `transactionStatus` first.
    #[endpoint(
        "reversal", PUT ":18354/reversal/",
        title = "Reversal", version = "v1x", evidence = "documented",
        needs = [BearerToken, InitiatorName, SecurityCredential], lost = AfterQuery,
        adds = [
            ("input_InitiatorIdentifier", Key(InitiatorName)),
            ("input_SecurityCredential", Key(SecurityCredential)),
        ],
        settle = replies::moved,
    )]
    /// Which transaction, and how much of it.
    pub struct Params {
        /// M-Pesa's id of the transaction, such as `49XCDF6`: the `transactionId` of its reply or callback.
        #[wire = "input_TransactionID"]
        pub transaction_id: Reference<100>,
        /// In meticais: how much to take back, at least 1, with at most two decimals. Left out, the whole.
        #[wire = "input_ReversalAmount"]
        pub amount: Option<Meticais>,
        /// What the member with the amount is called: `"input_ReversalAmount"`, which it is if left out, as the portal has
        /// it, or `"input_Amount"`, as some libraries have it. A name that the API does not know could take back the whole
        /// in place of a part.
        #[wire = "~input_ReversalAmount"]
        pub amount_name: Option<AmountName>,
        /// Your code: 5 or 6 digits; in the sandbox `171717`.
        #[wire = "input_ServiceProviderCode"]
        pub service_provider_code: ProviderCode,
        /// Your id of this request, which no other request has: 1 to 20 letters, digits and underscores. Store it before
        /// anything is sent: by it `transactionStatus` finds a reversal whose answer was lost.
        #[wire = "input_ThirdPartyReference"]
        pub third_party_reference: Reference<20>,
    }

    pub use Moved as Reply;
);
