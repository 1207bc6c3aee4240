//! How a B2B payment ended, posted to its callback URL.

use crate::{
    answer::{Outcome, Resend},
    callback::{Judgement, Parts, callback},
    drc::{
        kinds::{Id, WallClock},
        result_codes,
    },
    kind::{Code, Filled},
    money::Amount,
};

callback!(
    /// How a B2B payment ended, posted to its `callbackUrl`. Known from mocks only.
    ///
    /// It is `succeeded` only where a transaction is named. A claim, as callbacks are not signed: compare
    /// `thirdPartyReference`, `insightReference` and `amount` with your own record before goods move.
    #[callback("b2b", path = ["result"], marks = [member("ResultCode")], lists = [], judge = judge)]
    pub struct Event {
        /// M-Pesa's code, always text: `"0"` carried out, `"-3"` not, …
        #[wire(member, "ResultCode")]
        pub result_code: Code,
        /// The same in words; they drift, so go by the code.
        #[wire(member, "ResultDesc")]
        pub result_description: Option<Filled>,
        /// Your id of the payment.
        #[wire(member, "ThirdPartyReference")]
        pub third_party_reference: Option<Id>,
        /// The gateway's reference of the payment, as in the reply to it.
        #[wire(member, "InsightReference")]
        pub insight_reference: Option<Id>,
        /// M-Pesa's id of the transaction, the receipt: `5H275YKJEP`. Absent where there is none.
        #[wire(member, "TransactionID")]
        pub transaction_id: Option<Id>,
        /// In the currency of the request, which is not in the callback; paid only if the outcome is `succeeded`.
        #[wire(member, "Amount")]
        pub amount: Option<Amount>,
        /// When it happened, as a clock in DR Congo shows it: `2020-07-27T18:27:53`. In which of its two time zones is not
        /// published.
        #[wire(member, "TransactionTime")]
        pub local_time: Option<WallClock>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text("ResultCode");
    let named_at = |name| Id::named(&parts.text(name)).is_some();
    let (outcome, resend) = match (result_codes::b2b(&code), named_at("TransactionID")) {
        // What contradicts itself says nothing.
        ((Outcome::Succeeded, _), false) | ((Outcome::Failed, _), true) => (Outcome::Unknown, Resend::AfterQuery),
        (known, _) => known,
    };
    let ids = ["InsightReference", "TransactionID", "ThirdPartyReference"];
    let id = ids.into_iter().find(|name| named_at(name)).map(|name| parts.text(name)).unwrap_or_default();
    // The same code with a transaction says more than without.
    let end = [&*code, ":", &*parts.text("TransactionID")].concat();
    Judgement::new(outcome, resend, [id, end.into()])
}
