//! The SecurityCredential opened again, and which certificates it may be made with.
#![cfg(feature = "credential")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use std::{error, fmt};

use base64::{Engine, engine::general_purpose::STANDARD};
use mpesa_core::{
    certificate::{Certificate, Identity},
    credential::{
        EncryptionKey, SysRng,
        rand_core::{TryCryptoRng, TryRng},
    },
    environment::Environment,
    error::{Error, ErrorCode},
};
use proptest::prelude::*;
use rsa::{BoxedUint, Pkcs1v15Encrypt, RsaPrivateKey, hazmat, pkcs8::DecodePrivateKey, traits::PublicKeyParts};
use x509_cert::der::Decode;

const SANDBOX: &[u8] = include_bytes!("../src/certificates/daraja-sandbox.der");
const PRODUCTION: &[u8] = include_bytes!("../src/certificates/daraja-production.der");
const TLS: &[u8] = include_bytes!("fixtures/certificates/DO-NOT-USE-sandbox-TLS-server-2018-2019.pem");
/// Made for these tests, with its key: it protects nothing.
const THROWAWAY: &[u8] = include_bytes!("fixtures/certificates/throwaway.der");
const THROWAWAY_KEY: &[u8] = include_bytes!("fixtures/certificates/throwaway-key.der");
const ELLIPTIC: &[u8] = include_bytes!("fixtures/certificates/elliptic-curve.der");

fn pem(der: &[u8], line_end: &str) -> String {
    let base64 = STANDARD.encode(der);
    let lines: Vec<_> = base64.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    let lines = lines.join(line_end);
    format!("-----BEGIN CERTIFICATE-----{line_end}{lines}{line_end}-----END CERTIFICATE-----{line_end}")
}

fn read(bytes: &[u8]) -> Certificate {
    Certificate::read(bytes).unwrap_or_else(|error| panic!("{error}"))
}

fn refusal(bytes: &[u8], environment: Option<Environment>) -> Error {
    let error = EncryptionKey::from_certificate(bytes, environment).unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidCertificate);
    error
}

/// Changes bytes in the middle of the modulus.
fn with_another_key(der: &[u8]) -> Vec<u8> {
    let start = der.windows(5).position(|part| part == [0x02, 0x82, 0x01, 0x01, 0x00]).unwrap();
    let mut forged = der.to_vec();
    forged[start + 100..start + 110].iter_mut().for_each(|byte| *byte ^= 0x5a);
    forged
}

/// A platform without random numbers.
struct NoRandom;

#[derive(Debug)]
struct Unavailable;

impl fmt::Display for Unavailable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("no random numbers")
    }
}

impl error::Error for Unavailable {}

impl TryRng for NoRandom {
    type Error = Unavailable;

    fn try_next_u32(&mut self) -> Result<u32, Unavailable> {
        Err(Unavailable)
    }

    fn try_next_u64(&mut self) -> Result<u64, Unavailable> {
        Err(Unavailable)
    }

    fn try_fill_bytes(&mut self, _: &mut [u8]) -> Result<(), Unavailable> {
        Err(Unavailable)
    }
}

impl TryCryptoRng for NoRandom {}

#[test]
fn the_two_certificates_of_safaricom_are_known_by_their_bytes() {
    let rows = [
        (
            Environment::Sandbox,
            SANDBOX,
            Identity::Sandbox,
            "CN=apicrypt.safaricom.co.ke",
            "32FAEE940000000446E4",
            ("2014-11-12T07:12:45+00:00", "2016-11-11T07:12:45+00:00"),
            "a542c3c67b598a337a1cc741e5434c70de565081e5c853e05a51c843764766f0",
        ),
        (
            Environment::Production,
            PRODUCTION,
            Identity::Production,
            "CN=apigee.apicaller.safaricom.co.ke",
            "5DF069E60000003FA136",
            ("2017-04-25T16:07:24+00:00", "2018-03-21T13:20:13+00:00"),
            "9417915212ac708d3ac82b710e71d976fa0eb783f467b159c15ad7216ef2c16b",
        ),
    ];
    for (environment, der, identity, common_name, serial, (from, until), fingerprint) in rows {
        let certificate = read(der);
        assert_eq!(certificate, Certificate::of(environment).unwrap());
        assert_eq!(certificate.identity, identity);
        assert!(certificate.subject.ends_with(common_name), "{}", certificate.subject);
        assert!(certificate.issuer.ends_with("CN=Safaricom Internal Issuing CA 02"), "{}", certificate.issuer);
        assert_eq!(certificate.serial_number, serial);
        assert_eq!(
            (certificate.not_before.to_rfc3339().as_str(), certificate.not_after.to_rfc3339().as_str()),
            (from, until)
        );
        assert_eq!((certificate.key_bits, certificate.fingerprint.as_str()), (2048, fingerprint));
        assert_eq!(EncryptionKey::from_certificate(der, Some(environment)), EncryptionKey::of(environment));
    }
}

