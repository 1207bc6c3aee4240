//! Replies that many of Daraja's endpoints share: `pub use Accepted as Reply;`.

/// Of calls that end with a callback.
macro_rules! Accepted {
    ($($head:tt)*) => {
        $crate::endpoint::endpoint!(
            $($head)*

            /// The request was taken, and nothing more: how it ends comes as a callback of kind `result`.
            pub struct Reply {
                /// Names this request in its callback: store it.
                #[wire = "ConversationID"]
                pub conversation_id: String,
                /// The other id of this request: yours, if you gave one.
                #[wire = "OriginatorConversationID"]
                pub originator_conversation_id: String,
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

/// Of Bill Manager.
macro_rules! Billed {
    ($($head:tt)*) => {
        $crate::endpoint::endpoint!(
            $($head)*

            /// It is done.
            pub struct Reply {
                /// `"200"`.
                #[wire = "rescode"]
                pub response_code: $crate::kind::Code,
                /// The same in a word: `"Success"`.
                #[wire = "resmsg"]
                pub response_message: Option<String>,
                /// The same in a sentence.
                #[wire = "Status_Message"]
                pub status_message: Option<String>,
            }
        );
    };
}
pub(crate) use Billed;
