use std::borrow::Cow;

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{Settings, call::Simulated, refusal, refusal::Refusal};
use crate::{
    check::Check,
    daraja::password,
    endpoint::{Added, Field},
    json::Value,
    kind::{EastAfricaTime, Kind, Shillings},
};

/// Refuses a body in which a field of the row is missing, or is not what its kind sends. Fields in `apart` are
/// for the caller to check: those that JavaScript gives in other words.
pub(super) fn check_row(to: &Simulated, body: &Value<'_>, apart: &[&str]) -> Result<(), Refusal> {
    let here = |wire: &str| !wire.starts_with('~') && !apart.contains(&wire);
    for field in to.params.iter().filter(|field| here(field.wire)) {
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

/// Refuses a body that lacks what the row adds to the parameters.
pub(super) fn check_added(to: &Simulated, body: &Value<'_>) -> Result<(), Refusal> {
    for (wire, added) in to.adds {
        let given = text(body, wire)?;
        if matches!(added, Added::Word(word) if *word != given) {
            return Err(refusal::wrong_field(wire));
        }
    }
    Ok(())
}

/// The whole shillings of a field that the row has checked.
pub(super) fn shillings(body: &Value<'_>, wire: &'static str) -> Result<u32, Refusal> {
    let amount = read::<Shillings<0, { u32::MAX }>>(body, wire)?.amount().whole();
    Ok(amount.and_then(|amount| u32::try_from(amount).ok()).unwrap_or_default())
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

/// Whether name and credential can be those of an API operator: M-Pesa says so in the result only. A credential is
/// 256 bytes in base64.
pub(super) fn is_operator(settings: &Settings, body: &Value<'_>, wire: &'static str) -> bool {
    let credential = text(body, "SecurityCredential").unwrap_or_default();
    let encrypted = STANDARD.decode(credential).is_ok_and(|bytes| bytes.len() == 256);
    let named = settings.initiator_name.as_deref().is_none_or(|name| text(body, wire) == Ok(name));
    encrypted && named
}

/// Whether the field's kind sends just that. Daraja takes numbers and texts for each other.
fn is_canonical(field: &Field, given: &str) -> bool {
    let (mut check, mut written) = (Check::default(), Vec::new());
    (field.check)(&Value::String(Cow::Borrowed(given)), field.wire, &mut check, &mut written);
    let sent = written.iter().find(|(wire, _)| wire == field.wire);
    !check.failed() && sent.and_then(|(_, value)| value.text()) == Some(given)
}
