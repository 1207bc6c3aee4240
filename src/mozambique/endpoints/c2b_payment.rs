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
//!     mozambique::{
//!         endpoints::c2b_payment,
//!         kinds::{Meticais, Msisdn, ProviderCode, Reference},
//!     },
//!     secret::Secret,
//! };
//!
//! let payment = c2b_payment::Params {
//!     amount: Meticais::new(Amount::from_whole(10)).unwrap(),
//!     phone_number: Msisdn::new("84 333 0333").unwrap(),
//!     service_provider_code: ProviderCode::new("171717").unwrap(),
//!     transaction_reference: Reference::new("T12344C").unwrap(),
//!     third_party_reference: Reference::new("11114").unwrap(),
//! };
//! let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
//! let token = format!("{}=", "A".repeat(683)); // of `bearer::PublicKey`
//! let context = Context::new(Environment::Sandbox, now).bearer_token(Secret::new(token));
//! let request = payment.request(&context).unwrap();
//! assert_eq!(request.url, "https://api.sandbox.vm.co.mz:18352/ipg/v1x/c2bPayment/singleStage/");
//!
//! // Taken is not paid: without a transaction it is pending.
//! let answer = r#"{"output_ConversationID":"18ffa4cc","output_ResponseCode":"INS-0","output_ThirdPartyReference":"11114"}"#;
//! let reply = c2b_payment::Reply::read(&HttpResponse::new(201, answer)).unwrap();
//! assert_eq!((reply.outcome, reply.resend), (Outcome::Pending, Resend::Poll));
//! ```

use crate::{
    endpoint::endpoint,
    mozambique::{
        MARKET,
        kinds::{Meticais, Msisdn, ProviderCode, Reference},
        replies::{self, Moved},
    },
};

endpoint!(
    /// Asks a customer to pay: a prompt for the M-Pesa PIN appears on the phone, and the answer comes when the customer
    /// has paid.
    ///
    /// If the account is asynchronous the answer comes at once, with `outcome` pending, and a callback says how it ended.
    /// Never send it again because an answer was lost: ask with `transactionStatus` first.
    #[endpoint(
        "c2bPayment", POST ":18352/c2bPayment/singleStage/",
        title = "C2B payment, single stage", version = "v1x", evidence = "documented",
        needs = [BearerToken], lost = AfterQuery, settle = replies::moved,
    )]
    /// Who pays what, and to whom.
    pub struct Params {
        /// In meticais: at least 1, with at most two decimals. It is sent as a string; some libraries send a number, which
        /// `numberFormat` of the context chooses.
        #[wire = "input_Amount"]
        pub amount: Meticais,
        /// The customer's number, which must be Vodacom's (84 or 85): `843330333`, `+258843330333`, `00258843330333` or
        /// `258843330333`.
        #[wire = "input_CustomerMSISDN"]
        pub phone_number: Msisdn,
        /// Your code: 5 or 6 digits; in the sandbox `171717`.
        #[wire = "input_ServiceProviderCode"]
        pub service_provider_code: ProviderCode,
        /// What is paid for, such as the number of an invoice: 1 to 20 letters, digits and underscores.
        #[wire = "input_TransactionReference"]
        pub transaction_reference: Reference<20>,
        /// Your id of this request, which no other request has: 1 to 20 letters, digits and underscores. Store it before
        /// anything is sent: by it `transactionStatus` finds a payment whose answer was lost.
        #[wire = "input_ThirdPartyReference"]
        pub third_party_reference: Reference<20>,
    }

    pub use Moved as Reply;
);
