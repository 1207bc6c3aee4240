use std::{borrow::Cow, ops::Deref};

use super::Parsed;
#[cfg(not(target_arch = "wasm32"))]
use crate::kind::Declarations;
use crate::{check::Check, data::Data, json::Value, kind::Kind};

/// Several of a kind in one text, with `&` between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined<K>(pub Vec<K>);

impl<K> Deref for Joined<K> {
    type Target = [K];

    fn deref(&self) -> &[K] {
        &self.0
    }
}

/// The texts between the `&`. A name can hold one too: what has no `|` belongs to what follows.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    let mut length = 0;
    for part in text.split('&') {
        length += part.len();
        if part.contains('|') || length == rest.len() {
            let (piece, tail) = rest.split_at_checked(length).unwrap_or((rest, ""));
            pieces.push(piece.trim());
            rest = tail.strip_prefix('&').unwrap_or(tail);
            length = 0;
        } else {
            length += 1;
        }
    }
    // The end of the last one, or a `&` after it.
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

impl<K: Parsed> Kind for Joined<K> {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        format!("readonly {}[]", K::ts_out())
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn declare(declarations: &mut Declarations, out: bool) {
        K::declare(declarations, out);
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let text = value.text().map(str::trim).filter(|text| !text.is_empty());
        let parsed = text.and_then(|text| pieces(text).into_iter().map(K::from_text).collect::<Option<Vec<_>>>());
        match parsed.filter(|parsed| !parsed.is_empty()) {
            Some(parsed) => Some(Joined(parsed)),
            None => check.fail("must be a text as M-Pesa writes it", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.iter().map(K::to_text).collect::<Vec<_>>().join("&")))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::List(self.0.into_iter().filter_map(K::data).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Account, Charge},
        *,
    };
    use proptest::prelude::*;

    fn read<K: Parsed>(text: &str) -> Option<Vec<String>> {
        Joined::<K>::read(&Value::String(text.into())).map(|joined| joined.iter().map(K::to_text).collect())
    }

    #[test]
    fn a_text_is_cut_between_accounts_and_not_within_names() {
        let texts = |texts: &[&str]| Some(texts.iter().map(|text| (*text).to_owned()).collect());
        assert_eq!(read::<Account>("A|KES|1&B|KES|2"), texts(&["A|KES|1", "B|KES|2"]));
        assert_eq!(read::<Account>(" A|KES|1 & B|KES|2 &"), texts(&["A|KES|1", "B|KES|2"]));
        assert_eq!(read::<Account>("A&B|KES|1&C & D|KES|2"), texts(&["A&B|KES|1", "C & D|KES|2"]));
        assert_eq!(read::<Charge>("Pay & Go|KES|1.00&Fee|KES|2"), texts(&["Pay & Go|KES|1.00", "Fee|KES|2"]));
        assert_eq!(read::<Charge>("77.00"), texts(&["77.00"]));
    }

    #[test]
    fn what_is_not_understood_in_full_is_not_read_in_part() {
        for text in ["", "&", "A", "A|KES|1&B", "A|KES|1&B|shillings|2"] {
            assert_eq!(read::<Account>(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_reads_back(text in "([A-Z &]{1,4}\\|KES(\\|[0-9.]{1,4}){1,4}&?){0,4}|.{0,20}") {
            if let Some(accounts) = Joined::<Account>::read(&Value::String(text.into())) {
                prop_assert_eq!(Joined::<Account>::read(&accounts.wire()), Some(accounts));
            }
        }
    }
}
