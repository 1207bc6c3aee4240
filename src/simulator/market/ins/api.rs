use super::super::{MarketKind, books::Verdict};
use crate::{endpoint::Country, money::Amount};

/// What one of the APIs has of its own.
pub(in super::super) struct Api {
    /// Takes a path apart; `None` if it is not of this API.
    pub(super) locate: for<'a> fn(&'a str) -> Option<Place<'a>>,
    pub(super) operations: &'static [Operation],
    pub codes: &'static [Verdict],
    /// What the host's id of a request is called.
    pub id: &'static str,
    /// The code in the callback of what was carried out, and its description.
    pub done: [&'static str; 2],
    /// The code of what the customer declines.
    pub declined: &'static str,
    /// The code for a transaction of another business.
    pub foreign: &'static str,
    pub has_sessions: bool,
}

/// Where a request goes.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    /// What tells the operations from each other.
    pub path: &'a str,
    pub country: Option<&'static Country>,
    /// Whether the numbers of the testing page count.
    pub sandbox: bool,
}

/// Something that the API does.
pub(super) struct Operation {
    pub method: &'static str,
    pub path: &'static str,
    pub fields: &'static [Field],
    pub act: Act,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Act {
    Session,
    Pay(MarketKind),
    PayInTwoSteps(MarketKind),
    Confirm,
    Reverse,
    Status,
    Name,
    CreateMandate,
    PayByMandate,
    QueryMandate,
    CancelMandate,
}

/// A field of a request, without `input_`.
pub(super) struct Field {
    pub name: &'static str,
    pub needed: bool,
    pub rule: Rule,
    /// What is said if it is wrong.
    pub code: &'static str,
}

/// What a field can hold: the rules that the portal prints.
#[derive(Clone, Copy)]
pub(super) enum Rule {
    /// The number of a customer.
    Phone,
    /// More than nothing.
    Amount,
    Digits(usize, usize),
    /// Eight digits that can be a day.
    Day,
    Alphanumeric(usize, usize),
    /// Also blank, `_` and `+`.
    Words(usize),
    Country,
    Currency,
    OneOf(&'static [&'static str]),
    UpTo(usize),
}

pub(super) const fn must(name: &'static str, rule: Rule, code: &'static str) -> Field {
    Field { name, needed: true, rule, code }
}

pub(super) const fn may(name: &'static str, rule: Rule, code: &'static str) -> Field {
    Field { name, needed: false, rule, code }
}

impl Field {
    pub(super) fn accepts(&self, given: &str, place: &Place<'_>) -> bool {
        let within = |least: usize, most: usize| (least..=most).contains(&given.len());
        let all = |is: fn(&u8) -> bool| given.as_bytes().iter().all(is);
        match self.rule {
            Rule::Phone => all(u8::is_ascii_digit) && is_phone(given, place),
            Rule::Amount => amount(given).is_some_and(|amount| amount.minor() > 0),
            Rule::Digits(least, most) => within(least, most) && all(u8::is_ascii_digit),
            Rule::Day => within(8, 8) && all(u8::is_ascii_digit) && is_day(given),
            Rule::Alphanumeric(least, most) => within(least, most) && all(u8::is_ascii_alphanumeric),
            Rule::Words(most) => within(1, most) && all(|byte| byte.is_ascii_alphanumeric() || b" _+".contains(byte)),
            Rule::Country => place.country.is_some_and(|country| country.code == given),
            Rule::Currency => place.country.is_some_and(|country| country.currencies.contains(&given)),
            Rule::OneOf(words) => words.contains(&given),
            Rule::UpTo(most) => within(1, most),
        }
    }
}

/// Reads `10`, `10.00` or `.5`.
pub(super) fn amount(given: &str) -> Option<Amount> {
    match given.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        true => Amount::parse(&["0", given].concat()),
        false => None,
    }
}

/// 12 to 14 digits, and in Lesotho 11 as well, since its numbers have no more. Direct debits of the sandbox have 20.
/// Mozambique's own API takes Vodacom's numbers.
fn is_phone(digits: &str, place: &Place<'_>) -> bool {
    let Some(country) = place.country else {
        return digits.len() == 12 && (digits.starts_with("25884") || digits.starts_with("25885"));
    };
    match digits.len() {
        11 => country.calling_code == "266",
        20 => place.sandbox && digits.starts_with("0000000000000000000"),
        length => (12..=14).contains(&length),
    }
}

fn is_day(digits: &str) -> bool {
    let part = |range| digits.get(range).unwrap_or_default();
    ("01".."13").contains(&part(4..6)) && ("01".."32").contains(&part(6..8))
}

#[cfg(test)]
pub(super) mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::endpoint::Endpoint;

    /// Holds the operations against the rows that requests are built from. A path of a row can begin with a port.
    pub(in super::super) fn agree(api: &Api, rows: &[&Endpoint], before: &str) {
        assert_eq!(api.operations.len(), rows.len());
        for row in rows {
            let (_, path) = row.path.split_once(before).unwrap();
            let operation = api.operations.iter().find(|operation| operation.path == path);
            let operation = operation.unwrap_or_else(|| panic!("{} is not simulated", row.path));
            assert_eq!(operation.method, row.method, "{path}");
            let wires = row.params.iter().map(|field| field.wire).chain(row.adds.iter().map(|(wire, _)| *wire));
            let sent: BTreeSet<_> =
                wires.filter_map(|wire| wire.trim_start_matches('?').strip_prefix("input_")).collect();
            // A row that computes what it asks has no field for that.
            let fields = operation.fields.iter().map(|field| field.name);
            let known: BTreeSet<_> = fields.filter(|name| *name != "QueryBalanceAmount").collect();
            assert_eq!(sent, known, "{path}");
        }
    }
}
