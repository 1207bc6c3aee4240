use std::{borrow::Cow, ops::Deref};

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// Something that M-Pesa names, such as a transaction. `-1`, `N/A`, `undefined` and blank text name nothing.
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

const NOTHING: [&str; 3] = ["-1", "N/A", "undefined"];

impl Id {
    /// What a text names, if it names anything.
    pub(crate) fn named(text: &str) -> Option<&str> {
        Some(text.trim()).filter(|text| !text.is_empty() && !NOTHING.iter().any(|word| text.eq_ignore_ascii_case(word)))
    }
}

impl Kind for Id {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().and_then(Id::named) {
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
            Value::String(Cow::Borrowed(text)) | Value::Number(Cow::Borrowed(text)) => Id::named(text).map(Data::from),
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
        for nothing in ["", " ", "-1", "N/A", " n/a\n", "undefined", "Undefined"] {
            assert_eq!(Id::read(&Value::String(nothing.into())), None, "{nothing}");
        }
        assert_eq!(Id::read(&Value::Null), None);
        assert_eq!(Id::read(&Value::Number("11114".into())).unwrap(), "11114");
    }

    proptest! {
        #[test]
        fn what_is_read_reads_back_the_same_at_both_doors(text in "[ ]{0,2}(N/A|-1|undefined|.{0,12})[ ]{0,2}") {
            let value = Value::String(text.as_str().into());
            let read = Id::read(&value);
            prop_assert_eq!(Id::read_data(&value), read.clone().and_then(Kind::data));
            if let Some(id) = read {
                prop_assert_eq!(Id::read(&id.wire()), Some(id));
            }
        }
    }
}
