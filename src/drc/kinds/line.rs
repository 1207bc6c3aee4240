use std::borrow::Cow;

use crate::{
    check::Check,
    data::Data,
    json::Value,
    kind::{Kind, Text},
    xml,
};

/// A text of 1 to `MAX` characters that XML can hold, without blanks around it: readers of XML take those off. The
/// gateway's own limit is not known; `skipLimits` lets longer texts pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<const MAX: usize>(Text<1, MAX>);

impl<const MAX: usize> Line<MAX> {
    /// Takes the text if it fits.
    pub fn new(text: &str) -> Option<Self> {
        Self::parse(&Value::String(Cow::Borrowed(text)), &mut Check::default())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl<const MAX: usize> Kind for Line<MAX> {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let text = Text::parse(value, check)?;
        if !xml::is_writable(text.as_str()) {
            return check.fail("must not hold characters that XML cannot hold", "");
        }
        if text.as_str().trim().len() != text.as_str().len() {
            return check.fail("must not begin or end with a blank", "");
        }
        Some(Line(text))
    }

    fn wire(&self) -> Value<'static> {
        self.0.wire()
    }

    fn data(self) -> Option<Data<'static>> {
        self.0.data()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_does_not_come_back_as_it_went_is_refused() {
        for text in ["", " ", " INV-7", "INV-7 ", "INV\n7", "INV\u{0}7", "INV\u{ffff}7", "INV\u{fffd}7"] {
            assert_eq!(Line::<20>::new(text), None, "{text:?}");
        }
        assert_eq!(Line::<4>::new("Ngoy").unwrap().as_str(), "Ngoy");
        assert_eq!(Line::<3>::new("Ngoy"), None);
        assert!(Line::<3>::parse(&Value::String("Ngoy".into()), &mut Check::lenient()).is_some());
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back_from_xml(text in any::<String>()) {
            if let Some(line) = Line::<40>::new(&text) {
                let mut written = String::new();
                xml::leaf("value", line.as_str(), &mut written);
                let read = xml::read(&written).unwrap();
                prop_assert_eq!(read.get("value").and_then(Value::string), Some(&*text));
            }
        }
    }
}
