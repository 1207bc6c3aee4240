use crate::kind::positive;

positive!(
    /// More than nothing, in francs or dollars, with at most two decimals. The gateway's limits are not published.
    Sum,
    "must be more than nothing, with at most two decimals"
);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{check::Check, json::Value, kind::Kind, money::Amount};

    #[test]
    fn nothing_and_less_are_refused() {
        for refused in ["0", "0.00", "-1", "1.005", "", "1,000"] {
            assert_eq!(Sum::parse(&Value::String(refused.into()), &mut Check::default()), None, "{refused}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(minor in 1i64..=1 << 52) {
            let sum = Sum::new(Amount::from_minor(minor).unwrap()).unwrap();
            prop_assert_eq!(Sum::read(&sum.wire()), Some(sum));
        }
    }
}
