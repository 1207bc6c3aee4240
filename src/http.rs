//! Requests and responses as values: the host sends and receives them.

use std::{borrow::Cow, fmt};

use crate::{
    data::{Data, Hidden},
    error::Issue,
};

/// A request for the host to send. In JavaScript it is also the second argument of `fetch`.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpRequest {
    /// `GET`, `POST` or `PUT`.
    pub method: &'static str,
    /// The absolute URL.
    pub url: String,
    /// Lower-case names.
    pub headers: Vec<(&'static str, String)>,
    /// JSON; absent for `GET`.
    pub body: Option<String>,
    /// What M-Pesa may take or not: sent all the same.
    pub warnings: Vec<Issue>,
}

impl HttpRequest {
    /// The same as data for JavaScript and JSON.
    pub fn data(&self) -> Data<'_> {
        let headers = self.headers.iter().map(|(name, value)| (*name, hidden(value)));
        let mut members = vec![
            ("method", Data::Word(self.method)),
            ("url", Data::from(self.url.as_str())),
            ("headers", Data::Record(headers.collect())),
        ];
        members.extend(self.body.as_deref().map(|body| ("body", hidden(body))));
        if !self.warnings.is_empty() {
            members.push(("warnings", Data::List(self.warnings.iter().map(Issue::data).collect())));
        }
        Data::Record(members)
    }
}

/// Headers and body hold keys, so only their names and size are shown. A query can hold a key or a phone number too.
impl fmt::Debug for HttpRequest {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| *name).collect();
        formatter
            .debug_struct("HttpRequest")
            .field("method", &self.method)
            .field("url", &self.url.split('?').next().unwrap_or_default())
            .field("headers", &headers)
            .field("body_bytes", &self.body.as_ref().map(String::len))
            .finish()
    }
}

fn hidden(text: &str) -> Data<'_> {
    Data::Hidden(Hidden(Cow::Borrowed(text)))
}

/// An answer that the host received, or one for it to give.
#[derive(Clone, PartialEq, Eq)]
pub struct HttpResponse {
    /// The status code.
    pub status: u16,
    /// Lower-case names.
    pub headers: Vec<(&'static str, String)>,
    /// The body as text.
    pub body: String,
}

impl HttpResponse {
    /// A response without headers of interest.
    pub fn new(status: u16, body: impl Into<String>) -> Self {
        HttpResponse { status, headers: Vec::new(), body: body.into() }
    }

    pub(crate) fn json(status: u16, body: impl Into<String>) -> Self {
        let headers = vec![("content-type", "application/json".to_owned())];
        HttpResponse { status, headers, body: body.into() }
    }

    /// The same as data for JavaScript and JSON.
    pub fn data(&self) -> Data<'_> {
        let headers = self.headers.iter().map(|(name, value)| (*name, Data::from(value.as_str())));
        Data::Record(vec![
            ("status", Data::Integer(i64::from(self.status))),
            ("headers", Data::Record(headers.collect())),
            ("body", Data::from(self.body.as_str())),
        ])
    }
}

/// A token answer holds a secret, so the body is not shown.
impl fmt::Debug for HttpResponse {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("HttpResponse")
            .field("status", &self.status)
            .field("body_bytes", &self.body.len())
            .finish()
    }
}
