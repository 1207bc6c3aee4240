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
    pub(crate) keys: &'static [&'static [&'static str]; 2],
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

    /// The value that holds the name of an item, if it has one.
    fn name(&self, item: &'v Value<'a>) -> Option<&'v Value<'a>> {
        item.first(self.keys[0]).filter(|name| name.text().is_some())
    }

    fn value(&self, item: &'v Value<'a>) -> Option<&'v Value<'a>> {
        item.first(self.keys[1])
    }

    /// Names and values. An item that lacks its value has null.
    pub(crate) fn items(&self) -> Vec<(&'v str, &'v Value<'a>)> {
        let read = |item: &'v Value<'a>| match self.name(item).and_then(Value::text) {
            Some(name) => (name.trim_ascii(), self.value(item).unwrap_or(&Value::Null)),
            None => (self.nameless, item),
        };
        self.listed().iter().map(read).collect()
    }
}

/// What is in `root` and is not `taken`.
pub(crate) fn extras(root: &Value<'_>, taken: &[&Value<'_>], lists: &[Option<Named<'_, '_>>]) -> Vec<Extra> {
    let mut rest = Rest { taken, lists, found: Vec::new() };
    rest.of(root);
    rest.found
}

/// How many values there are in it. An empty member says nothing, an empty item is one of several.
pub(crate) fn count(value: &Value<'_>) -> usize {
    match value {
        Value::Null => 0,
        Value::Array(items) => items.iter().filter(|item| !item.is_null()).map(|item| count(item).max(1)).sum(),
        // Most members are texts and numbers, which need no call.
        Value::Object(members) => {
            members.iter().map(|(_, member)| member.text().map_or_else(|| count(member), |_| 1)).sum()
        }
        Value::Bool(_) | Value::Number(_) | Value::String(_) => 1,
    }
}

struct Rest<'r, 'v, 'a> {
    taken: &'r [&'r Value<'r>],
    lists: &'r [Option<Named<'v, 'a>>],
    found: Vec<Extra>,
}

impl Rest<'_, '_, '_> {
    fn of(&mut self, value: &Value<'_>) {
        for (name, member) in value.members().into_iter().flatten() {
            match self.lists.iter().flatten().find(|named| ptr::eq(named.list, member)).copied() {
                _ if count(member) == 0 || self.is_taken(member) => {}
                Some(named) => self.of_list(named),
                None if self.opened(member) => self.of(member),
                None => self.found.push(Extra::new(name, member)),
            }
        }
    }

    fn of_list(&mut self, named: Named<'_, '_>) {
        for item in named.listed() {
            let (Some(name), value) = (named.name(item), named.value(item)) else {
                if !item.is_null() && !self.is_taken(item) {
                    self.found.push(Extra::new(named.nameless, item));
                }
                continue;
            };
            for (part, member) in item.members().into_iter().flatten().filter(|(_, member)| !ptr::eq(member, name)) {
                if count(member) > 0 && !self.is_taken(member) {
                    let is_value = value.is_some_and(|value| ptr::eq(value, member));
                    let called = name.text().filter(|_| is_value).map_or(&**part, str::trim_ascii);
                    self.found.push(Extra::new(called, member));
                }
            }
        }
    }

    fn is_taken(&self, value: &Value<'_>) -> bool {
        self.taken.iter().any(|taken| ptr::eq(*taken, value))
    }

    /// Whether something in it was taken.
    fn opened(&self, value: &Value<'_>) -> bool {
        let known = |value: &Value<'_>| {
            self.is_taken(value) || self.lists.iter().flatten().any(|named| ptr::eq(named.list, value))
        };
        value.members().into_iter().flatten().any(|(_, member)| known(member) || self.opened(member))
    }
}
