use chrono::{DateTime, TimeDelta, Utc};

use super::from_digits;
use crate::{check::Check, json::Value, search};

/// Reads a caller's moment: a `Date` as JSON has it, ISO 8601 text, or milliseconds.
pub(crate) fn instant(value: &Value<'_>, check: &mut Check) -> Option<DateTime<Utc>> {
    let moment = match value {
        Value::Number(digits) => {
            digits.split('.').next().and_then(|whole| whole.parse().ok()).and_then(DateTime::from_timestamp_millis)
        }
        Value::String(text) => iso(text),
        _ => None,
    };
    match moment {
        Some(moment) => Some(moment),
        None => check.fail("must be a Date, ISO 8601 text with offset, or milliseconds since 1970", ""),
    }
}

/// Reads ISO 8601 with an offset; a JavaScript `Date` is such a text in JSON. chrono's own reader weighs
/// three kilobytes of wasm.
fn iso(text: &str) -> Option<DateTime<Utc>> {
    let (stamp, rest) = text.split_at_checked(19)?;
    let zone = rest.trim_start_matches(|character: char| character == '.' || character.is_ascii_digit());
    let minutes = match zone.split_at_checked(1)? {
        ("Z", "") => 0,
        (sign @ ("+" | "-"), clock) => {
            let (hours, minutes) = clock.split_once(':')?;
            let minutes = hours.parse::<u8>().ok().map(i64::from)? * 60 + i64::from(minutes.parse::<u8>().ok()?);
            if sign == "+" { minutes } else { -minutes }
        }
        _ => return None,
    };
    let mut parts = [""; 6];
    let mut rest = stamp;
    for (part, separator) in parts.iter_mut().zip(["-", "-", "T", ":", ":", ""]) {
        (*part, rest) = search::split_once(rest, separator).unwrap_or((rest, ""));
    }
    let local = from_digits(&parts.concat()).filter(|_| parts.map(str::len) == [4, 2, 2, 2, 2, 2])?;
    local.and_utc().checked_sub_signed(TimeDelta::minutes(minutes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_time_is_read_with_its_offset() {
        let millis = |text| iso(text).map(|moment| moment.timestamp_millis());
        for text in [
            "2021-06-28T09:24:08+03:00",
            "2021-06-28T06:24:08.000Z",
            "2021-06-28T06:24:08Z",
            "2021-06-28T00:54:08-05:30",
        ] {
            assert_eq!(millis(text), Some(1_624_861_448_000), "{text}");
        }
        for text in [
            "",
            "2021-06-28",
            "2021-06-28T09:24:08",
            "2021-13-28T09:24:08Z",
            "28/06/2021T09:24:08Z",
            "2021-06-28T09:24:08+0300",
        ] {
            assert_eq!(millis(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn it_reads_what_chrono_reads(seconds in 0i64..253_402_290_000, hours in -12i32..=14) {
            let offset = chrono::FixedOffset::east_opt(hours * 3600).unwrap();
            let text = DateTime::from_timestamp(seconds, 0).unwrap().with_timezone(&offset).to_rfc3339();
            let expected = DateTime::parse_from_rfc3339(&text).unwrap().to_utc();
            prop_assert_eq!(iso(&text), Some(expected), "{}", text);
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,40}") {
            let _ = iso(&text);
        }
    }
}
