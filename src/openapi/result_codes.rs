//! The codes that say how a request ended. Some mean other things for other calls.

use crate::{
    answer::{Outcome, Resend},
    codes::{ResultMeaning, ended, results},
};

/// All tables, by the call that they are about; `reply` is about any. From `reference/markets.md` section A.8.
pub const TABLES: &[(&str, &[ResultMeaning])] = &[
    // Where nobody says what a code is about, it is about money.
    ("reply", REPLY),
    ("session", SESSION),
    ("c2bPayment", C2B),
    ("c2bPaymentTwoStep", C2B),
    ("b2cPayment", PAYOUT),
    ("b2bPayment", PAYOUT),
    ("reversal", REVERSAL),
    ("transactionStatus", TRANSACTION_STATUS),
    ("directDebitCancel", DIRECT_DEBIT_CANCEL),
    ("directDebitQuery", DIRECT_DEBIT_QUERY),
    ("beneficiaryName", BENEFICIARY_NAME),
    ("updateTransactionStatus", UPDATE_TRANSACTION_STATUS),
];

/// The tables that hold for a call or a kind of callback, its own first.
pub(super) fn tables(api: &str) -> [&'static [ResultMeaning]; 2] {
    let own = TABLES.iter().find(|(name, _)| *name == api);
    [own.map_or(&[], |(_, rows)| *rows), REPLY]
}

/// How a request ended whose callback has this code: `api` is a call, or a kind of callback. A code that nobody knows is
/// doubt, not failure.
///
/// ```
/// use mpesa_core::{
///     answer::{Outcome, Resend},
///     openapi::result_codes::result,
/// };
///
/// assert_eq!(result("transaction", "INS-2006").0, Outcome::Failed);
/// assert_eq!(result("transaction", "INS-2999"), (Outcome::Unknown, Resend::AfterQuery));
/// ```
pub fn result(api: &str, code: &str) -> (Outcome, Resend) {
    let known = tables(api).into_iter().find(|rows| rows.iter().any(|row| row.code == code));
    ended(known.unwrap_or_default(), code)
}

