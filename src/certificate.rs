//! Certificates to encrypt with: which one it is, and whether it is the right one.

use std::borrow::Cow;

use base64::{Engine, engine::general_purpose::STANDARD};
use chrono::{DateTime, Utc};
use rsa::{RsaPublicKey, traits::PublicKeyParts};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use x509_cert::{
    certificate::{CertificateInner, Raw},
    der::{Decode, oid::ObjectIdentifier, referenced::OwnedToRef},
    name::Name,
    time::Time,
};

use crate::{
    answer::Resend,
    calendar,
    data::Data,
    environment::Environment,
    error::{Error, ErrorCode},
};

const SERVER_AUTH: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.1");
const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");
const SUBJECT_KEY_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.14");
const LARGEST: usize = 1 << 16;

/// The two certificates that Safaricom hands out, with the SHA-256 of their DER. Both expired long ago and
/// are still in use (`reference/daraja.md` section 24), so validity is told and not enforced.
const PINNED: [(Environment, &[u8], &str); 2] = [
    (
        Environment::Sandbox,
        include_bytes!("certificates/daraja-sandbox.der"),
        "a542c3c67b598a337a1cc741e5434c70de565081e5c853e05a51c843764766f0",
    ),
    (
        Environment::Production,
        include_bytes!("certificates/daraja-production.der"),
        "9417915212ac708d3ac82b710e71d976fa0eb783f467b159c15ad7216ef2c16b",
    ),
];

/// Whose certificate it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Identity {
    /// Safaricom's for the sandbox, byte for byte.
    Sandbox,
    /// Safaricom's for production, byte for byte.
    Production,
    /// A web server's, for TLS: credentials made with it are refused.
    TlsServer,
    /// It claims to be Safaricom's and contradicts itself, as invented ones do.
    Forged,
    /// Somebody else's, or a newer one of Safaricom's than this library knows.
    Foreign,
}

impl Identity {
    /// The word used in JavaScript.
    pub fn as_str(self) -> &'static str {
        match self {
            Identity::Sandbox => "sandbox",
            Identity::Production => "production",
            Identity::TlsServer => "tlsServer",
            Identity::Forged => "forged",
            Identity::Foreign => "foreign",
        }
    }
}

/// A certificate, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// Whose it is.
    pub identity: Identity,
    /// Its subject, such as `C=KE, O=Safaricom Limited, CN=…`.
    pub subject: String,
    /// Who issued it.
    pub issuer: String,
    /// Its serial number, in upper-case hexadecimal.
    pub serial_number: String,
    /// From when it is valid.
    pub not_before: DateTime<Utc>,
    /// Until when it is valid.
    pub not_after: DateTime<Utc>,
    /// The size of its RSA key.
    pub key_bits: u32,
    /// The SHA-256 of its DER, in lower-case hexadecimal.
    pub fingerprint: String,
    pub(crate) key: RsaPublicKey,
}

impl Certificate {
    /// Safaricom's own for that environment.
    pub fn of(environment: Environment) -> Result<Self, Error> {
        let pinned = PINNED.iter().find(|(of, ..)| *of == environment);
        Self::from_der(pinned.map_or(&[], |(_, der, _)| der))
    }

