//! Times as digits, without chrono's format strings: those weigh ten kilobytes of wasm.

use chrono::{Datelike, Timelike};

/// `YYYYMMDDHHmmss`.
#[cfg(feature = "engine")]
pub(crate) fn digits(moment: &(impl Datelike + Timelike)) -> String {
    write(moment, [""; 5], "")
}

/// ISO 8601 with the given offset.
#[cfg(feature = "credential")]
pub(crate) fn iso(moment: &(impl Datelike + Timelike), offset: &str) -> String {
    write(moment, ["-", "-", "T", ":", ":"], offset)
}

/// ISO 8601 of `YYYYMMDDHHmmss` in East Africa.
pub(crate) fn iso_of_digits(digits: &str) -> String {
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    let date = [part(0..4), "-", part(4..6), "-", part(6..8)].concat();
    [&date, "T", part(8..10), ":", part(10..12), ":", part(12..14), "+03:00"].concat()
}

fn write(moment: &(impl Datelike + Timelike), separators: [&str; 5], end: &str) -> String {
    let year = moment.year().unsigned_abs();
    let parts = [year % 100, moment.month(), moment.day(), moment.hour(), moment.minute(), moment.second()];
    let mut text = String::with_capacity(25);
    push(&mut text, year / 100 % 100);
    for (part, separator) in parts.into_iter().zip(separators.into_iter().chain([end])) {
        push(&mut text, part);
        text.push_str(separator);
    }
    text
}

/// Two digits.
fn push(text: &mut String, number: u32) {
    const PAIRS: &str = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849\
                         5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899";
    let at = number as usize * 2;
    text.push_str(PAIRS.get(at..at + 2).unwrap_or("00"));
}
