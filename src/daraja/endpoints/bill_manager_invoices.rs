//! `POST /v1/billmanager-invoice/bulk-invoicing`: many invoices at once.

use crate::{
    daraja::{
        MARKET,
        bill_manager::{self, AppKeyHeader, BulkFormat, Invoice},
        replies::Billed,
    },
    endpoint::endpoint,
    kind::List,
};

endpoint!(
    /// Sends many invoices at once.
    ///
    /// An answer that was lost says nothing about them: each `externalReference` exists only once, so sending the
    /// same ones again does not bill anybody twice, but may be answered with a conflict.
    ///
    /// A yes can come with `errors`, whose form is not published: they are among `extras` then.
    ///
    /// For the path of your go-live mail, if it differs, see `billManagerOptIn`.
    #[endpoint(
        "billManagerInvoices", POST "/v1/billmanager-invoice/bulk-invoicing",
        title = "Bill Manager: many invoices", version = "v1", evidence = "documented",
        needs = [AccessToken, AppKey], lost = SameId, under = "externalReference",
        adds = [("@appKey", Key(AppKey))], finish = bill_manager::bulk,
    )]
    /// The invoices.
    pub struct Params {
        /// Up to 1,000 of them.
        #[wire = "~body"]
        pub invoices: List<Invoice, 1000>,
        /// How they are sent: `"array"`, as the portal's sample has it and as it is if left out, or `"bulk"`, as a
        /// member of that name, which one source reports.
        #[wire = "~bulkFormat"]
        pub bulk_format: Option<BulkFormat>,
        /// What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
        /// source reports.
        #[wire = "~@appKey"]
        pub app_key_header: Option<AppKeyHeader>,
    }

    pub use Billed as Reply;
);
