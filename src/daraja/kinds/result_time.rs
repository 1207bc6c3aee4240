use crate::{
    check::Check,
    data::Data,
    json::Value,
    kind::{EastAfricaTime, Kind},
};

/// A time in a result: `06.07.2024 22:48:52` or `20240706224852` in East Africa; ISO 8601 for the caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResultTime(pub EastAfricaTime);

impl ResultTime {
    fn from_text(text: &str) -> Option<Self> {
        let digits = dotted(text);
        EastAfricaTime::from_digits(digits.as_deref().unwrap_or(text)).map(ResultTime)
    }
}

/// The 14 digits of `DD.MM.YYYY HH:MM:SS`.
fn dotted(text: &str) -> Option<String> {
    let (day, clock) = text.split_once(' ').filter(|_| text.len() == 19)?;
    let parts: Vec<_> = day.split('.').chain(clock.split(':')).collect();
    let pairs = parts.iter().enumerate().all(|(at, part)| part.len() == if at == 2 { 4 } else { 2 });
    let [day, month, year, hour, minute, second] = *parts.as_slice() else { return None };
    pairs.then(|| [year, month, day, hour, minute, second].concat())
}

impl Kind for ResultTime {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match value.text().map(str::trim).and_then(ResultTime::from_text) {
            Some(time) => Some(time),
            None => check.fail("must be a time as DD.MM.YYYY HH:MM:SS or YYYYMMDDHHmmss", ""),
        }
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
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> Option<String> {
        ResultTime::read(&Value::String(text.into())).map(|time| time.0.to_iso())
    }

    #[test]
    fn both_forms_are_read() {
        assert_eq!(read("06.07.2024 22:48:52").unwrap(), "2024-07-06T22:48:52+03:00");
        assert_eq!(read(" 20240706224852 ").unwrap(), "2024-07-06T22:48:52+03:00");
        assert_eq!(ResultTime::read(&Value::Number("20240706224852".into())).unwrap().0.to_digits(), "20240706224852");
        for text in [
            "",
            "31.06.2024 22:48:52",
            "06.07.2024 24:48:52",
            "6.7.2024 22:48:52",
            "06.07.24 22:48:52",
            "060.7.2024 22:48:52",
            "2024.07.06 22:48:52",
            "06.07.2024  2:48:52",
            "06/07/2024 22:48:52",
            "06.7.2024 22:048:52",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_read_reads_back(text in "[0-3][0-9]\\.[01][0-9]\\.20[0-9]{2} [0-2][0-9]:[0-5][0-9]:[0-5][0-9]|[0-9]{14}|[0-9:. ]{0,19}|.{0,19}") {
            if let Some(time) = ResultTime::read(&Value::String(text.into())) {
                prop_assert_eq!(ResultTime::read(&time.wire()), Some(time));
            }
        }
    }
}
