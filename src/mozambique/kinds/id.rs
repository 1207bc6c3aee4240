use std::{borrow::Cow, ops::Deref};

use crate::{check::Check, data::Data, json::Value, kind::Kind};

/// Something that M-Pesa names, such as a transaction. `N/A` and blank text name nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Id(String);

impl Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

/// What a text names, if it names anything.
pub(crate) fn named(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty() && !text.eq_ignore_ascii_case("N/A"))
}

impl Kind for Id {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().and_then(named) {
            Some(text) => Some(Id(text.to_owned())),
            None => check.fail("must name something", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.clone()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self.0))
    }

    fn read_data<'a>(value: &Value<'a>) -> Option<Data<'a>> {
        match value {
            Value::String(Cow::Borrowed(text)) | Value::Number(Cow::Borrowed(text)) => named(text).map(Data::from),
            _ => Id::read(value)?.data(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_names_nothing_is_none() {
        for nothing in ["", " ", "N/A", " n/a\n"] {
            assert_eq!(Id::read(&Value::String(nothing.into())), None, "{nothing}");
        }
        assert_eq!(Id::read(&Value::Null), None);
        assert_eq!(Id::read(&Value::Number("11114".into())).unwrap(), "11114");
    }

    proptest! {
        #[test]
        fn what_is_read_reads_back_the_same_at_both_doors(text in "[ ]{0,2}(N/A|.{0,12})[ ]{0,2}") {
            let value = Value::String(text.as_str().into());
            let read = Id::read(&value);
            prop_assert_eq!(Id::read_data(&value), read.clone().and_then(Kind::data));
            if let Some(id) = read {
                prop_assert_eq!(Id::read(&id.wire()), Some(id));
            }
        }
    }
}
