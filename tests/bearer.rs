//! The bearer token opened again, and which public keys it may be made with.
#![cfg(feature = "credential")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a slip in a test is a failed test")]

use std::{convert::Infallible, iter::Cycle, slice::Iter, sync::LazyLock};

use base64::{Engine, engine::general_purpose::STANDARD};
use mpesa_core::{
    bearer::{Identity, PublicKey},
    credential::{
        SysRng,
        rand_core::{TryCryptoRng, TryRng},
    },
    environment::Environment,
    error::{Error, ErrorCode},
};
use proptest::prelude::*;
use rsa::{
    BoxedUint, Pkcs1v15Encrypt, RsaPrivateKey, RsaPublicKey, hazmat,
    pkcs1::EncodeRsaPublicKey,
    pkcs8::{DecodePrivateKey, DecodePublicKey},
    traits::{PaddingScheme, PublicKeyParts},
};
use serde_json::Value;

const SANDBOX: &[u8] = include_bytes!("../src/keys/openapi-sandbox.der");
const PRODUCTION: &[u8] = include_bytes!("../src/keys/openapi-production.der");
const MOZAMBIQUE: &[u8] = include_bytes!("fixtures/keys/mozambique-samples.pem");
/// Made for these tests, with its key: it protects nothing.
const THROWAWAY: &[u8] = include_bytes!("fixtures/keys/throwaway-4096.der");
const THROWAWAY_KEY: &[u8] = include_bytes!("fixtures/keys/throwaway-4096-key.der");
const CERTIFICATE: &[u8] = include_bytes!("fixtures/certificates/throwaway.der");
const ELLIPTIC: &[u8] = include_bytes!("fixtures/certificates/elliptic-curve.der");
const API_KEY: &str = "aaaab09uz9f3asdcjyk7els777ihmwv8";
const ENVIRONMENTS: [Environment; 2] = [Environment::Sandbox, Environment::Production];

/// A key of 2,048 bits, which opens sooner.
static SMALL: LazyLock<(RsaPrivateKey, PublicKey)> = LazyLock::new(|| {
    let private = RsaPrivateKey::from_pkcs8_der(include_bytes!("fixtures/certificates/throwaway-key.der")).unwrap();
    let key = read(&key_of(&[&[0][..], &private.n().to_be_bytes()].concat(), &[1, 0, 1]));
    (private, key)
});

fn pem(der: &[u8], label: &str) -> String {
    let base64 = STANDARD.encode(der);
    let lines: Vec<_> = base64.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", lines.join("\n"))
}

fn read(bytes: &[u8]) -> PublicKey {
    PublicKey::read(bytes).unwrap_or_else(|error| panic!("{error}"))
}

fn refusal(bytes: &[u8]) -> Error {
    let error = PublicKey::read(bytes).unwrap_err();
    assert_eq!(error.code, ErrorCode::InvalidCertificate);
    assert!(error.hint.is_some(), "{error}");
    error
}

/// A `SubjectPublicKeyInfo` of these numbers.
fn key_of(modulus: &[u8], exponent: &[u8]) -> Vec<u8> {
    let numbers = [element(2, modulus), element(2, exponent)].concat();
    let key = [vec![0], element(0x30, &numbers)].concat();
    let algorithm = [&[0x30, 0x0d, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1, 5, 0][..], &element(3, &key)];
    element(0x30, &algorithm.concat())
}

fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let head = match length {
        0..128 => vec![tag, length as u8],
        128..256 => vec![tag, 0x81, length as u8],
        _ => vec![tag, 0x82, (length >> 8) as u8, length as u8],
    };
    [&head, content].concat()
}

/// An odd modulus of that many bytes, in DER's form of a positive number.
fn modulus(bytes: usize) -> Vec<u8> {
    [vec![0, 0xc5], vec![0x5b; bytes - 1]].concat()
}

/// Gives these bytes over and over.
struct Repeating<'a>(Cycle<Iter<'a, u8>>);

