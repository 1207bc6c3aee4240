//! The result of an STK push, posted to `CallBackURL`.

use crate::{
    callback::{Judgement, Parts, callback},
    daraja::result_codes,
    kind::{Code, EastAfricaTime, Filled},
    money::Amount,
};

callback!(
    /// How an STK push ended, posted to its `callbackUrl`.
    ///
    /// A claim, as callbacks are not signed: compare `checkoutRequestId` and `amount` with your own record,
    /// and confirm with `stkQuery` before goods move. It can come twice, or before the reply to the push.
    #[callback(
        "stk", path = ["Body", "stkCallback"], marks = [],
        lists = [([["CallbackMetadata", "Item"]], ["Name"], ["Value"])], judge = judge,
    )]
    pub struct Event {
        /// M-Pesa's code, always text: `"0"` paid, `"1032"` cancelled, `"SFC_IC0003"`, …
        #[wire(member, "ResultCode")]
        pub result_code: Code,
        /// The same in words; they drift, so go by the code.
        #[wire(member, "ResultDesc")]
        pub result_description: Option<Filled>,
        /// The push that this is about.
        #[wire(member, "CheckoutRequestID")]
        pub checkout_request_id: Filled,
        /// M-Pesa's other id of the push.
        #[wire(member, "MerchantRequestID")]
        pub merchant_request_id: Option<Filled>,
        /// The M-Pesa receipt, such as `NLJ7RT61SV`.
        #[wire(item, "MpesaReceiptNumber")]
        pub receipt: Option<Filled>,
        /// What was paid, in shillings.
        #[wire(item, "Amount")]
        pub amount: Option<Amount>,
        /// Who paid: digits, or masked.
        #[wire(item, "PhoneNumber")]
        pub phone_number: Option<Filled>,
        /// When it was paid: ISO 8601 with the offset of East Africa.
        #[wire(item, "TransactionDate")]
        pub time: Option<EastAfricaTime>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text("ResultCode");
    let (outcome, resend) = result_codes::stk(&code);
    // A second result for the same push, such as a late success, is another event and not a copy.
    Judgement::new(outcome, resend, [parts.text("CheckoutRequestID"), code])
}
