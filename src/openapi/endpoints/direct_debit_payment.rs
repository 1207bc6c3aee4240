//! `POST directDebitPayment/`: debits a customer by a mandate.

use crate::{
    endpoint::Answer,
    kind::Filled,
    openapi::{
        MARKET, country, currency, direct_debit,
        kinds::{
            ConversationId, Currency, Id, MandateId, MsisdnToken, PartyCode, PhoneNumber, Sum, ThirdPartyReference,
        },
        replies::{self, call},
    },
};

call!(
    /// Debits a customer who gave a mandate. The customer is not asked again.
    ///
    /// The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
    /// again because an answer was lost: ask with `transactionStatus` first.
    #[endpoint(
        "directDebitPayment", POST "/directDebitPayment/",
        title = "Direct debit payment", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = AfterQuery,
        adds = [("input_Country", Computed(country)), ("input_Currency", Computed(currency))],
        also = direct_debit::has_customer, settle = settle,
    )]
    /// What is paid, and by whom.
    pub struct Params {
        /// How much, in `currency`: at most two decimals.
        #[wire = "input_Amount"]
        pub amount: Sum,
        /// Who pays; or else `msisdnToken`. In the local form of the market, or with its calling code.
        #[wire = "input_CustomerMSISDN"]
        pub phone_number: Option<PhoneNumber>,
        /// M-Pesa's word for that phone number, as it was received. If both are given, they must belong together.
        #[wire = "input_MsisdnToken"]
        pub msisdn_token: Option<MsisdnToken>,
        /// The currency, if not the usual one of the market: in DR Congo `CDF` instead of `USD`.
        #[wire = "input_Currency"]
        pub currency: Option<Currency>,
        /// Your organisation: 4 to 12 letters and digits. In the sandbox `000000`.
        #[wire = "input_ServiceProviderCode"]
        pub service_provider_code: PartyCode,
        /// Your reference of the mandate: up to 32 letters and digits.
        #[wire = "input_ThirdPartyReference"]
        pub third_party_reference: ThirdPartyReference,
        /// Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
        /// digits `transactionStatus` cannot find it, so such an id is sent with a warning.
        #[wire = "input_ThirdPartyConversationID"]
        pub third_party_conversation_id: ConversationId,
        /// M-Pesa's number of the mandate.
        #[wire = "input_MandateID"]
        pub mandate_id: Option<MandateId>,
    }

    /// It was carried out, or only taken: see `outcome`.
    pub struct Reply {
        /// M-Pesa's id of the transaction; absent where the request was only taken. Older answers call it a reference.
        #[wire = "output_TransactionID|output_TransactionReference"]
        pub transaction_id: Option<Id>,
        /// M-Pesa's word for the customer's phone number: keep it as it is, to name the customer by.
        #[wire = "output_MsisdnToken"]
        pub msisdn_token: Option<Filled>,
    }
);

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    replies::done_with(answer, &["output_TransactionID", "output_TransactionReference"])
}
