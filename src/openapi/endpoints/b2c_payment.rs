//! `POST b2cPayment/`: pays a customer.

use crate::{
    endpoint::endpoint,
    openapi::{
        MARKET, country, currency,
        kinds::{ConversationId, Currency, PartyCode, PhoneNumber, Phrase, Sum},
        replies::{self, Paid},
    },
};

endpoint!(
    /// Pays a customer from your organisation.
    ///
    /// The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
    /// again because an answer was lost: ask with `transactionStatus` first.
    #[endpoint(
        "b2cPayment", POST "/b2cPayment/",
        title = "B2C single stage", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = AfterQuery,
        adds = [("input_Country", Computed(country)), ("input_Currency", Computed(currency))],
        settle = replies::paid,
    )]
    /// What is paid, and to whom.
    pub struct Params {
        /// How much, in `currency`: at most two decimals.
        #[wire = "input_Amount"]
        pub amount: Sum,
        /// Who is paid. In the local form of the market, or with its calling code.
        #[wire = "input_CustomerMSISDN"]
        pub phone_number: PhoneNumber,
        /// The currency, if not the usual one of the market: in DR Congo `CDF` instead of `USD`.
        #[wire = "input_Currency"]
        pub currency: Option<Currency>,
        /// Your organisation: 4 to 12 letters and digits. In the sandbox `000000`.
        #[wire = "input_ServiceProviderCode"]
        pub service_provider_code: PartyCode,
        /// Your reference: up to 20 letters, digits, blanks, `_` and `+`.
        #[wire = "input_TransactionReference"]
        pub transaction_reference: Phrase<20>,
        /// Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
        /// digits `transactionStatus` cannot find it, so such an id is sent with a warning.
        #[wire = "input_ThirdPartyConversationID"]
        pub third_party_conversation_id: ConversationId,
        /// What it is for: up to 256 letters, digits, blanks, `_` and `+`. No comma.
        #[wire = "input_PaymentItemsDesc"]
        pub description: Phrase<256>,
    }

    pub use Paid as Reply;
);
