//! `POST /imsi/v1/checkATI`: a customer's SIM, hashed, with its dates.

use crate::{
    daraja::MARKET,
    endpoint::endpoint,
    kind::{Code, Msisdn},
};

endpoint!(
    /// Tells which SIM a phone number has, as a hash, and when it was registered and last swapped: a check against
    /// fraud. A SIM that is not the one you know is a sign of a swap.
    ///
    /// It needs a commercial agreement with Safaricom. Each call costs KES 20.
    #[endpoint(
        "imsi", POST "/imsi/v1/checkATI",
        title = "IMSI", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe,
    )]
    /// Whose SIM.
    pub struct Params {
        /// The customer.
        #[wire = "customerNumber"]
        pub phone_number: Msisdn,
    }

    /// The SIM.
    pub struct Reply {
        /// The identity of the SIM, hashed: compare it with the one that you stored.
        #[wire = "imsi"]
        pub imsi: String,
        /// When the SIM was last swapped, as Safaricom writes it: `01-05-2022`, the day first.
        #[wire = "lastSwapDate"]
        pub last_swap_date: Option<String>,
        /// When the phone number was registered, in the same form.
        #[wire = "msisdnRegistrationDate"]
        pub registration_date: Option<String>,
        /// The customer.
        #[wire = "customerNumber"]
        pub phone_number: Option<String>,
        /// `"200"`.
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
