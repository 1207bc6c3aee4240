//! Finds what people get wrong before anything is sent.

mod read;

pub(crate) use self::read::diagnose_data;
pub use crate::findings::{Finding, Severity};
use crate::{
    context::Need,
    environment::Environment,
    findings::Findings,
    ins,
    kind::CallbackUrl,
    mozambique::{
        MARKET,
        kinds::{Msisdn, ProviderCode},
    },
    search,
};

/// How an integration is set up: as much of it as there is. Nothing of it is kept or shown.
#[derive(Clone, Default)]
pub struct Settings<'a> {
    /// Which of M-Pesa's two worlds.
    pub environment: Option<Environment>,
    /// Another host in place of the environment's.
    pub base_url: Option<&'a str>,
    /// The `Origin` header, if not the usual one.
    pub origin: Option<&'a str>,
    /// The API key as the portal shows it.
    pub api_key: Option<&'a str>,
    /// The API key, encrypted.
    pub bearer_token: Option<&'a str>,
    /// What the public key to encrypt with is: `openapiSandbox`, `openapiProduction`, `mozambiqueSample` or `unknown`,
    /// which `bearer::Identity` says, or anything else where it cannot be read.
    pub public_key: Option<&'a str>,
    /// The InitiatorIdentifier, for reversals.
    pub initiator_name: Option<&'a str>,
    /// The SecurityCredential, for reversals.
    pub security_credential: Option<&'a str>,
    /// The code of the business.
    pub service_provider_code: Option<&'a str>,
    /// A phone number that is to pay or to be paid.
    pub phone_number: Option<&'a str>,
    /// The Asynchronous Response URL of the account.
    pub callback_url: Option<&'a str>,
}

/// Everything that is wrong, or likely to be, in an integration's settings.
///
/// ```
/// use mpesa_core::{
///     environment::Environment,
///     mozambique::diagnose::{Settings, diagnose},
/// };
///
/// let findings = diagnose(&Settings {
///     environment: Some(Environment::Production),
///     callback_url: Some("https://shop.example/callbacks/7f3a9c"),
///     ..Settings::default()
/// });
/// assert_eq!(findings[0].path, "callbackUrl"); // its port is not one that Vodacom posts to
/// ```
pub fn diagnose(settings: &Settings<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    findings.environment(settings.environment);
    host(settings, &mut findings);
    keys(settings, &mut findings);
    public_key(settings, &mut findings);
    parties(settings, &mut findings);
    callback_url(settings, &mut findings);
    findings.0
}

/// Hosts that do not serve this API, or no longer; from `reference/markets.md` sections A.1 and B.1.
const OLD_HOST: &str = "api.mpesa.vm.co.mz";
const OPENAPI_HOST: &str = "openapi.m-pesa.com";

/// What everybody has, in the sandbox or in samples.
const SANDBOX_CODE: &str = "171717";
const SAMPLES: [&str; 2] = ["MPesa2018", "Mpesa2019"];

fn host(settings: &Settings<'_>, findings: &mut Findings) {
    let Some(url) = settings.base_url else {
        return;
    };
    let path = "baseUrl";
    let hint = "leave it out: environment chooses the host, and each call its port";
    let lower = url.to_ascii_lowercase();
    let at = |host: &str| lower.strip_prefix(host).is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/']));
    let own = [(Environment::Sandbox, MARKET.sandbox.host), (Environment::Production, MARKET.production.host)];
    let own = own.into_iter().find(|(_, host)| at(host)).map(|(environment, _)| environment);
    if !findings.base_url(url) {
        return;
    }
    if search::holds(&lower, OLD_HOST) {
        findings.error(path, "is the host of production until 2022", hint);
    } else if search::holds(&lower, OPENAPI_HOST) {
        findings.error(path, "is the host of OpenAPI, another API with other keys", "use mpesa-core/openapi for it");
    } else if own.is_some() && settings.environment.is_some() && own != settings.environment {
        findings.error(path, "is the host of the other environment", hint);
    } else if own.is_some() {
        findings.error(path, "is M-Pesa's own host, where each call has another port", hint);
    }
}

