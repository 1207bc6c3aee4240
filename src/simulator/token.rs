use std::{borrow::Cow, collections::BTreeMap};

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{Request, Simulator, call::Call, random::Random, refusal, refusal::Refusal};
use crate::json::Value;

/// What M-Pesa says, although the portal speaks of an hour.
pub(super) const SECONDS: i64 = 3599;

/// The tokens that were issued, with the time at which each expires.
#[derive(Default)]
pub(super) struct Tokens(BTreeMap<String, i64>);

impl Tokens {
    pub(super) fn issue(&mut self, random: &mut Random, now: i64) -> String {
        let token = random.token();
        self.0.retain(|_, expires_at| *expires_at > now);
        self.0.insert(token.clone(), now.saturating_add(SECONDS * 1000));
        token
    }

    /// Whether a request has a token that is valid.
    pub(super) fn admit(&self, request: &Request<'_>, now: i64) -> bool {
        let expires_at = request.authorization("Bearer").and_then(|token| self.0.get(token));
        expires_at.is_some_and(|expires_at| *expires_at > now)
    }
}

impl Simulator {
    pub(super) fn issue_token(&mut self, call: &Call<'_>) -> Result<Value<'static>, Refusal> {
        let Call { request, now, .. } = *call;
        let query = call.to.path.split_once('?').map_or("", |(_, query)| query);
        if !request.asks(query) {
            return Err(refusal::WRONG_GRANT_TYPE);
        }
        if !self.settings.knows(&consumer(request).ok_or(refusal::WRONG_KEYS)?) {
            return Err(refusal::WRONG_KEYS);
        }
        let token = self.tokens.issue(&mut self.random, now);
        Ok(Value::Object(vec![
            (Cow::Borrowed("access_token"), Value::String(Cow::Owned(token))),
            (Cow::Borrowed("expires_in"), Value::Number(Cow::Owned(SECONDS.to_string()))),
        ]))
    }

    /// Lets requests with a valid token pass, and reads their body.
    pub(super) fn admit<'a>(&self, call: &Call<'a>) -> Result<Value<'a>, Refusal> {
        let Call { request, now, .. } = *call;
        if !self.tokens.admit(request, now) {
            return Err(call.to.no_token.clone());
        }
        // Daraja blames one field for a body that it cannot read, a missing content-type included.
        request.json().ok_or_else(|| refusal::wrong_field(call.to.blames))
    }
}

/// Key and secret, neither of them empty.
pub(super) fn consumer(request: &Request<'_>) -> Option<[String; 2]> {
    let pair = STANDARD.decode(request.authorization("Basic")?).ok()?;
    let pair = String::from_utf8(pair).ok()?;
    let (key, secret) = pair.split_once(':').filter(|(key, secret)| !key.is_empty() && !secret.is_empty())?;
    Some([key.to_owned(), secret.to_owned()])
}
