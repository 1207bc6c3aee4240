use std::{borrow::Cow, ops::Range};

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, Utc};

use super::Kind;
use crate::{calendar, check::Check, data::Data, json::Value};

/// A time on M-Pesa's wire, `YYYYMMDDHHmmss` in East Africa Time; ISO 8601 for the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EastAfricaTime(DateTime<FixedOffset>);

impl EastAfricaTime {
    /// The same moment in East Africa.
    pub fn new(moment: DateTime<Utc>) -> Self {
        EastAfricaTime(moment.with_timezone(&east_africa()))
    }

    /// The moment, with its offset of +03:00.
    pub fn moment(self) -> DateTime<FixedOffset> {
        self.0
    }

    /// Reads 14 digits.
    pub fn from_digits(digits: &str) -> Option<Self> {
        from_digits(digits)?.and_local_timezone(east_africa()).single().map(EastAfricaTime)
    }

    /// 14 digits, as M-Pesa wants them.
    pub fn to_digits(self) -> String {
        calendar::digits(&self.0)
    }

    /// ISO 8601 with offset: `2026-11-21T10:15:00+03:00`.
    pub fn to_iso(self) -> String {
        calendar::iso_of_digits(&self.to_digits())
    }
}

/// Reads `YYYYMMDDHHmmss`, whatever the time zone.
pub(crate) fn from_digits(digits: &str) -> Option<NaiveDateTime> {
    if digits.len() != 14 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok());
    let date = NaiveDate::from_ymd_opt(part(0..4)? as i32, part(4..6)?, part(6..8)?)?;
    date.and_hms_opt(part(8..10)?, part(10..12)?, part(12..14)?)
}

/// Whether the clock was ever set: the years 2000 to 9999 in East Africa.
pub(crate) fn is_set(now: DateTime<Utc>) -> bool {
    (946_674_000..253_402_290_000).contains(&now.timestamp())
}

/// The `Timestamp` of a request: East Africa Time, `YYYYMMDDHHmmss`. `None` outside the years 2000 to
/// 9999: a clock that was never set.
pub fn timestamp(now: DateTime<Utc>) -> Option<String> {
    is_set(now).then(|| EastAfricaTime::new(now).to_digits())
}

impl Kind for EastAfricaTime {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().map(str::trim_ascii).and_then(EastAfricaTime::from_digits) {
            Some(time) => Some(time),
            None => check.fail("must be a time as YYYYMMDDHHmmss", ""),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.to_digits()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Moment(Cow::Owned(self.to_digits())))
    }

    fn read_data<'a>(value: &Value<'a>) -> Option<Data<'a>> {
        match value {
            Value::String(Cow::Borrowed(text)) | Value::Number(Cow::Borrowed(text)) => {
                let digits = text.trim_ascii();
                from_digits(digits).map(|_| Data::Moment(Cow::Borrowed(digits)))
            }
            _ => Self::read(value)?.data(),
        }
    }
}

fn east_africa() -> FixedOffset {
    match FixedOffset::east_opt(3 * 3600) {
        Some(offset) => offset,
        None => chrono::Offset::fix(&Utc),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn nairobi_is_three_hours_ahead() {
        let now = DateTime::from_timestamp_millis(1_624_861_448_000).unwrap();
        assert_eq!(timestamp(now).unwrap(), "20210628092408");
        assert_eq!(EastAfricaTime::new(now).to_iso(), "2021-06-28T09:24:08+03:00");
    }

    #[test]
    fn the_day_turns_at_21_utc() {
        let now = DateTime::parse_from_rfc3339("2025-12-31T21:00:00Z").unwrap().to_utc();
        assert_eq!(timestamp(now).unwrap(), "20260101000000");
    }

    #[test]
    fn impossible_times_are_refused() {
        for digits in ["", "2021062809240", "20210631092408", "20210628242408", "2021062809240x", "00000000000000"] {
            assert_eq!(EastAfricaTime::from_digits(digits), None, "{digits}");
        }
        let at = |iso| timestamp(DateTime::parse_from_rfc3339(iso).unwrap().to_utc());
        assert_eq!(at("1999-12-31T20:59:59Z"), None);
        assert_eq!(at("1999-12-31T21:00:00Z").unwrap(), "20000101000000");
        assert_eq!(at("9999-12-31T20:59:59Z").unwrap(), "99991231235959");
        assert_eq!(at("9999-12-31T21:00:00Z"), None);
    }

    proptest! {
        #[test]
        fn a_written_time_reads_back(seconds in 946_684_800i64..253_402_200_000) {
            let time = EastAfricaTime::new(DateTime::from_timestamp_secs(seconds).unwrap());
            prop_assert_eq!(EastAfricaTime::read(&time.wire()), Some(time));
            // chrono's own formatter, which the wasm does without, is the judge.
            prop_assert_eq!(time.to_digits(), time.moment().format("%Y%m%d%H%M%S").to_string());
            prop_assert_eq!(time.to_iso(), time.moment().to_rfc3339());
        }
    }
}
