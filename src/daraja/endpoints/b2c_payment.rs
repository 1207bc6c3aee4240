//! `POST /mpesa/b2c/v3/paymentrequest`: pays a customer.
//!
//! ```
//! use mpesa_core::{
//!     answer::Resend,
//!     chrono::DateTime,
//!     context::Context,
//!     daraja::{conversation_id::originator_conversation_id, endpoints::b2c_payment},
//!     environment::Environment,
//!     http::HttpResponse,
//!     kind::{AdvisedText, CallbackUrl, Msisdn, Shillings, ShortCode, Text},
//!     secret::Secret,
//! };
//!
//! // From twelve random bytes. Store it before anything is sent.
//! let id = originator_conversation_id([7; 12]);
//! let payment = b2c_payment::Params {
//!     originator_conversation_id: AdvisedText::new(&id).unwrap(),
//!     command_id: b2c_payment::CommandId::BusinessPayment,
//!     amount: Shillings::new(100).unwrap(),
//!     short_code: ShortCode::new("600992").unwrap(),
//!     phone_number: Msisdn::new("0705912645").unwrap(),
//!     remarks: Text::new("Refund of INV-7").unwrap(),
//!     occasion: None,
//!     occasion_name: None,
//!     result_url: CallbackUrl::new("https://shop.example/callbacks/7f3a9c/result").unwrap(),
//!     timeout_url: CallbackUrl::new("https://shop.example/callbacks/7f3a9c/timeout").unwrap(),
//! };
//! let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
//! let credential = format!("{}==", "A".repeat(342)); // of `credential::EncryptionKey`
//! let context = Context::new(Environment::Sandbox, now)
//!     .access_token(Secret::new("c9SQxWWhmdVRlyh0zh8gZDTkubVF"))
//!     .initiator(Secret::new("testapi"), Secret::new(credential));
//! assert!(payment.request(&context).unwrap().body.unwrap().contains(&id));
//!
//! // The answer is lost: the same request may be sent again, under the same id only.
//! let error = b2c_payment::Reply::read(&HttpResponse::new(504, "")).unwrap_err();
//! assert_eq!(error.resend, Resend::SameId);
//! ```

use crate::{
    daraja::{MARKET, kinds::OccasionName, replies::Accepted},
    endpoint::endpoint,
    kind::{AdvisedText, CallbackUrl, Msisdn, Shillings, ShortCode, Text, choice},
};

choice!(
    /// What a payment to a customer is for.
    pub enum CommandId {
        /// Wages. Older documents of Safaricom say that it also reaches phones that are not registered with M-Pesa.
        SalaryPayment = "SalaryPayment", "SalaryPayment";
        /// Any other payment, such as a refund or a loan.
        BusinessPayment = "BusinessPayment", "BusinessPayment";
        /// A prize: the message to the customer congratulates.
        PromotionPayment = "PromotionPayment", "PromotionPayment";
    }
);

endpoint!(
    /// Pays a customer from a B2C short code.
    ///
    /// The reply only says that the request was taken: how it ends comes as a callback of kind `result`. Where an
    /// answer is lost, send the same request again under the same `originatorConversationId`, and never under a new
    /// one. A payout cannot be reversed with the API.
    ///
    /// Where your go-live mail names version 1, call `b2cPaymentV1` rather than set `path`: that version knows no id.
    #[endpoint(
        "b2cPayment", POST "/mpesa/b2c/v3/paymentrequest",
        title = "B2C payment", version = "v3", evidence = "documented, captured",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = SameId, under = "originatorConversationId",
        adds = [
            ("InitiatorName", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
        ],
    )]
    /// Who is paid, how much, and from where.
    pub struct Params {
        /// Your id of this payment: it makes it safe to send again. Store it before you send. The portal says fewer
        /// than 20 characters, but has 25 in its own sample: longer ones are sent with a warning.
        #[wire = "OriginatorConversationID"]
        pub originator_conversation_id: AdvisedText<1, 19>,
        /// What it is for: `"SalaryPayment"` for wages, `"PromotionPayment"` for prizes, `"BusinessPayment"` for
        /// everything else.
        #[wire = "CommandID"]
        pub command_id: CommandId,
        /// Whole shillings, 10 to 250,000.
        #[wire = "Amount"]
        pub amount: Shillings<10, 250_000>,
        /// The B2C short code that pays.
        #[wire = "PartyA"]
        pub short_code: ShortCode,
        /// Who is paid: `0712345678`, `0112345678`, `+254712345678` or `254712345678`.
        #[wire = "PartyB"]
        pub phone_number: Msisdn,
        /// Why, 2 to 100 characters.
        #[wire = "Remarks"]
        pub remarks: Text<2, 100>,
        /// More about it, up to 100 characters.
        #[wire = "Occassion"]
        pub occasion: Option<Text<1, 100>>,
        /// How the member with `occasion` is spelled: `"Occassion"`, as the portal has it and as it is if left out, or
        /// `"Occasion"`, which the sandbox was seen to take too.
        #[wire = "~Occassion"]
        pub occasion_name: Option<OccasionName>,
        /// Where M-Pesa posts the result.
        #[wire = "ResultURL"]
        pub result_url: CallbackUrl,
        /// Where M-Pesa posts if the request waited too long in its queue.
        #[wire = "QueueTimeOutURL"]
        pub timeout_url: CallbackUrl,
    }

    pub use Accepted as Reply;
);
