use super::{
    Delivery, DeliveryKind, Ending, Scenario, Simulator, State, Subject, Transaction, TransactionKind,
    call::Call,
    ending::Ends,
    fields, refusal,
    refusal::Refusal,
    scenario, stk,
    wire::{decimal, digits, number, string},
};
use crate::{
    data::Data,
    json::Value,
    kind::{Msisdn, ShortCode},
};

/// A push that was accepted.
#[derive(Clone, Debug)]
pub struct Push {
    /// 0 for the first, 1 for the next.
    pub number: usize,
    /// Names it in the callback and in queries.
    pub checkout_request_id: String,
    /// Its other id.
    pub merchant_request_id: String,
    /// The number that signed.
    pub short_code: String,
    /// Whole shillings.
    pub amount: u32,
    /// The phone with the prompt: `254` and nine digits.
    pub phone_number: String,
    /// What the customer is shown.
    pub account_reference: String,
    /// Where its callback goes.
    pub callback_url: String,
    pub(super) scenario: Scenario,
    pub(super) ended: bool,
    misdirected: bool,
    pay_bill: bool,
    receiver: String,
    sent_at: i64,
    receipt: String,
}

impl Simulator {
    pub(super) fn push(&mut self, call: &Call<'_>) -> Result<Value<'static>, Refusal> {
        let (body, now) = (self.admit(call)?, call.now);
        fields::check_row(call.to, &body, &[])?;
        let transaction_type = fields::text(&body, "TransactionType")?;
        if !matches!(transaction_type, "CustomerPayBillOnline" | "CustomerBuyGoodsOnline") {
            return Err(refusal::wrong_field("TransactionType"));
        }
        fields::read::<Msisdn>(&body, "PartyA")?;
        let receiver = fields::read::<ShortCode>(&body, "PartyB")?;
        // The sandbox has been seen to call a missing TransactionDesc "Remarks".
        fields::text(&body, "TransactionDesc").map_err(|_| refusal::wrong_field("Remarks"))?;
        fields::check_signature(&self.settings, &body)?;

        let phone_number = fields::text(&body, "PhoneNumber")?.to_owned();
        let last = self.by_phone.get(&phone_number).and_then(|number| self.pushes.get(*number));
        if last.is_some_and(|push| !push.is_over(now)) {
            return Err(refusal::LOCKED);
        }
        let field = |wire| fields::text(&body, wire).map(str::to_owned);
        let pay_bill = transaction_type == "CustomerPayBillOnline";
        let (short_code, number) = (field("BusinessShortCode")?, self.pushes.len());
        let push = Push {
            number,
            checkout_request_id: self.checkout_request_id(&phone_number, now),
            merchant_request_id: self.random.request_id(),
            misdirected: pay_bill && receiver.as_str() != short_code,
            pay_bill,
            receiver: receiver.as_str().to_owned(),
            short_code,
            amount: fields::shillings(&body, "Amount")?,
            phone_number: phone_number.clone(),
            account_reference: field("AccountReference")?,
            callback_url: field("CallBackURL")?,
            scenario: scenario::chosen(&self.settings.scenarios, number),
            ended: false,
            sent_at: now,
            receipt: self.random.receipt(),
        };
        let (accepted, answer) = (push.accepted(), push.scenario.answer);
        self.by_id.insert(push.checkout_request_id.clone(), number);
        self.by_phone.insert(phone_number, number);
        self.begin(Subject::Push(number), &push.receipt, push.ends_at());
        self.pushes.push(push);
        answer.passes(accepted)
    }

    pub(super) fn end_push(&mut self, number: usize, deliveries: &mut Vec<Delivery>) {
        let Some(push) = self.pushes.get_mut(number) else {
            return;
        };
        push.ended = true;
        if push.ending() == Ending::Paid {
            self.businesses.change(&push.receiver, |business| business.funds += i64::from(push.amount));
        }
        deliveries.extend(std::iter::repeat_n(push.delivery(), push.scenario.copies()));
    }

    /// As in `ws_CO_21072024125243250722943992`: day, time, milliseconds and phone.
    fn checkout_request_id(&self, phone_number: &str, now: i64) -> String {
        let subscriber = phone_number.get(3..).unwrap_or_default();
        let mut moment = now;
        loop {
            let digits = digits(moment);
            let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
            let [year, month, day, time] = [part(0..4), part(4..6), part(6..8), part(8..14)];
            let milliseconds = moment.rem_euclid(1000).to_string();
            let id = ["ws_CO_", day, month, year, time, &milliseconds, subscriber].concat();
            if !self.by_id.contains_key(&id) {
                return id;
            }
            moment += 1;
        }
    }
}

impl Push {
    /// How it ends.
    pub(super) fn ending(&self) -> Ending {
        if self.misdirected { Ending::WrongReceiver } else { self.scenario.ending }
    }

