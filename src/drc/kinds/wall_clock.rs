use std::borrow::Cow;

use chrono::{FixedOffset, NaiveDateTime};

use crate::{
    calendar,
    check::Check,
    context::Context,
    data::Data,
    json::Value,
    kind::{Kind, from_digits},
};

/// What a clock on the wall shows, `2020-07-27T18:27:53`: of which of DR Congo's two time zones, or of which other, the
/// gateway does not say. Sent as `20200727182753`; those that come are also `20170301T22:59:01` and `20190208 190147`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct WallClock(NaiveDateTime);

impl WallClock {
    /// Reads any of the forms.
    pub fn new(text: &str) -> Option<Self> {
        let text = text.trim();
        let between = |character: &char| matches!(character, '-' | ':' | 'T' | ' ');
        let digits: String = text.chars().filter(|character| !between(character)).collect();
        let whole = text.len() <= 19 && text.starts_with(|first: char| first.is_ascii_digit());
        from_digits(&digits).filter(|_| whole).map(WallClock)
    }

    /// The time that is shown.
    pub fn time(self) -> NaiveDateTime {
        self.0
    }

    /// 14 digits, as the gateway wants them.
    pub fn to_digits(self) -> String {
        calendar::digits(&self.0)
    }
}

/// The time of the request in Kinshasa, one hour ahead of UTC.
pub(crate) fn kinshasa(context: &Context) -> String {
    FixedOffset::east_opt(3600).map(|zone| calendar::digits(&context.now.with_timezone(&zone))).unwrap_or_default()
}

impl Kind for WallClock {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().and_then(WallClock::new) {
            Some(time) => Some(time),
            None => check.fail("must be a time without offset", "such as 2020-07-27T18:27:53 or 20200727182753"),
        }
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.to_digits()))
    }

    fn data(self) -> Option<Data<'static>> {
        let iso = calendar::iso_of_digits(&self.to_digits());
        Some(Data::from(iso.get(..19).unwrap_or_default().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;
    use crate::environment::Environment;

    #[test]
    fn every_form_is_read() {
        for form in
            ["20200727182753", "20200727T18:27:53", "20200727 182753", "2020-07-27T18:27:53", " 2020-07-27 18:27:53 "]
        {
            let time = WallClock::new(form).unwrap();
            assert_eq!(time.to_digits(), "20200727182753", "{form}");
            assert_eq!(time.data(), Some(Data::from("2020-07-27T18:27:53")));
        }
        for form in [
            "",
            "-1",
            "2020072718275",
            "-20200727182753",
            "20201327182753",
            "2020-07-27T18:27:53Z",
            "2020-07-27T18:27:53+01:00",
        ] {
            assert_eq!(WallClock::new(form), None, "{form}");
        }
    }

    #[test]
    fn kinshasa_is_one_hour_ahead() {
        let now = DateTime::parse_from_rfc3339("2025-12-31T23:30:00Z").unwrap().to_utc();
        assert_eq!(kinshasa(&Context::new(Environment::Sandbox, now)), "20260101003000");
    }

    proptest! {
        #[test]
        fn a_written_time_reads_back(seconds in 946_684_800i64..253_402_200_000) {
            let time = WallClock(DateTime::from_timestamp_secs(seconds).unwrap().naive_utc());
            prop_assert_eq!(WallClock::read(&time.wire()), Some(time));
        }

        #[test]
        fn no_text_makes_it_panic(text in "[0-9 :T-]{0,24}|.{0,24}") {
            let _ = WallClock::new(&text);
        }
    }
}
