//! Direct debits: mandates that customers give, and payments by them.

use super::{
    super::{MarketKind, books::Books},
    Act, Call, Ins,
    reply::Members,
    sandbox,
};
use crate::{http::HttpResponse, simulator::wire::digits};

/// What a customer agreed to.
pub(super) struct Mandate {
    id: String,
    token: String,
    transaction_reference: String,
    phone_number: String,
    reference: String,
    short_code: String,
    /// First day, frequency, range of days and last day.
    terms: [String; 5],
    active: bool,
}

/// How those terms are asked for, and how they are told.
const TERMS: [[&str; 2]; 5] = [
    ["FirstPaymentDate", "FirstPaymentDate"],
    ["Frequency", "Frequency"],
    ["StartRangeOfDays", "PaymentDayFrom"],
    ["EndRangeOfDays", "PaymentDayTo"],
    ["ExpiryDate", "ExpiryDate"],
];

/// The number of the first mandate.
const FIRST: usize = 15_045;

impl Ins {
    pub(super) fn create_mandate(&mut self, books: &mut Books, call: &Call<'_>) -> HttpResponse {
        if let Err(code) = check_terms(call) {
            return self.refuse(books, call, code);
        }
        let verdict = sandbox::trigger(call).unwrap_or_else(|| self.verdict("INS-0"));
        let (reference, short_code) = (call.text("ThirdPartyReference"), call.short_code().to_owned());
        let taken = |own: &Mandate| own.active && own.reference == reference && own.short_code == short_code;
        if self.mandates.iter().any(taken) || !books.take(&self.ids(call)) {
            return self.refuse(books, call, "INS-10");
        }
        if verdict.code != "INS-0" {
            return self.answer(books, call, verdict, Vec::new());
        }
        let mut terms = TERMS.map(|[name, _]| call.text(name));
        if let [first, ..] = &mut terms
            && first.is_empty()
        {
            digits(call.now).get(..8).unwrap_or_default().clone_into(first);
        }
        let mandate = Mandate {
            id: (FIRST + self.mandates.len()).to_string(),
            token: [&books.random.lower(21), "g=="].concat(),
            transaction_reference: books.random.lower(32),
            phone_number: call.text("CustomerMSISDN"),
            reference,
            short_code,
            terms,
            active: true,
        };
        let mut members = mandate.names();
        members.push(("MandateID", mandate.id.clone()));
        self.mandates.push(mandate);
        self.answer(books, call, verdict, members)
    }

    pub(super) fn pay_by_mandate(&mut self, books: &mut Books, call: &Call<'_>) -> HttpResponse {
        let mandate = match (sandbox::trigger(call), self.mandate(call)) {
            (Some(_), found) => found.ok(),
            (None, Ok(mandate)) => Some(mandate),
            (None, Err(code)) => return self.refuse(books, call, code),
        };
        let known = mandate.map(|mandate| (mandate.token.clone(), mandate.phone_number.clone()));
        let (token, phone_number) = known.unwrap_or_else(|| (call.text("MsisdnToken"), call.text("CustomerMSISDN")));
        if !books.take(&self.ids(call)) {
            return self.refuse(books, call, "INS-10");
        }
        let mut entry = self.entry(books, call, MarketKind::DirectDebit);
        entry.party = phone_number;
        if !token.is_empty() {
            entry.members.push(("MsisdnToken", token));
        }
        let number = books.begin(entry);
        self.conclude(books, number)
    }

    pub(super) fn query_mandate(&mut self, books: &mut Books, call: &Call<'_>) -> HttpResponse {
        if let Err(code) = check_balance(call) {
            return self.answer(books, call, self.verdict(code), Vec::new());
        }
        let (trigger, states) = (sandbox::trigger(call), states(call));
        let verdict = trigger.unwrap_or_else(|| self.verdict("INS-0"));
        if verdict.code != "INS-0" {
            return self.answer(books, call, verdict, Vec::new());
        }
        let found = self.mandate(call);
        let mut members = match found {
            Ok(mandate) => mandate.names(),
            Err(_) if trigger.is_some() || states != [None; 2] => Vec::new(),
            Err(code) => return self.answer(books, call, self.verdict(code), Vec::new()),
        };
        let mandate = found.ok();
        if call.fields.get("QueryBalanceAmount") == Some("True") {
            // The page has 600 for too little and 100 for enough.
            let enough = !(call.place.sandbox && call.fields.get("BalanceAmount") == Some("600"));
            members.push(("SufficientBalance", if enough { "True" } else { "False" }.to_owned()));
        }
        let id = mandate.map_or_else(|| call.text("MandateID"), |mandate| mandate.id.clone());
        let [account, state] = states;
        let own = if mandate.is_some_and(|mandate| !mandate.active) { "Cancelled" } else { "Active" };
        members.push(("MandateID", id));
        members.push(("MandateStatus", state.unwrap_or(own).to_owned()));
        members.push(("AccountStatus", account.unwrap_or("Active").to_owned()));
        for ([_, name], term) in TERMS.iter().zip(mandate.map(|mandate| &mandate.terms).into_iter().flatten()) {
            members.push((name, term.clone()));
        }
        members.retain(|(_, text)| !text.is_empty());
        self.answer(books, call, verdict, members)
    }

