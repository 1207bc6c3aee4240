use super::{Finding, Settings, diagnose};
use crate::{check::Check, data::Data, environment::Environment, error::Error, json::Value};

/// The findings for a caller's settings.
pub(crate) fn diagnose_data(settings: &Value<'_>) -> Result<Data<'static>, Error> {
    let mut check = Check::default();
    let read = read(settings, &mut check);
    if check.failed() {
        return Err(Error::parameters("diagnose", check.issues()));
    }
    Ok(Data::List(diagnose(&read).iter().map(Finding::data).collect()))
}

fn read<'v>(value: &'v Value<'_>, check: &mut Check) -> Settings<'v> {
    let mut settings = Settings::default();
    if value.members().is_none() {
        check.fail_at("settings", "must be an object", "such as { environment: \"sandbox\", apiKey, callbackUrl }");
    }
    for (name, value) in value.members().into_iter().flatten().filter(|(_, value)| !value.is_null()) {
        check.at(name, |check| {
            let Some(text) = value.text() else {
                check.fail::<()>("must be a string", "");
                return;
            };
            if name == "environment" {
                settings.environment = Environment::parse(text);
                if settings.environment.is_none() {
                    check.fail::<()>("must be \"sandbox\" or \"production\"", "");
                }
            } else if let Some(slot) = slot(&mut settings, name) {
                *slot = Some(text);
            } else {
                check.fail::<()>("is not a setting that diagnose knows", "");
            }
        });
    }
    settings
}

fn slot<'s, 'v>(settings: &'s mut Settings<'v>, name: &str) -> Option<&'s mut Option<&'v str>> {
    Some(match name {
        "baseUrl" => &mut settings.base_url,
        "origin" => &mut settings.origin,
        "apiKey" => &mut settings.api_key,
        "bearerToken" => &mut settings.bearer_token,
        "publicKey" => &mut settings.public_key,
        "initiatorName" => &mut settings.initiator_name,
        "securityCredential" => &mut settings.security_credential,
        "serviceProviderCode" => &mut settings.service_provider_code,
        "phoneNumber" => &mut settings.phone_number,
        "callbackUrl" => &mut settings.callback_url,
        _ => return None,
    })
}
