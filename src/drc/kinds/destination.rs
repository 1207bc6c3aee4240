use std::borrow::Cow;

use crate::{
    check::Check,
    data::Data,
    json::{Members, Value},
    kind::{CallbackUrl, Email, Kind},
};

/// Where the result goes: a URL that the gateway posts to, or `mailto:` and an e-mail address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Destination {
    /// It is posted to the URL.
    Url(CallbackUrl),
    /// It is mailed, for a person to read.
    Mail(Email),
}

/// What an e-mail address begins with.
const MAIL: &str = "mailto:";

impl Destination {
    /// Takes a URL of either kind.
    pub fn new(text: &str) -> Option<Self> {
        Self::parse(&Value::String(Cow::Borrowed(text)), &mut Check::default())
    }
}

impl Kind for Destination {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.string().and_then(|text| text.strip_prefix(MAIL)) {
            Some(address) => Email::parse(&Value::String(Cow::Borrowed(address)), check).map(Destination::Mail),
            None => CallbackUrl::parse(value, check).map(Destination::Url),
        }
    }

    fn wire(&self) -> Value<'static> {
        match self {
            Destination::Url(url) => url.wire(),
            Destination::Mail(address) => address.wire(),
        }
    }

    fn write(&self, wire: &'static str, body: &mut Members<'static>) {
        let channel = if matches!(self, Destination::Url(_)) { "2" } else { "4" };
        body.push((Cow::Borrowed("CallBackChannel"), Value::String(Cow::Borrowed(channel))));
        body.push((Cow::Borrowed(wire), self.wire()));
    }

    fn data(self) -> Option<Data<'static>> {
        match self {
            Destination::Url(url) => url.data(),
            Destination::Mail(address) => Some(Data::from([MAIL, address.as_str()].concat())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_channel_follows_from_the_destination() {
        let written = |text: &str| {
            let mut body = Vec::new();
            Destination::new(text).unwrap().write("CallBackDestination", &mut body);
            Value::Object(body).to_json()
        };
        let url = r#"{"CallBackChannel":"2","CallBackDestination":"https://shop.example/c/7f3a9c"}"#;
        assert_eq!(written("https://shop.example/c/7f3a9c"), url);
        let mail = r#"{"CallBackChannel":"4","CallBackDestination":"accounts@shop.example"}"#;
        assert_eq!(written("mailto:accounts@shop.example"), mail);
        let both = Destination::new("mailto:accounts@shop.example").unwrap();
        assert_eq!(both.data(), Some(Data::from("mailto:accounts@shop.example")));
        for text in ["", "mailto:", "mailto:shop", "accounts@shop.example", "/callbacks"] {
            assert_eq!(Destination::new(text), None, "{text}");
        }
    }

    #[test]
    fn production_needs_a_url_that_can_be_reached() {
        let mut check = Check::default();
        check.production = true;
        assert_eq!(Destination::parse(&Value::String("http://localhost/c".into()), &mut check), None);
        assert!(Destination::parse(&Value::String("mailto:accounts@shop.example".into()), &mut check).is_some());
    }
}
