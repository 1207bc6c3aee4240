//! Daraja's codes for a refused request. One code can mean opposite things, so the message counts too.

use crate::{
    answer::Resend,
    endpoint::{Answer, Refusal},
};

/// What one refusal means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorMeaning {
    /// How the code starts: `401.` stands for all of that family.
    pub code: &'static str,
    /// What the message must hold, in lower case.
    pub holds: &'static str,
    /// What to do with the request; `None` where nobody knows whether it was carried out.
    pub resend: Option<Resend>,
    /// Cause and fix.
    pub hint: &'static str,
}

const fn row(code: &'static str, holds: &'static str, resend: Option<Resend>, hint: &'static str) -> ErrorMeaning {
    ErrorMeaning { code, holds, resend, hint }
}

const FRESH: &str = "the token is expired, replaced or of the other environment: fetch a new one and send once more";

/// The first row that fits counts. From `reference/daraja.md` section 19: the portal, and captures.
pub const ALL: &[ErrorMeaning] = &[
    row(
        "",
        "no apiproduct match found",
        Some(Resend::No),
        "this API is not enabled for your app, or its version differs: C2B v1 and v2 are separate products",
    ),
    row("404.001.03", "", Some(Resend::NewToken), FRESH),
    row("400.003.01", "", Some(Resend::NewToken), FRESH),
    row("401", "access token", Some(Resend::NewToken), FRESH),
    row("400.008.01", "", Some(Resend::No), "consumer key or secret is wrong, or of the other environment"),
    row("400.008.02", "", Some(Resend::No), "grant_type must be client_credentials"),
    row("404.001.04", "", Some(Resend::No), "the authorization header is missing or misplaced"),
    row("404.", "", Some(Resend::No), "the path does not exist"),
    row("405.", "", Some(Resend::No), "the method is wrong: all but the token are POST"),
    row(
        "400.002.02",
        "",
        Some(Resend::No),
        "the named field is wrong; where it is the first field, content-type may be missing",
    ),
    row("400.", "", Some(Resend::No), ""),
    row(
        "500.001.1001",
        "merchant does not exist",
        Some(Resend::No),
        "the short code is unknown here: for a till sign with the store number, and mind the environment",
    ),
    row(
        "500.001.1001",
        "wrong credentials",
        Some(Resend::No),
        "short code and passkey do not belong together, or the passkey is of the other environment",
    ),
    row(
        "500.001.1001",
        "unable to lock subscriber",
        Some(Resend::Safe),
        "another prompt is open on that phone and this one was not sent: wait a minute",
    ),
    row(
        "500.002.1001",
        "duplicate originatorconversationid",
        Some(Resend::AfterQuery),
        "the first request under this id was taken: query it, never send it under a new id",
    ),
    row("500.003.1001", "already registered", Some(Resend::No), "the URLs are registered already"),
    row("500.003.1001", "duplicate notification", Some(Resend::No), "the URLs are registered already"),
    row("500.003.02", "", Some(Resend::Safe), "too many requests, or the system is busy: pause"),
    row("500.003.03", "", Some(Resend::Safe), "the quota is used up: pause for long"),
    row(
        "policies.ratelimit",
        "",
        Some(Resend::Safe),
        "too many requests: pause; the sandbox takes five STK queries a minute",
    ),
    row("", "failed to execute the extractvariables", Some(Resend::No), "a parameter is missing or wrong"),
    row("messaging.adaptors.http", "", None, ""),
    row("", "", None, ""),
];

/// What a refusal means. The status does not classify: an error of M-Pesa's own is in the code too.
pub(super) fn judge(answer: &Answer<'_>, refusal: &Refusal) -> (Option<Resend>, &'static str) {
    let message = refusal.message.to_ascii_lowercase();
    let meaning = ALL.iter().find(|row| refusal.code.starts_with(row.code) && message.contains(row.holds));
    let (resend, hint) = meaning.map_or((None, ""), |row| (row.resend, row.hint));
    let its_own_fault = refusal.code.starts_with('5') || !matches!(answer.status, 400..=407 | 409..=499);
    (resend.or((!its_own_fault).then_some(Resend::No)), hint)
}
