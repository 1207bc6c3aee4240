//! What the replies of the OpenAPI have in common.

use std::borrow::Cow;

use super::kinds::Id;
use crate::{
    answer::{Outcome, Resend},
    endpoint::Answer,
    json::Value,
};

/// Declares an endpoint whose reply has what all have, and fields of its own.
macro_rules! call {
    (
        $(#[doc = $doc:literal])*
        #[endpoint($($row:tt)*)]
        $(#[doc = $params_doc:literal])*
        pub struct Params { $($params:tt)* }

        $(#[doc = $reply_doc:literal])*
        pub struct Reply { $($own:tt)* }
    ) => {
        $crate::endpoint::endpoint!(
            $(#[doc = $doc])*
            #[endpoint($($row)*)]
            $(#[doc = $params_doc])*
            pub struct Params { $($params)* }

            $(#[doc = $reply_doc])*
            pub struct Reply {
                /// `"succeeded"`: it was carried out. `"pending"`: it was taken, and how it ends comes as a callback.
                #[wire = "~outcome"]
                pub outcome: $crate::answer::Outcome,
                /// Whether it may be sent again.
                #[wire = "~resend"]
                pub resend: $crate::answer::Resend,
                /// `"INS-0"`: it was carried out, or taken to be carried out.
                #[wire = "output_ResponseCode"]
                pub response_code: $crate::kind::Code,
                /// The same in words.
                #[wire = "output_ResponseDesc"]
                pub response_description: Option<$crate::kind::Filled>,
                /// M-Pesa's id of this request, which its callback repeats as `originalConversationId`: store it.
                #[wire = "output_ConversationID"]
                pub conversation_id: Option<$crate::openapi::kinds::Id>,
                /// Your id of this request.
                #[wire = "output_ThirdPartyConversationID"]
                pub third_party_conversation_id: Option<$crate::openapi::kinds::Id>,
                $($own)*
            }
        );
    };
}
pub(crate) use call;

/// Of what moves money: a transaction id says that it did.
macro_rules! Paid {
    ($($head:tt)*) => {
        $crate::openapi::replies::call!(
            $($head)*

            /// It was carried out, or only taken: see `outcome`.
            pub struct Reply {
                /// M-Pesa's id of the transaction: opaque, in either case. Absent where the request was only taken.
                #[wire = "output_TransactionID"]
                pub transaction_id: Option<$crate::openapi::kinds::Id>,
            }
        );
    };
}
pub(crate) use Paid;

/// Done where one of these members says so, else taken to be done.
pub(super) fn done_with(answer: &mut Answer<'_>, members: &[&str]) -> Option<&'static str> {
    let says = |name: &&str| answer.body.get(name).and_then(Value::text).and_then(Id::named).is_some();
    let end = if members.iter().any(says) { (Outcome::Succeeded, Resend::No) } else { TAKEN };
    end_with(answer, end)
}

/// What was taken, and how it ends comes as a callback.
pub(super) const TAKEN: (Outcome, Resend) = (Outcome::Pending, Resend::Poll);

/// Says how it ended, unless it was refused.
pub(super) fn end_with(answer: &mut Answer<'_>, (outcome, resend): (Outcome, Resend)) -> Option<&'static str> {
    if answer.refusal.is_some() {
        return None;
    }
    if answer.body.find("output_ResponseCode").is_none() {
        return Some("output_ResponseCode");
    }
    if let Value::Object(members) = &mut answer.body {
        members.push((Cow::Borrowed("~outcome"), Value::String(Cow::Borrowed(outcome.as_str()))));
        members.push((Cow::Borrowed("~resend"), Value::String(Cow::Borrowed(resend.as_str()))));
    }
    None
}

pub(super) fn paid(answer: &mut Answer<'_>) -> Option<&'static str> {
    done_with(answer, &["output_TransactionID"])
}
