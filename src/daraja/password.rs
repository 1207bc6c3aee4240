//! The STK password: base64 of short code, passkey and timestamp.

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};

use crate::{
    check::Check,
    context::Need,
    error::Error,
    json::Value,
    kind::{EastAfricaTime, Kind, ShortCode, timestamp},
    secret::Secret,
};

/// A password and the time that it was made at: send both, or neither is worth anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StkPassword {
    /// For `Password`.
    pub password: Secret,
    /// For `Timestamp`: East Africa Time, `YYYYMMDDHHmmss`.
    pub timestamp: String,
}

/// Computes the password that signs an STK push or query, from one reading of the clock.
///
/// ```
/// use mpesa_core::{chrono::DateTime, daraja::password::stk_password, kind::ShortCode, secret::Secret};
///
/// let passkey = Secret::new("bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919");
/// let now = DateTime::from_timestamp(1_767_592_800, 0).unwrap();
/// let signed = stk_password(&ShortCode::new("174379").unwrap(), &passkey, now).unwrap();
/// assert_eq!(signed.timestamp, "20260105090000");
/// ```
pub fn stk_password(short_code: &ShortCode, passkey: &Secret, now: DateTime<Utc>) -> Result<StkPassword, Error> {
    let mut check = Check::default();
    if let Some((message, hint)) = mistaken(Need::Passkey, passkey.expose()) {
        check.fail_at("passkey", message, hint);
    }
    match timestamp(now) {
        Some(timestamp) if !check.failed() => {
            let password = Secret::new(encode(short_code.as_str(), passkey.expose(), &timestamp));
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

/// The same from a caller's values.
pub(crate) fn stk_password_from(params: &Value<'_>, now: DateTime<Utc>) -> Result<StkPassword, Error> {
    let mut check = Check::default();
    let mut now = now;
    for (name, value) in params.members().into_iter().flatten() {
        match &**name {
            "now" if !value.is_null() => {
                if let Some(moment) = check.at("now", |check| crate::kind::instant(value, check)) {
                    now = moment;
                }
            }
            "shortCode" | "passkey" | "now" => {}
            _ => check.fail_at(name, "is not a parameter of stkPassword", ""),
        }
    }
    let code = part::<ShortCode>(params, "shortCode", &mut check);
    let passkey = part::<Secret>(params, "passkey", &mut check);
    match (code, passkey) {
        (Some(code), Some(passkey)) if !check.failed() => stk_password(&code, &passkey, now),
        _ => Err(Error::parameters("stkPassword", check.issues())),
    }
}

pub(crate) fn encode(short_code: &str, passkey: &str, timestamp: &str) -> String {
    STANDARD.encode([short_code, passkey, timestamp].concat())
}

/// Says so if a key is something else: a password made from a passkey, or a password that was not encrypted.
pub(crate) fn mistaken(need: Need, key: &str) -> Option<(&'static str, &'static str)> {
    match need {
        Need::Passkey if is_password(key) => Some((
            "must be the passkey, not an STK password made from it",
            "the password is computed for you from short code, passkey and time",
        )),
        Need::SecurityCredential if !is_credential(key) => Some((
            "must be the encrypted password: base64 of an RSA block, 344 characters with M-Pesa's certificates",
            "make it with securityCredential; the password itself is never sent",
        )),
        _ => None,
    }
}

/// Whether this can be a password that was encrypted with an RSA key of a usual size.
pub(crate) fn is_credential(text: &str) -> bool {
    STANDARD.decode(text).is_ok_and(|block| matches!(block.len(), 128 | 256 | 384 | 512))
}

/// Whether this is an STK password where a passkey should be: base64 of text that starts with a short
/// code and ends with a time.
fn is_password(text: &str) -> bool {
    let Ok(plain) = STANDARD.decode(text) else {
        return false;
    };
    let starts_with_code = plain.len() > 19 && plain.iter().take(5).all(u8::is_ascii_digit);
    let time = plain.get(plain.len().saturating_sub(14)..).and_then(|tail| std::str::from_utf8(tail).ok());
    starts_with_code && time.and_then(EastAfricaTime::from_digits).is_some()
}

fn part<K: Kind>(params: &Value<'_>, name: &str, check: &mut Check) -> Option<K> {
    check.at(name, |check| match params.get(name).filter(|value| !value.is_null()) {
        Some(value) => K::parse(value, check),
        None => check.fail("is required", ""),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_credential_is_told_from_a_password() {
        assert!(is_credential(&STANDARD.encode([7; 256])));
        for text in ["Safaricom999!*!", "", &STANDARD.encode("Safaricom999!*!"), &STANDARD.encode([7; 255])] {
            assert!(!is_credential(text), "{text}");
        }
    }

    #[test]
    fn a_password_is_told_from_a_passkey() {
        let passkey = "bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919";
        assert!(!is_password(passkey));
        assert!(is_password(&encode("174379", passkey, "20210628092408")));
        assert!(!is_password(&encode("174379", passkey, "20211328092408")));
        assert!(!is_password(""));
        assert!(!is_password(&STANDARD.encode("12345")));
    }
}
