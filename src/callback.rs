//! The engine of the callbacks: one row of data for each kind, and everything that is read from it.

mod macros;
mod read;

use std::borrow::Cow;

pub(crate) use self::{
    macros::callback,
    read::{data, event, lacking},
};
pub use crate::extras::Extra;
use crate::{
    answer::{Outcome, Resend},
    data::Data,
    error::Error,
    extras::{self, Named},
    json::Value,
};

/// Everything that is known about one kind of callback.
pub struct Callback {
    /// The `kind` of its events.
    pub kind: &'static str,
    /// The names that lead to its members, as in `["Body", "stkCallback"]`; none for the top.
    pub path: &'static [&'static str],
    /// The members that tell it from every other kind, and those that it never has.
    pub marks: &'static [(Place, &'static [&'static str])],
    /// Its lists of names and values, from where its members are: first that of items, then that of references.
    pub lists: &'static [List],
    /// What its events hold.
    pub fields: &'static [EventField],
    /// Says how it ended, and what tells two of them apart.
    pub judge: for<'v, 'a> fn(&Parts<'v, 'a>) -> Judgement<'a>,
    /// The docs of the event.
    #[cfg(not(target_arch = "wasm32"))]
    pub doc: &'static str,
    /// The typed door, for tests that both doors agree.
    #[cfg(not(target_arch = "wasm32"))]
    pub typed: TypedDoor,
}

/// Opens and reads a callback as Rust's own users do.
#[cfg(not(target_arch = "wasm32"))]
pub type TypedDoor = fn(&Value<'_>, Option<Arrival>) -> Option<Result<Data<'static>, Error>>;

/// A list of names and values.
#[derive(Clone, Copy, Debug)]
pub struct List {
    /// The names that lead to it, as in `["CallbackMetadata", "Item"]`, for each of the places to look at.
    pub paths: &'static [&'static [&'static str]],
    /// What a name and a value are called in it, as in `[["Name"], ["Value"]]`.
    pub keys: [&'static [&'static str]; 2],
}

/// A field of an event.
pub struct EventField {
    /// The name in JavaScript.
    pub name: &'static str,
    /// Where its value stands.
    pub place: Place,
    /// The names on the wire that M-Pesa uses for it, the best one first; a leading `~` marks one that the judge
    /// computes, and `#2` at its end the second item of that name.
    pub wires: &'static [&'static str],
    /// Whether it may be missing.
    pub optional: bool,
    /// Reads it.
    pub read: for<'v, 'a> fn(&'v Value<'a>) -> Option<Data<'a>>,
    /// The type and docs in TypeScript.
    #[cfg(not(target_arch = "wasm32"))]
    pub words: crate::kind::Words,
}

/// Where a value stands in a callback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// An item in the first list of names and values.
    Item,
    /// An item in the second.
    Reference,
    /// An item in the second list, or else in the first.
    Either,
    /// A member of the object.
    Member,
    /// A member of an object in it, as in `header.code`.
    Path,
    /// No member of the object, by any of the names: only a mark can be here.
    Absent,
}

/// Which of the host's URLs a callback arrived at, where its body does not say what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Arrival {
    /// `ValidationURL` of C2B.
    Validation,
    /// `ConfirmationURL` of C2B.
    Confirmation,
    /// `ResultURL` of a transaction status query.
    TransactionStatus,
    /// `QueueTimeOutURL` of any call.
    Timeout,
}

impl Arrival {
    /// All of them, with their words in JavaScript.
    pub const ALL: &'static [(&'static str, Arrival)] = &[
        ("validation", Arrival::Validation),
        ("confirmation", Arrival::Confirmation),
        ("transactionStatus", Arrival::TransactionStatus),
        ("timeout", Arrival::Timeout),
    ];
}

/// How a callback says that it ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement<'a> {
    /// How it ended.
    pub outcome: Outcome,
    /// Whether a new request may be sent.
    pub resend: Resend,
    /// What tells this callback from every other of its kind, and is the same in all its copies.
    pub identity: [Cow<'a, str>; 2],
    /// What no member says but all of them together, by names with a leading `~`.
    pub computed: Vec<(&'static str, Value<'a>)>,
}

