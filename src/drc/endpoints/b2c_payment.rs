//! Event 12001 of `POST /iPG/B2C`: pays a customer.

use crate::{
    drc::{
        MARKET,
        kinds::{Currency, Destination, Language, Line, Msisdn, ProviderCode, Sum, WallClock, kinshasa},
        replies::{self, Accepted},
    },
    endpoint::endpoint,
};

endpoint!(
    /// Pays a customer.
    ///
    /// The reply only says that the request was taken: how it ends comes as a callback of kind `transaction`. Never send
    /// it again because an answer was lost: whether the gateway knows a reference for a repeated one is not published. It
    /// has no query whose answer is known: wait for the callback, or look for your reference in Vodacom's portal.
    #[endpoint(
        "b2cPayment", POST ":8094/iPG/B2C",
        title = "B2C, event 12001", version = "SOAP 1.1", evidence = "public implementations",
        needs = [SessionId], lost = AfterQuery,
        adds = [
            ("ServiceProviderName", Default("ONE4ALL")),
            ("TransactionDateTime", Computed(kinshasa)),
            ("Language", Default("EN")),
            ("CommandID", Default("InitTrans_one4allb2c")),
        ],
        settle = replies::accepted,
    )]
    /// Who is paid what, and by whom.
    pub struct Params {
        /// `ONE4ALL` if left out. Vodacom may have given you another.
        #[wire = "ServiceProviderName"]
        pub service_provider_name: Option<Line<100>>,
        /// The customer's number: `0811835361`, `+243811835361`, `00243811835361` or `243811835361`.
        #[wire = "CustomerMSISDN"]
        pub phone_number: Msisdn,
        /// `"CDF"`, Congolese francs, or `"USD"`. One dollar is thousands of francs, so there is no default.
        #[wire = "Currency"]
        pub currency: Currency,
        /// In that currency: more than nothing, with at most two decimals. The limits are not published.
        #[wire = "Amount"]
        pub amount: Sum,
        /// What the clock shows, as `2020-07-27T18:27:53` or `20200727182753`. If left out it is the time in Kinshasa, one
        /// hour ahead of UTC. DR Congo has another time zone, Lubumbashi's, and which one the gateway means is not
        /// published.
        #[wire = "TransactionDateTime"]
        pub local_time: Option<WallClock>,
        /// The short code that pays: 3 to 10 digits, such as `15058`.
        #[wire = "Shortcode"]
        pub short_code: ProviderCode,
        /// In which language the customer is written to; `"EN"` if left out, as the public samples have it.
        #[wire = "Language"]
        pub language: Option<Language>,
        /// Your id of this payment, which no other has: 1 to 100 characters. It comes back in the callback: store it
        /// before anything is sent.
        #[wire = "ThirdPartyReference"]
        pub third_party_reference: Line<100>,
        /// Where the result is posted: `https://` and reachable from the internet in production. Use a path that nobody
        /// can guess, since callbacks are not signed. `mailto:` and an e-mail address have it mailed instead.
        #[wire = "CallBackDestination"]
        pub callback_url: Destination,
        /// `InitTrans_one4allb2c` if left out. Vodacom may have given you another.
        #[wire = "CommandID"]
        pub command_id: Option<Line<100>>,
    }

    pub use Accepted as Reply;
);
