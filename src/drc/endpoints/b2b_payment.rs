//! `POST /insight/B2B`: pays a business.

use crate::{
    drc::{
        MARKET,
        kinds::{Currency, Destination, Language, Line, Msisdn, ProviderCode, Sum, WallClock, kinshasa},
        replies::{self, Accepted},
    },
    endpoint::endpoint,
    secret::Secret,
};

endpoint!(
    /// Pays a business, by an agent.
    ///
    /// All that is known of this interface is from mocks that others wrote, its port not even from those. Where Vodacom
    /// gives you another address, set `baseUrl` and `path` of the context.
    ///
    /// The reply only says that the request was taken: how it ends comes as a callback of kind `b2b`. Never send it again
    /// because an answer was lost. A duplicate is refused as such, and says nothing of what became of the first.
    #[endpoint(
        "b2bPayment", POST ":8091/insight/B2B",
        title = "B2B payment", version = "XML", evidence = "mocks only",
        needs = [], lost = AfterQuery,
        adds = [
            ("Command", Word("OnlineB2B")),
            ("TransactionDateTime", Computed(kinshasa)),
            ("Language", Default("EN")),
        ],
        private = true, settle = replies::accepted,
    )]
    /// Who pays what, and to whom.
    pub struct Params {
        /// The session that `b2bLogin` gave.
        #[wire = "SessionID"]
        pub session_id: Secret,
        /// The code of the business: 3 to 10 digits.
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
        #[wire = "TransactionDateTime"]
        pub local_time: Option<WallClock>,
        /// Your id of this payment, which no other has: 1 to 100 characters. It comes back in the callback: store it
        /// before anything is sent.
        #[wire = "ThirdPartyReference"]
        pub third_party_reference: Line<100>,
        /// The command that Vodacom gave you: 1 to 100 characters.
        #[wire = "CommandID"]
        pub command_id: Line<100>,
        /// The agent's number: `0811835361`, `+243811835361`, `00243811835361` or `243811835361`.
        #[wire = "AgentMSISDN"]
        pub agent_phone_number: Msisdn,
        /// In which language the agent is written to; `"EN"` if left out.
        #[wire = "Language"]
        pub language: Option<Language>,
        /// The agent's name: 1 to 100 characters.
        #[wire = "AgentName"]
        pub agent_name: Line<100>,
        /// Where the result is posted: `https://` and reachable from the internet in production. Use a path that nobody
        /// can guess, since callbacks are not signed. `mailto:` and an e-mail address have it mailed instead.
        #[wire = "CallBackDestination"]
        pub callback_url: Destination,
    }

    pub use Accepted as Reply;
);
