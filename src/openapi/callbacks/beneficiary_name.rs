//! The name of a customer.

use crate::{
    callback::{Judgement, Parts, callback},
    kind::{Code, Filled},
    openapi::{judged, kinds::Id, result_codes},
};

callback!(
    /// The name of a customer, after `beneficiaryName`. It is personal data: keep it out of logs.
    ///
    /// A claim, as callbacks are not signed: compare both ids with your own record.
    #[callback(
        "beneficiaryName", path = [],
        marks = [
            member("input_ResultCode"),
            member("input_OriginalConversationID", "input_ThirdPartyConversationID"),
            member("input_CustomerFirstName", "input_CustomerLastName"),
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
        /// The first name.
        #[wire(member, "input_CustomerFirstName")]
        pub first_name: Option<Filled>,
        /// The last name.
        #[wire(member, "input_CustomerLastName")]
        pub last_name: Option<Filled>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let code = parts.text("input_ResultCode");
    judged(parts, &code, result_codes::result("beneficiaryName", &code))
}