fn keys(settings: &Settings<'_>, findings: &mut Findings) {
    let production = settings.environment == Some(Environment::Production);
    let keys = [
        ("apiKey", settings.api_key),
        ("bearerToken", settings.bearer_token),
        ("initiatorName", settings.initiator_name),
        ("securityCredential", settings.security_credential),
        ("origin", settings.origin),
    ];
    for (name, key) in keys {
        let Some(key) = key else { continue };
        if findings.key(name, key) && production && SAMPLES.contains(&key) {
            findings.error(name, "is that of the documentation's sample", "Vodacom gives you your own");
        }
    }
    match settings.api_key {
        Some(key) if ins::is_encrypted(key) => {
            findings.error("apiKey", "is encrypted already", "this is a bearerToken: pass it as that");
        }
        Some(key) if !key.is_empty() && key.len() != 32 => {
            findings.warning("apiKey", "does not have 32 characters", "copy it again from your account page");
        }
        _ => {}
    }
    if let Some((message, hint)) =
        settings.bearer_token.filter(|key| !key.is_empty()).and_then(|key| ins::mistaken(Need::BearerToken, key))
    {
        findings.error("bearerToken", message, hint);
    }
}

fn public_key(settings: &Settings<'_>, findings: &mut Findings) {
    let path = "publicKey";
    let hint = "copy the public key from the page of your account at developer.mpesa.vm.co.mz";
    match settings.public_key {
        Some("openapiSandbox" | "openapiProduction") => findings.error(path, "is OpenAPI's, another API's", hint),
        Some("mozambiqueSample") => {
            findings.warning(path, "is the one of public samples, and may not be your account's", hint);
        }
        Some("unknown") | None => {}
        Some(_) => findings.error(path, "cannot be read", hint),
    }
}

fn parties(settings: &Settings<'_>, findings: &mut Findings) {
    let production = settings.environment == Some(Environment::Production);
    match settings.service_provider_code {
        Some(code) if ProviderCode::new(code).is_none() => {
            findings.error("serviceProviderCode", "is not a code of 5 or 6 digits", "");
        }
        Some(SANDBOX_CODE) if production => {
            findings.error("serviceProviderCode", "is the sandbox's", "in production use your own");
        }
        _ => {}
    }
    let Some(phone) = settings.phone_number.filter(|phone| Msisdn::new(phone).is_none()) else {
        return;
    };
    let others = ["82", "83", "86", "87"];
    if Msisdn::of_any_network(phone).is_some_and(|number| number.is_of(&others)) {
        let hint = "only numbers that begin with 84 or 85 have M-Pesa";
        findings.error("phoneNumber", "is of another network than Vodacom", hint);
    } else {
        let hint = "such as 843330333, +258843330333 or 258843330333";
        findings.error("phoneNumber", "is no mobile number of Mozambique", hint);
    }
}

fn callback_url(settings: &Settings<'_>, findings: &mut Findings) {
    let path = "callbackUrl";
    let Some(url) = settings.callback_url else {
        return;
    };
    if CallbackUrl::new(url).is_none() {
        findings.error(path, "is not an absolute URL", "such as https://shop.example:11443/callbacks/7f3a9c");
        return;
    }
    let (_, rest) = search::split_once(url, "://").unwrap_or_default();
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    // A simulator or proxy posts to wherever it is told.
    if settings.base_url.is_none() {
        if let Some((message, hint)) = unreachable(url) {
            findings.error(path, message, hint);
        }
        let port = authority.rsplit_once(':').and_then(|(_, port)| port.parse::<u16>().ok());
        if !port.is_some_and(|port| (11_000..=19_000).contains(&port)) {
            findings.error(path, "is not at a port from 11000 to 19000", "Vodacom posts to no other");
        }
    }
    if rest.get(authority.len()..).is_none_or(|path| path.len() < 2) {
        findings.no_path(path);
    }
}

/// Why M-Pesa cannot reach the URL, if it cannot.
fn unreachable(url: &str) -> Option<(&'static str, &'static str)> {
    match url.starts_with("https://") {
        true => CallbackUrl::unreachable(url),
        false => Some(("is not https://", "Vodacom takes no other as Asynchronous Response URL")),
    }
}
