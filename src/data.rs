//! What callers get: results as records of plain values.

use std::{borrow::Cow, fmt};

use serde::{Serialize, Serializer, ser::SerializeStruct};

use crate::money::Amount;

/// A result on its way to the caller.
#[derive(Clone, Debug, PartialEq)]
pub enum Data<'a> {
    /// A text.
    Text(Cow<'a, str>),
    /// A text that holds a secret.
    Hidden(Hidden<'a>),
    /// One of the library's own words.
    Word(&'static str),
    /// Texts that make one when put together.
    Join(Vec<Data<'a>>),
    /// A time in East Africa as M-Pesa writes it, 14 digits that were checked; ISO 8601 for the caller.
    Moment(Cow<'a, str>),
    /// A whole number.
    Integer(i64),
    /// Money: a number in major units in JavaScript.
    Money(Amount),
    /// Yes or no.
    Flag(bool),
    /// Bytes, such as an image.
    Bytes(Vec<u8>),
    /// Several.
    List(Vec<Data<'a>>),
    /// Named values; what is absent is not there.
    Record(Vec<(&'static str, Data<'a>)>),
}

impl Data<'_> {
    /// The text, of what is one.
    fn text(&self) -> Cow<'_, str> {
        match self {
            Data::Text(text) | Data::Hidden(Hidden(text)) => Cow::Borrowed(text),
            Data::Word(word) => Cow::Borrowed(word),
            Data::Join(parts) => Cow::Owned(parts.iter().map(Data::text).collect()),
            Data::Moment(digits) => Cow::Owned(crate::calendar::iso_of_digits(digits)),
            Data::Integer(_) | Data::Money(_) | Data::Flag(_) | Data::Bytes(_) | Data::List(_) | Data::Record(_) => {
                Cow::Borrowed("")
            }
        }
    }
}

/// A text that `Debug` does not show.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden<'a>(pub Cow<'a, str>);

impl fmt::Debug for Hidden<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}

/// A record of those members that are there.
#[cfg(feature = "engine")]
pub(crate) fn record<'a>(members: impl IntoIterator<Item = (&'static str, Option<Data<'a>>)>) -> Data<'a> {
    Data::Record(members.into_iter().filter_map(|(name, data)| Some((name, data?))).collect())
}

impl<'a> From<&'a str> for Data<'a> {
    fn from(text: &'a str) -> Self {
        Data::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Data<'_> {
    fn from(text: String) -> Self {
        Data::Text(Cow::Owned(text))
    }
}

impl Serialize for Data<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Data::Text(text) | Data::Hidden(Hidden(text)) => serializer.serialize_str(text),
            Data::Word(word) => serializer.serialize_str(word),
            Data::Join(_) | Data::Moment(_) => serializer.serialize_str(&self.text()),
            Data::Integer(number) => serializer.serialize_i64(*number),
            Data::Money(amount) => match amount.whole() {
                Some(shillings) => serializer.serialize_i64(shillings),
                None => serializer.serialize_f64(amount.to_f64()),
            },
            Data::Flag(flag) => serializer.serialize_bool(*flag),
            Data::Bytes(bytes) => serializer.serialize_bytes(bytes),
            Data::List(items) => serializer.collect_seq(items),
            Data::Record(members) => {
                let mut record = serializer.serialize_struct("", members.len())?;
                for (name, value) in members {
                    record.serialize_field(name, value)?;
                }
                record.end()
            }
        }
    }
}
