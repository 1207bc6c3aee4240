use std::borrow::Cow;

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// Yes or no: `"1"` and `"0"` on the wire; M-Pesa's own may be `Y`, `N`, `"true"` or `"False"`.
impl Kind for bool {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "boolean".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value {
            Value::Bool(flag) => Some(*flag),
            _ => check.fail("must be true or false", ""),
        }
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        match value {
            Value::Bool(flag) => Some(*flag),
            _ => match value.text()?.trim_ascii() {
                "Y" | "y" | "true" | "True" | "1" => Some(true),
                "N" | "n" | "false" | "False" | "0" => Some(false),
                _ => None,
            },
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Borrowed(if *self { "1" } else { "0" }))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Flag(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_clear_is_read() {
        for yes in ["Y", " true ", "True", "1"] {
            assert_eq!(bool::read(&Value::String(yes.into())), Some(true));
        }
        for no in ["N", "false", "False", "0"] {
            assert_eq!(bool::read(&Value::String(no.into())), Some(false));
        }
        for unclear in ["", "yes", "2"] {
            assert_eq!(bool::read(&Value::String(unclear.into())), None);
        }
        assert_eq!(bool::parse(&Value::String("true".into()), &mut Check::default()), None);
        assert_eq!(bool::read(&true.wire()), Some(true));
        assert_eq!(bool::read(&false.wire()), Some(false));
    }
}
