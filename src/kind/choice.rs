use std::borrow::Cow;

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

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

        impl $name {
            const ALL: &[$crate::kind::Word<$name>] = &[$(($word, $wire, $name::$value)),*];
        }

        impl $crate::kind::Choice for $name {
            fn all() -> &'static [$crate::kind::Word<Self>] {
                $name::ALL
            }
        }
    };
}
pub(crate) use choice;

/// A value's word in JavaScript and on the wire.
pub type Word<C> = (&'static str, &'static str, C);

/// A kind with a few values.
pub trait Choice: Sized + Copy + PartialEq + 'static {
    /// All of them.
    fn all() -> &'static [Word<Self>];
}

impl<C: Choice> Kind for C {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        C::all().iter().map(|(word, ..)| format!("\"{word}\"")).collect::<Vec<_>>().join(" | ")
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let given = value.string();
        match C::all().iter().find(|(word, ..)| given == Some(word)) {
            Some((.., choice)) => Some(*choice),
            None => {
                let words: Vec<_> = C::all().iter().map(|(word, ..)| *word).collect();
                check.fail(["must be one of ", &words.join(", ")].concat(), "")
            }
        }
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let text = value.text()?.trim_ascii();
        C::all().iter().find(|(_, wire, _)| *wire == text).map(|(.., choice)| *choice)
    }

    fn wire(&self) -> Value<'static> {
        let wire = C::all().iter().find(|(.., choice)| choice == self).map(|(_, wire, _)| *wire);
        Value::String(Cow::Borrowed(wire.unwrap_or_default()))
    }

    fn data(self) -> Option<Data<'static>> {
        C::all().iter().find(|(.., choice)| *choice == self).map(|(word, ..)| Data::Word(word))
    }
}
