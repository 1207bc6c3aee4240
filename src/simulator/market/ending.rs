use crate::simulator::ending::{Ends, Named};

/// How a transaction ends beyond Kenya.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum MarketEnding {
    /// Money moves.
    Paid,
    /// It fails, as with a wrong PIN.
    Failed,
    /// The customer declines.
    Cancelled,
    /// Who pays has too little money.
    InsufficientBalance,
    /// It takes too long, and no money moves.
    TimedOut,
    /// M-Pesa tells of an error of its own, although money moves: only a query tells.
    InternalError,
}

impl Named for MarketEnding {
    const ALL: &'static [MarketEnding] = &[
        MarketEnding::Paid,
        MarketEnding::Failed,
        MarketEnding::Cancelled,
        MarketEnding::InsufficientBalance,
        MarketEnding::TimedOut,
        MarketEnding::InternalError,
    ];

    fn name(self) -> &'static str {
        match self {
            MarketEnding::Paid => "paid",
            MarketEnding::Failed => "failed",
            MarketEnding::Cancelled => "cancelled",
            MarketEnding::InsufficientBalance => "insufficientBalance",
            MarketEnding::TimedOut => "timedOut",
            MarketEnding::InternalError => "internalError",
        }
    }
}

impl Ends for MarketEnding {
    const USUAL: MarketEnding = MarketEnding::Paid;

    fn usual_delay(self) -> u32 {
        match self {
            MarketEnding::TimedOut => 30_000,
            MarketEnding::Cancelled => 8_000,
            _ => 5_000,
        }
    }
}

impl MarketEnding {
    /// Whether money moves.
    pub fn pays(self) -> bool {
        matches!(self, MarketEnding::Paid | MarketEnding::InternalError)
    }
}
