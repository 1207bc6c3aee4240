//! Ids for requests that may be sent again under the same id only.

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// An `OriginatorConversationID` of 19 characters from 12 random bytes: short enough for the portal's "fewer than 20".
///
/// Store it before the request is sent: only under the same id can the request be sent again safely.
///
/// ```
/// use mpesa_core::{
///     credential::{SysRng, rand_core::TryRng},
///     daraja::conversation_id::originator_conversation_id,
/// };
///
/// let mut random = [0; 12];
/// SysRng.try_fill_bytes(&mut random).unwrap();
/// assert_eq!(originator_conversation_id(random).len(), 19);
/// ```
pub fn originator_conversation_id(random: [u8; 12]) -> String {
    let bits = random.iter().fold(0u128, |bits, byte| (bits << 8) | u128::from(*byte));
    let digit = |place: u32| ALPHABET.get((bits >> (5 * place)) as usize & 31).copied().unwrap_or(b'0');
    (0..19).map(|place| char::from(digit(place))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ids_are_short_and_plain(random in any::<[u8; 12]>()) {
            let id = originator_conversation_id(random);
            prop_assert!(id.len() == 19 && id.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        }

        #[test]
        fn other_bytes_give_other_ids(one in any::<[u8; 12]>(), other in any::<[u8; 12]>()) {
            // The first bit alone does not fit into 95.
            let same = one[0] & 127 == other[0] & 127 && one[1..] == other[1..];
            prop_assert_eq!(originator_conversation_id(one) == originator_conversation_id(other), same);
        }
    }
}
