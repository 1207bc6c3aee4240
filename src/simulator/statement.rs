//! The statement of a short code, which the pull query reads a page at a time.

use super::{
    Simulator, State, Transaction, TransactionKind,
    call::Call,
    fields, refusal,
    refusal::Refusal,
    wire::{decimal, digits, object, string},
};
use crate::{
    calendar::iso_of_digits,
    json::Value,
    kind::{LocalTime, Msisdn},
};

/// M-Pesa keeps payments this long, in milliseconds.
const KEPT: i64 = 48 * 3600 * 1000;

impl Simulator {
    pub(super) fn register_pull(&mut self, call: &Call<'_>) -> Result<Value<'static>, Refusal> {
        let body = self.admit(call)?;
        fields::check_row(call.to, &body, &["NominatedNumber"])?;
        fields::check_added(call.to, &body)?;
        // 07… and 254… are both known to be taken.
        let nominated = fields::text(&body, "NominatedNumber")?;
        if Msisdn::new(nominated).is_none() {
            return Err(refusal::wrong_field("NominatedNumber"));
        }
        let short_code = self.served(&body, "ShortCode").map_err(|_| refusal::WRONG_SHORT_CODE)?;
        let id = ("ResponseRefID", string(self.random.request_id()));
        let code = ("ShortCode", string(short_code.clone()));
        // A second time was seen to be answered with blanks in the names.
        Ok(object(if !self.businesses.change(&short_code, |business| std::mem::replace(&mut business.pulls, true)) {
            let description = string("Shortcode Registered Successfully");
            vec![id, ("ResponseStatus", string("1000")), code, ("ResponseDescription", description)]
        } else {
            let description = string("ShortCode already Registered");
            vec![id, ("Response Status", string("1001")), code, ("Response Description", description)]
        }))
    }

    pub(super) fn pull(&mut self, call: &Call<'_>) -> Result<Value<'static>, Refusal> {
        let body = self.admit(call)?;
        fields::check_row(call.to, &body, &["StartDate", "EndDate"])?;
        let time = |wire| Ok(fields::read::<LocalTime>(&body, wire)?.moment().timestamp_millis());
        let (start, end) = (time("StartDate")?, time("EndDate")?);
        let short_code = self.served(&body, "ShortCode").map_err(|_| refusal::WRONG_SHORT_CODE)?;
        let offset = fields::text(&body, "OffSetValue").ok().and_then(|offset| offset.parse().ok());
        let id = self.random.request_id();
        if !self.businesses.get(&short_code).is_some_and(|business| business.pulls) {
            return Ok(nothing(id));
        }
        let start = start.max(call.now.saturating_sub(KEPT));
        // The wire has no fractions of a second, so the last second counts whole.
        let window = start..end.saturating_add(1_000);
        let mut paid: Vec<Transaction<'_>> = Vec::new();
        for transaction in self.transactions(call.now) {
            if is_income(&transaction, &short_code) && window.contains(&transaction.time) {
                // Nearly sorted already, and a sort of its own weighs six kilobytes of wasm.
                let place = paid.partition_point(|earlier| earlier.time <= transaction.time);
                paid.insert(place, transaction);
            }
        }
        let page = paid.iter().skip(offset.unwrap_or_default()).take(self.settings.page);
        let rows: Vec<_> = page.map(row).collect();
        if rows.is_empty() {
            return Ok(nothing(id));
        }
        Ok(object(vec![
            ("ResponseRefID", string(id)),
            ("ResponseCode", string("1000")),
            ("ResponseMessage", string("Success")),
            ("Response", Value::Array(vec![Value::Array(rows)])),
        ]))
    }
}

fn is_income(transaction: &Transaction<'_>, short_code: &str) -> bool {
    let to = [transaction.short_code, transaction.receiver];
    transaction.kind != TransactionKind::Payout && transaction.state == State::Succeeded && to.contains(&short_code)
}

fn row(paid: &Transaction<'_>) -> Value<'static> {
    let text = |text: &str| string(text.to_owned());
    let kind = if paid.reason == "Pay Bill" { "c2b-pay-bill-debit" } else { "c2b-buy-goods-debit" };
    object(vec![
        ("transactionId", text(paid.receipt.unwrap_or_default())),
        ("trxDate", string(iso_of_digits(&digits(paid.time)))),
        ("msisdn", text(paid.phone_number)),
        ("sender", string("MPESA")),
        ("transactiontype", string(kind)),
        ("billreference", text(paid.account_reference.unwrap_or_default())),
        ("amount", string(decimal(i64::from(paid.amount)))),
        ("organizationname", string("SIMULATOR")),
    ])
}

/// The same for a short code that is not registered as for a quiet window.
fn nothing(id: String) -> Value<'static> {
    object(vec![
        ("RequestID", string(id)),
        ("ResponseCode", string("1001")),
        ("ResponseMessage", string("No records found or Organization Name not available")),
    ])
}
