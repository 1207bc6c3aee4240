//! The one error, and the list of everything that was wrong.

use std::{borrow::Cow, fmt};

use crate::{answer::Resend, data::Data};

/// Why there is no result. New codes may be added; existing ones keep their meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorCode {
    /// An argument has the wrong type, or could not be read.
    InvalidArgument,
    /// Parameters or context are wrong: `issues` lists every problem. Nothing was sent.
    InvalidParameters,
    /// M-Pesa answered that it will not do it: see `apiCode`, `status` and `body`.
    Refused,
    /// M-Pesa failed on its side, by a time-out or an internal error, and does not say whether it was
    /// carried out: go by `resend`.
    Unconfirmed,
    /// The answer is not one that this endpoint gives: HTML, empty, cut off, or the wrong type.
    UnreadableReply,
    /// The callback is not JSON.
    NotJson,
    /// The callback is not XML.
    NotXml,
    /// The callback is JSON, but none that M-Pesa is known to send.
    UnknownCallback,
    /// More than the library reads: 1 MiB for a body or for parameters.
    TooLarge,
    /// The certificate or public key cannot be read, or is not one to encrypt with.
    InvalidCertificate,
    /// The password, API key or session id is one that M-Pesa cannot have issued, or does not fit the key.
    InvalidPassword,
    /// The platform gives no random numbers here, as in a Worker outside a request handler.
    NoRandomness,
}

impl ErrorCode {
    /// The code as JavaScript sees it.
    pub fn as_str(self) -> &'static str {
        match self {
            ErrorCode::InvalidArgument => "invalidArgument",
            ErrorCode::InvalidParameters => "invalidParameters",
            ErrorCode::Refused => "refused",
            ErrorCode::Unconfirmed => "unconfirmed",
            ErrorCode::UnreadableReply => "unreadableReply",
            ErrorCode::NotJson => "notJson",
            ErrorCode::NotXml => "notXml",
            ErrorCode::UnknownCallback => "unknownCallback",
            ErrorCode::TooLarge => "tooLarge",
            ErrorCode::InvalidCertificate => "invalidCertificate",
            ErrorCode::InvalidPassword => "invalidPassword",
            ErrorCode::NoRandomness => "noRandomness",
        }
    }

    /// All codes with their meaning, for the documentation.
    pub const ALL: &'static [ErrorCode] = &[
        ErrorCode::InvalidArgument,
        ErrorCode::InvalidParameters,
        ErrorCode::Refused,
        ErrorCode::Unconfirmed,
        ErrorCode::UnreadableReply,
        ErrorCode::NotJson,
        ErrorCode::NotXml,
        ErrorCode::UnknownCallback,
        ErrorCode::TooLarge,
        ErrorCode::InvalidCertificate,
        ErrorCode::InvalidPassword,
        ErrorCode::NoRandomness,
    ];
}

/// One problem: where, what must be, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The parameter in the caller's words (`amount`, `shortCode.till`, `context.passkey`), or for a
    /// reply the field in M-Pesa's.
    pub path: String,
    /// What must be: lower case, no full stop.
    pub message: Cow<'static, str>,
    /// What to do about it.
    pub hint: Option<Cow<'static, str>>,
}

/// Everything that can go wrong, as data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    /// The stable reason.
    pub code: ErrorCode,
    /// One sentence for a log.
    pub message: String,
    /// What to do about it.
    pub hint: Option<Cow<'static, str>>,
    /// Whether the request may be sent again.
    pub resend: Resend,
    /// Each problem, where there are several.
    pub issues: Vec<Issue>,
    /// The HTTP status, where M-Pesa answered.
    pub status: Option<u16>,
    /// M-Pesa's own code, such as `400.002.02`.
    pub api_code: Option<String>,
    /// M-Pesa's id of the request: quote it to Safaricom.
    pub request_id: Option<String>,
    /// What M-Pesa answered, cut at 2,048 bytes; absent where it could hold a secret.
    pub body: Option<String>,
}

impl Error {
    /// An error that nothing can be added to.
    pub(crate) fn new(code: ErrorCode, resend: Resend, message: impl Into<String>) -> Self {
        Error {
            code,
            message: message.into(),
            hint: None,
            resend,
            issues: Vec::new(),
            status: None,
            api_code: None,
            request_id: None,
            body: None,
        }
    }

    /// An argument has the wrong type, or could not be read.
    #[cfg(any(feature = "engine", feature = "js"))]
    pub(crate) fn argument(message: &str) -> Self {
        Error::new(ErrorCode::InvalidArgument, Resend::No, message)
    }

    /// The platform gives no random numbers here.
    #[cfg(any(
        feature = "credential",
        all(feature = "daraja", feature = "js", target_arch = "wasm32", not(feature = "simulator"))
    ))]
    pub(crate) fn no_randomness() -> Self {
        Error::new(ErrorCode::NoRandomness, Resend::No, "no random numbers are to be had here")
            .hint("in a Worker, call this inside a request handler and not while the module loads")
    }

    /// Adds what to do about it.
    pub(crate) fn hint(mut self, hint: impl Into<Cow<'static, str>>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// The parameters of `name` were wrong, and nothing was sent.
    #[cfg(feature = "engine")]
    pub(crate) fn parameters(name: &str, issues: Vec<Issue>) -> Self {
        let mut error = Error::new(ErrorCode::InvalidParameters, Resend::No, sentence(name, &issues));
        error.issues = issues;
        error
    }

    /// The error as data for JavaScript and JSON.
    pub fn data(&self) -> Data<'_> {
        let mut members = vec![
            ("code", Data::from(self.code.as_str())),
            ("message", Data::from(self.message.as_str())),
            ("resend", Data::from(self.resend.as_str())),
            ("issues", Data::List(self.issues.iter().map(Issue::data).collect())),
        ];
        members.extend(self.hint.as_deref().map(|hint| ("hint", Data::from(hint))));
        members.extend(self.status.map(|status| ("status", Data::Integer(i64::from(status)))));
        members.extend(self.api_code.as_deref().map(|code| ("apiCode", Data::from(code))));
        members.extend(self.request_id.as_deref().map(|id| ("requestId", Data::from(id))));
        members.extend(self.body.as_deref().map(|body| ("body", Data::from(body))));
        Data::Record(members)
    }
}

impl Issue {
    /// M-Pesa's answer or callback lacks that.
    #[cfg(feature = "engine")]
    pub(crate) fn lacking(path: String) -> Self {
        Issue { path, message: "is missing or of the wrong type".into(), hint: None }
    }

    pub(crate) fn data(&self) -> Data<'_> {
        let mut members = vec![("path", Data::from(self.path.as_str())), ("message", Data::from(&*self.message))];
        members.extend(self.hint.as_deref().map(|hint| ("hint", Data::from(hint))));
        Data::Record(members)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

#[cfg(feature = "engine")]
fn sentence(name: &str, issues: &[Issue]) -> String {
    let mut text = String::from(name);
    let mut separator = ": ";
    for issue in issues {
        for part in [separator, issue.path.as_str(), " ", &issue.message] {
            text.push_str(part);
        }
        separator = "; ";
    }
    text
}
