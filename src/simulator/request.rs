use crate::{endpoint::MAX_BYTES, json::Value};

/// A request as a server receives it: nothing in it is trusted.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// In upper case, as `fetch` sends it.
    pub method: &'a str,
    /// With or without a host, which is not looked at.
    pub url: &'a str,
    /// Names in any case.
    pub headers: &'a [(&'a str, &'a str)],
    /// The body; empty where there is none.
    pub body: &'a [u8],
}

impl<'a> Request<'a> {
    /// The header of that lower-case name.
    pub(super) fn header(&self, name: &str) -> Option<&'a str> {
        self.headers.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    }

    /// What follows the scheme in `Authorization: <scheme> …`.
    pub(super) fn authorization(&self, scheme: &str) -> Option<&'a str> {
        let (found, value) = self.header("authorization")?.split_once(' ')?;
        found.eq_ignore_ascii_case(scheme).then(|| value.trim())
    }

    /// The path, without query.
    pub(super) fn path(&self) -> &'a str {
        self.target().0
    }

    /// The query.
    #[cfg(feature = "markets")]
    pub(super) fn query(&self) -> &'a str {
        self.target().1
    }

    /// Whether the query holds that pair, as in `grant_type=client_credentials`.
    pub(super) fn asks(&self, pair: &str) -> bool {
        self.target().1.split('&').any(|found| found == pair)
    }

    /// The body, if it is JSON and says so.
    pub(super) fn json(&self) -> Option<Value<'a>> {
        let media_type = self.header("content-type")?.split(';').next().unwrap_or_default().trim();
        if !media_type.eq_ignore_ascii_case("application/json") || self.body.len() > MAX_BYTES {
            return None;
        }
        std::str::from_utf8(self.body).ok().and_then(Value::parse)
    }

    fn target(&self) -> (&'a str, &'a str) {
        let url = self.url.split('#').next().unwrap_or_default();
        let (before, query) = url.split_once('?').unwrap_or((url, ""));
        let path = match crate::search::split_once(before, "://") {
            Some((_, rest)) => rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/"),
            None => before,
        };
        (path, query)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request<'a>(url: &'a str, headers: &'a [(&'a str, &'a str)], body: &'a [u8]) -> Request<'a> {
        Request { method: "POST", url, headers, body }
    }

    #[test]
    fn host_and_fragment_do_not_count() {
        for url in ["https://a.example:1/x/y?b=1&a=2#c", "/x/y?a=2", "http://b/x/y?a=2"] {
            assert_eq!(request(url, &[], b"").path(), "/x/y", "{url}");
            assert!(request(url, &[], b"").asks("a=2"), "{url}");
            assert!(!request(url, &[], b"").asks("a"), "{url}");
        }
        assert_eq!(request("https://a.example", &[], b"").path(), "/");
        assert_eq!(request("https://a.example?x=/y", &[], b"").path(), "/");
    }

    #[test]
    fn a_body_is_read_where_the_header_says_json() {
        let json = |header| request("", &[("Content-Type", header)], b"{}").json().is_some();
        assert!(json("application/json") && json("Application/JSON; charset=utf-8"));
        assert!(!json("text/plain") && !json("application/json-patch") && !json(""));
        assert!(request("", &[("content-type", "application/json")], b"{\"\xff\":1}").json().is_none());
    }
}
