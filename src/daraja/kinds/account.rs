use super::{Parsed, parsed};
use crate::{kind::List, money::Amount};

parsed!(
    /// An account of yours and what is in it.
    ///
    /// M-Pesa sends four figures without saying what they are, and sources disagree: the names here are those that
    /// add up in Safaricom's own samples. Accounts are not to be added up.
    pub struct Account {
        /// Its name: `Working Account`, `Utility Account`, `Charges Paid Account`, …
        pub name: String,
        /// Its currency.
        pub currency: String,
        /// The first figure: what is in it. May be negative.
        pub current: Option<Amount>,
        /// The second: what can be spent.
        pub available: Option<Amount>,
        /// The third: what is set aside.
        pub reserved: Option<Amount>,
        /// The fourth: what is on its way.
        pub uncleared: Option<Amount>,
        /// The figures as they were sent: four as a rule, and the names above are only for four.
        pub columns: List<String, 4>,
    }
);

impl Parsed for Account {
    fn from_text(text: &str) -> Option<Self> {
        let mut parts = text.split('|').map(str::trim);
        let (name, currency) = (parts.next()?, parts.next()?);
        let columns: Vec<_> = parts.map(str::to_owned).collect();
        if name.is_empty() || !is_currency(currency) || columns.is_empty() {
            return None;
        }
        let [current, available, reserved, uncleared] = match columns.as_slice() {
            [_, _, _, _] => [0, 1, 2, 3].map(|at| columns.get(at).and_then(|column: &String| Amount::parse(column))),
            _ => [None; 4],
        };
        let (name, currency) = (name.to_owned(), currency.to_owned());
        Some(Account { name, currency, current, available, reserved, uncleared, columns: List(columns) })
    }

    fn to_text(&self) -> String {
        [self.name.as_str(), &self.currency]
            .into_iter()
            .chain(self.columns.iter().map(String::as_str))
            .collect::<Vec<_>>()
            .join("|")
    }
}

/// Three letters.
pub(super) fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{json::Value, kind::Kind};
    use proptest::prelude::*;

    #[test]
    fn four_figures_have_names() {
        let account = Account::from_text("Working Account|KES|346568.83|6186.83|340382.00|0.00").unwrap();
        assert_eq!(account.current.unwrap().minor(), 34_656_883);
        assert_eq!(account.available.unwrap().minor(), 618_683);
        assert_eq!(account.reserved.unwrap().minor(), 34_038_200);
        assert_eq!(account.uncleared.unwrap().minor(), 0);
        assert_eq!(*account.columns, ["346568.83", "6186.83", "340382.00", "0.00"]);
        let account = Account::from_text("Charges Paid Account|KES|-1540.00|x|0.00|0.00").unwrap();
        assert_eq!((account.current.unwrap().minor(), account.available), (-154_000, None));
    }

    #[test]
    fn more_and_fewer_figures_keep_theirs_without_names() {
        for text in ["Loan|KES|1.00", "Loan|KES|1|2|3", "Loan|KES|1|2|3|4|5"] {
            let account = Account::from_text(text).unwrap();
            assert_eq!((account.current, account.uncleared), (None, None));
            assert_eq!(account.to_text(), text);
        }
        for text in ["", "Loan", "Loan|KES", "|KES|1", "Loan|shillings|1"] {
            assert_eq!(Account::from_text(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_reads_back(text in "[a-zA-Z &]{0,8}\\|(KES|.{0,3})(\\|[-0-9.]{0,6}){0,5}|.{0,20}") {
            if let Some(account) = Account::read(&Value::String(text.as_str().into())) {
                let shown: Vec<_> = text.split('|').map(str::trim).collect();
                prop_assert_eq!(account.to_text(), shown.join("|"));
                prop_assert_eq!(Account::read(&account.wire()), Some(account));
            }
        }
    }
}