impl<'a> Repeating<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Repeating(bytes.iter().cycle())
    }
}

impl TryRng for Repeating<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.try_fill_bytes(&mut bytes).map(|()| u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.try_fill_bytes(&mut bytes).map(|()| u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        bytes.iter_mut().zip(&mut self.0).for_each(|(byte, next)| *byte = *next);
        Ok(())
    }
}

impl TryCryptoRng for Repeating<'_> {}

#[test]
fn with_the_padding_of_the_vectors_the_tokens_are_theirs() {
    let vectors: Value = serde_json::from_str(include_str!("fixtures/keys/bearer-test-vectors.json")).unwrap();
    let keys = [("openapi-sandbox", SANDBOX), ("openapi-production", PRODUCTION), ("vm-mozambique", MOZAMBIQUE)];
    let rows = vectors.as_array().unwrap();
    let padding: Vec<u8> = (1..=255).collect();
    assert_eq!(rows.len(), keys.len());
    for (row, (name, key)) in rows.iter().zip(keys) {
        assert!(row["key"].as_str().unwrap().starts_with(name), "{row}");
        let token = read(key).bearer_token(row["plaintext"].as_str().unwrap(), &mut Repeating::new(&padding)).unwrap();
        assert_eq!(token, row["bearer_base64"].as_str().unwrap(), "{name}");
        assert_eq!(token.len(), 684);
    }
}

#[test]
fn a_token_opens_to_the_secret_under_the_private_key() {
    let key = read(THROWAWAY);
    let private = RsaPrivateKey::from_pkcs8_der(THROWAWAY_KEY).unwrap();
    let longest = "k".repeat(501);
    let mut earlier = Vec::new();
    for secret in
        ["x", API_KEY, "AAA6d1f93910052de0534912jbsj1j2kk", "!#$%&'()*+,-./:;<=>?@[]^_`{|}~", &longest, &longest]
    {
        let token = key.bearer_token(secret, &mut SysRng).unwrap();
        assert_eq!(token.len(), 684);
        let bytes = STANDARD.decode(&token).unwrap();
        assert_eq!(private.decrypt(Pkcs1v15Encrypt, &bytes).unwrap(), secret.as_bytes());

        let number = BoxedUint::from_be_slice(&bytes, private.n().bits_precision()).unwrap();
        let plain = hazmat::rsa_decrypt(None::<&mut SysRng>, &private, &number).unwrap().to_be_bytes();
        let [0, 2, rest @ ..] = &*plain else { panic!("no padding of type 2: {plain:?}") };
        let padding = rest.iter().position(|byte| *byte == 0).unwrap();
        assert!(padding >= 8 && plain.len() == 512);
        assert_eq!(&rest[padding + 1..], secret.as_bytes());

        assert!(!earlier.contains(&token), "two tokens are the same");
        earlier.push(token);
    }
}

#[test]
fn the_known_keys_are_known_by_their_bytes() {
    let rows = [
        (SANDBOX, Identity::OpenapiSandbox, "f79a2fc40dd7ec135de37cd30494ef93bba34b2575b046c7f2cf96d662e9f67c"),
        (PRODUCTION, Identity::OpenapiProduction, "dce05cd880415b25dd882d870dfeb2f1434dc30b28e077036c5326fbb65f9d03"),
        (MOZAMBIQUE, Identity::MozambiqueSample, "772933b2c082e8fb42374682157e1eb75d6c3e650d9ed2114e1016913e7c971d"),
    ];
    for (bytes, identity, fingerprint) in rows {
        let key = read(bytes);
        assert_eq!((key.identity, key.key_bits, key.fingerprint.as_str()), (identity, 4096, fingerprint));
    }
    assert_eq!(PublicKey::of(Environment::Sandbox).unwrap(), read(SANDBOX));
    assert_eq!(PublicKey::of(Environment::Production).unwrap(), read(PRODUCTION));
    assert_eq!((read(THROWAWAY).identity, read(THROWAWAY).key_bits), (Identity::Unknown, 4096));
}

