//! Finds what people get wrong before anything is sent.

mod keys;
mod read;
mod urls;

use chrono::{DateTime, Utc};

pub(crate) use self::{
    read::diagnose_data,
    urls::{FORBIDDEN, TESTERS},
};
pub use crate::findings::{Finding, Severity};
use crate::{environment::Environment, findings::Findings};

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
    /// The paybill, or the store number of a till.
    pub short_code: Option<&'a str>,
    /// The till.
    pub till: Option<&'a str>,
    /// `CustomerPayBillOnline` or `CustomerBuyGoodsOnline`, where it is set by hand.
    pub transaction_type: Option<&'a str>,
    /// The API operator's user name.
    pub initiator_name: Option<&'a str>,
    /// The API operator's password, as it is.
    pub initiator_password: Option<&'a str>,
    /// When that password was set.
    pub initiator_password_set: Option<DateTime<Utc>>,
    /// The API operator's password, encrypted.
    pub security_credential: Option<&'a str>,
    /// What the certificate to encrypt with is: `sandbox`, `production`, `tlsServer`, `forged` or `foreign`, which
    /// `certificate::Identity` says, or anything else where it cannot be read.
    pub certificate: Option<&'a str>,
    /// The URLs for callbacks, by the names of their parameters, such as `callbackUrl`.
    pub urls: Vec<(&'a str, &'a str)>,
    /// The C2B versions in use, by the names of their calls.
    pub c2b_versions: Vec<(&'a str, &'a str)>,
    /// What this machine's clock says.
    pub now: Option<DateTime<Utc>>,
    /// What the `date` header of an answer said at that moment.
    pub server_time: Option<DateTime<Utc>>,
}

/// Everything that is wrong, or likely to be, in an integration's settings.
///
/// ```
/// use mpesa_core::{
///     daraja::diagnose::{Settings, diagnose},
///     environment::Environment,
/// };
///
/// let findings = diagnose(&Settings {
///     environment: Some(Environment::Production),
///     urls: vec![("callbackUrl", "http://localhost:3000/mpesa")],
///     ..Settings::default()
/// });
/// assert!(findings.iter().any(|finding| finding.path == "callbackUrl"));
/// ```
pub fn diagnose(settings: &Settings<'_>) -> Vec<Finding> {
    let mut findings = Findings::default();
    findings.environment(settings.environment);
    keys::hosts(settings, &mut findings);
    keys::app(settings, &mut findings);
    keys::short_code(settings, &mut findings);
    keys::operator(settings, &mut findings);
    urls::urls(settings, &mut findings);
    versions(settings, &mut findings);
    clock(settings, &mut findings);
    findings.0
}

fn versions(settings: &Settings<'_>, findings: &mut Findings) {
    let mut versions = settings.c2b_versions.iter();
    let first = versions.next().map(|(_, version)| *version);
    if let Some((name, _)) = versions.find(|(_, version)| Some(*version) != first) {
        findings.error(
            name,
            "is another version of C2B than the rest",
            "v1 and v2 are separate products: register and simulate with the one that your app has",
        );
    }
}

fn clock(settings: &Settings<'_>, findings: &mut Findings) {
    if let Some(now) = settings.now.filter(|now| !crate::kind::is_set(*now)) {
        findings.error(
            "now",
            if now.timestamp() < 0 { "is before 1970" } else { "is not a time of ours" },
            "set the clock",
        );
        return;
    }
    let (Some(now), Some(server)) = (settings.now, settings.server_time) else {
        return;
    };
    let off = (now - server).num_seconds().abs();
    let hint = "synchronise the clock (NTP): passwords, dates of standing orders and token lifetimes are made from it";
    match off {
        0..=30 => {}
        31..=300 => findings.warning("now", "differs from M-Pesa's clock by more than half a minute", hint),
        // A whole number of hours is a time zone taken for UTC.
        _ if (off + 60) % 3600 < 120 => findings.error(
            "now",
            "differs from M-Pesa's clock by whole hours",
            "a local time was taken for UTC: give a Date, or text with its offset",
        ),
        _ => findings.error("now", "differs from M-Pesa's clock by more than five minutes", hint),
    }
}
