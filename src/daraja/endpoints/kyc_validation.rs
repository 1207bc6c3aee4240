//! `POST /v1/KYC-validation/validateID`: whether a phone number belongs to the holder of an identity document.

use crate::{
    daraja::MARKET,
    endpoint::{Answer, endpoint},
    json::Value,
    kind::{Code, Kind, Msisdn, ShortCode, Text, choice},
};

choice!(
    /// The kind of an identity document.
    pub enum IdType {
        /// A national id.
        NationalId = "nationalId", "01";
        /// A military id.
        MilitaryId = "militaryId", "02";
        /// A passport.
        Passport = "passport", "05";
    }
);

endpoint!(
    /// Tells whether a phone number is registered to the holder of an identity document.
    ///
    /// It needs a commercial agreement with Safaricom. It is known from other libraries only.
    #[endpoint(
        "kycValidation", POST "/v1/KYC-validation/validateID",
        title = "Mobile number validation (KYC)", version = "v1", evidence = "from libraries only",
        needs = [AccessToken], lost = Safe,
        accepts = ["4000", "4001"], settle = settle,
    )]
    /// Who is asked about.
    pub struct Params {
        /// Your id of this request, up to 100 characters, such as a UUID.
        #[wire = "requestRefID"]
        pub request_id: Text<1, 100>,
        /// Your paybill or till.
        #[wire = "shortCode"]
        pub short_code: ShortCode,
        /// The customer.
        #[wire = "msisdn"]
        pub phone_number: Msisdn,
        /// The kind of document: `"nationalId"`, `"militaryId"` or `"passport"`.
        #[wire = "idType"]
        pub id_type: IdType,
        /// The number of the document, up to 100 characters.
        #[wire = "idNumber"]
        pub id_number: Text<1, 100>,
    }

    /// Whether they belong together.
    pub struct Reply {
        /// Whether the phone number is registered to the holder of the document.
        #[wire = "status"]
        pub matches: bool,
        /// `"4000"`, or `"4001"` for no match. Libraries disagree whether `"4000"` can be no match too: only `matches`
        /// tells.
        #[wire = "responseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "responseMessage"]
        pub response_message: Option<String>,
        /// The id of this answer.
        #[wire = "responseRefID"]
        pub request_id: Option<String>,
    }
);

/// An answer that contradicts itself proves nobody's identity.
fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    let code = answer.body.find("responseCode").and_then(Value::text).map(str::trim_ascii);
    let matches = answer.body.find("status").and_then(bool::read);
    (code == Some("4001") && matches == Some(true)).then_some("status")
}
