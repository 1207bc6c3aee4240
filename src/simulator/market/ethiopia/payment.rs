//! Pushes, payments of customers, payouts and reversals.

use super::{
    super::{
        MarketEnding, MarketKind,
        books::{Books, Entry, Verdict},
    },
    Call, Ethiopia, question,
    question::{DONE, items},
};
use crate::{
    http::HttpResponse,
    json::Value,
    money::Amount,
    simulator::{
        State,
        result::{self, Outline},
        stk,
        wire::{digits, number, object, string, texts},
    },
};

impl Ethiopia {
    pub(super) fn begin(&mut self, books: &mut Books, call: &Call<'_>, kind: MarketKind) -> HttpResponse {
        let (reference, party, short_code, url) = match kind {
            MarketKind::Push => ("MerchantRequestID", "PhoneNumber", "BusinessShortCode", "CallBackURL"),
            MarketKind::Simulated => ("BillRefNumber", "Msisdn", "ShortCode", ""),
            _ => ("OriginatorConversationID", "PartyB", "PartyA", "ResultURL"),
        };
        let now = digits(call.now);
        let mut entry = Entry {
            transaction_id: books.random.receipt(),
            conversation_id: match kind {
                MarketKind::Push => checkout_request_id(&now, &books.random.digits(8)),
                _ => books.random.conversation_id(&now),
            },
            reference: call.text(reference),
            amount: Amount::parse(&call.text("Amount")).unwrap_or(Amount::from_whole(0)),
            party: call.text(party),
            short_code: call.text(short_code),
            url: call.text(url),
            members: vec![(TIMEOUT, call.text(TIMEOUT)), (COMMAND, call.text(COMMAND))],
            ..Entry::new(kind, call.now)
        };
        let mut originator = entry.reference.clone();
        if kind == MarketKind::Simulated {
            originator = books.random.request_id();
            let registered = self.registered.iter().find(|(own, _)| *own == entry.short_code);
            entry.url = registered.map(|(_, url)| url.clone()).unwrap_or_default();
        }
        let original = (kind == MarketKind::Reversal).then(|| reverse(books, call, &mut entry)).flatten();
        let reply = match kind {
            MarketKind::Push => stk::accepted(ids(&entry), "Request accepted for processing"),
            _ => result::accepted(&originator, &entry.conversation_id, "Accept the service request successfully."),
        };
        entry.reply = Some(HttpResponse::json(200, reply.to_json()));
        let number = books.begin(entry);
        if let Some(original) = original.and_then(|original| books.entry(original)) {
            original.reversed_by = Some(number);
        }
        conclude(books, number)
    }
}

/// Lets a transaction end as its scenario has it, and answers its request.
pub(in super::super) fn conclude(books: &mut Books, number: usize) -> HttpResponse {
    books.conclude(number, "application/json", verdict, tell)
}

/// Finds what is to be reversed. Whatever cannot be ends so, as the result says.
fn reverse(books: &mut Books, call: &Call<'_>, entry: &mut Entry) -> Option<usize> {
    let receiver = call.text("ReceiverParty");
    let found = question::find(books, call, &receiver);
    let before = found.and_then(|number| books.entry(number)).and_then(|found| found.reversed_by);
    let before = before.and_then(|number| books.transaction(number, call.now));
    let fresh = before.is_none_or(|before| before.state == State::Failed);
    let reversible = found.and_then(|number| books.transaction(number, call.now)).is_some_and(|found| {
        let paid = found.state == State::Succeeded && found.kind != MarketKind::Reversal;
        paid && fresh && found.amount >= entry.amount
    });
    let reversible = found.filter(|_| reversible);
    match reversible.and_then(|number| books.entry(number)) {
        Some(original) => {
            entry.party = original.party.clone();
            entry.short_code = original.short_code.clone();
            entry.members.push((ORIGINAL, original.transaction_id.clone()));
        }
        None => {
            entry.short_code = receiver;
            entry.forced = Some(question::NOT_FOUND);
        }
    }
    reversible
}

/// As in `ws_CO_1710202417354636158753`: day, time and eight digits.
fn checkout_request_id(now: &str, tail: &str) -> String {
    let part = |range: std::ops::Range<usize>| now.get(range).unwrap_or_default();
    ["ws_CO_", part(6..8), part(4..6), part(0..4), part(8..14), tail].concat()
}

