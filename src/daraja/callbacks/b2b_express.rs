//! The result of a B2B Express prompt, posted to its `callbackUrl`.

use crate::{
    callback::{Judgement, Parts, callback},
    daraja::result_codes,
    kind::{Code, Filled},
    money::Amount,
};

callback!(
    /// How a B2B Express payment ended, posted to its `callbackUrl`.
    ///
    /// A claim, as callbacks are not signed: compare `requestId` and `amount` with your own record, and confirm with
    /// `transactionStatus` before goods move.
    #[callback("b2bExpress", path = [], marks = [member("resultCode"), member("requestId")], lists = [], judge = judge)]
    pub struct Event {
        /// M-Pesa's code, always text: `"0"` paid, `"4001"` cancelled, …
        #[wire(member, "resultCode")]
        pub result_code: Code,
        /// The same in words; they drift, so go by the code.
        #[wire(member, "resultDesc")]
        pub result_description: Option<Filled>,
        /// M-Pesa's type of result.
        #[wire(member, "resultType")]
        pub result_type: Option<Filled>,
        /// The request that this is about: its `requestId`.
        #[wire(member, "requestId")]
        pub request_id: Filled,
        /// M-Pesa's id of the conversation.
        #[wire(member, "conversationID")]
        pub conversation_id: Option<Filled>,
        /// The M-Pesa receipt, such as `RDQ01NFT1Q`. Absent where nothing was paid.
        #[wire(member, "transactionId")]
        pub receipt: Option<Filled>,
        /// What was asked for, in shillings; paid only if the outcome is `succeeded`.
        #[wire(member, "amount")]
        pub amount: Option<Amount>,
        /// The `paymentReference` of the request. Absent where it was paid.
        #[wire(member, "paymentReference")]
        pub payment_reference: Option<Filled>,
        /// `SUCCESS`, in M-Pesa's words.
        #[wire(member, "status")]
        pub status: Option<Filled>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text("resultCode");
    let (outcome, resend) = result_codes::b2b_express(&code);
    Judgement::new(outcome, resend, [parts.text("requestId"), code])
}
