//! What becomes of a call: its outcome, and whether it may be sent again.

/// How a payment or request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Outcome {
    /// M-Pesa says that it is done.
    Succeeded,
    /// M-Pesa says that it did not happen, and no money moved.
    Failed,
    /// It is still under way: ask again.
    Pending,
    /// Money may have moved: find out before anything else.
    Unknown,
}

impl Outcome {
    /// The word used in JSON and in JavaScript.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Succeeded => "succeeded",
            Outcome::Failed => "failed",
            Outcome::Pending => "pending",
            Outcome::Unknown => "unknown",
        }
    }
}

/// Whether, and how, a request may be sent again. A boolean is wrong where money may have moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Resend {
    /// It was not carried out: it may be sent again after a pause.
    Safe,
    /// It may be sent again under the same id, and never under a new one.
    SameId,
    /// Fetch a new access token, then send once more.
    NewToken,
    /// It is under way: keep asking how it ended, do not send it again.
    Poll,
    /// It may have been carried out: ask how it ended before you send it again.
    AfterQuery,
    /// Sending it again as it is does not help, or does harm.
    No,
}

impl Resend {
    /// The word used in JSON and in JavaScript.
    pub fn as_str(self) -> &'static str {
        match self {
            Resend::Safe => "safe",
            Resend::SameId => "sameId",
            Resend::NewToken => "newToken",
            Resend::Poll => "poll",
            Resend::AfterQuery => "afterQuery",
            Resend::No => "no",
        }
    }
}
