//! `POST /mpesa/accountbalance/v1/query`: what is on the accounts of a short code.

use crate::{
    endpoint::endpoint,
    ethiopia::{MARKET, kinds::ShortCode, replies::Accepted},
    kind::{CallbackUrl, Text, choice},
};

choice!(
    /// What the number of a business is.
    pub enum Holder {
        /// A paybill or B2C short code.
        ShortCode = "shortCode", "4";
        /// A till.
        Till = "till", "2";
    }
);

choice!(
    /// The version of the call.
    pub enum Version {
        /// As the Go SDK has it.
        V1 = "v1", "/mpesa/accountbalance/v1/query";
        /// As the PHP SDK has it.
        V2 = "v2", "/mpesa/accountbalance/v2/query";
    }
);

endpoint!(
    /// Asks what is on the accounts of a short code.
    ///
    /// The reply only says that the question was taken: the answer arrives at `resultUrl`, as a callback of kind
    /// `result`.
    ///
    /// How `securityCredential` is made is not published: Safaricom Ethiopia gives it, or tells you how.
    #[endpoint(
        "accountBalance", POST "/mpesa/accountbalance/v1/query",
        title = "Account balance", version = "v1, v2", evidence = "documented, disputed",
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
        /// Your id of this question, up to 100 characters.
        #[wire = "OriginatorConversationID"]
        pub originator_conversation_id: Text<1, 100>,
        /// The short code whose accounts are asked about.
        #[wire = "PartyA"]
        pub short_code: ShortCode,
        /// What `shortCode` is: `"shortCode"` (a paybill or B2C number), which it is if left out, or `"till"`.
        #[wire = "IdentifierType"]
        pub identifier_type: Option<Holder>,
        /// Why, up to 200 characters. Left out, `OK` is sent.
        #[wire = "Remarks"]
        pub remarks: Option<Text<1, 200>>,
        /// Where M-Pesa posts the answer.
        #[wire = "ResultURL"]
        pub result_url: CallbackUrl,
        /// Where M-Pesa posts if the request waited too long in its queue.
        #[wire = "QueueTimeOutURL"]
        pub timeout_url: CallbackUrl,
        /// `"v1"`, as the Go SDK of Safaricom Ethiopia has it and as it is if left out, or `"v2"`, as its PHP SDK has
        /// it.
        #[wire = "~path"]
        pub version: Option<Version>,
    }

    pub use Accepted as Reply;
);
