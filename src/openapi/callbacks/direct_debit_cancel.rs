//! How a request to end a mandate ended.

use crate::{
    callback::{Judgement, Parts, callback},
    kind::{Code, Filled},
    openapi::{judged, kinds::Id, result_codes},
};

callback!(
    /// How a request to end a mandate ended. It differs from `directDebitCreate` by the number of the mandate, which it lacks:
    /// your own record says for certain which it was.
    ///
    /// A claim, as callbacks are not signed: compare both ids with your own record, and confirm with `directDebitQuery`.
    #[callback(
        "directDebitCancel", path = [],
        marks = [
            member("input_ResultCode"),
            member("input_OriginalConversationID", "input_ThirdPartyConversationID"),
            member("input_MsisdnToken", "input_TransactionReference"),
        ],
        lists = [], judge = judge,
    )]
    pub struct Event {
        /// M-Pesa's code, always text: `"INS-0"` done, `"INS-2006"`, `"INS-2051"`, … Any number may follow `INS-`.
        #[wire(member, "input_ResultCode")]
        pub result_code: Code,
        /// The same in words; they drift, so go by the code.
        #[wire(member, "input_ResultDesc")]
        pub result_description: Option<Filled>,
        /// M-Pesa's id of the request: the `conversationId` of its reply.
        #[wire(member, "input_OriginalConversationID")]
        pub original_conversation_id: Option<Id>,
        /// Your id of the request.
        #[wire(member, "input_ThirdPartyConversationID")]
        pub third_party_conversation_id: Option<Id>,
        /// M-Pesa's word for the customer's phone number: keep it as it is.
        #[wire(member, "input_MsisdnToken")]
        pub msisdn_token: Option<Filled>,
        /// The reference of the mandate.
        #[wire(member, "input_TransactionReference")]
        pub transaction_reference: Option<Id>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text("input_ResultCode");
    judged(parts, &code, result_codes::result("directDebitCancel", &code))
}
