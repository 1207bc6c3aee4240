use std::{borrow::Cow, ops::Deref};

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// Text that M-Pesa sends, without the blanks around it. Blank text is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled(String);

impl Deref for Filled {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<&str> for Filled {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

fn filled(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

impl Kind for Filled {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().and_then(filled) {
            Some(text) => Some(Filled(text.to_owned())),
            None => check.fail("must be a text that is not blank", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        self.0.wire()
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self.0))
    }

    fn read_data<'a>(value: &Value<'a>) -> Option<Data<'a>> {
        match value {
            Value::String(Cow::Borrowed(text)) | Value::Number(Cow::Borrowed(text)) => filled(text).map(Data::from),
            _ => Filled::read(value)?.data(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_keep_their_digits_and_blanks_say_nothing() {
        assert_eq!(Filled::read(&Value::Number("0353353".into())).unwrap(), "0353353");
        for nothing in [Value::Null, Value::Bool(true), Value::String("".into()), Value::String(" \n\u{a0}".into())] {
            assert_eq!(Filled::read(&nothing), None);
        }
    }

    proptest! {
        #[test]
        fn what_is_read_reads_back_the_same_at_both_doors(text in "[ ]{0,2}.{0,12}[ \n]{0,2}") {
            let value = Value::String(text.as_str().into());
            let read = Filled::read(&value);
            prop_assert_eq!(read.is_some(), !text.trim().is_empty());
            prop_assert_eq!(Filled::read_data(&value), read.clone().and_then(Kind::data));
            if let Some(filled) = read {
                prop_assert_eq!(Filled::read(&filled.wire()), Some(filled));
            }
        }
    }
}
