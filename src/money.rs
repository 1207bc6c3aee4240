//! Money in integer minor units.

/// An amount of money in minor units: cents of a shilling. No binary fraction ever touches it.
///
/// ```
/// use mpesa_core::money::Amount;
///
/// let amount = Amount::parse("8959269.60").unwrap();
/// assert_eq!((amount.minor(), amount.whole()), (895_926_960, None));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Amount(i64);

/// Beyond this JavaScript's numbers lose cents: about 90 trillion shillings.
const LARGEST: i64 = (1 << 53) - 1;

impl Amount {
    /// From minor units; `None` beyond ±90 trillion shillings.
    pub fn from_minor(minor: i64) -> Option<Self> {
        (minor.abs_diff(0) <= LARGEST.abs_diff(0)).then_some(Amount(minor))
    }

    /// From whole shillings.
    pub fn from_whole(shillings: u32) -> Self {
        Amount(i64::from(shillings) * 100)
    }

    /// Reads a decimal such as `1`, `1.00`, `-1980.5` or `8959269.60`: at most two decimals that are
    /// not zero, no exponent, no grouping.
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let digit = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        if !digit(whole) || !digit(fraction) {
            return None;
        }
        let mut places = fraction.bytes().map(|byte| i64::from(byte - b'0'));
        let cents = places.next().unwrap_or(0) * 10 + places.next().unwrap_or(0);
        if places.any(|digit| digit != 0) {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let minor = whole.checked_mul(100)?.checked_add(cents)?;
        Amount::from_minor(if negative { -minor } else { minor })
    }

    /// The amount in minor units.
    pub fn minor(self) -> i64 {
        self.0
    }

    /// The amount in major units, where it has no cents.
    pub fn whole(self) -> Option<i64> {
        (self.0 % 100 == 0).then_some(self.0 / 100)
    }

    /// The shortest decimal: `1`, `1.5`, `-1980`, `0.05`.
    pub fn to_decimal(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, cents) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        let whole = whole.to_string();
        let digit = |value: u64| char::from_digit(value as u32, 10).unwrap_or('0');
        let mut text = [sign, &whole].concat();
        if cents > 0 {
            text.push('.');
            text.push(digit(cents / 10));
            if cents % 10 > 0 {
                text.push(digit(cents % 10));
            }
        }
        text
    }

    // INVARIANT: |minor| < 2^53, so both operands are exact and the quotient is the double nearest to
    // the decimal: what JavaScript reads from `to_decimal`.
    pub(crate) fn to_f64(self) -> f64 {
        self.0 as f64 / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimals_are_exact() {
        let minor = |text| Amount::parse(text).map(Amount::minor);
        assert_eq!(minor("1"), Some(100));
        assert_eq!(minor("1.00"), Some(100));
        assert_eq!(minor("1.000"), Some(100));
        assert_eq!(minor("0.29"), Some(29));
        assert_eq!(minor("-1980.00"), Some(-198_000));
        assert_eq!(minor("8959269.60"), Some(895_926_960));
        for text in ["", "-", ".5", "1.", "1.005", "1e3", "1,000", "NaN", "+1", " 1", "99999999999999999999"] {
            assert_eq!(minor(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_written_amount_reads_back(minor in -LARGEST..=LARGEST) {
            let amount = Amount::from_minor(minor).unwrap();
            prop_assert_eq!(Amount::parse(&amount.to_decimal()), Some(amount));
            prop_assert_eq!(amount.to_f64(), amount.to_decimal().parse::<f64>().unwrap());
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,40}") {
            let _ = Amount::parse(&text);
        }
    }
}
