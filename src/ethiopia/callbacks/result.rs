//! The result of a payout, reversal or query, posted to its `ResultURL`, or to its `QueueTimeOutURL`.

use std::borrow::Cow;

use crate::{
    answer::{Outcome, Resend},
    callback::{Arrival, Judgement, Parts, Place, callback},
    ethiopia::result_codes,
    kind::{Code, Filled},
    money::Amount,
};

callback!(
    /// How a payout, reversal or query ended: posted to the `resultUrl` of the request, or to its `timeoutUrl`.
    ///
    /// Nobody has published such a body of M-Pesa Ethiopia: it is read as Daraja's, which is a guess. What has no field
    /// here is in `extras`. `"0"` is taken for success, and every other code for doubt. After `transactionStatus` the
    /// outcome is what became of the transaction that was asked about, by its status in words. All that arrives at a
    /// timeout URL is `unknown`.
    ///
    /// A claim, as callbacks are not signed: compare the ids and `amount` with your own record.
    #[callback(
        "result", path = ["Result"],
        marks = [member("ResultCode"), member("ConversationID", "OriginatorConversationID", "TransactionID")],
        lists = [([["ResultParameters", "ResultParameter"]], ["Key"], ["Value"])], judge = judge,
    )]
    pub struct Event {
        /// M-Pesa's code, always text.
        #[wire(member, "ResultCode")]
        pub result_code: Code,
        /// The same in words.
        #[wire(member, "ResultDesc")]
        pub result_description: Option<Filled>,
        /// M-Pesa's type of result.
        #[wire(member, "ResultType")]
        pub result_type: Option<Filled>,
        /// The request that this is about: the id that you gave it.
        #[wire(member, "OriginatorConversationID")]
        pub originator_conversation_id: Option<Filled>,
        /// M-Pesa's own id of the request.
        #[wire(member, "ConversationID")]
        pub conversation_id: Option<Filled>,
        /// As it was sent. No receipt where the request failed, even if it looks like one.
        #[wire(member, "TransactionID")]
        pub transaction_id: Option<Filled>,
        /// The M-Pesa receipt: after a status query that of the transaction asked about.
        #[wire(item, "TransactionReceipt", "ReceiptNo")]
        pub receipt: Option<Filled>,
        /// What was moved or asked about, in birr.
        #[wire(item, "TransactionAmount", "Amount")]
        pub amount: Option<Amount>,
        /// What became of the transaction asked about, in M-Pesa's words.
        #[wire(item, "TransactionStatus")]
        pub transaction_status: Option<Filled>,
        /// Your accounts after `accountBalance`, in M-Pesa's own notation.
        #[wire(item, "AccountBalance")]
        pub account_balance: Option<Filled>,
    }
);

const DOUBT: (Outcome, Resend) = (Outcome::Unknown, Resend::AfterQuery);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text("ResultCode");
    let status = parts.text_at(Place::Item, &["TransactionStatus"]);
    let asked =
        parts.arrival == Some(Arrival::TransactionStatus) || parts.mentions(Place::Item, &["TransactionStatus"]);
    let late = parts.arrival == Some(Arrival::Timeout);
    let (outcome, resend) = match result_codes::result(&code) {
        _ if late => DOUBT,
        // Only the words say what became of a transaction that was asked about.
        _ if asked && !status.eq_ignore_ascii_case("Completed") => DOUBT,
        told => told,
    };
    let ids = ["OriginatorConversationID", "ConversationID", "TransactionID"].map(|wire| parts.text(wire));
    let id = ids.into_iter().find(|id| !id.is_empty()).unwrap_or_default();
    // What a timeout says must not pass for a copy of the result that may follow.
    Judgement::new(outcome, resend, [id, if late { Cow::Borrowed("timeout") } else { code }])
}
