//! Messages of M-Pesa's that say more than their code, or come without one: in an answer, a callback, an SMS or
//! during go-live. From the error list of `reference/seeds/002`, and from reports.

pub use crate::codes::MessageMeaning;
use crate::codes::messages as rows;

/// The first row that fits counts.
pub const MESSAGES: &[MessageMeaning] = rows![
    "noapiproductmatchfound" You "reported" "The API is not enabled for your app, or its version differs: C2B v1 and v2 are separate products." "Add the product to the app on the portal.",
    "merchantvalidatewrongcredentials" You "reported" "The STK password does not fit: short code, passkey and time do not belong together, or the short code may not push." "Sign with the short code that the passkey was issued for (for a till the store number), in this environment; in the sandbox that is 174379.",
    "missingiccidvalueinrequest" Customer "reported" "The number is not a Safaricom number, or is blocked or inactive." "Check that the number is an active Safaricom line.",
    "dstimeout" Customer "reported" "The prompt never reached the phone: off, out of reach, or with an old SIM card." "Have the phone switched on and the SIM card updated with *234*1*6# or replaced, then push again.",
    "smscacktimeout" Customer "captured 2019" "The prompt reached the phone, but its answer did not come back in time." "Ask once with stkQuery, tell the customer, then push again.",
    "requestcancelledbyuser" Customer "captured" "The customer cancelled, or let the prompt time out." "Push again if the customer still wants to pay.",
    "unabletolocksubscriber" Customer "captured" "Another prompt or transaction is open on that phone." "Tell the customer to finish or dismiss it, and try again in two to three minutes.",
    "initiatorinformationisinvalid" You "captured" "Operator name, encrypted password, parties or identifier types do not fit together." "Check the initiator name; encrypt the password, without stray blanks, with this environment's certificate; debit your own short code; then try once, as wrong tries lock the operator.",
    "receiverinformationisinvalid" You "reported" "The receiving party and its identifier type do not fit together." "Phone numbers have type 1, tills 2, paybills 4; check the number and the environment.",
    "cantbesupportedbytheservice" Customer "documented" "The number is not known to M-Pesa as a customer of the kind that this service takes." "Check that the number is registered with M-Pesa.",
    "invalidaccesstoken" You "captured" "The access token is expired, replaced by a newer one, or of the other environment." "Fetch a new one and send once more.",
    "invalidtimestamp" You "documented" "The timestamp has the wrong form." "It is YYYYMMDDHHmmss in East Africa Time; the library makes it from the clock, so check the clock.",
    "invalidamount" You "documented" "The amount is not one that this call takes." "Send whole shillings within the limits, without grouping.",
    "merchantnotallowedtocarryouttransactiontype" Safaricom "reported" "The short code is not enabled for this transaction type, or it is the wrong one: paybills take CustomerPayBillOnline, tills CustomerBuyGoodsOnline." "Use the type that your short code was given, or have apifeedback@safaricom.co.ke enable it.",
    "organizationreceivingthepaymentisunavailable" You "reported" "The SMS a customer gets when external validation is on and your validation URL rejected the payment, was unreachable or took longer than about eight seconds." "Answer validations at once; check account number and amount rules, and that the URL is reachable.",
    "mpesacannotcompletepayment" You "reported" "A rule in M-Pesa stopped the payment: a balance limit, or a validation that failed." "Check the limits of payer and receiver and your validation URL, then try later.",
    "paybillverificationfailed" You "reported" "During go-live: M-Pesa has no verification data for the short code." "Complete the contact details (KYC) of the short code in the organisation portal, then go live again.",
    "internalservererrorincrqcreation" Safaricom "reported" "During go-live: an error on Safaricom's side." "Try again until it works.",
    "merchantdoesnotexist" You "documented" "The short code is unknown here." "For a till sign with the store number, and mind the environment.",
    "wrongcredentials" You "captured" "Short code and passkey do not belong together." "Use the passkey that was issued for this short code, in this environment.",
    "duplicateoriginatorconversationid" You "documented" "The first request under this id was taken." "Query it; never send it under a new id.",
    "securitycredentialislocked" You "captured" "The password is locked after wrong tries." "Stop all calls of this operator and have it unlocked in the organisation portal.",
    "urlsarealreadyregistered" Nobody "documented" "The URLs are registered already." "To change them, delete them in the self-service portal first.",
    "duplicatenotificationinfo" Nobody "documented" "The URLs are registered already." "To change them, delete them in the self-service portal first.",
    "spikearrestviolation" You "captured" "Too many requests in a short time." "Pause; the sandbox takes five STK queries a minute.",
    "quotaviolation" You "documented" "The quota of requests is used up." "Pause for long, or ask Safaricom for a larger one.",
    "kindlyuseyourownvpngroup" You "documented" "The SIM belongs to another group." "Use the vpnGroup that your company was given.",
    "failedtoexecutetheextractvariables" You "documented" "The portal could not read the request." "Check that all members are there and of the right type.",
    "systeminternalerror" Safaricom "captured" "An error on Safaricom's side, which says nothing about the payment." "Query before anything else; ask Safaricom if it stays.",
    "transactionisbeingprocessed" Nobody "captured" "The payment is still under way." "Ask again later.",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codes;

    #[test]
    fn every_row_can_be_found() {
        for (index, row) in MESSAGES.iter().enumerate() {
            assert_eq!(codes::message(MESSAGES, row.holds), Some((index, row)), "{}", row.holds);
        }
    }
}
