//! What hosts send about payments that customers make by themselves: where to announce them, and to act one out.

use super::{
    Payment, Simulator,
    call::Call,
    fields, refusal,
    refusal::Refusal,
    wire::{digits, object, string},
};
use crate::{
    daraja::{
        endpoints::{
            c2b_register,
            c2b_simulate::{TransactionType, Version},
        },
        kinds::ResponseType,
    },
    json::Value,
    kind::{Kind, Msisdn, ShortCode},
};

/// Where the payments to a short code are announced.
pub(super) struct Registered {
    pub response_type: ResponseType,
    pub confirmation_url: String,
    pub validation_url: String,
    /// Whether phone numbers come as hashes, as in version 1, rather than masked.
    pub hashed: bool,
}

impl Simulator {
    pub(super) fn register_urls(&mut self, call: &Call<'_>) -> Result<Value<'static>, Refusal> {
        let body = self.admit(call)?;
        fields::check_row(call.to, &body, &["ResponseType"])?;
        let response_type = fields::read::<ResponseType>(&body, "ResponseType")?;
        let short_code = self.served(&body, "ShortCode")?;
        let path = Value::String(call.request.path().into());
        let hashed = c2b_register::Version::read(&path) == Some(c2b_register::Version::V1);
        let field = |wire| fields::text(&body, wire).map(str::to_owned);
        let registered = Registered {
            response_type,
            confirmation_url: field("ConfirmationURL")?,
            validation_url: field("ValidationURL")?,
            hashed,
        };
        self.businesses.change(&short_code, |business| business.registered = Some(registered));
        // Version 1 was seen to answer so in 2018.
        Ok(object(if hashed {
            vec![
                ("ConversationID", string("")),
                ("OriginatorCoversationID", string("")),
                ("ResponseDescription", string("success")),
            ]
        } else {
            vec![
                ("OriginatorCoversationID", string(self.random.request_id())),
                ("ResponseCode", string("0")),
                ("ResponseDescription", string("Success")),
            ]
        }))
    }

    pub(super) fn simulate_payment(&mut self, call: &Call<'_>) -> Result<Value<'static>, Refusal> {
        let body = self.admit(call)?;
        fields::check_row(call.to, &body, &["CommandID"])?;
        let to_a_till = fields::read::<TransactionType>(&body, "CommandID")? == TransactionType::BuyGoods;
        self.served(&body, "ShortCode")?;
        let payment = Payment {
            short_code: fields::read::<ShortCode>(&body, "ShortCode")?,
            amount: fields::shillings(&body, "Amount")?,
            phone_number: fields::read::<Msisdn>(&body, "Msisdn")?,
            account_reference: match to_a_till {
                true => None,
                false => Some(fields::text(&body, "BillRefNumber")?.to_owned()),
            },
        };
        let number = self.begin_payment(&payment, None, call.now);
        let answer = self.customers.get(number).map(|customer| customer.scenario.answer).unwrap_or_default();
        let path = Value::String(call.request.path().into());
        let id = ("OriginatorCoversationID", string(self.random.request_id()));
        let description = ("ResponseDescription", string("Accept the service request successfully."));
        answer.passes(object(if Version::read(&path) == Some(Version::V1) {
            let conversation_id = self.random.conversation_id(&digits(call.now));
            vec![("ConversationID", string(conversation_id)), id, description]
        } else {
            vec![id, ("ResponseCode", string("0")), description]
        }))
    }

    /// A short code of the body, if it exists.
    pub(super) fn served(&self, body: &Value<'_>, wire: &'static str) -> Result<String, Refusal> {
        let short_code = fields::text(body, wire)?;
        match self.settings.serves(short_code) {
            true => Ok(short_code.to_owned()),
            false => Err(refusal::wrong_field(wire)),
        }
    }
}
