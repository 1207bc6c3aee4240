//! `POST c2bPayment/singleStage/`: asks a customer to pay.
//!
//! ```
//! use mpesa_core::{
//!     answer::{Outcome, Resend},
//!     chrono::DateTime,
//!     context::Context,
//!     environment::Environment,
//!     http::HttpResponse,
//!     money::Amount,
//!     openapi::{
//!         TANZANIA,
//!         endpoints::c2b_payment,
//!         kinds::{ConversationId, PartyCode, PhoneNumber, Phrase, Sum},
//!     },
//!     secret::Secret,
//! };
//!
//! let payment = c2b_payment::Params {
//!     amount: Sum::new(Amount::from_whole(1000)).unwrap(),
//!     phone_number: PhoneNumber::new("0712 345 678", &TANZANIA).unwrap(),
//!     currency: None,
//!     service_provider_code: PartyCode::new("123456").unwrap(),
//!     transaction_reference: Phrase::new("INV7").unwrap(),
//!     third_party_conversation_id: ConversationId::new("asv02e5958774f7ba228d83d0d689761").unwrap(),
//!     description: Phrase::new("Shoes").unwrap(),
//! };
//! let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
//! // The session id, encrypted with the public key.
//! let token = format!("{}=", "A".repeat(683));
//! let context = Context::new(Environment::Sandbox, now).country(&TANZANIA).bearer_token(Secret::new(token));
//! let request = payment.request(&context).unwrap();
//! assert_eq!(request.url, "https://openapi.m-pesa.com/sandbox/ipg/v2/vodacomTZN/c2bPayment/singleStage/");
//!
//! // It was taken, and how it ends comes as a callback.
//! let answer = r#"{"output_ResponseCode":"INS-0","output_ConversationID":"d3502e5958774f7ba228d83d0d689761"}"#;
//! let reply = c2b_payment::Reply::read(&HttpResponse::new(201, answer)).unwrap();
//! assert_eq!((reply.outcome, reply.transaction_id), (Outcome::Pending, None));
//!
//! // Nobody knows whether the customer paid.
//! let timeout = r#"{"output_ResponseCode":"INS-9","output_ResponseDesc":"Request timeout"}"#;
//! let error = c2b_payment::Reply::read(&HttpResponse::new(408, timeout)).unwrap_err();
//! assert_eq!(error.resend, Resend::AfterQuery);
//! ```

use crate::{
    endpoint::endpoint,
    openapi::{
        MARKET, country, currency,
        kinds::{ConversationId, Currency, PartyCode, PhoneNumber, Phrase, Sum},
        replies::{self, Paid},
    },
};

endpoint!(
    /// Asks a customer to pay your organisation: a prompt for the M-Pesa PIN appears on the phone.
    ///
    /// The reply may say that it is done, or only that it was taken: which, is set for your application. Never send it
    /// again because an answer was lost: ask with `transactionStatus` first.
    #[endpoint(
        "c2bPayment", POST "/c2bPayment/singleStage/",
        title = "C2B single stage", version = "v2", evidence = "documented",
        needs = [BearerToken], lost = AfterQuery,
        adds = [("input_Country", Computed(country)), ("input_Currency", Computed(currency))],
        settle = replies::paid,
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

    pub use Paid as Reply;
);