impl<'a> Judgement<'a> {
    /// One that computes nothing.
    pub fn new(outcome: Outcome, resend: Resend, identity: [Cow<'a, str>; 2]) -> Self {
        Judgement { outcome, resend, identity, computed: Vec::new() }
    }
}

/// A callback, opened.
pub struct Parts<'v, 'a> {
    /// Where it arrived, if the host said so.
    pub arrival: Option<Arrival>,
    root: &'v Value<'a>,
    members: &'v Value<'a>,
    lists: [Option<Named<'v, 'a>>; 2],
    items: [Vec<(&'v str, &'v Value<'a>)>; 2],
    computed: Vec<(&'static str, Value<'a>)>,
}

impl<'a> Parts<'_, 'a> {
    /// The first value in that place under one of those names that is not null.
    pub fn get(&self, place: Place, wires: &[&str]) -> Option<&Value<'a>> {
        wires.iter().find_map(|wire| self.one(place, wire))
    }

    fn one(&self, place: Place, wire: &str) -> Option<&Value<'a>> {
        if wire.as_bytes().first() == Some(&b'~') {
            return self.computed.iter().find(|(name, _)| *name == wire).map(|(_, value)| value);
        }
        match place {
            Place::Member | Place::Path | Place::Absent => member(self.members, place, wire),
            Place::Item | Place::Reference | Place::Either => {
                let (name, before) = wire.strip_suffix("#2").map_or((wire, 0), |name| (name, 1));
                let named = |(known, value): &&(&str, &Value<'a>)| *known == name && !value.is_null();
                let mut found = self.lists_at(place).into_iter();
                found.find_map(|list| list.iter().filter(named).nth(before)).map(|(_, value)| *value)
            }
        }
    }

    fn lists_at(&self, place: Place) -> [&[(&str, &Value<'a>)]; 2] {
        let [items, references] = &self.items;
        match place {
            Place::Item => [items, &[]],
            Place::Reference => [references, &[]],
            Place::Either => [references, items],
            Place::Member | Place::Path | Place::Absent => [&[], &[]],
        }
    }

    /// The text of a value, without the blanks around it; empty where there is none.
    pub fn text_at(&self, place: Place, wires: &[&str]) -> Cow<'a, str> {
        match self.get(place, wires) {
            Some(Value::String(Cow::Borrowed(text)) | Value::Number(Cow::Borrowed(text))) => {
                Cow::Borrowed(text.trim_ascii())
            }
            value => Cow::Owned(value.and_then(Value::text).unwrap_or_default().trim_ascii().to_owned()),
        }
    }

    /// The text of a member.
    pub fn text(&self, wire: &str) -> Cow<'a, str> {
        self.text_at(Place::Member, &[wire])
    }

    /// Whether there is an item of one of those names in that place, even without a value.
    pub fn mentions(&self, place: Place, wires: &[&str]) -> bool {
        self.lists_at(place).into_iter().flatten().any(|(name, _)| wires.contains(name))
    }

    /// Judges it; what is computed can be got from then on.
    pub(crate) fn judged(&mut self, row: &Callback) -> Judgement<'a> {
        let mut judgement = (row.judge)(self);
        self.computed = std::mem::take(&mut judgement.computed);
        judgement
    }

    /// What the fields leave over.
    pub(crate) fn extras(&self, row: &Callback) -> Vec<Extra> {
        let value = |field: &EventField| {
            let value = self.get(field.place, field.wires)?;
            ((field.read)(value).is_some() || says_nothing(field, value)).then_some(value)
        };
        let taken: Vec<_> = row.fields.iter().filter_map(value).filter(|value| self.came(value)).collect();
        extras::extras(self.root, &taken, &self.lists)
    }

