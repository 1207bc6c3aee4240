use chrono::{DateTime, Utc};

use super::{Settings, diagnose};
use crate::{data::Data, error::Error, findings, json::Value, kind::instant};

/// The names of callback URLs.
const URLS: [&str; 5] = ["callbackUrl", "resultUrl", "timeoutUrl", "confirmationUrl", "validationUrl"];
const EXAMPLE: &str = "such as { environment: \"sandbox\", shortCode, passkey }";

/// The findings for a caller's settings. `now` is the time where they give none.
pub(crate) fn diagnose_data(settings: &Value<'_>, now: DateTime<Utc>) -> Result<Data<'static>, Error> {
    let mut read = Settings { now: Some(now), ..Settings::default() };
    findings::read(settings, EXAMPLE, &mut |name, value, check| {
        match name {
            "now" => read.now = instant(value, check),
            "serverTime" => read.server_time = instant(value, check),
            _ => {
                let Some(text) = findings::text(Some(value), check) else {
                    return true;
                };
                if let Some(slot) = slot(&mut read, name) {
                    *slot = Some(text);
                } else if URLS.contains(&name) {
                    read.urls.push((name, text));
                } else if name == "environment" {
                    read.environment = findings::environment(Some(text), check);
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
        "phoneNumber" => &mut settings.phone_number,
        "initiatorName" => &mut settings.initiator_name,
        "securityCredential" => &mut settings.security_credential,
        _ => return None,
    })
}
