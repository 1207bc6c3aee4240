//! What Bill Manager's endpoints share.

use std::borrow::Cow;

use crate::{
    check::Check,
    context::Context,
    data::Data,
    json::{Members, Value, member},
    kind::{DashedDay, Kind, List, LocalMsisdn, LocalTime, Price, Text, choice, record},
};

/// Until when an invoice is to be paid: a day, sent as `2021-10-12`, or a time, sent as `2021-09-15 00:00:00.00` in
/// East Africa Time. The portal has both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DueDate {
    /// A day.
    Day(DashedDay),
    /// A time.
    Time(LocalTime),
}

/// What stands behind the seconds.
const HUNDREDTHS: &str = ".00";

impl Kind for DueDate {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        LocalTime::ts()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        LocalTime::ts_out()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        if let Some(time) = LocalTime::parse(value, &mut Check::default()) {
            return Some(DueDate::Time(time));
        }
        let day = value.string().filter(|text| text.len() == 10);
        match day.and_then(|_| DashedDay::parse(value, &mut Check::default())) {
            Some(day) => Some(DueDate::Day(day)),
            None => check.fail("must be a day such as 2026-11-21, or a time", "a Date, or ISO 8601 text with offset"),
        }
    }

    fn read(value: &Value<'_>) -> Option<Self> {
        let text = value.string()?.trim_ascii();
        let time = |text: &str| LocalTime::read(&Value::String(Cow::Borrowed(text))).map(DueDate::Time);
        match text.strip_suffix(HUNDREDTHS) {
            Some(text) => time(text),
            None => DashedDay::read(value).map(DueDate::Day).or_else(|| time(text)),
        }
    }

    fn wire(&self) -> Value<'static> {
        match self {
            DueDate::Day(day) => day.wire(),
            DueDate::Time(time) => {
                Value::String(Cow::Owned([time.wire().string().unwrap_or_default(), HUNDREDTHS].concat()))
            }
        }
    }

    fn data(self) -> Option<Data<'static>> {
        match self {
            DueDate::Day(day) => day.data(),
            DueDate::Time(time) => time.data(),
        }
    }
}

choice!(
    /// What the header with the key is called.
    pub enum AppKeyHeader {
        /// As the portal has it.
        AppKey = "appKey", "@appKey";
        /// As one source reports.
        UnderscoreAppKey = "app_key", "@app_key";
    }
);

choice!(
    /// How a list is sent.
    pub enum BulkFormat {
        /// As the body.
        Array = "array", "array";
        /// As its member `bulk`.
        Bulk = "bulk", "bulk";
    }
);

record!(
    /// A line of an invoice.
    pub struct InvoiceItem {
        /// What is billed, up to 200 characters.
        #[wire = "itemName"]
        pub name: Text<1, 200>,
        /// In shillings.
        #[wire = "amount"]
        pub amount: Price,
    }
);

record!(
    /// An invoice.
    pub struct Invoice {
        /// Your number of the invoice, up to 100 characters: it can exist only once.
        #[wire = "externalReference"]
        pub external_reference: Text<1, 100>,
        /// Who is billed, by name, up to 200 characters.
        #[wire = "billedFullName"]
        pub full_name: Text<1, 200>,
        /// Who is billed: the phone that gets the message; sent as `0712345678`.
        #[wire = "billedPhoneNumber"]
        pub phone_number: LocalMsisdn,
        /// What time it is for, up to 100 characters, such as `August 2021`.
        #[wire = "billedPeriod"]
        pub period: Text<1, 100>,
        /// What it is called, up to 200 characters.
        #[wire = "invoiceName"]
        pub name: Text<1, 200>,
        /// Until when it is to be paid: a day such as `2026-11-21`, which is sent as it is, or a time, which is
        /// sent as `2026-11-21 10:15:00.00` in East Africa Time. The portal shows both.
        #[wire = "dueDate"]
        pub due_date: DueDate,
        /// The account number that the customer pays to, up to 100 characters.
        #[wire = "accountReference"]
        pub account_reference: Text<1, 100>,
        /// In shillings.
        #[wire = "amount"]
        pub amount: Price,
        /// Its lines.
        #[wire = "invoiceItems"]
        pub items: Option<List<InvoiceItem, 1000>>,
    }
);

/// Puts a list into the member `bulk`, if the caller chose so.
pub(crate) fn bulk(body: &mut Members<'static>, _: &Context) {
    if member(body, "~bulkFormat") == Some(&BulkFormat::Bulk.wire()) {
        for (_, value) in body.iter_mut().filter(|(name, _)| name == "~body") {
            let list = std::mem::replace(value, Value::Null);
            *value = Value::Object(vec![(Cow::Borrowed("bulk"), list)]);
        }
    }
}

/// Puts each of the invoices' numbers into an object of its own.
pub(crate) fn references(body: &mut Members<'static>, context: &Context) {
    for (_, value) in body.iter_mut().filter(|(name, _)| name == "~body") {
        if let Value::Array(references) = value {
            for reference in references {
                let text = std::mem::replace(reference, Value::Null);
                *reference = Value::Object(vec![(Cow::Borrowed("externalReference"), text)]);
            }
        }
    }
    bulk(body, context);
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, NaiveDate, TimeDelta};
    use proptest::prelude::*;

    fn sent(given: &'static str) -> Option<String> {
        let given = Value::String(Cow::Borrowed(given));
        DueDate::parse(&given, &mut Check::default()).map(|due| due.wire().to_json())
    }

    #[test]
    fn a_due_date_is_sent_as_it_was_meant() {
        assert_eq!(sent("2021-10-12").as_deref(), Some("\"2021-10-12\""));
        assert_eq!(sent("2021-09-15T00:00:00+03:00").as_deref(), Some("\"2021-09-15 00:00:00.00\""));
        assert_eq!(sent("2021-09-14T21:30:00.000Z").as_deref(), Some("\"2021-09-15 00:30:00.00\""));
        for refused in ["", "2021-13-12", "12/10/2021", "2021-09-15 00:00:00.00", "2021-09-15T00:00:00", "tomorrow"] {
            assert_eq!(sent(refused), None, "{refused}");
        }
    }

    proptest! {
        #[test]
        fn what_is_accepted_reads_back(seconds in 946_684_800i64..253_402_200_000) {
            let moment = DateTime::from_timestamp_secs(seconds).unwrap();
            let time = DueDate::Time(LocalTime::new(moment).unwrap());
            prop_assert_eq!(DueDate::read(&time.wire()), Some(time));
            let first = NaiveDate::from_ymd_opt(2000, 1, 1).unwrap();
            let day = DueDate::Day(DashedDay(first + TimeDelta::days(seconds % 700_000)));
            prop_assert_eq!(DueDate::read(&day.wire()), Some(day));
        }

        #[test]
        fn no_text_makes_it_panic(text in "[0-9 :.TZ-]{0,24}|.{0,24}") {
            let value = Value::String(text.into());
            let _ = (DueDate::read(&value), DueDate::parse(&value, &mut Check::default()));
        }
    }
}