    /// Reads PEM, DER, or the bare base64 of a DER.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.len() > LARGEST {
            return Err(invalid("the certificate is larger than 64 KiB"));
        }
        if bytes.first() == Some(&0x30) {
            return Self::from_der(bytes);
        }
        let text = String::from_utf8_lossy(bytes);
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.contains("PRIVATE KEY-----") {
            return Err(
                invalid("this is a private key, not a certificate").hint("keep it to yourself: nobody may ask for it")
            );
        }
        let base64 = match text.split_once("-----BEGIN CERTIFICATE-----") {
            Some((_, pem)) => pem.split_once("-----END CERTIFICATE-----").map(|(base64, _)| base64),
            None => Some(text),
        };
        let base64: String = base64.ok_or_else(unreadable)?.split_ascii_whitespace().collect();
        Self::from_der(&STANDARD.decode(base64).map_err(|_| unreadable())?)
    }

    fn from_der(der: &[u8]) -> Result<Self, Error> {
        let x509 = CertificateInner::<Raw>::from_der(der).map_err(|_| unreadable())?;
        let body = x509.tbs_certificate();
        let key_info = body.subject_public_key_info();
        let key = RsaPublicKey::try_from(key_info.owned_to_ref())
            .map_err(|_| invalid("the certificate has no RSA key that can be used"))?;
        let fingerprint = hexadecimal(&Sha256::digest(der), b"0123456789abcdef");
        let subject = text(body.subject());
        let issuer = text(body.issuer());
        let extension = |identifier| {
            let extension = body.extensions()?.iter().find(|extension| extension.extn_id == identifier);
            extension.map(|extension| extension.extn_value.as_bytes())
        };
        // The key identifier is an octet string of 20 bytes, so its last 20 are the SHA-1 itself.
        let key_hash = Sha1::digest(key_info.subject_public_key.raw_bytes());
        let consistent = extension(SUBJECT_KEY_IDENTIFIER).is_some_and(|id| id.len() == 22 && id.ends_with(&key_hash));
        let serves = extension(EXTENDED_KEY_USAGE).is_some_and(|usage| {
            usage.windows(SERVER_AUTH.as_bytes().len()).any(|part| part == SERVER_AUTH.as_bytes())
        });
        let claims = [&subject, &issuer].iter().any(|name| name.to_ascii_lowercase().contains("safaricom"));
        let identity = match PINNED.iter().find(|(.., hash)| *hash == fingerprint) {
            Some((Environment::Sandbox, ..)) => Identity::Sandbox,
            Some((Environment::Production, ..)) => Identity::Production,
            None if claims && !consistent => Identity::Forged,
            None if serves => Identity::TlsServer,
            None => Identity::Foreign,
        };
        Ok(Certificate {
            identity,
            subject,
            issuer,
            serial_number: hexadecimal(body.serial_number().as_bytes(), b"0123456789ABCDEF"),
            not_before: moment(body.validity().not_before),
            not_after: moment(body.validity().not_after),
            key_bits: key.n().bits(),
            fingerprint,
            key,
        })
    }

    /// Whether this certificate may be encrypted with; for `environment`, if one is named.
    pub(crate) fn accept(self, environment: Option<Environment>) -> Result<Self, Error> {
        match (self.identity, environment) {
            (Identity::TlsServer, _) => {
                Err(invalid("this is the TLS certificate of a web server, not the one to encrypt with")
                    .hint("M-Pesa refuses what is made with it: leave the certificate out to use Safaricom's own"))
            }
            (Identity::Forged, _) => Err(invalid("this certificate claims to be Safaricom's and is not")
                .hint("invented ones circulate: leave the certificate out to use Safaricom's own")),
            (Identity::Sandbox, Some(Environment::Production)) | (Identity::Production, Some(Environment::Sandbox)) => {
                let message =
                    ["this is Safaricom's certificate for the other environment: ", self.identity.as_str()].concat();
                Err(invalid(message).hint("leave the certificate out to use the right one"))
            }
            _ => Ok(self),
        }
    }

    /// What JavaScript gets.
    pub fn data(&self) -> Data<'_> {
        Data::Record(vec![
            ("identity", Data::from(self.identity.as_str())),
            ("subject", Data::from(self.subject.as_str())),
            ("issuer", Data::from(self.issuer.as_str())),
            ("serialNumber", Data::from(self.serial_number.as_str())),
            ("notBefore", Data::from(calendar::iso(&self.not_before, "Z"))),
            ("notAfter", Data::from(calendar::iso(&self.not_after, "Z"))),
            ("keyBits", Data::Integer(i64::from(self.key_bits))),
            ("fingerprint", Data::from(self.fingerprint.as_str())),
        ])
    }
}

/// The attributes of names that certificates have in practice.
const ATTRIBUTES: [(ObjectIdentifier, &str); 7] = [
    (ObjectIdentifier::new_unwrap("2.5.4.3"), "CN"),
    (ObjectIdentifier::new_unwrap("2.5.4.6"), "C"),
    (ObjectIdentifier::new_unwrap("2.5.4.7"), "L"),
    (ObjectIdentifier::new_unwrap("2.5.4.8"), "ST"),
    (ObjectIdentifier::new_unwrap("2.5.4.10"), "O"),
    (ObjectIdentifier::new_unwrap("2.5.4.11"), "OU"),
    (ObjectIdentifier::new_unwrap("0.9.2342.19200300.100.1.25"), "DC"),
];

// Not `Name`'s own `Display`: it brings a table of every known identifier, 100 KB of it.
fn text(name: &Name) -> String {
    let mut text = String::new();
    for attribute in name.iter() {
        let known = ATTRIBUTES.iter().find(|(identifier, _)| *identifier == attribute.oid);
        let label = known.map_or_else(|| attribute.oid.to_string(), |(_, label)| (*label).to_owned());
        let separator = if text.is_empty() { "" } else { ", " };
        for part in [separator, &label, "=", &String::from_utf8_lossy(attribute.value.value())] {
            text.push_str(part);
        }
    }
    text
}

fn moment(time: Time) -> DateTime<Utc> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).unwrap_or_default();
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}

fn hexadecimal(bytes: &[u8], alphabet: &[u8; 16]) -> String {
    let digit = |nibble: u8| alphabet.get(usize::from(nibble)).copied().map_or('0', char::from);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn invalid(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::InvalidCertificate, Resend::No, message.into().into_owned())
}

fn unreadable() -> Error {
    invalid("the certificate cannot be read").hint("a .cer, .pem or .crt file, as it was downloaded")
}
