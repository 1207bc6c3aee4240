//! The calls and their fields.

use super::super::MarketKind;
use crate::{
    endpoint::Endpoint,
    ethiopia::endpoints::{
        account_balance, b2c_payment, c2b_register, c2b_simulate, reversal, stk_push, transaction_status,
    },
    kind::{CallbackUrl, Choice},
    money::Amount,
};

/// Something that the API does.
pub(super) struct Operation {
    path: &'static str,
    /// Its paths by version, where it has several.
    versions: &'static [[&'static str; 2]],
    pub fields: &'static [Field],
    /// The field with the short code that must exist.
    pub business: &'static str,
    pub act: Act,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    Register,
    Begin(MarketKind),
    Status,
    Balance,
}

/// A field of a request.
pub(super) struct Field {
    pub name: &'static str,
    pub needed: bool,
    pub rule: Rule,
}

/// What a field can hold. Numbers and texts are taken for each other.
#[derive(Clone, Copy)]
pub(super) enum Rule {
    /// A text of that many characters at most: the longest of the limits that are published.
    Text(usize),
    /// Whole birr.
    Birr,
    /// A number of Safaricom Ethiopia.
    Phone,
    /// 5 or 6 digits. A sample has 4.
    Code,
    /// One or the other.
    Party,
    Url,
    OneOf(&'static [&'static str]),
}

impl Rule {
    pub(super) fn accepts(self, given: &str) -> bool {
        let digits = |least: usize, most: usize| {
            (least..=most).contains(&given.len()) && given.bytes().all(|byte| byte.is_ascii_digit())
        };
        match self {
            Rule::Text(most) => !given.trim().is_empty() && given.chars().count() <= most,
            Rule::Birr => Amount::parse(given).and_then(Amount::whole).is_some_and(|birr| birr > 0),
            Rule::Phone => digits(12, 12) && given.starts_with("2517"),
            Rule::Code => digits(4, 6),
            Rule::Party => Rule::Phone.accepts(given) || Rule::Code.accepts(given),
            Rule::Url => CallbackUrl::new(given).is_some(),
            Rule::OneOf(words) => words.contains(&given),
        }
    }
}

const CUSTOMER: Rule = Rule::OneOf(&["CustomerPayBillOnline", "CustomerBuyGoodsOnline"]);
/// How a credential is made is not published.
const CREDENTIAL: Field = must("SecurityCredential", Rule::Text(10_000));
const INITIATOR: Field = must("Initiator", Rule::Text(100));
const ID: Field = must("OriginatorConversationID", Rule::Text(100));
const AMOUNT: Field = must("Amount", Rule::Birr);
const REMARKS: Field = must("Remarks", Rule::Text(200));
const OCCASION: Field = may("Occasion", Rule::Text(100));
const RESULT: Field = must("ResultURL", Rule::Url);
const TIMEOUT: Field = must("QueueTimeOutURL", Rule::Url);

