//! Daraja's codes for a refused request. One code can mean opposite things, so the message counts too.

pub use crate::codes::ErrorMeaning;
use crate::{
    answer::Resend,
    codes::{self, errors as rows},
    endpoint::{Answer, Endpoint, Refusal},
};

/// The first row that fits counts. From `reference/daraja.md` section 19: the portal, and captures.
pub const ALL: &[ErrorMeaning] = rows![
    "" "no apiproduct match found" No "this API is not enabled for your app, or its version differs: C2B v1 and v2 are separate products"
        You "reported" "The API is not enabled for your app, or its version differs." "Add the product to the app on the portal; C2B v1 and v2 are separate products.",
    "404.001.03" "" NewToken "the token is expired, replaced or of the other environment: fetch a new one and send once more"
        You "captured" "The access token is expired, replaced by a newer one, or of the other environment." "Fetch a new one and send once more.",
    "400.003.01" "" NewToken "the token is expired, replaced or of the other environment: fetch a new one and send once more"
        You "documented" "The access token is expired, replaced by a newer one, or of the other environment." "Fetch a new one and send once more.",
    "401" "access token" NewToken "the token is expired, replaced or of the other environment: fetch a new one and send once more"
        You "captured" "The access token is expired, replaced by a newer one, or of the other environment." "Fetch a new one and send once more.",
    "401" "" No "the request is not authorised: check token, app and environment"
        You "documented" "The request is not authorised." "Check that token, app and environment belong together.",
    "400.008.01" "" No "consumer key or secret is wrong, or of the other environment"
        You "reported" "Consumer key or secret is wrong, or of the other environment." "Copy both again from the app on the portal.",
    "400.008.02" "" No "grant_type must be client_credentials"
        You "documented" "The grant type is wrong." "It is client_credentials, as the library sends it.",
    "400.003.02" "" No "the request is wrong; for C2B URLs forbidden words are one cause"
        You "documented" "The request is wrong; for C2B URLs that hold mpesa, safaricom, exec, cmd, sql or query that is the cause." "Check the parameters, and the words in the URLs.",
    "400.002.05" "" No "the body is not what this call takes"
        You "documented" "The body is not what this call takes." "Check that all members are there and of the right type.",
    "400.001" "" No "the short code is not valid for this call"
        You "documented" "The short code is not valid for this call." "Check the number, and that it is registered for it.",
    "400.002.02" "" No "the named field is wrong; where it is the first field, content-type may be missing"
        You "captured" "The named field is wrong; where it is the first field, the content-type header may be missing." "Check that field against its docs; send the headers of the request as they are.",
    "400" "" No ""
        You "documented" "The request is wrong." "See the message: it names what.",
    "404.001.04" "" No "the authorization header is missing or misplaced"
        You "documented" "The authorization header is missing or misplaced." "Send the headers of the request as they are.",
    "403" "" No "it is not allowed: mind address, country, words in the URL, and what your app may do"
        You "captured" "A firewall in front of the API refused the request, or the app may not make it." "Check address, country and words in the URL, and that the app has this API.",
    "404" "resource not found" No "the path does not exist"
        You "documented" "The path does not exist." "Check baseUrl and path; some products live at another path, which your go-live mail names.",
    "404" "" No "nothing is known of what was asked about, or the path is wrong"
        You "captured" "The path does not exist, or what was asked about is not known." "Check baseUrl and path, then the number that you asked about.",
    "405" "" No "the method is wrong: all but the token are POST"
        You "documented" "The method is wrong." "All calls but the token are POST; send the request as it is.",
    "steps.servicecallout" "addurlvault failed. reason: responsecode 409" No "the URLs are registered already: delete them in the self-service portal first"
        You "captured 2020" "The URLs are registered already." "To change them, delete them in the self-service portal first.",
    "409" "" No "it exists or was done already"
        You "documented" "It exists already, or can no longer be done: a biller that is registered, an invoice that is paid." "Nothing to send again: look at what exists.",
    "500.001.1001" "merchant does not exist" No "the short code is unknown here: for a till sign with the store number, and mind the environment"
        You "documented" "The short code is unknown here." "For a till sign with the store number, and mind the environment.",
    "500.001.1001" "wrong credentials" No "short code and passkey do not belong together, or the passkey is of the other environment"
        You "captured" "Short code and passkey do not belong together, or the passkey is of the other environment." "Use the passkey that was issued for this short code.",
    "500.001.1001" "unable to lock subscriber" Safe "another prompt is open on that phone and this one was not sent: wait a minute"
        Customer "captured" "Another prompt or transaction is open on that phone, and this one was not sent." "Tell the customer, and push again after a minute or two.",
    "500.001.1001" "being processed" Poll "it is under way: ask again"
        Nobody "captured" "The push is still under way." "Ask again later.",
    "500.001.1001" "does not exist" Poll "a young push is not found yet: ask again"
        Nobody "captured" "The push is not found: a young one often is not yet." "Ask again later; never take it for failed.",
    "500.002.1001" "duplicate originatorconversationid" AfterQuery "the first request under this id was taken: query it, never send it under a new id"
        You "documented" "The first request under this id was taken." "Query it by that id; never send it under a new one.",
    "500.003.1001" "already registered" No "the URLs are registered already"
        You "documented" "The URLs are registered already." "To change them, delete them in the self-service portal first.",
    "500.003.1001" "duplicate notification" No "the URLs are registered already"
        You "documented" "The URLs are registered already." "To change them, delete them in the self-service portal first.",
    "500.003.02" "" Safe "too many requests, or the system is busy: pause"
        You "documented" "Too many requests, or the system is busy." "Pause, then send again.",
    "500.003.03" "" Safe "the quota is used up: pause for long"
        You "documented" "The quota of requests is used up." "Pause for long, or ask Safaricom for a larger one.",
    "429" "" Safe "too many requests: pause"
        You "captured" "Too many requests in a short time." "Pause, then send again.",
    "policies.ratelimit" "" Safe "too many requests: pause; the sandbox takes five STK queries a minute"
        You "captured" "Too many requests in a short time." "Pause; the sandbox takes five STK queries a minute.",
    "" "failed to execute the extractvariables" No "a parameter is missing or wrong"
        You "documented" "The portal could not read the request: something is missing or of the wrong type." "Check that all members are there and of the right type.",
    "messaging.adaptors.http" "" Unknown ""
        Safaricom "captured" "The gateway got no answer from M-Pesa in time: the request may have been carried out." "Query before anything is sent again.",
    "00.002.1001" "" Unknown ""
        Safaricom "documented" "The service is under maintenance." "Query what may have been carried out, then try later.",
    "503" "" Unknown ""
        Safaricom "documented" "The service is not available, which does not say whether the request was carried out." "Query before anything is sent again.",
    "504" "" Unknown ""
        Safaricom "captured" "The gateway got no answer from M-Pesa in time: the request may have been carried out." "Query before anything is sent again.",
    "500" "" Unknown ""
        Safaricom "captured" "An error on Safaricom's side, which does not say whether the request was carried out." "Query before anything is sent again.",
    "" "" Unknown ""
        Nobody "" "Nobody has explained this code." "Keep it as unknown, and find out by query.",
];

/// What a refusal means. The status does not classify: an error of M-Pesa's own is in the code too.
pub(super) fn judge(_: &Endpoint, answer: &Answer<'_>, refusal: &Refusal) -> (Option<Resend>, &'static str) {
    let code = &refusal.code;
    let meaning = codes::refusal(ALL, code, &refusal.message);
    let (resend, hint) = meaning.map_or((None, ""), |row| (row.resend, row.hint));
    // A code of three digits is an HTTP status, and nearer to the API than that of the gateway.
    let status = code.parse().ok().filter(|code| (400..600).contains(code)).unwrap_or(answer.status);
    let told = match status {
        _ if code.starts_with('5') => None,
        429 => Some(Resend::Safe),
        400..=407 | 409..=499 => Some(Resend::No),
        _ => None,
    };
    (resend.or(told), hint)
}
