//! `POST /v1/c2b-register-url/register`: where C2B payments are announced.

use crate::{
    endpoint::endpoint,
    ethiopia::{MARKET, kinds::ShortCode},
    kind::{CallbackUrl, Code, Filled, choice},
};

choice!(
    /// What becomes of a payment when its validation cannot be reached.
    pub enum ResponseType {
        /// The payment is made.
        Completed = "completed", "Completed";
        /// The payment is cancelled: `Cancelled`, as the Go, PHP and Python SDKs spell it.
        Cancelled = "cancelled", "Cancelled";
        /// The payment is cancelled: `Canceled`, as the Node SDK spells it.
        Canceled = "canceled", "Canceled";
    }
);

endpoint!(
    /// Tells M-Pesa where to announce payments that customers make to a short code by themselves.
    ///
    /// The consumer key is in the URL of this request, as Safaricom Ethiopia wants it: do not log that URL. The access
    /// token goes along as the Node SDK of Safaricom Ethiopia has it; its Go SDK sends none.
    #[endpoint(
        "c2bRegister", POST "/v1/c2b-register-url/register",
        title = "C2B register URL", version = "v1", evidence = "documented",
        needs = [AccessToken, ConsumerKey], lost = Safe,
        adds = [("?apikey", Key(ConsumerKey)), ("CommandID", Word("RegisterURL"))],
    )]
    /// Whose payments, and where to.
    pub struct Params {
        /// The paybill or till.
        #[wire = "ShortCode"]
        pub short_code: ShortCode,
        /// What becomes of a payment if your validation cannot be reached: `"completed"` or `"cancelled"`. The Node
        /// SDK of Safaricom Ethiopia spells the second one `"canceled"`, which is sent if you write it so.
        #[wire = "ResponseType"]
        pub response_type: ResponseType,
        /// Where payments are announced once they are made.
        #[wire = "ConfirmationURL"]
        pub confirmation_url: CallbackUrl,
        /// Where payments are announced before they are made.
        #[wire = "ValidationURL"]
        pub validation_url: CallbackUrl,
    }

    /// The URLs are registered.
    pub struct Reply {
        /// `"200"`: registered.
        #[wire = "header.responseCode|responseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "header.responseMessage|responseMessage"]
        pub response_message: Option<Filled>,
        /// Words for people.
        #[wire = "header.customerMessage|customerMessage"]
        pub customer_message: Option<Filled>,
        /// When, in M-Pesa's words.
        #[wire = "header.timestamp|timestamp"]
        pub timestamp: Option<Filled>,
    }
);
