//! Finds what people get wrong before anything is sent.

mod read;

pub(crate) use self::read::diagnose_data;
pub use crate::findings::{Finding, Severity};
use crate::{
    drc::{
        MARKET,
        kinds::{Destination, Msisdn, ProviderCode},
    },
    environment::Environment,
    findings::Findings,
    kind::{CallbackUrl, Choice},
    search,
};

/// How an integration is set up: as much of it as there is. Nothing of it is kept or shown.
#[derive(Clone, Default)]
pub struct Settings<'a> {
    /// Which of M-Pesa's two worlds.
    pub environment: Option<Environment>,
    /// Another host in place of the environment's.
    pub base_url: Option<&'a str>,
    /// The user name on the gateway.
    pub username: Option<&'a str>,
    /// The password on the gateway.
    pub password: Option<&'a str>,
    /// The session that `login` gave.
    pub session_id: Option<&'a str>,
    /// The code of the business, for C2B.
    pub service_provider_code: Option<&'a str>,
    /// The short code that pays, for B2C.
    pub short_code: Option<&'a str>,
    /// A phone number that is to pay or to be paid.
    pub phone_number: Option<&'a str>,
    /// In which currency is paid.
    pub currency: Option<&'a str>,
    /// Where results go.
    pub callback_url: Option<&'a str>,
}

/// Everything that is wrong, or likely to be, in an integration's settings.
///
/// ```
/// use mpesa_core::{
///     drc::diagnose::{Settings, diagnose},
///     environment::Environment,
/// };
///
/// let findings = diagnose(&Settings {
///     environment: Some(Environment::Production),
///     currency: Some("FC"),
///     ..Settings::default()
/// });
/// assert_eq!(findings[0].path, "currency");
/// ```
pub fn diagnose(settings: &Settings<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    findings.environment(settings.environment);
    host(settings, &mut findings);
    keys(settings, &mut findings);
    parties(settings, &mut findings);
    callback_url(settings, &mut findings);
    findings.0
}

/// What older code has; from `reference/markets.md` section C.1.
const OLD_HOST: &str = "41.78.195.169";
const OPENAPI_HOST: &str = "openapi.m-pesa.com";

fn host(settings: &Settings<'_>, findings: &mut Findings) {
    let Some(url) = settings.base_url else {
        return;
    };
    let path = "baseUrl";
    let hint = "leave it out: environment chooses the host, and each call its port";
    let lower = url.to_ascii_lowercase();
    let at = |host: &str| lower.strip_prefix(host).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']));
    if !findings.base_url(url) {
        return;
    }
    if search::holds(&lower, OLD_HOST) {
        findings.error(path, "is an old address that encrypts nothing: the password can be read on its way", hint);
    } else if search::holds(&lower, OPENAPI_HOST) {
        findings.error(path, "is the host of OpenAPI, another API with other keys", "use mpesa-core/openapi for it");
    } else if at(MARKET.sandbox.host) || at(MARKET.production.host) {
        findings.error(path, "is M-Pesa's own host, where calls have different ports", hint);
    }
}

fn keys(settings: &Settings<'_>, findings: &mut Findings) {
    let keys = [("username", settings.username), ("password", settings.password), ("sessionId", settings.session_id)];
    for (name, key) in keys {
        if let Some(key) = key {
            findings.alone(name, key);
        }
    }
    // A login that failed has it in place of the session.
    if settings.session_id.is_some_and(|session| session.trim().eq_ignore_ascii_case("invalid credentials")) {
        findings.error(
            "sessionId",
            "is what a login that failed says",
            "check user name and password, and log in again",
        );
    }
}

fn parties(settings: &Settings<'_>, findings: &mut Findings) {
    let codes = [("serviceProviderCode", settings.service_provider_code), ("shortCode", settings.short_code)];
    for (name, code) in codes {
        if code.is_some_and(|code| ProviderCode::new(code).is_none()) {
            findings.error(name, "is not a code of 3 to 10 digits", "such as 8337 or 15058");
        }
    }
    if settings.phone_number.is_some_and(|phone| Msisdn::new(phone).is_none()) {
        let hint = "such as 0811835361, +243811835361 or 243811835361";
        findings.error("phoneNumber", "is no Congolese mobile number", hint);
    }
    let known = |currency: &str| super::kinds::Currency::WORDS.iter().any(|[word, _]| *word == currency);
    if settings.currency.is_some_and(|currency| !known(currency)) {
        findings.error("currency", "is neither \"CDF\" nor \"USD\"", "the gateway pays in these two");
    }
}

fn callback_url(settings: &Settings<'_>, findings: &mut Findings) {
    let path = "callbackUrl";
    let Some(url) = settings.callback_url else {
        return;
    };
    match Destination::new(url) {
        None => findings.error(path, "is not an absolute URL", "such as https://shop.example/callbacks/7f3a9c"),
        Some(Destination::Mail(_)) => {
            let hint = "give an https:// URL to have the result posted";
            findings.warning(path, "is an e-mail address: no program learns how the payment ended", hint);
        }
        Some(Destination::Url(_)) => {
            if let Some((message, hint)) = CallbackUrl::unreachable(url) {
                // A simulator or proxy posts to wherever it is told.
                if settings.environment == Some(Environment::Production) && settings.base_url.is_none() {
                    findings.error(path, message, hint);
                } else {
                    findings.warning(path, message, hint);
                }
            }
            let (_, rest) = search::split_once(url, "://").unwrap_or_default();
            if rest.split_once('/').is_none_or(|(_, path)| path.is_empty()) {
                findings.no_path(path);
            }
        }
    }
}
