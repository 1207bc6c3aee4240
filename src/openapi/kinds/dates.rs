use chrono::NaiveDate;

use crate::{
    check::Check,
    data::Data,
    json::Value,
    kind::{CompactDay, DashedDay, Kind, Whole, choice},
};

choice!(
    /// How often a mandate is paid.
    pub enum Frequency {
        /// Once.
        OnceOff = "onceOff", "01";
        /// Every day.
        Daily = "daily", "02";
        /// Every week.
        Weekly = "weekly", "03";
        /// Every month.
        Monthly = "monthly", "04";
        /// Every three months.
        Quarterly = "quarterly", "05";
        /// Every six months.
        HalfYearly = "halfYearly", "06";
        /// Every year.
        Yearly = "yearly", "07";
        /// Whenever you ask for it.
        OnDemand = "onDemand", "08";
    }
);

/// A day: `2026-11-21` or `20261121`, sent as the latter. Which day it is somewhere else is not guessed, so that a
/// moment is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(pub NaiveDate);

impl Kind for Day {
    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        match DashedDay::read(value).map(|day| day.0).or_else(|| CompactDay::read(value).map(|day| day.0)) {
            Some(day) => Some(Day(day)),
            None => check.fail("must be a day such as 2026-11-21", "text: a Date is another day somewhere else"),
        }
    }

    fn wire(&self) -> Value<'static> {
        CompactDay(self.0).wire()
    }

    fn data(self) -> Option<Data<'static>> {
        CompactDay(self.0).data()
    }
}

/// A day of the month, sent with two digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DayOfMonth(Whole<1, 31>);

impl DayOfMonth {
    /// Takes the day if months have it.
    pub fn new(day: u32) -> Option<Self> {
        Whole::new(day).map(Self)
    }

    /// The day.
    pub fn get(self) -> u32 {
        self.0.get()
    }
}

impl Kind for DayOfMonth {
    #[cfg(not(target_arch = "wasm32"))]
    fn ts() -> String {
        Whole::<1, 31>::ts()
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn ts_out() -> String {
        Whole::<1, 31>::ts_out()
    }

    fn parse(value: &Value<'_>, check: &mut Check) -> Option<Self> {
        Whole::parse(value, check).map(Self)
    }

    fn wire(&self) -> Value<'static> {
        let digits = self.get().to_string();
        let zero = if digits.len() < 2 { "0" } else { "" };
        [zero, &digits].concat().wire()
    }

    fn data(self) -> Option<Data<'static>> {
        self.0.data()
    }
}
