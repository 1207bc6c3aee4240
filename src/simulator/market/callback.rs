use crate::data::Data;

/// A callback for the host to send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Callback {
    /// Where it goes.
    pub url: String,
    /// `POST` or `PUT`.
    pub method: &'static str,
    /// The media type of the body.
    pub content_type: &'static str,
    /// JSON or XML.
    pub body: String,
    /// The transaction that it is about; `None` for the answer to a query and for mandates.
    pub transaction_id: Option<String>,
    /// When it fell due, in milliseconds since 1970.
    pub at: i64,
}

impl Callback {
    /// The same as data for JavaScript, where it is also the second argument of `fetch`.
    pub fn data(&self) -> Data<'_> {
        let mut members = vec![
            ("kind", Data::Word("callback")),
            ("url", Data::from(self.url.as_str())),
            ("method", Data::Word(self.method)),
            ("headers", Data::Record(vec![("content-type", Data::Word(self.content_type))])),
            ("body", Data::from(self.body.as_str())),
            ("at", Data::Integer(self.at)),
        ];
        members.extend(self.transaction_id.as_deref().map(|id| ("transactionId", Data::from(id))));
        Data::Record(members)
    }
}