pub(super) static OPERATIONS: &[Operation] = &[
    operation(
        &stk_push::ENDPOINT,
        &[],
        &[
            must("MerchantRequestID", Rule::Text(50)),
            must("BusinessShortCode", Rule::Code),
            must("TransactionType", CUSTOMER),
            AMOUNT,
            must("PartyA", Rule::Phone),
            must("PartyB", Rule::Code),
            must("PhoneNumber", Rule::Phone),
            must("CallBackURL", Rule::Url),
            must("AccountReference", Rule::Text(20)),
            must("TransactionDesc", Rule::Text(100)),
            must("Password", Rule::Text(10_000)),
        ],
        "BusinessShortCode",
        Act::Begin(MarketKind::Push),
    ),
    operation(
        &c2b_register::ENDPOINT,
        &[],
        &[
            must("ShortCode", Rule::Code),
            must("ResponseType", Rule::OneOf(&["Completed", "Cancelled", "Canceled"])),
            must("CommandID", Rule::OneOf(&["RegisterURL"])),
            must("ConfirmationURL", Rule::Url),
            must("ValidationURL", Rule::Url),
        ],
        "ShortCode",
        Act::Register,
    ),
    operation(
        &c2b_simulate::ENDPOINT,
        &[],
        &[
            must("ShortCode", Rule::Code),
            must("CommandID", CUSTOMER),
            AMOUNT,
            must("Msisdn", Rule::Phone),
            must("BillRefNumber", Rule::Text(40)),
        ],
        "ShortCode",
        Act::Begin(MarketKind::Simulated),
    ),
    operation(
        &b2c_payment::ENDPOINT,
        b2c_payment::Version::WORDS,
        &[
            ID,
            must("InitiatorName", Rule::Text(100)),
            CREDENTIAL,
            must("CommandID", Rule::OneOf(&["BusinessPayment", "SalaryPayment", "PromotionPayment"])),
            AMOUNT,
            must("PartyA", Rule::Code),
            must("PartyB", Rule::Phone),
            REMARKS,
            OCCASION,
            TIMEOUT,
            RESULT,
        ],
        "PartyA",
        Act::Begin(MarketKind::B2c),
    ),
    operation(
        &reversal::ENDPOINT,
        reversal::Version::WORDS,
        &[
            ID,
            INITIATOR,
            CREDENTIAL,
            must("CommandID", Rule::OneOf(&["TransactionReversal"])),
            must("TransactionID", Rule::Text(50)),
            may("OriginalConcersationID", Rule::Text(100)),
            AMOUNT,
            may("PartyA", Rule::Code),
            must("ReceiverParty", Rule::Party),
            must("RecieverIdentifierType", Rule::OneOf(&["4", "11"])),
            REMARKS,
            OCCASION,
            TIMEOUT,
            RESULT,
        ],
        "PartyA",
        Act::Begin(MarketKind::Reversal),
    ),
    operation(
        &transaction_status::ENDPOINT,
        &[],
        &[
            may("OriginatorConversationID", Rule::Text(100)),
            INITIATOR,
            CREDENTIAL,
            must("CommandID", Rule::OneOf(&["TransactionStatusQuery"])),
            may("TransactionID", Rule::Text(50)),
            may("OriginalConcersationID", Rule::Text(100)),
            must("PartyA", Rule::Party),
            must("IdentifierType", Rule::OneOf(&["1", "2", "4"])),
            REMARKS,
            OCCASION,
            TIMEOUT,
            RESULT,
        ],
        "",
        Act::Status,
    ),
    operation(
        &account_balance::ENDPOINT,
        account_balance::Version::WORDS,
        &[
            ID,
            INITIATOR,
            CREDENTIAL,
            must("CommandID", Rule::OneOf(&["AccountBalance"])),
            must("PartyA", Rule::Code),
            must("IdentifierType", Rule::OneOf(&["2", "4"])),
            REMARKS,
            TIMEOUT,
            RESULT,
        ],
        "PartyA",
        Act::Balance,
    ),
];

impl Operation {
    pub(super) fn is_at(&self, path: &str) -> bool {
        self.path == path || self.versions.iter().any(|[_, other]| *other == path)
    }
}

const fn operation(
    row: &'static Endpoint,
    versions: &'static [[&'static str; 2]],
    fields: &'static [Field],
    business: &'static str,
    act: Act,
) -> Operation {
    Operation { path: row.path, versions, fields, business, act }
}

const fn must(name: &'static str, rule: Rule) -> Field {
    Field { name, needed: true, rule }
}

const fn may(name: &'static str, rule: Rule) -> Field {
    Field { name, needed: false, rule }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::ethiopia::endpoints;

    /// What no rule is about: what is taken as it is, what its row computes, and what is elsewhere.
    const APART: [&str; 4] = ["ReferenceData", "?apikey", "Password", "Timestamp"];

    #[test]
    fn every_call_but_two_is_simulated_with_each_of_its_fields() {
        let simulated = |row: &&&Endpoint| OPERATIONS.iter().any(|operation| operation.path == row.path);
        let others: Vec<_> = endpoints::ALL.iter().filter(|row| !simulated(row)).map(|row| row.name).collect();
        assert_eq!(others, ["accessToken", "c2bPayment"]);
        for row in endpoints::ALL.iter().filter(simulated) {
            let operation = OPERATIONS.iter().find(|operation| operation.path == row.path).unwrap();
            assert_eq!(row.method, "POST");
            let wires = row.params.iter().map(|field| field.wire).chain(row.adds.iter().map(|(wire, _)| *wire));
            let sent: BTreeSet<_> = wires.filter(|wire| !wire.starts_with('~') && !APART.contains(wire)).collect();
            let known = operation.fields.iter().map(|field| field.name);
            assert_eq!(known.filter(|name| !APART.contains(name)).collect::<BTreeSet<_>>(), sent, "{}", row.name);
        }
    }
}
