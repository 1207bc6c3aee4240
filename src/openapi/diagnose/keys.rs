use super::Settings;
use crate::{environment::Environment, findings::Findings, ins};

/// How many seconds it may take until a session can be used.
const USABLE_AFTER: i64 = 30;

/// How long the portal's API keys are.
const API_KEY_LENGTH: usize = 32;

pub(super) fn keys(settings: &Settings<'_>, findings: &mut Findings) {
    let api_key = settings.api_key.filter(|key| is_key("apiKey", key, findings));
    let session_id = settings.session_id.filter(|key| is_key("sessionId", key, findings));
    let token = settings.bearer_token.filter(|key| is_key("bearerToken", key, findings));
    for (name, key) in [("apiKey", api_key), ("sessionId", session_id)] {
        if key.is_some_and(ins::is_encrypted) {
            findings.error(name, "is encrypted already", "this is a bearerToken: pass it as that");
        }
    }
    if api_key.is_some_and(|key| key.len() != API_KEY_LENGTH && !ins::is_encrypted(key)) {
        findings.warning("apiKey", "is not of 32 characters", "copy it again from your application on the portal");
    }
    if api_key.is_some() && api_key == session_id {
        findings.error(
            "sessionId",
            "is the API key",
            "call session with the encrypted API key: it gives the session id",
        );
    }
    let Some(token) = token.filter(|token| !ins::is_encrypted(token)) else {
        return;
    };
    let (message, hint) = if Some(token) == api_key {
        ("is the API key as it is", "encrypt it with bearerToken: the key itself is never sent")
    } else if Some(token) == session_id {
        ("is the session id as it is", "encrypt it with bearerToken: the id itself is never sent")
    } else {
        ("is not an encrypted API key or session id", "make it with bearerToken: 684 characters of base64")
    };
    findings.error("bearerToken", message, hint);
}

fn is_key(name: &str, key: &str, findings: &mut Findings) -> bool {
    if key.starts_with("Bearer") {
        findings.error(name, "begins like a header", "give it alone: the header is made from it");
        return false;
    }
    findings.alone(name, key)
}

pub(super) fn public_key(settings: &Settings<'_>, findings: &mut Findings) {
    let path = "publicKey";
    let hint = "leave it out: the keys of sandbox and production are embedded";
    match (settings.public_key, settings.environment) {
        (Some("openapiSandbox"), Some(Environment::Production))
        | (Some("openapiProduction"), Some(Environment::Sandbox)) => {
            findings.error(path, "is the other environment's", hint);
        }
        (Some("mozambiqueSample"), _) => {
            findings.error(path, "is that of Mozambique's own API, which old samples of this portal show too", hint);
        }
        (Some("unknown"), _) => findings.warning(path, "is not one that we know", hint),
        (Some("openapiSandbox" | "openapiProduction"), _) | (None, _) => {}
        (Some(_), _) => findings.error(path, "cannot be read", hint),
    }
}

pub(super) fn session(settings: &Settings<'_>, findings: &mut Findings) {
    let path = "sessionCreated";
    match settings.now.zip(settings.session_created).map(|(now, created)| (now - created).num_seconds()) {
        Some(..0) => findings.error(path, "is in the future", "is the clock set?"),
        Some(..USABLE_AFTER) => findings.warning(
            path,
            "is less than 30 seconds ago: the session may not be live yet",
            "wait for usableAfter of the reply before its first use",
        ),
        _ => {}
    }
}
