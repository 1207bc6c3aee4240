//! Kinds: types whose values are right by construction. Each answers for itself how it is read,
//! written and shown; shared code never asks which kind it has.

mod as_number;
mod boolean;
mod callback_url;
mod choice;
mod code;
mod code_or_phone;
mod day;
mod digits;
mod email;
mod filled;
mod id;
mod instant;
mod list;
mod local_time;
mod moment;
mod msisdn;
mod number_format;
pub(crate) mod phone;
mod plain;
mod png;
mod positive;
mod price;
mod receipt;
mod record;
mod shillings;
mod short_code;
mod stage;
mod text;
mod whole;

use std::borrow::Cow;

#[cfg(not(target_arch = "wasm32"))]
pub(crate) use self::record::declare as declare_record;
pub use self::{
    as_number::AsNumber,
    callback_url::CallbackUrl,
    choice::Choice,
    code::Code,
    code_or_phone::CodeOrPhone,
    day::{CompactDay, DashedDay},
    email::Email,
    filled::Filled,
    id::Id,
    list::List,
    local_time::LocalTime,
    moment::{EastAfricaTime, timestamp},
    msisdn::{LocalMsisdn, Msisdn},
    number_format::NumberFormat,
    png::Png,
    price::Price,
    receipt::Receipt,
    record::RecordField,
    shillings::Shillings,
    short_code::{Receiver, ShortCode},
    stage::Stage,
    text::{AdvisedText, Text},
    whole::Whole,
};
pub(crate) use self::{
    choice::choice,
    digits::digits,
    positive::positive,
    record::{check as check_record, read as read_record, record, rest as record_rest},
};
pub(crate) use self::{
    instant::instant,
    moment::{from_digits, is_set},
};
use crate::{
    check::Check,
    data::Data,
    json::{Members, Value},
};

/// TypeScript interfaces by name.
#[cfg(not(target_arch = "wasm32"))]
pub type Declarations = std::collections::BTreeMap<&'static str, String>;

/// Words about a field, for TypeScript.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy)]
pub struct Words {
    /// Its type.
    pub ts: fn() -> String,
    /// Notes the interfaces that the type names.
    pub declare: fn(&mut Declarations),
    /// Its docs.
    pub doc: &'static str,
}

/// A type of parameter, or of a field in a reply or callback.
pub trait Kind: Sized {
    /// Whether the value may be left out.
    const OPTIONAL: bool = false;

    /// What TypeScript takes as a parameter.
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "string".to_owned()
    }

    /// What TypeScript gets in a reply or event.
    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        Self::ts()
    }

    /// Notes the TypeScript interfaces that the types name; `out` says for which direction.
    #[cfg(not(target_arch = "wasm32"))]
    fn declare(_: &mut Declarations, _out: bool) {}

    /// The value of one that was left out, if it may be.
    fn absent() -> Option<Self> {
        None
    }

    /// Reads a caller's value; notes in `check` what is wrong with it.
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self>;

    /// Checks a caller's value and writes it into the body.
    fn check(value: &Value<'_>, wire: &'static str, check: &mut Check, body: &mut Members<'static>) {
        if let Some(parsed) = Self::parse(value, check) {
            parsed.write(wire, body);
        }
    }

    /// Reads M-Pesa's value, as tolerantly as its meaning allows.
    fn read(value: &Value<'_>) -> Option<Self> {
        Self::parse(value, &mut Check::lenient())
    }

    /// The value as M-Pesa wants it.
    fn wire(&self) -> Value<'static>;

    /// Writes the value into the body; most kinds are one member of it.
    fn write(&self, wire: &'static str, body: &mut Members<'static>) {
        body.push((Cow::Borrowed(wire), self.wire()));
    }

    /// The value as the caller gets it; `None` if it is absent.
    fn data(self) -> Option<Data<'static>>;

    /// Reads M-Pesa's value straight into what the caller gets.
    fn read_data<'a>(value: &Value<'a>) -> Option<Data<'a>> {
        Self::read(value)?.data()
    }
}

impl<K: Kind> Kind for Option<K> {
    const OPTIONAL: bool = true;
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        K::ts()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        K::ts_out()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn declare(declarations: &mut Declarations, out: bool) {
        K::declare(declarations, out);
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        K::parse(value, check).map(Some)
    }

    fn check(value: &Value<'_>, wire: &'static str, check: &mut Check, body: &mut Members<'static>) {
        K::check(value, wire, check, body);
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        K::read(value).map(Some)
    }

    fn wire(&self) -> Value<'static> {
        self.as_ref().map_or(Value::Null, K::wire)
    }

    fn write(&self, wire: &'static str, body: &mut Members<'static>) {
        if let Some(value) = self {
            value.write(wire, body);
        }
    }

    fn data(self) -> Option<Data<'static>> {
        self?.data()
    }

    fn read_data<'a>(value: &Value<'a>) -> Option<Data<'a>> {
        K::read_data(value)
    }
}
