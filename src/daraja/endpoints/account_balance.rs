//! `POST /mpesa/accountbalance/v1/query`: what is on the accounts of a short code.

use crate::{
    daraja::{MARKET, kinds::Holder, replies::Accepted},
    endpoint::endpoint,
    kind::{CallbackUrl, ShortCode, Text},
};

endpoint!(
    /// Asks what is on the accounts of a short code.
    ///
    /// The reply only says that the question was taken. The balances arrive at `resultUrl`, as a callback of kind
    /// `result` with `accounts`, once and without another try.
    #[endpoint(
        "accountBalance", POST "/mpesa/accountbalance/v1/query",
        title = "Account Balance", version = "v1", evidence = "documented, captured",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = Safe,
        adds = [
            ("Initiator", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
            ("CommandID", Word("AccountBalance")),
            ("IdentifierType", Default("4")),
            ("Remarks", Default("OK")),
        ],
    )]
    /// Whose accounts.
    pub struct Params {
        /// The short code whose accounts are asked about: the one of the API operator.
        #[wire = "PartyA"]
        pub short_code: ShortCode,
        /// What `shortCode` is: `"shortCode"` (a paybill or B2C number), which it is if left out, or `"till"`.
        #[wire = "IdentifierType"]
        pub identifier_type: Option<Holder>,
        /// Why, up to 100 characters. M-Pesa wants some words: left out, `OK` is sent.
        #[wire = "Remarks"]
        pub remarks: Option<Text<1, 100>>,
        /// Where M-Pesa posts the balances.
        #[wire = "ResultURL"]
        pub result_url: CallbackUrl,
        /// Where M-Pesa posts if the request waited too long in its queue.
        #[wire = "QueueTimeOutURL"]
        pub timeout_url: CallbackUrl,
    }

    pub use Accepted as Reply;
);
