//! Every code and message of the reference is explained, and the first answer is the one for its API.
#![cfg(all(feature = "daraja", feature = "words", not(target_arch = "wasm32")))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a slip in a test is a failed test")]

use mpesa_core::{
    answer::{Outcome, Resend},
    daraja::explain::{Explanation, Question, explain},
};

fn first(question: Question<'_>) -> Explanation {
    explain(&question).first().copied().unwrap_or_else(|| panic!("{question:?} is not explained"))
}

/// From sections 12, 18, 18a to 18c, 18e and 20: about what, code, what its cause says, outcome.
const RESULTS: &[(&str, &str, &str, Outcome)] = {
    use Outcome::{Failed, Pending, Succeeded, Unknown};
    &[
        ("stk", "0", "paid", Succeeded),
        ("stk", "1", "balance", Failed),
        ("stk", "2", "smallest", Failed),
        ("stk", "3", "largest", Failed),
        ("stk", "4", "daily limit", Failed),
        ("stk", "8", "maximum balance", Failed),
        ("stk", "17", "two minutes", Failed),
        ("stk", "26", "busy", Failed),
        ("stk", "1001", "holds the subscriber", Unknown),
        ("stk", "1019", "expired", Failed),
        ("stk", "1025", "could not be sent", Failed),
        ("stk", "1031", "cancelled", Failed),
        ("stk", "1032", "cancelled", Failed),
        ("stk", "1036", "acknowledged", Failed),
        ("stk", "1037", "reached", Failed),
        ("stk", "2001", "wrong PIN", Failed),
        ("stk", "2028", "Not permitted", Failed),
        ("stk", "4999", "under way", Pending),
        ("stk", "8006", "locked", Failed),
        ("stk", "9999", "could not be sent", Failed),
        ("stk", "E3008", "debt", Failed),
        ("stk", "SFC_IC0003", "receiver", Failed),
        ("stk", "TP40087", "wrong PIN", Unknown),
        ("result", "0", "Done", Succeeded),
        ("result", "1", "too little", Failed),
        ("result", "2", "smallest", Failed),
        ("result", "3", "largest", Failed),
        ("result", "4", "daily limit", Failed),
        ("result", "5", "minimum balance", Failed),
        ("result", "6", "pays", Failed),
        ("result", "7", "receives", Failed),
        ("result", "8", "maximum balance", Failed),
        ("result", "11", "state", Failed),
        ("result", "12", "credited", Failed),
        ("result", "13", "debited", Failed),
        ("result", "14", "credited", Failed),
        ("result", "15", "seen before", Unknown),
        ("result", "17", "Internal failure", Unknown),
        ("result", "18", "credential", Failed),
        ("result", "19", "order", Failed),
        ("result", "20", "not known", Failed),
        ("result", "21", "may not start", Failed),
        ("result", "22", "may not act", Failed),
        ("result", "24", "mandatory", Failed),
        ("result", "25", "invalid", Failed),
        ("result", "26", "busy", Unknown),
        ("result", "29", "command", Failed),
        ("result", "2001", "initiator information", Failed),
        ("result", "2006", "status", Failed),
        ("result", "2028", "not permitted", Failed),
        ("result", "2032", "no transaction", Unknown),
        ("result", "2040", "not a customer", Failed),
        ("result", "8006", "locked", Failed),
        ("result", "R000001", "reversed already", Succeeded),
        ("result", "R000002", "not valid", Failed),
        ("result", "SFC_IC0003", "receiver", Failed),
        ("result", "TP40153", "permission", Failed),
        ("result", "100000000", "waits", Unknown),
        ("result", "100000001", "overloaded", Unknown),
        ("result", "100000002", "throttles", Unknown),
        ("result", "100000004", "server error", Unknown),
        ("result", "100000005", "input value", Failed),
        ("result", "100000007", "abnormal", Unknown),
        ("result", "100000009", "abnormal", Unknown),
        ("result", "100000010", "ermissions", Failed),
        ("result", "100000011", "rate", Unknown),
        ("b2bExpress", "0", "paid", Succeeded),
        ("b2bExpress", "4001", "cancelled", Failed),
        ("b2bExpress", "4102", "identity", Failed),
        ("b2bExpress", "4104", "nominated", Failed),
        ("b2bExpress", "4201", "network error", Unknown),
        ("b2bExpress", "4203", "error", Unknown),
        ("standingOrder", "0", "exists", Succeeded),
        ("standingOrder", "1001", "holds the subscriber", Unknown),
        ("standingOrder", "1025", "could not be sent", Failed),
        ("standingOrder", "1032", "cancelled", Failed),
        ("standingOrder", "1037", "reached", Failed),
        ("standingOrder", "1050", "name", Failed),
        ("standingOrder", "1051", "not valid", Failed),
        ("standingOrder", "2001", "wrong PIN", Failed),
        ("standingOrder", "9999", "could not be sent", Failed),
        ("bongaRedeem", "6000", "taken", Pending),
        ("bongaRedeem", "6001", "failed", Unknown),
        ("bongaRedeem", "6004", "Server", Unknown),
        ("bongaRedeem", "6005", "credentials", Failed),
        ("bongaRedeem", "6006", "missing", Failed),
        ("bongaRedeem", "6007", "busy", Unknown),
        ("bongaRedeem", "6008", "busy", Unknown),
        ("bongaRedeem", "6009", "busy", Unknown),
        ("bongaRedeem", "6011", "Database", Unknown),
        ("bongaRedeem", "1031", "cancelled", Failed),
        ("bongaRedeem", "1037", "reached", Failed),
        ("bongaRedeem", "2001", "wrong PIN", Failed),
        ("bongaRedeem", "17", "limit", Failed),
        ("pullRegister", "1000", "registered", Succeeded),
        ("pullRegister", "1001", "registered before", Succeeded),
        ("pullQuery", "1000", "found", Succeeded),
        ("pullQuery", "1001", "No payments", Unknown),
        ("organizationInfo", "0", "found", Succeeded),
        ("organizationInfo", "4000", "found", Succeeded),
        ("kycValidation", "4000", "belong together", Succeeded),
        ("kycValidation", "4001", "do not belong", Failed),
        ("reply", "0", "taken", Pending),
    ]
};

