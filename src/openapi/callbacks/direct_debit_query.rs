//! How a mandate stands.

use crate::{
    callback::{Judgement, Parts, Place, callback},
    kind::{Code, Filled},
    openapi::{
        judged,
        kinds::{Day, DayOfMonth, Frequency, Id},
        result_codes,
    },
};

callback!(
    /// How a mandate stands, after `directDebitQuery`. `outcome` is about the question, not about money.
    ///
    /// A claim, as callbacks are not signed: compare both ids with your own record.
    #[callback(
        "directDebitQuery", path = [],
        marks = [
            member("input_ResponseCode", "input_ResultCode"),
            member("input_OriginalConversationID", "input_ThirdPartyConversationID"),
            member("input_ResponseCode", "input_SufficientBalance", "input_AccountStatus", "input_MandateStatus"),
        ],
        lists = [], judge = judge,
    )]
    pub struct Event {
        /// M-Pesa's code, always text: `"INS-0"` done, `"INS-2006"`, `"INS-2051"`, … Any number may follow `INS-`.
        #[wire(member, "input_ResponseCode", "input_ResultCode")]
        pub result_code: Code,
        /// The same in words; they drift, so go by the code.
        #[wire(member, "input_ResponseDesc", "input_ResultDesc")]
        pub result_description: Option<Filled>,
        /// M-Pesa's id of the request: the `conversationId` of its reply.
        #[wire(member, "input_OriginalConversationID")]
        pub original_conversation_id: Option<Id>,
        /// Your id of the request.
        #[wire(member, "input_ThirdPartyConversationID")]
        pub third_party_conversation_id: Option<Id>,
        /// Whether the customer has the `balanceAmount` that was asked about.
        #[wire(member, "input_SufficientBalance")]
        pub sufficient_balance: Option<bool>,
        /// How the mandate stands, in M-Pesa's words: `Active`, …
        #[wire(member, "input_MandateStatus")]
        pub mandate_status: Option<Filled>,
        /// How the customer's account stands, in M-Pesa's words: `Active`, …
        #[wire(member, "input_AccountStatus")]
        pub account_status: Option<Filled>,
        /// M-Pesa's number of the mandate.
        #[wire(member, "input_MandateID")]
        pub mandate_id: Option<Id>,
        /// M-Pesa's word for the customer's phone number: keep it as it is.
        #[wire(member, "input_MsisdnToken")]
        pub msisdn_token: Option<Filled>,
        /// M-Pesa's reference of the mandate.
        #[wire(member, "input_TransactionReference")]
        pub transaction_reference: Option<Id>,
        /// How often it is paid.
        #[wire(member, "input_Frequency")]
        pub frequency: Option<Frequency>,
        /// The day from which on it is paid: `2026-11-21`.
        #[wire(member, "input_FirstPaymentDate")]
        pub first_payment_date: Option<Day>,
        /// From which day of the month on it may be paid.
        #[wire(member, "input_PaymentDayFrom")]
        pub start_day: Option<DayOfMonth>,
        /// Until which day of the month.
        #[wire(member, "input_PaymentDayTo")]
        pub end_day: Option<DayOfMonth>,
        /// The day until which it is valid.
        #[wire(member, "input_ExpiryDate")]
        pub expiry_date: Option<Day>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text_at(Place::Member, &["input_ResponseCode", "input_ResultCode"]);
    judged(parts, &code, result_codes::result("directDebitQuery", &code))
}
