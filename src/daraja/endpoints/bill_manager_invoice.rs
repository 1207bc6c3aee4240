//! `POST /v1/billmanager-invoice/single-invoicing`: one invoice.

use crate::{
    daraja::{
        MARKET,
        bill_manager::{AppKeyHeader, DueDate, InvoiceItem},
        replies::Billed,
    },
    endpoint::endpoint,
    kind::{List, LocalMsisdn, Price, Text},
};

endpoint!(
    /// Sends an invoice: the customer gets a message with it.
    ///
    /// If the answer was lost, send the same invoice again under the same `externalReference`: it can exist only
    /// once, so nobody is billed twice; a conflict then says that it exists.
    ///
    /// For the path of your go-live mail, if it differs, see `billManagerOptIn`.
    #[endpoint(
        "billManagerInvoice", POST "/v1/billmanager-invoice/single-invoicing",
        title = "Bill Manager: one invoice", version = "v1", evidence = "documented",
        needs = [AccessToken, AppKey], lost = SameId, under = "externalReference",
        adds = [("@appKey", Key(AppKey))],
    )]
    /// The invoice.
    pub struct Params {
        /// Your number of the invoice, up to 100 characters: it can exist only once.
        #[wire = "externalReference"]
        pub external_reference: Text<1, 100>,
        /// Who is billed, by name, up to 200 characters.
        #[wire = "billedFullName"]
        pub full_name: Text<1, 200>,
        /// Who is billed: the phone that gets the message; sent as `0712345678`.
        #[wire = "billedPhoneNumber"]
        pub phone_number: LocalMsisdn,
        /// What time it is for, up to 100 characters, such as `August 2021`.
        #[wire = "billedPeriod"]
        pub period: Text<1, 100>,
        /// What it is called, up to 200 characters.
        #[wire = "invoiceName"]
        pub name: Text<1, 200>,
        /// Until when it is to be paid: a day such as `2026-11-21`, which is sent as it is, or a time, which is
        /// sent as `2026-11-21 10:15:00.00` in East Africa Time. The portal shows both.
        #[wire = "dueDate"]
        pub due_date: DueDate,
        /// The account number that the customer pays to, up to 100 characters.
        #[wire = "accountReference"]
        pub account_reference: Text<1, 100>,
        /// In shillings.
        #[wire = "amount"]
        pub amount: Price,
        /// Its lines.
        #[wire = "invoiceItems"]
        pub items: Option<List<InvoiceItem, 1000>>,
        /// What the header with the key is called: `"appKey"`, which it is if left out, or `"app_key"`, which one
        /// source reports.
        #[wire = "~@appKey"]
        pub app_key_header: Option<AppKeyHeader>,
    }

    pub use Billed as Reply;
);
