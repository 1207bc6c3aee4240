use super::positive;

positive!(
    /// More than nothing, in shillings and cents: where M-Pesa publishes no limits.
    Price,
    "must be more than nothing, in shillings with at most two decimals"
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{check::Check, json::Value, kind::Kind, money::Amount};
    use proptest::prelude::*;

    #[test]
    fn nothing_and_less_are_no_price() {
        let parse = |text: &'static str| Price::parse(&Value::String(text.into()), &mut Check::default());
        for refused in ["0", "0.00", "-1", "1.005", "", "1,000"] {
            assert_eq!(parse(refused), None, "{refused}");
        }
        assert_eq!(parse("0.01").unwrap().amount().minor(), 1);
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(minor in 1i64..=1 << 52) {
            let price = Price::new(Amount::from_minor(minor).unwrap()).unwrap();
            prop_assert_eq!(Price::read(&price.wire()), Some(price));
        }
    }
}
