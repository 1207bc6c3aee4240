//! Finds what people get wrong before anything is sent.

mod keys;
mod read;

use chrono::{DateTime, Utc};

pub(super) use self::read::diagnose_data;
use super::{COUNTRIES, kinds};
pub use crate::findings::{Finding, Severity};
use crate::{endpoint::Country, environment::Environment, findings::Findings, search};

/// How an integration is set up: as much of it as there is. Nothing of it is kept or shown.
#[derive(Clone, Default)]
pub struct Settings<'a> {
    /// Which of M-Pesa's two worlds.
    pub environment: Option<Environment>,
    /// The word of the country in the URL, such as `vodacomTZN`.
    pub market: Option<&'a str>,
    /// Another host in place of M-Pesa's.
    pub base_url: Option<&'a str>,
    /// The API key of the application, as it is.
    pub api_key: Option<&'a str>,
    /// The session id that `session` gave, as it is.
    pub session_id: Option<&'a str>,
    /// One of both, encrypted.
    pub bearer_token: Option<&'a str>,
    /// What the public key to encrypt with is: `openapiSandbox`, `openapiProduction`, `mozambiqueSample` or `unknown`, or
    /// anything else where it cannot be read.
    pub public_key: Option<&'a str>,
    /// When the session id was fetched.
    pub session_created: Option<DateTime<Utc>>,
    /// The `Origin` header.
    pub origin: Option<&'a str>,
    /// The organisation.
    pub service_provider_code: Option<&'a str>,
    /// An id as requests are given.
    pub third_party_conversation_id: Option<&'a str>,
    /// The currency.
    pub currency: Option<&'a str>,
    /// The phone number of a customer, in any form.
    pub phone_number: Option<&'a str>,
    /// What this machine's clock says.
    pub now: Option<DateTime<Utc>>,
}

/// Everything that is wrong, or likely to be, in an integration's settings.
///
/// ```
/// use mpesa_core::{
///     environment::Environment,
///     openapi::diagnose::{Settings, diagnose},
/// };
///
/// let findings = diagnose(&Settings {
///     environment: Some(Environment::Production),
///     market: Some("vodacomTZN"),
///     service_provider_code: Some("000000"),
///     ..Settings::default()
/// });
/// assert!(findings.iter().any(|finding| finding.path == "serviceProviderCode"));
/// ```
pub fn diagnose(settings: &Settings<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    findings.environment(settings.environment);
    let country = country(settings, &mut findings);
    host(settings, &mut findings);
    keys::keys(settings, &mut findings);
    keys::public_key(settings, &mut findings);
    keys::session(settings, &mut findings);
    request(settings, &mut findings);
    if let Some(country) = country {
        abroad(settings, country, &mut findings);
    }
    findings.0
}

fn country(settings: &Settings<'_>, findings: &mut Findings) -> Option<&'static Country> {
    let Some(market) = settings.market else {
        findings.error("market", "is missing", MARKETS);
        return None;
    };
    let found = COUNTRIES.iter().copied().find(|country| country.market == market);
    if found.is_none() {
        findings.error("market", "is none that the OpenAPI serves", MARKETS);
    }
    found
}

const MARKETS: &str = "vodafoneGHA, vodacomTZN, vodacomLES, vodacomDRC or vodacomMOZ";

fn host(settings: &Settings<'_>, findings: &mut Findings) {
    let Some(url) = settings.base_url else {
        return;
    };
    let other = match settings.environment {
        Some(Environment::Production) => "/sandbox",
        Some(Environment::Sandbox) => "/openapi/",
        None => "\0",
    };
    let hint = "leave it out: environment and market choose host and path";
    if !findings.base_url(url) {
        return;
    }
    if search::holds(url, "uat.openapi") {
        findings.error("baseUrl", "is a host for tests that goes by another key", hint);
    } else if search::holds(url, other) {
        findings.error("baseUrl", "is the path of the other environment", hint);
    } else if search::holds(url, "/ipg/") {
        findings.error("baseUrl", "holds what is put behind it", hint);
    }
}

fn request(settings: &Settings<'_>, findings: &mut Findings) {
    let production = settings.environment == Some(Environment::Production);
    let path = "serviceProviderCode";
    match settings.service_provider_code {
        Some(code) if !kinds::is_party_code(code) => findings.error(path, "is not 4 to 12 letters and digits", ""),
        Some(SANDBOX_CODE) if production => {
            findings.error(path, "is the sandbox's", "in production it is your own organisation's");
        }
        Some(code) if settings.environment == Some(Environment::Sandbox) && code != SANDBOX_CODE => {
            findings.warning(path, "is not the one that the sandbox answers for", "in the sandbox it is 000000");
        }
        _ => {}
    }
    let path = "thirdPartyConversationId";
    match settings.third_party_conversation_id {
        Some(id) if id.len() > 40 || !kinds::is_phrase(id) => {
            findings.error(
                path,
                "is not up to 40 letters, digits, blanks, _ and +",
                "best are up to 32 letters and digits",
            );
        }
        Some(id) if !kinds::is_queryable(id) => findings.warning(
            path,
            "is more than 32 letters and digits",
            "transactionStatus takes no other: the request could not be found by it",
        ),
        _ => {}
    }
    if settings.origin.is_some_and(|origin| origin.is_empty() || !origin.bytes().all(|byte| byte.is_ascii_graphic())) {
        findings.error(
            "origin",
            "is not a domain name, an IP address or *",
            "as the portal has it for your application",
        );
    }
}

/// The organisation that the sandbox answers for.
const SANDBOX_CODE: &str = "000000";

/// What belongs to another country, or to the sandbox.
fn abroad(settings: &Settings<'_>, country: &'static Country, findings: &mut Findings) {
    if settings.currency.is_some_and(|currency| !country.currencies.contains(&currency)) {
        findings.error("currency", "is not one of the market", "leave it out: each market has its own");
    }
    let Some(number) = settings.phone_number else {
        return;
    };
    let (path, digits) = ("phoneNumber", kinds::digits(number).unwrap_or_default());
    let of = |other: &&&'static Country| {
        kinds::in_country(&digits, other).is_some() && digits.starts_with(other.calling_code)
    };
    if kinds::is_of_sandbox(&digits) {
        if settings.environment == Some(Environment::Production) {
            findings.error(path, "is one of the sandbox's numbers", "these pay nobody in production");
        }
        return;
    }
    if kinds::in_country(&digits, country).is_some() {
        return;
    }
    if COUNTRIES.iter().any(|other| of(&other)) {
        findings.error(path, "is of another country than the market", "check market and number");
    } else {
        findings.error(path, "is not a phone number of the market", "in local form, or with the calling code");
    }
}
