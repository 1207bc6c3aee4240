use std::borrow::Cow;

use crate::{json::Value, simulator::Request};

const PREFIX: &str = "input_";

/// What a request says, by names without `input_`.
#[derive(Default)]
pub(super) struct Fields<'a>(Vec<(Cow<'a, str>, Cow<'a, str>)>);

impl<'a> Fields<'a> {
    /// What a query says.
    pub(super) fn of_query(request: &Request<'a>) -> Self {
        let pairs = request.query().split('&').filter_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            Some((Cow::Borrowed(name.strip_prefix(PREFIX)?), decoded(value)?))
        });
        Fields(pairs.collect())
    }

    /// What a body says; `None` if a value is neither a text nor a number.
    pub(super) fn of_json(body: &Value<'_>) -> Option<Self> {
        let mut pairs = Vec::new();
        for (name, value) in body.members()?.iter().filter(|(_, value)| !value.is_null()) {
            if let Some(name) = name.strip_prefix(PREFIX) {
                pairs.push((Cow::Owned(name.to_owned()), Cow::Owned(value.text()?.to_owned())));
            }
        }
        Some(Fields(pairs))
    }

    /// What a field holds, if it is there and not empty. Of two the last counts.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().rev().find(|(own, _)| own == name);
        found.map(|(_, value)| &**value).filter(|value| !value.is_empty())
    }
}

/// Takes percent-encoding off; `None` if what is left is no text.
pub(in super::super) fn decoded(value: &str) -> Option<Cow<'_, str>> {
    if !value.bytes().any(|byte| matches!(byte, b'%' | b'+')) {
        return Some(Cow::Borrowed(value));
    }
    let mut rest = value.bytes();
    let mut bytes = Vec::with_capacity(value.len());
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => {
                let mut digit = || char::from(rest.next()?).to_digit(16);
                u8::try_from(digit()? * 16 + digit()?).ok()?
            }
            _ => byte,
        });
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_decoded_and_the_last_of_two_counts() {
        let url = "/x/?input_a=1&input_b=a%2Bb%3D+c&b=2&input_c=%f&input_d=%ff&input_a=2&input_e=&#input_f=1";
        let fields = Fields::of_query(&Request { method: "GET", url, headers: &[], body: b"" });
        let found = ["a", "b", "c", "d", "e", "f"].map(|name| fields.get(name));
        assert_eq!(found, [Some("2"), Some("a+b= c"), None, None, None, None]);
    }
}
