use super::{ResultMeaning, rows};

/// B2B Express: its callback.
pub const B2B_EXPRESS: &[ResultMeaning] = rows![
    "0" Succeeded No Nobody "documented" "The merchant paid." "Nothing.",
    "4001" Failed Safe Customer "documented" "The merchant cancelled." "Ask again if the merchant still wants to pay.",
    "4102" Failed No Customer "documented" "The merchant's identity details failed." "The merchant must correct them with Safaricom.",
    "4104" Failed No Customer "documented" "The merchant's till has no nominated number." "The merchant must have one set.",
    "4201" Unknown AfterQuery Safaricom "documented" "The prompt met a network error." "Find out in the organisation portal whether it was paid, then ask again.",
    "4203" Unknown AfterQuery Safaricom "documented" "The prompt met an error." "Find out in the organisation portal whether it was paid, then ask again.",
];
