use chrono::{DateTime, Utc};

use super::{Settings, diagnose};
use crate::{data::Data, error::Error, findings, json::Value, kind::instant};

/// The names of callback URLs.
const URLS: [&str; 5] = ["callbackUrl", "resultUrl", "timeoutUrl", "confirmationUrl", "validationUrl"];
const VERSIONS: [&str; 2] = ["c2bRegisterVersion", "c2bSimulateVersion"];
const EXAMPLE: &str = "such as { environment: \"sandbox\", shortCode, passkey }";

/// The findings for a caller's settings. `now` is the time where they give none.
pub(crate) fn diagnose_data(settings: &Value<'_>, now: DateTime<Utc>) -> Result<Data<'static>, Error> {
    let mut read = Settings { now: Some(now), ..Settings::default() };
    findings::read(settings, EXAMPLE, &mut |name, value, check| {
        match name {
            "now" => read.now = instant(value, check),
            "serverTime" => read.server_time = instant(value, check),
            "initiatorPasswordSet" => read.initiator_password_set = instant(value, check),
            "shortCode" if value.members().is_some() => {
                read.short_code = check.at("store", |check| findings::text(value.find("store"), check));
                read.till = check.at("till", |check| findings::text(value.find("till"), check));
            }
            _ => {
                let Some(text) = findings::text(Some(value), check) else {
                    return true;
                };
                if let Some(slot) = slot(&mut read, name) {
                    *slot = Some(text);
                } else if URLS.contains(&name) {
                    read.urls.push((name, text));
                } else if VERSIONS.contains(&name) {
                    read.c2b_versions.push((name, text));
                } else if name == "environment" {
                    read.environment = findings::environment(Some(text), check);
                } else if name == "certificate" {
                    read.certificate = Some(text);
                } else {
                    return false;
                }
            }
        }
        true
    })?;
    Ok(findings::data(&diagnose(&read)))
}

fn slot<'s, 'v>(settings: &'s mut Settings<'v>, name: &str) -> Option<&'s mut Option<&'v str>> {
    Some(match name {
        "baseUrl" => &mut settings.base_url,
        "accessToken" => &mut settings.access_token,
        "consumerKey" => &mut settings.consumer_key,
        "consumerSecret" => &mut settings.consumer_secret,
        "passkey" => &mut settings.passkey,
        "shortCode" => &mut settings.short_code,
        "till" => &mut settings.till,
        "transactionType" => &mut settings.transaction_type,
        "initiatorName" => &mut settings.initiator_name,
        "initiatorPassword" => &mut settings.initiator_password,
        "securityCredential" => &mut settings.security_credential,
        _ => return None,
    })
}
