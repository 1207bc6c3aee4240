//! The STK password: base64 of a SHA-256 of short code, passkey and timestamp.

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use super::kinds::ShortCode;
use crate::{
    check::Check,
    context::Need,
    error::Error,
    json::Value,
    kind::{Kind, choice, from_digits, instant, timestamp},
    secret::Secret,
};

choice!(
    /// How the STK password is made.
    pub enum PasswordForm {
        /// Base64 of the SHA-256 in lower-case hexadecimal, as the live API was seen to take it.
        Sha256 = "sha256", "sha256";
        /// Base64 of the three as they are, as in Kenya and as the Python SDK of Safaricom Ethiopia makes it.
        Daraja = "daraja", "daraja";
    }
);

impl PasswordForm {
    /// The one that the body of a request names, or else the usual one.
    pub(super) fn chosen(value: Option<&Value<'_>>) -> Self {
        value.and_then(PasswordForm::read).unwrap_or(PasswordForm::Sha256)
    }
}

/// A password and the time that it was made at: send both, or neither is worth anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StkPassword {
    /// For `Password`.
    pub password: Secret,
    /// For `Timestamp`: `YYYYMMDDHHmmss` in East Africa Time. No source names the time zone; Ethiopia's is this one.
    pub timestamp: String,
}

/// Computes the password that signs an STK push, from one reading of the clock.
///
/// ```
/// use mpesa_core::{
///     chrono::DateTime,
///     ethiopia::{
///         kinds::ShortCode,
///         password::{PasswordForm, stk_password},
///     },
///     secret::Secret,
/// };
///
/// let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
/// let code = ShortCode::new("101010").unwrap();
/// let signed = stk_password(&code, &Secret::new("passkey"), PasswordForm::Sha256, now).unwrap();
/// assert_eq!(signed.timestamp, "20260105090000");
/// ```
pub fn stk_password(
    short_code: &ShortCode,
    passkey: &Secret,
    form: PasswordForm,
    now: DateTime<Utc>,
) -> Result<StkPassword, Error> {
    let mut check = Check::default();
    if let Some((message, hint)) = mistaken(Need::Passkey, passkey.expose()) {
        check.fail_at("passkey", message, hint);
    }
    match timestamp(now) {
        Some(timestamp) if !check.failed() => {
            let password = Secret::new(encode(short_code.as_str(), passkey.expose(), &timestamp, form));
            Ok(StkPassword { password, timestamp })
        }
        time => {
            if time.is_none() {
                check.fail_at("now", "must be within the years 2000 to 9999", "is the clock set?");
            }
            Err(Error::parameters("stkPassword", check.issues()))
        }
    }
}

/// The same from a caller's values: `{ shortCode, passkey, now?, passwordForm? }`.
pub(crate) fn stk_password_from(params: &Value<'_>, mut now: DateTime<Utc>) -> Result<StkPassword, Error> {
    let mut check = Check::default();
    let (mut code, mut passkey, mut form) = (None, None, PasswordForm::Sha256);
    for (name, value) in params.members().into_iter().flatten().filter(|(_, value)| !value.is_null()) {
        check.at(name, |check| match &**name {
            "now" => now = instant(value, check).unwrap_or(now),
            "shortCode" => code = ShortCode::parse(value, check),
            "passkey" => passkey = Secret::parse(value, check),
            "passwordForm" => form = PasswordForm::parse(value, check).unwrap_or(form),
            _ => {
                check.fail::<()>("is not a parameter of stkPassword", "");
            }
        });
    }
    for (name, missing) in [("shortCode", code.is_none()), ("passkey", passkey.is_none())] {
        if missing && !check.failed_at(name) {
            check.fail_at(name, "is required", "");
        }
    }
    match (code, passkey) {
        (Some(code), Some(passkey)) if !check.failed() => stk_password(&code, &passkey, form, now),
        _ => Err(Error::parameters("stkPassword", check.issues())),
    }
}

pub(crate) fn encode(short_code: &str, passkey: &str, timestamp: &str, form: PasswordForm) -> String {
    let plain = Secret::new([short_code, passkey, timestamp].concat());
    match form {
        PasswordForm::Sha256 => STANDARD.encode(hexadecimal(&Sha256::digest(plain.expose()))),
        PasswordForm::Daraja => STANDARD.encode(plain.expose()),
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.map(|half| char::from_digit(u32::from(half), 16).unwrap_or('0')).collect()
}

/// Says so if a passkey is a password that was made from it.
///
/// How a security credential is made is not published, so nothing is known of its form.
pub(super) fn mistaken(need: Need, key: &str) -> Option<(&'static str, &'static str)> {
    (need == Need::Passkey && is_password(key)).then_some((
        "must be the passkey, not an STK password made from it",
        "the password is computed for you from short code, passkey and time",
    ))
}

/// Whether this is an STK password of either form: base64 of 64 hexadecimal digits, or of text that starts with a short
/// code and ends with a time.
pub(crate) fn is_password(text: &str) -> bool {
    let Ok(plain) = STANDARD.decode(text) else {
        return false;
    };
    let hash = plain.len() == 64 && plain.iter().all(u8::is_ascii_hexdigit);
    let starts_with_code = plain.len() > 18 && plain.iter().take(4).all(u8::is_ascii_digit);
    let time = plain.get(plain.len().saturating_sub(14)..).and_then(|tail| std::str::from_utf8(tail).ok());
    hash || (starts_with_code && time.and_then(from_digits).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Choice;

    const PASSKEY: &str = "1f0c55d9e1d4f1b0a7c3e2896b5d4c3f2e1a0b9c8d7e6f5a4b3c2d1e0f9a8b7c";

    #[test]
    fn a_password_is_told_from_a_passkey() {
        assert!(!is_password(PASSKEY));
        for form in [PasswordForm::Sha256, PasswordForm::Daraja] {
            assert!(is_password(&encode("1020", PASSKEY, "20240918055823", form)));
        }
        assert!(!is_password(&encode("1020", PASSKEY, "20241318055823", PasswordForm::Daraja)));
        for text in ["", "passkey", &STANDARD.encode("1020"), &STANDARD.encode("g".repeat(64))] {
            assert!(!is_password(text), "{text}");
        }
    }

    #[test]
    fn a_form_that_is_left_out_is_the_hash() {
        assert_eq!(PasswordForm::chosen(None), PasswordForm::Sha256);
        for index in 0..2 {
            let form = PasswordForm::at(index).unwrap();
            assert_eq!(PasswordForm::chosen(Some(&form.wire())), form);
        }
    }
}
