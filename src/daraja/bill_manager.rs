//! What Bill Manager's endpoints share.

use std::borrow::Cow;

use crate::{
    context::Context,
    json::{Members, Value},
    kind::{DashedDay, List, LocalMsisdn, Price, Text, choice, record},
};

choice!(
    /// What the header with the key is called.
    pub enum AppKeyHeader {
        /// As the portal has it.
        AppKey = "appKey", "@appKey";
        /// As one source reports.
        UnderscoreAppKey = "app_key", "@app_key";
    }
);

choice!(
    /// How a list is sent.
    pub enum BulkFormat {
        /// As the body.
        Array = "array", "array";
        /// As its member `bulk`.
        Bulk = "bulk", "bulk";
    }
);

record!(
    /// A line of an invoice.
    pub struct InvoiceItem {
        /// What is billed.
        #[wire = "itemName"]
        pub name: Text<1, 200>,
        /// In shillings.
        #[wire = "amount"]
        pub amount: Price,
    }
);

record!(
    /// An invoice.
    pub struct Invoice {
        /// Your number of the invoice: it can exist only once.
        #[wire = "externalReference"]
        pub external_reference: Text<1, 100>,
        /// Who is billed, by name.
        #[wire = "billedFullName"]
        pub full_name: Text<1, 200>,
        /// Who is billed: the phone that gets the message.
        #[wire = "billedPhoneNumber"]
        pub phone_number: LocalMsisdn,
        /// What time it is for, such as `August 2021`.
        #[wire = "billedPeriod"]
        pub period: Text<1, 100>,
        /// What it is called.
        #[wire = "invoiceName"]
        pub name: Text<1, 200>,
        /// Until when it is to be paid.
        #[wire = "dueDate"]
        pub due_date: DashedDay,
        /// The account number that the customer pays to.
        #[wire = "accountReference"]
        pub account_reference: Text<1, 100>,
        /// In shillings.
        #[wire = "amount"]
        pub amount: Price,
        /// Its lines.
        #[wire = "invoiceItems"]
        pub items: Option<List<InvoiceItem, 1000>>,
    }
);

/// Calls the header with the key as the caller chose, and puts a list where the caller chose.
pub(crate) fn arrange(body: &mut Members<'static>, _: &Context) {
    let find = |body: &Members<'static>, wire: &str| {
        let found = body.iter().find(|(name, _)| name == wire);
        found.and_then(|(_, value)| value.string()).map(str::to_owned)
    };
    if find(body, "~appKeyHeader").as_deref() == Some("@app_key") {
        body.iter_mut().filter(|(name, _)| name == "@appKey").for_each(|(name, _)| *name = Cow::Borrowed("@app_key"));
    }
    if find(body, "~bulkFormat").as_deref() == Some("bulk") {
        for (_, value) in body.iter_mut().filter(|(name, _)| name == "~body") {
            let list = std::mem::replace(value, Value::Null);
            *value = Value::Object(vec![(Cow::Borrowed("bulk"), list)]);
        }
    }
}
