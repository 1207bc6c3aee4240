use std::borrow::Cow;

use chrono::{DateTime, Utc};

use super::{EastAfricaTime, Kind, instant, is_set};
use crate::{check::Check, data::Data, json::Value};

/// A time, sent as `2026-11-21 10:15:00` in East Africa Time; ISO 8601 for the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LocalTime(DateTime<Utc>);

impl LocalTime {
    /// A time within the years 2000 to 9999.
    pub fn new(moment: DateTime<Utc>) -> Option<Self> {
        is_set(moment).then_some(LocalTime(moment))
    }

    /// The moment.
    pub fn moment(self) -> DateTime<Utc> {
        self.0
    }

    fn text(self) -> String {
        let iso = EastAfricaTime::new(self.0).to_iso();
        iso.get(..19).unwrap_or_default().replace('T', " ")
    }
}

impl Kind for LocalTime {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        "Date | string | number".to_owned()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        "string".to_owned()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        let time = LocalTime::new(instant(value, check)?);
        time.or_else(|| check.fail("must be within the years 2000 to 9999", ""))
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let text = value.string()?.trim_ascii();
        let (day, clock) = text.split_once(' ').filter(|_| text.len() == 19)?;
        let digits = [&day.replace('-', ""), &clock.replace(':', "")].map(String::as_str).concat();
        LocalTime::new(EastAfricaTime::from_digits(&digits)?.moment().to_utc())
    }

    fn wire(&self) -> Value<'static> {
        Value::String(Cow::Owned(self.text()))
    }

    fn data(self) -> Option<Data<'static>> {
        Some(Data::Moment(Cow::Owned(EastAfricaTime::new(self.0).to_digits())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_written_time_reads_back(seconds in 946_684_800i64..253_402_200_000) {
            let time = LocalTime::new(DateTime::from_timestamp_secs(seconds).unwrap()).unwrap();
            prop_assert_eq!(LocalTime::read(&time.wire()), Some(time));
        }

        #[test]
        fn no_text_makes_it_panic(text in "[0-9 :T-]{0,24}|.{0,24}") {
            let _ = LocalTime::read(&Value::String(text.into()));
        }
    }

    #[test]
    fn it_is_the_time_in_nairobi() {
        let time = LocalTime::parse(&Value::String("2020-08-04T05:36:00Z".into()), &mut Check::default()).unwrap();
        assert_eq!(time.wire().to_json(), "\"2020-08-04 08:36:00\"");
    }
}
