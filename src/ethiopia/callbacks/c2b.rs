//! A customer's payment to a short code, posted to `ValidationURL` and `ConfirmationURL`.

use std::borrow::Cow;

use crate::{
    answer::{Outcome, Resend},
    callback::{Arrival, Judgement, Parts, callback},
    json::Value,
    kind::{EastAfricaTime, Filled, Kind, Stage},
    money::Amount,
};

callback!(
    /// A customer pays, or has paid, your short code: posted to the URLs of `c2bRegister`.
    ///
    /// Before the payment M-Pesa may ask whether you take it (`stage` is `validation`, the outcome `pending`);
    /// afterwards it tells you (`confirmation`, `succeeded`). The body names its stage in `RequestType`; where it does
    /// not, say where it arrived. Where nothing tells, or both contradict each other, the stage is absent and the
    /// outcome `unknown`: never book such an event.
    ///
    /// What to answer is not published: `acknowledge` gives Daraja's answer, which accepts. How to reject is not known.
    ///
    /// A claim, as callbacks are not signed: confirm it with `transactionStatus` before much depends on it.
    #[callback("c2b", path = [], marks = [member("TransID"), member("TransAmount")], lists = [], judge = judge)]
    pub struct Event {
        /// Whether the payment is about to be made or was made. Absent where nothing tells.
        #[wire(member, "~stage")]
        pub stage: Option<Stage>,
        /// M-Pesa's word for the stage: `Validation` or `Confirmation`.
        #[wire(member, "RequestType")]
        pub request_type: Option<Filled>,
        /// The M-Pesa receipt, such as `RCH7BT9MZ1`: the same in validation and confirmation.
        #[wire(member, "TransID")]
        pub receipt: Filled,
        /// What is paid, in birr.
        #[wire(member, "TransAmount")]
        pub amount: Amount,
        /// When: ISO 8601 with the offset of East Africa. No source names the time zone.
        #[wire(member, "TransTime")]
        pub time: Option<EastAfricaTime>,
        /// `Pay Bill`, …: others are normal.
        #[wire(member, "TransactionType")]
        pub transaction_type: Option<Filled>,
        /// The short code that is paid.
        #[wire(member, "BusinessShortCode")]
        pub short_code: Option<Filled>,
        /// What the customer entered as account number.
        #[wire(member, "BillRefNumber")]
        pub account_reference: Option<Filled>,
        /// The invoice, where M-Pesa names one.
        #[wire(member, "InvoiceNumber")]
        pub invoice_number: Option<Filled>,
        /// What is in your account afterwards, in birr.
        #[wire(member, "OrgAccountBalance")]
        pub org_account_balance: Option<Amount>,
        /// An id of the payment from elsewhere.
        #[wire(member, "ThirdPartyTransID")]
        pub third_party_transaction_id: Option<Filled>,
        /// Who pays, as it was sent.
        #[wire(member, "MSISDN")]
        pub phone_number: Option<Filled>,
        /// The customer's first name.
        #[wire(member, "FirstName")]
        pub first_name: Option<Filled>,
        /// The customer's middle name, maybe masked.
        #[wire(member, "MiddleName")]
        pub middle_name: Option<Filled>,
        /// The customer's last name, maybe masked.
        #[wire(member, "LastName")]
        pub last_name: Option<Filled>,
    }
);

fn judge<'a>(parts: &Parts<'_, 'a>) -> Judgement<'a> {
    let arrived = match parts.arrival {
        Some(Arrival::Validation) => Some(Stage::Validation),
        Some(Arrival::Confirmation) => Some(Stage::Confirmation),
        _ => None,
    };
    let word = parts.text("RequestType");
    let is = |known: &str| word.eq_ignore_ascii_case(known);
    let stage = match arrived {
        Some(Stage::Validation) if is("Confirmation") => None,
        Some(Stage::Confirmation) if is("Validation") => None,
        None if is("Validation") => Some(Stage::Validation),
        None if is("Confirmation") => Some(Stage::Confirmation),
        arrived => arrived,
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
