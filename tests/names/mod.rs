//! Names as folders spell them.

/// `stkPush` as `stk_push`.
pub(crate) fn snake(camel: &str) -> String {
    let letters = camel.chars();
    letters
        .flat_map(|letter| letter.is_ascii_uppercase().then_some('_').into_iter().chain(letter.to_lowercase()))
        .collect()
}
