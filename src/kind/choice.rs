use std::borrow::Cow;

use super::Kind;
use crate::{
    check::Check,
    data::Data,
    json::{Members, Value},
};

/// Declares a kind with a few values: each has its word in JavaScript and its word on the wire.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident { $(
            $(#[doc = $value_doc:literal])*
            $value:ident = $word:literal, $wire:literal;
        )* }
    ) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $( $(#[doc = $value_doc])* $value, )* }

        impl $crate::kind::Choice for $name {
            const WORDS: &'static [[&'static str; 2]] = &[$([$word, $wire]),*];

            fn at(index: usize) -> Option<Self> {
                [$($name::$value),*].get(index).copied()
            }

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}
pub(crate) use choice;

/// A kind with a few values.
pub trait Choice: Sized + Copy + PartialEq + 'static {
    /// Of each value its word in JavaScript and its word on the wire.
    const WORDS: &'static [[&'static str; 2]];

    /// The value with that number.
    fn at(index: usize) -> Option<Self>;

    /// The number of the value.
    fn index(self) -> usize;
}

/// The number of a caller's word.
fn given(words: &[[&'static str; 2]], value: &Value<'_>, check: &mut Check) -> Option<usize> {
    match words.iter().position(|[word, _]| value.string() == Some(word)) {
        Some(index) => Some(index),
        None => {
            let words: Vec<_> = words.iter().map(|[word, _]| *word).collect();
            check.fail(["must be one of ", &words.join(", ")].concat(), "")
        }
    }
}

/// The number of M-Pesa's word.
fn sent(words: &[[&'static str; 2]], value: &Value<'_>) -> Option<usize> {
    let text = value.text()?.trim_ascii();
    words.iter().position(|[_, wire]| *wire == text)
}

fn word(words: &[[&'static str; 2]], index: usize) -> [&'static str; 2] {
    words.get(index).copied().unwrap_or_default()
}

fn write(
    words: &[[&'static str; 2]],
    value: &Value<'_>,
    wire: &'static str,
    check: &mut Check,
    body: &mut Members<'static>,
) {
    if let Some(index) = given(words, value, check) {
        let [_, text] = word(words, index);
        body.push((Cow::Borrowed(wire), Value::String(Cow::Borrowed(text))));
    }
}

impl<C: Choice> Kind for C {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        C::WORDS.iter().map(|[word, _]| format!("\"{word}\"")).collect::<Vec<_>>().join(" | ")
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        given(C::WORDS, value, check).and_then(C::at)
    }

    fn check(value: &Value<'_>, wire: &'static str, check: &mut Check, body: &mut Members<'static>) {
        write(C::WORDS, value, wire, check, body);
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        sent(C::WORDS, value).and_then(C::at)
    }

    fn wire(&self) -> Value<'static> {
        let [_, wire] = word(C::WORDS, self.index());
        Value::String(Cow::Borrowed(wire))
    }

    fn data(self) -> Option<Data<'static>> {
        let [word, _] = word(C::WORDS, self.index());
        Some(Data::Word(word))
    }

    fn read_data<'a>(value: &Value<'a>) -> Option<Data<'a>> {
        let [word, _] = word(C::WORDS, sent(C::WORDS, value)?);
        Some(Data::Word(word))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::kind::NumberFormat;

    #[test]
    fn every_value_is_written_and_reads_back() {
        for (index, [word, wire]) in NumberFormat::WORDS.iter().enumerate() {
            let value = NumberFormat::parse(&Value::String((*word).into()), &mut Check::default()).unwrap();
            assert_eq!((value.index(), value.wire()), (index, Value::String((*wire).into())));
            assert_eq!(NumberFormat::read(&value.wire()), Some(value));
            assert_eq!(NumberFormat::read_data(&value.wire()), value.data());
        }
    }

    proptest! {
        #[test]
        fn nothing_else_is_taken(text in ".{0,12}") {
            let value = Value::String(text.as_str().into());
            let known = NumberFormat::WORDS.iter().any(|[word, _]| *word == text);
            prop_assert_eq!(NumberFormat::parse(&value, &mut Check::default()).is_some(), known);
        }
    }
}
