//! `POST /mpesa/c2b/v2/registerurl`: where C2B payments are announced.

use crate::{
    check::Check,
    daraja::{
        MARKET,
        diagnose::{FORBIDDEN, TESTERS},
        kinds::ResponseType,
    },
    endpoint::endpoint,
    json::{Members, Value, member},
    kind::{CallbackUrl, Code, ShortCode, choice},
    search,
};

choice!(
    /// The version of C2B. They are separate products: an app has the one or the other.
    pub enum Version {
        /// Phone numbers come masked.
        V2 = "v2", "/mpesa/c2b/v2/registerurl";
        /// Phone numbers come as SHA-256 hashes.
        V1 = "v1", "/mpesa/c2b/v1/registerurl";
    }
);

endpoint!(
    /// Tells M-Pesa where to announce payments that customers make to a short code by themselves.
    ///
    /// In production it works once: to change the URLs, delete them in the self-service portal first. In the
    /// sandbox it can be called any number of times.
    #[endpoint(
        "c2bRegister", POST "/mpesa/c2b/v2/registerurl",
        title = "C2B register URL", version = "v2, v1", evidence = "documented, captured",
        needs = [AccessToken], lost = Safe, also = warn_of_words,
    )]
    /// Whose payments, and where to.
    pub struct Params {
        /// The paybill or till.
        #[wire = "ShortCode"]
        pub short_code: ShortCode,
        /// What becomes of a payment if your validation cannot be reached in about eight seconds: `"completed"` or
        /// `"cancelled"`.
        #[wire = "ResponseType"]
        pub response_type: ResponseType,
        /// Where payments are announced once they are made. Safaricom wants no words such as `mpesa`, `safaricom`,
        /// `exe`, `cmd`, `sql` or `query` in it, in any case: it is sent with a warning.
        #[wire = "ConfirmationURL"]
        pub confirmation_url: CallbackUrl,
        /// Where payments are announced for you to accept or reject; used only if Safaricom turned external
        /// validation on, and needed all the same. The same words are unwanted.
        #[wire = "ValidationURL"]
        pub validation_url: CallbackUrl,
        /// `"v2"`, which it is if left out, or `"v1"`: the product that your app has.
        #[wire = "~path"]
        pub version: Option<Version>,
    }

    /// The URLs are registered.
    pub struct Reply {
        /// The id of this request; empty in old replies.
        #[wire = "OriginatorCoversationID|OriginatorConversationID"]
        pub originator_conversation_id: Option<String>,
        /// The other id of this request, in old replies; empty there too.
        #[wire = "ConversationID"]
        pub conversation_id: Option<String>,
        /// Zeros: registered. Absent in old replies.
        #[wire = "ResponseCode"]
        pub response_code: Option<Code>,
        /// The same in words.
        #[wire = "ResponseDescription"]
        pub response_description: String,
    }
);

fn warn_of_words(body: &Members<'static>, check: &mut Check) {
    for (wire, name) in [("ConfirmationURL", "confirmationUrl"), ("ValidationURL", "validationUrl")] {
        let url = member(body, wire).and_then(Value::string);
        let url = url.unwrap_or_default().to_ascii_lowercase();
        let live = TESTERS.iter().filter(|_| check.production);
        if let Some(word) = FORBIDDEN.iter().chain(live).find(|word| search::holds(&url, word)) {
            let message = ["should not hold ", word].concat();
            check.at(name, |check| {
                check.warn(message, "Safaricom does not want it in a URL, and may answer 400.003.02")
            });
        }
    }
}
