use super::{Settings, diagnose};
use crate::{data::Data, error::Error, findings, json::Value};

const EXAMPLE: &str = "such as { environment: \"sandbox\", username, password, callbackUrl }";

/// The findings for a caller's settings.
pub(crate) fn diagnose_data(settings: &Value<'_>) -> Result<Data<'static>, Error> {
    let mut read = Settings::default();
    findings::read(settings, EXAMPLE, &mut |name, value, check| {
        let Some(text) = findings::text(Some(value), check) else {
            return true;
        };
        if name == "environment" {
            read.environment = findings::environment(Some(text), check);
        } else if let Some(slot) = slot(&mut read, name) {
            *slot = Some(text);
        } else {
            return false;
        }
        true
    })?;
    Ok(findings::data(&diagnose(&read)))
}

fn slot<'s, 'v>(settings: &'s mut Settings<'v>, name: &str) -> Option<&'s mut Option<&'v str>> {
    Some(match name {
        "baseUrl" => &mut settings.base_url,
        "username" => &mut settings.username,
        "password" => &mut settings.password,
        "sessionId" => &mut settings.session_id,
        "serviceProviderCode" => &mut settings.service_provider_code,
        "shortCode" => &mut settings.short_code,
        "phoneNumber" => &mut settings.phone_number,
        "currency" => &mut settings.currency,
        "callbackUrl" => &mut settings.callback_url,
        _ => return None,
    })
}