#[test]
fn every_usual_form_of_a_public_key_is_read() {
    let expected = read(SANDBOX);
    let unix = pem(SANDBOX, "PUBLIC KEY");
    let bare = STANDARD.encode(SANDBOX);
    for form in [
        unix.clone(),
        unix.replace('\n', "\r\n"),
        unix.replace('\n', " "),
        format!("\u{feff}{unix}"),
        format!("Platform Public Key\n{unix}\n"),
        bare.clone(),
        format!("  {bare}\r\n"),
        bare.as_bytes().chunks(76).map(|line| String::from_utf8_lossy(line) + "\n").collect(),
        bare.as_bytes().chunks(61).map(|line| String::from_utf8_lossy(line) + "  ").collect(),
    ] {
        assert_eq!(PublicKey::read(form.as_bytes()).as_ref(), Ok(&expected), "{form}");
    }
}

#[test]
fn the_key_of_the_other_environment_is_refused() {
    let refused = |der, environment| read(der).for_openapi(environment).unwrap_err();
    for (der, other, message) in [
        (SANDBOX, Environment::Production, "this is OpenAPI's public key for the sandbox"),
        (PRODUCTION, Environment::Sandbox, "this is OpenAPI's public key for production"),
    ] {
        let error = refused(der, other);
        assert_eq!((error.code, error.message.as_str()), (ErrorCode::InvalidCertificate, message));
        assert!(error.hint.is_some());
    }
    for (der, environment) in [SANDBOX, PRODUCTION].into_iter().zip(ENVIRONMENTS) {
        assert_eq!(read(der).for_openapi(environment), PublicKey::of(environment));
    }
}

#[test]
fn the_key_of_old_samples_is_refused_by_openapi_and_works_without_it() {
    for environment in ENVIRONMENTS {
        let error = read(MOZAMBIQUE).for_openapi(environment).unwrap_err();
        assert_eq!(error.code, ErrorCode::InvalidCertificate);
        assert!(error.message.contains("old samples") && error.hint.is_some(), "{error}");
    }
    assert_eq!(read(MOZAMBIQUE).bearer_token(API_KEY, &mut SysRng).unwrap().len(), 684);
}

#[test]
fn a_key_that_is_not_known_may_be_openapis_next() {
    for environment in ENVIRONMENTS {
        assert_eq!(read(THROWAWAY).for_openapi(environment), Ok(read(THROWAWAY)));
    }
}

#[test]
fn a_private_key_is_refused_in_every_form() {
    let pkcs1 = &THROWAWAY_KEY[26..];
    assert_eq!(pkcs1[..2], [0x30, 0x82]);
    for form in [
        THROWAWAY_KEY.to_vec(),
        pkcs1.to_vec(),
        STANDARD.encode(THROWAWAY_KEY).into_bytes(),
        pem(THROWAWAY_KEY, "PRIVATE KEY").into_bytes(),
        pem(pkcs1, "RSA PRIVATE KEY").into_bytes(),
        [pem(SANDBOX, "PUBLIC KEY"), pem(THROWAWAY_KEY, "PRIVATE KEY")].concat().into_bytes(),
    ] {
        assert_eq!(refusal(&form).message, "this is a private key, not a public key");
    }
}

#[test]
fn a_certificate_is_refused_in_every_form() {
    for form in
        [CERTIFICATE.to_vec(), STANDARD.encode(CERTIFICATE).into_bytes(), pem(CERTIFICATE, "CERTIFICATE").into_bytes()]
    {
        assert_eq!(refusal(&form).message, "this is a certificate, not a public key");
    }
}