    pub(super) fn cancel_mandate(&mut self, books: &mut Books, call: &Call<'_>) -> HttpResponse {
        let trigger = sandbox::trigger(call);
        if let Some(verdict) = trigger.filter(|verdict| verdict.code != "INS-0") {
            return self.answer(books, call, verdict, Vec::new());
        }
        let found = match self.mandate(call) {
            Ok(mandate) => Some((mandate.id.clone(), mandate.names())),
            Err(_) if trigger.is_some() => None,
            Err("INS-6") => {
                let mut verdict = self.verdict("INS-6");
                verdict.description = "Mandate does not exist";
                return self.answer(books, call, verdict, Vec::new());
            }
            Err(code) => return self.refuse(books, call, code),
        };
        let (id, names) = found.unwrap_or_default();
        for mandate in self.mandates.iter_mut().filter(|mandate| mandate.id == id) {
            mandate.active = false;
        }
        self.answer(books, call, self.verdict("INS-0"), names)
    }

    /// The mandate that a request is about, or the code that says why there is none.
    fn mandate(&self, call: &Call<'_>) -> Result<&Mandate, &'static str> {
        let query = call.operation.act == Act::QueryMandate;
        let [phone, token] = ["CustomerMSISDN", "MsisdnToken"].map(|name| call.fields.get(name));
        if phone.is_none() && token.is_none() {
            return Err(if query { "INS-57" } else { "INS-20" });
        }
        let none = if query { "INS-58" } else { "INS-6" };
        let reference = call.fields.get("ThirdPartyReference").unwrap_or_default();
        let own = |mandate: &&Mandate| mandate.reference == reference && mandate.short_code == call.short_code();
        let mandate = self.mandates.iter().rev().find(own).ok_or(none)?;
        let [right_phone, right_token] =
            [phone.map(|phone| phone == mandate.phone_number), token.map(|token| token == mandate.token)];
        match (right_phone, right_token) {
            (Some(true), None) | (None, Some(true)) | (Some(true), Some(true)) => {}
            (Some(_), Some(_)) => return Err("INS-50"),
            (None, _) if query => return Err("INS-56"),
            _ => return Err(none),
        }
        if call.fields.get("MandateID").is_some_and(|id| id != mandate.id) {
            return Err("INS-52");
        }
        if mandate.active || query { Ok(mandate) } else { Err(none) }
    }
}

impl Mandate {
    fn names(&self) -> Members {
        vec![("TransactionReference", self.transaction_reference.clone()), ("MsisdnToken", self.token.clone())]
    }
}

/// The portal's rules: without a frequency no dates, and a range of days from monthly to yearly alone. The first day
/// must be given with a frequency, yet has a default.
fn check_terms(call: &Call<'_>) -> Result<(), &'static str> {
    let given = |name| call.fields.get(name).is_some();
    let ranged = matches!(call.fields.get("Frequency"), Some("04" | "05" | "06" | "07"));
    if call.fields.get("AgreedTC") != Some("1") {
        return Err("INS-36");
    }
    if !given("Frequency") && given("FirstPaymentDate") {
        return Err("INS-39");
    }
    if !ranged && given("StartRangeOfDays") {
        return Err("INS-41");
    }
    if !ranged && given("EndRangeOfDays") {
        return Err("INS-42");
    }
    Ok(())
}

fn check_balance(call: &Call<'_>) -> Result<(), &'static str> {
    let asks = call.fields.get("QueryBalanceAmount") == Some("True");
    if asks && call.fields.get("BalanceAmount").is_none() { Err("INS-55") } else { Ok(()) }
}

/// The states of account and mandate that the testing page has for the numbers of a request.
fn states(call: &Call<'_>) -> [Option<&'static str>; 2] {
    let state = |name, width, states: [&'static str; 4]| {
        let given = call.fields.get(name).filter(|given: &&str| call.place.sandbox && given.len() == width)?;
        states.get(sandbox::numbered(given)?.checked_sub(1)?).copied()
    };
    [
        state("CustomerMSISDN", 12, ["Active", "Pending Approval", "Locked", "Inactive"]),
        state("MandateID", 6, ["Active", "Pending Approval", "Cancelled", "Expired"]),
    ]
}
