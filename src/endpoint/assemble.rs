//! Puts the members of a request in their places.

use std::borrow::Cow;

use super::{Added, Endpoint};
use crate::{
    context::{Context, SEVERAL},
    error::Issue,
    http::HttpRequest,
    json::{Members, Value, member},
};

impl Endpoint {
    pub(super) fn assemble(
        &self,
        mut members: Members<'static>,
        context: &Context,
        warnings: Vec<Issue>,
    ) -> HttpRequest {
        for (wire, added) in self.adds {
            let text = match added {
                Added::Default(_) | Added::Computed(_) if member(&members, wire).is_some() => continue,
                Added::Word(word) | Added::Default(word) => Cow::Borrowed(*word),
                Added::Computed(computed) => Cow::Owned(computed(context)),
                Added::Key(need) => Cow::Owned(context.key(*need).to_owned()),
            };
            members.push((Cow::Borrowed(wire), Value::String(text)));
        }
        (self.finish)(&mut members, context);
        rename(&mut members);
        if let Some(format) = context.number_format {
            let numbers = members.iter_mut().filter(|(wire, _)| self.market.numbers.contains(&&**wire));
            numbers.for_each(|(_, value)| *value = format.applied(value));
        }
        let (port, path) = split_before(self.path, '/').unwrap_or_default();
        let (path, query) = split_before(path, '?').unwrap_or((path, ""));
        let mut sent = Sent { path: path.to_owned(), query: query.to_owned(), ..Sent::default() };
        (self.market.authorize)(self, context, &mut sent.headers);
        if SEVERAL && !self.market.origin.is_empty() {
            let origin = context.origin.as_deref().unwrap_or(self.market.origin);
            sent.headers.push(("origin", origin.to_owned()));
        }
        members.into_iter().for_each(|(wire, value)| sent.place(wire, value));
        let base = if context.is_production() { self.market.production } else { self.market.sandbox };
        let host = match &context.base_url {
            Some(url) => Cow::Borrowed(url.as_str().trim_end_matches('/')),
            None => [base.host, port].concat().into(),
        };
        let (prefix, country) = match &context.path {
            None if SEVERAL => (base.prefix, context.country.map_or("", |country| country.market)),
            _ => ("", ""),
        };
        let path = context.path.as_deref().unwrap_or(&sent.path);
        let url = [&host, prefix, country, path, &sent.query].concat();
        let body = (self.method != "GET").then(|| {
            let format = self.market.format;
            sent.headers.push(("content-type", format.content_type.to_owned()));
            (format.write)(self, &sent.whole.unwrap_or(Value::Object(sent.body)), context)
        });
        HttpRequest { method: self.method, url, headers: sent.headers, body, warnings }
    }
}

/// What stands before a character, and the rest with it.
fn split_before(text: &str, character: char) -> Option<(&str, &str)> {
    text.split_at_checked(text.find(character)?)
}

/// Gives members the names that the caller chose: the value of `~Name` is what `Name` is called.
fn rename(members: &mut Members<'static>) {
    let chosen = |(wire, value): &(Cow<'static, str>, Value<'static>)| match value {
        Value::String(Cow::Borrowed(name)) => Some((wire.strip_prefix('~')?.to_owned(), *name)),
        _ => None,
    };
    let names: Vec<_> = members.iter().filter_map(chosen).collect();
    for (wire, name) in names {
        members.iter_mut().filter(|(known, _)| *known == wire).for_each(|(known, _)| *known = Cow::Borrowed(name));
    }
}

/// The parts of a request, while its members are put in their places.
#[derive(Default)]
struct Sent {
    path: String,
    query: String,
    headers: Vec<(&'static str, String)>,
    body: Members<'static>,
    whole: Option<Value<'static>>,
}

impl Sent {
    fn place(&mut self, wire: Cow<'static, str>, value: Value<'static>) {
        let Cow::Borrowed(name) = wire else {
            self.body.push((wire, value));
            return;
        };
        let text = || value.text().unwrap_or_default().to_owned();
        match (name, name.split_at_checked(1)) {
            ("~path", _) => self.path = text(),
            ("~body", _) => self.whole = Some(value),
            (_, Some(("~", _))) => {}
            (_, Some(("@", name))) => self.headers.push((name, text())),
            (_, Some(("?", name))) => {
                self.query.push(if self.query.is_empty() { '?' } else { '&' });
                self.query.push_str(name);
                self.query.push('=');
                percent_encode(&text(), &mut self.query);
            }
            _ => match name.split_once('.') {
                None => self.body.push((wire, value)),
                Some((outer, inner)) => self.nest(outer, inner, value),
            },
        }
    }

    /// Puts a member into the object that is called `outer`.
    fn nest(&mut self, outer: &'static str, inner: &'static str, value: Value<'static>) {
        let nested = (Cow::Borrowed(inner), value);
        match self.body.iter_mut().find(|(name, _)| name == outer) {
            Some((_, Value::Object(members))) => members.push(nested),
            _ => self.body.push((Cow::Borrowed(outer), Value::Object(vec![nested]))),
        }
    }
}

fn percent_encode(text: &str, out: &mut String) {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
}
