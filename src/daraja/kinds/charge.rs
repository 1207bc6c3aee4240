use super::{Parsed, account::is_currency, parsed};
use crate::money::Amount;

parsed!(
    /// What a transaction cost.
    pub struct Charge {
        /// As M-Pesa sent it: `Fee For B2C Payment|KES|22.40`, or a bare figure.
        pub text: String,
        /// What it is called.
        pub name: Option<String>,
        /// Its currency.
        pub currency: Option<String>,
        /// How much, in shillings.
        pub amount: Amount,
    }
);

impl Parsed for Charge {
    fn from_text(text: &str) -> Option<Self> {
        let parts: Vec<_> = text.split('|').map(str::trim).collect();
        let (name, currency, amount) = match *parts.as_slice() {
            [amount] => (None, None, amount),
            [name, currency, amount] if !name.is_empty() && is_currency(currency) => {
                (Some(name.to_owned()), Some(currency.to_owned()), amount)
            }
            _ => return None,
        };
        Some(Charge { text: text.to_owned(), name, currency, amount: Amount::parse(amount)? })
    }

    fn to_text(&self) -> String {
        self.text.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{json::Value, kind::Kind};
    use proptest::prelude::*;

    #[test]
    fn with_a_name_and_without() {
        let charge = Charge::from_text("Business Pay Bill Charge|KES|77.00").unwrap();
        assert_eq!(charge.name.as_deref(), Some("Business Pay Bill Charge"));
        assert_eq!((charge.currency.as_deref(), charge.amount.minor()), (Some("KES"), 7700));
        let bare = Charge::read(&Value::Number("0.00".into())).unwrap();
        assert_eq!((bare.name, bare.currency, bare.amount.minor()), (None, None, 0));
        for text in ["", "free", "Fee|KES", "Fee|KES|x", "|KES|1", "Fee|KES|1|2"] {
            assert_eq!(Charge::read(&Value::String(text.into())), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_reads_back(text in "([a-zA-Z ]{0,8}\\|KES\\|)?[-0-9.]{0,6}|.{0,20}") {
            if let Some(charge) = Charge::read(&Value::String(text.into())) {
                prop_assert_eq!(Charge::read(&charge.wire()), Some(charge));
            }
        }
    }
}