/// What the codes mean for most calls.
pub const REPLY: &[ResultMeaning] = results![
    "INS-0" Succeeded No Nobody "documented" "The request was carried out, or in a reply without a transaction id only taken." "In a reply look for the transaction id: without one a callback says how it ended.",
    "INS-1" Unknown AfterQuery Vodacom "documented" "Internal error: M-Pesa does not say whether the request was carried out." "Ask with transactionStatus before anything is sent again.",
    "INS-6" Failed No Customer "documented" "The transaction failed, such as by a wrong PIN. Its HTTP status of 401 says nothing about your keys." "Find out why from who should have paid. Whatever is sent then is a new request, with a new thirdPartyConversationId.",
    "INS-9" Unknown AfterQuery Vodacom "documented" "The request timed out: it may have been carried out." "Ask with transactionStatus before anything is sent again.",
    "INS-10" Unknown AfterQuery You "documented, captured" "An earlier request had the same reference. This one moved nothing, but the earlier one may have been carried out." "Ask with transactionStatus for the earlier request. A new payment needs a new transactionReference and a new thirdPartyConversationId.",
    "INS-13" Failed No You "documented" "The code of the organisation is invalid." "Check serviceProviderCode; in the sandbox it is 000000. For B2B check both party codes.",
    "INS-15" Failed No You "documented" "The amount is invalid." "Check the amount, its decimals and the limits of your organisation.",
    "INS-17" Failed No You "documented" "The transaction reference is invalid." "Use 1 to 20 letters, digits, blanks, _ and +.",
    "INS-18" Failed No You "documented" "The transaction id is invalid." "Give the transactionId of the payment as M-Pesa sent it, in its own case.",
    "INS-19" Failed No You "documented" "The third party's reference is invalid." "Give the thirdPartyReference that the mandate was created with.",
    "INS-20" Failed No You "documented" "Not all parameters were there." "Check that a proxy in between passes the whole request on.",
    "INS-21" Failed No You "documented" "M-Pesa found a parameter invalid, and does not say which." "Check the parameters: letters, digits, blanks, _ and + only, and a phone number of the market.",
    "INS-26" Failed No You "documented" "The currency is invalid." "Check market and currency: each market has its own.",
    "INS-28" Failed No You "documented" "The third party's conversation id is invalid." "Use up to 32 letters and digits.",
    "INS-30" Failed No You "documented" "The description of what is bought is invalid." "Leave out commas, full stops and dashes: letters, digits, blanks, _ and + only.",
    "INS-31" Failed No You "documented" "The description of the payment is invalid." "Leave out commas, full stops and dashes: letters, digits, blanks, _ and + only.",
    "INS-32" Failed No You "documented" "The type of the KYC query is invalid." "Check that a proxy in between passes the query on.",
    "INS-35" Failed No You "documented" "The transaction is not one of your organisation." "Check transactionId and serviceProviderCode.",
    "INS-36" Failed No You "documented" "Whether the customer agreed to the terms is invalid." "Ask for the customer's consent, and send agreedToTerms as true.",
    "INS-39" Failed No You "documented" "The day of the first payment is invalid." "Give one that is not past; leave it out where there is no frequency.",
    "INS-40" Failed No You "documented" "The frequency is invalid." "Use one of the words that directDebitCreate takes.",
    "INS-41" Failed No You "documented" "The first day of the range is invalid." "Give startDay for mandates by months only.",
    "INS-42" Failed No You "documented" "The last day of the range is invalid." "Give endDay for mandates by months only, not before startDay.",
    "INS-43" Failed No You "documented" "The day of expiry is invalid." "Give one after the first payment.",
    "INS-50" Failed No You "documented" "The token and the phone number are not of the same customer." "Give one of them only, or the token that came for that number.",
    "INS-51" Failed No You "documented" "The number of the mandate is invalid." "Give the mandateId that directDebitCreate gave.",
    "INS-52" Failed No You "documented" "The number of the mandate and the third party's reference do not belong together." "Give the thirdPartyReference that this mandate was created with, or leave out mandateId.",
    "INS-54" Failed No You "documented" "The amount to compare the balance with is invalid." "Check balanceAmount.",
    "INS-55" Failed No You "documented" "The balance was asked about without an amount." "Give balanceAmount.",
    "INS-56" Failed No You "documented" "The token for the phone number is invalid." "Pass msisdnToken on exactly as it was received.",
    "INS-57" Failed No You "documented" "Neither phone number nor token was given." "Give phoneNumber or msisdnToken.",
    "INS-58" Failed No You "documented" "There is no active mandate." "Create one with directDebitCreate, and wait for the customer's consent.",
    "INS-990" Failed No Customer "documented" "A limit of what a customer may pay or get was reached." "Wait, or have the limits of your application raised on the portal. Limits count per session too.",
    "INS-991" Failed No Customer "documented" "A limit of how often a customer may pay or be paid was reached." "Wait, or have the limits of your application raised on the portal. Limits count per session too.",
    "INS-992" Failed No You "documented" "Several limits were reached." "Wait, or have the limits of your application raised on the portal. Limits count per session too.",
    "INS-993" Failed No You "documented" "A limit of how often your organisation may pay or be paid was reached." "Wait, or have the limits of your application raised on the portal. Limits count per session too.",
    "INS-994" Failed No You "documented" "A limit of what your organisation may pay or get was reached." "Wait, or have the limits of your application raised on the portal. Limits count per session too.",
    "INS-995" Failed No You "documented" "The amount is over the limit of your application for one transaction." "Send less, or have the limit raised on the portal.",
    "INS-996" Failed Safe You "documented" "Your application may not be used at this time of the day." "Send it within the times that the portal has for your application, or change these.",
    "INS-997" Failed No You "documented" "Your application does not have this API." "Turn it on for your application on the portal.",
    "INS-998" Failed No You "documented" "The market is invalid." "Check market: the API key must be of an application in that market.",
    "INS-2006" Failed No Customer "documented" "Who should have paid has too little money." "Send it as a new request once there is enough.",
    "INS-2051" Failed No You "documented" "The phone number is invalid, or has no M-Pesa." "Check the number and its market.",
];

/// Sessions.
pub const SESSION: &[ResultMeaning] = results![
    "INS-0" Succeeded No Nobody "documented" "The session was made." "Wait 30 seconds before its first use.",
    "INS-989" Failed No You "documented" "No session was made." "Check API key and environment, and that the key was encrypted with the public key of that environment.",
];

