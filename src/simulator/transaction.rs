use super::{Simulator, Subject};
use crate::data::Data;

/// What a transaction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransactionKind {
    /// A push.
    Push,
    /// A payment that a customer makes by himself.
    Customer,
    /// A payout.
    Payout,
}

/// How far a transaction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum State {
    /// Nothing is decided.
    Pending,
    /// Money moved.
    Succeeded,
    /// No money moved.
    Failed,
    /// No money moved, as the answer to the validation rejected it.
    Rejected,
}

impl State {
    /// The name in JavaScript.
    pub fn name(self) -> &'static str {
        match self {
            State::Pending => "pending",
            State::Succeeded => "succeeded",
            State::Failed => "failed",
            State::Rejected => "rejected",
        }
    }
}

/// A transaction as the simulator knows it to be, whatever it told about it.
#[derive(Clone, Copy, Debug)]
pub struct Transaction<'s> {
    /// What it is.
    pub kind: TransactionKind,
    /// `CheckoutRequestID` of a push, `OriginatorConversationID` of a payout, receipt of a customer's payment.
    pub id: &'s str,
    /// How far it is.
    pub state: State,
    /// The code of its result, or of its rejection.
    pub result_code: Option<&'s str>,
    /// The receipt, once money moved.
    pub receipt: Option<&'s str>,
    /// Whole shillings.
    pub amount: u32,
    /// Who pays or is paid: `254` and nine digits.
    pub phone_number: &'s str,
    /// Who is paid or pays.
    pub short_code: &'s str,
    /// What the customer entered or was shown.
    pub account_reference: Option<&'s str>,
    /// When it began, in milliseconds since 1970.
    pub at: i64,
    /// When it ended.
    pub ended_at: Option<i64>,
    /// The till that is paid, where it is not the short code.
    pub(super) receiver: &'s str,
    /// What M-Pesa calls it.
    pub(super) reason: &'static str,
    /// Whether M-Pesa knows of it once it has ended.
    pub(super) traced: bool,
    /// When by M-Pesa's books.
    pub(super) time: i64,
    pub(super) conversation_id: Option<&'s str>,
}

impl<'s> Transaction<'s> {
    /// The same as data for JavaScript.
    pub fn data(&self) -> Data<'s> {
        let kind = match self.kind {
            TransactionKind::Push => "push",
            TransactionKind::Customer => "customer",
            TransactionKind::Payout => "payout",
        };
        let text = |text: Option<&'s str>| text.map(Data::from);
        crate::data::record([
            ("kind", Some(Data::Word(kind))),
            ("id", text(Some(self.id))),
            ("state", Some(Data::Word(self.state.name()))),
            ("resultCode", text(self.result_code)),
            ("receipt", text(self.receipt)),
            ("amount", Some(Data::Integer(i64::from(self.amount)))),
            ("phoneNumber", text(Some(self.phone_number))),
            ("shortCode", text(Some(self.short_code))),
            ("accountReference", text(self.account_reference)),
            ("at", Some(Data::Integer(self.at))),
            ("endedAt", self.ended_at.map(Data::Integer)),
        ])
    }

    /// Whether that short code or phone number has a part in it.
    pub(super) fn concerns(&self, party: &str) -> bool {
        [self.short_code, self.receiver, self.phone_number].contains(&party)
    }
}

impl Simulator {
    /// Every transaction, the newest last. `now` is in milliseconds since 1970.
    pub fn transactions(&self, now: i64) -> Vec<Transaction<'_>> {
        self.history.iter().filter_map(|subject| self.transaction(*subject, now)).collect()
    }

    pub(super) fn by_receipt(&self, receipt: &str) -> Option<Subject> {
        self.by_receipt.get(receipt).and_then(|place| self.history.get(*place)).copied()
    }

    /// That transaction; `None` for one that there is not.
    pub fn transaction(&self, subject: Subject, now: i64) -> Option<Transaction<'_>> {
        match subject {
            Subject::Push(number) => self.pushes.get(number).map(|push| push.transaction(now)),
            Subject::Customer(number) => self.customers.get(number).map(|customer| customer.transaction()),
            Subject::Payout(number) => self.payouts.get(number).map(|payout| payout.transaction(now)),
            Subject::Question(_) => None,
        }
    }
}