#[test]
fn every_usual_form_of_a_certificate_is_read() {
    let expected = read(SANDBOX);
    let unix = pem(SANDBOX, "\n");
    let bare = STANDARD.encode(SANDBOX);
    for form in [
        unix.clone(),
        pem(SANDBOX, "\r\n"),
        format!("\u{feff}{unix}"),
        format!("\n  {unix}\n\n"),
        format!("subject=CN = apicrypt.safaricom.co.ke\n{unix}"),
        unix.clone() + &pem(PRODUCTION, "\n"),
        unix.replace('\n', "\n  "),
        bare.clone(),
        format!("{bare}\r\n"),
        bare.as_bytes().chunks(76).map(|line| String::from_utf8_lossy(line) + "\n").collect(),
    ] {
        assert_eq!(Certificate::read(form.as_bytes()).as_ref(), Ok(&expected), "{form}");
    }
}

#[test]
fn the_tls_certificate_that_the_portal_once_gave_out_is_refused() {
    let certificate = read(TLS);
    assert_eq!(certificate.identity, Identity::TlsServer);
    assert_eq!(certificate.fingerprint, "122ac9047cbc99c8c941697e62eeda9704cf1a45aabcc979bd0334cfd0cb18f7");
    for environment in [None, Some(Environment::Sandbox), Some(Environment::Production)] {
        let error = refusal(TLS, environment);
        assert!(error.message.contains("TLS") && error.hint.is_some(), "{error}");
    }
}

#[test]
fn a_certificate_of_the_other_environment_is_refused() {
    assert!(refusal(SANDBOX, Some(Environment::Production)).message.ends_with("sandbox"));
    assert!(refusal(PRODUCTION, Some(Environment::Sandbox)).message.ends_with("production"));
    assert_eq!(EncryptionKey::from_certificate(SANDBOX, None), EncryptionKey::of(Environment::Sandbox));
}

#[test]
fn a_certificate_of_safaricom_with_another_key_is_forged() {
    for genuine in [SANDBOX, PRODUCTION] {
        let forged = with_another_key(genuine);
        let certificate = read(&forged);
        assert_eq!(certificate.identity, Identity::Forged);
        assert_eq!(certificate.subject, read(genuine).subject);
        assert!(refusal(&forged, None).message.contains("claims to be Safaricom's"));
    }
}

#[test]
fn a_certificate_of_somebody_else_may_be_used() {
    assert_eq!(read(THROWAWAY).identity, Identity::Foreign);
    assert_eq!(read(&with_another_key(THROWAWAY)).identity, Identity::Foreign);
    assert!(EncryptionKey::from_certificate(THROWAWAY, Some(Environment::Production)).is_ok());
}

#[test]
fn what_is_no_certificate_to_encrypt_with_says_why() {
    let private =
        format!("-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n", STANDARD.encode(THROWAWAY_KEY));
    assert!(refusal(private.as_bytes(), None).message.contains("private key"));
    assert!(refusal(format!("{private}{}", pem(SANDBOX, "\n")).as_bytes(), None).message.contains("private key"));
    assert!(refusal(ELLIPTIC, None).message.contains("no RSA key"));
    assert!(refusal(&vec![b'A'; 1 << 20], None).message.contains("larger than"));
    assert!(refusal(&[SANDBOX, &vec![0; 1 << 20]].concat(), None).message.contains("larger than"));
    let unfinished = pem(SANDBOX, "\n").replace("-----END CERTIFICATE-----", "");
    let other = pem(SANDBOX, "\n").replace("CERTIFICATE", "CERTIFICATE REQUEST");
    let garbage: [&[u8]; 9] = [
        b"",
        b" \n",
        b"hello",
        &[0x30],
        &[0xff; 300],
        THROWAWAY_KEY,
        &[SANDBOX, b"\0"].concat(),
        unfinished.as_bytes(),
        other.as_bytes(),
    ];
    for bytes in garbage {
        assert_eq!(refusal(bytes, None).message, "the certificate cannot be read", "{bytes:?}");
    }
}

#[test]
fn no_part_of_a_certificate_passes_for_the_whole() {
    for whole in [SANDBOX, PRODUCTION, THROWAWAY, TLS] {
        for length in 0..whole.trim_ascii_end().len() {
            assert_eq!(
                Certificate::read(&whole[..length]).unwrap_err().code,
                ErrorCode::InvalidCertificate,
                "{length}"
            );
        }
    }
}

#[test]
fn a_credential_opens_to_the_password_under_the_private_key() {
    let key = EncryptionKey::from_certificate(THROWAWAY, None).unwrap();
    let private = RsaPrivateKey::from_pkcs8_der(THROWAWAY_KEY).unwrap();
    let longest = "p".repeat(245);
    let mut earlier = Vec::new();
    for password in ["x", "Safaricom999!*!", "Pass#%&$1234", " blanks are kept ", "Nenosiri-ß漢👟", &longest, &longest]
    {
        let credential = key.encrypt(password, &mut SysRng).unwrap();
        assert!(credential.len() == 344 && credential.ends_with("=="), "{credential}");
        let bytes = STANDARD.decode(&credential).unwrap();
        assert_eq!(private.decrypt(Pkcs1v15Encrypt, &bytes).unwrap(), password.as_bytes());

        let number = BoxedUint::from_be_slice(&bytes, private.n().bits_precision()).unwrap();
        let plain = hazmat::rsa_decrypt(None::<&mut SysRng>, &private, &number).unwrap().to_be_bytes();
        let [0, 2, rest @ ..] = &*plain else { panic!("no padding of type 2: {plain:?}") };
        let padding = rest.iter().position(|byte| *byte == 0).unwrap();
        assert!(padding >= 8 && plain.len() == 256);
        assert_eq!(&rest[padding + 1..], password.as_bytes());

        assert!(!earlier.contains(&credential), "two credentials are the same");
        earlier.push(credential);
    }
}

