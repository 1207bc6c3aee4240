//! `POST /registration/lookup/v1/checkATI`: since when a customer is on the network.

use crate::{
    daraja::MARKET,
    endpoint::endpoint,
    kind::{Code, Msisdn},
};

endpoint!(
    /// Tells since when a phone number is registered: a check against fraud.
    ///
    /// It needs a commercial agreement with Safaricom. The sandbox was only seen to refuse with the code `404`, for
    /// "Not found". No successful answer was ever published, so its fields are those that libraries name; what else it
    /// holds is in `extras`.
    #[endpoint(
        "ageOnNetwork", POST "/registration/lookup/v1/checkATI",
        title = "Age on network", version = "v1", evidence = "captured refusal; reply from libraries only",
        needs = [AccessToken], lost = Safe,
    )]
    /// Whose age.
    pub struct Params {
        /// The customer.
        #[wire = "customerNumber"]
        pub phone_number: Msisdn,
    }

    /// The age.
    pub struct Reply {
        /// Since when the phone number is registered, as Safaricom writes it.
        #[wire = "msisdnRegistrationDate"]
        pub registration_date: Option<String>,
        /// The customer.
        #[wire = "customerNumber"]
        pub phone_number: Option<String>,
        /// `"200"` or `"0"`.
        #[wire = "responseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "responseDesc"]
        pub response_description: Option<String>,
        /// The id of this request.
        #[wire = "requestRefID"]
        pub request_id: Option<String>,
    }
);
