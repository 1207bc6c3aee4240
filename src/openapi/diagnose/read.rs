use chrono::{DateTime, Utc};

use super::{Settings, diagnose};
use crate::{data::Data, error::Error, findings, json::Value, kind::instant};

const EXAMPLE: &str = "such as { environment: \"sandbox\", market: \"vodacomTZN\" }";

/// The findings for a caller's settings. `now` is the time where they give none.
pub(crate) fn diagnose_data(settings: &Value<'_>, now: DateTime<Utc>) -> Result<Data<'static>, Error> {
    let mut read = Settings { now: Some(now), ..Settings::default() };
    findings::read(settings, EXAMPLE, &mut |name, value, check| {
        match name {
            "now" => read.now = instant(value, check),
            "sessionCreated" => read.session_created = instant(value, check),
            "environment" => read.environment = findings::environment(value.text(), check),
            _ => match slot(&mut read, name) {
                Some(slot) => *slot = findings::text(Some(value), check),
                None => return false,
            },
        }
        true
    })?;
    Ok(findings::data(&diagnose(&read)))
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
