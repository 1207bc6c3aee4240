//! What the endpoints of Lipa na Bonga share: points, and what one is worth.

use std::borrow::Cow;

use crate::{check::Check, data::Data, endpoint::Answer, json::Value, kind::Kind};

/// Codes that are a no before anything was done: wrong credentials, missing parts.
const TURNED_AWAY: &[&str] = &["6005", "6006"];

/// Says which codes are a plain no; all the others leave open whether points were redeemed.
pub(crate) fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    if answer.refusal.as_ref().is_some_and(|refusal| TURNED_AWAY.contains(&refusal.code.as_str())) {
        answer.status = 400;
    }
    None
}

/// A whole number of Bonga points, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(u32);

impl Points {
    /// Takes the number if there are any.
    pub fn new(points: u32) -> Option<Self> {
        (points > 0).then_some(Points(points))
    }

    /// How many.
    pub fn count(self) -> u32 {
        self.0
    }
}

impl Kind for Points {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "number | string".to_owned()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        "number".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let digits = value.text().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        match digits.and_then(|digits| digits.parse().ok()).and_then(Points::new) {
            Some(points) => Some(points),
            None => check.fail("must be a whole number of points, from 1", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.to_string()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Integer(i64::from(self.0)))
    }
}

/// What one point is worth in shillings, such as `0.2`: up to six digits before the point and six after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rate(String);

impl Rate {
    /// Reads a decimal that is more than nothing.
    pub fn new(text: &str) -> Option<Self> {
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        if whole.is_empty() || fraction.is_empty() || !digits(whole) || !digits(fraction) {
            return None;
        }
        let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
        let valid = whole.len() <= 6 && fraction.len() <= 6 && !(whole.is_empty() && fraction.is_empty());
        let whole = if whole.is_empty() { "0" } else { whole };
        let point = if fraction.is_empty() { "" } else { "." };
        valid.then(|| Rate([whole, point, fraction].concat()))
    }

    /// The shortest decimal.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Kind for Rate {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "number | string".to_owned()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        "string".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().and_then(Rate::new) {
            Some(rate) => Some(rate),
            None => check.fail("must be a rate above nothing", "a number or decimal string such as 0.2"),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.0.clone()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::from(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::AsNumber;
    use proptest::prelude::*;

    fn number<K: Kind>(text: &'static str) -> Option<String> {
        let value = Value::Number(Cow::Borrowed(text));
        AsNumber::<K>::parse(&value, &mut Check::default()).map(|number| number.wire().to_json())
    }

    #[test]
    fn points_are_whole_and_some() {
        for refused in ["0", "-1", "1.5", "1e2", "4294967296"] {
            assert_eq!(number::<Points>(refused), None, "{refused}");
        }
        assert_eq!(number::<Points>("20").as_deref(), Some("20"));
    }

    #[test]
    fn a_rate_is_written_as_short_as_can_be() {
        for refused in ["0", "0.0", "-0.2", "1e-7", ".2", "2.", "0.0000001", "1000000", "0.2.2", ""] {
            assert_eq!(Rate::new(refused), None, "{refused}");
        }
        for (given, sent) in [("0.20", "0.2"), ("00.25", "0.25"), ("1.0", "1"), ("10", "10"), ("0.000001", "0.000001")]
        {
            assert_eq!(number::<Rate>(given).as_deref(), Some(sent), "{given}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(text in "[0-9]{1,8}(\\.[0-9]{1,8})?", points: u32) {
            if let Some(rate) = Rate::new(&text) {
                prop_assert_eq!(rate.as_str().parse::<f64>(), text.parse::<f64>());
                prop_assert_eq!(Rate::read(&AsNumber(rate.clone()).wire()), Some(rate));
            }
            if let Some(points) = Points::new(points) {
                prop_assert_eq!(Points::read(&points.wire()), Some(points));
            }
        }

        #[test]
        fn no_text_makes_them_panic(text in "[0-9.e-]{0,20}|.{0,20}") {
            let value = Value::String(text.into());
            let _ = (Points::read(&value), Rate::read(&value));
        }
    }
}
