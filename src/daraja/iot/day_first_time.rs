use std::borrow::Cow;

use crate::{
    check::Check,
    data::Data,
    json::Value,
    kind::{Kind, LocalTime},
};

/// A time, sent as `02-05-2022 08:39:11` in East Africa Time: the day first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayFirstTime(pub LocalTime);

impl Kind for DayFirstTime {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        LocalTime::ts()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        LocalTime::ts_out()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        LocalTime::parse(value, check).map(DayFirstTime)
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let turned = turn_day(value.string()?.trim_ascii())?;
        LocalTime::read(&Value::String(Cow::Owned(turned))).map(DayFirstTime)
    }

    fn wire(&self) -> Value<'static> {
        let wire = self.0.wire();
        Value::String(Cow::Owned(wire.string().and_then(turn_day).unwrap_or_default()))
    }

    fn data(self) -> Option<Data<'static>> {
        self.0.data()
    }
}

/// Turns `2022-05-02 08:39:11` into `02-05-2022 08:39:11`, and back.
fn turn_day(time: &str) -> Option<String> {
    let (day, clock) = time.split_once(' ')?;
    let mut parts: Vec<&str> = day.split('-').collect();
    parts.reverse();
    Some([&parts.join("-"), " ", clock].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(value: &str) -> Value<'_> {
        Value::String(Cow::Borrowed(value))
    }

    #[test]
    fn a_time_has_its_day_first() {
        let time = DayFirstTime::parse(&text("2022-05-02T05:39:11Z"), &mut Check::default()).unwrap();
        assert_eq!(time.wire(), text("02-05-2022 08:39:11"));
        for wrong in ["2022-05-02 08:39:11", "02-13-2022 08:39:11", "02-05-2022", "-", ""] {
            assert_eq!(DayFirstTime::read(&text(wrong)), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn times_read_back(seconds in 946_684_800i64..253_402_200_000) {
            let time = DayFirstTime(LocalTime::new(chrono::DateTime::from_timestamp_secs(seconds).unwrap()).unwrap());
            prop_assert_eq!(DayFirstTime::read(&time.wire()), Some(time));
        }

        #[test]
        fn no_text_makes_it_panic(given in "[0-9 :-]{0,24}|.{0,24}") {
            let _ = DayFirstTime::read(&text(&given));
        }
    }
}