#[test]
fn a_key_that_cannot_encrypt_is_refused() {
    let f4 = [1, 0, 1];
    assert_eq!(read(&key_of(&modulus(128), &f4)).key_bits, 1024);
    assert_eq!(read(&key_of(&modulus(1024), &f4)).key_bits, 8192);
    let even = [&modulus(256)[..256], &[0x5a]].concat();
    let short = [&[0x45][..], &[0x5b; 127]].concat();
    for (what, key) in [
        ("1,016 bits", key_of(&modulus(127), &f4)),
        ("1,023 bits", key_of(&short, &f4)),
        ("8,200 bits", key_of(&modulus(1025), &f4)),
        ("an even modulus", key_of(&even, &f4)),
        ("an even exponent", key_of(&modulus(256), &[1, 0, 2])),
        ("exponent 0", key_of(&modulus(256), &[0])),
        ("exponent 1", key_of(&modulus(256), &[1])),
        ("exponent 2", key_of(&modulus(256), &[2])),
        ("an exponent of 35 bits", key_of(&modulus(256), &[4, 0, 0, 0, 1])),
        ("a negative modulus", key_of(&modulus(256)[1..], &f4)),
    ] {
        assert_eq!(refusal(&key).message, "the public key cannot be used", "{what}");
    }
    let elliptic = ELLIPTIC.windows(4).position(|part| part == [0x30, 0x59, 0x30, 0x13]).unwrap();
    assert_eq!(refusal(&ELLIPTIC[elliptic..elliptic + 91]).message, "the public key cannot be used");
}

#[test]
fn what_is_no_public_key_says_so() {
    let pkcs1 = RsaPublicKey::from_public_key_der(SANDBOX).unwrap().to_pkcs1_der().unwrap().into_vec();
    let unfinished = pem(SANDBOX, "PUBLIC KEY").replace("-----END", "");
    let base64 = STANDARD.encode(SANDBOX);
    let pkcs1_pem = pem(&pkcs1, "RSA PUBLIC KEY");
    let misread = base64.replacen('M', "*", 1);
    let garbage: [&[u8]; 12] = [
        b"",
        b" \n",
        b"hello",
        &[0x30],
        &[0xff; 300],
        &[SANDBOX, b"\0"].concat(),
        &SANDBOX[..549],
        &pkcs1,
        pkcs1_pem.as_bytes(),
        unfinished.as_bytes(),
        &base64.as_bytes()[..700],
        misread.as_bytes(),
    ];
    for bytes in garbage {
        assert_eq!(refusal(bytes).message, "the public key cannot be read", "{bytes:?}");
    }
    let large = PublicKey::read(&vec![b'A'; 1 << 20]).unwrap_err();
    assert_eq!(
        (large.code, large.message.as_str()),
        (ErrorCode::InvalidCertificate, "the public key is larger than 64 KiB")
    );
}

#[test]
fn no_part_of_a_public_key_passes_for_the_whole() {
    for length in 0..SANDBOX.len() {
        assert_eq!(PublicKey::read(&SANDBOX[..length]).unwrap_err().code, ErrorCode::InvalidCertificate, "{length}");
    }
}

#[test]
fn a_secret_that_m_pesa_cannot_have_issued_is_refused_and_not_echoed() {
    let key = PublicKey::of(Environment::Sandbox).unwrap();
    let token = key.bearer_token(API_KEY, &mut SysRng).unwrap();
    let rule = "must be letters, digits and signs of ASCII, without blanks or line breaks";
    for (secret, message) in [
        ("", "must not be empty"),
        (&*"k".repeat(502), "must not be longer than 501 bytes"),
        (&*STANDARD.encode(SANDBOX), "must not be longer than 501 bytes"),
        (&*token, "is encrypted already"),
        (&*format!("Bearer {token}"), rule),
        ("aaaab09uz9f3asdcjyk7els777ihmwv8\n", rule),
        ("aaaab09uz9f3asdcjyk7els777ihmwv8\r\n", rule),
        (" aaaab09uz9f3asdcjyk7els777ihmwv8", rule),
        ("aaaab09uz9f3asdc jyk7els777ihmwv8", rule),
        ("aaaab09uz9f3asdcjyk7els777ihmwv8\u{0}", rule),
        ("aaaab09uz9f3asdcjyk7els777ihmwv8\u{7f}", rule),
        ("\u{feff}aaaab09uz9f3asdcjyk7els777ihmwv8", rule),
        ("aaaab09uz9f3asdcjyk7els777ihmwvé", rule),
    ] {
        let error = key.bearer_token(secret, &mut SysRng).unwrap_err();
        assert_eq!(
            (error.code, error.message.as_str()),
            (ErrorCode::InvalidPassword, &*format!("the API key or session id {message}"))
        );
        let [issue] = &*error.issues else { panic!("{:?}", error.issues) };
        assert_eq!((issue.path.as_str(), &*issue.message), ("secret", message));
        assert!(error.hint.is_some() && (secret.is_empty() || !format!("{error:?}").contains(secret)));
    }
}

