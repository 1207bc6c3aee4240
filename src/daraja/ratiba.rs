//! The words of M-Pesa Ratiba. What they are on the wire changed in 2026, dangerously: `"4"` was monthly and is biweekly.

use crate::kind::choice;

choice!(
    /// Which edition of the portal's page your agreement follows.
    pub enum Version {
        /// Up to May 2026: `"4"` is monthly.
        Of2025 = "2025", "2025";
        /// From August 2026: `"4"` is biweekly.
        Of2026 = "2026", "2026";
    }
);

choice!(
    /// How often the customer pays.
    pub enum Frequency {
        /// Once.
        OneOff = "oneOff", "oneOff";
        /// Every day.
        Daily = "daily", "daily";
        /// Every week.
        Weekly = "weekly", "weekly";
        /// Bi-weekly, in version 2026 only.
        BiWeekly = "biWeekly", "biWeekly";
        /// Every month.
        Monthly = "monthly", "monthly";
        /// Bi-monthly.
        BiMonthly = "biMonthly", "biMonthly";
        /// Every three months.
        Quarterly = "quarterly", "quarterly";
        /// Every six months.
        HalfYearly = "halfYearly", "halfYearly";
        /// Every year.
        Yearly = "yearly", "yearly";
    }
);

choice!(
    /// How the member with your own id is spelled.
    pub enum CustomIdName {
        /// As the portal's sample has it.
        CustomStoId = "CustomStoId", "CustomStoId";
        /// As the portal's table has it.
        CustomstdoId = "CustomstdoId", "CustomstdoId";
    }
);

/// The digits of the frequencies: in version 2025, in version 2026.
const FREQUENCIES: &[(&str, Option<&str>, &str)] = &[
    ("oneOff", Some("1"), "1"),
    ("daily", Some("2"), "2"),
    ("weekly", Some("3"), "3"),
    ("biWeekly", None, "4"),
    ("monthly", Some("4"), "5"),
    ("biMonthly", Some("5"), "6"),
    ("quarterly", Some("6"), "7"),
    ("halfYearly", Some("7"), "8"),
    ("yearly", Some("8"), "9"),
];

/// The digit of a frequency, if the version has it.
pub(crate) fn digit(version: &str, frequency: &str) -> Option<&'static str> {
    let (_, of_2025, of_2026) = FREQUENCIES.iter().find(|(word, ..)| *word == frequency)?;
    if version == "2025" { *of_2025 } else { Some(of_2026) }
}
