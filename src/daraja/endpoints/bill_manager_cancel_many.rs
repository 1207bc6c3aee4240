//! `POST /v1/billmanager-invoice/cancel-bulk-invoices`: cancels many invoices at once.

use crate::{
    daraja::{
        MARKET,
        bill_manager::{self, AppKeyHeader},
        replies::Billed,
    },
    endpoint::endpoint,
    kind::{List, Text},
};

endpoint!(
    /// Cancels many invoices at once. Those that are paid, be it in part, cannot be cancelled.
    ///
    /// The path is disputed: one source reports that go-live mails name it
    /// `/v1/billmanager-invoice/v1/billmanager-invoice/cancel-bulk-invoice`, with the prefix twice and `invoice` in
    /// the singular. If yours does, give that as `context.path`.
    #[endpoint(
        "billManagerCancelMany", POST "/v1/billmanager-invoice/cancel-bulk-invoices",
        title = "Bill Manager: cancel many invoices", version = "v1", evidence = "documented",
        needs = [AccessToken, AppKey], lost = Safe,
        adds = [("@appKey", Key(AppKey))], finish = bill_manager::references,
    )]
    /// Which invoices.
    pub struct Params {
        /// Your numbers of the invoices, up to 1,000: the limit of `billManagerInvoices`, as none is published for
        /// this.
        #[wire = "~body"]
        pub external_references: List<Text<1, 100>, 1000>,
        /// What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
        /// source reports.
        #[wire = "~@appKey"]
        pub app_key_header: Option<AppKeyHeader>,
    }

    pub use Billed as Reply;
);
