//! `POST /v1/billmanager-invoice/cancel-single-invoice`: cancels an invoice.

use crate::{
    daraja::{MARKET, bill_manager::AppKeyHeader, replies::Billed},
    endpoint::endpoint,
    kind::Text,
};

endpoint!(
    /// Cancels an invoice. One that is paid, be it in part, cannot be cancelled: that is a conflict.
    ///
    /// For the path of your go-live mail, if it differs, see `billManagerOptIn`.
    #[endpoint(
        "billManagerCancel", POST "/v1/billmanager-invoice/cancel-single-invoice",
        title = "Bill Manager: cancel an invoice", version = "v1", evidence = "documented",
        needs = [AccessToken, AppKey], lost = Safe,
        adds = [("@appKey", Key(AppKey))],
    )]
    /// Which invoice.
    pub struct Params {
        /// Your number of the invoice, up to 100 characters.
        #[wire = "externalReference"]
        pub external_reference: Text<1, 100>,
        /// What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
        /// source reports.
        #[wire = "~@appKey"]
        pub app_key_header: Option<AppKeyHeader>,
    }

    pub use Billed as Reply;
);
