//! What the phone numbers of every country have in common.

/// A number as people write it: whether a plus is in front, and the rest without decoration. `None` for a text that is
/// too long to be a number.
pub(crate) fn written(text: &str) -> Option<(bool, String)> {
    if text.len() > 40 {
        return None;
    }
    let text = text.trim();
    let international = text.strip_prefix('+');
    Some((international.is_some(), undecorated(international.unwrap_or(text))))
}

/// A text without blanks, dashes and brackets.
pub(crate) fn undecorated(text: &str) -> String {
    text.chars().filter(|character| !matches!(character, ' ' | '-' | '(' | ')' | '\u{a0}')).collect()
}

/// The last nine digits, where one of these is all that stands before them.
pub(crate) fn national<'a>(number: &'a str, before: &[&str]) -> Option<&'a str> {
    let (start, national) = number.split_at_checked(number.len().checked_sub(9)?)?;
    (before.contains(&start) && national.bytes().all(|byte| byte.is_ascii_digit())).then_some(national)
}
