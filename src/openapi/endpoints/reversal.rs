//! `PUT reversal/`: gives a payment back.

use crate::{
    endpoint::endpoint,
    openapi::{
        MARKET, country,
        kinds::{ConversationId, PartyCode, Sum, TransactionId},
        replies::{self, Paid},
    },
};

endpoint!(
    /// Takes a payment back from who was paid, and gives it to who had paid: the whole, or a part.
    ///
    /// The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
    /// again because an answer was lost: ask with `transactionStatus` first.
    #[endpoint(
        "reversal", PUT "/reversal/",
        title = "Reversal", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = AfterQuery,
        adds = [("input_Country", Computed(country))],
        settle = replies::paid,
    )]
    /// Which payment.
    pub struct Params {
        /// M-Pesa's id of the payment: up to 20 letters and digits.
        #[wire = "input_TransactionID"]
        pub transaction_id: TransactionId,
        /// How much of it, at most two decimals. Left out, the whole.
        #[wire = "input_ReversalAmount"]
        pub amount: Option<Sum>,
        /// Your organisation: 4 to 12 letters and digits. In the sandbox `000000`.
        #[wire = "input_ServiceProviderCode"]
        pub service_provider_code: PartyCode,
        /// Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
        /// digits `transactionStatus` cannot find it, so such an id is sent with a warning.
        #[wire = "input_ThirdPartyConversationID"]
        pub third_party_conversation_id: ConversationId,
    }

    pub use Paid as Reply;
);
