use super::{
    Simulator,
    call::Call,
    fields, refusal,
    refusal::Refusal,
    wire::{object, string},
};
use crate::json::Value;

/// The sandbox takes so many queries in that many milliseconds.
const MOST: usize = 5;
const PERIOD: i64 = 60_000;

impl Simulator {
    pub(super) fn query(&mut self, call: &Call<'_>) -> Result<Value<'static>, Refusal> {
        let (body, now) = (self.admit(call)?, call.now);
        if self.settings.spike_arrest {
            self.arrest(now)?;
        }
        fields::check_row(call.to, &body, &[])?;
        fields::check_signature(&self.settings, &body)?;
        let short_code = fields::text(&body, "BusinessShortCode")?;
        let number = self.by_id.get(fields::text(&body, "CheckoutRequestID")?);
        let push = number.and_then(|number| self.pushes.get(*number)).filter(|push| push.short_code == short_code);
        let push = push.ok_or(refusal::NO_TRANSACTION)?;
        if !push.is_over(now) {
            return Err(Refusal::StillOpen(push.checkout_request_id.clone()));
        }
        Ok(object(vec![
            ("ResponseCode", string("0")),
            ("ResponseDescription", string("The service request has been accepted successfully")),
            ("MerchantRequestID", string(push.merchant_request_id.clone())),
            ("CheckoutRequestID", string(push.checkout_request_id.clone())),
            ("ResultCode", string(push.ending().code())),
            ("ResultDesc", string(push.ending().description())),
        ]))
    }

    fn arrest(&mut self, now: i64) -> Result<(), Refusal> {
        self.queries.retain(|at| now.saturating_sub(*at) < PERIOD);
        if self.queries.len() >= MOST {
            return Err(Refusal::SpikeArrest);
        }
        self.queries.push(now);
        Ok(())
    }
}
