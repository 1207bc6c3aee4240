use crate::{check::Check, kind::digits};

/// A paybill, till or B2C number: 5 or 6 digits. Safaricom Ethiopia's own samples have one of 4, which is sent with a
/// warning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShortCode(String);

impl ShortCode {
    /// Reads 4 to 6 digits.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let valid = (4..=6).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        valid.then(|| ShortCode(text.to_owned()))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Warns of one that is shorter than the rules have it.
    pub(super) fn advise(&self, check: &mut Check) {
        if self.0.len() < 5 {
            check.warn("should have 5 or 6 digits", "Safaricom Ethiopia's own samples have one of 4");
        }
    }
}

digits!(ShortCode, |value, check| match value.text().and_then(ShortCode::new) {
    Some(code) => {
        code.advise(check);
        Some(code)
    }
    None => check.fail("must be a short code of 5 or 6 digits", ""),
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{json::Value, kind::Kind};
    use proptest::prelude::*;

    #[test]
    fn four_digits_are_a_warning() {
        let mut check = Check::default();
        assert!(ShortCode::parse(&Value::Number("1020".into()), &mut check).is_some());
        assert!(!check.failed());
        assert_eq!(check.warnings().len(), 1);
        for refused in ["102", "1020200", "10 20", "", "१०२०१"] {
            assert_eq!(ShortCode::new(refused), None, "{refused}");
        }
    }

    proptest! {
        #[test]
        fn an_accepted_code_reads_back(text in "[0-9 ]{0,8}") {
            if let Some(code) = ShortCode::new(&text) {
                prop_assert_eq!(ShortCode::read(&code.wire()), Some(code));
            }
        }
    }
}
