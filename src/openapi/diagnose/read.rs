use chrono::{DateTime, Utc};

use super::{Finding, Settings, diagnose};
use crate::{check::Check, data::Data, environment::Environment, error::Error, json::Value, kind::instant};

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
        check.fail_at("settings", "must be an object", "such as { environment: \"sandbox\", market: \"vodacomTZN\" }");
    }
    for (name, value) in value.members().into_iter().flatten().filter(|(_, value)| !value.is_null()) {
        let path = &**name;
        check.at(path, |check| match path {
            "now" => settings.now = instant(value, check),
            "sessionCreated" => settings.session_created = instant(value, check),
            "environment" => {
                settings.environment = value.string().and_then(Environment::parse);
                if settings.environment.is_none() {
                    check.fail::<()>("must be \"sandbox\" or \"production\"", "");
                }
            }
            _ => match (slot(&mut settings, path), value.text()) {
                (Some(slot), Some(text)) => *slot = Some(text),
                (Some(_), None) => {
                    check.fail::<()>("must be a string", "");
                }
                (None, _) => {
                    check.fail::<()>("is not a setting that diagnose knows", "");
                }
            },
        });
    }
    settings
}

fn slot<'s, 'v>(settings: &'s mut Settings<'v>, name: &str) -> Option<&'s mut Option<&'v str>> {
    Some(match name {
        "market" => &mut settings.market,
        "baseUrl" => &mut settings.base_url,
        "apiKey" => &mut settings.api_key,
        "sessionId" => &mut settings.session_id,
        "bearerToken" => &mut settings.bearer_token,
        "publicKey" => &mut settings.public_key,
        "origin" => &mut settings.origin,
        "serviceProviderCode" => &mut settings.service_provider_code,
        "thirdPartyConversationId" => &mut settings.third_party_conversation_id,
        "currency" => &mut settings.currency,
        "phoneNumber" => &mut settings.phone_number,
        _ => return None,
    })
}
