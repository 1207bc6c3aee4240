//! RSAES-PKCS1-v1_5, section 7.2.1 of RFC 8017, with the arithmetic of `crypto-bigint`.
//!
//! `rsa` has it too. It treats the public exponent as a secret, which takes twice as many multiplications: with 4,096
//! bits that is most of a millisecond per token.

use crypto_bigint::{
    BoxedUint, MontyForm, MontyMultiplier,
    modular::{BoxedMontyForm, BoxedMontyParams},
};
use rsa::{RsaPublicKey, rand_core::TryCryptoRng, traits::PublicKeyParts};
use zeroize::Zeroizing;

use crate::error::Error;

/// How many bytes of the key's size the padding takes.
pub(crate) const PADDING: usize = 11;
/// After that many zeros in a row, a generator is broken.
const ZEROS: usize = 32;

/// Encrypts a text that is shorter than the key by at least the padding.
pub(crate) fn encrypt<R: TryCryptoRng + ?Sized>(
    key: &RsaPublicKey,
    text: &[u8],
    random: &mut R,
) -> Result<Vec<u8>, Error> {
    let size = key.size();
    let mut block = Zeroizing::new(Vec::with_capacity(size));
    block.extend([0, 2]);
    block.resize(size.saturating_sub(text.len() + 1), 0);
    block.get_mut(2..).and_then(|padding| fill(padding, random)).ok_or_else(Error::no_randomness)?;
    block.push(0);
    block.extend_from_slice(text);
    let number = BoxedUint::from_be_slice_truncated(&block, key.n_bits_precision());
    let encrypted = power(number, key.e(), key.n_params()).to_be_bytes();
    // The number may have more room than the key has bytes.
    Ok(encrypted.iter().skip(encrypted.len() - size).copied().collect())
}

/// Random bytes, none of them zero.
fn fill<R: TryCryptoRng + ?Sized>(bytes: &mut [u8], random: &mut R) -> Option<()> {
    random.try_fill_bytes(bytes).ok()?;
    for byte in bytes {
        for _ in 0..ZEROS {
            if *byte != 0 {
                break;
            }
            random.try_fill_bytes(std::slice::from_mut(byte)).ok()?;
        }
        if *byte == 0 {
            return None;
        }
    }
    Some(())
}

/// In a time that depends on the exponent, which is public, and not on the number.
fn power(number: BoxedUint, exponent: &BoxedUint, modulus: &BoxedMontyParams) -> BoxedUint {
    let number = Zeroizing::new(BoxedMontyForm::new(number, modulus));
    let mut power = Zeroizing::new((*number).clone());
    let mut multiplier = <BoxedMontyForm as MontyForm>::Multiplier::from(modulus);
    for bit in (0..exponent.bits().saturating_sub(1)).rev() {
        multiplier.square_assign(&mut power);
        if exponent.bit_vartime(bit) {
            multiplier.mul_assign(&mut power, &number);
        }
    }
    power.retrieve()
}
