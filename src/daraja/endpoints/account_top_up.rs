//! `POST /mpesa/b2b/v1/paymentrequest`: moves money to a B2C short code, to be paid out from there.

use crate::{
    daraja::{MARKET, replies::Accepted},
    endpoint::endpoint,
    kind::{CallbackUrl, Msisdn, Price, ShortCode, Text},
};

endpoint!(
    /// Moves money from a paybill or till to the utility account of a B2C short code, from where payouts are made.
    ///
    /// The reply only says that the request was taken: how it ends comes as a callback of kind `result`. No id makes
    /// it safe to send again. Never send it again because an answer was lost: ask for the account balance, or look
    /// into the statement, first.
    #[endpoint(
        "accountTopUp", POST "/mpesa/b2b/v1/paymentrequest",
        title = "B2C account top-up", version = "v1", evidence = "documented",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = AfterQuery,
        adds = [
            ("Initiator", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
            ("CommandID", Word("BusinessPayToBulk")),
            ("SenderIdentifierType", Word("4")),
            ("RecieverIdentifierType", Word("4")),
        ],
    )]
    /// How much, from where and to where.
    pub struct Params {
        /// In shillings. Neither a limit nor whether cents pass is published.
        #[wire = "Amount"]
        pub amount: Price,
        /// Your short code, which pays.
        #[wire = "PartyA"]
        pub short_code: ShortCode,
        /// The B2C short code that is topped up.
        #[wire = "PartyB"]
        pub receiver_short_code: ShortCode,
        /// A number of your own for it, up to 13 characters. The result may give it back without leading zeros.
        #[wire = "AccountReference"]
        pub account_reference: Option<Text<1, 13>>,
        /// The phone of the customer on whose behalf you pay.
        #[wire = "Requester"]
        pub requester_phone_number: Option<Msisdn>,
        /// Why, up to 100 characters.
        #[wire = "Remarks"]
        pub remarks: Text<1, 100>,
        /// Where M-Pesa posts the result.
        #[wire = "ResultURL"]
        pub result_url: CallbackUrl,
        /// Where M-Pesa posts if the request waited too long in its queue.
        #[wire = "QueueTimeOutURL"]
        pub timeout_url: CallbackUrl,
    }

    pub use Accepted as Reply;
);
