use super::{ResultMeaning, rows};

/// M-Pesa Express (STK push): its callback, and what its query answers.
pub const STK: &[ResultMeaning] = rows![
    "0" Succeeded No Nobody "documented" "The customer paid." "Nothing: confirm by query before goods move.",
    "1" Failed Safe Customer "documented" "The customer's balance is too low." "Ask the customer to top up or to use Fuliza, then push again.",
    "2" Failed No You "documented" "The amount is below the smallest allowed." "Ask for at least 1 shilling.",
    "3" Failed No You "documented" "The amount is above the largest allowed in one transaction." "Ask for less: 250,000 shillings is the published limit.",
    "4" Failed No Customer "documented" "The customer's daily limit would be exceeded." "Ask for less, or try tomorrow.",
    "8" Failed No You "documented" "Your account would exceed its maximum balance." "Move money out of the account, or have its limit raised.",
    "17" Failed Safe Nobody "documented" "The same amount was asked from the same number less than two minutes ago." "Wait two minutes before the same push.",
    "26" Failed Safe Safaricom "captured 2020" "The system was busy and rejected the push: nothing moved." "Push again after a pause.",
    "1001" Unknown AfterQuery Customer "documented, disputed" "Another transaction holds the subscriber; whether it is this one is disputed." "Wait a minute, then ask with stkQuery before a new push.",
    "1019" Failed Safe Customer "documented" "The prompt expired before the customer answered." "Tell the customer to enter the PIN within a minute, then push again.",
    "1025" Failed Safe You "documented" "The prompt could not be sent; a text over 182 characters is one cause." "Shorten the account reference, or push again later.",
    "1031" Failed Safe Customer "captured 2020-2021" "The customer cancelled: an older code for 1032." "Push again if the customer still wants to pay.",
    "1032" Failed Safe Customer "captured" "The customer cancelled, or let the prompt time out." "Push again if the customer still wants to pay.",
    "1036" Failed AfterQuery Customer "captured 2019" "The phone never acknowledged the prompt, or its answer was lost." "Ask once with stkQuery, then push again.",
    "1037" Failed AfterQuery Customer "captured, disputed" "The phone could not be reached: off, out of reach, or with an old SIM card. A late success is conceivable." "Ask once with stkQuery, then push again; an old SIM card is updated with *234*1*6#.",
    "2001" Failed Safe Customer "documented" "The customer entered a wrong PIN." "Push again, with the right PIN.",
    "2028" Failed No You "documented" "Not permitted for this product: short code, till and transaction type do not fit together." "For a till sign with the store number and receive on the till; for a paybill use its own number.",
    "4999" Pending Poll Nobody "reported" "The push is still under way." "Ask again later.",
    "8006" Failed No Customer "documented" "The customer's PIN is locked." "The customer must call Safaricom's customer care.",
    "9999" Failed Safe You "reported" "The prompt could not be sent: as 1025." "Shorten the account reference, or push again later.",
    "E3008" Failed No Customer "captured 2026" "The customer has an overdue debt contract." "The customer must settle it with Safaricom.",
    "SFC_IC0003" Failed No You "captured" "The receiver is not valid." "For a till sign with the store number and receive on the till number.",
    "TP40087" Unknown AfterQuery Customer "unconfirmed" "Two libraries take it for a wrong PIN; nobody has shown it." "Ask with stkQuery before a new push.",
];
