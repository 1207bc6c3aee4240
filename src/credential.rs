//! The SecurityCredential: an initiator's password, encrypted for M-Pesa.

use base64::{Engine, engine::general_purpose::STANDARD};
use rsa::{RsaPublicKey, rand_core::TryCryptoRng, traits::PublicKeyParts};

/// The random numbers of the operating system or the JavaScript engine. On `wasm32-unknown-unknown` it needs the
/// feature `js`: without it, pass a generator of your own.
#[cfg(any(feature = "js", not(all(target_arch = "wasm32", target_os = "unknown"))))]
pub use getrandom::SysRng;
pub use rsa::rand_core;

use crate::{
    answer::Resend,
    certificate::Certificate,
    environment::Environment,
    error::{Error, ErrorCode, Issue},
    pkcs1,
};

/// The public key of a certificate. Keep it: reading the certificate again costs as much as encrypting.
///
/// ```
/// use mpesa_core::{
///     credential::{EncryptionKey, SysRng},
///     environment::Environment,
/// };
///
/// # fn main() -> Result<(), mpesa_core::error::Error> {
/// let key = EncryptionKey::of(Environment::Sandbox)?;
/// let credential = key.encrypt("Safaricom999!*!", &mut SysRng)?;
/// assert_eq!(credential.len(), 344);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncryptionKey(pub(crate) RsaPublicKey);

impl EncryptionKey {
    /// Safaricom's own key for that environment.
    pub fn of(environment: Environment) -> Result<Self, Error> {
        Ok(EncryptionKey(Certificate::of(environment)?.key))
    }

    /// The key of a certificate as PEM, DER or base64. Known ones of the wrong sort are refused: those of
    /// web servers, forged ones, and Safaricom's for another environment than `environment`.
    pub fn from_certificate(certificate: &[u8], environment: Option<Environment>) -> Result<Self, Error> {
        Ok(EncryptionKey(Certificate::read(certificate)?.accept(environment)?.key))
    }

    /// Encrypts an initiator's password as `SecurityCredential` wants it: RSA with PKCS#1 v1.5 padding,
    /// in base64. The result differs each time and may be used again until the password changes.
    pub fn encrypt<R: TryCryptoRng + ?Sized>(&self, password: &str, random: &mut R) -> Result<String, Error> {
        self.encrypt_as(&PASSWORD, password, random)
    }

    pub(crate) fn encrypt_as<R: TryCryptoRng + ?Sized>(
        &self,
        plaintext: &Plaintext,
        text: &str,
        random: &mut R,
    ) -> Result<String, Error> {
        let longest = self.0.size().saturating_sub(pkcs1::PADDING);
        if let Some((message, hint)) = plaintext.refused(text, longest) {
            return Err(plaintext.invalid(message, hint));
        }
        pkcs1::encrypt(&self.0, text.as_bytes(), random).map(|bytes| STANDARD.encode(bytes))
    }
}

/// What is encrypted, and what M-Pesa cannot have issued.
pub(crate) struct Plaintext {
    pub(crate) path: &'static str,
    pub(crate) name: &'static str,
    /// What to do about one that is encrypted already.
    pub(crate) encrypted: &'static str,
    pub(crate) forbidden: fn(char) -> bool,
    /// What is broken by a forbidden character.
    pub(crate) rule: &'static str,
}

pub(crate) const PASSWORD: Plaintext = Plaintext {
    path: "password",
    name: "password",
    encrypted: "this is a SecurityCredential: use it as it is, or pass the plain password",
    forbidden: |character| character.is_control() || character == '\u{fffd}',
    rule: "must not hold control characters",
};

impl Plaintext {
    fn refused(&self, text: &str, longest: usize) -> Option<(String, &'static str)> {
        let say = |message: &str, hint| Some((message.to_owned(), hint));
        if text.is_empty() {
            return say("must not be empty", "is the environment variable set?");
        }
        // 2048 and 4096 bits in base64.
        if matches!(text.len(), 344 | 684) && STANDARD.decode(text).is_ok() {
            return say("is encrypted already", self.encrypted);
        }
        if text.chars().any(self.forbidden) {
            return say(self.rule, "a line break read along from a file is the usual cause");
        }
        (text.len() > longest).then(|| {
            (["must not be longer than ", &longest.to_string(), " bytes"].concat(), "the key cannot take more")
        })
    }

    fn invalid(&self, message: String, hint: &'static str) -> Error {
        let sentence = ["the ", self.name, " ", &message].concat();
        let mut error = Error::new(ErrorCode::InvalidPassword, Resend::No, sentence).hint(hint);
        error.issues.push(Issue { path: self.path.to_owned(), message: message.into(), hint: Some(hint.into()) });
        error
    }
}
