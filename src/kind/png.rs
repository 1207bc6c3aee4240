use std::{borrow::Cow, ops::Deref};

use base64::{Engine, engine::general_purpose::STANDARD};

use super::Kind;
use crate::{check::Check, data::Data, json::Value};

/// A PNG image: base64 on the wire, bytes for the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Png(Vec<u8>);

impl Deref for Png {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl Png {
    /// Reads base64, whatever its line breaks and padding; `None` where it is no PNG.
    pub fn from_base64(text: &str) -> Option<Self> {
        let mut clean: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
        while matches!(clean.last(), Some(b'=' | b'.')) {
            clean.pop();
        }
        clean.resize(clean.len().next_multiple_of(4), b'=');
        let bytes = STANDARD.decode(clean).ok()?;
        bytes.starts_with(b"\x89PNG\r\n\x1a\n").then_some(Png(bytes))
    }
}

impl Kind for Png {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "Uint8Array".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.string().and_then(Png::from_base64) {
            Some(png) => Some(png),
            None => check.fail("must be a PNG image in base64", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(STANDARD.encode(&self.0)))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Bytes(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_breaks_and_padding_do_not_matter() {
        for text in ["iVBORw0KGgo=", "iVBORw0K\r\nGgo", " iVBORw0KGgo=. "] {
            assert_eq!(Png::from_base64(text).unwrap().len(), 8, "{text}");
        }
        for text in ["", "iVBORw0K", "R0lGODlhAQABAAAAACw=", "%%%%"] {
            assert_eq!(Png::from_base64(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_written_image_reads_back(rest in proptest::collection::vec(any::<u8>(), 0..40)) {
            let png = Png([b"\x89PNG\r\n\x1a\n".to_vec(), rest].concat());
            prop_assert_eq!(Png::read(&png.wire()), Some(png));
        }
    }
}
