//! `GET queryTransactionStatus/`: what became of a transaction.
//!
//! ```
//! use mpesa_core::{answer::Outcome, http::HttpResponse, openapi::endpoints::transaction_status};
//!
//! let answer = r#"{"output_ResponseCode":"INS-0","output_ResponseTransactionStatus":"Completed","output_Reversed":"False"}"#;
//! let reply = transaction_status::Reply::read(&HttpResponse::new(200, answer)).unwrap();
//! assert_eq!((reply.outcome, reply.reversed), (Outcome::Succeeded, Some(false)));
//! ```

use crate::{
    answer::{Outcome, Resend},
    endpoint::{Answer, endpoint},
    json::Value,
    kind::{Code, Filled},
    openapi::{
        MARKET, became, country,
        kinds::{ConversationId, Id, PartyCode, QueryReference},
        replies,
    },
};

endpoint!(
    /// Asks what became of a transaction.
    ///
    /// The answer may also come as a callback of kind `transactionStatus`: `outcome` is `"pending"` then. That nothing was
    /// found is no proof that nothing is under way.
    #[endpoint(
        "transactionStatus", GET "/queryTransactionStatus/",
        title = "Query transaction status", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = Safe,
        adds = [("?input_Country", Computed(country))],
        settle = settle,
    )]
    /// Which transaction.
    pub struct Params {
        /// The transaction: its `transactionId`, its `conversationId`, or its `thirdPartyConversationId`. Up to 32
        /// letters and digits.
        #[wire = "?input_QueryReference"]
        pub query_reference: QueryReference,
        /// Your organisation: 4 to 12 letters and digits. In the sandbox `000000`.
        #[wire = "?input_ServiceProviderCode"]
        pub service_provider_code: PartyCode,
        /// Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
        /// digits `transactionStatus` cannot find it, so such an id is sent with a warning.
        #[wire = "?input_ThirdPartyConversationID"]
        pub third_party_conversation_id: ConversationId,
    }

    /// What became of it.
    pub struct Reply {
        /// About the transaction that was asked about: `"succeeded"` if it is `Completed`, even where it was reversed
        /// later; `"failed"` if it was cancelled or expired; `"pending"` while it is under way, or while the answer is yet
        /// to come as a callback; `"unknown"` for words that nobody has explained.
        #[wire = "~outcome"]
        pub outcome: Outcome,
        /// Whether the transaction may be sent again.
        #[wire = "~resend"]
        pub resend: Resend,
        /// What became of it, in M-Pesa's words: `Completed`. The portal names no other.
        #[wire = "output_ResponseTransactionStatus|output_TransactionStatus"]
        pub transaction_status: Option<Filled>,
        /// Whether it was given back.
        #[wire = "output_Reversed|output_ResponseReversed"]
        pub reversed: Option<bool>,
        /// M-Pesa's id of the transaction.
        #[wire = "output_OriginalTransactionID"]
        pub original_transaction_id: Option<Id>,
        /// `"INS-0"`: the question was answered, or taken. It says nothing about the transaction.
        #[wire = "output_ResponseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "output_ResponseDesc"]
        pub response_description: Option<Filled>,
        /// M-Pesa's id of this question.
        #[wire = "output_ConversationID"]
        pub conversation_id: Option<Id>,
        /// Your id of this question.
        #[wire = "output_ThirdPartyConversationID"]
        pub third_party_conversation_id: Option<Id>,
    }
);

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    let status = answer.body.find("output_ResponseTransactionStatus|output_TransactionStatus").and_then(Value::text);
    let says = |name: &&str| answer.body.find(name).is_some();
    let answered = ["output_Reversed", "output_ResponseReversed", "output_OriginalTransactionID"].iter().any(says);
    let end = match status {
        Some(status) => became(status),
        None if answered => (Outcome::Unknown, Resend::AfterQuery),
        None => replies::TAKEN,
    };
    replies::end_with(answer, end)
}
