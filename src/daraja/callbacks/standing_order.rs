//! The result of a request for a standing order, posted to its `callbackUrl`.

use crate::{
    answer::{Outcome, Resend},
    callback::{Judgement, Parts, Place, callback},
    daraja::result_codes,
    kind::{Code, CompactDay, Filled},
    money::Amount,
};

callback!(
    /// Whether a standing order was made, posted to the `callbackUrl` of `standingOrder`.
    ///
    /// It says nothing about the payments under it: each of them comes as a payment of its own. A claim, as
    /// callbacks are not signed: compare `requestId` and `amount` with your own record.
    #[callback(
        "standingOrder", path = [],
        marks = [
            member("responseHeader", "ResponseHeader"),
            path("responseHeader.responseCode", "ResponseHeader.responseCode"),
            path("responseHeader.responseRefID", "ResponseHeader.responseRefID", "responseHeader.requestRefID", "ResponseHeader.requestRefID"),
            path("responseBody.responseData", "ResponseBody.ResponseData", "responseBody.ResponseData", "ResponseBody.responseData"),
        ],
        lists = [([["responseBody", "responseData"], ["ResponseBody", "ResponseData"], ["responseBody", "ResponseData"], ["ResponseBody", "responseData"]],
            ["name", "Name"], ["value", "Value"]
        )],
        judge = judge,
    )]
    pub struct Event {
        /// M-Pesa's code, always text: `"0"` made, `"1037"` no answer from the customer, …
        #[wire(path, "responseHeader.responseCode", "ResponseHeader.responseCode")]
        pub result_code: Code,
        /// The same in words; they drift, so go by the code.
        #[wire(path, "responseHeader.responseDescription", "ResponseHeader.responseDescription")]
        pub result_description: Option<Filled>,
        /// The request that this is about: the `requestId` of its reply.
        #[wire(path, "responseHeader.responseRefID", "ResponseHeader.responseRefID")]
        pub request_id: Option<Filled>,
        /// Another id of the request, or the same: in version 2026 your `customId`.
        #[wire(path, "responseHeader.requestRefID", "ResponseHeader.requestRefID")]
        pub request_reference_id: Option<Filled>,
        /// The code again, among the data. Where it is another one, the outcome is `unknown`.
        #[wire(item, "ResponseCode", "responseCode")]
        pub data_code: Option<Filled>,
        /// The name of the standing order.
        #[wire(item, "standingOrderName", "StandingOrderName")]
        pub name: Option<Filled>,
        /// What is to be paid each time, in shillings.
        #[wire(item, "amount", "Amount")]
        pub amount: Option<Amount>,
        /// The state of the standing order: `ACTIVE`.
        #[wire(item, "status")]
        pub status: Option<Filled>,
        /// The state of the request: `OKAY` or `ERROR`.
        #[wire(item, "Status")]
        pub request_status: Option<Filled>,
        /// The day of the first payment.
        #[wire(item, "firstPaymentReminderDate")]
        pub first_payment_on: Option<CompactDay>,
        /// The day after which there are no more.
        #[wire(item, "issuePaymentReminderUntil")]
        pub until: Option<CompactDay>,
        /// M-Pesa's id of the standing order.
        #[wire(item, "reminderScheduleId")]
        pub schedule_id: Option<Filled>,
        /// M-Pesa's id of the transaction: no receipt of a payment.
        #[wire(item, "TransactionID", "transactionId")]
        pub transaction_id: Option<Filled>,
        /// The customer's phone number, masked: `*********867`.
        #[wire(item, "Msisdn", "msisdn")]
        pub phone_number: Option<Filled>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text_at(Place::Path, &["responseHeader.responseCode", "ResponseHeader.responseCode"]);
    let inner = parts.text_at(Place::Item, &["ResponseCode", "responseCode"]);
    let (outcome, resend) = if inner.is_empty() || inner == code {
        result_codes::standing_order(&code)
    } else {
        (Outcome::Unknown, Resend::AfterQuery)
    };
    let ids = [
        ["responseHeader.responseRefID", "ResponseHeader.responseRefID"],
        ["responseHeader.requestRefID", "ResponseHeader.requestRefID"],
    ];
    let id = |names: [&str; 2]| parts.text_at(Place::Path, &names);
    let id = ids.into_iter().map(id).find(|id| !id.is_empty()).unwrap_or_default();
    Judgement::new(outcome, resend, [id, code])
}