/// Payments of customers.
pub const C2B: &[ResultMeaning] = results![
    "INS-6" Failed No Customer "documented, captured" "The payment failed: the customer cancelled, let the prompt time out or entered a wrong PIN. Its HTTP status of 401 says nothing about your keys." "Ask again as a new request, if the customer still wants to pay.",
    "INS-2006" Failed No Customer "documented" "The customer has too little money." "Ask again as a new request, once there is enough.",
];

/// Payments to customers and organisations.
pub const PAYOUT: &[ResultMeaning] = results![
    "INS-6" Failed No You "documented" "The payment failed, without a reason. Its HTTP status of 401 says nothing about your keys." "Check on the organisation portal what became of it. Whatever is sent then is a new request.",
    "INS-2006" Failed No You "documented" "Your organisation has too little money." "Put money into your account, then send it as a new request.",
];

/// Reversals.
pub const REVERSAL: &[ResultMeaning] = results![
    "INS-6" Failed No You "documented" "The reversal failed, without a reason: the payment stands. Its HTTP status of 401 says nothing about your keys." "Ask with transactionStatus whether it was reversed before.",
    "INS-2006" Failed No You "documented" "Who was paid has too little money to give it back." "If that is your organisation, put money into its account; else ask Vodacom.",
];

/// Queries of a transaction: what they say of it.
pub const TRANSACTION_STATUS: &[ResultMeaning] = results![
    "INS-6" Unknown AfterQuery You "documented" "The query failed, or the transaction did: M-Pesa does not say which." "Ask again, with another of the transaction's ids.",
    "INS-23" Unknown AfterQuery Vodacom "documented" "The transaction was not found. That is no proof that it did not happen." "Ask again with another of its ids, then look on the organisation portal; quote the id to Vodacom.",
];

/// Ends of mandates.
pub const DIRECT_DEBIT_CANCEL: &[ResultMeaning] = results![
    "INS-6" Failed No You "documented" "There is no such mandate: it may have been cancelled before." "Ask with directDebitQuery; nothing can be debited by it.",
];

/// Queries of a mandate.
pub const DIRECT_DEBIT_QUERY: &[ResultMeaning] = results![
    "INS-1" Unknown AfterQuery Vodacom "documented" "Internal error: the question was not answered." "Ask again after a pause; nothing was moved.",
    "INS-9" Unknown AfterQuery Vodacom "documented" "The question timed out." "Ask again after a pause; nothing was moved.",
    "INS-10" Unknown AfterQuery You "documented" "An earlier request had the same id." "Ask again with a new thirdPartyConversationId.",
];

/// Names of customers.
pub const BENEFICIARY_NAME: &[ResultMeaning] = results![
    "INS-1" Unknown AfterQuery Vodacom "documented" "Internal error: the question was not answered." "Ask again after a pause; nothing was moved.",
    "INS-6" Failed No You "documented" "No name was found. Its HTTP status of 401 says nothing about your keys." "Check the phone number.",
    "INS-9" Unknown AfterQuery Vodacom "documented" "The question timed out." "Ask again after a pause; nothing was moved.",
];

/// The second step of a payment in two steps.
pub const UPDATE_TRANSACTION_STATUS: &[ResultMeaning] = results![
    "INS-GAR-0" Pending Poll Nobody "two libraries" "The decision was taken." "Ask with transactionStatus what became of the payment.",
    "INS-A-0" Pending Poll Nobody "two libraries" "The decision was taken." "Ask with transactionStatus what became of the payment.",
];

#[cfg(all(test, feature = "words"))]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_stands_once_in_its_table_and_says_what_to_do() {
        for (api, table) in TABLES {
            let codes: BTreeSet<_> = table.iter().map(|row| row.code).collect();
            assert_eq!(codes.len(), table.len(), "{api}");
            for row in *table {
                let sentence = |text: &str| text.ends_with('.') && text.starts_with(|first: char| first.is_uppercase());
                assert!(sentence(row.words.cause) && sentence(row.words.fix), "{api} {}", row.code);
            }
        }
    }

    #[test]
    fn what_did_not_fail_for_certain_may_not_be_sent_again_untold() {
        for (api, row) in TABLES.iter().flat_map(|(api, table)| table.iter().map(move |row| (api, row))) {
            let doubt = matches!(row.outcome, Outcome::Unknown | Outcome::Pending);
            assert!(!doubt || matches!(row.resend, Resend::AfterQuery | Resend::Poll), "{api} {}", row.code);
            assert!(row.outcome != Outcome::Succeeded || row.resend == Resend::No, "{api} {}", row.code);
        }
    }
}
