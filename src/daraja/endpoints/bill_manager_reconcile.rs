//! `POST /v1/billmanager-invoice/reconciliation`: says that a payment was received and booked.

use crate::{
    daraja::{MARKET, bill_manager::AppKeyHeader, replies::Billed},
    endpoint::endpoint,
    kind::{DashedDay, LocalMsisdn, Price, Receipt, Text},
};

endpoint!(
    /// Says that a payment to an invoice was received and booked: the customer gets a receipt.
    ///
    /// For the path of your go-live mail, if it differs, see `billManagerOptIn`.
    #[endpoint(
        "billManagerReconcile", POST "/v1/billmanager-invoice/reconciliation",
        title = "Bill Manager: reconciliation", version = "v1", evidence = "documented",
        needs = [AccessToken, AppKey], lost = Safe,
        adds = [("@appKey", Key(AppKey))],
    )]
    /// The payment, and the invoice that it is for.
    pub struct Params {
        /// The day of the payment.
        #[wire = "paymentDate"]
        pub payment_date: DashedDay,
        /// What was paid, in shillings.
        #[wire = "paidAmount"]
        pub amount: Price,
        /// The account number that was paid to, up to 100 characters.
        #[wire = "accountReference"]
        pub account_reference: Text<1, 100>,
        /// The M-Pesa receipt of the payment, such as `PJB53MYR1N`.
        #[wire = "transactionId"]
        pub receipt: Receipt,
        /// Who gets the receipt; sent as `0712345678`.
        #[wire = "phoneNumber"]
        pub phone_number: LocalMsisdn,
        /// The customer, by name, up to 200 characters.
        #[wire = "fullName"]
        pub full_name: Text<1, 200>,
        /// What the invoice is called, up to 200 characters.
        #[wire = "invoiceName"]
        pub invoice_name: Text<1, 200>,
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