#[test]
fn every_result_code_is_explained_for_its_api() {
    for (api, code, cause, outcome) in RESULTS {
        let found = first(Question { api: Some(api), code: Some(code), ..Question::default() });
        assert!(found.words.cause.contains(cause), "{api} {code}: {}", found.words.cause);
        assert_eq!((found.api, found.outcome), (Some(*api), Some(*outcome)), "{api} {code}");
    }
}

/// From section 19 and the error texts of sections 3, 10, 17, 18, 18a and 18f: code, message, what the fix of the first
/// answer says, and what to do with the request.
const ERRORS: &[(&str, &str, &str, Option<Resend>)] = {
    use Resend::{AfterQuery, NewToken, No, Poll, Safe};
    &[
        ("400.001", "Invalid ShortCode", "number", Some(No)),
        ("400.002.02", "Bad Request - Invalid BusinessShortCode", "field", Some(No)),
        ("400.002.02", "Bad Request - Invalid RecieverIdentifierType", "field", Some(No)),
        ("400.002.05", "Invalid Request Payload", "members", Some(No)),
        ("400.003.01", "Invalid Access Token", "new one", Some(NewToken)),
        ("400.003.02", "Bad Request", "URLs", Some(No)),
        ("400.008.01", "Invalid Authentication passed", "app on the portal", Some(No)),
        ("400.008.02", "Invalid grant type passed", "client_credentials", Some(No)),
        ("400", "Value in field 'BusinessShortCode' can only be what was issued", "message", Some(No)),
        ("400", "400 Bad Request - Kindly use your own vpnGroup", "vpnGroup", Some(No)),
        ("401", "Unauthorized - Invalid Access Token", "new one", Some(NewToken)),
        ("401.001", "Error Occurred - Invalid Access Token - ", "new one", Some(NewToken)),
        ("401.002.01", "Error Occurred - Invalid Access Token - XXX", "new one", Some(NewToken)),
        ("401.003.01", "Error Occurred - Invalid Access Token - ", "new one", Some(NewToken)),
        (
            "401.002.01",
            "Error Occurred - Invalid Access Token - Invalid API call as no apiproduct match found",
            "product",
            Some(No),
        ),
        ("403", "", "address", Some(No)),
        ("404", "Not found", "number", Some(No)),
        ("404.001.01", "Resource not found", "path", Some(No)),
        ("404.002.01", "Resource not found", "path", Some(No)),
        ("404.003.01", "Resource not found", "path", Some(No)),
        ("404.001.03", "Invalid Access Token", "new one", Some(NewToken)),
        ("404.001.04", "Invalid Authentication Header", "headers", Some(No)),
        ("405.001", "Method Not Allowed", "POST", Some(No)),
        ("409", "partially or fully paid invoices cannot be cancelled.", "Nothing", Some(No)),
        (
            "steps.servicecallout.ExecutionFailed",
            "Execution of ServiceCallout AddURLVault failed. Reason: ResponseCode 409 is treated as error",
            "portal",
            Some(No),
        ),
        ("429", "", "Pause", Some(Safe)),
        (
            "policies.ratelimit.SpikeArrestViolation",
            "Spike arrest violation. Allowed rate : MessageRate",
            "Pause",
            Some(Safe),
        ),
        ("500.001.1001", "Merchant does not exist", "store number", Some(No)),
        ("500.001.1001", "Wrong credentials", "passkey", Some(No)),
        (
            "500.001.1001",
            "Unable to lock subscriber, a transaction is already in process for the current subscriber",
            "minutes",
            Some(Safe),
        ),
        ("500.001.1001", "The transaction is being processed", "later", Some(Poll)),
        ("500.001.1001", "The transaction does not Exist", "later", Some(Poll)),
        ("500.001.1001", "Internal Server Error", "Query", None),
        ("500.002.1001", "Duplicate OriginatorConversationID.", "Query", Some(AfterQuery)),
        ("500.002.1001", "System internal error.", "Query", None),
        ("500.002.1001", "Service is currently under maintenance. Please try again later", "Query", None),
        ("00.002.1001", "Service is currently under maintenance. Please try again later", "Query", None),
        ("500.003.1001", "Internal Server Error", "Query", None),
        ("500.003.1001", "Urls are already registered.", "portal", Some(No)),
        ("500.003.1001", "Duplicate notification info, SP ID is 1, correlator is 2", "portal", Some(No)),
        ("500.003.02", "Error Occurred: Spike Arrest Violation", "Pause", Some(Safe)),
        ("500.003.02", "System is busy. Please try again in few minutes.", "Pause", Some(Safe)),
        ("500.003.03", "Quota Violation", "Pause", Some(Safe)),
        ("500", "500 Failed to execute the ExtractVariables: EV-Request", "members", Some(No)),
        ("500", "", "Query", None),
        ("503", "", "Query", None),
        ("504", "", "Query", None),
        ("messaging.adaptors.http.flow.GatewayTimeout", "Gateway Timeout", "Query", None),
    ]
};