    /// How many values go with that of a field: one that the judge computed was not sent, and an item has a name too.
    fn weight(&self, field: &EventField, value: &Value<'a>) -> usize {
        match field.place {
            _ if !self.came(value) => 0,
            Place::Member | Place::Path | Place::Absent => extras::count(value),
            Place::Item | Place::Reference | Place::Either => extras::count(value) + 1,
        }
    }

    /// How many items are a name without a value, such as the `Balance` of an STK push: there is nothing to take.
    fn valueless(&self) -> usize {
        self.items.iter().flatten().filter(|(_, value)| value.is_null()).count()
    }

    /// Whether M-Pesa sent it, rather than that the judge computed it.
    fn came(&self, value: &Value<'a>) -> bool {
        !self.computed.iter().any(|(_, known)| std::ptr::eq(known, value))
    }
}

fn member<'v, 'a>(members: &'v Value<'a>, place: Place, wire: &str) -> Option<&'v Value<'a>> {
    match place {
        Place::Path => members.find(wire),
        _ => members.get(wire).filter(|value| !value.is_null()),
    }
}

impl Callback {
    /// Opens a callback of this kind; `None` if it is of another.
    pub fn open<'v, 'a>(&self, root: &'v Value<'a>, arrival: Option<Arrival>) -> Option<Parts<'v, 'a>> {
        let members = root.at(self.path)?;
        members.members()?;
        let found = |place, wires: &[&str]| wires.iter().any(|wire| member(members, place, wire).is_some());
        if !self.marks.iter().all(|(place, wires)| found(*place, wires) != (*place == Place::Absent)) {
            return None;
        }
        let named = |list: &'static List| {
            let at = |path: &&[&'static str]| Some((members.at(path).filter(|found| !found.is_null())?, *path.last()?));
            let (found, nameless) = list.paths.iter().find_map(at)?;
            Some(Named { list: found, keys: &list.keys, nameless })
        };
        let lists: [Option<Named<'v, 'a>>; 2] = [self.lists.first().and_then(named), self.lists.get(1).and_then(named)];
        let items = lists.each_ref().map(|list| list.as_ref().map_or_else(Vec::new, Named::items));
        Some(Parts { arrival, root, members, lists, items, computed: Vec::new() })
    }

    /// Reads the event.
    pub fn read<'a>(&self, parts: &mut Parts<'_, 'a>) -> Result<Data<'a>, Error> {
        let mut record = Vec::with_capacity(self.fields.len() + 5);
        let mut missing = Vec::new();
        let Judgement { outcome, resend, identity, .. } = parts.judged(self);
        let nameless = identity[0].is_empty();
        record.push(("kind", Data::Word(self.kind)));
        record.push(("outcome", Data::Word(outcome.as_str())));
        record.push(("resend", Data::Word(resend.as_str())));
        record.push(("dedupeKey", dedupe_key(self.kind, identity)));
        let mut taken = parts.valueless();
        for field in self.fields {
            let value = parts.get(field.place, field.wires);
            let data = value.and_then(field.read);
            match value {
                Some(value) if data.is_some() || says_nothing(field, value) => taken += parts.weight(field, value),
                _ if field.optional => {}
                _ => missing.push(field.wires),
            }
            if let Some(data) = data {
                record.push((field.name, data));
            }
        }
        if nameless || !missing.is_empty() {
            return Err(lacking(self.kind, &missing));
        }
        // Most of the time all is taken, and the counts agree.
        if taken != extras::count(parts.root)
            && let Some(extras) = Extra::list(parts.extras(self))
        {
            record.push(("extras", extras));
        }
        Ok(Data::Record(record))
    }
}

/// A field that may be missing can come blank: that is no value, and nothing to keep either.
fn says_nothing(field: &EventField, value: &Value<'_>) -> bool {
    field.optional && value.string().is_some_and(|text| text.trim().is_empty())
}

/// The kind and what identifies the callback, between colons.
fn dedupe_key<'a>(kind: &'static str, [first, second]: [Cow<'a, str>; 2]) -> Data<'a> {
    Data::Join(vec![Data::Word(kind), Data::Word(":"), Data::Text(first), Data::Word(":"), Data::Text(second)])
}
