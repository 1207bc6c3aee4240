use chrono::{DateTime, Utc};

use super::{Finding, Settings, diagnose};
use crate::{check::Check, data::Data, environment::Environment, error::Error, json::Value, kind::instant};

/// The names of callback URLs.
const URLS: [&str; 5] = ["callbackUrl", "resultUrl", "timeoutUrl", "confirmationUrl", "validationUrl"];

/// The findings for a caller's settings. `now` is the time where they give none.
pub(crate) fn diagnose_data(settings: &Value<'_>, now: DateTime<Utc>) -> Result<Data<'static>, Error> {
    let mut check = Check::default();
    let read = read(settings, now, &mut check);
    if check.failed() {
        return Err(Error::parameters("diagnose", check.issues()));
    }
    Ok(Data::List(diagnose(&read).iter().map(Finding::data).collect()))
}

fn read<'v>(value: &'v Value<'_>, now: DateTime<Utc>, check: &mut Check) -> Settings<'v> {
    let mut settings = Settings { now: Some(now), ..Settings::default() };
    if value.members().is_none() {
        check.fail_at("settings", "must be an object", "such as { environment: \"sandbox\", shortCode, passkey }");
    }
    for (name, value) in value.members().into_iter().flatten().filter(|(_, value)| !value.is_null()) {
        let path = &**name;
        check.at(path, |check| match path {
            "now" => settings.now = instant(value, check),
            "serverTime" => settings.server_time = instant(value, check),
            _ => {
                let Some(text) = value.text() else {
                    check.fail::<()>("must be a string", "");
                    return;
                };
                if let Some(slot) = slot(&mut settings, path) {
                    *slot = Some(text);
                } else if URLS.contains(&path) {
                    settings.urls.push((path, text));
                } else if path == "environment" {
                    settings.environment = Environment::parse(text);
                    if settings.environment.is_none() {
                        check.fail::<()>("must be \"sandbox\" or \"production\"", "");
                    }
                } else {
                    check.fail::<()>("is not a setting that diagnose knows", "");
                }
            }
        });
    }
    settings
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
