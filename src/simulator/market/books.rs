use std::collections::BTreeMap;

use super::{Callback, MarketEnding, MarketKind, MarketTransaction};
use crate::{
    http::HttpResponse,
    money::Amount,
    simulator::{Scenario, State, ending::Ends, random::Random, scenario},
};

/// How a request ended, in the words of the API.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    pub status: u16,
    pub code: &'static str,
    pub description: &'static str,
}

/// What the simulator has taken, and what it owes.
pub(super) struct Books {
    pub random: Random,
    scenarios: Vec<Scenario<MarketEnding>>,
    entries: Vec<Entry>,
    /// The ids under which something was taken. A map of a type that the other simulator has, which makes the wasm
    /// smaller.
    taken: BTreeMap<String, usize>,
    /// What is to happen, the next thing last.
    open: Vec<Planned>,
}

/// A transaction that was taken.
pub(super) struct Entry {
    pub kind: MarketKind,
    pub transaction_id: String,
    pub conversation_id: String,
    pub reference: String,
    pub amount: Amount,
    pub currency: String,
    pub party: String,
    pub short_code: String,
    pub at: i64,
    /// What its answer or callback says beside what all of them say.
    pub members: Vec<(&'static str, String)>,
    /// How it ends whatever the scenario says.
    pub forced: Option<Verdict>,
    pub scenario: Scenario<MarketEnding>,
    pub verdict: Verdict,
    pub ends_at: i64,
    pub ended: bool,
    /// Whether it waits to be confirmed by a second request.
    pub held: bool,
    /// Whether that request cancelled it.
    pub dropped: bool,
    /// The last transaction that was to reverse it.
    pub reversed_by: Option<usize>,
    /// Where its callback goes, if its request says so.
    pub url: String,
    /// What answers its request, however it ends.
    pub reply: Option<HttpResponse>,
}

struct Planned {
    number: Option<usize>,
    callback: Callback,
    copies: usize,
}

impl Books {
    pub(super) fn new(seed: &str, scenarios: Vec<Scenario<MarketEnding>>) -> Self {
        Books { random: Random::new(seed), scenarios, entries: Vec::new(), taken: BTreeMap::new(), open: Vec::new() }
    }

    pub(super) fn count(&self) -> usize {
        self.entries.len()
    }

    pub(super) fn entry(&mut self, number: usize) -> Option<&mut Entry> {
        self.entries.get_mut(number)
    }

    /// Takes those ids, unless one of them is taken already.
    pub(super) fn take(&mut self, ids: &[String]) -> bool {
        let fresh = !ids.iter().any(|id| self.taken.contains_key(id));
        for id in ids.iter().filter(|_| fresh) {
            self.taken.insert(id.clone(), 0);
        }
        fresh
    }

    /// Takes a transaction; gives its number.
    pub(super) fn begin(&mut self, mut entry: Entry) -> usize {
        let number = self.entries.len();
        entry.scenario = scenario::chosen(&self.scenarios, number);
        self.entries.push(entry);
        number
    }

    /// Lets a transaction that is open, or was the last to begin, end otherwise; `false` if it is neither.
    pub(super) fn reopen(&mut self, number: usize, scenario: Scenario<MarketEnding>) -> bool {
        let newest = self.entries.len().checked_sub(1) == Some(number);
        let Some(entry) = self.entries.get_mut(number) else {
            return false;
        };
        let planned = self.open.len();
        self.open.retain(|planned| planned.number != Some(number));
        if entry.ended || !(newest || self.open.len() < planned) {
            return false;
        }
        entry.scenario = scenario;
        true
    }

    /// Plans a callback.
    pub(super) fn plan(&mut self, number: Option<usize>, callback: Callback, copies: usize) {
        let place = self.open.partition_point(|planned| planned.callback.at > callback.at);
        self.open.insert(place, Planned { number, callback, copies });
    }

    /// Lets a transaction end as its scenario has it, plans the callback that tells so, and answers its request. What
    /// is told is the URL and the body.
    pub(super) fn conclude(
        &mut self,
        number: usize,
        content_type: &'static str,
        verdict: fn(&Entry) -> Verdict,
        tell: fn(&Entry) -> (String, String),
    ) -> HttpResponse {
        let Some(entry) = self.entry(number) else {
            return HttpResponse::new(0, "");
        };
        entry.verdict = verdict(entry);
        let at = entry.schedule();
        let (url, body) = tell(entry);
        let copies = if url.is_empty() { 0 } else { entry.scenario.copies() };
        let reply = entry.scenario.answer.instead().or_else(|| entry.reply.clone());
        let transaction_id = Some(entry.transaction_id.clone());
        self.plan(Some(number), Callback { url, method: "POST", content_type, body, transaction_id, at }, copies);
        reply.unwrap_or_else(|| HttpResponse::new(0, ""))
    }

