//! Pushes, payments of customers, payouts and reversals.

use super::{
    super::{
        MarketEnding, MarketKind,
        books::{Books, Entry, Verdict},
    },
    Call, Ethiopia, question,
};
use crate::{
    http::HttpResponse,
    json::Value,
    money::Amount,
    simulator::{
        Ending, PayoutEnding, State,
        result::{self, Outline},
        wire::{digits, dotted, number, object, string},
    },
};

impl Ethiopia {
    pub(super) fn begin(&mut self, books: &mut Books, call: &Call<'_>, kind: MarketKind) -> HttpResponse {
        let now = digits(call.now);
        let mut entry = Entry {
            transaction_id: books.random.receipt(),
            conversation_id: books.random.conversation_id(&now),
            reference: call.text("OriginatorConversationID"),
            amount: Amount::parse(&call.text("Amount")).unwrap_or(Amount::from_whole(0)),
            party: call.text("PartyB"),
            short_code: call.text("PartyA"),
            url: call.text("ResultURL"),
            members: vec![(TIMEOUT, call.text(TIMEOUT))],
            ..Entry::new(kind, call.now)
        };
        let mut originator = entry.reference.clone();
        match kind {
            MarketKind::Push => {
                entry.conversation_id = checkout_request_id(&now, &books.random.digits(8));
                entry.reference = call.text("MerchantRequestID");
                entry.party = call.text("PhoneNumber");
                entry.short_code = call.text("BusinessShortCode");
                entry.url = call.text("CallBackURL");
            }
            MarketKind::Simulated => {
                originator = books.random.request_id();
                entry.reference = call.text("BillRefNumber");
                entry.party = call.text("Msisdn");
                entry.short_code = call.text("ShortCode");
                let registered = self.registered.iter().find(|(own, _)| *own == entry.short_code);
                entry.url = registered.map(|(_, url)| url.clone()).unwrap_or_default();
                let till = call.text("CommandID") == "CustomerBuyGoodsOnline";
                entry.members.push((TYPE, if till { "Buy Goods" } else { "Pay Bill" }.to_owned()));
            }
            _ => {}
        }
        let original = (kind == MarketKind::Reversal).then(|| reverse(books, call, &mut entry)).flatten();
        let reply = match kind {
            MarketKind::Push => accepted(&entry),
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
    let says = |code, description| Verdict { status: 200, code, description };
    let as_in_kenya = |ending: PayoutEnding| says(ending.code(), ending.description());
    match entry.scenario.ending {
        MarketEnding::Paid => as_in_kenya(PayoutEnding::Paid),
        MarketEnding::Failed => as_in_kenya(PayoutEnding::WrongInitiator),
        MarketEnding::Cancelled => says(Ending::Cancelled.code(), Ending::Cancelled.description()),
        MarketEnding::InsufficientBalance => as_in_kenya(PayoutEnding::InsufficientBalance),
        MarketEnding::TimedOut if entry.kind == MarketKind::Push => says("3002", Ending::Unreachable.description()),
        MarketEnding::TimedOut => as_in_kenya(PayoutEnding::TimedOut),
        MarketEnding::InternalError => as_in_kenya(PayoutEnding::InternalError),
    }
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

fn accepted(entry: &Entry) -> Value<'static> {
    const ACCEPTED: &str = "Request accepted for processing";
    object(vec![
        ("MerchantRequestID", text(&entry.reference)),
        ("CheckoutRequestID", text(&entry.conversation_id)),
        ("ResponseCode", string("0")),
        ("ResponseDescription", string(ACCEPTED)),
        ("CustomerMessage", string(ACCEPTED)),
    ])
}

/// The callback of a push. Of one that is not paid it has names without values.
fn callback(entry: &Entry, done: bool) -> Value<'static> {
    let item = |name, value: Option<Value<'static>>| {
        let mut members = vec![("Name", string(name))];
        members.extend(value.map(|value| ("Value", value)));
        object(members)
    };
    let items = vec![
        item("MpesaReceiptNumber", done.then(|| text(&entry.transaction_id))),
        item("Amount", done.then(|| number(entry.amount.to_decimal()))),
        item("TransactionDate", done.then(|| number(digits(entry.ends_at)))),
        item("PhoneNumber", Some(number(entry.party.clone()))),
    ];
    let members = vec![
        ("MerchantRequestID", text(&entry.reference)),
        ("CheckoutRequestID", text(&entry.conversation_id)),
        ("ResultCode", number(entry.verdict.code)),
        ("ResultDesc", string(entry.verdict.description)),
        ("CallbackMetadata", object(vec![("Item", Value::Array(items))])),
    ];
    let body = object(vec![("stkCallback", object(members))]);
    object(vec![("Envelope", object(vec![("Body", body)]))])
}

fn confirmation(entry: &Entry) -> Value<'static> {
    object(vec![
        ("RequestType", string("Confirmation")),
        (TYPE, text(member(entry, TYPE))),
        ("TransID", text(&entry.transaction_id)),
        ("TransTime", string(digits(entry.ends_at))),
        ("TransAmount", string(entry.amount.to_decimal())),
        ("BusinessShortCode", text(&entry.short_code)),
        ("BillRefNumber", text(&entry.reference)),
        ("InvoiceNumber", string("")),
        ("OrgAccountBalance", string("")),
        ("ThirdPartyTransID", string("")),
        ("MSISDN", text(&entry.party)),
        ("FirstName", string("John")),
        ("MiddleName", string("******")),
        ("LastName", string("******")),
    ])
}

/// The result of a payout or a reversal.
fn told(entry: &Entry, done: bool) -> String {
    let amount = number(entry.amount.to_decimal());
    let parameters = if entry.kind == MarketKind::Reversal {
        vec![
            ("Amount", Some(amount)),
            (ORIGINAL, Some(text(member(entry, ORIGINAL)))),
            ("TransCompletedTime", Some(number(digits(entry.ends_at)))),
        ]
    } else {
        vec![
            ("TransactionAmount", Some(amount)),
            ("TransactionReceipt", Some(text(&entry.transaction_id))),
            ("ReceiverPartyPublicName", Some(string([&*entry.party, " - JOHN DOE"].concat()))),
            ("TransactionCompletedDateTime", Some(string(dotted(entry.ends_at)))),
        ]
    };
    let outline = Outline {
        code: entry.verdict.code,
        description: entry.verdict.description,
        originator_conversation_id: &entry.reference,
        conversation_id: &entry.conversation_id,
        transaction_id: entry.transaction_id.clone(),
    };
    outline.body(done.then_some(parameters), ("QueueTimeoutURL", Some(text(member(entry, TIMEOUT)))))
}

fn member<'e>(entry: &'e Entry, name: &str) -> &'e str {
    entry.members.iter().find(|(own, _)| *own == name).map_or("", |(_, text)| text)
}

fn text(text: &str) -> Value<'static> {
    string(text.to_owned())
}

const TIMEOUT: &str = "QueueTimeOutURL";
const TYPE: &str = "TransactionType";
const ORIGINAL: &str = "OriginalTransactionID";
