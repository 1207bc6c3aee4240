//! Searching for a part. The standard library's way for text makes the wasm 6 KB larger.

/// What stands before the first such part, and what after it.
pub(crate) fn around<'a>(bytes: &'a [u8], part: &[u8]) -> Option<(&'a [u8], &'a [u8])> {
    let at = bytes.windows(part.len().max(1)).position(|window| window == part)?;
    Some((bytes.get(..at)?, bytes.get(at + part.len()..)?))
}

/// Whether the text holds the part.
#[cfg(feature = "engine")]
pub(crate) fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || around(text.as_bytes(), part.as_bytes()).is_some()
}

/// What stands before the first such part, and what after it.
#[cfg(feature = "engine")]
pub(crate) fn split_once<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let (before, _) = around(text.as_bytes(), part.as_bytes())?;
    Some((text.get(..before.len())?, text.get(before.len() + part.len()..)?))
}

#[cfg(all(test, feature = "engine"))]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn text_is_searched_as_the_standard_library_does(text in "[ab:/é]{0,12}", part in "[ab:/é]{1,3}") {
            prop_assert_eq!(super::holds(&text, &part), text.contains(&part));
            prop_assert_eq!(super::split_once(&text, &part), text.split_once(&part));
            prop_assert!(super::holds(&text, ""));
        }
    }
}
