//! `POST /mpesa/c2b/v2/simulate`: a customer's payment, acted out in the sandbox.

use std::borrow::Cow;

use crate::{
    check::Check,
    context::Context,
    daraja::MARKET,
    endpoint::endpoint,
    json::{Members, Value, member},
    kind::{AsNumber, Code, Kind, Msisdn, Shillings, ShortCode, Text, choice},
};

choice!(
    /// The version of C2B. They are separate products: an app has the one or the other.
    pub enum Version {
        /// Numbers are sent as numbers.
        V2 = "v2", "/mpesa/c2b/v2/simulate";
        /// Numbers are sent as text.
        V1 = "v1", "/mpesa/c2b/v1/simulate";
    }
);

choice!(
    /// What a customer does.
    pub enum TransactionType {
        /// Pays to an account at a paybill.
        PayBill = "payBill", "CustomerPayBillOnline";
        /// Pays to a till.
        BuyGoods = "buyGoods", "CustomerBuyGoodsOnline";
    }
);

endpoint!(
    /// Acts out a payment that a customer makes to a short code. It exists in the sandbox only.
    ///
    /// The reply only says that it was taken: the payment is announced at the URLs that `c2bRegister` set.
    #[endpoint(
        "c2bSimulate", POST "/mpesa/c2b/v2/simulate",
        title = "C2B simulate", version = "v2, v1", evidence = "documented, captured",
        needs = [AccessToken], lost = AfterQuery, also = fits, finish = arrange,
    )]
    /// What is paid, by whom and to whom.
    pub struct Params {
        /// The paybill or till that is paid: the sandbox's own, such as `600984`.
        #[wire = "ShortCode"]
        pub short_code: AsNumber<ShortCode>,
        /// What `shortCode` is: `"payBill"`, with `accountReference`, or `"buyGoods"`, a till, without.
        #[wire = "CommandID"]
        pub transaction_type: TransactionType,
        /// Whole shillings, 1 to 250,000.
        #[wire = "Amount"]
        pub amount: AsNumber<Shillings<1, 250_000>>,
        /// Who pays: in the sandbox `254708374149`.
        #[wire = "Msisdn"]
        pub phone_number: AsNumber<Msisdn>,
        /// The account number that the customer enters for a paybill, up to 20 characters.
        #[wire = "BillRefNumber"]
        pub account_reference: Option<Text<1, 20>>,
        /// `"v2"`, which it is if left out, or `"v1"`: the product that your app has.
        #[wire = "~path"]
        pub version: Option<Version>,
    }

    /// It was taken, and nothing more.
    pub struct Reply {
        /// The id of this request.
        #[wire = "OriginatorCoversationID|OriginatorConversationID"]
        pub originator_conversation_id: Option<String>,
        /// The other id of this request, in replies of v1.
        #[wire = "ConversationID"]
        pub conversation_id: Option<String>,
        /// `"0"`: accepted for processing. Absent in old replies.
        #[wire = "ResponseCode"]
        pub response_code: Option<Code>,
        /// The same in words.
        #[wire = "ResponseDescription"]
        pub response_description: String,
    }
);

/// It is for the sandbox, and a paybill has account numbers where a till has none.
fn fits(body: &Members<'static>, check: &mut Check) {
    if check.production {
        check.fail_at("context.environment", "must be \"sandbox\"", "in production it is your customers who pay");
    }
    let to_a_till = member(body, "CommandID").map(|value| *value == TransactionType::BuyGoods.wire());
    match (to_a_till, member(body, "BillRefNumber")) {
        (Some(true), Some(_)) => {
            check.fail_at("accountReference", "must be left out for buyGoods", "a till has no account numbers");
        }
        (Some(false), None) if !check.failed_at("accountReference") => {
            check.fail_at("accountReference", "is required for payBill", "a till is paid with buyGoods");
        }
        _ => {}
    }
}

/// v1 has text everywhere; v2 has null where a till has no account number.
fn arrange(body: &mut Members<'static>, _: &Context) {
    if member(body, "~path") == Some(&Version::V1.wire()) {
        for (_, value) in body.iter_mut() {
            if let Value::Number(digits) = value {
                *value = Value::String(std::mem::take(digits));
            }
        }
    } else if member(body, "BillRefNumber").is_none() {
        body.push((Cow::Borrowed("BillRefNumber"), Value::Null));
    }
}
