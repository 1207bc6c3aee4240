//! Questions of an API operator, answered by a result.

use super::{
    super::{
        Callback, MarketKind, MarketTransaction,
        books::{Books, Verdict},
    },
    Act, Call,
};
use crate::{
    http::HttpResponse,
    json::Value,
    simulator::{
        State,
        result::{self, Outline},
        wire::{decimal, digits, string},
    },
};

/// How long an answer takes, in milliseconds.
const TAKES: i64 = 2_000;

/// What a short code has at the beginning, in birr.
const FUNDS: i64 = 1_000_000_000;

/// Code and description of what was carried out.
pub(super) const DONE: [&str; 2] = ["0", "The service request is processed successfully."];

pub(super) const NOT_FOUND: Verdict =
    Verdict { status: 200, code: "2032", description: "The transaction receipt number does not exist." };

pub(super) fn ask(books: &mut Books, call: &Call<'_>) -> HttpResponse {
    let party = call.text("PartyA");
    let parameters = match call.operation.act {
        Act::Balance => Some(balance(books, &party, call.now)),
        _ => find(books, call, &party).and_then(|number| books.transaction(number, call.now)).map(|found| told(&found)),
    };
    let id = books.random.conversation_id(&digits(call.now));
    let originator = match call.text("OriginatorConversationID") {
        given if given.is_empty() => books.random.request_id(),
        given => given,
    };
    let [code, description] = if parameters.is_some() { DONE } else { [NOT_FOUND.code, NOT_FOUND.description] };
    let outline = Outline {
        code,
        description,
        originator_conversation_id: &originator,
        conversation_id: &id,
        // As in Kenya, where no transaction belongs to a result.
        transaction_id: [books.random.receipt().get(..3).unwrap_or_default(), "0000000"].concat(),
    };
    let callback = Callback {
        url: call.text("ResultURL"),
        method: "POST",
        content_type: "application/json",
        body: outline.body(parameters, ("QueueTimeoutURL", Some(string(call.text("QueueTimeOutURL"))))),
        transaction_id: None,
        at: call.now.saturating_add(TAKES),
    };
    books.plan(None, callback, 1);
    let reply = result::accepted(&originator, &id, "Accept the service request successfully.");
    HttpResponse::json(200, reply.to_json())
}

/// The transaction that a request names by its receipt, which is there once money moved, or by the id of its request,
/// if that party has a part in it.
pub(super) fn find(books: &Books, call: &Call<'_>, party: &str) -> Option<usize> {
    let (receipt, id) = (call.text("TransactionID"), call.text("OriginalConcersationID"));
    (0..books.count()).rev().find(|number| {
        books.transaction(*number, call.now).is_some_and(|found| {
            let named = found.id == receipt && found.state == State::Succeeded || found.conversation_id == id;
            named && (found.short_code == party || found.party == Some(party))
        })
    })
}

pub(super) type Item = (&'static str, Option<Value<'static>>);

/// What is told of a transaction.
fn told(found: &MarketTransaction<'_>) -> Vec<Item> {
    let (status, receipt) = match found.state {
        State::Pending => ("Initiated", ""),
        State::Succeeded if found.reversed => ("Reversed", found.id),
        State::Succeeded => ("Completed", found.id),
        _ => ("Declined", ""),
    };
    items(&[
        ("ReceiptNo", receipt),
        ("Amount", &found.amount.to_decimal()),
        ("TransactionStatus", status),
        ("ConversationID", found.conversation_id),
        ("InitiatedTime", &digits(found.at)),
        ("FinalisedTime", &found.ended_at.map(digits).unwrap_or_default()),
    ])
}

/// Names with their values, where they are not empty.
pub(super) fn items(items: &[(&'static str, &str)]) -> Vec<Item> {
    let value = |text: &str| (!text.is_empty()).then(|| string(text.to_owned()));
    items.iter().map(|(name, text)| (*name, value(text))).collect()
}

/// What is on the account of a short code.
fn balance(books: &Books, party: &str, now: i64) -> Vec<Item> {
    let mut birr = FUNDS;
    for found in (0..books.count()).filter_map(|number| books.transaction(number, now)) {
        let moved = found.amount.whole().unwrap_or_default();
        birr = match found.kind {
            _ if found.short_code != party || found.state != State::Succeeded || found.reversed => birr,
            MarketKind::Reversal => birr,
            MarketKind::B2c => birr.saturating_sub(moved),
            _ => birr.saturating_add(moved),
        };
    }
    let amount = decimal(birr);
    let account = ["Utility Account", "ETB", &amount, &amount, "0.00", "0.00"].join("|");
    items(&[("AccountBalance", &account)])
}