#[test]
fn every_error_code_is_explained_by_its_message() {
    for (code, message, fix, resend) in ERRORS {
        let question = Question { code: Some(code), message: Some(message), ..Question::default() };
        let found = first(question);
        assert!(found.words.fix.contains(fix), "{code} {message}: {}", found.words.fix);
        let told = explain(&question).last().and_then(|found| found.resend);
        assert_eq!(told, *resend, "{code} {message}");
        let without = Question { message: None, ..question };
        assert!(!explain(&without).is_empty(), "{code} without its message");
        let shouted = code.to_ascii_uppercase();
        assert_eq!(first(Question { code: Some(&shouted), ..question }).words, found.words, "{shouted}");
    }
}

/// The error list of `reference/seeds/002`: message, what cause or fix of the first answer says.
const MESSAGES: &[(&str, &str)] = &[
    ("(STK_CB) DS Timeout", "*234*1*6#"),
    ("[STK_CB - ]DS timeout user cannot be reached.", "*234*1*6#"),
    ("SMSC ACK Timeout", "did not come back in time"),
    ("(STK_CB) Request Cancelled By User", "cancelled"),
    (
        "Unable To Lock Subscriber, A Transaction Is Already In Process For The Current Subscriber",
        "two to three minutes",
    ),
    ("The Initiator Information Is Invalid", "certificate"),
    ("The Receiver Information Is Invalid", "identifier type"),
    (
        "Credit Party Customer Type (Unregistered Or Registered Customer) Can't Be Supported By The Service",
        "registered with M-Pesa",
    ),
    (
        "Credit Party customer type (Unregistered or Registered Customer) can\u{2019}t be supported by the service",
        "registered with M-Pesa",
    ),
    ("Invalid Access Token Error", "new one"),
    ("Invalid Access Token", "new one"),
    ("Invalid Amount", "whole shillings"),
    ("Bad Request - Invalid Amount", "whole shillings"),
    ("Transaction Failed, M-Pesa Cannot Complete Payment", "rule"),
    (
        "Paybill Verification Failed Due To The Following Reason: No Paybill Verification Data Found Service Request For Registration...",
        "KYC",
    ),
    ("Merchant Not Allowed To Carry Out Transaction Type CustomerPayBillOnline", "apifeedback@safaricom.co.ke"),
    ("Merchant not allowed to carry out transaction type CUSTOMERBUYGOODSONLINE", "CustomerBuyGoodsOnline"),
    ("Missing ICCID value in request", "active Safaricom line"),
    ("MerchantValidate - Wrong credentials", "passkey"),
    ("Bad Request - Invalid Timestamp", "YYYYMMDDHHmmss"),
    (
        "Transaction failed, M-PESA cannot complete payment of Ksh 123.45 to John Doe and Co. Organization receiving the payment is unavailable, try again later.",
        "eight seconds",
    ),
    ("Internal Server Error In Crq Creation, Please Try Again", "go-live"),
    ("System Internal Error", "Query"),
];

