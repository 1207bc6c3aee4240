//! What a call needs beside its parameters: where to, with which keys, at what time.

use chrono::{DateTime, Utc};

use crate::{
    check::Check,
    endpoint::{Country, Endpoint, Market},
    environment::Environment,
    json::Value,
    kind::{CallbackUrl, Kind, NumberFormat, instant, is_set},
    secret::Secret,
};

/// Says what a key is mistaken for, if it is.
pub type KeyCheck = fn(Need, &str) -> Option<(&'static str, &'static str)>;

/// A key that an endpoint needs in its context.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// The token that `accessToken` gave.
    AccessToken,
    /// The consumer key of the app on the portal.
    ConsumerKey,
    /// The consumer secret of the app on the portal.
    ConsumerSecret,
    /// The passkey of the short code that signs.
    Passkey,
    /// The name of the API operator who starts payouts, queries and reversals.
    InitiatorName,
    /// The API operator's password, encrypted with M-Pesa's certificate.
    SecurityCredential,
    /// Daraja: the key that `billManagerOptIn` gave. Ethiopia: the secret key for `c2bPayment`.
    AppKey,
    /// The API key or session id, encrypted with the public key of the API.
    BearerToken,
    /// The user name on a gateway.
    Username,
    /// The password on a gateway.
    Password,
    /// The session that a gateway's `login` gave.
    SessionId,
}

impl Need {
    /// All of them.
    pub const ALL: [Need; 11] = [
        Need::AccessToken,
        Need::ConsumerKey,
        Need::ConsumerSecret,
        Need::Passkey,
        Need::InitiatorName,
        Need::SecurityCredential,
        Need::AppKey,
        Need::BearerToken,
        Need::Username,
        Need::Password,
        Need::SessionId,
    ];

    /// The name in the caller's words.
    pub fn name(self) -> &'static str {
        match self {
            Need::AccessToken => "accessToken",
            Need::ConsumerKey => "consumerKey",
            Need::ConsumerSecret => "consumerSecret",
            Need::Passkey => "passkey",
            Need::InitiatorName => "initiatorName",
            Need::SecurityCredential => "securityCredential",
            Need::AppKey => "appKey",
            Need::BearerToken => "bearerToken",
            Need::Username => "username",
            Need::Password => "password",
            Need::SessionId => "sessionId",
        }
    }
}

/// Whether there is an M-Pesa of several countries, or one that asks for an origin. A wasm without has no code for it.
pub(crate) const SEVERAL: bool = cfg!(any(feature = "openapi", feature = "mozambique"));

/// Where a request goes, with which keys, and at what time it is made.
///
/// ```
/// use mpesa_core::{
///     chrono::DateTime, context::Context, environment::Environment, kind::CallbackUrl, secret::Secret,
/// };
///
/// // A native program takes the time from its clock.
/// let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
/// let mut context = Context::new(Environment::Sandbox, now)
///     .access_token(Secret::new("c9SQxWWhmdVRlyh0zh8gZDTkubVF"))
///     .passkey(Secret::new("bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919"));
/// context.base_url = CallbackUrl::new("http://127.0.0.1:8787");
/// assert!(!format!("{context:?}").contains("c9SQ"), "no key is ever printed");
/// ```
#[derive(Clone, Debug)]
pub struct Context {
    /// Which hosts and certificates.
    pub environment: Environment,
    /// Another host in place of the environment's: a simulator, mock or proxy.
    pub base_url: Option<CallbackUrl>,
    /// Another path in place of the endpoint's, where your go-live mail names one.
    pub path: Option<String>,
    /// How amounts, short codes and phone numbers are sent, where the portal's samples are not to be followed.
    pub number_format: Option<NumberFormat>,
    /// The time of the request.
    pub now: DateTime<Utc>,
    /// Which country, where one M-Pesa serves several.
    pub country: Option<&'static Country>,
    /// The `Origin` header, where the API wants one and yours is not the usual one.
    pub origin: Option<String>,
    /// Lets values over the published limits pass.
    pub skip_limits: bool,
    keys: [Option<Secret>; Need::ALL.len()],
}

impl Context {
    /// A context without keys.
    pub fn new(environment: Environment, now: DateTime<Utc>) -> Self {
        Context {
            environment,
            base_url: None,
            path: None,
            number_format: None,
            now,
            country: None,
            origin: None,
            skip_limits: false,
            keys: Default::default(),
        }
    }

    /// Adds the token that `accessToken` gave.
    pub fn access_token(self, token: Secret) -> Self {
        self.with(Need::AccessToken, token)
    }

    /// Adds consumer key and secret, for `accessToken`.
    pub fn consumer(self, key: Secret, secret: Secret) -> Self {
        self.with(Need::ConsumerKey, key).with(Need::ConsumerSecret, secret)
    }

    /// Adds the passkey of the short code that signs.
    pub fn passkey(self, passkey: Secret) -> Self {
        self.with(Need::Passkey, passkey)
    }

    /// Adds the API operator's name and encrypted password.
    pub fn initiator(self, name: Secret, security_credential: Secret) -> Self {
        self.with(Need::InitiatorName, name).with(Need::SecurityCredential, security_credential)
    }

    /// Adds the key that Daraja's `billManagerOptIn` gave, or the secret key for Ethiopia's `c2bPayment`.
    pub fn app_key(self, key: Secret) -> Self {
        self.with(Need::AppKey, key)
    }

    /// Adds an API key or session id that was encrypted with the public key of the API.
    pub fn bearer_token(self, token: Secret) -> Self {
        self.with(Need::BearerToken, token)
    }

    /// Adds user name and password of a gateway, for `login`.
    pub fn login(self, username: Secret, password: Secret) -> Self {
        self.with(Need::Username, username).with(Need::Password, password)
    }

