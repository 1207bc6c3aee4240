use crate::data::Data;

/// What a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DeliveryKind {
    /// The callback of a push.
    Callback,
    /// The result of a payout, or the answer to a question.
    Result,
    /// What comes to the URL for timeouts.
    Timeout,
    /// Asks whether a customer may pay: give the host's answer to [`Simulator::answer`](super::Simulator::answer).
    Validation,
    /// A customer has paid.
    Confirmation,
}

impl DeliveryKind {
    /// The name in JavaScript.
    pub fn name(self) -> &'static str {
        match self {
            DeliveryKind::Callback => "callback",
            DeliveryKind::Result => "result",
            DeliveryKind::Timeout => "timeout",
            DeliveryKind::Validation => "validation",
            DeliveryKind::Confirmation => "confirmation",
        }
    }
}

/// Something for the host to post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// What it is.
    pub kind: DeliveryKind,
    /// Where it goes.
    pub url: String,
    /// JSON.
    pub body: String,
    /// The transaction that it is about; `None` for the answer to a question.
    pub transaction_id: Option<String>,
    /// When it fell due, in milliseconds since 1970.
    pub at: i64,
}

impl Delivery {
    /// The same as data for JavaScript, where it is also the second argument of `fetch`.
    pub fn data(&self) -> Data<'_> {
        let id = self.transaction_id.as_deref();
        let push = id.filter(|_| self.kind == DeliveryKind::Callback);
        let mut members = vec![
            ("kind", Data::Word(self.kind.name())),
            ("url", Data::from(self.url.as_str())),
            ("method", Data::Word("POST")),
            ("headers", Data::Record(vec![("content-type", Data::Word("application/json"))])),
            ("body", Data::from(self.body.as_str())),
            ("at", Data::Integer(self.at)),
        ];
        members.extend(push.map(|id| ("checkoutRequestId", Data::from(id))));
        members.extend(id.map(|id| ("transactionId", Data::from(id))));
        Data::Record(members)
    }
}
