use chrono::{DateTime, Utc};

use super::{Finding, Settings, diagnose};
use crate::{check::Check, data::Data, environment::Environment, error::Error, json::Value, kind::instant};

/// The names of callback URLs.
const URLS: [&str; 5] = ["callbackUrl", "resultUrl", "timeoutUrl", "confirmationUrl", "validationUrl"];
const VERSIONS: [&str; 2] = ["c2bRegisterVersion", "c2bSimulateVersion"];

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
            "initiatorPasswordSet" => settings.initiator_password_set = instant(value, check),
            "shortCode" if value.members().is_some() => {
                settings.short_code = check.at("store", |check| text(value.find("store"), check));
                settings.till = check.at("till", |check| text(value.find("till"), check));
            }
            _ => {
                let Some(text) = text(Some(value), check) else { return };
                if let Some(slot) = slot(&mut settings, path) {
                    *slot = Some(text);
                } else if URLS.contains(&path) {
                    settings.urls.push((path, text));
                } else if VERSIONS.contains(&path) {
                    settings.c2b_versions.push((path, text));
                } else if path == "environment" {
                    settings.environment = Environment::parse(text);
                    if settings.environment.is_none() {
                        check.fail::<()>("must be \"sandbox\" or \"production\"", "");
                    }
                } else if path == "certificate" {
                    settings.certificate = Some(text);
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
        "till" => &mut settings.till,
        "transactionType" => &mut settings.transaction_type,
        "initiatorName" => &mut settings.initiator_name,
        "initiatorPassword" => &mut settings.initiator_password,
        "securityCredential" => &mut settings.security_credential,
        _ => return None,
    })
}

fn text<'v>(value: Option<&'v Value<'_>>, check: &mut Check) -> Option<&'v str> {
    match value.and_then(Value::text) {
        Some(text) => Some(text),
        None => check.fail("must be a string", ""),
    }
}
