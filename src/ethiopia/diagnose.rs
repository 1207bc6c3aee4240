//! Finds what people get wrong before anything is sent.

mod read;

use chrono::{DateTime, Utc};

pub(crate) use self::read::diagnose_data;
use super::{
    MARKET,
    kinds::{Msisdn, ShortCode},
    password,
};
pub use crate::findings::{Finding, Severity};
use crate::{
    context::Need,
    environment::Environment,
    findings::Findings,
    kind::{CallbackUrl, is_set},
    search,
};

/// How an integration is set up: as much of it as there is. Nothing of it is kept or shown.
#[derive(Clone, Default)]
pub struct Settings<'a> {
    /// Which of M-Pesa's two worlds.
    pub environment: Option<Environment>,
    /// Another host in place of the environment's.
    pub base_url: Option<&'a str>,
    /// The token that `accessToken` gave.
    pub access_token: Option<&'a str>,
    /// The consumer key of the app.
    pub consumer_key: Option<&'a str>,
    /// The consumer secret of the app.
    pub consumer_secret: Option<&'a str>,
    /// The passkey of the short code that signs.
    pub passkey: Option<&'a str>,
    /// The short code.
    pub short_code: Option<&'a str>,
    /// A phone number that you test with.
    pub phone_number: Option<&'a str>,
    /// The API operator's user name.
    pub initiator_name: Option<&'a str>,
    /// The API operator's password, as Safaricom Ethiopia wants it.
    pub security_credential: Option<&'a str>,
    /// The URLs for callbacks, by the names of their parameters, such as `callbackUrl`.
    pub urls: Vec<(&'a str, &'a str)>,
    /// What this machine's clock says.
    pub now: Option<DateTime<Utc>>,
    /// What the `date` header of an answer said at that moment.
    pub server_time: Option<DateTime<Utc>>,
}

/// Everything that is wrong, or likely to be, in an integration's settings.
///
/// ```
/// use mpesa_core::{
///     environment::Environment,
///     ethiopia::diagnose::{Settings, diagnose},
/// };
///
/// let findings = diagnose(&Settings {
///     environment: Some(Environment::Sandbox),
///     base_url: Some("https://sandbox.safaricom.co.ke"),
///     ..Settings::default()
/// });
/// assert!(findings.iter().any(|finding| finding.path == "baseUrl"));
/// ```
pub fn diagnose(settings: &Settings<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    findings.environment(settings.environment);
    host(settings, &mut findings);
    keys(settings, &mut findings);
    numbers(settings, &mut findings);
    urls(settings, &mut findings);
    clock(settings, &mut findings);
    findings.0
}

/// Hosts of Kenya, and hosts that the README of a Python SDK names but its code does not.
const OTHERS: [(&str, &str, &str); 4] = [
    ("sandbox.safaricom.co.ke", "is the host of Kenya", "leave it out: environment chooses the host of Ethiopia"),
    ("api.safaricom.co.ke", "is the host of Kenya", "leave it out: environment chooses the host of Ethiopia"),
    ("sandbox.safaricom.et", "is not the host of the sandbox", "leave it out: that is apisandbox.safaricom.et"),
    ("production.safaricom.et", "is not the host of production", "leave it out: that is api.safaricom.et"),
];

fn host(settings: &Settings<'_>, findings: &mut Findings) {
    let Some(url) = settings.base_url else {
        return;
    };
    if !findings.base_url(url) {
        return;
    }
    let lower = url.to_ascii_lowercase();
    let host =
        search::split_once(&lower, "://").map_or("", |(_, rest)| rest.split(['/', ':', '?']).next().unwrap_or(""));
    if let Some((_, message, hint)) = OTHERS.iter().find(|(other, ..)| *other == host) {
        findings.error("baseUrl", message, hint);
    }
    let other = match settings.environment {
        Some(Environment::Production) => MARKET.sandbox,
        Some(Environment::Sandbox) => MARKET.production,
        None => return,
    };
    if other.host.ends_with(["//", host].concat().as_str()) {
        findings.error("baseUrl", "is the host of the other environment", "leave it out: environment chooses the host");
    }
}

/// The passkey that Daraja's portal gives to everybody.
const KENYAN_PASSKEY: &str = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";

