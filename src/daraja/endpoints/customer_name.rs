//! `POST /mpesa/b2c/hakikisha/v1/hakikisha`: who a phone number belongs to. Called B2C Hakikisha.

use std::borrow::Cow;

use crate::{
    context::Context,
    daraja::MARKET,
    endpoint::endpoint,
    json::{Members, Value},
    kind::{Code, Msisdn, ShortCode, Text},
};

endpoint!(
    /// Asks who a phone number belongs to, so that you can check the name before you pay out. It answers at once.
    ///
    /// The names come masked: the first one clear, of the others the first letter, such as `M******`.
    #[endpoint(
        "customerName", POST "/mpesa/b2c/hakikisha/v1/hakikisha",
        title = "B2C Hakikisha", version = "v1", evidence = "documented, one source",
        needs = [AccessToken], lost = Safe, finish = stamp,
    )]
    /// Whose name, and who asks.
    pub struct Params {
        /// Your id of this question, up to 100 characters, such as a UUID: it comes back in the reply.
        #[wire = "header.requestID"]
        pub request_id: Text<1, 100>,
        /// The phone number that is asked about.
        #[wire = "body.msisdn"]
        pub phone_number: Msisdn,
        /// Your B2C short code.
        #[wire = "body.shortcode"]
        pub short_code: ShortCode,
    }

    /// Who it belongs to.
    pub struct Reply {
        /// The first name.
        #[wire = "body.firstName"]
        pub first_name: String,
        /// The middle name, masked.
        #[wire = "body.middleName"]
        pub middle_name: Option<String>,
        /// The last name, masked.
        #[wire = "body.lastName"]
        pub last_name: Option<String>,
        /// `"200"`.
        #[wire = "header.status"]
        pub response_code: Code,
        /// The same in a word: `"Success"`.
        #[wire = "header.message"]
        pub response_message: Option<String>,
        /// Your id of the question.
        #[wire = "header.requestID"]
        pub request_id: Option<String>,
        /// When it was answered, as M-Pesa writes it: seconds since 1970, or digits such as `20250603074239`.
        #[wire = "header.timestamp"]
        pub answered_at: Option<String>,
    }
);

/// Adds the time, in seconds since 1970.
fn stamp(body: &mut Members<'static>, context: &Context) {
    let seconds = context.now.timestamp().to_string();
    body.push((Cow::Borrowed("header.timestamp"), Value::String(Cow::Owned(seconds))));
}
