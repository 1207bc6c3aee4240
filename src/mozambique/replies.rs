//! What replies of Mozambique's endpoints share.

use std::borrow::Cow;

use super::kinds::Id;
use crate::{
    answer::{Outcome, Resend},
    endpoint::Answer,
    json::Value,
};

/// Of calls that move money: `pub use Moved as Reply;`, with `settle = replies::moved`.
macro_rules! Moved {
    ($($head:tt)*) => {
        $crate::endpoint::endpoint!(
            $($head)*

            /// It was carried out, or only taken: see `outcome`.
            pub struct Reply {
                /// `"succeeded"` if it was carried out. `"pending"` if it was only taken, as in asynchronous mode: a
                /// callback of kind `transaction` says how it ends.
                #[wire = "~outcome"]
                pub outcome: $crate::answer::Outcome,
                /// `"no"`, or `"poll"` while it is pending.
                #[wire = "~resend"]
                pub resend: $crate::answer::Resend,
                /// `"INS-0"`: carried out, or taken to be carried out.
                #[wire = "output_ResponseCode"]
                pub response_code: $crate::kind::Code,
                /// The same in words.
                #[wire = "output_ResponseDesc"]
                pub response_description: Option<String>,
                /// M-Pesa's id of the request, by which `transactionStatus` finds it.
                #[wire = "output_ConversationID"]
                pub conversation_id: Option<$crate::mozambique::kinds::Id>,
                /// M-Pesa's id of the transaction, such as `4XDF12345`. Absent while it is pending.
                #[wire = "output_TransactionID"]
                pub transaction_id: Option<$crate::mozambique::kinds::Id>,
                /// Your id of the request.
                #[wire = "output_ThirdPartyReference"]
                pub third_party_reference: Option<$crate::mozambique::kinds::Id>,
            }
        );
    };
}
pub(crate) use Moved;

/// Settles how a call that moves money ended: without a transaction it was only taken.
pub(crate) fn moved(answer: &mut Answer<'_>) -> Option<&'static str> {
    settle(answer, |body| match has(body, "output_TransactionID") {
        true => (Outcome::Succeeded, Resend::No),
        false => (Outcome::Pending, Resend::Poll),
    })
}

/// Adds outcome and resend to a body that is no refusal. Names what the body lacks to be a reply.
pub(crate) fn settle(answer: &mut Answer<'_>, ended: fn(&Value<'_>) -> (Outcome, Resend)) -> Option<&'static str> {
    if answer.refusal.is_some() {
        return None;
    }
    let (outcome, resend) = ended(&answer.body);
    let code = answer.body.find("output_ResponseCode").is_some();
    match &mut answer.body {
        Value::Object(members) if code => {
            members.push((Cow::Borrowed("~outcome"), Value::String(Cow::Borrowed(outcome.as_str()))));
            members.push((Cow::Borrowed("~resend"), Value::String(Cow::Borrowed(resend.as_str()))));
            None
        }
        _ => Some("output_ResponseCode"),
    }
}

/// Whether a member names something.
pub(crate) fn has(body: &Value<'_>, places: &str) -> bool {
    body.find(places).and_then(Value::text).and_then(Id::named).is_some()
}

/// What became of a transaction, by M-Pesa's word for it. A word that nobody knows is doubt.
pub(crate) fn became(status: &str) -> (Outcome, Resend) {
    let is = |words: &[&str]| words.iter().any(|word| status.trim().eq_ignore_ascii_case(word));
    match () {
        () if is(&["Completed"]) => (Outcome::Succeeded, Resend::No),
        () if is(&["Cancelled", "Expired", "Failed"]) => (Outcome::Failed, Resend::Safe),
        () if is(&["Pending"]) => (Outcome::Pending, Resend::Poll),
        () => (Outcome::Unknown, Resend::AfterQuery),
    }
}