/// Of failures one code was seen: a push without a response. The others are Daraja's.
fn verdict(entry: &Entry) -> Verdict {
    if let Some(forced) = entry.forced {
        return forced;
    }
    let [code, description] = match entry.scenario.ending {
        MarketEnding::Paid => DONE,
        MarketEnding::Failed => ["2001", "The initiator information is invalid."],
        MarketEnding::Cancelled => ["1032", "Request cancelled by user"],
        MarketEnding::InsufficientBalance => ["1", "The balance is insufficient for the transaction."],
        MarketEnding::TimedOut if entry.kind == MarketKind::Push => ["3002", "No response from user."],
        MarketEnding::TimedOut => ["1", "The service request has timed out."],
        MarketEnding::InternalError => ["17", "System internal error."],
    };
    Verdict { status: 200, code, description }
}

/// Where the callback goes, and what it says.
fn tell(entry: &Entry) -> (String, String) {
    let done = entry.verdict.code == "0";
    match entry.kind {
        MarketKind::Push => (entry.url.clone(), callback(entry, done).to_json()),
        // Of what is not paid there is nothing to confirm.
        MarketKind::Simulated if !done => (String::new(), String::new()),
        MarketKind::Simulated => (entry.url.clone(), confirmation(entry).to_json()),
        _ => {
            let late = entry.forced.is_none() && entry.scenario.ending == MarketEnding::TimedOut;
            let url = if late { member(entry, TIMEOUT) } else { &entry.url };
            (url.to_owned(), told(entry, done))
        }
    }
}

/// The callback of a push. Of one that is not paid it has names without values.
fn callback(entry: &Entry, done: bool) -> Value<'static> {
    let metadata = vec![
        stk::item("MpesaReceiptNumber", done.then(|| string(entry.transaction_id.clone()))),
        stk::item("Amount", done.then(|| number(entry.amount.to_decimal()))),
        stk::item("TransactionDate", done.then(|| number(digits(entry.ends_at)))),
        stk::item("PhoneNumber", Some(number(entry.party.clone()))),
    ];
    let (code, description) = (entry.verdict.code, entry.verdict.description);
    object(vec![("Envelope", stk::callback(ids(entry), number(code), description, Some(metadata)))])
}

fn ids(entry: &Entry) -> stk::Ids<'_> {
    [&entry.reference, &entry.conversation_id]
}

fn confirmation(entry: &Entry) -> Value<'static> {
    let till = member(entry, COMMAND) == "CustomerBuyGoodsOnline";
    texts(&[
        ("RequestType", "Confirmation"),
        ("TransactionType", if till { "Buy Goods" } else { "Pay Bill" }),
        ("TransID", &entry.transaction_id),
        ("TransTime", &digits(entry.ends_at)),
        ("TransAmount", &entry.amount.to_decimal()),
        ("BusinessShortCode", &entry.short_code),
        ("BillRefNumber", &entry.reference),
        ("InvoiceNumber", ""),
        ("OrgAccountBalance", ""),
        ("ThirdPartyTransID", ""),
        ("MSISDN", &entry.party),
        ("FirstName", "John"),
        ("MiddleName", "******"),
        ("LastName", "******"),
    ])
}

/// The result of a payout or a reversal.
fn told(entry: &Entry, done: bool) -> String {
    let reversal = entry.kind == MarketKind::Reversal;
    let (amount, time) = (entry.amount.to_decimal(), digits(entry.ends_at));
    let parameters = if reversal {
        [("Amount", &*amount), (ORIGINAL, member(entry, ORIGINAL)), ("TransCompletedTime", &*time)]
    } else {
        [
            ("TransactionAmount", &*amount),
            ("TransactionReceipt", &*entry.transaction_id),
            ("TransactionCompletedDateTime", &*time),
        ]
    };
    let outline = Outline {
        code: entry.verdict.code,
        description: entry.verdict.description,
        originator_conversation_id: &entry.reference,
        conversation_id: &entry.conversation_id,
        transaction_id: entry.transaction_id.clone(),
    };
    outline.body(done.then(|| items(&parameters)), (TIMEOUT, Some(string(member(entry, TIMEOUT).to_owned()))))
}

fn member<'e>(entry: &'e Entry, name: &str) -> &'e str {
    entry.members.iter().find(|(own, _)| *own == name).map_or("", |(_, text)| text)
}

const TIMEOUT: &str = "QueueTimeOutURL";
const COMMAND: &str = "CommandID";
const ORIGINAL: &str = "OriginalTransactionID";
