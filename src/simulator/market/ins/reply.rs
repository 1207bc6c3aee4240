//! Answers, and the callbacks that say the same later.

use super::{
    super::{
        Callback, MarketEnding,
        books::{Books, Verdict},
    },
    Act, Call, Ins,
};
use crate::{
    http::HttpResponse,
    json::Value,
    simulator::wire::{digits, string},
};

/// What an answer says beside code, description and ids.
pub(super) type Members = Vec<(&'static str, String)>;

/// What stands for an id that there is not.
const NONE: &str = "N/A";

/// Until the callback of what moves no money, in milliseconds.
const SOON: i64 = 2_000;

impl Ins {
    pub(super) fn verdict(&self, code: &str) -> Verdict {
        let known = self.api.codes.iter().find(|verdict| verdict.code == code);
        *known.unwrap_or(&Verdict { status: 400, code: "INS-21", description: "Parameter validations failed." })
    }

    /// What the API says to a transaction that ends so.
    fn ending(&self, ending: MarketEnding) -> Verdict {
        self.verdict(match ending {
            MarketEnding::Paid => "INS-0",
            MarketEnding::Failed => "INS-6",
            MarketEnding::Cancelled => self.api.declined,
            MarketEnding::InsufficientBalance => "INS-2006",
            MarketEnding::TimedOut => "INS-9",
            MarketEnding::InternalError => "INS-1",
        })
    }

    /// A new id of a request.
    pub(super) fn conversation_id(&self, books: &mut Books, now: i64) -> String {
        match self.api.has_sessions || self.settings.asynchronous.is_some() {
            true => books.random.hexadecimal(32),
            false => books.random.conversation_id(&digits(now)),
        }
    }

    /// A new id of a transaction.
    pub(super) fn transaction_id(&self, books: &mut Books) -> String {
        if self.api.has_sessions { books.random.lower(12) } else { books.random.receipt() }
    }

    /// Refuses what is not even taken.
    pub(super) fn refuse(&self, books: &mut Books, call: &Call<'_>, code: &str) -> HttpResponse {
        let id = self.conversation_id(books, call.now);
        let moves =
            matches!(call.operation.act, Act::Pay(_) | Act::PayInTwoSteps(_) | Act::Reverse | Act::PayByMandate);
        let members = if moves { vec![("TransactionID", NONE.to_owned())] } else { Vec::new() };
        let reference = call.fields.get(self.api.id).unwrap_or(NONE).to_owned();
        self.reply(self.verdict(code), members, id, reference)
    }

    /// Answers what moves no money: at once, or later if the account is so.
    pub(super) fn answer(
        &self,
        books: &mut Books,
        call: &Call<'_>,
        verdict: Verdict,
        members: Members,
    ) -> HttpResponse {
        let (id, reference) = (self.conversation_id(books, call.now), call.text(self.api.id));
        let taken = Verdict { status: if call.operation.method == "GET" { 200 } else { 201 }, ..self.verdict("INS-0") };
        // One call has errors of its own status.
        let own = call.operation.act == Act::QueryMandate && matches!(verdict.code, "INS-1" | "INS-52" | "INS-57");
        let status = match verdict.code {
            "INS-0" => taken.status,
            _ if own => 500,
            _ => verdict.status,
        };
        let verdict = Verdict { status, ..verdict };
        let kind = if call.operation.act == Act::QueryMandate { "Response" } else { "Result" };
        match self.callback(kind, verdict, &members, [&id, &reference], call.now.saturating_add(SOON)) {
            Some(callback) => {
                books.plan(None, callback, 1);
                self.reply(taken, Vec::new(), id, reference)
            }
            None => self.reply(verdict, members, id, reference),
        }
    }

    /// Lets a transaction end as its scenario has it, and answers its request.
    pub(in super::super) fn conclude(&self, books: &mut Books, number: usize) -> HttpResponse {
        let Some(entry) = books.entry(number) else {
            return HttpResponse::new(0, "");
        };
        let verdict = entry.forced.unwrap_or_else(|| self.ending(entry.scenario.ending));
        entry.verdict = verdict;
        entry.held &= entry.pays();
        let forced = entry.forced.is_some();
        let mut members = entry.members.clone();
        let id = if verdict.code == "INS-0" { &*entry.transaction_id } else { NONE };
        members.insert(0, ("TransactionID", id.to_owned()));
        let (id, reference) = (entry.conversation_id.clone(), entry.reference.clone());
        let (answer, copies) = (entry.scenario.answer, entry.scenario.copies());
        let at = if self.settings.asynchronous.is_some() { entry.schedule() } else { entry.at };
        let transaction_id = Some(entry.transaction_id.clone());
        let reply = match self.callback("Result", verdict, &members, [&id, &reference], at) {
            Some(callback) => {
                books.plan(Some(number), Callback { transaction_id, ..callback }, copies);
                self.reply(self.verdict("INS-0"), Vec::new(), id, reference)
            }
            None => self.reply(verdict, members, id, reference),
        };
        // What the testing page decides does not get lost.
        if forced { reply } else { answer.instead().unwrap_or(reply) }
    }

    fn reply(&self, verdict: Verdict, members: Members, id: String, reference: String) -> HttpResponse {
        let mut all = vec![("ResponseCode", verdict.code.to_owned()), ("ResponseDesc", verdict.description.to_owned())];
        all.extend(members);
        all.push(("ConversationID", id));
        all.push((self.api.id, reference));
        HttpResponse::json(verdict.status, body("output_", &all))
    }

    /// The same as a callback, where the account is asynchronous.
    fn callback(
        &self,
        kind: &str,
        verdict: Verdict,
        members: &Members,
        [id, reference]: [&str; 2],
        at: i64,
    ) -> Option<Callback> {
        let to = self.settings.asynchronous.as_ref()?;
        let [code, description] = match verdict.code {
            "INS-0" => self.api.done,
            code => [code, verdict.description],
        };
        let (code_name, description_name) = match kind {
            "Response" => ("ResponseCode", "ResponseDesc"),
            _ => ("ResultCode", "ResultDesc"),
        };
        let mut all = vec![("OriginalConversationID", id.to_owned())];
        all.extend(members.iter().filter(|(name, _)| *name != "ResponseTransactionStatus").cloned());
        all.push((code_name, code.to_owned()));
        all.push((description_name, description.to_owned()));
        all.push((self.api.id, reference.to_owned()));
        Some(Callback {
            url: to.url.clone(),
            method: if to.put { "PUT" } else { "POST" },
            content_type: "application/json",
            body: body("input_", &all),
            transaction_id: None,
            at,
        })
    }
}

fn body(prefix: &str, members: &[(&'static str, String)]) -> String {
    let members = members.iter().map(|(name, text)| ([prefix, name].concat().into(), string(text.clone())));
    Value::Object(members.collect()).to_json()
}