    pub(super) fn next_due(&self) -> Option<i64> {
        self.open.last().map(|planned| planned.callback.at)
    }

    pub(super) fn due(&mut self, now: i64) -> Vec<Callback> {
        let mut callbacks = Vec::new();
        while self.next_due().is_some_and(|at| at <= now) {
            let Some(Planned { number, callback, copies }) = self.open.pop() else {
                break;
            };
            if let Some(entry) = number.and_then(|number| self.entries.get_mut(number)) {
                entry.ended = true;
            }
            callbacks.extend(std::iter::repeat_n(callback, copies));
        }
        callbacks
    }

    /// The transaction that M-Pesa or the host knows by that id.
    pub(super) fn find(&self, id: &str, short_code: &str) -> Option<usize> {
        self.entries.iter().rposition(|entry| {
            let ids = [&entry.transaction_id, &entry.conversation_id, &entry.reference];
            entry.short_code == short_code && ids.into_iter().any(|own| own == id)
        })
    }

    /// The transaction of that id of M-Pesa's.
    pub(super) fn by_transaction(&self, id: &str) -> Option<usize> {
        self.entries.iter().rposition(|entry| entry.transaction_id == id)
    }

    pub(super) fn transaction(&self, number: usize, now: i64) -> Option<MarketTransaction<'_>> {
        let entry = self.entries.get(number)?;
        let state = entry.state(now);
        Some(MarketTransaction {
            kind: entry.kind,
            id: &entry.transaction_id,
            reference: &entry.reference,
            conversation_id: &entry.conversation_id,
            state,
            result_code: (state != State::Pending).then_some(entry.verdict.code),
            amount: entry.amount,
            currency: some(&entry.currency),
            party: some(&entry.party),
            short_code: &entry.short_code,
            reversed: self.is_reversed(entry, now),
            at: entry.at,
            ended_at: (state != State::Pending).then_some(entry.ends_at),
        })
    }

    pub(super) fn transactions(&self, now: i64) -> Vec<MarketTransaction<'_>> {
        (0..self.entries.len()).filter_map(|number| self.transaction(number, now)).collect()
    }

    fn is_reversed(&self, entry: &Entry, now: i64) -> bool {
        let reversal = entry.reversed_by.and_then(|number| self.entries.get(number));
        reversal.is_some_and(|reversal| reversal.state(now) == State::Succeeded)
    }
}

impl Entry {
    /// One that began now, of which nothing is decided.
    pub(super) fn new(kind: MarketKind, at: i64) -> Self {
        Entry {
            kind,
            transaction_id: String::new(),
            conversation_id: String::new(),
            reference: String::new(),
            amount: Amount::from_whole(0),
            currency: String::new(),
            party: String::new(),
            short_code: String::new(),
            at,
            members: Vec::new(),
            forced: None,
            scenario: MarketEnding::Paid.into(),
            verdict: Verdict { status: 0, code: "", description: "" },
            ends_at: at,
            ended: false,
            held: false,
            dropped: false,
            reversed_by: None,
            url: String::new(),
            reply: None,
        }
    }

    pub(super) fn state(&self, now: i64) -> State {
        match (self.ended || self.ends_at <= now) && !self.held {
            false => State::Pending,
            true if self.pays() && !self.dropped => State::Succeeded,
            true => State::Failed,
        }
    }

    /// Whether money moves.
    pub(super) fn pays(&self) -> bool {
        self.forced.is_none() && self.scenario.ending.pays()
    }

    /// When its callback is sent: money moves at the usual time, though the callback may come later.
    pub(super) fn schedule(&mut self) -> i64 {
        let usual = self.scenario.ending.usual_delay();
        let delay = self.scenario.delay.unwrap_or(usual);
        self.ends_at = self.at.saturating_add(i64::from(delay.min(usual)));
        self.at.saturating_add(i64::from(delay))
    }
}

fn some(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
