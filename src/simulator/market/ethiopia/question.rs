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
        Ending, State,
        result::{self, Outline},
        wire::{decimal, digits, string},
    },
};

/// How long an answer takes, in milliseconds.
const TAKES: i64 = 2_000;

/// What a short code has at the beginning, in birr.
const FUNDS: i64 = 1_000_000_000;

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
    let outline = Outline {
        code: if parameters.is_some() { Ending::Paid.code() } else { NOT_FOUND.code },
        description: if parameters.is_some() { Ending::Paid.description() } else { NOT_FOUND.description },
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

type Item = (&'static str, Option<Value<'static>>);

/// What is told of a transaction.
fn told(found: &MarketTransaction<'_>) -> Vec<Item> {
    let receipt = (found.state == State::Succeeded).then(|| string(found.id.to_owned()));
    let status = match found.state {
        State::Pending => "Initiated",
        State::Succeeded if found.reversed => "Reversed",
        State::Succeeded => "Completed",
        _ => "Declined",
    };
    vec![
        ("ReceiptNo", receipt),
        ("Amount", Some(string(found.amount.to_decimal()))),
        ("TransactionStatus", Some(string(status))),
        ("ConversationID", Some(string(found.conversation_id.to_owned()))),
        ("InitiatedTime", Some(string(digits(found.at)))),
        ("FinalisedTime", found.ended_at.map(|at| string(digits(at)))),
    ]
}

/// What is on the account of a short code.
fn balance(books: &Books, party: &str, now: i64) -> Vec<Item> {
    let own = |found: &MarketTransaction<'_>| {
        found.short_code == party && found.state == State::Succeeded && !found.reversed
    };
    let moved: i64 = books.transactions(now).iter().filter(|found| own(found)).map(|found| {
        let birr = found.amount.whole().unwrap_or_default();
        match found.kind {
            MarketKind::Reversal => 0,
            MarketKind::B2c => -birr,
            _ => birr,
        }
    }).fold(FUNDS, i64::saturating_add);
    let amount = decimal(moved);
    let account = ["Utility Account", "ETB", &amount, &amount, "0.00", "0.00"].join("|");
    vec![("AccountBalance", Some(string(account)))]
}