    pub(super) fn ends_at(&self) -> i64 {
        let delay = self.scenario.delay.unwrap_or_else(|| self.ending().usual_delay());
        self.sent_at.saturating_add(i64::from(delay))
    }

    pub(super) fn is_over(&self, now: i64) -> bool {
        self.ended || self.ends_at() <= now
    }

    pub(super) fn delivery(&self) -> Delivery {
        Delivery {
            kind: DeliveryKind::Callback,
            url: self.callback_url.clone(),
            body: self.callback().to_json(),
            transaction_id: Some(self.checkout_request_id.clone()),
            at: self.ends_at(),
        }
    }

    pub(super) fn transaction(&self, now: i64) -> Transaction<'_> {
        let (over, paid) = (self.is_over(now), self.ending() == Ending::Paid);
        Transaction {
            kind: TransactionKind::Push,
            id: &self.checkout_request_id,
            state: match (over, paid) {
                (false, _) => State::Pending,
                (true, true) => State::Succeeded,
                (true, false) => State::Failed,
            },
            result_code: over.then(|| self.ending().code()),
            receipt: (over && paid).then_some(&*self.receipt),
            amount: self.amount,
            phone_number: &self.phone_number,
            short_code: &self.short_code,
            account_reference: Some(&*self.account_reference),
            at: self.sent_at,
            ended_at: over.then(|| self.ends_at()),
            receiver: &self.receiver,
            reason: if self.pay_bill { "Pay Bill" } else { "Buy Goods" },
            traced: paid,
            time: self.ends_at(),
            conversation_id: None,
        }
    }

    /// The same as data for JavaScript.
    pub fn data(&self) -> Data<'_> {
        Data::Record(vec![
            ("checkoutRequestId", Data::from(self.checkout_request_id.as_str())),
            ("merchantRequestId", Data::from(self.merchant_request_id.as_str())),
            ("shortCode", Data::from(self.short_code.as_str())),
            ("amount", Data::Integer(i64::from(self.amount))),
            ("phoneNumber", Data::from(self.phone_number.as_str())),
            ("accountReference", Data::from(self.account_reference.as_str())),
            ("callbackUrl", Data::from(self.callback_url.as_str())),
            ("number", Data::Integer(self.number as i64)),
        ])
    }

    fn accepted(&self) -> Value<'static> {
        stk::accepted(self.ids(), "Success. Request accepted for processing")
    }

    fn callback(&self) -> Value<'static> {
        let ending = self.ending();
        // Numbers are numbers here and `SFC_IC0003` is a string; a query answers strings only.
        let code = match ending {
            Ending::WrongReceiver => string(ending.code()),
            _ => number(ending.code()),
        };
        let metadata = (ending == Ending::Paid).then(|| self.metadata());
        stk::callback(self.ids(), code, ending.description(), metadata)
    }

    fn ids(&self) -> stk::Ids<'_> {
        [&self.merchant_request_id, &self.checkout_request_id]
    }

    fn metadata(&self) -> Vec<Value<'static>> {
        vec![
            stk::item("Amount", Some(number(decimal(i64::from(self.amount))))),
            stk::item("MpesaReceiptNumber", Some(string(self.receipt.clone()))),
            stk::item("Balance", None),
            stk::item("TransactionDate", Some(number(digits(self.ends_at())))),
            stk::item("PhoneNumber", Some(number(self.phone_number.clone()))),
        ]
    }
}
