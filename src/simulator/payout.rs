//! Payouts: taken at once, carried out later, told by a result.

use super::{
    Delivery, DeliveryKind, PayoutEnding, Scenario, Simulator, State, Subject, Transaction, TransactionKind,
    call::Call,
    ending::Ends,
    fields, refusal,
    refusal::Refusal,
    result::{self, Outline},
    scenario,
    wire::{decimal, digits, dotted, number, string},
};
use crate::json::Value;

/// A payout that was taken.
pub(super) struct Payout {
    pub scenario: Scenario<PayoutEnding>,
    pub ended: bool,
    pub id: String,
    conversation_id: String,
    command_id: String,
    short_code: String,
    phone_number: String,
    amount: u32,
    result_url: String,
    timeout_url: String,
    receipt: String,
    at: i64,
    /// Whether name and credential of the API operator are right.
    operated: bool,
    /// Whether the short code has the money.
    funded: bool,
}

impl Simulator {
    pub(super) fn pay_out(&mut self, call: &Call<'_>) -> Result<Value<'static>, Refusal> {
        let body = self.admit(call)?;
        fields::check_row(call.to, &body, &[])?;
        fields::check_added(call.to, &body)?;
        let short_code = self.served(&body, "PartyA")?;
        let id = match call.to.has_id {
            true => fields::text(&body, "OriginatorConversationID")?.to_owned(),
            false => self.random.request_id(),
        };
        if self.by_originator.contains_key(&id) {
            return Err(refusal::DUPLICATE);
        }
        let number = self.payouts.len();
        let field = |wire| fields::text(&body, wire).map(str::to_owned);
        let mut payout = Payout {
            scenario: scenario::chosen(&self.settings.payouts, number),
            ended: false,
            id,
            conversation_id: self.random.conversation_id(&digits(call.now)),
            command_id: field("CommandID")?,
            short_code,
            phone_number: field("PartyB")?,
            amount: fields::shillings(&body, "Amount")?,
            result_url: field("ResultURL")?,
            timeout_url: field("QueueTimeOutURL")?,
            receipt: self.random.receipt(),
            at: call.now,
            operated: fields::is_operator(&self.settings, &body, "InitiatorName"),
            funded: true,
        };
        self.businesses.change(&payout.short_code.clone(), |business| payout.reserve(&mut business.funds));
        let accepted =
            result::accepted(&payout.id, &payout.conversation_id, "Accept the service request successfully.");
        let answer = payout.scenario.answer;
        self.by_originator.insert(payout.id.clone(), number);
        self.begin(Subject::Payout(number), &payout.receipt, payout.posted_at());
        self.payouts.push(payout);
        answer.passes(accepted)
    }

    /// Decides anew how an open payout ends; `false` if there is none of that number.
    pub fn decide_payout(&mut self, number: usize, scenario: Scenario<PayoutEnding>) -> bool {
        let Some(payout) = self.payouts.get_mut(number) else {
            return false;
        };
        if !self.open.remove(&(payout.posted_at(), Subject::Payout(number))) {
            return false;
        }
        let before = i64::from(if payout.ending().pays() { payout.amount } else { 0 });
        self.businesses.change(&payout.short_code.clone(), |business| {
            business.funds += before;
            payout.scenario = scenario;
            payout.reserve(&mut business.funds);
        });
        self.open.insert((payout.posted_at(), Subject::Payout(number)));
        true
    }

    /// Ends a payout and tells its result.
    pub(super) fn conclude(&mut self, number: usize, deliveries: &mut Vec<Delivery>) {
        let Some(payout) = self.payouts.get_mut(number) else {
            return;
        };
        payout.ended = true;
        let funds = self.businesses.funds(&payout.short_code);
        let delivery = payout.delivery(funds);
        deliveries.extend(std::iter::repeat_n(delivery, payout.scenario.copies()));
    }
}

impl Payout {
    /// Takes the money aside, if there is enough.
    fn reserve(&mut self, funds: &mut i64) {
        let amount = i64::from(self.amount);
        self.funded = *funds >= amount;
        if self.ending().pays() {
            *funds -= amount;
        }
    }

