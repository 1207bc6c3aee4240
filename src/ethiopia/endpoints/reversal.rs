//! `POST /mpesa/reversal/v1/request`: gives a payment back.

use crate::{
    endpoint::endpoint,
    ethiopia::{
        MARKET,
        kinds::{Birr, Party, ShortCode},
        replies::Accepted,
    },
    kind::{AsNumber, CallbackUrl, Receipt, Text, choice},
};

choice!(
    /// The version of the call.
    pub enum Version {
        /// As the Go SDK has it.
        V1 = "v1", "/mpesa/reversal/v1/request";
        /// As the PHP SDK has it.
        V2 = "v2", "/mpesa/reversal/v2/request";
    }
);

choice!(
    /// What a reversal calls the party that was paid.
    pub enum ReceiverIdentifierType {
        /// As the PHP SDK of Safaricom Ethiopia has it.
        ShortCode = "shortCode", "4";
        /// As in Kenya, and as other libraries have it.
        Reversal = "reversal", "11";
    }
);

endpoint!(
    /// Gives a payment back.
    ///
    /// The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Never send it
    /// again because an answer was lost: ask with `transactionStatus` first.
    ///
    /// How `securityCredential` is made is not published: Safaricom Ethiopia gives it, or tells you how.
    #[endpoint(
        "reversal", POST "/mpesa/reversal/v1/request",
        title = "Reversal", version = "v1, v2", evidence = "documented, disputed",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = AfterQuery,
        adds = [
            ("Initiator", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
            ("CommandID", Word("TransactionReversal")),
            ("RecieverIdentifierType", Default("4")),
        ],
    )]
    /// Which payment.
    pub struct Params {
        /// Your id of this request, up to 100 characters: store it before you send.
        #[wire = "OriginatorConversationID"]
        pub originator_conversation_id: Text<1, 100>,
        /// The M-Pesa receipt of the payment. The PHP SDK of Safaricom Ethiopia has `0` here in its sample, which names
        /// the payment by `originalConversationId`.
        #[wire = "TransactionID"]
        pub receipt: Receipt,
        /// The `conversationId` of the request that made the payment, up to 100 characters. Only the PHP SDK knows it.
        #[wire = "OriginalConcersationID"]
        pub original_conversation_id: Option<Text<1, 100>>,
        /// Whole birr: what was paid.
        #[wire = "Amount"]
        pub amount: AsNumber<Birr>,
        /// Your short code. Only the PHP SDK knows it.
        #[wire = "PartyA"]
        pub short_code: Option<ShortCode>,
        /// Who was paid: a short code, or a phone number.
        #[wire = "ReceiverParty"]
        pub receiver: Party,
        /// What the receiver is called: `"shortCode"`, as the PHP SDK has it and as it is if left out, or `"reversal"`,
        /// as in Kenya and as other libraries have it.
        #[wire = "RecieverIdentifierType"]
        pub receiver_identifier_type: Option<ReceiverIdentifierType>,
        /// Why, up to 200 characters.
        #[wire = "Remarks"]
        pub remarks: Text<1, 200>,
        /// More about it, up to 100 characters.
        #[wire = "Occasion"]
        pub occasion: Option<Text<1, 100>>,
        /// Where M-Pesa posts the result.
        #[wire = "ResultURL"]
        pub result_url: CallbackUrl,
        /// Where M-Pesa posts if the request waited too long in its queue.
        #[wire = "QueueTimeOutURL"]
        pub timeout_url: CallbackUrl,
        /// `"v1"`, as the Go SDK of Safaricom Ethiopia has it and as it is if left out, or `"v2"`, as its PHP SDK and
        /// libraries by others have it.
        #[wire = "~path"]
        pub version: Option<Version>,
    }

    pub use Accepted as Reply;
);
