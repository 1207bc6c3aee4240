//! Certificates to encrypt with: which one it is, and whether it is the right one.

mod parts;

use chrono::{DateTime, Utc};
use rsa::{RsaPublicKey, traits::PublicKeyParts};
use sha1::Sha1;
use sha2::{Digest, Sha256};
use x509_cert::{der::oid::ObjectIdentifier, time::Time};

use self::parts::Parts;
use crate::{
    calendar,
    data::Data,
    encoded::{Encoded, hexadecimal, invalid},
    environment::Environment,
    error::Error,
    search::around,
};

const SERVER_AUTH: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.5.5.7.3.1");
const ENCODED: Encoded = Encoded {
    name: "certificate",
    begin: b"-----BEGIN CERTIFICATE-----",
    end: b"-----END CERTIFICATE-----",
    hint: "a .cer, .pem or .crt file, as it was downloaded",
};

/// The two certificates that Safaricom hands out, as DER. Both expired long ago and are still in use, so
/// validity is told and not enforced.
const PINNED: [(Environment, &[u8]); 2] = [
    (Environment::Sandbox, include_bytes!("certificates/daraja-sandbox.der")),
    (Environment::Production, include_bytes!("certificates/daraja-production.der")),
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
///
/// ```
/// use mpesa_core::{
///     certificate::{Certificate, Identity},
///     environment::Environment,
/// };
///
/// # fn main() -> Result<(), mpesa_core::error::Error> {
/// let certificate = Certificate::of(Environment::Production)?;
/// assert_eq!((certificate.identity, certificate.key_bits), (Identity::Production, 2048));
/// # Ok(())
/// # }
/// ```
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
        let pinned = PINNED.iter().find(|(of, _)| *of == environment);
        Self::from_der(pinned.map_or(&[], |(_, der)| der))
    }

    /// Reads PEM, DER, or the bare base64 of a DER.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        Self::from_der(&ENCODED.der(bytes)?)
    }

    fn from_der(der: &[u8]) -> Result<Self, Error> {
        let parts = Parts::read(der).map_err(|_| ENCODED.unreadable())?;
        let key_info = parts.key_info;
        let key_bytes = key_info.subject_public_key.raw_bytes();
        let key =
            RsaPublicKey::try_from(key_info).map_err(|_| invalid("the certificate has no RSA key that can be used"))?;
        // The key identifier is an octet string of 20 bytes, so its last 20 are the SHA-1 itself.
        let consistent =
            parts.key_identifier.is_some_and(|id| id.len() == 22 && id.ends_with(&Sha1::digest(key_bytes)));
        let serves = parts.usage.is_some_and(|usage| around(usage, SERVER_AUTH.as_bytes()).is_some());
        let claims = [&parts.subject, &parts.issuer].iter().any(|name| claims_safaricom(name));
        let identity = match PINNED.iter().find(|(_, pinned)| *pinned == der) {
            Some((Environment::Sandbox, _)) => Identity::Sandbox,
            Some((Environment::Production, _)) => Identity::Production,
            None if claims && !consistent => Identity::Forged,
            None if serves => Identity::TlsServer,
            None => Identity::Foreign,
        };
        Ok(Certificate {
            identity,
            subject: parts.subject,
            issuer: parts.issuer,
            serial_number: hexadecimal(parts.serial_number, b"0123456789ABCDEF"),
            not_before: moment(parts.not_before),
            not_after: moment(parts.not_after),
            key_bits: key.n().bits(),
            fingerprint: hexadecimal(&Sha256::digest(der), b"0123456789abcdef"),
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

fn claims_safaricom(name: &str) -> bool {
    const SAFARICOM: &[u8] = b"safaricom";
    name.as_bytes().windows(SAFARICOM.len()).any(|part| part.eq_ignore_ascii_case(SAFARICOM))
}

fn moment(time: Time) -> DateTime<Utc> {
    let seconds = i64::try_from(time.to_unix_duration().as_secs()).unwrap_or_default();
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}
