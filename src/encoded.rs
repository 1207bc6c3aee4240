//! The forms in which certificates and keys are handed around: DER, PEM, and the base64 of a DER.

use std::borrow::Cow;

use base64::{Engine, engine::general_purpose::STANDARD};

use crate::{
    answer::Resend,
    error::{Error, ErrorCode},
    search::around,
};

const LARGEST: usize = 1 << 16;

/// What is read.
pub(crate) struct Encoded {
    pub(crate) name: &'static str,
    pub(crate) begin: &'static [u8],
    pub(crate) end: &'static [u8],
    /// Where a readable one is to be had.
    pub(crate) hint: &'static str,
}

impl Encoded {
    /// The DER of any of the forms, which may still be that of anything.
    pub(crate) fn der<'a>(&self, bytes: &'a [u8]) -> Result<Cow<'a, [u8]>, Error> {
        if bytes.len() > LARGEST {
            return Err(invalid(["the ", self.name, " is larger than 64 KiB"].concat()));
        }
        if bytes.first() == Some(&0x30) {
            return Ok(Cow::Borrowed(bytes));
        }
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}').trim().as_bytes();
        if around(text, b"PRIVATE KEY-----").is_some() {
            return Err(self.private_key());
        }
        let base64 = match around(text, self.begin) {
            Some((_, pem)) => around(pem, self.end).map(|(base64, _)| base64),
            None => Some(text),
        };
        let mut base64 = base64.ok_or_else(|| self.unreadable())?.to_vec();
        base64.retain(|byte| !byte.is_ascii_whitespace());
        Ok(Cow::Owned(STANDARD.decode(base64).map_err(|_| self.unreadable())?))
    }

    pub(crate) fn private_key(&self) -> Error {
        invalid(["this is a private key, not a ", self.name].concat())
            .hint("keep it to yourself: nobody may ask for it")
    }

    pub(crate) fn unreadable(&self) -> Error {
        invalid(["the ", self.name, " cannot be read"].concat()).hint(self.hint)
    }
}

pub(crate) fn invalid(message: impl Into<String>) -> Error {
    Error::new(ErrorCode::InvalidCertificate, Resend::No, message)
}

/// Bytes in hexadecimal, with these digits.
pub(crate) fn hexadecimal(bytes: &[u8], alphabet: &[u8; 16]) -> String {
    let digit = |nibble: u8| alphabet.get(usize::from(nibble)).copied().map_or('0', char::from);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
