use std::borrow::Cow;

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// An absolute `https://` or `http://` URL that M-Pesa can post to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbackUrl(String);

impl CallbackUrl {
    /// Takes an absolute URL of printable ASCII, with a host and without user name or fragment.
    pub fn new(text: &str) -> Option<Self> {
        let (_, rest) =
            crate::search::split_once(text, "://").filter(|(scheme, _)| matches!(*scheme, "https" | "http"))?;
        let authority = rest.split(['/', '?']).next().unwrap_or("");
        let host = authority.rsplit_once(':').map_or(authority, |(host, port)| match port.parse::<u16>() {
            Ok(_) => host,
            Err(_) => "",
        });
        let valid = text.len() <= 2048
            && !host.is_empty()
            && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'))
            && text.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b'#' | b'"' | b'<' | b'>' | b'\\'));
        valid.then(|| CallbackUrl(text.to_owned()))
    }

    /// The URL.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Why M-Pesa's production cannot reach the URL, if it cannot.
    pub(crate) fn unreachable(url: &str) -> Option<(&'static str, &'static str)> {
        let Some(rest) = url.strip_prefix("https://") else {
            return Some(("must be https:// in production", "M-Pesa posts to plain http in the sandbox only"));
        };
        let host = rest.split(['/', '?', ':']).next().unwrap_or("").to_ascii_lowercase();
        let private = host == "localhost"
            || host.ends_with(".localhost")
            || ["127.", "10.", "192.168.", "169.254.", "0."].iter().any(|net| host.starts_with(net))
            || host
                .strip_prefix("172.")
                .and_then(|rest| rest.split('.').next()?.parse().ok())
                .is_some_and(|second: u8| (16..32).contains(&second));
        private.then_some(("must be reachable from the internet", "M-Pesa cannot post to your own machine"))
    }
}

impl Kind for CallbackUrl {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.string().and_then(CallbackUrl::new) {
            Some(url) => match CallbackUrl::unreachable(&url.0).filter(|_| check.production) {
                Some((message, hint)) => check.fail(message, hint),
                None => Some(url),
            },
            None => check.fail("must be an absolute https:// URL", "such as https://shop.example/callbacks/7f3a9c"),
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
    fn only_absolute_urls_pass() {
        for url in ["https://a.example", "http://localhost:3000/x?y=%20z", "https://a.example:8443/c/1"] {
            assert!(CallbackUrl::new(url).is_some(), "{url}");
        }
        for url in [
            "",
            "/path",
            "ftp://a.example",
            "https://",
            "https:///x",
            "https://a b.example",
            "https://a.example/\n",
            "https://user:secret@a.example",
            "https://a.example#f",
            "https://é.example",
            "https://a.example:99999",
            "javascript://a",
            "HTTPS//a",
        ] {
            assert!(CallbackUrl::new(url).is_none(), "{url}");
        }
    }

    #[test]
    fn production_needs_a_public_https_url() {
        assert!(CallbackUrl::unreachable("http://shop.example").is_some());
        assert!(CallbackUrl::unreachable("https://localhost/x").is_some());
        assert!(CallbackUrl::unreachable("https://192.168.1.4/x").is_some());
        assert!(CallbackUrl::unreachable("https://172.31.0.1/x").is_some());
        assert!(CallbackUrl::unreachable("https://172.32.0.1/x").is_none());
        assert!(CallbackUrl::unreachable("https://shop.example/x").is_none());
    }

    proptest! {
        #[test]
        fn an_accepted_url_is_sent_as_it_is(text in "https?://[a-z0-9.:/?=&%-]{0,30}") {
            if let Some(url) = CallbackUrl::new(&text) {
                prop_assert_eq!(url.as_str(), text.as_str());
                prop_assert_eq!(CallbackUrl::read(&url.wire()), Some(url.clone()));
            }
        }
    }
}
