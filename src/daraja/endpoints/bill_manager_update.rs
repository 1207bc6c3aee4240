//! `POST /v1/billmanager-invoice/change-optin-details`: changes what was given at the opt-in.

use crate::{
    daraja::{MARKET, bill_manager::AppKeyHeader, replies::Billed},
    endpoint::endpoint,
    kind::{AsNumber, CallbackUrl, Email, LocalMsisdn, ShortCode, Text},
};

endpoint!(
    /// Changes what was given with `billManagerOptIn`.
    ///
    /// For the path of your go-live mail, if it differs, see `billManagerOptIn`.
    #[endpoint(
        "billManagerUpdate", POST "/v1/billmanager-invoice/change-optin-details",
        title = "Bill Manager: change the opt-in details", version = "v1", evidence = "documented",
        needs = [AccessToken, AppKey], lost = Safe,
        adds = [("@appKey", Key(AppKey))],
    )]
    /// Who bills, from now on.
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
        /// Whether customers are reminded of invoices that fall due. Sent as a number here, as the portal's sample
        /// has it.
        #[wire = "sendReminders"]
        pub send_reminders: AsNumber<bool>,
        /// The picture on invoices and receipts, as text. In which form is not published.
        #[wire = "logo"]
        pub logo: Option<Text<1, 1_000_000>>,
        /// Where payments are announced.
        #[wire = "callbackurl"]
        pub callback_url: CallbackUrl,
        /// What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
        /// source reports.
        #[wire = "~@appKey"]
        pub app_key_header: Option<AppKeyHeader>,
    }

    pub use Billed as Reply;
);
