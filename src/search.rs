//! Searching text for text. The standard library's way makes the wasm 6 KB larger.

/// Whether the text holds the part.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || split_once(text, part).is_some()
}

/// What stands before the first such part, and what after it.
pub(crate) fn split_once<'a>(text: &'a str, part: &str) -> Option<(&'a str, &'a str)> {
    let at = text.as_bytes().windows(part.len().max(1)).position(|window| window == part.as_bytes())?;
    Some((text.get(..at)?, text.get(at + part.len()..)?))
}

#[cfg(test)]
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
