use super::Settings;
use crate::{environment::Environment, findings::Findings, kind::CallbackUrl, search};

/// M-Pesa refuses URLs that hold one of these, in any letter case; from `reference/daraja.md` section 21.
pub(crate) const FORBIDDEN: [&str; 7] = ["mpesa", "m-pesa", "safaricom", "exe", "cmd", "sql", "query"];

/// Public testers, which production blocks.
pub(crate) const TESTERS: [&str; 4] = ["ngrok", "mockbin", "requestbin", "localtunnel"];

/// Pairs that cannot be told apart when they arrive at the same place.
const ALIKE: [[&str; 2]; 2] = [["confirmationUrl", "validationUrl"], ["resultUrl", "timeoutUrl"]];

pub(super) fn urls(settings: &Settings<'_>, findings: &mut Findings) {
    let production = settings.environment == Some(Environment::Production) && settings.base_url.is_none();
    for (name, url) in &settings.urls {
        one(name, url, production, findings);
    }
    let url = |name: &str| settings.urls.iter().find(|(known, _)| *known == name).map(|(_, url)| *url);
    for [one, other] in ALIKE {
        if url(one).is_some() && url(one) == url(other) {
            findings.warning(other, "is the same URL twice", "their callbacks look alike: give each a path of its own");
        }
    }
}

fn one(name: &str, url: &str, production: bool, findings: &mut Findings) {
    if CallbackUrl::new(url).is_none() {
        findings.error(name, "is not an absolute URL", "such as https://shop.example/callbacks/7f3a9c");
        return;
    }
    let lower = url.to_ascii_lowercase();
    if FORBIDDEN.iter().any(|word| search::holds(&lower, word)) {
        findings.error(
            name,
            "holds a word that M-Pesa refuses",
            "in no letter case may it hold mpesa, m-pesa, safaricom, exe, exec, cmd, sql or query",
        );
    }
    if let Some((message, hint)) = CallbackUrl::unreachable(url) {
        if production || !lower.starts_with("http://") {
            findings.error(name, message, hint);
        } else {
            findings.warning(name, message, hint);
        }
    }
    if TESTERS.iter().any(|word| search::holds(&lower, word)) {
        let hint = "M-Pesa blocks public testers in production";
        if production {
            findings.error(name, "is at a public tester", hint);
        } else {
            findings.warning(name, "is at a public tester", hint);
        }
    }
    let path =
        search::split_once(&lower, "://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, path)| path);
    if path.is_empty() {
        findings.no_path(name);
    }
}
