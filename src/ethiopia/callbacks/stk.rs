//! The result of an STK push, posted to `CallBackURL`.

use crate::{
    callback::{Judgement, Parts, Place, callback},
    ethiopia::result_codes,
    kind::{Code, EastAfricaTime, Filled},
    money::Amount,
};

callback!(
    /// How an STK push ended, posted to its `callbackUrl`.
    ///
    /// A claim, as callbacks are not signed: compare `checkoutRequestId` and `amount` with your own record. It can come
    /// twice, or before the reply to the push. Read with and without the `Envelope` around it.
    #[callback(
        "stk", path = [], marks = [path("Envelope.Body.stkCallback", "Body.stkCallback")],
        lists = [(
            [
                ["Envelope", "Body", "stkCallback", "CallbackMetadata", "Item"],
                ["Body", "stkCallback", "CallbackMetadata", "Item"]
            ],
            ["Name"], ["Value"]
        )],
        judge = judge,
    )]
    pub struct Event {
        /// M-Pesa's code, always text: `"0"` paid, `"3002"` no response, …
        #[wire(path, "Envelope.Body.stkCallback.ResultCode", "Body.stkCallback.ResultCode")]
        pub result_code: Code,
        /// The same in words.
        #[wire(path, "Envelope.Body.stkCallback.ResultDesc", "Body.stkCallback.ResultDesc")]
        pub result_description: Option<Filled>,
        /// The push that this is about.
        #[wire(path, "Envelope.Body.stkCallback.CheckoutRequestID", "Body.stkCallback.CheckoutRequestID")]
        pub checkout_request_id: Filled,
        /// The id that the reply to the push had as `merchantRequestId`.
        #[wire(path, "Envelope.Body.stkCallback.MerchantRequestID", "Body.stkCallback.MerchantRequestID")]
        pub merchant_request_id: Option<Filled>,
        /// The M-Pesa receipt, such as `SJH9BVRIO3`.
        #[wire(item, "MpesaReceiptNumber")]
        pub receipt: Option<Filled>,
        /// What was paid, in birr.
        #[wire(item, "Amount")]
        pub amount: Option<Amount>,
        /// Who was asked: there in failures too.
        #[wire(item, "PhoneNumber")]
        pub phone_number: Option<Filled>,
        /// When it was paid: ISO 8601 with the offset of East Africa. No source names the time zone; in the one sample
        /// it fits Ethiopia's.
        #[wire(item, "TransactionDate")]
        pub time: Option<EastAfricaTime>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let text = |wires: &[&str]| parts.text_at(Place::Path, wires);
    let code = text(&["Envelope.Body.stkCallback.ResultCode", "Body.stkCallback.ResultCode"]);
    let id = text(&["Envelope.Body.stkCallback.CheckoutRequestID", "Body.stkCallback.CheckoutRequestID"]);
    let (outcome, resend) = result_codes::stk(&code);
    // A second result for the same push, such as a late success, is another event and not a copy.
    Judgement::new(outcome, resend, [id, code])
}
