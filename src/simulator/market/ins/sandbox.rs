//! The numbers of the portal's testing page. It has words only; where they are those of no code, the code is ours.

use super::{super::books::Verdict, Act, Call};
use crate::simulator::MarketKind;

const DONE: Verdict = verdict(201, "INS-0", "Request processed successfully");
const INTERNAL: Verdict = verdict(400, "INS-1", "Internal Error");
const FAILED: Verdict = verdict(401, "INS-6", "Transaction Failed");
const NO_MANDATE: Verdict = verdict(401, "INS-6", "Mandate does not exist");
const TIMEOUT: Verdict = verdict(408, "INS-9", "Request timeout");
const PUSH_TIMEOUT: Verdict = verdict(408, "INS-9", "USSD Push timeout");
const AMOUNT: Verdict = verdict(400, "INS-15", "Invalid Amount Used");
const BUSY: Verdict = verdict(503, "INS-16", "Service is not available");
const USE_CASE: Verdict = verdict(400, "INS-21", "Invalid Use Case");
const NOT_FOUND: Verdict = verdict(400, "INS-23", "Transaction not found. Contact M-Pesa Support");
const FOREIGN: Verdict = verdict(400, "INS-35", "This transaction do not belong to you");
const BALANCE: Verdict = verdict(422, "INS-2006", "Insufficient balance");

const C2B: &[Verdict] = &[DONE, TIMEOUT, PUSH_TIMEOUT, FAILED, INTERNAL, FAILED, AMOUNT, BALANCE, BUSY];
const PAYOUT: &[Verdict] = &[DONE, INTERNAL, FAILED, TIMEOUT, AMOUNT, BALANCE, BUSY];
/// Numbers 4 to 6 mean nothing.
const STATUS: &[Verdict] = &[DONE, INTERNAL, FAILED];
const LONG_STATUS: &[Verdict] = &[DONE, NOT_FOUND, INTERNAL, FAILED, BUSY];
const REVERSAL: &[Verdict] = &[DONE, INTERNAL, FAILED, AMOUNT, BALANCE, FOREIGN, BUSY];
const MANDATE: &[Verdict] = &[DONE, INTERNAL, FAILED, TIMEOUT, BUSY];
const QUERY: &[Verdict] = &[DONE, INTERNAL, FAILED, TIMEOUT, INTERNAL];
const CANCEL: &[Verdict] = &[DONE, INTERNAL, NO_MANDATE, TIMEOUT, BUSY];
const CONFIRM: &[Verdict] = &[DONE, INTERNAL, FAILED, BUSY];

/// What the testing page has for the numbers of a request in the sandbox.
pub(super) fn trigger(call: &Call<'_>) -> Option<Verdict> {
    if !call.place.sandbox {
        return None;
    }
    let (name, width, verdicts) = match call.operation.act {
        Act::Pay(MarketKind::C2b) | Act::PayInTwoSteps(_) => ("CustomerMSISDN", 12, C2B),
        Act::Pay(MarketKind::B2c) => ("CustomerMSISDN", 12, PAYOUT),
        Act::Pay(_) => ("ReceiverPartyCode", 6, PAYOUT),
        Act::Status if call.fields.get("QueryReference")?.len() == 12 => ("QueryReference", 12, STATUS),
        Act::Status => ("QueryReference", 21, LONG_STATUS),
        Act::Reverse => ("TransactionID", 13, REVERSAL),
        Act::CreateMandate => ("CustomerMSISDN", 12, MANDATE),
        Act::PayByMandate => ("CustomerMSISDN", 20, MANDATE),
        Act::QueryMandate => ("ThirdPartyReference", 20, QUERY),
        Act::CancelMandate => ("ThirdPartyReference", 20, CANCEL),
        Act::Confirm => ("TransactionID", 13, CONFIRM),
        Act::Session | Act::Name => return None,
    };
    let given = call.fields.get(name).filter(|given| given.len() == width)?;
    if matches!(call.operation.act, Act::QueryMandate | Act::CancelMandate) && given.bytes().all(|byte| byte == b'9') {
        return Some(USE_CASE);
    }
    match (call.operation.act, numbered(given)?) {
        (Act::Status, 7) if width == 12 => Some(BUSY),
        (_, number) => verdicts.get(number.checked_sub(1)?).copied(),
    }
}

/// The number that zeros fill up.
pub(super) fn numbered(given: &str) -> Option<usize> {
    given.bytes().all(|byte| byte.is_ascii_digit()).then(|| given.parse().ok())?
}

const fn verdict(status: u16, code: &'static str, description: &'static str) -> Verdict {
    Verdict { status, code, description }
}
