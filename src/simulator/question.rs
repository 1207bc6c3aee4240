//! Questions of an API operator, answered by a result: what became of a transaction, and what is on the accounts.

use super::{
    Delivery, DeliveryKind, PayoutEnding, Simulator, State, Subject, Transaction,
    call::Call,
    fields,
    refusal::Refusal,
    result::{self, Outline},
    wire::{decimal, digits, number, string},
};
use crate::{
    daraja::kinds::{Holder, Identifier},
    json::Value,
};

/// How long an answer takes, in milliseconds.
const TAKES: i64 = 2_000;
/// What M-Pesa's filler ends in where no transaction belongs to a result.
const NO_TRANSACTION: &str = "0000000";

/// A question that was taken.
pub(super) struct Question {
    about: About,
    party: String,
    url: String,
    originator_conversation_id: String,
    conversation_id: String,
    at: i64,
    operated: bool,
}

enum About {
    Transaction { receipt: Option<String>, originator_conversation_id: Option<String>, occasion: Option<String> },
    Balance,
}

type Item = (&'static str, Option<Value<'static>>);

impl Simulator {
    pub(super) fn ask_status(&mut self, call: &Call<'_>) -> Result<Value<'static>, Refusal> {
        let body = self.admit(call)?;
        fields::check_row(call.to, &body, &["IdentifierType"])?;
        fields::read::<Identifier>(&body, "IdentifierType")?;
        let given = |wire| fields::text(&body, wire).ok().map(str::to_owned);
        let about = About::Transaction {
            receipt: given("TransactionID"),
            originator_conversation_id: given("OriginalConversationID"),
            occasion: given("Occasion"),
        };
        self.ask(call, &body, about, "Accept the service request successfully.")
    }

    pub(super) fn ask_balance(&mut self, call: &Call<'_>) -> Result<Value<'static>, Refusal> {
        let body = self.admit(call)?;
        fields::check_row(call.to, &body, &["IdentifierType"])?;
        fields::read::<Holder>(&body, "IdentifierType")?;
        self.served(&body, "PartyA")?;
        self.ask(call, &body, About::Balance, "Accept the service request successfully")
    }

    fn ask(
        &mut self,
        call: &Call<'_>,
        body: &Value<'_>,
        about: About,
        accepted: &'static str,
    ) -> Result<Value<'static>, Refusal> {
        fields::check_added(call.to, body)?;
        let question = Question {
            about,
            party: fields::text(body, "PartyA")?.to_owned(),
            url: fields::text(body, "ResultURL")?.to_owned(),
            originator_conversation_id: self.random.request_id(),
            conversation_id: self.random.conversation_id(&digits(call.now)),
            at: call.now.saturating_add(TAKES),
            operated: fields::is_operator(&self.settings, body, "Initiator"),
        };
        let answer = result::accepted(&question.originator_conversation_id, &question.conversation_id, accepted);
        self.open.insert((question.at, Subject::Question(self.questions.len())));
        self.questions.push(Some(question));
        Ok(answer)
    }

    pub(super) fn reply(&mut self, number: usize, deliveries: &mut Vec<Delivery>) {
        let Some(question) = self.questions.get_mut(number).and_then(Option::take) else {
            return;
        };
        let (code, description, parameters) = match &question.about {
            _ if !question.operated => {
                let ending = PayoutEnding::WrongInitiator;
                (ending.code(), ending.description(), None)
            }
            About::Balance => ("0", DONE, Some(self.balances(&question))),
            About::Transaction { receipt: None, originator_conversation_id: None, .. } => {
                ("25", "The format of parameter null is invalid.", None)
            }
            About::Transaction { receipt, originator_conversation_id, .. } => {
                match self.find(&question, receipt.as_deref(), originator_conversation_id.as_deref()) {
                    Some(transaction) => ("0", DONE, Some(told(&transaction))),
                    None => ("2032", "The transaction receipt number does not exist.", None),
                }
            }
        };
        let reference = match question.about {
            About::Transaction { occasion, .. } => ("Occasion", occasion.map(string)),
            About::Balance => ("QueueTimeoutURL", Some(string(QUEUE))),
        };
        let letters = question.conversation_id.get(14..17).unwrap_or_default().to_ascii_uppercase();
        let outline = Outline {
            code,
            description,
            originator_conversation_id: &question.originator_conversation_id,
            conversation_id: &question.conversation_id,
            transaction_id: [letters.as_str(), NO_TRANSACTION].concat(),
        };
        deliveries.push(Delivery {
            kind: DeliveryKind::Result,
            url: question.url,
            body: outline.body(parameters, reference),
            transaction_id: None,
            at: question.at,
        });
    }

    fn find(&self, question: &Question, receipt: Option<&str>, id: Option<&str>) -> Option<Transaction<'_>> {
        let by_receipt = receipt.and_then(|receipt| self.by_receipt(receipt));
        let by_id = id.and_then(|id| self.by_originator.get(id)).map(|number| Subject::Payout(*number));
        let transaction = self.transaction(by_receipt.or(by_id)?, question.at)?;
        // A receipt is there once money moved.
        let known = match transaction.state {
            State::Pending => by_receipt.is_none(),
            _ => transaction.traced,
        };
        Some(transaction).filter(|transaction| known && transaction.concerns(&question.party))
    }

    fn balances(&self, question: &Question) -> Vec<Item> {
        let funds = self.businesses.funds(&question.party);
        let account = |name: &str, shillings: i64| {
            let amount = decimal(shillings);
            [name, "KES", &amount, &amount, "0.00", "0.00"].join("|")
        };
        let accounts = [
            account("Working Account", 0),
            account("Float Account", 0),
            account("Utility Account", funds),
            account("Charges Paid Account", 0),
            account("Organization Settlement Account", 0),
        ];
        vec![
            ("AccountBalance", Some(string(accounts.join("&")))),
            ("BOCompletedTime", Some(number(digits(question.at)))),
        ]
    }
}

/// What is told of a transaction.
fn told(transaction: &Transaction<'_>) -> Vec<Item> {
    let text = |text: &str| Some(string(text.to_owned()));
    let payout = transaction.kind == super::TransactionKind::Payout;
    let business = [transaction.receiver, " - SIMULATOR"].concat();
    let person = [transaction.phone_number, " - JOHN DOE"].concat();
    let [payer, payee] = if payout { [business, person] } else { [person, business] };
    let ended = transaction.state != State::Pending;
    vec![
        ("DebitPartyName", text(&payer)),
        ("DebitPartyName", text(&payee)),
        ("OriginatorConversationID", text(if payout { transaction.id } else { "" })),
        ("InitiatedTime", text(&digits(transaction.at))),
        ("DebitAccountType", payout.then(|| string("Utility Account"))),
        ("DebitPartyCharges", payout.then(|| string("Fee For B2C Payment|KES|0.00"))),
        ("TransactionReason", None),
        ("ReasonType", text(transaction.reason)),
        (
            "TransactionStatus",
            text(match transaction.state {
                State::Pending => "Initiated",
                State::Succeeded => "Completed",
                State::Failed | State::Rejected => "Declined",
            }),
        ),
        ("FinalisedTime", ended.then(|| string(digits(transaction.time)))),
        ("Amount", text(&transaction.amount.to_string())),
        ("ConversationID", transaction.conversation_id.and_then(text)),
        ("ReceiptNo", transaction.receipt.and_then(text)),
    ]
}

const DONE: &str = "The service request is processed successfully.";
/// What the sandbox gives back in place of the URL of the request.
const QUEUE: &str = "https://internalsandbox.safaricom.co.ke/mpesa/abresults/v1/submit";
