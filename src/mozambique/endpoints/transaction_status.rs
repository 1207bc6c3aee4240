//! `GET queryTransactionStatus/`: what became of a transaction.

use crate::{
    answer::{Outcome, Resend},
    endpoint::{Answer, endpoint},
    kind::Code,
    mozambique::{
        MARKET,
        kinds::{Id, ProviderCode, Reference},
        replies,
    },
};

endpoint!(
    /// Asks what became of a transaction, and so what to do after an answer that was lost.
    ///
    /// `outcome` is about the transaction, and not about the question: `INS-0` only says that the question was answered.
    /// A question that is refused says nothing about the transaction either.
    #[endpoint(
        "transactionStatus", GET ":18353/queryTransactionStatus/",
        title = "Query Transaction Status", version = "v1x", evidence = "documented",
        needs = [BearerToken], lost = Safe, settle = settle,
    )]
    /// Which transaction.
    pub struct Params {
        /// Your id of this question, which no other request has: 1 to 20 letters, digits and underscores.
        #[wire = "?input_ThirdPartyReference"]
        pub third_party_reference: Reference<20>,
        /// What names the transaction: its `transactionId`, the `conversationId` of its reply, or the
        /// `thirdPartyReference` of its request, which is known even if the answer was lost.
        #[wire = "?input_QueryReference"]
        pub query_reference: Reference<100>,
        /// Your code: 5 or 6 digits; in the sandbox `171717`.
        #[wire = "?input_ServiceProviderCode"]
        pub service_provider_code: ProviderCode,
    }

    /// What became of it.
    pub struct Reply {
        /// Of the transaction: `"succeeded"` if it is completed, `"failed"` if it was cancelled or expired, `"pending"`
        /// while it is under way or the answer to the question comes as a callback, `"unknown"` for `N/A` and for every
        /// word that nobody has explained.
        #[wire = "~outcome"]
        pub outcome: Outcome,
        /// Whether the payment may be sent anew. Under a new reference, as the old one is taken.
        #[wire = "~resend"]
        pub resend: Resend,
        /// M-Pesa's word for what became of it: `Completed`, `Cancelled`, `Expired`, `N/A`; one library lists `Pending`
        /// and `Failed` too. Absent in asynchronous mode.
        #[wire = "output_ResponseTransactionStatus"]
        pub transaction_status: Option<String>,
        /// `"INS-0"`: the question was answered, or taken.
        #[wire = "output_ResponseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "output_ResponseDesc"]
        pub response_description: Option<String>,
        /// M-Pesa's id of the question.
        #[wire = "output_ConversationID"]
        pub conversation_id: Option<Id>,
        /// Your id of the question.
        #[wire = "output_ThirdPartyReference"]
        pub third_party_reference: Option<Id>,
    }
);

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    replies::settle(answer, |body| match body.find("output_ResponseTransactionStatus") {
        Some(status) => replies::became(status.text().unwrap_or_default()),
        None => (Outcome::Pending, Resend::Poll),
    })
}
