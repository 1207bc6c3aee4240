//! What is said to people about a code.

/// Cause and fix of what a code stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// What happened.
    pub cause: &'static str,
    /// What to do.
    pub fix: &'static str,
    /// Who can do it.
    pub who: Who,
    /// Where that is known from.
    pub evidence: &'static str,
}

/// Who can mend something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Who {
    /// Who pays, or is paid.
    Customer,
    /// Who runs the integration: code, keys, settings, balance.
    You,
    /// Safaricom, on request.
    Safaricom,
    /// Vodacom or Vodafone, on request.
    Vodacom,
    /// Nothing is broken.
    Nobody,
}

impl Who {
    /// The word used in JSON and in JavaScript.
    pub fn as_str(self) -> &'static str {
        match self {
            Who::Customer => "customer",
            Who::You => "you",
            Who::Safaricom => "safaricom",
            Who::Vodacom => "vodacom",
            Who::Nobody => "nobody",
        }
    }
}
