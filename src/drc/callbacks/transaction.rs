//! How a C2B or B2C payment ended, posted to its callback URL.

use crate::{
    answer::{Outcome, Resend},
    callback::{Judgement, Parts, Place, callback},
    drc::{
        kinds::{Id, WallClock},
        result_codes,
    },
    kind::{Code, Filled},
    money::Amount,
};

callback!(
    /// How a C2B or B2C payment ended, posted to its `callbackUrl`.
    ///
    /// It is `succeeded` only where a transaction is named. A failure says that no transaction came about; it is M-Pesa's
    /// word, for which there are few samples, so `resend` is `"afterQuery"`: look in Vodacom's portal before a payment is
    /// made again. Codes that nobody has explained are `unknown`.
    ///
    /// A claim, as callbacks are not signed: compare `thirdPartyReference`, `insightReference` and `amount` with your own
    /// record before goods move. It can come twice, or before the reply to the payment. The customer's number is not in it.
    #[callback(
        "transaction", path = [], marks = [path("items.ResultCode"), path("items.ResultType")], lists = [], judge = judge,
    )]
    pub struct Event {
        /// M-Pesa's code, always text: `"0"` carried out, `"-3"` not, …
        #[wire(path, "items.ResultCode")]
        pub result_code: Code,
        /// The same in words; they drift, so go by the code.
        #[wire(path, "items.ResultDesc")]
        pub result_description: Option<Filled>,
        /// `"0"` for what went well, `"-1"` for what did not.
        #[wire(path, "items.ResultType")]
        pub result_type: Filled,
        /// Your id of the payment.
        #[wire(path, "items.ThirdPartyReference")]
        pub third_party_reference: Option<Id>,
        /// The gateway's reference of the payment, as in the reply to it.
        #[wire(path, "items.InsightReference")]
        pub insight_reference: Option<Id>,
        /// M-Pesa's id of the transaction, the receipt: `5H275YKJEP`. Absent where there is none.
        #[wire(path, "items.TransactionID")]
        pub transaction_id: Option<Id>,
        /// In the currency of the request, which is not in the callback; paid only if the outcome is `succeeded`.
        #[wire(path, "items.Amount")]
        pub amount: Option<Amount>,
        /// When it happened, as a clock in DR Congo shows it: `2017-03-01T22:59:01`. In which of its two time zones is not
        /// published. Absent in most.
        #[wire(path, "items.TransactionTime")]
        pub local_time: Option<WallClock>,
        /// M-Pesa's id of the request.
        #[wire(path, "items.OriginatorConversationID")]
        pub original_conversation_id: Option<Id>,
        /// M-Pesa's id of the conversation.
        #[wire(path, "items.ConversationID")]
        pub conversation_id: Option<Id>,
        /// `"1"` in the sample of B2C, absent in those of C2B: by it `acknowledge` knows which answer is wanted.
        #[wire(path, "EventID")]
        pub event_id: Option<Filled>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let text = |name: &'static str| parts.text_at(Place::Path, &[name]);
    let code = text("items.ResultCode");
    let named_at = |name| Id::named(&text(name)).is_some();
    let went_well = matches!(&*text("items.ResultType"), "0" | "Completed");
    let (outcome, resend) = match result_codes::transaction(&code) {
        // What contradicts itself says nothing.
        (Outcome::Succeeded, _) if !went_well || !named_at("items.TransactionID") => DOUBT,
        (Outcome::Failed, _) if went_well || named_at("items.TransactionID") => DOUBT,
        known => known,
    };
    let ids = ["items.InsightReference", "items.TransactionID", "items.ThirdPartyReference"];
    let id = ids.into_iter().find(|name| named_at(name)).map(text).unwrap_or_default();
    // The same code with a transaction says more than without.
    let end = [&*code, ":", &*text("items.TransactionID")].concat();
    Judgement::new(outcome, resend, [id, end.into()])
}

const DOUBT: (Outcome, Resend) = (Outcome::Unknown, Resend::AfterQuery);
