//! `POST /mpesa/b2cvalidate/v2/paymentrequest`: pays a customer whose identity number must fit.

use crate::{
    daraja::{MARKET, endpoints::b2c_payment::CommandId, kinds::OccasionName, replies::Accepted},
    endpoint::endpoint,
    kind::{AdvisedText, CallbackUrl, Msisdn, Shillings, ShortCode, Text, choice},
};

choice!(
    /// What kind of document an identity number is of.
    pub enum IdType {
        /// A Kenyan national identity card.
        NationalId = "nationalId", "01";
    }
);

endpoint!(
    /// Pays a customer if the phone is registered under the given identity number.
    ///
    /// The portal does not document it: what is known comes from libraries and one business that uses it, so ask
    /// Safaricom whether your app has it. The reply only says that the request was taken: how it ends comes as a
    /// callback of kind `result`. Never send it again because an answer was lost: nobody has published that the id
    /// protects you here as it does in `b2cPayment`.
    #[endpoint(
        "b2cValidatedPayment", POST "/mpesa/b2cvalidate/v2/paymentrequest",
        title = "B2C payment with ID validation", version = "v2", evidence = "libraries only",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = AfterQuery,
        adds = [
            ("InitiatorName", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
            ("IDType", Default("01")),
        ],
    )]
    /// Who is paid, how much, and from where.
    pub struct Params {
        /// Your id of this payment: store it before you send. Of up to 19 characters, as in `b2cPayment`; longer ones
        /// are sent with a warning.
        #[wire = "OriginatorConversationID"]
        pub originator_conversation_id: AdvisedText<1, 19>,
        /// What it is for: `"SalaryPayment"` for wages, `"PromotionPayment"` for prizes, `"BusinessPayment"` for
        /// everything else.
        #[wire = "CommandID"]
        pub command_id: CommandId,
        /// Whole shillings, 10 to 250,000: the limits of `b2cPayment`.
        #[wire = "Amount"]
        pub amount: Shillings<10, 250_000>,
        /// The B2C short code that pays.
        #[wire = "PartyA"]
        pub short_code: ShortCode,
        /// Who is paid: `0712345678`, `0112345678`, `+254712345678` or `254712345678`.
        #[wire = "PartyB"]
        pub phone_number: Msisdn,
        /// What kind of document `idNumber` is of: `"nationalId"`, which it is if left out. No other is known here.
        #[wire = "IDType"]
        pub id_type: Option<IdType>,
        /// The number on the customer's identity card, up to 100 characters. One user sends it without leading zeros.
        #[wire = "IDNumber"]
        pub id_number: Text<1, 100>,
        /// Why, 2 to 100 characters.
        #[wire = "Remarks"]
        pub remarks: Text<2, 100>,
        /// More about it, up to 100 characters. It may be empty, as libraries send it.
        #[wire = "Occassion"]
        pub occasion: Option<Text<0, 100>>,
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
