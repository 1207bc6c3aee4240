use super::{ResultMeaning, rows};

/// M-Pesa Ratiba: its callback.
pub const STANDING_ORDER: &[ResultMeaning] = rows![
    "0" Succeeded No Nobody "documented" "The standing order exists." "Nothing: each payment is announced by itself.",
    "1001" Unknown AfterQuery Customer "documented" "Another transaction holds the subscriber." "Wait a minute, and ask the customer whether the order exists.",
    "1025" Failed Safe Safaricom "documented" "The prompt could not be sent." "Ask again later.",
    "1032" Failed Safe Customer "captured" "The customer cancelled." "Ask again if the customer still wants it.",
    "1037" Failed AfterQuery Customer "documented" "The phone could not be reached." "Ask the customer whether the order exists, then ask again.",
    "1050" Failed No You "documented" "The customer has a standing order of that name." "Choose another name.",
    "1051" Failed No You "documented" "The request is not valid." "Check dates, frequency and short code.",
    "2001" Failed Safe Customer "documented" "The customer entered a wrong PIN." "Ask again, with the right PIN.",
    "9999" Failed Safe Safaricom "reported" "The prompt could not be sent: as 1025." "Ask again later.",
];
