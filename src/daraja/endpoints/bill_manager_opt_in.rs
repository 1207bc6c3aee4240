//! `POST /v1/billmanager-invoice/optin`: starts Bill Manager for a short code.

use crate::{
    daraja::MARKET,
    endpoint::endpoint,
    kind::{CallbackUrl, Code, Email, LocalMsisdn, ShortCode, Text},
    secret::Secret,
};

endpoint!(
    /// Starts Bill Manager for a short code, and gives the key that its other calls need.
    ///
    /// Keep the key: no other call gives it, and a second opt-in is answered with a conflict.
    ///
    /// One source reports that go-live mails name the path `/v1/billmanager-invoice/v1/billmanager-invoice/optin`.
    /// If yours does, give that as `context.path`, and do likewise for the other calls of Bill Manager.
    #[endpoint(
        "billManagerOptIn", POST "/v1/billmanager-invoice/optin",
        title = "Bill Manager: opt in", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = Safe, private = true,
    )]
    /// Who bills.
    pub struct Params {
        /// The paybill or till that is paid to.
        #[wire = "shortcode"]
        pub short_code: ShortCode,
        /// The e-mail address that customers are shown.
        #[wire = "email"]
        pub email: Email,
        /// The phone number that customers are shown; sent as `0712345678`.
        #[wire = "officialContact"]
        pub official_contact: LocalMsisdn,
        /// Whether customers are reminded of invoices that fall due.
        #[wire = "sendReminders"]
        pub send_reminders: bool,
        /// The picture on invoices and receipts, as text. In which form is not published.
        #[wire = "logo"]
        pub logo: Option<Text<1, 1_000_000>>,
        /// Where payments are announced.
        #[wire = "callbackurl"]
        pub callback_url: CallbackUrl,
    }

    /// Bill Manager is started.
    pub struct Reply {
        /// The key that Bill Manager's other calls need as `context.appKey`: a secret.
        #[wire = "app_key"]
        pub app_key: Secret,
        /// `"200"`.
        #[wire = "rescode"]
        pub response_code: Code,
        /// The same in a word: `"Success"`.
        #[wire = "resmsg"]
        pub response_message: Option<String>,
    }
);
