use std::borrow::Cow;

use crate::{
    check::Check,
    json::Value,
    kind::{Kind, digits},
};

/// The code of a business: 5 or 6 digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderCode(String);

impl ProviderCode {
    /// Reads 5 or 6 digits.
    pub fn new(text: &str) -> Option<Self> {
        Self::parse(&Value::String(Cow::Borrowed(text)), &mut Check::default())
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

digits!(ProviderCode, |value, check| {
    let text = value.text().unwrap_or_default().trim();
    let lengths = if check.skip_limits { 1..=20 } else { 5..=6 };
    if lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(ProviderCode(text.to_owned()));
    }
    check.fail("must be a code of 5 or 6 digits", "such as 171717; skipLimits sends shorter and longer ones")
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_five_or_six_digits_pass_unless_limits_are_skipped() {
        for refused in ["", "1717", "1717171", "17171a", "１７１７１７", "171 717"] {
            assert_eq!(ProviderCode::new(refused), None, "{refused}");
        }
        let value = Value::Number("1717171".into());
        assert_eq!(ProviderCode::parse(&value, &mut Check::lenient()).unwrap().as_str(), "1717171");
    }

    proptest! {
        #[test]
        fn an_accepted_code_reads_back(text in "[0-9 ]{0,9}") {
            if let Some(code) = ProviderCode::new(&text) {
                prop_assert_eq!(ProviderCode::read(&code.wire()), Some(code));
            }
        }
    }
}
