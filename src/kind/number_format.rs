use std::borrow::Cow;

use super::choice;
use crate::json::Value;

choice!(
    /// Whether a number goes over the wire as a JSON string or as a JSON number.
    pub enum NumberFormat {
        /// `"254712345678"`
        String = "string", "string";
        /// `254712345678`
        Number = "number", "number";
    }
);

impl NumberFormat {
    /// The same digits in this form. No JSON number begins with 0, unless a fraction follows.
    pub(crate) fn applied(self, value: &Value<'static>) -> Value<'static> {
        let digits = value.text().unwrap_or_default();
        let decimal = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        let zero = digits.starts_with('0') && digits.len() > 1 && !digits.starts_with("0.");
        match (self, value) {
            (NumberFormat::Number, Value::String(text)) if decimal(text) && !zero => {
                Value::Number(Cow::Owned(digits.to_owned()))
            }
            (NumberFormat::String, Value::Number(_)) => Value::String(Cow::Owned(digits.to_owned())),
            _ => value.clone(),
        }
    }
}
