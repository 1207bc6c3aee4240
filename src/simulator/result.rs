//! The results that M-Pesa posts: of payouts, and of questions.

use super::wire::{number, object, string, texts};
use crate::json::Value;

/// A result, without what it holds beside its members.
pub(super) struct Outline<'a> {
    pub code: &'static str,
    pub description: &'static str,
    pub originator_conversation_id: &'a str,
    pub conversation_id: &'a str,
    pub transaction_id: String,
}

impl Outline<'_> {
    /// The body. `parameters` are items of names and values, and so is `reference`; a failure has no parameters.
    pub(super) fn body(
        self,
        parameters: Option<Vec<(&'static str, Option<Value<'static>>)>>,
        reference: (&'static str, Option<Value<'static>>),
    ) -> String {
        let mut members = vec![
            ("ResultType", number("0")),
            ("ResultCode", number(self.code)),
            ("ResultDesc", string(self.description)),
            ("OriginatorConversationID", string(self.originator_conversation_id.to_owned())),
            ("ConversationID", string(self.conversation_id.to_owned())),
            ("TransactionID", string(self.transaction_id)),
        ];
        if let Some(parameters) = parameters {
            let items = parameters.into_iter().map(item).collect();
            members.push(("ResultParameters", object(vec![("ResultParameter", Value::Array(items))])));
        }
        members.push(("ReferenceData", object(vec![("ReferenceItem", item(reference))])));
        object(vec![("Result", object(members))]).to_json()
    }
}

fn item((key, value): (&'static str, Option<Value<'static>>)) -> Value<'static> {
    let mut members = vec![("Key", string(key))];
    members.extend(value.map(|value| ("Value", value)));
    object(members)
}

/// What a request of an operator is answered at once.
pub(super) fn accepted(
    originator_conversation_id: &str,
    conversation_id: &str,
    description: &'static str,
) -> Value<'static> {
    texts(&[
        ("ConversationID", conversation_id),
        ("OriginatorConversationID", originator_conversation_id),
        ("ResponseCode", "0"),
        ("ResponseDescription", description),
    ])
}
