//! How a request of an asynchronous account ended, posted to the Asynchronous Response URL.

use std::borrow::Cow;

use crate::{
    answer::{Outcome, Resend},
    callback::{Arrival, Judgement, Parts, Place, callback},
    kind::{Code, Filled},
    mozambique::{kinds::Id, replies, result_codes},
};

callback!(
    /// How a request ended, posted to the Asynchronous Response URL of the account. All requests of the account have the
    /// same URL and the same form of callback, payments and queries alike.
    ///
    /// `outcome` is about money. It is `succeeded` only where a transaction is named; that of a query is `unknown`, unless
    /// it says what became of the transaction that was asked about. What the callback of a query looks like is not
    /// published: find your request by `thirdPartyReference`, and where it was a query, call
    /// `parseCallback(body, { arrivedAt: "transactionStatus" })`.
    ///
    /// A claim, as callbacks are not signed: compare the ids with your own record, and confirm with `transactionStatus`
    /// before goods move.
    #[callback(
        "transaction", path = [],
        marks = [
            member("input_ResultCode"),
            member("input_OriginalConversationID", "input_ThirdPartyReference", "input_ThirdPartyConversationID"),
        ],
        lists = [], judge = judge,
    )]
    pub struct Event {
        /// M-Pesa's code, always text: `"0"` carried out, as is `"INS-0"`; `"INS-2006"`, …
        #[wire(member, "input_ResultCode")]
        pub result_code: Code,
        /// The same in words.
        #[wire(member, "input_ResultDesc")]
        pub result_description: Option<Filled>,
        /// The request that this is about: the `conversationId` of its reply.
        #[wire(member, "input_OriginalConversationID")]
        pub original_conversation_id: Option<Id>,
        /// Your id of the request.
        #[wire(member, "input_ThirdPartyReference", "input_ThirdPartyConversationID")]
        pub third_party_reference: Option<Id>,
        /// M-Pesa's id of the transaction, such as `4XDF12345`. No proof that money moved: see `outcome`.
        #[wire(member, "input_TransactionID")]
        pub transaction_id: Option<Id>,
        /// Of a query: what became of the transaction, in M-Pesa's word. Inferred from the replies, as no callback of a
        /// query is published.
        #[wire(member, "input_ResponseTransactionStatus", "input_TransactionStatus")]
        pub transaction_status: Option<Filled>,
    }
);

/// What became of the transaction that a query asked about.
const STATUS: &[&str] = &["input_ResponseTransactionStatus", "input_TransactionStatus"];

/// Other members that only the callback of a query can have, by the names in replies and in callbacks of OpenAPI.
const ASKED: &[&str] = &[
    "input_OriginalTransactionID",
    "input_Reversed",
    "input_CustomerName",
    "input_FirstName",
    "input_CustomerFirstName",
];

const DOUBT: (Outcome, Resend) = (Outcome::Unknown, Resend::AfterQuery);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text("input_ResultCode");
    let told = result_codes::ended(&code);
    let asked = parts.arrival == Some(Arrival::TransactionStatus)
        || [STATUS, ASKED].iter().any(|names| parts.get(Place::Member, names).is_some());
    let (outcome, resend) = match told.0 {
        Outcome::Succeeded if asked => replies::became(&parts.text_at(Place::Member, STATUS)),
        Outcome::Succeeded if Id::named(&parts.text("input_TransactionID")).is_none() => DOUBT,
        // That a question failed says nothing about the money.
        _ if asked => DOUBT,
        _ => told,
    };
    let ids = ["input_OriginalConversationID", "input_ThirdPartyReference", "input_ThirdPartyConversationID"];
    let id = ids.map(|name| parts.text(name)).into_iter().find(|id| Id::named(id).is_some());
    Judgement::new(outcome, resend, [id.unwrap_or(Cow::Borrowed("")), code])
}
