//! `POST /mpesa/b2c/v2/paymentrequest`: payments to customers.

use crate::{
    endpoint::endpoint,
    ethiopia::{
        MARKET,
        kinds::{Birr, Msisdn, OccasionName, ShortCode},
        replies::Accepted,
    },
    kind::{AsNumber, CallbackUrl, Text, choice},
};

choice!(
    /// What a payment to a customer is for.
    pub enum CommandId {
        /// Wages.
        SalaryPayment = "SalaryPayment", "SalaryPayment";
        /// Any other payment, such as a refund or a loan.
        BusinessPayment = "BusinessPayment", "BusinessPayment";
        /// A prize.
        PromotionPayment = "PromotionPayment", "PromotionPayment";
    }
);

choice!(
    /// The version of the call.
    pub enum Version {
        /// As the Go, Node and PHP SDKs have it.
        V2 = "v2", "/mpesa/b2c/v2/paymentrequest";
        /// As the Python SDK has it.
        V1 = "v1", "/mpesa/b2c/v1/paymentrequest";
    }
);

endpoint!(
    /// Pays a customer from a B2C short code.
    ///
    /// The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Nobody
    /// promises that a second request under the same `originatorConversationId` is not a second payment: where an
    /// answer is lost, wait for the result or ask with `transactionStatus`, and never send it again blindly.
    ///
    /// How `securityCredential` is made is not published: Safaricom Ethiopia gives it, or tells you how.
    #[endpoint(
        "b2cPayment", POST "/mpesa/b2c/v2/paymentrequest",
        title = "B2C payment", version = "v2, v1", evidence = "documented",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = AfterQuery,
        adds = [
            ("InitiatorName", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
        ],
    )]
    /// Who is paid, how much, and from where.
    pub struct Params {
        /// Your id of this payment, up to 100 characters: store it before you send.
        #[wire = "OriginatorConversationID"]
        pub originator_conversation_id: Text<1, 100>,
        /// What it is for: `"SalaryPayment"` for wages, `"PromotionPayment"` for prizes, `"BusinessPayment"` for
        /// everything else.
        #[wire = "CommandID"]
        pub command_id: CommandId,
        /// Whole birr, at least 1.
        #[wire = "Amount"]
        pub amount: AsNumber<Birr>,
        /// The B2C short code that pays.
        #[wire = "PartyA"]
        pub short_code: ShortCode,
        /// Who is paid: `0700404709`, `+251700404709` or `251700404709`.
        #[wire = "PartyB"]
        pub phone_number: Msisdn,
        /// Why, up to 200 characters.
        #[wire = "Remarks"]
        pub remarks: Text<1, 200>,
        /// More about it, up to 100 characters.
        #[wire = "Occasion"]
        pub occasion: Option<Text<1, 100>>,
        /// How the member with `occasion` is spelled: `"Occasion"`, as the Go SDK of Safaricom Ethiopia has it and as
        /// it is if left out, or `"Occassion"`, as its Node and Python SDKs have it.
        #[wire = "~Occasion"]
        pub occasion_name: Option<OccasionName>,
        /// Where M-Pesa posts the result.
        #[wire = "ResultURL"]
        pub result_url: CallbackUrl,
        /// Where M-Pesa posts if the request waited too long in its queue.
        #[wire = "QueueTimeOutURL"]
        pub timeout_url: CallbackUrl,
        /// `"v2"`, as three of the four SDKs have it and as it is if left out, or `"v1"`, as the Python SDK has it.
        #[wire = "~path"]
        pub version: Option<Version>,
    }

    pub use Accepted as Reply;
);
