use std::borrow::Cow;

use crate::{
    check::Check,
    json::Value,
    kind::{Kind, digits},
};

/// The code of a business or its short code: digits. How many is not published; samples have 4 and 5, and `skipLimits`
/// lets fewer than 3 and more than 10 pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderCode(String);

impl ProviderCode {
    /// Reads 3 to 10 digits.
    pub fn new(text: &str) -> Option<Self> {
        Self::parse(&Value::String(Cow::Borrowed(text)), &mut Check::default())
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

digits!(ProviderCode, |value, check| {
    let limits = if check.skip_limits { 1..=40 } else { 3..=10 };
    let digits = |text: &&str| limits.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    match value.text().map(str::trim).filter(digits) {
        Some(code) => Some(ProviderCode(code.to_owned())),
        None => check.fail("must be a code of 3 to 10 digits", "such as 8337 or 15058"),
    }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_digits_pass_and_keep_their_zeros() {
        for code in ["8337", "15058", " 0123 "] {
            let read = ProviderCode::new(code).unwrap();
            assert_eq!(read.as_str(), code.trim());
            assert_eq!(ProviderCode::read(&read.wire()), Some(read));
        }
        for code in ["", "12", "12345678901", "ONE4ALL", "83 37", "８３３７", "-1"] {
            assert_eq!(ProviderCode::new(code), None, "{code}");
        }
        let short = Value::Number("12".into());
        assert!(ProviderCode::parse(&short, &mut Check::lenient()).is_some());
    }
}
