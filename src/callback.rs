//! The engine of the callbacks: one row of data for each kind, and everything that is read from it.

mod macros;

use std::borrow::Cow;

pub(crate) use self::macros::callback;

use crate::{
    answer::{Outcome, Resend},
    data::Data,
    error::{Error, ErrorCode, Issue},
    json::{Members, Value},
};

/// Everything that is known about one kind of callback.
pub struct Callback {
    /// The `kind` of its events.
    pub kind: &'static str,
    /// Where its members are, as in `["Body", "stkCallback"]`, and where, below that, its list of names
    /// and values is, as in `["CallbackMetadata", "Item"]`.
    pub paths: [&'static [&'static str]; 2],
    /// What a name and a value are called in that list.
    pub item_keys: [&'static str; 2],
    /// What its events hold.
    pub fields: &'static [EventField],
    /// Says how it ended, and what tells two of them apart.
    pub judge: for<'v, 'a> fn(&Parts<'v, 'a>) -> Judgement<'a>,
    /// The docs of the event.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
    /// The typed door, for tests that both doors agree.
    #[cfg(not(target_arch = "wasm32"))]
    pub typed: fn(&Value<'_>) -> Option<Result<Data<'static>, Error>>,
}

/// A field of an event.
pub struct EventField {
    /// The name in JavaScript.
    pub name: &'static str,
    /// Where its value stands.
    pub place: Place,
    /// The name on the wire.
    pub wire: &'static str,
    /// Whether it may be missing.
    pub optional: bool,
    /// Reads it.
    pub read: for<'v, 'a> fn(&'v Value<'a>) -> Option<Data<'a>>,
    /// The type and docs in TypeScript.
    #[cfg(not(target_arch = "wasm32"))]
    pub words: [&'static str; 2],
}

/// Where a value stands in a callback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A member of the object.
    Member,
    /// An item in the list of names and values.
    Item,
}

/// How a callback says that it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement<'a> {
    /// How it ended.
    pub outcome: Outcome,
    /// Whether a new request may be sent.
    pub resend: Resend,
    /// What tells this callback from every other of its kind, and is the same in all its copies.
    pub identity: [Cow<'a, str>; 2],
}

/// Something in a callback that has no field, or a value that its field could not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// The name as it was sent.
    pub name: String,
    /// The value as JSON.
    pub value: String,
}

/// So many objects, one in the other, may lead to a list of names and values.
const DEEPEST: usize = 4;

/// A callback, opened.
pub struct Parts<'v, 'a> {
    /// Every object on the way to the list.
    way: [Option<&'v Value<'a>>; DEEPEST],
    list: Option<&'v Value<'a>>,
    members: &'v Members<'a>,
    items: Vec<(&'v str, &'v Value<'a>)>,
    item_keys: [&'static str; 2],
}

impl<'v, 'a> Parts<'v, 'a> {
    /// The value in that place, unless it is null.
    pub fn get(&self, place: Place, wire: &str) -> Option<&'v Value<'a>> {
        let value = match place {
            Place::Member => self.members.iter().rev().find(|(name, _)| name == wire).map(|(_, value)| value),
            Place::Item => self.items.iter().find(|(name, _)| *name == wire).map(|(_, value)| *value),
        };
        value.filter(|value| !value.is_null())
    }

    /// The text of a member, without the blanks around it; empty where there is none.
    pub fn text(&self, wire: &str) -> Cow<'a, str> {
        match self.get(Place::Member, wire) {
            Some(Value::String(Cow::Borrowed(text)) | Value::Number(Cow::Borrowed(text))) => {
                Cow::Borrowed(text.trim_ascii())
            }
            value => Cow::Owned(value.and_then(Value::text).unwrap_or_default().trim_ascii().to_owned()),
        }
    }

    /// Everything that was not `taken`.
    pub(crate) fn extras(&self, taken: &[&Value<'a>]) -> Vec<Extra> {
        let mut extras = Vec::new();
        let mut keep = |name: &str, value: &Value<'a>| {
            if !value.is_null() && !taken.iter().any(|known| std::ptr::eq(*known, value)) {
                extras.push(Extra { name: name.to_owned(), value: value.to_json() });
            }
        };
        let way = || self.way.iter().chain([&self.list]).flatten();
        let opened = |value| way().any(|known| std::ptr::eq(*known, value));
        let members = self.way.iter().flatten().filter_map(|value| value.members()).flatten();
        members.filter(|(_, value)| !opened(value)).for_each(|(name, value)| keep(name, value));
        self.items.iter().for_each(|(name, value)| keep(name, value));
        let [name, value] = self.item_keys;
        let named = listed(self.list).iter().filter(|item| item.get(name).and_then(Value::text).is_some());
        let parts = named.filter_map(Value::members).flatten();
        parts.filter(|(part, _)| part != name && part != value).for_each(|(name, value)| keep(name, value));
        extras
    }
}

impl Parts<'_, '_> {
    /// How many values there are to take; `None` where the list holds more than names and values.
    fn leaves(&self) -> Option<usize> {
        let parts: usize = listed(self.list).iter().map(|item| item.members().map_or(0, Vec::len)).sum();
        let members: usize = self.way.iter().flatten().filter_map(|value| value.members()).map(Vec::len).sum();
        let opened = self.way.iter().flatten().count() + usize::from(self.list.is_some()) - 1;
        (parts == 2 * self.items.len()).then_some((members + self.items.len()).checked_sub(opened)?)
    }
}

impl Callback {
    /// Opens a callback of this kind; `None` if it is of another.
    pub fn open<'v, 'a>(&self, body: &'v Value<'a>) -> Option<Parts<'v, 'a>> {
        let [path, items] = self.paths;
        let mut way = [None; DEEPEST];
        let mut slots = way.iter_mut();
        let mut enter = |value: &'v Value<'a>, step: Option<&str>| {
            let next = step.map_or(Some(value), |step| value.get(step)).filter(|next| next.members().is_some())?;
            *slots.next()? = Some(next);
            Some(next)
        };
        let start = enter(body, None)?;
        let inner = path.iter().try_fold(start, |value, step| enter(value, Some(step)))?;
        let members = inner.members()?;
        let list = items.split_last().and_then(|(last, between)| {
            between.iter().try_fold(inner, |value, step| enter(value, Some(step)))?.get(last)
        });
        Some(Parts { way, list, members, items: self.items(list), item_keys: self.item_keys })
    }

