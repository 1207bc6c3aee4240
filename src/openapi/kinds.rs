//! Kinds that the calls of the OpenAPI share. What M-Pesa takes is from the portal's own patterns.

mod codes;
mod dates;
mod money;
mod phone;

pub use self::{
    codes::{
        ConversationId, MandateId, MsisdnToken, PartyCode, Phrase, QueryReference, ThirdPartyReference, TransactionId,
    },
    dates::{Day, DayOfMonth, Frequency},
    money::{Currency, Sum},
    phone::PhoneNumber,
};
pub(crate) use self::{
    codes::{is_party_code, is_phrase, is_queryable},
    phone::{digits, in_country, is_of_sandbox},
};
pub use crate::kind::Id;

/// Declares a kind whose value is a text, which `$read` finds in a caller's value.
macro_rules! text_kind {
    ($(#[doc = $doc:literal])* $name:ident $(<$max:ident>)?, $ts:literal, $read:expr) => {
        $(#[doc = $doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name$(<const $max: usize>)?(String);

        impl$(<const $max: usize>)? $name$(<$max>)? {
            /// Takes the text if M-Pesa does.
            pub fn new(text: &str) -> Option<Self> {
                use $crate::{check::Check, json::Value, kind::Kind};
                Self::parse(&Value::String(std::borrow::Cow::Borrowed(text)), &mut Check::default())
            }

            /// The text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl$(<const $max: usize>)? $crate::kind::Kind for $name$(<$max>)? {
            #[cfg(not(target_arch = "wasm32"))]
            fn ts() -> String {
                $ts.to_owned()
            }

            fn parse(value: &$crate::json::Value<'_>, check: &mut $crate::check::Check) -> Option<Self> {
                let read: fn(&$crate::json::Value<'_>, &mut $crate::check::Check) -> Option<String> = $read;
                read(value, check).map(Self)
            }

            fn wire(&self) -> $crate::json::Value<'static> {
                $crate::kind::Kind::wire(&self.0)
            }

            fn data(self) -> Option<$crate::data::Data<'static>> {
                $crate::kind::Kind::data(self.0)
            }
        }
    };
}
use text_kind;
