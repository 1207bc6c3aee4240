//! `POST /mpesa/b2c/v1/paymentrequest`: pays a customer, without an id of your own.

use crate::{
    daraja::{MARKET, endpoints::b2c_payment::CommandId, kinds::OccasionName, replies::Accepted},
    endpoint::endpoint,
    kind::{CallbackUrl, Msisdn, Shillings, ShortCode, Text},
};

endpoint!(
    /// Pays a customer from a B2C short code, by the version that go-live mails still name.
    ///
    /// Prefer `b2cPayment` where your app has it: here no id makes it safe to send again. The reply only says that
    /// the request was taken: how it ends comes as a callback of kind `result`. Never send it again because an answer
    /// was lost: look into the statement first. A payout cannot be reversed with the API.
    #[endpoint(
        "b2cPaymentV1", POST "/mpesa/b2c/v1/paymentrequest",
        title = "B2C payment, old version", version = "v1", evidence = "documented in older sources, captured",
        needs = [AccessToken, InitiatorName, SecurityCredential], lost = AfterQuery,
        adds = [
            ("InitiatorName", Key(InitiatorName)),
            ("SecurityCredential", Key(SecurityCredential)),
        ],
    )]
    /// Who is paid, how much, and from where.
    pub struct Params {
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
        /// More about it, up to 100 characters. It may be empty, as in documents of this version.
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
