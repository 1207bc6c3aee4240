//! A payment of an invoice, posted to the `callbackurl` of Bill Manager.

use std::borrow::Cow;

use crate::{
    answer::{Outcome, Resend},
    callback::{Judgement, Parts, callback},
    kind::Filled,
    money::Amount,
};

callback!(
    /// A customer paid a bill: posted to the `callbackUrl` of `billManagerOptIn`, up to five times.
    ///
    /// A claim, as callbacks are not signed: compare it with your invoice, and confirm it with `transactionStatus`
    /// before much depends on it. Answer with `billManagerReconcile` to have the receipt sent.
    #[callback("billPayment", path = [], marks = [member("transactionId"), member("paidAmount")], lists = [], judge = judge)]
    pub struct Event {
        /// The M-Pesa receipt, such as `RJB53MYR1N`.
        #[wire(member, "transactionId")]
        pub receipt: Filled,
        /// What was paid, in shillings.
        #[wire(member, "paidAmount")]
        pub amount: Amount,
        /// Who paid, as it was sent.
        #[wire(member, "msisdn")]
        pub phone_number: Option<Filled>,
        /// When it was paid, as it was sent: `2021-09-15`.
        #[wire(member, "dateCreated")]
        pub date: Option<Filled>,
        /// The account that the invoice was for.
        #[wire(member, "accountReference")]
        pub account_reference: Option<Filled>,
        /// The short code that was paid.
        #[wire(member, "shortCode", "shortcode")]
        pub short_code: Option<Filled>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let identity = [parts.text("transactionId"), Cow::Borrowed("")];
    Judgement::new(Outcome::Succeeded, Resend::No, identity)
}
