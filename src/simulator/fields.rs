use std::borrow::Cow;

use super::{Settings, refusal, refusal::Refusal};
use crate::{
    check::Check,
    daraja::password,
    endpoint::{Endpoint, Field},
    json::Value,
    kind::{EastAfricaTime, Kind},
};

/// Refuses a body in which a field of the row is missing, or is not what its kind sends.
pub(super) fn check_row(row: &Endpoint, body: &Value<'_>) -> Result<(), Refusal> {
    for field in row.params.iter().filter(|field| !field.wire.starts_with('~')) {
        let value = body.get(field.wire).filter(|value| !value.is_null());
        let right = match value {
            Some(value) => value.text().is_some_and(|given| is_canonical(field, given)),
            None => field.optional,
        };
        if !right {
            return Err(refusal::wrong_field(field.wire));
        }
    }
    Ok(())
}

/// Reads a field that the core computes, if it is exactly what its kind sends.
pub(super) fn read<K: Kind>(body: &Value<'_>, wire: &'static str) -> Result<K, Refusal> {
    let given = text(body, wire)?;
    K::read(&Value::String(Cow::Borrowed(given)))
        .filter(|value| value.wire().text() == Some(given))
        .ok_or_else(|| refusal::wrong_field(wire))
}

/// The text or the digits of a field that must be there.
pub(super) fn text<'v>(body: &'v Value<'_>, wire: &'static str) -> Result<&'v str, Refusal> {
    body.get(wire).and_then(Value::text).filter(|text| !text.is_empty()).ok_or_else(|| refusal::wrong_field(wire))
}

/// Refuses a short code that is not there, and a password that is not made of it, the passkey and the
/// time in the same body.
pub(super) fn check_signature(settings: &Settings, body: &Value<'_>) -> Result<(), Refusal> {
    let short_code = text(body, "BusinessShortCode")?;
    let password = text(body, "Password")?;
    let timestamp = read::<EastAfricaTime>(body, "Timestamp")?.to_digits();
    if !settings.serves(short_code) {
        return Err(refusal::NO_MERCHANT);
    }
    if password != password::encode(short_code, settings.passkey.expose(), &timestamp) {
        return Err(refusal::WRONG_CREDENTIALS);
    }
    Ok(())
}

/// Whether the field's kind sends just that. Daraja takes numbers and texts for each other.
fn is_canonical(field: &Field, given: &str) -> bool {
    let (mut check, mut written) = (Check::default(), Vec::new());
    (field.check)(&Value::String(Cow::Borrowed(given)), field.wire, &mut check, &mut written);
    let sent = written.iter().find(|(wire, _)| wire == field.wire);
    !check.failed() && sent.and_then(|(_, value)| value.text()) == Some(given)
}