fn keys(settings: &Settings<'_>, findings: &mut Findings) {
    let keys = [
        ("consumerKey", settings.consumer_key),
        ("consumerSecret", settings.consumer_secret),
        ("accessToken", settings.access_token),
        ("passkey", settings.passkey),
        ("initiatorName", settings.initiator_name),
        ("securityCredential", settings.security_credential),
    ];
    for (name, key) in keys {
        if let Some(key) = key {
            findings.key(name, key);
        }
    }
    let pair = settings.consumer_key.zip(settings.consumer_secret);
    if pair.is_some_and(|(key, secret)| key == secret && !key.is_empty()) {
        findings.error("consumerSecret", "is the consumer key", "the portal shows both: copy the other one");
    }
    let Some(passkey) = settings.passkey else {
        return;
    };
    if let Some((message, hint)) = password::mistaken(Need::Passkey, passkey) {
        findings.error("passkey", message, hint);
    }
    if passkey.eq_ignore_ascii_case(KENYAN_PASSKEY) {
        findings.error("passkey", "is that of Kenya's sandbox", "Safaricom Ethiopia gives you one for your short code");
    }
}

fn numbers(settings: &Settings<'_>, findings: &mut Findings) {
    match settings.short_code.map(|text| (text, ShortCode::new(text))) {
        Some((_, None)) => {
            findings.error("shortCode", "is not a short code of 5 or 6 digits", "those of Kenya may have 7");
        }
        Some(("174379", _)) => {
            findings.error("shortCode", "is that of Kenya's sandbox", "Safaricom Ethiopia gives you one of its own");
        }
        Some((text, _)) if text.trim().len() < 5 => {
            findings.warning(
                "shortCode",
                "has 4 digits",
                "Safaricom Ethiopia's rules say 5 or 6, its samples have one of 4",
            );
        }
        _ => {}
    }
    let Some(phone) = settings.phone_number.filter(|phone| Msisdn::new(phone).is_none()) else {
        return;
    };
    let digits = phone.trim().trim_start_matches('+');
    let (message, hint) = if digits.starts_with("254") {
        ("is a number of Kenya", "M-Pesa Ethiopia reaches numbers that begin with 2517")
    } else if ["2519", "09", "9"].iter().any(|start| digits.starts_with(start)) {
        ("is a number of Ethio Telecom", "M-Pesa Ethiopia reaches numbers of Safaricom Ethiopia: they begin with 2517")
    } else {
        ("is not a mobile number of Safaricom Ethiopia", "such as 0700404709, +251700404709 or 251700404709")
    };
    findings.error("phoneNumber", message, hint);
}

/// Pairs that cannot be told apart when they arrive at the same place.
const ALIKE: [[&str; 2]; 2] = [["confirmationUrl", "validationUrl"], ["resultUrl", "timeoutUrl"]];

fn urls(settings: &Settings<'_>, findings: &mut Findings) {
    let production = settings.environment == Some(Environment::Production) && settings.base_url.is_none();
    for (name, url) in &settings.urls {
        if CallbackUrl::new(url).is_none() {
            findings.error(name, "is not an absolute URL", "such as https://shop.example/callbacks/7f3a9c");
            continue;
        }
        match CallbackUrl::unreachable(url) {
            Some((message, hint)) if production || !url.starts_with("http://") => findings.error(name, message, hint),
            Some((message, hint)) => findings.warning(name, message, hint),
            None => {}
        }
        let path =
            search::split_once(url, "://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
        if path.is_empty() {
            findings.no_path(name);
        }
    }
    let url = |name: &str| settings.urls.iter().find(|(known, _)| *known == name).map(|(_, url)| *url);
    for [one, other] in ALIKE {
        if url(one).is_some() && url(one) == url(other) {
            findings.warning(other, "is the same URL twice", "their callbacks look alike: give each a path of its own");
        }
    }
}

fn clock(settings: &Settings<'_>, findings: &mut Findings) {
    let Some(now) = settings.now else {
        return;
    };
    if !is_set(now) {
        findings.error("now", "is not a time of ours", "set the clock");
    } else if settings.server_time.is_some_and(|server| (now - server).num_seconds().abs() > 300) {
        let hint = "synchronise the clock (NTP), and give a Date or text with its offset: passwords are made from it";
        findings.error("now", "differs from M-Pesa's clock by more than five minutes", hint);
    }
}
