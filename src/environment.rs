//! Sandbox and production.

/// Which of M-Pesa's two worlds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Environment {
    /// For tests: no money moves.
    Sandbox,
    /// Real money.
    Production,
}

impl Environment {
    /// `sandbox` or `production`.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "sandbox" => Some(Environment::Sandbox),
            "production" => Some(Environment::Production),
            _ => None,
        }
    }

    /// `sandbox` or `production`.
    pub fn as_str(self) -> &'static str {
        match self {
            Environment::Sandbox => "sandbox",
            Environment::Production => "production",
        }
    }
}
