//! `POST /mpesa/b2b/v1/remittax`: pays tax to the Kenya Revenue Authority.

use crate::{
    daraja::{MARKET, replies::Accepted},
    endpoint::endpoint,
    kind::{CallbackUrl, Price, ShortCode, Text},
};

endpoint!(
    /// Pays tax to the Kenya Revenue Authority.
    ///
    /// Declare the tax with KRA first: it gives the payment registration number. The reply only says that the request
    /// was taken: how it ends comes as a callback of kind `result`. No id makes it safe to send again. Never send it
    /// again because an answer was lost: look into the statement first.
    #[endpoint(
        "taxRemittance", POST "/mpesa/b2b/v1/remittax",
        title = "Tax remittance", version = "v1", evidence = "documented, captured",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = AfterQuery,
        adds = [
            ("Initiator", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
            ("CommandID", Word("PayTaxToKRA")),
            ("SenderIdentifierType", Word("4")),
            ("RecieverIdentifierType", Word("4")),
            ("PartyB", Word("572572")),
        ],
    )]
    /// Which tax, how much, and from where.
    pub struct Params {
        /// In shillings. Neither a limit nor whether cents pass is published.
        #[wire = "Amount"]
        pub amount: Price,
        /// Your short code, which pays. KRA's own, 572572, is added.
        #[wire = "PartyA"]
        pub short_code: ShortCode,
        /// The payment registration number (PRN) that KRA gave, up to 100 characters.
        #[wire = "AccountReference"]
        pub payment_registration_number: Text<1, 100>,
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
