//! `POST /mpesa/b2c/simulatetransaction/v1/request`: a customer's payment, acted out in the sandbox.

use crate::{
    check::Check,
    endpoint::endpoint,
    ethiopia::{
        MARKET,
        kinds::{Birr, DisputedText, Msisdn, ShortCode, TransactionType},
        replies::Accepted,
    },
    json::Members,
};

endpoint!(
    /// Acts out a payment that a customer makes to a short code. It is for the sandbox.
    ///
    /// The reply only says that it was taken: the payment is announced at the URLs that `c2bRegister` set. Safaricom
    /// Ethiopia's Go SDK warns that this call is not stable.
    #[endpoint(
        "c2bSimulate", POST "/mpesa/b2c/simulatetransaction/v1/request",
        title = "C2B simulate", version = "v1", evidence = "documented",
        needs = [AccessToken], lost = AfterQuery, also = is_for_the_sandbox,
    )]
    /// What is paid, by whom and to whom.
    pub struct Params {
        /// The paybill or till that is paid.
        #[wire = "ShortCode"]
        pub short_code: ShortCode,
        /// What `shortCode` is: `"payBill"` or `"buyGoods"`, a till.
        #[wire = "CommandID"]
        pub transaction_type: TransactionType,
        /// Whole birr, at least 1.
        #[wire = "Amount"]
        pub amount: Birr,
        /// Who pays: `0700404709`, `+251700404709` or `251700404709`.
        #[wire = "Msisdn"]
        pub phone_number: Msisdn,
        /// The account number that the customer enters. From 6 to 20 characters by the Go SDK of Safaricom Ethiopia;
        /// the sample of its PHP SDK has 40, so that from 21 on it is sent with a warning.
        #[wire = "BillRefNumber"]
        pub account_reference: DisputedText<20, 40>,
    }

    pub use Accepted as Reply;
);

fn is_for_the_sandbox(_: &Members<'static>, check: &mut Check) {
    if check.production {
        check.fail_at("context.environment", "must be \"sandbox\"", "in production it is your customers who pay");
    }
}
