use std::borrow::Cow;

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// An e-mail address: printable ASCII with one `@` in it, of at most 254 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Takes the address if it looks like one.
    pub fn new(text: &str) -> Option<Self> {
        let clean = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b',' | b';' | b'<' | b'>' | b'"' | b'\\');
        let (user, host) = text.split_once('@')?;
        let host = host.split('.').all(|part| !part.is_empty()) && host.contains('.') && !host.contains('@');
        let valid = host && !user.is_empty() && text.len() <= 254 && text.bytes().all(clean);
        valid.then(|| Email(text.to_owned()))
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Kind for Email {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.string().and_then(Email::new) {
            Some(email) => Some(email),
            None => check.fail("must be an e-mail address", "such as accounts@shop.example"),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.clone()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["", "@", "shop", "shop@", "@shop.example", "a@b", "a@b..example", "a@b@c.example", "a b@c.example"]
        {
            assert_eq!(Email::new(text), None, "{text}");
        }
        for text in ["Shop <a@shop.example>", "a@shop.example,b@shop.example", "é@shop.example", "a@shop.example\n"] {
            assert_eq!(Email::new(text), None, "{text}");
        }
        assert_eq!(Email::new(&["a@", &"b".repeat(250), ".example"].concat()), None);
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(text in "[a-z0-9.+_-]{1,20}@[a-z0-9-]{1,20}(\\.[a-z]{2,8}){1,2}") {
            let email = Email::new(&text).unwrap();
            let wire = email.wire();
            prop_assert_eq!(wire.string(), Some(&*text));
            prop_assert_eq!(Email::parse(&wire, &mut Check::default()), Some(email));
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,40}") {
            let _ = Email::new(&text);
        }
    }
}
