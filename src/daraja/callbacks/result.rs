//! The result of a payout, transfer, reversal or query, posted to its `ResultURL`, or to its `QueueTimeOutURL`.

use std::borrow::Cow;

use crate::{
    answer::{Outcome, Resend},
    callback::{Arrival, Judgement, Parts, Place, callback},
    daraja::{
        kinds::{Account, Balance, Charge, Joined, Party, ResultTime},
        result_codes,
    },
    json::Value,
    kind::{Code, Filled},
    money::Amount,
    search,
};

callback!(
    /// How a payout, transfer, reversal or query ended: posted to the `resultUrl` of the request, or to its
    /// `timeoutUrl`.
    ///
    /// `outcome` is about the money, and about the request where no money is involved. After `transactionStatus` it
    /// is what became of the transaction that was asked about, and `queryOutcome` says whether the question was
    /// answered. M-Pesa does not say which API a failed result belongs to: give `transactionStatus` and the timeouts
    /// URLs of their own and say where the body arrived. A result that may be that of a failed query is `unknown`
    /// otherwise, and so is all that arrives at a timeout URL.
    ///
    /// A claim, as callbacks are not signed: compare the conversation ids and `amount` with your own record.
    #[callback(
        "result", path = ["Result"], marks = [member("ResultCode"), member("ConversationID", "OriginatorConversationID", "TransactionID")],
        lists = [
            ([["ResultParameters", "ResultParameter"]], ["Key"], ["Value"]),
            ([["ReferenceData", "ReferenceItem"], ["ResultParameters", "ReferenceData", "ReferenceItem"]], ["Key"], ["Value"]),
        ],
        judge = judge,
    )]
    pub struct Event {
        /// M-Pesa's code, always text: `"0"`, `"2001"`, `"R000002"`, `"SFC_IC0003"`, …
        #[wire(member, "ResultCode")]
        pub result_code: Code,
        /// The same in words; they drift, so go by the code.
        #[wire(member, "ResultDesc")]
        pub result_description: Option<Filled>,
        /// M-Pesa's type of result: `0`.
        #[wire(member, "ResultType")]
        pub result_type: Option<Filled>,
        /// The request that this is about: the id that its reply gave, or that you gave it.
        #[wire(member, "OriginatorConversationID")]
        pub originator_conversation_id: Option<Filled>,
        /// M-Pesa's own id of the request.
        #[wire(member, "ConversationID")]
        pub conversation_id: Option<Filled>,
        /// As it was sent. No receipt where the request failed, even if it looks like one.
        #[wire(member, "TransactionID")]
        pub transaction_id: Option<Filled>,
        /// Of a transaction status query: whether the question was answered. Absent where it is not sure that this
        /// is the result of one.
        #[wire(member, "~queryOutcome")]
        pub query_outcome: Option<Outcome>,
        /// The M-Pesa receipt, such as `SG632NMUAB`: after a status query that of the transaction asked about.
        #[wire(item, "TransactionReceipt", "ReceiptNo", "~receipt")]
        pub receipt: Option<Filled>,
        /// What was moved or asked about, in shillings.
        #[wire(item, "TransactionAmount", "Amount")]
        pub amount: Option<Amount>,
        /// The currency.
        #[wire(item, "Currency")]
        pub currency: Option<Filled>,
        /// When it was completed: ISO 8601 with the offset of East Africa.
        #[wire(
            item,
            "TransactionCompletedDateTime",
            "TransCompletedTime",
            "FinalisedTime",
            "FinalizedTime",
            "BOCompletedTime"
        )]
        pub time: Option<ResultTime>,
        /// When the transaction asked about was begun.
        #[wire(item, "InitiatedTime")]
        pub initiated_time: Option<ResultTime>,
        /// Who got the money.
        #[wire(item, "ReceiverPartyPublicName", "CreditPartyPublicName", "CreditPartyName", "DebitPartyName#2")]
        pub receiver: Option<Party>,
        /// Who paid.
        #[wire(item, "DebitPartyPublicName", "DebitPartyName")]
        pub sender: Option<Party>,
        /// Whether the receiver is registered with M-Pesa.
        #[wire(item, "B2CRecipientIsRegisteredCustomer")]
        pub recipient_is_registered: Option<bool>,
        /// What is left in your utility account, in shillings.
        #[wire(item, "B2CUtilityAccountAvailableFunds")]
        pub utility_account_funds: Option<Amount>,
        /// What is left in your working account, in shillings.
        #[wire(item, "B2CWorkingAccountAvailableFunds")]
        pub working_account_funds: Option<Amount>,
        /// What is left in your account for charges, in shillings. May be negative.
        #[wire(item, "B2CChargesPaidAccountAvailableFunds")]
        pub charges_paid_account_funds: Option<Amount>,
        /// Your accounts, after `accountBalance`.
        #[wire(item, "AccountBalance")]
        pub accounts: Option<Joined<Account>>,
        /// The account that was debited, afterwards.
        #[wire(item, "DebitAccountBalance", "DebitAccountCurrentBalance")]
        pub debit_account_balance: Option<Balance>,
        /// The initiator's account, afterwards.
        #[wire(item, "InitiatorAccountCurrentBalance")]
        pub initiator_account_balance: Option<Balance>,
        /// The account of the debited party that it touched, afterwards.
        #[wire(item, "DebitPartyAffectedAccountBalance")]
        pub debit_party_affected_account: Option<Balance>,
        /// What it cost.
        #[wire(item, "DebitPartyCharges", "Charge")]
        pub charges: Option<Joined<Charge>>,
        /// What became of the transaction asked about, in M-Pesa's words: `Completed`, `Cancelled`, …
        #[wire(item, "TransactionStatus")]
        pub transaction_status: Option<Filled>,
        /// Why, in M-Pesa's words.
        #[wire(item, "TransactionReason")]
        pub transaction_reason: Option<Filled>,
        /// What kind of transaction it was, in M-Pesa's words: `Salary Payment via API`.
        #[wire(item, "ReasonType")]
        pub reason_type: Option<Filled>,
        /// The account that was debited: `Utility Account`.
        #[wire(item, "DebitAccountType")]
        pub debit_account_type: Option<Filled>,
        /// Of a reversal: the receipt of what was reversed.
        #[wire(item, "OriginalTransactionID")]
        pub original_transaction_id: Option<Filled>,
        /// Of a status query: `conversationId` of the transaction asked about.
        #[wire(item, "ConversationID", "Conversation ID")]
        pub original_conversation_id: Option<Filled>,
        /// Of a status query: `originatorConversationId` of the transaction asked about.
        #[wire(item, "OriginatorConversationID", "Originator Conversation ID")]
        pub original_originator_conversation_id: Option<Filled>,
        /// The account number of the payment. M-Pesa may send it as a number, which loses zeros at its beginning.
        #[wire(either, "BillReferenceNumber")]
        pub account_reference: Option<Filled>,
        /// The occasion of the request.
        #[wire(either, "Occassion", "Occasion")]
        pub occasion: Option<Filled>,
        /// More about what went wrong.
        #[wire(item, "ErrorMsg")]
        pub error_message: Option<Filled>,
        /// What was asked for, in a failure: `AccountBalance`.
        #[wire(item, "ActionType")]
        pub action_type: Option<Filled>,
        /// Where M-Pesa posts timeouts: its own address, as a rule.
        #[wire(either, "QueueTimeoutURL", "QueueTimeOutURL")]
        pub queue_timeout_url: Option<Filled>,
    }
);

