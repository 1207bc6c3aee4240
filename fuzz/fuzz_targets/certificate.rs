//! Any bytes given as a certificate.

#![no_main]

use libfuzzer_sys::fuzz_target;
use mpesa_core::{
    certificate::{Certificate, Identity},
    credential::EncryptionKey,
    environment::Environment,
    error::ErrorCode,
};

fuzz_target!(|bytes: &[u8]| {
    let usable = EncryptionKey::from_certificate(bytes, None);
    match Certificate::read(bytes) {
        Ok(certificate) => {
            let genuine = [Environment::Sandbox, Environment::Production].map(|environment| {
                Certificate::of(environment).expect("the embedded certificates are read") == certificate
            });
            let known = matches!(certificate.identity, Identity::Sandbox | Identity::Production);
            assert_eq!(known, genuine.contains(&true));
            let refused = matches!(certificate.identity, Identity::TlsServer | Identity::Forged);
            assert_eq!(usable.is_err(), refused);
            assert_eq!(certificate.fingerprint.len(), 64);
        }
        Err(error) => {
            assert_eq!(error.code, ErrorCode::InvalidCertificate);
            assert_eq!(usable, Err(error));
        }
    }
});