#[test]
fn a_password_that_m_pesa_cannot_have_issued_is_refused() {
    let key = EncryptionKey::of(Environment::Sandbox).unwrap();
    let encrypted = key.encrypt("Safaricom999!*!", &mut SysRng).unwrap();
    for (password, message) in [
        ("", "must not be empty"),
        (&*"p".repeat(246), "must not be longer than 245 bytes"),
        (&*"é".repeat(123), "must not be longer than 245 bytes"),
        (&*"!".repeat(344), "must not be longer than 245 bytes"),
        (&*encrypted, "is encrypted already"),
        (&*"QUJD".repeat(171), "is encrypted already"),
        ("Safaricom999!*!\n", "must not hold control characters"),
        ("Safaricom\u{0}999", "must not hold control characters"),
        ("Safaricom\u{fffd}", "must not hold control characters"),
    ] {
        let error = key.encrypt(password, &mut SysRng).unwrap_err();
        assert_eq!(
            (error.code, error.message.as_str()),
            (ErrorCode::InvalidPassword, &*format!("the password {message}"))
        );
        let [issue] = &*error.issues else { panic!("{:?}", error.issues) };
        assert_eq!((issue.path.as_str(), &*issue.message), ("password", message));
        assert!(error.hint.is_some());
    }
    assert!(key.encrypt(&"é".repeat(122), &mut SysRng).is_ok());
}

#[test]
fn without_random_numbers_nothing_is_encrypted() {
    let error = EncryptionKey::of(Environment::Sandbox).unwrap().encrypt("Safaricom999!*!", &mut NoRandom).unwrap_err();
    assert_eq!(error.code, ErrorCode::NoRandomness);
    assert!(error.hint.is_some());
}

proptest! {
    #[test]
    fn a_damaged_certificate_is_never_taken_for_the_genuine_one(
        genuine in prop::sample::select(vec![SANDBOX, PRODUCTION]),
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1u8..), 1..4),
    ) {
        let mut damaged = genuine.to_vec();
        for (at, bits) in flips {
            let at = at.index(damaged.len());
            damaged[at] ^= bits;
        }
        prop_assume!(damaged != genuine);
        match Certificate::read(&damaged) {
            Ok(certificate) => prop_assert!(!matches!(certificate.identity, Identity::Sandbox | Identity::Production)),
            Err(error) => prop_assert_eq!(error.code, ErrorCode::InvalidCertificate),
        }
    }

    #[test]
    fn a_certificate_reads_as_x509_cert_reads_it(
        genuine in prop::sample::select(vec![SANDBOX, PRODUCTION, THROWAWAY, ELLIPTIC]),
        flip in prop::option::of((any::<prop::sample::Index>(), 1u8..)),
    ) {
        let mut der = genuine.to_vec();
        if let Some((at, bits)) = flip {
            let at = at.index(der.len());
            der[at] ^= bits;
        }
        match (Certificate::read(&der), x509_cert::Certificate::from_der(&der)) {
            (Ok(ours), Ok(theirs)) => {
                let theirs = theirs.tbs_certificate();
                let serial: String = theirs.serial_number().as_bytes().iter().map(|byte| format!("{byte:02X}")).collect();
                prop_assert_eq!(ours.serial_number, serial);
                prop_assert_eq!(ours.not_before.timestamp() as u64, theirs.validity().not_before.to_unix_duration().as_secs());
                prop_assert_eq!(ours.not_after.timestamp() as u64, theirs.validity().not_after.to_unix_duration().as_secs());
                for (text, name) in [(&ours.subject, theirs.subject()), (&ours.issuer, theirs.issuer())] {
                    for attribute in name.iter() {
                        let value = String::from_utf8_lossy(attribute.value.value());
                        prop_assert!(text.contains(&*format!("={value}")), "{} lacks {}", text, value);
                    }
                }
            }
            (Err(error), Ok(_)) => prop_assert!(error.message.contains("no RSA key"), "{}", error),
            (_, Err(_)) => {}
        }
    }

    #[test]
    fn any_bytes_are_a_certificate_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400), der in any::<bool>()) {
        let bytes = if der { [&[0x30, 0x82], &*bytes].concat() } else { bytes };
        if let Err(error) = Certificate::read(&bytes) {
            prop_assert_eq!(error.code, ErrorCode::InvalidCertificate);
        }
    }
}
