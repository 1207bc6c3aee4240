//! What M-Pesa sends and no field takes: nothing of it is lost.

use std::ptr;

use crate::{data::Data, json::Value};

/// Something in a reply or callback that has no field, or a value that its field could not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extra {
    /// The name as it was sent.
    pub name: String,
    /// The value as JSON.
    pub value: String,
}

impl Extra {
    fn new(name: &str, value: &Value<'_>) -> Self {
        Extra { name: name.to_owned(), value: value.to_json() }
    }

    /// The list of them as JavaScript gets it; `None` where there is none.
    pub(crate) fn list(extras: Vec<Self>) -> Option<Data<'static>> {
        let data =
            |extra: Self| Data::Record(vec![("name", Data::from(extra.name)), ("value", Data::from(extra.value))]);
        (!extras.is_empty()).then(|| Data::List(extras.into_iter().map(data).collect()))
    }
}

/// A list of names and values.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Named<'v, 'a> {
    pub(crate) list: &'v Value<'a>,
    /// What a name and a value are called in it.
    pub(crate) keys: [&'static str; 2],
    /// What goes by no name goes by this.
    pub(crate) nameless: &'v str,
}

impl<'v, 'a> Named<'v, 'a> {
    /// The items. A list of one may come as the item itself.
    fn listed(&self) -> &'v [Value<'a>] {
        match self.list {
            Value::Array(items) => items.as_slice(),
            single => std::slice::from_ref(single),
        }
    }

    fn name(&self, item: &'v Value<'a>) -> Option<&'v str> {
        item.find(self.keys[0]).and_then(Value::text)
    }

    /// The names, those without values too.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'v str> {
        self.listed().iter().filter_map(|item| self.name(item)).map(str::trim_ascii)
    }

    /// Names and values. An item may lack its value.
    pub(crate) fn items(&self) -> Vec<(&'v str, &'v Value<'a>)> {
        let read = |item: &'v Value<'a>| match self.name(item) {
            Some(name) => Some((name.trim_ascii(), item.find(self.keys[1])?)),
            None => Some((self.nameless, item)),
        };
        self.listed().iter().filter_map(read).collect()
    }
}

/// What is in `root` and is not `taken`.
pub(crate) fn extras(root: &Value<'_>, taken: &[&Value<'_>], lists: &[Named<'_, '_>]) -> Vec<Extra> {
    let mut rest = Rest { taken, lists, found: Vec::new() };
    if count(root, lists) != taken.iter().map(|value| count(value, lists)).sum::<usize>() {
        rest.of(root);
    }
    rest.found
}

/// How many values there are to take.
fn count(value: &Value<'_>, lists: &[Named<'_, '_>]) -> usize {
    if let Some(named) = lists.iter().find(|named| ptr::eq(named.list, value)) {
        let values = |item| match named.name(item) {
            Some(_) => count(item, &[]) - 1,
            None => count(item, &[]),
        };
        return named.listed().iter().map(values).sum();
    }
    match value {
        Value::Null => 0,
        Value::Array(items) => items.iter().map(|item| count(item, lists)).sum(),
        Value::Object(members) => members.iter().map(|(_, member)| count(member, lists)).sum(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => 1,
    }
}

struct Rest<'r, 'v, 'a> {
    taken: &'r [&'r Value<'r>],
    lists: &'r [Named<'v, 'a>],
    found: Vec<Extra>,
}

impl Rest<'_, '_, '_> {
    fn of(&mut self, value: &Value<'_>) {
        for (name, member) in value.members().into_iter().flatten() {
            if member.is_null() || self.taken.iter().any(|taken| ptr::eq(*taken, member)) {
                continue;
            }
            match self.lists.iter().find(|named| ptr::eq(named.list, member)).copied() {
                Some(named) => self.of_list(named),
                None if self.opened(member) => self.of(member),
                None => self.found.push(Extra::new(name, member)),
            }
        }
    }

    fn of_list(&mut self, named: Named<'_, '_>) {
        let [name, value] = named.keys;
        for item in named.listed() {
            let known = |part: &str| [name, value].iter().any(|key| key.split('|').any(|key| key == part));
            match named.name(item) {
                Some(name) => {
                    if let Some(value) = item.find(value) {
                        self.keep(name.trim_ascii(), value);
                    }
                    let parts = item.members().into_iter().flatten().filter(|(part, _)| !known(part));
                    parts.for_each(|(part, value)| self.keep(part, value));
                }
                None => self.keep(named.nameless, item),
            }
        }
    }

    fn keep(&mut self, name: &str, value: &Value<'_>) {
        if !value.is_null() && !self.taken.iter().any(|taken| ptr::eq(*taken, value)) {
            self.found.push(Extra::new(name, value));
        }
    }

    /// Whether something in it was taken.
    fn opened(&self, value: &Value<'_>) -> bool {
        let known = |value: &Value<'_>| {
            self.taken.iter().any(|taken| ptr::eq(*taken, value))
                || self.lists.iter().any(|named| ptr::eq(named.list, value))
        };
        value.members().into_iter().flatten().any(|(_, member)| known(member) || self.opened(member))
    }
}
