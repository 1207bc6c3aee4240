use super::{
    super::{
        MarketKind,
        books::{Books, Entry},
    },
    Call, Ins,
    api::amount,
    sandbox,
};
use crate::{http::HttpResponse, money::Amount, simulator::State};

impl Ins {
    /// Takes a payment; one in two steps waits to be confirmed.
    pub(super) fn pay(&mut self, books: &mut Books, call: &Call<'_>, kind: MarketKind, held: bool) -> HttpResponse {
        if !books.take(&self.ids(call)) {
            return self.refuse(books, call, "INS-10");
        }
        let mut entry = self.entry(books, call, kind);
        entry.party =
            call.fields.get("CustomerMSISDN").or(call.fields.get("ReceiverPartyCode")).unwrap_or_default().into();
        entry.held = held;
        let number = books.begin(entry);
        self.conclude(books, number)
    }

    /// Commits a payment in two steps, or drops it.
    pub(super) fn confirm(&mut self, books: &mut Books, call: &Call<'_>) -> HttpResponse {
        let done = self.verdict("INS-GAR-0");
        if let Some(verdict) = sandbox::trigger(call) {
            let verdict = if verdict.code == "INS-0" { done } else { verdict };
            return self.answer(books, call, verdict, Vec::new());
        }
        let number = books.by_transaction(call.fields.get("TransactionID").unwrap_or_default());
        let Some(entry) = number.and_then(|number| books.entry(number)).filter(|entry| entry.held) else {
            return self.refuse(books, call, "INS-18");
        };
        if entry.short_code != call.short_code() {
            return self.refuse(books, call, self.api.foreign);
        }
        entry.held = false;
        entry.ends_at = call.now;
        entry.dropped = call.fields.get("CustomerMSISDN") == Some("0");
        self.answer(books, call, done, Vec::new())
    }

    pub(super) fn reverse(&mut self, books: &mut Books, call: &Call<'_>) -> HttpResponse {
        let asked = call.fields.get("ReversalAmount").and_then(amount);
        let verdict = sandbox::trigger(call);
        let original = books.by_transaction(call.fields.get("TransactionID").unwrap_or_default());
        let amount = match verdict {
            Some(_) => Ok(asked.unwrap_or(Amount::from_whole(0))),
            None => self.reversible(books, call, original, asked),
        };
        let amount = match amount {
            Ok(amount) => amount,
            Err(code) => return self.refuse(books, call, code),
        };
        if !books.take(&self.ids(call)) {
            return self.refuse(books, call, "INS-10");
        }
        let mut entry = self.entry(books, call, MarketKind::Reversal);
        entry.amount = amount;
        let number = books.begin(entry);
        if let Some(original) = original.and_then(|original| books.entry(original)) {
            original.reversed_by = Some(number);
        }
        self.conclude(books, number)
    }

    /// How much a reversal gives back, or the code that refuses it.
    fn reversible(
        &self,
        books: &mut Books,
        call: &Call<'_>,
        original: Option<usize>,
        asked: Option<Amount>,
    ) -> Result<Amount, &'static str> {
        let number = original.ok_or("INS-18")?;
        let before = books.entry(number).and_then(|entry| entry.reversed_by);
        let state = |number| books.transaction(number, call.now).map(|transaction| transaction.state);
        if before.is_some_and(|before| state(before) != Some(State::Failed)) || state(number) != Some(State::Succeeded)
        {
            return Err("INS-6");
        }
        let entry = books.entry(number).ok_or("INS-18")?;
        if entry.short_code != call.short_code() {
            return Err(self.api.foreign);
        }
        match asked.unwrap_or(entry.amount) {
            amount if amount > entry.amount => Err("INS-15"),
            amount => Ok(amount),
        }
    }

    /// The ids under which a request is taken once.
    pub(super) fn ids(&self, call: &Call<'_>) -> Vec<String> {
        let mut ids = vec![["id ", &call.text(self.api.id)].concat()];
        let reference = call.fields.get("TransactionReference");
        ids.extend(reference.map(|reference| ["reference ", call.short_code(), " ", reference].concat()));
        ids
    }

    /// A transaction with what the request says.
    pub(super) fn entry(&self, books: &mut Books, call: &Call<'_>, kind: MarketKind) -> Entry {
        Entry {
            transaction_id: self.transaction_id(books),
            conversation_id: self.conversation_id(books, call.now),
            reference: call.text(self.api.id),
            amount: call.fields.get("Amount").and_then(amount).unwrap_or(Amount::from_whole(0)),
            currency: call.text("Currency"),
            short_code: call.short_code().to_owned(),
            forced: sandbox::trigger(call).filter(|verdict| verdict.code != "INS-0"),
            ..Entry::new(kind, call.now)
        }
    }
}
