//! What replies of payments share.

use std::borrow::Cow;

use crate::{
    answer::{Outcome, Resend},
    endpoint::Answer,
    json::{Members, Value},
};

/// Of calls that move money: `pub use Accepted as Reply;`, with `settle = replies::accepted`.
macro_rules! Accepted {
    ($($head:tt)*) => {
        $crate::endpoint::endpoint!(
            $($head)*

            /// The request was taken: nothing is paid yet.
            pub struct Reply {
                /// `"pending"`: a callback says how it ends.
                #[wire = "~outcome"]
                pub outcome: $crate::answer::Outcome,
                /// `"poll"`: it is under way.
                #[wire = "~resend"]
                pub resend: $crate::answer::Resend,
                /// `"0"`: taken.
                #[wire = "response.ResponseCode"]
                pub response_code: $crate::kind::Code,
                /// The same in words, where the gateway has any.
                #[wire = "response.ResponseDesc|response.ResponseDescription"]
                pub response_description: Option<$crate::kind::Filled>,
                /// The gateway's reference of this payment, which the callback has too.
                #[wire = "response.InsightReference|response.Insight_txid|response.InsightTxID"]
                pub insight_reference: Option<$crate::drc::kinds::Id>,
                /// Your reference, as the gateway repeats it.
                #[wire = "response.ThirdPartyReference|request.ThirdPartyReference"]
                pub third_party_reference: Option<$crate::drc::kinds::Id>,
                /// The gateway's id of the message: quote it to Vodacom. It names no transaction.
                #[wire = "eventInfo.transactionID"]
                pub request_id: Option<$crate::drc::kinds::Id>,
            }
        );
    };
}
pub(crate) use Accepted;

/// Adds outcome and resend to a body that is no refusal, and leaves out what the caller said and knows.
pub(super) fn accepted(answer: &mut Answer<'_>) -> Option<&'static str> {
    if answer.refusal.is_some() {
        return None;
    }
    let taken = answer.body.find("response.ResponseCode").is_some();
    let Value::Object(members) = &mut answer.body else {
        return Some("response.ResponseCode");
    };
    keep(members, "request", &["ThirdPartyReference"]);
    keep(members, "eventInfo", &["transactionID"]);
    members.retain(|(name, _)| name != "EventID");
    let word = |text| Value::String(Cow::Borrowed(text));
    members.push((Cow::Borrowed("~outcome"), word(Outcome::Pending.as_str())));
    members.push((Cow::Borrowed("~resend"), word(Resend::Poll.as_str())));
    (!taken).then_some("response.ResponseCode")
}

fn keep(members: &mut Members<'_>, part: &str, names: &[&str]) {
    for (_, value) in members.iter_mut().filter(|(name, _)| name == part) {
        if let Value::Object(inner) = value {
            inner.retain(|(name, _)| names.contains(&&**name));
        }
    }
}
