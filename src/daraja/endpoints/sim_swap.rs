//! `POST /imsi/v2/checkATI`: when a customer's SIM was last swapped.

use std::borrow::Cow;

use chrono::Datelike;

use crate::{
    daraja::MARKET,
    endpoint::{Answer, endpoint},
    json::Value,
    kind::{Code, DashedDay, Kind, Msisdn},
};

endpoint!(
    /// Tells when the SIM of a phone number was last swapped: a check against fraud before money moves.
    ///
    /// It needs a commercial agreement with Safaricom, and calls are charged for.
    #[endpoint(
        "simSwap", POST "/imsi/v2/checkATI",
        title = "SIM swap", version = "v2", evidence = "documented",
        needs = [AccessToken], lost = Safe, settle = settle,
    )]
    /// Whose SIM.
    pub struct Params {
        /// The customer.
        #[wire = "customerNumber"]
        pub phone_number: Msisdn,
    }

    /// The last swap.
    pub struct Reply {
        /// Whether the SIM was swapped within the last three months, by Safaricom's count: `false` where
        /// `lastSwapDate` is of the year 1900, which stands for longer ago, `true` for any other day. Absent where it
        /// is no day at all: nobody knows then, so do not read it as `false`.
        #[wire = "~swappedRecently"]
        pub swapped_recently: Option<bool>,
        /// When the SIM was last swapped, as Safaricom writes it: `21-11-2026 10:15`, the day first, or
        /// `01-01-1900 00:00`.
        #[wire = "lastSwapDate"]
        pub last_swap_date: String,
        /// `"200"`.
        #[wire = "responseCode"]
        pub response_code: Code,
        /// The same in words.
        #[wire = "responseDesc"]
        pub response_description: Option<String>,
        /// The id of this request.
        #[wire = "requestRefID"]
        pub request_id: Option<String>,
    }
);

fn settle(answer: &mut Answer<'_>) -> Option<&'static str> {
    let recently = answer.body.find("lastSwapDate").and_then(Value::string).and_then(is_recent);
    if let Value::Object(members) = &mut answer.body {
        // Where nobody knows it is null, so that no member of that name in the answer counts.
        members.push((Cow::Borrowed("~swappedRecently"), recently.map_or(Value::Null, Value::Bool)));
    }
    None
}

/// Whether a day is one of the last three months: Safaricom writes 1900 for all that are not.
fn is_recent(date: &str) -> Option<bool> {
    let day = date.trim_ascii().split([' ', 'T']).next()?;
    if matches!(day, "01-01-1900" | "1900-01-01") {
        return Some(false);
    }
    let mut parts: Vec<&str> = day.split('-').collect();
    if parts.first()?.len() == 2 {
        parts.reverse();
    }
    let day = DashedDay::read(&Value::String(Cow::Owned(parts.join("-"))))?;
    (day.0.year() >= 2000).then_some(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_is_clear_is_told() {
        for old in ["01-01-1900 00:00", " 01-01-1900", "1900-01-01T00:00:00"] {
            assert_eq!(is_recent(old), Some(false), "{old}");
        }
        for recent in ["21-11-2026 10:15", "21-11-2026", "2026-11-21 10:15"] {
            assert_eq!(is_recent(recent), Some(true), "{recent}");
        }
        for unclear in ["", "-", "null", "21/11/2026", "31-11-2026", "01-01-190", "02-01-1900", "20240115"] {
            assert_eq!(is_recent(unclear), None, "{unclear}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic_or_is_an_old_swap(text in "[0-9 T:-]{0,20}|.{0,20}") {
            prop_assert!(is_recent(&text) != Some(false) || text.contains("1900"));
        }
    }
}
