use std::borrow::Cow;

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// Whether a number goes over the wire as a JSON string or as a JSON number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFormat {
    /// `"254712345678"`
    String,
    /// `254712345678`
    Number,
}

impl Kind for NumberFormat {
    #[cfg(not(target_arch = "wasm32"))]
    const TS: &'static str = "\"string\" | \"number\"";

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.string() {
            Some("string") => Some(NumberFormat::String),
            Some("number") => Some(NumberFormat::Number),
            _ => check.fail("must be \"string\" or \"number\"", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Borrowed(match self {
            NumberFormat::String => "string",
            NumberFormat::Number => "number",
        }))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Word(if self == NumberFormat::Number { "number" } else { "string" }))
    }
}
