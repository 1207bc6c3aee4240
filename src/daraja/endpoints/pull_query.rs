//! `POST /pulltransactions/v1/query`: the payments of the last 48 hours.

use std::borrow::Cow;

use crate::{
    daraja::MARKET,
    endpoint::{Answer, endpoint},
    json::Value,
    kind::{AdvisedText, Code, List, LocalTime, ShortCode, record},
    money::Amount,
};

record!(
    /// A payment to the short code.
    pub struct PulledTransaction {
        /// The M-Pesa receipt.
        #[wire = "transactionId"]
        pub receipt: String,
        /// When it was paid, as M-Pesa writes it: ISO 8601 with `Z` or `+03:00`.
        #[wire = "trxDate"]
        pub time: Option<String>,
        /// Who paid: digits, or masked.
        #[wire = "msisdn"]
        pub phone_number: Option<String>,
        /// Who paid, by name.
        #[wire = "sender"]
        pub sender: Option<String>,
        /// What kind of payment, such as `c2b-pay-bill-debit`.
        #[wire = "transactiontype"]
        pub transaction_type: Option<String>,
        /// The account number that the customer entered.
        #[wire = "billreference"]
        pub account_reference: Option<String>,
        /// What was paid, in shillings.
        #[wire = "amount"]
        pub amount: Option<Amount>,
        /// Who was paid, by name.
        #[wire = "organizationname"]
        pub organization_name: Option<String>,
    }
);

endpoint!(
    /// Lists the payments to a short code: the way to find those whose confirmation never came.
    ///
    /// It reaches 48 hours back. An empty list is no proof that nobody paid: the same answer comes when the short
    /// code is not registered for it.
    #[endpoint(
        "pullQuery", POST "/pulltransactions/v1/query",
        title = "Pull transactions: query", version = "v1", evidence = "documented, captured",
        needs = [AccessToken], lost = Safe,
        adds = [("OffSetValue", Default("0"))], accepts = ["1000", "1001"], settle = settle,
    )]
    /// Which payments.
    pub struct Params {
        /// The paybill or till, registered with `pullRegister`.
        #[wire = "ShortCode"]
        pub short_code: ShortCode,
        /// From when on: at most 48 hours ago.
        #[wire = "StartDate"]
        pub start: LocalTime,
        /// Until when.
        #[wire = "EndDate"]
        pub end: LocalTime,
        /// How many payments to pass over, `"0"` at first: the answer is cut into pages.
        #[wire = "OffSetValue"]
        pub offset: Option<AdvisedText<1, 10>>,
    }

    /// The payments.
    pub struct Reply {
        /// The payments; empty where none were found.
        #[wire = "Response"]
        pub transactions: List<PulledTransaction, 100_000>,
        /// `"1000"`: found. `"1001"`: nothing found, or not registered.
        #[wire = "ResponseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "ResponseMessage"]
        pub response_message: Option<String>,
        /// The id of this request.
        #[wire = "ResponseRefID|RequestID"]
        pub request_id: Option<String>,
    }
);

/// Where nothing was found there is no list at all.
fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    let nothing = answer.body.find("ResponseCode").and_then(Value::text) == Some("1001");
    match &mut answer.body {
        Value::Object(members) if nothing && !members.iter().any(|(name, _)| name == "Response") => {
            members.push((Cow::Borrowed("Response"), Value::Array(Vec::new())));
        }
        _ => {}
    }
    None
}
