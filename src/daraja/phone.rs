//! Whether a masked or hashed phone number can be one that is known.

use sha2::{Digest, Sha256};

use crate::{
    check::Check,
    error::Error,
    json::Value,
    kind::{Kind, Msisdn},
};

/// Whether what a callback shows can be that number: digits in any form, a mask such as `2547 ***** 126`,
/// `25470****149` or `*********149`, the SHA-256 of `254…` in hexadecimal, or that hash with its middle masked.
///
/// A mask fits many numbers: `2547 ***** 126` a hundred thousand. That it fits is a hint and no proof: match
/// payments by receipt, amount and account reference, and use this to sort out what cannot be. A text without
/// any digit of the number fits none.
///
/// ```
/// use mpesa_core::{daraja::phone::matches_phone_number, kind::Msisdn};
///
/// let phone = Msisdn::new("0712345126").unwrap();
/// assert!(matches_phone_number("2547 ***** 126", &phone));
/// assert!(!matches_phone_number("2547 ***** 127", &phone));
/// ```
pub fn matches_phone_number(shown: &str, phone: &Msisdn) -> bool {
    if shown.len() > 200 {
        return false;
    }
    let shown: String = shown.chars().filter(|character| !character.is_whitespace()).collect();
    if !shown.contains('*') {
        return match shown.len() {
            64 => shown.eq_ignore_ascii_case(&hash(phone)),
            _ => Msisdn::new(&shown).as_ref() == Some(phone),
        };
    }
    let known = shown.bytes().filter(|byte| !matches!(byte, b'*' | b'+')).count();
    if !shown.is_ascii() || known == 0 {
        return false;
    }
    // No mask of twelve digits shows more than eleven.
    if known > 11 || shown.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return fits(&shown.to_ascii_lowercase(), &hash(phone));
    }
    let shown = shown.strip_prefix('+').unwrap_or(&shown);
    let full = phone.as_str();
    let local = ["0", full.get(3..).unwrap_or_default()].concat();
    fits(shown, full) || fits(shown, &local)
}

/// The same from a caller's values.
pub(crate) fn matches_from(values: &Value<'_>) -> Result<bool, Error> {
    let mut check = Check::default();
    let [shown, phone] = match values {
        Value::Array(pair) => [pair.first(), pair.get(1)],
        _ => [None, None],
    };
    let shown = check.at("shown", |check| String::parse(shown.unwrap_or(&Value::Null), check));
    let phone = check.at("phoneNumber", |check| Msisdn::parse(phone.unwrap_or(&Value::Null), check));
    match (shown, phone) {
        (Some(shown), Some(phone)) => Ok(matches_phone_number(&shown, &phone)),
        _ => Err(Error::parameters("matchesPhoneNumber", check.issues())),
    }
}

/// Whether the mask can hide the text: letter by letter, or by its beginning and end where the number of
/// asterisks says nothing.
fn fits(mask: &str, text: &str) -> bool {
    if mask.len() == text.len() {
        return mask.bytes().zip(text.bytes()).all(|(shown, real)| shown == b'*' || shown == real);
    }
    let (Some((start, _)), Some((_, end))) = (mask.split_once('*'), mask.rsplit_once('*')) else {
        return false;
    };
    let between = mask.get(start.len()..mask.len() - end.len()).unwrap_or_default();
    let one_gap = between.bytes().all(|byte| byte == b'*');
    one_gap && start.len() + end.len() < text.len() && text.starts_with(start) && text.ends_with(end)
}

/// SHA-256 in lower-case hexadecimal.
pub(crate) fn hash(phone: &Msisdn) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    Sha256::digest(phone.as_str()).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn matches(shown: &str, phone: &str) -> bool {
        matches_phone_number(shown, &Msisdn::new(phone).unwrap())
    }

    const HASH: &str = "bbff37cea44ac0b2d964ee0dfb8d2df8513dc7ba1b36129a929fc3fbd6dd4af4";

    #[test]
    fn digits_fit_in_any_form() {
        for shown in ["254708374149", "0708374149", "+254 708 374 149", " 708374149 "] {
            assert!(matches(shown, "0708374149"), "{shown}");
            assert!(!matches(shown, "0708374148"), "{shown}");
        }
    }

    #[test]
    fn every_mask_fits_what_it_can_hide() {
        for shown in ["2547 ***** 149", "25470****149", "*********149", "0708***149", "+2547*****149", "2547***149"] {
            assert!(matches(shown, "254708374149"), "{shown}");
            assert!(!matches(shown, "254708374148"), "{shown}");
            assert!(!matches(shown, "254118374140"), "{shown}");
        }
        assert!(matches("2547 ***** 126", "254700000126") && matches("2547 ***** 126", "254799999126"));
        assert!(!matches("25471****149", "254708374149"));
        assert!(matches("254**8**4149", "254708374149") && !matches("254**9**4149", "254708374149"));
    }

    #[test]
    fn hashes_fit_in_any_case_and_with_their_middle_masked() {
        for shown in [HASH.to_owned(), HASH.to_uppercase(), format!("{} ***** {}", &HASH[..20], &HASH[50..])] {
            assert!(matches(&shown, "254708374149"), "{shown}");
            assert!(!matches(&shown, "254708374148"), "{shown}");
        }
        assert!(matches(&format!("{}***{}", &HASH[..10], &HASH[13..]), "254708374149"));
        assert!(!matches(&HASH[1..], "254708374149"));
    }

    #[test]
    fn what_shows_no_digit_of_the_number_fits_none() {
        for shown in ["", " ", "*", "************", "x", "+", "+*", "254", "***é***"] {
            assert!(!matches(shown, "254708374149"), "{shown}");
        }
        assert!(!matches(&"*149".repeat(100), "254708374149"));
    }

    proptest! {
        #[test]
        fn a_number_fits_itself_however_it_is_masked(
            national in "[17][0-9]{8}",
            (from, to) in (0usize..12, 0usize..12),
        ) {
            let phone = Msisdn::new(&national).unwrap();
            let full = phone.as_str();
            let (from, to) = (from.min(to), from.max(to));
            let masked = [&full[..from], &"*".repeat(to - from), &full[to..]].concat();
            prop_assert!(matches_phone_number(&masked, &phone), "{}", masked);
            prop_assert!(matches_phone_number(&hash(&phone), &phone));
            let hash = hash(&phone).to_uppercase();
            let masked = [&hash[..from + 8], " ***** ", &hash[to + 40..]].concat();
            prop_assert!(matches_phone_number(&masked, &phone), "{}", masked);
        }

        #[test]
        fn a_shown_digit_that_differs_rules_the_number_out(national in "[17][0-9]{8}", at in 3usize..12) {
            let phone = Msisdn::new(&national).unwrap();
            let mut masked = "*".repeat(12).into_bytes();
            masked[at] = b'0' + (phone.as_str().as_bytes()[at] - b'0' + 1) % 10;
            prop_assert!(!matches_phone_number(&String::from_utf8(masked).unwrap(), &phone));
        }

        #[test]
        fn no_text_makes_it_panic(shown in "[0-9a-f* +é]{0,70}|.{0,80}") {
            matches_phone_number(&shown, &Msisdn::new("0708374149").unwrap());
        }
    }
}
