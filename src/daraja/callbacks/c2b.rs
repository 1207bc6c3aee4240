//! A customer's payment to a paybill or till, posted to `ValidationURL` and `ConfirmationURL`.

use std::borrow::Cow;

use crate::{
    answer::{Outcome, Resend},
    callback::{Arrival, Judgement, Parts, Place, callback},
    daraja::kinds::Stage,
    json::Value,
    kind::{EastAfricaTime, Filled, Kind},
    money::Amount,
};

callback!(
    /// A customer pays, or has paid, your paybill or till: posted to the URLs of `c2bRegister`.
    ///
    /// Before the payment M-Pesa may ask whether you take it (`stage` is `validation`, the outcome `pending`):
    /// answer within eight seconds. Afterwards it tells you (`confirmation`, `succeeded`). Both look alike, so say
    /// where the body arrived. If you do not, a filled `orgAccountBalance` tells a confirmation; without it the
    /// stage is absent and the outcome `unknown`: never book such an event. Two such events of one payment have the
    /// same `dedupeKey`, though one may be its validation and the other its confirmation.
    ///
    /// A claim, as callbacks are not signed: confirm it with `transactionStatus` or `pullQuery` before much depends
    /// on it.
    #[callback("c2b", path = [], marks = [member("TransID"), member("TransAmount")], lists = [], judge = judge)]
    pub struct Event {
        /// Whether the payment is about to be made or was made. Absent where nothing tells.
        #[wire(member, "~stage")]
        pub stage: Option<Stage>,
        /// The M-Pesa receipt, such as `RKL51ZDR4F`: the same in validation and confirmation.
        #[wire(member, "TransID")]
        pub receipt: Filled,
        /// What is paid, in shillings.
        #[wire(member, "TransAmount")]
        pub amount: Amount,
        /// When: ISO 8601 with the offset of East Africa.
        #[wire(member, "TransTime")]
        pub time: Option<EastAfricaTime>,
        /// `Pay Bill`, `Buy Goods`, `Customer Merchant Payment`, …: others are normal.
        #[wire(member, "TransactionType")]
        pub transaction_type: Option<Filled>,
        /// The paybill or till that is paid.
        #[wire(member, "BusinessShortCode")]
        pub short_code: Option<Filled>,
        /// What the customer entered as account number. Absent for tills.
        #[wire(member, "BillRefNumber")]
        pub account_reference: Option<Filled>,
        /// The invoice, where M-Pesa names one.
        #[wire(member, "InvoiceNumber")]
        pub invoice_number: Option<Filled>,
        /// What is in your account afterwards, in shillings. Only in confirmations.
        #[wire(member, "OrgAccountBalance")]
        pub org_account_balance: Option<Amount>,
        /// What your answer to the validation gave as `ThirdPartyTransID`.
        #[wire(member, "ThirdPartyTransID")]
        pub third_party_transaction_id: Option<Filled>,
        /// Who pays, as it was sent: digits, masked (`2547 ***** 126`, `25470****149`) or as SHA-256 in hexadecimal,
        /// maybe masked too. Not unique where it is masked.
        #[wire(member, "MSISDN")]
        pub phone_number: Option<Filled>,
        /// The customer's first name.
        #[wire(member, "FirstName")]
        pub first_name: Option<Filled>,
        /// The customer's middle name.
        #[wire(member, "MiddleName")]
        pub middle_name: Option<Filled>,
        /// The customer's last name.
        #[wire(member, "LastName")]
        pub last_name: Option<Filled>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let stage = match parts.arrival {
        Some(Arrival::Validation) => Some(Stage::Validation),
        Some(Arrival::Confirmation) => Some(Stage::Confirmation),
        // Money has moved only where there is a balance afterwards.
        _ => parts.get(Place::Member, &["OrgAccountBalance"]).and_then(Filled::read).map(|_| Stage::Confirmation),
    };
    let (outcome, word) = match stage {
        Some(Stage::Validation) => (Outcome::Pending, "validation"),
        Some(Stage::Confirmation) => (Outcome::Succeeded, "confirmation"),
        None => (Outcome::Unknown, ""),
    };
    let mut judgement = Judgement::new(outcome, Resend::No, [parts.text("TransID"), Cow::Borrowed(word)]);
    judgement.computed.extend(stage.map(|stage| ("~stage", stage.wire())) as Option<(_, Value<'_>)>);
    judgement
}