/// Parameters that only the results of transaction status queries have.
const ASKED: &[&str] =
    &["TransactionStatus", "ReceiptNo", "ReasonType", "InitiatedTime", "FinalisedTime", "FinalizedTime"];

const DOUBT: (Outcome, Resend) = (Outcome::Unknown, Resend::AfterQuery);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text("ResultCode");
    let told = result_codes::result(&code);
    let late = parts.arrival == Some(Arrival::Timeout) || (told.0 != Outcome::Succeeded && timed_out(parts));
    let asked = parts.arrival == Some(Arrival::TransactionStatus) || parts.mentions(Place::Item, ASKED);
    let query = asked.then_some(match told.0 {
        _ if late => Outcome::Unknown,
        // Only 0 says that a question was answered.
        Outcome::Succeeded if code != "0" => Outcome::Unknown,
        told => told,
    });
    let (outcome, resend) = match query {
        _ if late => DOUBT,
        Some(Outcome::Succeeded) => became(&parts.text_at(Place::Item, &["TransactionStatus"])),
        Some(_) => DOUBT,
        None if perhaps_asked(parts, &code, told.0) => DOUBT,
        None => told,
    };
    let receipt = match (outcome, query) {
        // With another code it was an earlier request that did it, and this is no receipt.
        (Outcome::Succeeded, None) if code == "0" => Some(parts.text("TransactionID")).filter(|id| !is_filler(id)),
        _ => None,
    };
    let ids = ["ConversationID", "OriginatorConversationID", "TransactionID"].map(|name| parts.text(name));
    let id = ids.into_iter().find(|id| !is_filler(id)).unwrap_or_default();
    // What a timeout says must not pass for a copy of the result that may follow.
    let code = if late { Cow::Borrowed("timeout") } else { code };
    let mut judgement = Judgement::new(outcome, resend, [id, code]);
    judgement.computed.extend(receipt.map(|receipt| ("~receipt", Value::String(receipt))));
    let query = query.map(|query| ("~queryOutcome", Value::String(Cow::Borrowed(query.as_str()))));
    judgement.computed.extend(query);
    judgement
}

/// What became of the transaction that was asked about.
fn became(status: &str) -> (Outcome, Resend) {
    let is = |words: &[&str]| words.iter().any(|word| status.eq_ignore_ascii_case(word));
    let pending = status.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("pending"));
    match status {
        _ if is(&["Completed"]) => (Outcome::Succeeded, Resend::No),
        _ if is(&["Cancelled", "Declined", "Expired"]) => (Outcome::Failed, Resend::Safe),
        _ if pending || is(&["Initiated", "Authorized"]) => (Outcome::Pending, Resend::Poll),
        _ => DOUBT,
    }
}

/// Whether this may be about a question that was not answered, rather than about money.
///
/// Status queries give `Occasion` back, spelled so; old reversals and some transfers do too. Only status queries
/// are known to fail with 2032.
fn perhaps_asked(parts: &Parts<'_, '_>, code: &str, told: Outcome) -> bool {
    let named = |name| parts.mentions(Place::Reference, &[name]);
    let occasion = named("Occasion") && !named("Occassion");
    let says_nothing = parts.get(Place::Member, &["ResultParameters"]).is_none();
    code == "2032" || (occasion && (told != Outcome::Succeeded || says_nothing))
}

/// Whether it says so itself that it came too late. Nobody has shown what arrives at a URL for timeouts; what circulates
/// has codes that mean a failure elsewhere.
fn timed_out(parts: &Parts<'_, '_>) -> bool {
    search::holds(&parts.text("ResultDesc").to_ascii_lowercase(), "timed out")
}

/// Whether M-Pesa filled in an id because there was none.
fn is_filler(id: &str) -> bool {
    id.is_empty() || id.ends_with("0000000")
}
