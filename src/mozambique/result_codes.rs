//! The codes that say how a request ended, in replies and in callbacks. Some mean something else than in the OpenAPI.

use crate::{
    answer::{Outcome, Resend},
    codes::{self, ResultMeaning, results},
    ins,
};

/// All tables. From `reference/markets.md` section B.6.
pub const TABLES: &[(&str, &[ResultMeaning])] = &[("reply", REPLY)];

/// How a transaction ended, by the code of its callback: `0` and `INS-0` are the same there. A code that nobody knows is
/// doubt.
pub fn ended(code: &str) -> (Outcome, Resend) {
    codes::ended(REPLY, if code == ins::DONE { "0" } else { code })
}

/// What the codes mean.
pub const REPLY: &[ResultMeaning] = results![
    "0" Succeeded No Nobody "documented" "Of a callback: the transaction was carried out." "Compare it with your record, and confirm with transactionStatus before goods move.",
    "INS-0" Pending Poll Nobody "documented" "The request was carried out, or taken to be carried out." "Look for the transaction id: with one it was carried out. Without one it was only taken: a callback says how it ends, or transactionStatus.",
    "INS-1" Unknown AfterQuery Vodacom "documented, reported" "Internal error: it says nothing about the money. It was seen in place of INS-2006, a balance that is too low." "Ask with transactionStatus before anything is sent again.",
    "INS-2" Failed No You "documented" "The API key is invalid." "Make the bearer token again, from the API key and the public key of the same account page, of this environment.",
    "INS-4" Failed No Vodacom "documented" "The user is not active. It is not said whether the API's or the customer." "Look on the portal whether your application is active, or ask Vodacom.",
    "INS-5" Failed Safe Customer "documented" "The customer cancelled." "Ask again under a new reference if the customer still wants to pay.",
    "INS-6" Failed No Customer "documented" "The transaction failed, and the reason is not told: a wrong PIN, say." "Ask the customer, or look at your organisation's portal, before you try anew under a new reference.",
    "INS-9" Unknown AfterQuery Vodacom "documented" "The request timed out: whether it was carried out is not known." "Ask with transactionStatus before anything is sent again.",
    "INS-10" Unknown AfterQuery You "documented, captured with OpenAPI" "A transaction with the same reference came before. This request moved nothing, and the earlier one may have." "Ask with transactionStatus how the one with that reference ended; a new payment takes a new reference.",
    "INS-13" Failed No You "documented" "The service provider code is invalid." "Check serviceProviderCode, or primaryPartyCode and receiverPartyCode: yours is on your account page, 171717 in the sandbox.",
    "INS-14" Failed No You "documented" "A reference is invalid." "Of references use 1 to 20 letters, digits and underscores.",
    "INS-15" Failed No You "documented" "The amount is invalid." "Send at least 1 metical with at most two decimals. If a plain amount is refused, try numberFormat: sources disagree on text and number.",
    "INS-16" Unknown AfterQuery Vodacom "documented" "The API was overloaded. It says that it could not handle the request; but it comes as HTTP 503, and nobody has shown that M-Pesa behind it had not got the request already." "Pause, ask with transactionStatus, and only then send it again. A mere query may be sent again at once.",
    "INS-17" Failed No You "documented" "The transaction reference is invalid." "Give a transactionReference of 1 to 20 letters, digits and underscores.",
    "INS-18" Failed No You "documented" "The transaction id is invalid." "Give the transactionId of the payment's reply or callback.",
    "INS-19" Failed No You "documented" "The third party reference is invalid." "Give a thirdPartyReference of letters, digits and underscores that no other request has.",
    "INS-20" Failed No You "documented" "Parameters are missing." "Compare the body with the docs: of a proxy in between, that it passes it on.",
    "INS-21" Failed No You "documented" "Parameters are not valid." "Compare each with the docs; skipLimits lets values pass that are refused here.",
    "INS-22" Failed No You "documented" "The type of operation is invalid." "Check that the call went to its own port and path: each has another.",
    "INS-23" Unknown AfterQuery Vodacom "documented" "The status is unknown, M-Pesa says. With OpenAPI the same code means that there is no such transaction." "Ask with transactionStatus; if it stays so, call M-Pesa support with the conversation id.",
    "INS-24" Failed No You "documented" "The initiator identifier is invalid." "Give as initiatorName the InitiatorIdentifier that Vodacom gave you for this environment.",
    "INS-25" Failed No You "documented" "The security credential is invalid." "Give as securityCredential what Vodacom gave you for this environment, as it is: it is not encrypted.",
    "INS-26" Failed No Vodacom "documented" "Not authorized: your account may not do this. With OpenAPI the same code is about the currency." "Have Vodacom allow this API for your account, and check that the code is yours.",
    "INS-993" Failed No You "documented" "There is no direct debit. With OpenAPI the same code is about a limit." "This API has no call for direct debits: check that the request went where it should.",
    "INS-994" Failed No You "documented" "There is such a direct debit already. With OpenAPI the same code is about a limit." "This API has no call for direct debits: check that the request went where it should.",
    "INS-995" Failed No Customer "documented" "There is a problem with the customer's profile. With OpenAPI the same code is about a limit." "The customer must settle it with Vodacom.",
    "INS-996" Failed No Customer "documented" "The customer's account is not active. With OpenAPI the same code is about times of use." "The customer must have it activated by Vodacom.",
    "INS-997" Failed No You "documented" "The linked transaction was not found. With OpenAPI the same code means that an API is not enabled." "Check the transactionId: it must be of this environment, and have your code as a party.",
    "INS-998" Failed No You "documented" "The market is invalid." "Check the host: this API is api.vm.co.mz, and OpenAPI is another.",
    "INS-2001" Failed No You "documented" "Who started it could not be authenticated: of a reversal by initiator and security credential, of a payment by a customer probably by the PIN." "Check initiatorName and securityCredential, or have the customer try again with the right PIN, under a new reference.",
    "INS-2002" Failed No You "documented" "The receiver is invalid." "Check phoneNumber or receiverPartyCode: who is paid must be registered with M-Pesa.",
    "INS-2006" Failed Safe Customer "documented" "Who pays has too little: the customer, or your own account in a payout." "Have the account topped up, then send it anew under a new reference.",
    "INS-2051" Failed No You "documented" "The phone number is invalid." "Give a number of Vodacom Mozambique, 84 or 85 and seven digits, that is registered with M-Pesa.",
    "INS-2057" Failed No Vodacom "documented" "The language code is invalid. No request has one." "Ask Vodacom: it is set on the customer's or your account.",
];
