//! The gateway's codes for a refused request. One code can mean several things, so the message counts too.

pub use crate::codes::ErrorMeaning;
use crate::{
    answer::Resend,
    codes::{self, errors as rows},
    context::Need,
    endpoint::{Answer, Endpoint, Refusal},
};

/// The first row that fits counts. From `reference/markets.md` sections C.3 to C.7.
pub const ALL: &[ErrorMeaning] = rows![
    "4" "session expired" NewToken "the session is over: log in again, and send once more"
        You "a fixture of Tanzania's gateway" "The session is over: nothing was carried out." "Call login, and send the request once more with the new session.",
    "4" "authentication failed" No "the session was not accepted: log in again before you send it once more"
        You "public implementations" "User name, password or session was not accepted: nothing was carried out." "Copy user name and password again, and use those of the environment; of a payment, call login and send it once more.",
    "4" "" Unknown ""
        Vodacom "public implementations" "The gateway failed, and does not say whether it carried the request out." "Wait for the callback, or look in Vodacom's portal, before anything is sent again.",
    "3" "invalid credentials" No "user name or password is wrong, or of the other environment"
        You "a fixture of Tanzania's gateway" "User name or password is wrong, though the code says that all went well." "Copy both again, and use those of the environment.",
    "-1" "invalid credentials" No "user name or password is wrong, or of the other environment"
        You "mocks of the B2B interface" "User name or password is wrong." "Copy both again, and use those of the B2B interface.",
    "s:client" "" No "the body is not what this path takes: mind baseUrl and path"
        You "a fixture of Tanzania's gateway" "The body is not what the gateway takes at this path: nothing was carried out." "Send the request as it is built, and leave baseUrl and path out to reach the gateway itself.",
    "s:server" "nullpointer" Unknown ""
        You "a fixture of Tanzania's gateway" "The gateway met something that it did not expect: a missing field is one cause." "Compare the request with Vodacom's documents; wait for the callback before a payment is sent again.",
    "s:server" "" Unknown ""
        Vodacom "SOAP 1.1" "The gateway failed, and does not say whether it carried the request out." "Wait for the callback, or look in Vodacom's portal, before anything is sent again.",
];

/// Says what a refusal means. A code that nobody knows is doubt.
pub(super) fn judge(endpoint: &Endpoint, _: &Answer<'_>, refusal: &Refusal) -> (Option<Resend>, &'static str) {
    let Some(row) = codes::refusal(ALL, &refusal.code, &refusal.message) else {
        return (None, "");
    };
    // A login has no session to renew, and is refused for what it was given.
    if row.code == "4" && row.resend.is_some() && endpoint.needs.contains(&Need::Username) {
        return (Some(Resend::No), "user name or password is wrong, or of the other environment");
    }
    (row.resend, row.hint)
}
