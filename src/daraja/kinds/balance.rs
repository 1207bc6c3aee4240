use super::{Account, Parsed, account::is_currency, parsed};
use crate::money::Amount;

parsed!(
    /// The balance of an account after a transaction.
    pub struct Balance {
        /// As M-Pesa sent it.
        pub text: String,
        /// Its currency.
        pub currency: Option<String>,
        /// The balance, where M-Pesa sent one figure (`BasicAmount`). May be negative.
        pub amount: Option<Amount>,
        /// The account, where M-Pesa sent its name and its four figures.
        pub account: Option<Account>,
    }
);

impl Parsed for Balance {
    fn from_text(text: &str) -> Option<Self> {
        let (currency, amount, account) = if let Some(amount) = Amount::parse(text) {
            (None, Some(amount), None)
        } else if text.starts_with('{') {
            let (currency, amount) = structure(text)?;
            (currency, Some(amount), None)
        } else {
            let account = Account::from_text(text).filter(|_| !text.contains('&'))?;
            (Some(account.currency.clone()), None, Some(account))
        };
        Some(Balance { text: text.to_owned(), currency, amount, account })
    }

    fn to_text(&self) -> String {
        self.text.clone()
    }
}

/// Reads `{Amount={CurrencyCode=KES, MinimumAmount=618683, BasicAmount=6186.83}}`, whose order and white space vary.
fn structure(text: &str) -> Option<(Option<String>, Amount)> {
    let compact: String = text.split_whitespace().collect();
    let mut members = compact.split(['{', '}', ',']).filter_map(|member| member.split_once('='));
    let (mut currency, mut amount) = (None, None);
    members.try_for_each(|(name, value)| {
        match name {
            "CurrencyCode" if currency.is_none() && is_currency(value) => currency = Some(value.to_owned()),
            "BasicAmount" if amount.is_none() => amount = Some(Amount::parse(value)?),
            // The same in cents.
            "MinimumAmount" => {}
            "Amount" if value.is_empty() => {}
            _ => return None,
        }
        Some(())
    })?;
    Some((currency, amount?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{json::Value, kind::Kind};
    use proptest::prelude::*;

    fn read(text: &str) -> Option<Balance> {
        Balance::read(&Value::String(text.into()))
    }

    #[test]
    fn both_orders_and_any_white_space() {
        for text in [
            "{Amount={CurrencyCode=KES, MinimumAmount=618683, BasicAmount=6186.83}}",
            "{ Amount={BasicAmount=6186.83, MinimumAmount=618683, CurrencyCode=KES}}",
            "{ Amount={BasicAmount=6186.83, MinimumAmount=618683, CurrencyCode=KES\n}}",
            "{Amount={BasicAmount=6186.83,CurrencyCode=KES}}",
        ] {
            let balance = read(text).unwrap();
            assert_eq!((balance.currency.as_deref(), balance.amount.unwrap().minor()), (Some("KES"), 618_683));
            assert_eq!((balance.text.as_str(), balance.account), (text, None));
        }
    }

    #[test]
    fn an_account_and_a_bare_figure() {
        let balance = read("Utility Account|KES|7722179.62|7722179.62|0.00|0.00").unwrap();
        assert_eq!(balance.amount, None);
        assert_eq!(balance.account.unwrap().available.unwrap().minor(), 772_217_962);
        assert_eq!(read("-1980.00").unwrap().amount.unwrap().minor(), -198_000);
    }

    #[test]
    fn what_is_not_understood_in_full_is_not_read() {
        for text in [
            "",
            "{}",
            "{Amount={CurrencyCode=KES}}",
            "{Amount={BasicAmount=x}}",
            "{Amount={BasicAmount=1, BasicAmount=2}}",
            "{Amount={BasicAmount=1, More=2}}",
            "A|KES|1&B|KES|2",
            "much",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_reads_back(
            text in "\\{ ?Amount=\\{(BasicAmount=[0-9]{1,3}|CurrencyCode=KES|[A-Z]=1)(, ?BasicAmount=[0-9.]{1,4})?\\}\\}|.{0,20}"
        ) {
            if let Some(balance) = read(&text) {
                prop_assert_eq!(Balance::read(&balance.wire()), Some(balance));
            }
        }
    }
}
