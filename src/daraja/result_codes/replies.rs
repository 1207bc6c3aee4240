use super::{ResultMeaning, rows};

/// Lipa na Bonga: what its reply says. How the payment ended comes as a C2B confirmation.
pub const BONGA_REDEEM: &[ResultMeaning] = rows![
    "200" Pending Poll Nobody "documented" "The request was taken: nothing is paid yet." "Wait for the C2B confirmation.",
    "6000" Pending Poll Nobody "documented" "The request was taken: nothing is paid yet." "Wait for the C2B confirmation.",
    "6001" Unknown AfterQuery Safaricom "documented" "The request failed, without a reason." "Look for a C2B confirmation before you ask again.",
    "6004" Unknown AfterQuery Safaricom "documented" "Server error." "Look for a C2B confirmation before you ask again.",
    "6005" Failed No You "documented" "The credentials are wrong." "Check the access token, and that the app has this API.",
    "6006" Failed No You "documented" "Parts of the request are missing." "Check the parameters.",
    "6007" Unknown AfterQuery Safaricom "documented" "The billing system is busy." "Look for a C2B confirmation, then ask again after a pause.",
    "6008" Unknown AfterQuery Safaricom "documented" "The prompt system is busy." "Look for a C2B confirmation, then ask again after a pause.",
    "6009" Unknown AfterQuery Safaricom "documented" "The broker is busy." "Look for a C2B confirmation, then ask again after a pause.",
    "6011" Unknown AfterQuery Safaricom "documented" "Database error." "Look for a C2B confirmation before you ask again.",
    "17" Failed No Customer "documented" "A limit of the customer's balance stands in the way." "Redeem less.",
    "1031" Failed Safe Customer "documented" "The customer cancelled." "Ask again if the customer still wants to pay.",
    "1037" Failed AfterQuery Customer "documented" "The phone could not be reached." "Look for a C2B confirmation, then ask again.",
    "2001" Failed Safe Customer "documented" "The customer entered a wrong PIN." "Ask again, with the right PIN.",
];

/// Pull transactions: what the registration answers.
pub const PULL_REGISTER: &[ResultMeaning] = rows![
    "1000" Succeeded No Nobody "documented" "The short code is registered." "Nothing.",
    "1001" Succeeded No Nobody "documented 2017" "The short code was registered before." "Nothing.",
];

/// Pull transactions: what the query answers.
pub const PULL_QUERY: &[ResultMeaning] = rows![
    "1000" Succeeded No Nobody "documented" "Payments were found." "Nothing.",
    "1001" Unknown AfterQuery You "captured" "No payments were found, or the short code is not registered for it." "Check the registration; an empty answer is no proof that nobody paid.",
];

/// Organization info.
pub const ORGANIZATION_INFO: &[ResultMeaning] = rows![
    "0" Succeeded No Nobody "documented, disputed" "The organisation was found." "Compare the name.",
    "4000" Succeeded No Nobody "documented, disputed" "The organisation was found." "Compare the name.",
];

/// KYC validation.
pub const KYC_VALIDATION: &[ResultMeaning] = rows![
    "4000" Succeeded No Nobody "libraries only" "Number and identity belong together." "Nothing.",
    "4001" Failed No Customer "libraries only" "Number and identity do not belong together." "Ask the customer for the right details.",
];

/// The reply to a request whose result comes later.
pub const ACCEPTED: &[ResultMeaning] = rows![
    "0" Pending Poll Nobody "documented, captured" "The request was taken, and nothing more: whether money moved is told later." "Wait for the callback, or ask how it ended.",
];
