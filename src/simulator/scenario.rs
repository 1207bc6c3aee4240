/// How a push ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Ending {
    /// `0`: the customer pays.
    Paid,
    /// `1032`: the customer cancels.
    Cancelled,
    /// `1037`: the phone cannot be reached, or nobody answers.
    Unreachable,
    /// `1`: the customer has too little money.
    InsufficientBalance,
    /// `2001`: the customer enters a wrong PIN.
    WrongPin,
    /// `1019`: the prompt expires.
    Expired,
    /// `SFC_IC0003`: the receiver does not exist, as when a till is named as a paybill.
    WrongReceiver,
}

impl Ending {
    /// All of them.
    pub const ALL: [Ending; 7] = [
        Ending::Paid,
        Ending::Cancelled,
        Ending::Unreachable,
        Ending::InsufficientBalance,
        Ending::WrongPin,
        Ending::Expired,
        Ending::WrongReceiver,
    ];

    /// The name in JavaScript.
    pub fn name(self) -> &'static str {
        match self {
            Ending::Paid => "paid",
            Ending::Cancelled => "cancelled",
            Ending::Unreachable => "unreachable",
            Ending::InsufficientBalance => "insufficientBalance",
            Ending::WrongPin => "wrongPin",
            Ending::Expired => "expired",
            Ending::WrongReceiver => "wrongReceiver",
        }
    }

    /// `ResultCode`.
    pub fn code(self) -> &'static str {
        match self {
            Ending::Paid => "0",
            Ending::Cancelled => "1032",
            Ending::Unreachable => "1037",
            Ending::InsufficientBalance => "1",
            Ending::WrongPin => "2001",
            Ending::Expired => "1019",
            Ending::WrongReceiver => "SFC_IC0003",
        }
    }

    /// `ResultDesc`: captured where there is a capture, else from the portal (`reference/daraja.md` section 20).
    pub(super) fn description(self) -> &'static str {
        match self {
            Ending::Paid => "The service request is processed successfully.",
            Ending::Cancelled => "Request cancelled by user",
            Ending::Unreachable => "No response from user.",
            Ending::InsufficientBalance => "The balance is insufficient for the transaction.",
            Ending::WrongPin => "The initiator information is invalid.",
            Ending::Expired => "Transaction has expired.",
            Ending::WrongReceiver => "The operator does not exist.",
        }
    }

    /// Milliseconds from the push to the end, where the scenario says nothing.
    pub fn usual_delay(self) -> u32 {
        match self {
            Ending::WrongReceiver => 3_000,
            Ending::Cancelled => 8_000,
            Ending::Paid => 12_000,
            Ending::InsufficientBalance | Ending::WrongPin => 15_000,
            // One capture has the sandbox's callback after 26 seconds; a prompt lives for about 60.
            Ending::Unreachable => 26_000,
            Ending::Expired => 60_000,
        }
    }
}

/// What becomes of a push.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// How it ends.
    pub ending: Ending,
    /// How often its callback is posted: 0 loses it.
    pub copies: u32,
    /// Milliseconds from the push to the end; `None` is what is usual for the ending.
    pub delay: Option<u32>,
}

impl From<Ending> for Scenario {
    fn from(ending: Ending) -> Self {
        Scenario { ending, copies: 1, delay: None }
    }
}
