//! The bearer token of OpenAPI and of Mozambique: an API key or a session id, encrypted.

use rsa::{RsaPublicKey, rand_core::TryCryptoRng, traits::PublicKeyParts};
use sha2::{Digest, Sha256};
use x509_cert::{
    der::{AnyRef, Decode},
    spki::SubjectPublicKeyInfoRef,
};

use crate::{
    certificate::Certificate,
    credential::{EncryptionKey, Plaintext},
    data::Data,
    encoded::{Encoded, hexadecimal, invalid},
    environment::Environment,
    error::Error,
    search::around,
};

const ENCODED: Encoded = Encoded {
    name: "public key",
    begin: b"-----BEGIN PUBLIC KEY-----",
    end: b"-----END PUBLIC KEY-----",
    hint: "the base64 text that the portal shows, all of it, or a file that begins with BEGIN PUBLIC KEY",
};

/// OpenAPI's keys, as its portal and its SDKs show them. How often they change is not published.
const PINNED: [(Environment, Identity, &[u8]); 2] = [
    (Environment::Sandbox, Identity::OpenapiSandbox, include_bytes!("keys/openapi-sandbox.der")),
    (Environment::Production, Identity::OpenapiProduction, include_bytes!("keys/openapi-production.der")),
];

/// The SHA-256 of the key in samples of Mozambique, and in old ones of OpenAPI.
const MOZAMBIQUE_SAMPLE: [u8; 32] = [
    0x77, 0x29, 0x33, 0xb2, 0xc0, 0x82, 0xe8, 0xfb, 0x42, 0x37, 0x46, 0x82, 0x15, 0x7e, 0x1e, 0xb7, 0x5d, 0x6c, 0x3e,
    0x65, 0x0d, 0x9e, 0xd2, 0x11, 0x4e, 0x10, 0x16, 0x91, 0x3e, 0x7c, 0x97, 0x1d,
];

pub(crate) const SECRET: Plaintext = Plaintext {
    path: "secret",
    name: "API key or session id",
    encrypted: "this is a bearer token: pass the API key or the session id that it is made from",
    forbidden: |character| !character.is_ascii_graphic(),
    rule: "must be letters, digits and signs of ASCII, without blanks or line breaks",
};

/// Whose public key it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Identity {
    /// OpenAPI's for the sandbox, byte for byte.
    OpenapiSandbox,
    /// OpenAPI's for production, byte for byte.
    OpenapiProduction,
    /// The one in samples of Mozambique's own API, and in old samples of OpenAPI, where it no longer fits.
    MozambiqueSample,
    /// Another: that of an account in Mozambique, or a newer one than this library knows.
    Unknown,
}

impl Identity {
    /// The word used in JavaScript.
    pub fn as_str(self) -> &'static str {
        match self {
            Identity::OpenapiSandbox => "openapiSandbox",
            Identity::OpenapiProduction => "openapiProduction",
            Identity::MozambiqueSample => "mozambiqueSample",
            Identity::Unknown => "unknown",
        }
    }
}

/// An RSA public key to make bearer tokens with. Keep it: reading it again costs as much as encrypting.
///
/// OpenAPI has one for each environment. Mozambique's portal shows each account a key of its own: [`read`](Self::read)
/// that.
///
/// ```
/// use mpesa_core::{bearer::PublicKey, credential::SysRng, environment::Environment};
///
/// # fn main() -> Result<(), mpesa_core::error::Error> {
/// let key = PublicKey::of(Environment::Sandbox)?;
/// let token = key.bearer_token("aaaab09uz9f3asdcjyk7els777ihmwv8", &mut SysRng)?;
/// assert_eq!(token.len(), 684);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    /// Whose it is.
    pub identity: Identity,
    /// The size of its modulus: 4096 for all that are known.
    pub key_bits: u32,
    /// The SHA-256 of its DER, in lower-case hexadecimal.
    pub fingerprint: String,
    pub(crate) key: EncryptionKey,
}