    /// How it ends: what is wrong with the request comes before the scenario.
    fn ending(&self) -> PayoutEnding {
        match self.scenario.ending {
            _ if !self.operated => PayoutEnding::WrongInitiator,
            ending if ending.pays() && !self.funded => PayoutEnding::InsufficientBalance,
            ending => ending,
        }
    }

    /// The money moves at its usual time, though the result may come later.
    fn ends_at(&self) -> i64 {
        self.posted_at().min(self.at.saturating_add(i64::from(self.ending().usual_delay())))
    }

    fn posted_at(&self) -> i64 {
        let delay = self.scenario.delay.unwrap_or_else(|| self.ending().usual_delay());
        self.at.saturating_add(i64::from(delay))
    }

    fn delivery(&self, funds: i64) -> Delivery {
        let ending = self.ending();
        let (kind, url) = match ending {
            PayoutEnding::TimedOut => (DeliveryKind::Timeout, &self.timeout_url),
            _ => (DeliveryKind::Result, &self.result_url),
        };
        let transaction_id = match ending {
            // What M-Pesa writes where there is no transaction.
            PayoutEnding::TimedOut => [self.receipt.get(..3).unwrap_or_default(), "0000000"].concat(),
            _ => self.receipt.clone(),
        };
        let outline = Outline {
            code: ending.code(),
            description: ending.description(),
            originator_conversation_id: &self.id,
            conversation_id: &self.conversation_id,
            transaction_id,
        };
        let parameters = (ending == PayoutEnding::Paid).then(|| self.parameters(funds));
        let reference = ("QueueTimeoutURL", Some(string(QUEUE)));
        let body = outline.body(parameters, reference);
        Delivery { kind, url: url.clone(), body, transaction_id: Some(self.id.clone()), at: self.posted_at() }
    }

    fn parameters(&self, funds: i64) -> Vec<(&'static str, Option<Value<'static>>)> {
        vec![
            ("TransactionAmount", Some(number(self.amount.to_string()))),
            ("TransactionReceipt", Some(string(self.receipt.clone()))),
            ("ReceiverPartyPublicName", Some(string([&self.phone_number, " - JOHN DOE"].concat()))),
            ("TransactionCompletedDateTime", Some(string(dotted(self.ends_at())))),
            ("B2CUtilityAccountAvailableFunds", Some(number(decimal(funds)))),
            ("B2CWorkingAccountAvailableFunds", Some(number("0.00"))),
            ("B2CRecipientIsRegisteredCustomer", Some(string("Y"))),
            ("B2CChargesPaidAccountAvailableFunds", Some(number("0.00"))),
        ]
    }

    pub(super) fn transaction(&self, now: i64) -> Transaction<'_> {
        let (over, ending) = (self.ended || self.ends_at() <= now, self.ending());
        Transaction {
            kind: TransactionKind::Payout,
            id: &self.id,
            state: match (over, ending.pays()) {
                (false, _) => State::Pending,
                (true, true) => State::Succeeded,
                (true, false) => State::Failed,
            },
            result_code: (over && ending != PayoutEnding::TimedOut).then(|| ending.code()),
            receipt: (over && ending.pays()).then_some(&*self.receipt),
            amount: self.amount,
            phone_number: &self.phone_number,
            short_code: &self.short_code,
            account_reference: None,
            at: self.at,
            ended_at: over.then(|| self.ends_at()),
            receiver: &self.short_code,
            reason: match self.command_id.as_str() {
                "SalaryPayment" => "Salary Payment via API",
                "PromotionPayment" => "Promotion Payment via API",
                _ => "Business Payment to Customer via API",
            },
            traced: ending.leaves_a_trace(),
            time: self.ends_at(),
            conversation_id: Some(&*self.conversation_id),
        }
    }
}

/// What the sandbox gives back in place of the URL of the request.
pub(super) const QUEUE: &str = "https://internalsandbox.safaricom.co.ke/mpesa/b2cresults/v1/submit";
