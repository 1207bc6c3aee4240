//! The codes of a refused request. Only those of `accessToken` are published.

pub use crate::codes::ErrorMeaning;
use crate::{
    answer::Resend,
    codes::{self, errors},
    context::Need,
    endpoint::{Answer, Endpoint, Refusal},
    search,
};

/// The first row that fits counts. From `reference/markets.md` section E.
pub const ALL: &[ErrorMeaning] = errors![
    "999991" "" No "the consumer key is wrong, or of the other environment"
        You "documented" "The consumer key is wrong, or of the other environment." "Copy it again from the app on the portal.",
    "999996" "" No "the authorization header must be that of Basic authentication"
        You "documented" "The type of authentication is wrong." "Send the headers of the request as they are: accessToken takes Basic.",
    "999997" "" No "the authorization header is missing or broken"
        You "documented" "The authorization header is missing or broken." "Send the headers of the request as they are, and check that no proxy drops them.",
    "999998" "" No "grant_type must be client_credentials"
        You "documented" "The grant type is wrong." "It is client_credentials, as the library sends it: send the URL of the request as it is.",
    "" "" Unknown ""
        Nobody "" "Nobody has explained this code." "Keep it as unknown, and find out what happened before anything is sent again.",
];

const NEW_TOKEN: &str = "the token is expired or of the other environment: fetch a new one and send once more";

/// What a refusal means. Of a payment only a known code is a no: what was carried out must not pass for refused.
pub(super) fn judge(endpoint: &Endpoint, answer: &Answer<'_>, refusal: &Refusal) -> (Option<Resend>, &'static str) {
    let meaning = codes::refusal(ALL, &refusal.code, &refusal.message);
    if let Some(row) = meaning.filter(|row| row.resend.is_some()) {
        return (row.resend, row.hint);
    }
    let for_token = endpoint.needs.contains(&Need::ConsumerSecret);
    // A payment is sent once more for a new token, so a 401 is proof only where it is about the token.
    let about_token = || search::holds(&refusal.message.to_ascii_lowercase(), "token");
    match answer.status {
        401 if !for_token && (endpoint.lost == Resend::Safe || about_token()) => (Some(Resend::NewToken), NEW_TOKEN),
        429 => (Some(Resend::Safe), "too many requests: pause"),
        400..=407 | 409..=499 if endpoint.lost == Resend::Safe => (Some(Resend::No), ""),
        _ => (None, ""),
    }
}
