//! `POST /mpesa/reversal/v1/request`: gives a customer's payment back.

use crate::{
    daraja::{MARKET, replies::Accepted},
    endpoint::endpoint,
    kind::{CallbackUrl, Price, Receipt, ShortCode, Text, choice},
};

choice!(
    /// What a reversal calls the short code that was paid.
    pub enum ReceiverIdentifierType {
        /// As the portal has it.
        Reversal = "reversal", "11";
        /// As documents of 2018 have it.
        ShortCode = "shortCode", "4";
    }
);

endpoint!(
    /// Gives back what a customer paid to your short code, by C2B or STK push. Payouts cannot be reversed with it.
    ///
    /// The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Never send it
    /// again because an answer was lost: ask with `transactionStatus` first.
    #[endpoint(
        "reversal", POST "/mpesa/reversal/v1/request",
        title = "Reversal", version = "v1", evidence = "documented, captured",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = AfterQuery,
        adds = [
            ("Initiator", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
            ("CommandID", Word("TransactionReversal")),
            ("RecieverIdentifierType", Default("11")),
        ],
    )]
    /// Which payment.
    pub struct Params {
        /// The M-Pesa receipt of the payment, such as `PDU91HIVIT`.
        #[wire = "TransactionID"]
        pub receipt: Receipt,
        /// In shillings: what was paid.
        #[wire = "Amount"]
        pub amount: Price,
        /// Your short code, which was paid.
        #[wire = "ReceiverParty"]
        pub short_code: ShortCode,
        /// What the short code is called: `"reversal"`, which it is if left out, or `"shortCode"`, as documents of 2018
        /// have it.
        #[wire = "RecieverIdentifierType"]
        pub receiver_identifier_type: Option<ReceiverIdentifierType>,
        /// Why, 2 to 100 characters.
        #[wire = "Remarks"]
        pub remarks: Text<2, 100>,
        /// More about it, up to 100 characters. The portal names it no more.
        #[wire = "Occasion"]
        pub occasion: Option<Text<1, 100>>,
        /// Where M-Pesa posts the result.
        #[wire = "ResultURL"]
        pub result_url: CallbackUrl,
        /// Where M-Pesa posts if the request waited too long in its queue.
        #[wire = "QueueTimeOutURL"]
        pub timeout_url: CallbackUrl,
    }

    pub use Accepted as Reply;
);
