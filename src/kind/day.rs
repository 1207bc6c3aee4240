use std::borrow::Cow;

use chrono::NaiveDate;

use super::{EastAfricaTime, Kind, from_digits, instant};
use crate::{check::Check, data::Data, json::Value};

/// A day. Given as `2026-11-21`, or as a time, of which the day in East Africa counts.
fn day(value: &Value<'_>, check: &mut Check) -> Option<NaiveDate> {
    if let Some(day) = value.string().and_then(dashed) {
        return Some(day);
    }
    match instant(value, &mut Check::default()) {
        Some(moment) => Some(EastAfricaTime::new(moment).moment().date_naive()),
        None => check.fail("must be a day such as 2026-11-21, or a Date", ""),
    }
}

/// Reads `2026-11-21`.
fn dashed(text: &str) -> Option<NaiveDate> {
    let shaped = text.len() == 10 && [4, 7].iter().all(|at| text.as_bytes().get(*at) == Some(&b'-'));
    shaped.then(|| compact(&text.replace('-', ""))).flatten()
}

/// Reads `20261121`.
fn compact(text: &str) -> Option<NaiveDate> {
    from_digits(&[text, "000000"].concat()).map(|time| time.date())
}

fn digits(day: NaiveDate) -> String {
    let digits = EastAfricaTime::new(day.and_hms_opt(9, 0, 0).unwrap_or_default().and_utc()).to_digits();
    digits.get(..8).unwrap_or_default().to_owned()
}

fn iso(day: NaiveDate) -> String {
    let digits = digits(day);
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    [part(0..4), part(4..6), part(6..8)].join("-")
}

macro_rules! day_kind {
    ($(#[doc = $doc:literal])* $name:ident, $read:path, $write:path) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(pub NaiveDate);

        impl Kind for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn ts() -> String {
                "string | number | Date".to_owned()
            }

            #[cfg(not(target_arch = "wasm32"))]
            fn ts_out() -> String {
                "string".to_owned()
            }

            fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
                day(value, check).map(Self)
            }

            fn read(value: &Value<'_>) -> Option<Self> {
                value.text().map(str::trim_ascii).and_then($read).map(Self)
            }

            fn wire(&self) -> Value<'static> {
                Value::String(Cow::Owned($write(self.0)))
            }

            fn data(self) -> Option<Data<'static>> {
                Some(Data::from(iso(self.0)))
            }
        }
    };
}

day_kind!(
    /// A day, sent as `20261121`; ISO 8601 for the caller.
    CompactDay,
    compact,
    digits
);
day_kind!(
    /// A day, sent as `2026-11-21`, which is what the caller gets too.
    DashedDay,
    dashed,
    iso
);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_time_counts_for_its_day_in_east_africa() {
        let day = CompactDay::parse(&Value::String("2026-11-21T21:30:00Z".into()), &mut Check::default()).unwrap();
        assert_eq!(day.wire().to_json(), "\"20261122\"");
        for text in ["", "2026-11-31", "20261121", "21-11-2026", "2026/11/21", "2026-1-1", "2026-11-21x"] {
            assert_eq!(DashedDay::parse(&Value::String(text.into()), &mut Check::default()), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_written_day_reads_back(days in 0i32..700_000) {
            let day = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap() + chrono::TimeDelta::days(i64::from(days));
            prop_assert_eq!(CompactDay::read(&CompactDay(day).wire()), Some(CompactDay(day)));
            prop_assert_eq!(DashedDay::read(&DashedDay(day).wire()), Some(DashedDay(day)));
            prop_assert_eq!(iso(day), day.to_string());
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,20}") {
            let value = Value::String(text.into());
            let _ = (CompactDay::read(&value), DashedDay::read(&value), day(&value, &mut Check::default()));
        }
    }
}
