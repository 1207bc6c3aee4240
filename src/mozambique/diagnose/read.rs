use super::{Settings, diagnose};
use crate::{data::Data, error::Error, findings, json::Value};

const EXAMPLE: &str = "such as { environment: \"sandbox\", apiKey, callbackUrl }";

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
