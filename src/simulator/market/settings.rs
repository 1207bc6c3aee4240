use super::MarketEnding;
use crate::{
    check::Check,
    error::Error,
    json::Value,
    kind::Kind,
    secret::Secret,
    simulator::{
        Scenario,
        scenario::{LONGEST, up_to},
        wire::note,
    },
};

/// How an M-Pesa beyond Kenya behaves.
#[derive(Clone, Debug)]
pub struct MarketSettings {
    /// One for each transaction; the last repeats. Without any, money moves.
    pub scenarios: Vec<Scenario<MarketEnding>>,
    /// Where callbacks go. With it, what the OpenAPI and Mozambique answer says only that a request was taken. DR Congo
    /// and Ethiopia have an URL in each request instead.
    pub asynchronous: Option<Asynchronous>,
    /// The codes of businesses that exist; `None` is all.
    pub short_codes: Option<Vec<String>>,
    /// Milliseconds until a session of the OpenAPI is usable.
    pub session_delay: u32,
    /// Milliseconds for which a session of the OpenAPI or of DR Congo lasts; `None` is for ever.
    pub session_lifetime: Option<u32>,
    /// Who may log in in DR Congo; `None` is anybody.
    pub username: Option<String>,
    /// With which password; `None` is any.
    pub password: Option<Secret>,
    /// The consumer key that gets tokens in Ethiopia; `None` is any.
    pub consumer_key: Option<Secret>,
    /// The secret that goes with it; `None` is any.
    pub consumer_secret: Option<Secret>,
    /// The passkey that signs in Ethiopia; `None` is any.
    pub passkey: Option<Secret>,
}

/// Where callbacks go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asynchronous {
    /// The URL.
    pub url: String,
    /// `false` for `POST`. Either has been seen.
    pub put: bool,
}

impl Default for MarketSettings {
    fn default() -> Self {
        MarketSettings {
            scenarios: Vec::new(),
            asynchronous: None,
            short_codes: None,
            session_delay: 30_000,
            session_lifetime: None,
            username: None,
            password: None,
            consumer_key: None,
            consumer_secret: None,
            passkey: None,
        }
    }
}

impl MarketSettings {
    pub(super) fn serves(&self, short_code: &str) -> bool {
        self.short_codes.as_ref().is_none_or(|codes| codes.iter().any(|code| code == short_code))
    }
}

/// Whose options they are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Options {
    Openapi,
    Mozambique,
    Drc,
    Ethiopia,
}

impl Options {
    fn names(self) -> &'static [&'static str] {
        match self {
            Options::Openapi => {
                &["seed", "scenario", "callbackUrl", "callbackMethod", "shortCodes", "sessionDelay", "sessionLifetime"]
            }
            Options::Mozambique => &["seed", "scenario", "callbackUrl", "callbackMethod", "shortCodes"],
            Options::Drc => &["seed", "scenario", "shortCodes", "sessionLifetime", "username", "password"],
            Options::Ethiopia => &["seed", "scenario", "shortCodes", "consumerKey", "consumerSecret", "passkey"],
        }
    }
}

/// Reads seed and settings from the options of that function.
pub(super) fn parse(function: &'static str, whose: Options, options: &str) -> Result<(String, MarketSettings), Error> {
    let mut check = Check::default();
    let options = Value::parse(options).unwrap_or(Value::Null);
    let (mut seed, mut settings) = (String::from("1"), MarketSettings::default());
    let (mut url, mut put) = (None, false);
    if options.members().is_none() {
        check.fail_at("options", "must be an object", "");
    }
    for (name, value) in options.members().into_iter().flatten().filter(|(_, value)| !value.is_null()) {
        let known = if whose.names().contains(&&**name) { &**name } else { "" };
        check.at(name, |check| match known {
            "seed" => seed = String::parse(value, check).unwrap_or_default(),
            "scenario" => settings.scenarios = Scenario::parse_all(value, check),
            "callbackUrl" => url = String::parse(value, check),
            "callbackMethod" => match value.string() {
                Some("POST") => put = false,
                Some("PUT") => put = true,
                _ => note(check, "must be \"POST\" or \"PUT\""),
            },
            "shortCodes" => settings.short_codes = texts(value, check),
            "sessionDelay" => settings.session_delay = up_to(LONGEST, value, check),
            "sessionLifetime" => settings.session_lifetime = Some(up_to(LONGEST, value, check)),
            "username" => settings.username = String::parse(value, check),
            "password" => settings.password = Secret::parse(value, check),
            "consumerKey" => settings.consumer_key = Secret::parse(value, check),
            "consumerSecret" => settings.consumer_secret = Secret::parse(value, check),
            "passkey" => settings.passkey = Secret::parse(value, check),
            _ => note(check, "is not an option"),
        });
    }
    settings.asynchronous = url.map(|url| Asynchronous { url, put });
    match check.failed() {
        false => Ok((seed, settings)),
        true => Err(Error::parameters(function, check.issues())),
    }
}

fn texts(value: &Value<'_>, check: &mut Check) -> Option<Vec<String>> {
    match value {
        Value::Array(codes) => codes.iter().map(|code| String::parse(code, check)).collect(),
        _ => check.fail("must be an array of codes", "such as [\"000000\"]"),
    }
}
