//! What the calls for direct debits have in common.

use crate::{
    check::Check,
    json::{Members, Value, member},
};

/// A customer goes by phone number, by token, or by both.
pub(super) fn has_customer(body: &Members<'static>, check: &mut Check) {
    let names = ["input_CustomerMSISDN", "?input_CustomerMSISDN", "input_MsisdnToken", "?input_MsisdnToken"];
    let given = names.iter().any(|name| member(body, name).is_some());
    if !given && !check.failed_at("phoneNumber") && !check.failed_at("msisdnToken") {
        check.fail_at("phoneNumber", "is required, or msisdnToken in its place", "");
    }
}

/// Which days a mandate of that frequency has.
pub(super) fn has_days(body: &Members<'static>, check: &mut Check) {
    if check.failed_at("frequency") {
        return;
    }
    let text = |wire: &str| member(body, wire).and_then(Value::text);
    let frequency = text("input_Frequency");
    let days = [
        ("firstPaymentDate", text("input_FirstPaymentDate")),
        ("startDay", text("input_StartRangeOfDays")),
        ("endDay", text("input_EndRangeOfDays")),
    ];
    let [(first, first_day), (start, start_day), (end, end_day)] = days;
    match frequency {
        None => days.iter().filter(|(_, day)| day.is_some()).for_each(|(name, _)| {
            check.fail_at(name, "must be left out where there is no frequency", "");
        }),
        Some(_) if first_day.is_none() && !check.failed_at(first) => {
            check.fail_at(
                first,
                "is required where there is a frequency",
                "today, if the first payment is due at once",
            );
        }
        Some(_) => {}
    }
    if matches!(frequency, Some("01" | "02" | "03" | "08")) {
        for (name, day) in [(start, start_day), (end, end_day)] {
            if day.is_some() {
                check.fail_at(name, "must be left out for this frequency", "only mandates by months have such days");
            }
        }
    }
    if start_day.zip(end_day).is_some_and(|(start, end)| end < start) && !check.failed_at(end) {
        check.fail_at(end, "must not be before startDay", "");
    }
    if first_day.zip(text("input_ExpiryDate")).is_some_and(|(first, expiry)| expiry < first) {
        check.fail_at("expiryDate", "must not be before firstPaymentDate", "");
    }
}