#[test]
fn a_generator_that_gives_zeros_only_is_an_error_and_not_an_endless_loop() {
    let error = read(SANDBOX).bearer_token(API_KEY, &mut Repeating::new(&[0])).unwrap_err();
    assert_eq!(error.code, ErrorCode::NoRandomness);
}

proptest! {
    #[test]
    fn a_token_is_what_rsa_makes_of_the_same_random_numbers(
        mut modulus in prop::collection::vec(any::<u8>(), 129..600),
        top in 1u8..,
        exponent in prop::sample::select(vec![&[3][..], &[17], &[1, 0, 1], &[1, 0xff, 0xff, 0xff, 0xff], &[0, 0xff, 0xff, 0xff, 0xff]]),
        secret in "[!-~]{1,100}",
        random in prop::collection::vec(0u8..4, 20..200),
    ) {
        prop_assume!(random.iter().any(|byte| *byte != 0));
        modulus[0] = top;
        *modulus.last_mut().unwrap() |= 1;
        if top >= 128 {
            modulus.insert(0, 0);
        }
        let der = key_of(&modulus, exponent);
        let theirs = RsaPublicKey::from_public_key_der(&der).unwrap();
        let theirs = Pkcs1v15Encrypt.encrypt(&mut Repeating::new(&random), &theirs, secret.as_bytes()).unwrap();
        let ours = read(&der).bearer_token(&secret, &mut Repeating::new(&random));
        prop_assert_eq!(ours, Ok(STANDARD.encode(theirs)));
    }

    #[test]
    fn any_printable_secret_comes_back_under_the_private_key(secret in "[!-~]{1,245}") {
        let (private, key) = &*SMALL;
        match key.bearer_token(&secret, &mut SysRng) {
            Ok(token) => {
                let opened = private.decrypt(Pkcs1v15Encrypt, &STANDARD.decode(token).unwrap()).unwrap();
                prop_assert_eq!(opened, secret.into_bytes());
            }
            Err(error) => prop_assert!(false, "{}", error),
        }
    }

    #[test]
    fn a_damaged_key_is_never_taken_for_the_genuine_one(
        genuine in prop::sample::select(vec![SANDBOX, PRODUCTION]),
        flips in prop::collection::vec((any::<prop::sample::Index>(), 1u8..), 1..4),
    ) {
        let mut damaged = genuine.to_vec();
        for (at, bits) in flips {
            let at = at.index(damaged.len());
            damaged[at] ^= bits;
        }
        prop_assume!(damaged != genuine);
        match PublicKey::read(&damaged) {
            Ok(key) => prop_assert_eq!(key.identity, Identity::Unknown),
            Err(error) => prop_assert_eq!(error.code, ErrorCode::InvalidCertificate),
        }
    }

    #[test]
    fn any_bytes_are_a_public_key_or_an_error(bytes in prop::collection::vec(any::<u8>(), 0..400), der in any::<bool>()) {
        let bytes = if der { [&[0x30, 0x82], &*bytes].concat() } else { bytes };
        if let Err(error) = PublicKey::read(&bytes) {
            prop_assert_eq!(error.code, ErrorCode::InvalidCertificate);
        }
    }
}
