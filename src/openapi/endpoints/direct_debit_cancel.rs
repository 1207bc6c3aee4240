//! `PUT directDebitCancel/`: ends a mandate.

use crate::{
    endpoint::Answer,
    kind::Filled,
    openapi::{
        MARKET, country, direct_debit,
        kinds::{ConversationId, Id, MandateId, MsisdnToken, PartyCode, PhoneNumber, ThirdPartyReference},
        replies::{self, call},
    },
};

call!(
    /// Ends a mandate. If the answer was lost, `directDebitQuery` says whether the mandate is still there.
    #[endpoint(
        "directDebitCancel", PUT "/directDebitCancel/",
        title = "Cancel direct debit", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = AfterQuery,
        adds = [("input_Country", Computed(country))],
        also = direct_debit::has_customer, settle = settle,
    )]
    /// Which mandate.
    pub struct Params {
        /// Whose mandate; or else `msisdnToken`. In the local form of the market, or with its calling code.
        #[wire = "input_CustomerMSISDN"]
        pub phone_number: Option<PhoneNumber>,
        /// M-Pesa's word for that phone number, as it was received. If both are given, they must belong together.
        #[wire = "input_MsisdnToken"]
        pub msisdn_token: Option<MsisdnToken>,
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

    /// The mandate is ended, or is to be: see `outcome`.
    pub struct Reply {
        /// The reference of the mandate.
        #[wire = "output_TransactionReference"]
        pub transaction_reference: Option<Id>,
        /// M-Pesa's word for the customer's phone number: keep it as it is, to name the customer by.
        #[wire = "output_MsisdnToken"]
        pub msisdn_token: Option<Filled>,
    }
);

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    replies::done_with(answer, &["output_TransactionReference", "output_MsisdnToken"])
}