#[test]
fn every_message_of_the_error_list_is_explained() {
    for (message, says) in MESSAGES {
        let words = first(Question { message: Some(message), ..Question::default() }).words;
        assert!([words.cause, words.fix].concat().contains(says), "{message}: {} {}", words.cause, words.fix);
    }
}

#[test]
fn an_endpoint_may_be_named_in_place_of_its_callback() {
    for (api, table) in [("stkPush", "stk"), ("stkQuery", "stk"), ("b2cPayment", "result"), ("reversal", "result")] {
        let found = first(Question { api: Some(api), code: Some("17"), ..Question::default() });
        assert_eq!(found.api, Some(table), "{api}");
    }
}

#[test]
fn where_nobody_says_what_a_code_is_about_doubt_comes_first() {
    for code in ["0", "17", "26", "1001"] {
        let found = first(Question { code: Some(code), ..Question::default() });
        assert!(matches!(found.outcome, Some(Outcome::Unknown | Outcome::Pending)), "{code}");
        assert!(matches!(found.resend, Some(Resend::AfterQuery | Resend::Poll)), "{code}");
    }
}

#[test]
fn a_reply_and_a_refusal_say_nothing_about_the_result() {
    for (api, error) in [(Some("reply"), None), (None, Some("unconfirmed"))] {
        for code in ["0", "1", "2001", "1032"] {
            let found = explain(&Question { code: Some(code), api, error, ..Question::default() });
            assert!(!found.iter().any(|found| matches!(found.api, Some("stk" | "result"))), "{code}");
        }
    }
}
