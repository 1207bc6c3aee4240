//! `POST c2bPayment/multiStage/`: asks a customer to pay, to be confirmed later.

use crate::{
    endpoint::Answer,
    openapi::{
        MARKET, country, currency,
        kinds::{ConversationId, Currency, Id, PartyCode, PhoneNumber, Phrase, Sum},
        replies::{self, call},
    },
};

call!(
    /// Asks a customer to pay, in two steps: `updateTransactionStatus` commits the payment, or calls it off.
    ///
    /// The portal names it and does not describe it: path and parameters are those of other libraries. Try it in the sandbox
    /// of your market first. However it is answered, nothing is paid yet.
    #[endpoint(
        "c2bPaymentTwoStep", POST "/c2bPayment/multiStage/",
        title = "C2B two-stage", version = "3.1", evidence = "secondary",
        needs = [BearerToken], lost = AfterQuery,
        adds = [
            ("input_Country", Computed(country)),
            ("input_Currency", Computed(currency)),
            ("input_APIVersion", Word("3.1")),
        ],
        settle = settle,
    )]
    /// What the customer is asked to pay.
    pub struct Params {
        /// How much, in `currency`: at most two decimals.
        #[wire = "input_Amount"]
        pub amount: Sum,
        /// Who pays. In the local form of the market, or with its calling code.
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
        /// What is bought: up to 256 letters, digits, blanks, `_` and `+`. No comma.
        #[wire = "input_PurchasedItemsDesc"]
        pub description: Phrase<256>,
    }

    /// The first step was taken: nothing is paid yet, so that `outcome` is always `"pending"`.
    pub struct Reply {
        /// M-Pesa's id of the transaction, which `updateTransactionStatus` takes.
        #[wire = "output_TransactionID"]
        pub transaction_id: Option<Id>,
    }
);

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    replies::end_with(answer, replies::TAKEN)
}
