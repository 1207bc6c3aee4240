use super::{super::books::Books, Call, Ins, sandbox};
use crate::{http::HttpResponse, simulator::State};

impl Ins {
    /// Tells what became of a transaction. Nobody has published what the OpenAPI says of one that is open or has
    /// failed; Mozambique's words are known.
    pub(super) fn tell_status(&mut self, books: &mut Books, call: &Call<'_>) -> HttpResponse {
        let reference = call.fields.get("QueryReference").unwrap_or_default();
        if let Some(verdict) = sandbox::trigger(call) {
            let id = self.transaction_id(books);
            // Of the numbers that are right, the longer one is reversed.
            let members = match verdict.code {
                "INS-0" => self.status(books, "Completed", &id, reference.len() > 12),
                _ => Vec::new(),
            };
            return self.answer(books, call, verdict, members);
        }
        let found = books.find(reference, call.short_code());
        let Some(found) = found.and_then(|number| books.transaction(number, call.now)) else {
            let verdict = self.verdict("INS-23");
            return self.answer(books, call, verdict, Vec::new());
        };
        let status = match (found.state, found.result_code) {
            (State::Pending, _) => "Pending",
            (State::Succeeded, _) => "Completed",
            (_, Some("INS-9")) => "Expired",
            _ => "Cancelled",
        };
        let (id, reversed) = (found.id.to_owned(), found.reversed);
        let members = self.status(books, status, &id, reversed);
        let verdict = self.verdict("INS-0");
        self.answer(books, call, verdict, members)
    }

    fn status(&self, books: &mut Books, status: &str, id: &str, reversed: bool) -> Vec<(&'static str, String)> {
        let mut members = vec![("ResponseTransactionStatus", status.to_owned())];
        if self.api.has_sessions {
            // Callbacks have an id of their own; answers have none.
            if self.settings.asynchronous.is_some() {
                members.push(("TransactionID", self.transaction_id(books)));
            }
            members.push(("OriginalTransactionID", id.to_owned()));
            members.push(("Reversed", if reversed { "True" } else { "False" }.to_owned()));
        }
        members
    }

    /// Tells under which name a number is registered.
    pub(super) fn tell_name(&mut self, books: &mut Books, call: &Call<'_>) -> HttpResponse {
        let text = |text: &str| text.to_owned();
        if !self.api.has_sessions {
            let number = call.text("CustomerMSISDN");
            let members = vec![("FirstName", text("J***")), ("SecondName", text("D**")), ("CustomerMSISDN", number)];
            return self.answer(books, call, self.verdict("INS-0"), members);
        }
        // The portal has this call for Ghana alone.
        if call.place.country.is_none_or(|country| country.code != "GHA") {
            return self.refuse(books, call, "INS-997");
        }
        let members = vec![("CustomerFirstName", text("Jane")), ("CustomerLastName", text("Doe"))];
        self.answer(books, call, self.verdict("INS-0"), members)
    }
}
