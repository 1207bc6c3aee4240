//! Event 80049 of `POST /insight/SOAPIn`: asks a customer to pay.
//!
//! ```
//! use mpesa_core::{
//!     answer::Resend,
//!     chrono::DateTime,
//!     context::Context,
//!     drc::{
//!         endpoints::c2b_payment,
//!         kinds::{Currency, Destination, Line, Msisdn, ProviderCode, Sum},
//!     },
//!     environment::Environment,
//!     http::HttpResponse,
//!     money::Amount,
//!     secret::Secret,
//! };
//!
//! let payment = c2b_payment::Params {
//!     phone_number: Msisdn::new("0811 835 361").unwrap(),
//!     service_provider_code: ProviderCode::new("8337").unwrap(),
//!     currency: Currency::Cdf,
//!     amount: Sum::new(Amount::from_whole(1500)).unwrap(),
//!     local_time: None,
//!     third_party_reference: Line::new("INV-7").unwrap(),
//!     command_id: None,
//!     language: None,
//!     callback_url: Destination::new("https://shop.example/callbacks/7f3a9c").unwrap(),
//!     surname: Line::new("Ngoy & fils"),
//!     initials: Line::new("J"),
//! };
//! let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
//! let context = Context::new(Environment::Sandbox, now).session_id(Secret::new("744a986a")); // of `login`
//! let body = payment.request(&context).unwrap().body.unwrap();
//! assert!(body.contains("<value>Ngoy &amp; fils</value>"));
//!
//! // A gateway gave up: the customer may have been asked all the same.
//! let error = c2b_payment::Reply::read(&HttpResponse::new(504, "<html></html>")).unwrap_err();
//! assert_eq!(error.resend, Resend::AfterQuery);
//! ```

use crate::{
    drc::{
        MARKET,
        kinds::{Currency, Destination, Language, Line, Msisdn, ProviderCode, Sum, WallClock, kinshasa},
        replies::{self, Accepted},
    },
    endpoint::endpoint,
};

endpoint!(
    /// Asks a customer to pay: a prompt for the M-Pesa PIN appears on the phone.
    ///
    /// The reply only says that the request was taken: how it ends comes as a callback of kind `transaction`. Never send
    /// it again because an answer was lost. The gateway has no query whose answer is known: wait for the callback, or
    /// look for your reference in Vodacom's portal.
    #[endpoint(
        "c2bPayment", POST ":8091/insight/SOAPIn",
        title = "C2B, event 80049", version = "SOAP 1.1", evidence = "public implementations",
        needs = [SessionId], lost = AfterQuery,
        adds = [
            ("Date", Computed(kinshasa)),
            ("CommandId", Default("InitTrans_oneForallC2B")),
            ("Language", Default("EN")),
            ("Surname", Default("Surname")),
            ("Initials", Default("Initials")),
        ],
        settle = replies::accepted,
    )]
    /// Who pays what, and to whom.
    pub struct Params {
        /// The customer's number: `0811835361`, `+243811835361`, `00243811835361` or `243811835361`.
        #[wire = "CustomerMSISDN"]
        pub phone_number: Msisdn,
        /// Your code: 3 to 10 digits, such as `8337`.
        #[wire = "ServiceProviderCode"]
        pub service_provider_code: ProviderCode,
        /// `"CDF"`, Congolese francs, or `"USD"`. One dollar is thousands of francs, so there is no default.
        #[wire = "Currency"]
        pub currency: Currency,
        /// In that currency: more than nothing, with at most two decimals. The limits are not published.
        #[wire = "Amount"]
        pub amount: Sum,
        /// What the clock shows, as `2020-07-27T18:27:53` or `20200727182753`. If left out it is the time in Kinshasa, one
        /// hour ahead of UTC. DR Congo has another time zone, Lubumbashi's, and which one the gateway means is not
        /// published.
        #[wire = "Date"]
        pub local_time: Option<WallClock>,
        /// Your id of this payment, which no other has: 1 to 100 characters. It comes back in the callback: store it
        /// before anything is sent.
        #[wire = "ThirdPartyReference"]
        pub third_party_reference: Line<100>,
        /// `InitTrans_oneForallC2B` if left out. Vodacom may have given you another.
        #[wire = "CommandId"]
        pub command_id: Option<Line<100>>,
        /// In which language the customer is written to; `"EN"` if left out, as the public samples have it.
        #[wire = "Language"]
        pub language: Option<Language>,
        /// Where the result is posted: `https://` and reachable from the internet in production. Use a path that nobody
        /// can guess, since callbacks are not signed. `mailto:` and an e-mail address have it mailed instead.
        #[wire = "CallBackDestination"]
        pub callback_url: Destination,
        /// The customer's surname: 1 to 100 characters. If left out the word `Surname` is sent, as in the public samples:
        /// a message without can make the gateway fail.
        #[wire = "Surname"]
        pub surname: Option<Line<100>>,
        /// The customer's initials: 1 to 100 characters. If left out the word `Initials` is sent, as in the public samples.
        #[wire = "Initials"]
        pub initials: Option<Line<100>>,
    }

    pub use Accepted as Reply;
);
