/// What scenarios choose from, by names in JavaScript.
pub trait Named: Copy + PartialEq + 'static {
    /// All of them.
    const ALL: &'static [Self];

    /// The name in JavaScript.
    fn name(self) -> &'static str;
}

/// The ways in which something ends.
pub trait Ends: Named {
    /// What happens where no scenario says anything.
    const USUAL: Self;

    /// Milliseconds from the request to the end, where the scenario says nothing.
    fn usual_delay(self) -> u32;
}

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

impl Named for Ending {
    const ALL: &'static [Ending] = &[
        Ending::Paid,
        Ending::Cancelled,
        Ending::Unreachable,
        Ending::InsufficientBalance,
        Ending::WrongPin,
        Ending::Expired,
        Ending::WrongReceiver,
    ];

    fn name(self) -> &'static str {
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
}

impl Ends for Ending {
    const USUAL: Ending = Ending::Paid;

    fn usual_delay(self) -> u32 {
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

impl Ending {
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
}

/// How a payment that a customer makes by himself ends, if it is not rejected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CustomerEnding {
    /// It is made and confirmed.
    Paid,
    /// It is not made, though your validation let it pass: no confirmation follows.
    Abandoned,
}

impl Named for CustomerEnding {
    const ALL: &'static [CustomerEnding] = &[CustomerEnding::Paid, CustomerEnding::Abandoned];

    fn name(self) -> &'static str {
        match self {
            CustomerEnding::Paid => "paid",
            CustomerEnding::Abandoned => "abandoned",
        }
    }
}

impl Ends for CustomerEnding {
    const USUAL: CustomerEnding = CustomerEnding::Paid;

    fn usual_delay(self) -> u32 {
        3_000
    }
}

/// How a payout ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum PayoutEnding {
    /// `0`: the customer is paid.
    Paid,
    /// `1`: the short code has too little money.
    InsufficientBalance,
    /// `2001`: the API operator's name or credential is wrong.
    WrongInitiator,
    /// `8006`: the API operator's credential is locked.
    LockedInitiator,
    /// `2040`: the receiver is not registered with M-Pesa.
    UnregisteredReceiver,
    /// `17`: M-Pesa reports an internal error, although the customer is paid.
    InternalError,
    /// The request waits too long in the queue and is dropped: that is posted to the URL for timeouts.
    TimedOut,
}

impl Named for PayoutEnding {
    const ALL: &'static [PayoutEnding] = &[
        PayoutEnding::Paid,
        PayoutEnding::InsufficientBalance,
        PayoutEnding::WrongInitiator,
        PayoutEnding::LockedInitiator,
        PayoutEnding::UnregisteredReceiver,
        PayoutEnding::InternalError,
        PayoutEnding::TimedOut,
    ];

    fn name(self) -> &'static str {
        match self {
            PayoutEnding::Paid => "paid",
            PayoutEnding::InsufficientBalance => "insufficientBalance",
            PayoutEnding::WrongInitiator => "wrongInitiator",
            PayoutEnding::LockedInitiator => "lockedInitiator",
            PayoutEnding::UnregisteredReceiver => "unregisteredReceiver",
            PayoutEnding::InternalError => "internalError",
            PayoutEnding::TimedOut => "timedOut",
        }
    }
}

impl Ends for PayoutEnding {
    const USUAL: PayoutEnding = PayoutEnding::Paid;

    fn usual_delay(self) -> u32 {
        match self {
            PayoutEnding::Paid | PayoutEnding::InternalError => 5_000,
            PayoutEnding::TimedOut => 60_000,
            _ => 3_000,
        }
    }
}

impl PayoutEnding {
    /// `ResultCode`.
    pub fn code(self) -> &'static str {
        match self {
            PayoutEnding::Paid => "0",
            PayoutEnding::InsufficientBalance | PayoutEnding::TimedOut => "1",
            PayoutEnding::WrongInitiator => "2001",
            PayoutEnding::LockedInitiator => "8006",
            PayoutEnding::UnregisteredReceiver => "2040",
            PayoutEnding::InternalError => "17",
        }
    }

    /// `ResultDesc`, from captures and from `reference/daraja.md` section 20.
    pub(super) fn description(self) -> &'static str {
        match self {
            PayoutEnding::Paid => Ending::Paid.description(),
            PayoutEnding::InsufficientBalance => Ending::InsufficientBalance.description(),
            PayoutEnding::WrongInitiator => Ending::WrongPin.description(),
            PayoutEnding::LockedInitiator => "The security credential is locked.",
            PayoutEnding::UnregisteredReceiver => {
                "Credit Party customer type (Unregistered or Registered Customer) can't be supported by the service."
            }
            PayoutEnding::InternalError => "System internal error.",
            PayoutEnding::TimedOut => "The service request has timed out.",
        }
    }

    /// Whether the money moves.
    pub(super) fn pays(self) -> bool {
        matches!(self, PayoutEnding::Paid | PayoutEnding::InternalError)
    }

    /// Whether M-Pesa knows of a transaction afterwards, be it a declined one.
    pub(super) fn leaves_a_trace(self) -> bool {
        self.pays() || matches!(self, PayoutEnding::InsufficientBalance | PayoutEnding::UnregisteredReceiver)
    }
}
