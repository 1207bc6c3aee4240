use std::{borrow::Cow, ops::Deref};

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// A code that M-Pesa sends as a number or as text, without the blanks around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code(String);

impl Deref for Code {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl Kind for Code {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        String::parse(value, check).map(|text| Code(text.trim_ascii().to_owned()))
    }

    fn wire(&self) -> Value<'static> {
        self.0.wire()
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self.0))
    }

    fn read_data<'a>(value: &Value<'a>) -> Option<Data<'a>> {
        match value {
            Value::String(Cow::Borrowed(text)) | Value::Number(Cow::Borrowed(text)) => {
                Some(Data::from(text.trim_ascii()))
            }
            _ => Code::read(value)?.data(),
        }
    }
}
