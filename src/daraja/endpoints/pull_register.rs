//! `POST /pulltransactions/v1/register`: turns `pullQuery` on for a short code.

use crate::{
    daraja::MARKET,
    endpoint::endpoint,
    kind::{CallbackUrl, Code, LocalMsisdn, ShortCode},
};

endpoint!(
    /// Turns `pullQuery` on for a short code: once, and for short codes of production.
    ///
    /// To send it again does no harm: the answer is that the short code is registered already.
    #[endpoint(
        "pullRegister", POST "/pulltransactions/v1/register",
        title = "Pull transactions: register", version = "v1", evidence = "documented, captured",
        needs = [AccessToken], lost = Safe,
        adds = [("RequestType", Word("Pull"))], accepts = ["1001"],
    )]
    /// Which short code.
    pub struct Params {
        /// The paybill or till.
        #[wire = "ShortCode"]
        pub short_code: ShortCode,
        /// The Safaricom phone number that the short code was registered with: the M-Pesa portal shows it among the
        /// short code's details.
        #[wire = "NominatedNumber"]
        pub nominated_number: LocalMsisdn,
        /// A URL of yours. The payments do not come there: `pullQuery` lists them.
        #[wire = "CallBackURL"]
        pub callback_url: CallbackUrl,
    }

    /// The short code is registered, now or already.
    pub struct Reply {
        /// `"1000"`: registered. `"1001"`: it was registered already.
        #[wire = "ResponseStatus|Response Status"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "ResponseDescription|Response Description"]
        pub response_description: Option<String>,
        /// The short code.
        #[wire = "ShortCode"]
        pub short_code: Option<String>,
        /// The id of this request.
        #[wire = "ResponseRefID"]
        pub request_id: Option<String>,
    }
);