impl PublicKey {
    /// OpenAPI's own for that environment.
    pub fn of(environment: Environment) -> Result<Self, Error> {
        let pinned = PINNED.iter().find(|(of, _, _)| *of == environment);
        Self::from_der(pinned.map_or(&[], |(_, _, der)| der))
    }

    /// Reads a `SubjectPublicKeyInfo` as PEM, as DER, or as base64 the way portals show it, with or without blanks and
    /// line breaks. Certificates, private keys, and keys that are not RSA of 1,024 to 8,192 bits are refused.
    pub fn read(bytes: &[u8]) -> Result<Self, Error> {
        let refused = match ENCODED.der(bytes) {
            Ok(der) => match Self::from_der(&der) {
                Err(_) if is_private(&der) => return Err(ENCODED.private_key()),
                Err(error) => error,
                read => return read,
            },
            Err(error) => error,
        };
        Err(match Certificate::read(bytes) {
            Ok(_) => invalid("this is a certificate, not a public key")
                .hint("OpenAPI and Mozambique have no certificates: copy the key that the portal shows"),
            Err(_) => refused,
        })
    }

    fn from_der(der: &[u8]) -> Result<Self, Error> {
        let key_info = AnyRef::from_der(der).and_then(|whole| whole.decode_as::<SubjectPublicKeyInfoRef<'_>>());
        let key_info = key_info.map_err(|_| ENCODED.unreadable())?;
        let key = RsaPublicKey::try_from(key_info).map_err(|_| {
            invalid("the public key cannot be used").hint("an RSA key of 1,024 to 8,192 bits, as the portal shows it")
        })?;
        let digest = Sha256::digest(der);
        let identity = match PINNED.iter().find(|(_, _, pinned)| *pinned == der) {
            Some((_, identity, _)) => *identity,
            None if *digest == MOZAMBIQUE_SAMPLE => Identity::MozambiqueSample,
            None => Identity::Unknown,
        };
        Ok(PublicKey {
            identity,
            key_bits: key.n().bits(),
            fingerprint: hexadecimal(&digest, b"0123456789abcdef"),
            key: EncryptionKey(key),
        })
    }

    /// The key, if it may be one of OpenAPI's for that environment: its key for the other environment and the one of
    /// Mozambique's samples are refused.
    pub fn for_openapi(self, environment: Environment) -> Result<Self, Error> {
        let found = match (self.identity, environment) {
            (Identity::OpenapiSandbox, Environment::Production) => "this is OpenAPI's public key for the sandbox",
            (Identity::OpenapiProduction, Environment::Sandbox) => "this is OpenAPI's public key for production",
            (Identity::MozambiqueSample, _) => "this public key of old samples is not OpenAPI's",
            _ => return Ok(self),
        };
        Err(invalid(found).hint("leave the public key out to use the right one"))
    }

    /// Encrypts what OpenAPI and Mozambique want after `Authorization: Bearer `: RSA with PKCS#1 v1.5 padding, in
    /// base64. The result differs each time; with 4,096 bits it has 684 characters.
    ///
    /// With OpenAPI, `secret` is the API key for the call that opens a session, and the session id for all others. With
    /// Mozambique it is always the API key.
    pub fn bearer_token<R: TryCryptoRng + ?Sized>(&self, secret: &str, random: &mut R) -> Result<String, Error> {
        self.key.encrypt_as(&SECRET, secret, random)
    }

    /// What JavaScript gets.
    pub fn data(&self) -> Data<'_> {
        Data::Record(vec![
            ("identity", Data::from(self.identity.as_str())),
            ("keyBits", Data::Integer(i64::from(self.key_bits))),
            ("fingerprint", Data::from(self.fingerprint.as_str())),
        ])
    }
}

/// A private key begins with its version, which no public one has.
fn is_private(der: &[u8]) -> bool {
    let versions: [&[u8]; 2] = [&[2, 1, 0], &[2, 1, 1]];
    der.first() == Some(&0x30)
        && der.get(2..7).is_some_and(|head| versions.iter().any(|version| around(head, version).is_some()))
}