    /// Adds the session that a gateway's `login` gave.
    pub fn session_id(self, session_id: Secret) -> Self {
        self.with(Need::SessionId, session_id)
    }

    /// Chooses the country, where one M-Pesa serves several.
    pub fn country(mut self, country: &'static Country) -> Self {
        self.country = Some(country);
        self
    }

    /// Whether the keys are those of production.
    pub(crate) fn is_production(&self) -> bool {
        self.environment == Environment::Production
    }

    /// Whether the request goes to M-Pesa's own production.
    pub(crate) fn is_live(&self) -> bool {
        self.is_production() && self.base_url.is_none()
    }

    /// The key for a need; empty where there is none.
    pub(crate) fn key(&self, need: Need) -> &str {
        self.keys.get(need as usize).and_then(Option::as_ref).map_or("", Secret::expose)
    }

    fn with(mut self, need: Need, key: Secret) -> Self {
        if let Some(slot) = self.keys.get_mut(need as usize) {
            *slot = Some(key);
        }
        self
    }

    /// Notes what an endpoint needs and the context lacks, or has mistaken for something else.
    pub(crate) fn check(&self, endpoint: &Endpoint, check: &mut Check) {
        let market = endpoint.market;
        check.at("context", |check| {
            if SEVERAL && self.country.is_none() && !market.countries.is_empty() && !check.failed_at("market") {
                check.fail_at("market", "is required", "such as vodacomTZN");
            }
            for need in endpoint.needs {
                let key = self.key(*need);
                if key.is_empty() {
                    // A key that was given and is wrong is told once.
                    if !check.failed_at(need.name()) {
                        check.fail_at(need.name(), "is required", (market.hint)(*need));
                    }
                } else if let Some((message, hint)) = (market.mistaken)(*need, key) {
                    check.fail_at(need.name(), message, hint);
                }
            }
            if !is_set(self.now) {
                check.fail_at("now", "must be within the years 2000 to 9999", "is the clock set?");
            }
        });
    }

    /// Reads a caller's context. `now` is the time where it gives none.
    pub(crate) fn parse(value: &Value<'_>, now: DateTime<Utc>, market: &Market, check: &mut Check) -> Option<Self> {
        check.at("context", |check| {
            let Some(members) = value.members() else {
                return check.fail("must be an object", "such as { environment: \"sandbox\", accessToken }");
            };
            let mut context = Context::new(Environment::Sandbox, now);
            let mut environment = None;
            for (name, value) in members.iter().filter(|(_, value)| !value.is_null()) {
                check.at(name, |check| match &**name {
                    "environment" => {
                        environment = value.string().and_then(Environment::parse);
                        if environment.is_none() {
                            check.fail::<()>("must be \"sandbox\" or \"production\"", "");
                        }
                    }
                    "baseUrl" => context.base_url = base_url(value, check),
                    "path" => context.path = path(value, check),
                    "market" if SEVERAL && !market.countries.is_empty() => {
                        context.country = country(market, value, check)
                    }
                    "origin" if SEVERAL && !market.origin.is_empty() => context.origin = origin(value, check),
                    "numberFormat" => context.number_format = NumberFormat::parse(value, check),
                    "now" => context.now = instant(value, check).unwrap_or(context.now),
                    "skipLimits" => match value {
                        Value::Bool(skip) => context.skip_limits = *skip,
                        _ => {
                            check.fail::<()>("must be true or false", "");
                        }
                    },
                    _ => match Need::ALL.into_iter().find(|need| need.name() == name) {
                        Some(need) => {
                            if let (Some(key), Some(slot)) =
                                (Secret::parse(value, check), context.keys.get_mut(need as usize))
                            {
                                *slot = Some(key);
                            }
                        }
                        None => {
                            check.fail::<()>("is not part of the context", "");
                        }
                    },
                });
            }
            if value.get("environment").is_none_or(Value::is_null) {
                check.fail_at("environment", "is required", "\"sandbox\" or \"production\"");
            }
            // Without one nothing is built, and the rest is checked all the same.
            context.environment = environment.unwrap_or(context.environment);
            Some(context)
        })
    }
}

fn country(market: &Market, value: &Value<'_>, check: &mut Check) -> Option<&'static Country> {
    let found = market.countries.iter().copied().find(|country| value.string() == Some(country.market));
    if found.is_none() {
        let known: Vec<_> = market.countries.iter().map(|country| country.market).collect();
        check.fail::<()>(["must be one of ", &known.join(", ")].concat(), "the market's word in the URL");
    }
    found
}

fn origin(value: &Value<'_>, check: &mut Check) -> Option<String> {
    match value.string() {
        Some(origin) if (1..=255).contains(&origin.len()) && origin.bytes().all(|byte| byte.is_ascii_graphic()) => {
            Some(origin.to_owned())
        }
        _ => check.fail("must be a domain name, an IP address or *", "as the portal has it for your application"),
    }
}

fn base_url(value: &Value<'_>, check: &mut Check) -> Option<CallbackUrl> {
    let url = value.string().and_then(CallbackUrl::new);
    match url {
        Some(url) if !url.as_str().contains('?') => Some(url),
        _ => check.fail("must be an absolute URL without a query", "such as http://localhost:8080"),
    }
}

fn path(value: &Value<'_>, check: &mut Check) -> Option<String> {
    let clean = |byte: u8| byte.is_ascii_graphic() && !matches!(byte, b'?' | b'#' | b'"' | b'<' | b'>' | b'\\');
    match value.string() {
        Some(path) if path.starts_with('/') && path.len() <= 2048 && path.bytes().all(clean) => Some(path.to_owned()),
        _ => check.fail("must be a path that starts with / and has no query", "the one that your go-live mail names"),
    }
}
