//! Replies that several endpoints share: `pub use Accepted as Reply;`.

/// Of calls that end with a callback.
macro_rules! Accepted {
    ($($head:tt)*) => {
        $crate::endpoint::endpoint!(
            $($head)*

            /// The request was taken, and nothing more: how it ends comes later, at the URL that the request named.
            pub struct Reply {
                /// Names this request: store it.
                #[wire = "ConversationID"]
                pub conversation_id: Option<$crate::kind::Filled>,
                /// The other id of this request: yours, if you gave one.
                #[wire = "OriginatorConversationID"]
                pub originator_conversation_id: Option<$crate::kind::Filled>,
                /// `"0"`: accepted for processing.
                #[wire = "ResponseCode"]
                pub response_code: $crate::kind::Code,
                /// The same in words.
                #[wire = "ResponseDescription"]
                pub response_description: Option<String>,
            }
        );
    };
}
pub(crate) use Accepted;
