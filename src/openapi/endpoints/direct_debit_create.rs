//! `POST directDebitCreation/`: a mandate to debit a customer.

use crate::{
    endpoint::Answer,
    kind::Filled,
    openapi::{
        MARKET, country, direct_debit,
        kinds::{ConversationId, Day, DayOfMonth, Frequency, Id, PartyCode, PhoneNumber, ThirdPartyReference},
        replies::{self, call},
    },
};

call!(
    /// Asks a customer for a mandate, by which `directDebitPayment` can debit the customer from then on.
    ///
    /// Never send it again because an answer was lost: ask with `directDebitQuery` first.
    #[endpoint(
        "directDebitCreate", POST "/directDebitCreation/",
        title = "Create direct debit", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = AfterQuery,
        adds = [("input_Country", Computed(country))],
        also = direct_debit::has_days, settle = settle,
    )]
    /// The mandate.
    pub struct Params {
        /// Who pays. In the local form of the market, or with its calling code.
        #[wire = "input_CustomerMSISDN"]
        pub phone_number: PhoneNumber,
        /// Your organisation: 4 to 12 letters and digits. In the sandbox `000000`.
        #[wire = "input_ServiceProviderCode"]
        pub service_provider_code: PartyCode,
        /// Your reference of the mandate, which the other calls name it by: up to 32 letters and digits.
        #[wire = "input_ThirdPartyReference"]
        pub third_party_reference: ThirdPartyReference,
        /// Your id of this request, new for each: up to 40 letters, digits, blanks, `_` and `+`. Beyond 32 letters and
        /// digits `transactionStatus` cannot find it, so such an id is sent with a warning.
        #[wire = "input_ThirdPartyConversationID"]
        pub third_party_conversation_id: ConversationId,
        /// Whether the customer agreed to the terms.
        #[wire = "input_AgreedTC"]
        pub agreed_to_terms: bool,
        /// How often it is paid. Left out, `firstPaymentDate`, `startDay` and `endDay` must be left out too.
        #[wire = "input_Frequency"]
        pub frequency: Option<Frequency>,
        /// The day from which on it is paid: `"2026-11-21"`. Needed where there is a frequency.
        #[wire = "input_FirstPaymentDate"]
        pub first_payment_date: Option<Day>,
        /// From which day of the month on it may be paid: 1 to 31. Only where it is paid monthly, quarterly, half-yearly
        /// or yearly.
        #[wire = "input_StartRangeOfDays"]
        pub start_day: Option<DayOfMonth>,
        /// Until which day of the month, under the same rule.
        #[wire = "input_EndRangeOfDays"]
        pub end_day: Option<DayOfMonth>,
        /// The day until which it is valid: `"2027-11-21"`.
        #[wire = "input_ExpiryDate"]
        pub expiry_date: Option<Day>,
    }

    /// The mandate is there, or was only asked for: see `outcome`.
    pub struct Reply {
        /// M-Pesa's number of the mandate.
        #[wire = "output_MandateID"]
        pub mandate_id: Option<Id>,
        /// M-Pesa's word for the customer's phone number: keep it as it is, to name the customer by.
        #[wire = "output_MsisdnToken"]
        pub msisdn_token: Option<Filled>,
        /// M-Pesa's reference of the mandate.
        #[wire = "output_TransactionReference"]
        pub transaction_reference: Option<Id>,
    }
);

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    replies::done_with(answer, &["output_MandateID", "output_MsisdnToken", "output_TransactionReference"])
}