    /// Names and values of the list. An item may lack its value; what is no item goes by the name of the list.
    fn items<'v, 'a>(&self, list: Option<&'v Value<'a>>) -> Vec<(&'v str, &'v Value<'a>)> {
        let [_, path] = self.paths;
        let nameless = path.last().copied().unwrap_or_default();
        let [name, value] = self.item_keys;
        let read = |item: &'v Value<'a>| match item.get(name).and_then(Value::text) {
            Some(name) => Some((name.trim_ascii(), item.get(value)?)),
            None => Some((nameless, item)),
        };
        listed(list).iter().filter_map(read).collect()
    }

    /// Reads the event.
    pub fn read<'a>(&self, parts: &Parts<'_, 'a>) -> Result<Data<'a>, Error> {
        let mut record = Vec::with_capacity(self.fields.len() + 5);
        let mut taken = 0;
        let mut missing = Vec::new();
        let Judgement { outcome, resend, identity } = (self.judge)(parts);
        record.push(("kind", Data::Word(self.kind)));
        record.push(("outcome", Data::Word(outcome.as_str())));
        record.push(("resend", Data::Word(resend.as_str())));
        record.push(("dedupeKey", dedupe_key(self.kind, identity)));
        for field in self.fields {
            match parts.get(field.place, field.wire).and_then(field.read) {
                Some(data) => {
                    taken += 1;
                    record.push((field.name, data));
                }
                None if field.optional => {}
                None => missing.push(field.wire),
            }
        }
        if !missing.is_empty() {
            return Err(lacking(self.kind, &missing));
        }
        if parts.leaves() != Some(taken) {
            let extras = self.extras(parts);
            if !extras.is_empty() {
                record.push(("extras", Data::List(extras.into_iter().map(Extra::data).collect())));
            }
        }
        Ok(Data::Record(record))
    }

    /// What the fields leave over.
    pub(crate) fn extras(&self, parts: &Parts<'_, '_>) -> Vec<Extra> {
        let value = |field: &EventField| {
            let value = parts.get(field.place, field.wire)?;
            (field.read)(value).map(|_| value)
        };
        let taken: Vec<_> = self.fields.iter().filter_map(value).collect();
        parts.extras(&taken)
    }
}

/// A list of one may come as the item itself.
fn listed<'v, 'a>(list: Option<&'v Value<'a>>) -> &'v [Value<'a>] {
    match list {
        Some(Value::Array(items)) => items.as_slice(),
        Some(single) => std::slice::from_ref(single),
        None => &[],
    }
}

impl Extra {
    pub(crate) fn data(self) -> Data<'static> {
        Data::Record(vec![("name", Data::from(self.name)), ("value", Data::from(self.value))])
    }
}

/// The kind and what identifies the callback, between colons.
fn dedupe_key<'a>(kind: &'static str, [first, second]: [Cow<'a, str>; 2]) -> Data<'a> {
    Data::Join(vec![Data::Word(kind), Data::Word(":"), Data::Text(first), Data::Word(":"), Data::Text(second)])
}

/// The callback lacks what every one of its kind has.
pub(crate) fn lacking(kind: &str, missing: &[&str]) -> Error {
    let message = ["the callback looks like `", kind, "` but lacks ", &missing.join(", ")].concat();
    let mut error = Error::new(ErrorCode::UnknownCallback, Resend::No, message).hint(KEEP);
    let issue =
        |wire: &&str| Issue { path: (*wire).to_owned(), message: "is missing or of the wrong type".into(), hint: None };
    error.issues = missing.iter().map(issue).collect();
    error
}

/// What to do with a callback that could not be read.
pub(crate) const KEEP: &str = "keep the body, answer 200, and find out by query what happened";
