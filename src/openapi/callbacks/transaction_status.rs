//! What became of a transaction that was asked about.

use std::borrow::Cow;

use crate::{
    answer::{Outcome, Resend},
    callback::{Judgement, Parts, Place, callback},
    json::Value,
    kind::{Code, Filled},
    openapi::{became, judged, kinds::Id, result_codes},
};

callback!(
    /// What became of a transaction, after `transactionStatus`.
    ///
    /// `outcome` is about the transaction that was asked about, `queryOutcome` about the question. The portal's callback lacks
    /// the word for what became of it, which its reply has: such an event is `unknown`, even where it says that nothing was
    /// reversed. Ask again, or look on the organisation portal.
    ///
    /// A claim, as callbacks are not signed: compare both ids with your own record.
    #[callback(
        "transactionStatus", path = [],
        marks = [
            member("input_ResultCode"),
            member("input_OriginalConversationID", "input_ThirdPartyConversationID"),
            member(
                "input_OriginalTransactionID", "input_Reversed", "input_ResponseTransactionStatus",
                "input_TransactionStatus"
            ),
        ],
        lists = [], judge = judge,
    )]
    pub struct Event {
        /// Whether the question was answered.
        #[wire(member, "~queryOutcome")]
        pub query_outcome: Outcome,
        /// M-Pesa's code, always text: `"INS-0"` done, `"INS-2006"`, `"INS-2051"`, … Any number may follow `INS-`.
        #[wire(member, "input_ResultCode")]
        pub result_code: Code,
        /// The same in words; they drift, so go by the code.
        #[wire(member, "input_ResultDesc")]
        pub result_description: Option<Filled>,
        /// M-Pesa's id of the request: the `conversationId` of its reply.
        #[wire(member, "input_OriginalConversationID")]
        pub original_conversation_id: Option<Id>,
        /// Your id of the request.
        #[wire(member, "input_ThirdPartyConversationID")]
        pub third_party_conversation_id: Option<Id>,
        /// M-Pesa's id of this question.
        #[wire(member, "input_TransactionID")]
        pub transaction_id: Option<Id>,
        /// M-Pesa's id of the transaction that was asked about.
        #[wire(member, "input_OriginalTransactionID")]
        pub original_transaction_id: Option<Id>,
        /// Whether it was given back.
        #[wire(member, "input_Reversed", "input_ResponseReversed")]
        pub reversed: Option<bool>,
        /// What became of it, in M-Pesa's words: `Completed`.
        #[wire(member, "input_ResponseTransactionStatus", "input_TransactionStatus")]
        pub transaction_status: Option<Filled>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text("input_ResultCode");
    let (query, _) = result_codes::result("transactionStatus", &code);
    let status = parts.text_at(Place::Member, &["input_ResponseTransactionStatus", "input_TransactionStatus"]);
    let end = match query {
        Outcome::Succeeded => became(&status),
        _ => (Outcome::Unknown, Resend::AfterQuery),
    };
    let mut judgement = judged(parts, &code, end);
    judgement.computed.push(("~queryOutcome", Value::String(Cow::Borrowed(query.as_str()))));
    judgement
}
